package svg

import (
	"bufio"
	"cmp"
	"io"
	"strings"

	"dateline/timeline/attached"
	"dateline/timeline/scene"
)

// Piece is a scene, cut to what is seen of it, with its upper left corner at X, Y of a sheet.
type Piece struct {
	Scene *scene.Scene
	X, Y  float64
	Scale float64 // the sheet's points for one of the scene's
}

// WriteSheet writes a sheet of pieces, the lowest first, each clipped to its own size. The sheet gives
// its size, ground, title and language; its own shapes lie below the pieces. The error is that of w.
func WriteSheet(w io.Writer, sheet *scene.Scene, pieces []Piece, o Options) error {
	all := *sheet // with everything that is set in type, for the faces
	for _, p := range pieces {
		all.Shapes = append(all.Shapes[:len(all.Shapes):len(all.Shapes)], p.Scene.Shapes...)
	}
	return write(w, sheet, &all, pieces, o)
}

// Write writes the scene. The error is that of w.
func Write(w io.Writer, s *scene.Scene, o Options) error { return write(w, s, s, nil, o) }

func write(w io.Writer, s, typed *scene.Scene, pieces []Piece, o Options) error {
	p := &painter{w: bufio.NewWriter(w), ids: map[string]int{}}
	width, height, k := number(s.Width), number(s.Height), cmp.Or(o.Scale, 1)
	p.print(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.print(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	p.print(` width="`, number(s.Width*k), `" height="`, number(s.Height*k), `" viewBox="0 0 `, width, ` `, height, `" role="img"`)
	if s.Language != "" {
		p.print(` xml:lang="`, escape(s.Language), `"`)
	}
	p.print(` font-family="`, family, `, 'Noto Sans', 'Open Sans', 'Segoe UI', Helvetica, Arial, sans-serif">`+"\n")
	p.print(`<title>`, escape(s.Title), "</title>\n")
	if o.Faces != nil {
		p.fonts(typed, o.Faces)
	}
	if o.Data != nil {
		p.print(`<metadata>`, attached.SVG(string(o.Data)), "</metadata>\n")
	}
	if s.Background.A > 0 {
		p.print(`<rect width="`, width, `" height="`, height, `"`, fill(s.Background), "/>\n")
	}
	p.shapes(s)
	for _, piece := range pieces {
		p.piece(piece)
	}
	p.print("</svg>\n")
	return p.w.Flush()
}

// piece writes an inner picture, which SVG clips by itself (14.3.3, overflow).
func (p *painter) piece(c Piece) {
	w, h := c.Scene.Width, c.Scene.Height
	p.print(`<svg x="`, number(c.X), `" y="`, number(c.Y), `" width="`, number(w*c.Scale), `" height="`, number(h*c.Scale), `" viewBox="`,
		strings.Join([]string{"0", "0", number(w), number(h)}, " "), `" overflow="hidden">`+"\n")
	if c.Scene.Background.A > 0 {
		p.print(`<rect width="`, number(w), `" height="`, number(h), `"`, fill(c.Scene.Background), "/>\n")
	}
	p.shapes(c.Scene)
	p.print("</svg>\n")
}
