// Package draw writes a Scene in the format that a file's name ends in.
//
// In come a scene, its faces and what else goes into the file; out come the bytes of a picture.
// Each format is a package of its own below this one; this one only chooses.
package draw

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"time"

	"dateline/timeline/draw/jpeg"
	"dateline/timeline/draw/pdf"
	"dateline/timeline/draw/png"
	"dateline/timeline/draw/raster"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Endings are those of the formats, in lower case and with their dot.
var Endings = []string{".png", ".jpg", ".jpeg", ".svg", ".pdf"}

// Known tells whether a picture can be written to a file with the ending, in any case.
func Known(ending string) bool { return slices.Contains(Endings, strings.ToLower(ending)) }

// Choice is the endings in words: ".png, .jpg, .jpeg, .svg or .pdf".
func Choice() string {
	last := len(Endings) - 1
	return strings.Join(Endings[:last], ", ") + " or " + Endings[last]
}

// Options are what a picture gets beside its scene. The zero Options make an opaque picture at one
// pixel a point with nothing attached.
type Options struct {
	Scale       float64   // pixels a point, for the formats in pixels; 0 is 1
	DPI         float64   // pixels an inch, as the file says; 0 takes a point for 1/72 inch
	Transparent bool      // no paper behind the picture; a JPEG always has some
	Quality     int       // of a JPEG, 1 to 100; 0 is Quality
	Made        time.Time // when; the zero time leaves it out
	Software    string    // that made it; may be empty
	Data        []byte    // the document's JSON, which a JPEG does not carry; nil leaves it out

	Progress func(done float64) // called now and then, 0 to 1, on any goroutine; may be nil

	zoom float64 // points of the page for one of the scene's; 0 is 1
}

// Quality is that of a JPEG where nobody says.
const Quality = 92

// scale and dpi are those of the options or what they stand for.
func (o *Options) scale() float64 {
	if o.Scale > 0 {
		return o.Scale
	}
	return 1
}

// pixels are those of one of the scene's points.
func (o *Options) pixels() float64 { return o.scale() * cmp.Or(o.zoom, 1) }

func (o *Options) quality() int { return cmp.Or(o.Quality, Quality) }

func (o *Options) dpi() float64 {
	if o.DPI > 0 {
		return o.DPI
	}
	return 72 * o.scale()
}

// Write writes the scene in the format of a known ending. What has pixels is painted as the window
// is; a PDF is one page of the scene's size. The error is that of w, or says that the format cannot hold the picture; an unknown ending
// writes PNG.
func Write(w io.Writer, ending string, s *scene.Scene, faces *typeset.Faces, o Options) error {
	if o.Transparent {
		bare := *s
		bare.Background = scene.Color{}
		s = &bare
	}
	switch strings.ToLower(ending) {
	case ".svg":
		return svg.Write(w, s, svg.Options{Data: o.Data, Faces: faces, Scale: o.zoom})
	case ".jpg", ".jpeg":
		return writeJPEG(w, s, faces, o)
	case ".pdf":
		return pdf.Write(w, []pdf.Page{pdf.Sheet(s)}, faces, pdf.Options{
			Title: s.Title, Language: s.Language, Made: o.Made, Software: o.Software, Attach: o.Data, Progress: o.Progress,
		})
	}
	return writePNG(w, s, faces, o)
}

func writePNG(w io.Writer, s *scene.Scene, faces *typeset.Faces, o Options) error {
	sheet := raster.New(faces).Sheet(s, o.pixels())
	return png.Write(w, &png.Picture{
		Width: sheet.Size().X, Height: sheet.Size().Y, Strip: raster.Strip, Paint: sheet.Paint,
		Transparent: o.Transparent, DPI: o.dpi(), Title: s.Title, Software: o.Software, Made: o.Made,
		Data: o.Data, Progress: o.Progress,
	})
}

func writeJPEG(w io.Writer, s *scene.Scene, faces *typeset.Faces, o Options) error {
	if s.Background.A < 255 {
		white := *s
		white.Background = scene.Color{R: 255, G: 255, B: 255, A: 255}
		s = &white
	}
	return jpeg.Write(w, raster.New(faces).Image(s, o.pixels()), jpeg.Options{Quality: o.quality(), DPI: o.dpi()})
}
