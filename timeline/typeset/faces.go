// Package typeset measures, shapes, breaks and shortens text.
//
// In come strings and font files; out come Lines of positioned glyphs in points, and glyph
// outlines, so that every painter draws with the faces that measured. It paints nothing and knows
// nothing of events. Shaping is HarfBuzz's by way of go-text/typesetting, breaks follow UAX 14,
// and shortening cuts at the grapheme borders of UAX 29.
package typeset

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
)

// Style is how a line looks. Size is in points per em.
type Style struct {
	Size         float64
	Bold, Italic bool
}

// Weight is the style's face in words for dumps: "", " bold", " italic" or " bold italic".
func (s Style) Weight() string { return [...]string{"", " bold", " italic", " bold italic"}[s.face()] }

func (s Style) face() int {
	n := 0
	if s.Bold {
		n++
	}
	if s.Italic {
		n += 2
	}
	return n
}

// Faces are the fonts of a picture with a cache of shaped lines. They are safe for use by several
// goroutines at once.
type Faces struct {
	mu       sync.Mutex
	faces    [4]*font.Face // by Style.face
	files    [4][]byte
	shaper   shaping.HarfbuzzShaper
	split    shaping.Segmenter
	segments segmenter.Segmenter
	lines    map[lineKey]*Line
	outlines map[glyphKey]Outline
}

type lineKey struct {
	text  string
	style Style
}

// maxLines bounds the cache of lines; past it the cache starts anew.
const maxLines = 20000

// New reads the four faces from TrueType or OpenType bytes.
func New(regular, bold, italic, boldItalic []byte) (*Faces, error) {
	f := &Faces{lines: map[lineKey]*Line{}, outlines: map[glyphKey]Outline{}}
	f.files = [4][]byte{regular, bold, italic, boldItalic}
	for i, data := range f.files {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("reading the%s font: %w", [...]string{" regular", " bold", " italic", " bold italic"}[i], err)
		}
		f.faces[i] = face
	}
	return f, nil
}

// File is the font file behind the face number that a Glyph carries.
func (f *Faces) File(face uint8) []byte { return f.files[face] }

// UnitsPerEm is the design units of the face number that a Glyph carries.
func (f *Faces) UnitsPerEm(face uint8) float64 { return float64(f.faces[face].Upem()) }
