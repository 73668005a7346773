package typeset

import (
	"image/color"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Layer is one of the outlines in one colour that make a glyph in colours, the lowest first. Ink
// tells that it has the colour of the text.
type Layer struct {
	Outline Outline
	Color   color.NRGBA
	Ink     bool
}

// Layers are the glyph's outlines in colours, from a COLR table of version 0 or 1; none for a glyph
// without colours. Of version 1 gradients become the mean of their colours, and where a part is cut
// out by another it is not.
func (f *Faces) Layers(face uint16, id uint32) []Layer {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.colored(face, id)
}

func (f *Faces) colored(face uint16, id uint32) []Layer {
	if face < builtIn {
		return nil
	}
	key := glyphKey{face, id}
	if l, ok := f.layers[key]; ok {
		return l
	}
	if len(f.layers) >= maxPictures {
		clear(f.layers)
	}
	w := layering{outline: func(id uint32) Outline { return f.outline(face, id) }}
	f.guard(face, func(face *font.Face) {
		if paint, ok := face.GlyphDataColor(font.GID(id)); ok {
			w.face = face
			w.paint(paint.Paint, matrix{1, 0, 0, 1, 0, 0}, 0)
		}
	})
	f.layers[key] = w.out
	return w.out
}

// layering walks the graph of a glyph's paints (OpenType 1.9, COLR).
type layering struct {
	face    *font.Face
	outline func(uint32) Outline
	out     []Layer
}

// The graph may be broken: how deep it is walked, and how many layers it may give.
const (
	deepest    = 16
	mostLayers = 1000
)

func (w *layering) paint(p tables.PaintTable, m matrix, depth int) {
	if depth > deepest || len(w.out) >= mostLayers {
		return
	}
	switch p := p.(type) {
	case tables.PaintColrLayersResolved: // version 0
		for _, l := range p {
			c, ink := w.entry(l.PaletteIndex, 1<<14)
			w.add(uint32(l.GlyphID), m, c, ink)
		}
	case tables.PaintColrLayers:
		if layers, err := w.face.COLR.LayerList.Resolve(p); err == nil {
			for _, l := range layers {
				w.paint(l, m, depth+1)
			}
		}
	case tables.PaintGlyph:
		if c, ink, ok := w.fill(p.Paint, depth+1); ok {
			w.add(uint32(p.GlyphID), m, c, ink)
		}
	case tables.PaintColrGlyph:
		if next, ok := w.face.COLR.Search(tables.GlyphID(p.GlyphID)); ok {
			w.paint(next, m, depth+1)
		}
	case tables.PaintComposite:
		w.composite(p, m, depth)
	default:
		if next, by, ok := transform(p); ok {
			w.paint(next, m.times(by), depth+1)
		}
	}
}

// composite paints what of the two is seen, each as a whole.
func (w *layering) composite(p tables.PaintComposite, m matrix, depth int) {
	back, front := true, true
	switch p.CompositeMode {
	case tables.CompositeClear:
		return
	case tables.CompositeSrc, tables.CompositeSrcIn, tables.CompositeSrcOut:
		back = false
	case tables.CompositeDest, tables.CompositeDestIn, tables.CompositeDestOut:
		front = false
	}
	if back {
		w.paint(p.BackdropPaint, m, depth+1)
	}
	if front {
		w.paint(p.SourcePaint, m, depth+1)
	}
}

// add appends an outline in a colour.
func (w *layering) add(id uint32, m matrix, c color.NRGBA, ink bool) {
	outline := w.outline(id)
	if len(outline) == 0 || c.A == 0 {
		return
	}
	moved := make(Outline, len(outline))
	for i, s := range outline {
		for k := range s.X {
			s.X[k], s.Y[k] = m.apply(s.X[k], s.Y[k])
		}
		moved[i] = s
	}
	w.out = append(w.out, Layer{moved, c, ink})
}

// fill is the colour of a paint.
func (w *layering) fill(p tables.PaintTable, depth int) (c color.NRGBA, ink, ok bool) {
	if depth > deepest {
		return c, false, false
	}
	switch p := p.(type) {
	case tables.PaintSolid:
		c, ink = w.entry(p.PaletteIndex, p.Alpha)
		return c, ink, true
	case tables.PaintVarSolid:
		c, ink = w.entry(p.PaletteIndex, p.Alpha)
		return c, ink, true
	case tables.PaintGlyph:
		return w.fill(p.Paint, depth+1)
	case tables.PaintComposite:
		return w.fill(p.SourcePaint, depth+1)
	}
	if stops := stops(p); len(stops) > 0 {
		return w.mean(stops), false, true
	}
	if next, _, ok := transform(p); ok {
		return w.fill(next, depth+1)
	}
	return c, false, false
}

// entry is a colour of the first palette; ink for the entry that stands for the text's own.
func (w *layering) entry(index uint16, alpha tables.Coord) (c color.NRGBA, ink bool) {
	a := min(max(unit(alpha), 0), 1)
	if index == 0xffff {
		return color.NRGBA{A: uint8(a*255 + 0.5)}, true
	}
	if len(w.face.CPAL) == 0 || int(index) >= len(w.face.CPAL[0]) {
		return c, false
	}
	e := w.face.CPAL[0][index]
	return color.NRGBA{e.Red, e.Green, e.Blue, uint8(float32(e.Alpha)*a + 0.5)}, false
}

// mean is the mean colour of a gradient's stops.
func (w *layering) mean(stops []tables.ColorStop) color.NRGBA {
	var r, g, b, a int
	for _, s := range stops {
		c, _ := w.entry(s.PaletteIndex, s.Alpha)
		alpha := int(c.A)
		r, g, b, a = r+int(c.R)*alpha, g+int(c.G)*alpha, b+int(c.B)*alpha, a+alpha
	}
	if a == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a / len(stops))}
}

// stops are those of a gradient.
func stops(p tables.PaintTable) []tables.ColorStop {
	var varied []tables.VarColorStop
	switch p := p.(type) {
	case tables.PaintLinearGradient:
		return p.ColorLine.ColorStops
	case tables.PaintRadialGradient:
		return p.ColorLine.ColorStops
	case tables.PaintSweepGradient:
		return p.ColorLine.ColorStops
	case tables.PaintVarLinearGradient:
		varied = p.ColorLine.ColorStops
	case tables.PaintVarRadialGradient:
		varied = p.ColorLine.ColorStops
	case tables.PaintVarSweepGradient:
		varied = p.ColorLine.ColorStops
	}
	var out []tables.ColorStop
	for _, s := range varied {
		out = append(out, tables.ColorStop{StopOffset: s.StopOffset, PaletteIndex: s.PaletteIndex, Alpha: s.Alpha})
	}
	return out
}

// unit is a number that a font writes with 14 bits behind the point.
func unit(v tables.Coord) float32 { return float32(v) / (1 << 14) }

// angle is one that a font writes in half turns, in radians.
func angle(v tables.Coord) float64 { return float64(unit(v)) * math.Pi }
