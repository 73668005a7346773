// Package draw writes a Scene in the format that a file's name ends in.
//
// In come a scene and its faces; out come the bytes of a picture. Each format is a package of its
// own below this one; this one only chooses.
package draw

import (
	"image/png"
	"io"
	"slices"
	"strings"

	"dateline/timeline/draw/raster"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Endings are those of the formats, in lower case and with their dot.
var Endings = []string{".png", ".svg"}

// Known tells whether a picture can be written to a file with the ending, in any case.
func Known(ending string) bool { return slices.Contains(Endings, strings.ToLower(ending)) }

// Write writes the scene in the format of a known ending. A PNG gets scale pixels a point, painted
// as the window is; an SVG has no pixels. The error is that of w; an unknown ending writes PNG.
func Write(w io.Writer, ending string, s *scene.Scene, faces *typeset.Faces, scale float64) error {
	if strings.ToLower(ending) == ".svg" {
		return svg.Write(w, s)
	}
	return png.Encode(w, raster.New(faces).Image(s, scale))
}
