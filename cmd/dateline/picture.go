package main

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"time"

	"dateline/assets"
	"dateline/timeline"
	"dateline/timeline/draw/raster"
	"dateline/timeline/draw/svg"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// picture is a document laid out for export, ready for the painters.
type picture struct {
	scene scene.Scene
	faces *typeset.Faces
	size  size
}

// arrange lays the whole document out as a picture of the size, made at the given time.
func arrange(doc *timeline.Document, theme layout.Theme, s size, made time.Time) (*picture, error) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		return nil, fmt.Errorf("the built-in fonts: %w", err)
	}
	p := &picture{faces: faces, size: s}
	l := layout.New(layout.Input{
		Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}),
		Faces: faces, Theme: theme, Page: &layout.Page{Made: made},
	}, s.width, s.height)
	l.Place(l.Fit(), &p.scene)
	return p, nil
}

// painters are the formats of a picture by the ending of the file's name.
var painters = map[string]func(p *picture, w io.Writer) error{
	".png": (*picture).png,
	".svg": (*picture).svg,
}

// png paints with the window's painter.
func (p *picture) png(w io.Writer) error {
	img := image.NewRGBA(image.Rectangle{Max: image.Pt(p.size.pixels())})
	raster.New(p.faces).Paint(&p.scene, img, p.size.scale)
	return png.Encode(w, img)
}

func (p *picture) svg(w io.Writer) error { return svg.Write(w, &p.scene) }
