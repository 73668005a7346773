package typeset

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Outline is a glyph's contours in design units, y up, each closed.
type Outline []Step

// Step is one step of a contour: 'M' and 'L' use point 0, 'Q' points 0 and 1, 'C' all three; the
// last point used is where it ends.
type Step struct {
	Op   byte
	X, Y [3]float32
}

type glyphKey struct {
	face uint16
	id   uint32
}

// Outline is the glyph's contours; empty for a space or a glyph without any. Of a glyph in colours
// it is the outline in one colour that the font has beside them, if it has one.
func (f *Faces) Outline(face uint16, id uint32) Outline {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.outline(face, id)
}

func (f *Faces) outline(face uint16, id uint32) (out Outline) {
	key := glyphKey{face, id}
	if o, ok := f.outlines[key]; ok {
		return o
	}
	if len(f.outlines) >= maxOutlines {
		clear(f.outlines)
	}
	f.guard(face, func(face *font.Face) {
		if data, ok := face.GlyphDataOutline(font.GID(id)); ok {
			for _, s := range data.Segments {
				out = append(out, step(s))
			}
		}
	})
	f.outlines[key] = out
	return out
}

// guard hands a face to do; a panic over a font of the system puts that font aside.
func (f *Faces) guard(face uint16, do func(*font.Face)) {
	s := f.faces[face]
	if s.parent != nil {
		defer func() {
			if recover() != nil {
				f.putAside(s.parent)
			}
		}()
	}
	do(s.face)
}

func step(s font.Segment) Step {
	st := Step{Op: map[opentype.SegmentOp]byte{
		opentype.SegmentOpMoveTo: 'M', opentype.SegmentOpLineTo: 'L',
		opentype.SegmentOpQuadTo: 'Q', opentype.SegmentOpCubeTo: 'C',
	}[s.Op]}
	for i, a := range s.Args {
		st.X[i], st.Y[i] = a.X, a.Y
	}
	return st
}
