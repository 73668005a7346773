package main

import (
	"fmt"
	"io"

	"dateline/assets"
	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// picture is a document laid out for export, ready for the painters.
type picture struct {
	scene   scene.Scene
	faces   *typeset.Faces
	options draw.Options
}

// arrange lays what is picked of the document, or all where that is nil, out as a picture of the
// size, to be written with the options.
func arrange(doc *timeline.Document, shown *pick.Pick, theme layout.Theme, s size, o draw.Options) (*picture, error) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		return nil, fmt.Errorf("the built-in fonts: %w", err)
	}
	faces.UseSystemFonts(typeset.FontCache())
	faces.UseLanguage(doc.Language)
	p := &picture{faces: faces, options: o}
	l := layout.New(layout.Input{
		Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Pick: shown,
		Faces: faces, Theme: theme, Page: &layout.Page{Made: o.Made},
	}, s.width, s.height)
	l.Place(l.Fit(), &p.scene)
	return p, nil
}

// write paints the picture in the format of an ending, with the window's painters.
func (p *picture) write(w io.Writer, ending string) error {
	return draw.Write(w, ending, &p.scene, p.faces, p.options)
}
