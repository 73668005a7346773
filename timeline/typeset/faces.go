// Package typeset measures, shapes, breaks and shortens text.
//
// In come strings and font files; out come Lines of positioned glyphs in points, and the glyphs'
// outlines, colours and bitmaps, so that every painter draws with the faces that measured. It
// paints nothing and knows nothing of events. Shaping is HarfBuzz's by way of go-text/typesetting,
// breaks follow UAX 14, and shortening cuts at the grapheme borders of UAX 29.
//
// Text is set in four built-in faces. What they lack comes from the system's fonts once
// UseSystemFonts is called, and is a box before that: pictures that must not depend on the machine
// leave it off. A grapheme is set in one face, chosen by script, language, family and aspect.
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
	faces    []source // the first four by Style.face
	system   *system  // nil without UseSystemFonts
	language string   // a BCP 47 tag
	shaper   shaping.HarfbuzzShaper
	split    shaping.Segmenter
	segments segmenter.Segmenter
	lines    map[lineKey]*Line
	outlines map[glyphKey]Outline
	layers   map[glyphKey][]Layer
	pictures map[glyphKey]*Picture
	missing  map[rune]bool
}

// source is a face and where it comes from.
type source struct {
	face   *font.Face
	data   []byte      // of a built-in face
	at     font.FontID // of a face of the system
	parent *systemFont // nil for a built-in face
}

type lineKey struct {
	text  string
	style Style
	base  base
}

// maxLines bounds the cache of lines, maxOutlines that of outlines; past it a cache starts anew.
const (
	maxLines    = 20000
	maxOutlines = 8000
)

// builtIn is the number of built-in faces.
const builtIn = 4

// New reads the four faces from TrueType or OpenType bytes.
func New(regular, bold, italic, boldItalic []byte) (*Faces, error) {
	f := &Faces{
		language: "en",
		lines:    map[lineKey]*Line{}, outlines: map[glyphKey]Outline{},
		layers: map[glyphKey][]Layer{}, pictures: map[glyphKey]*Picture{}, missing: map[rune]bool{},
	}
	for i, data := range [builtIn][]byte{regular, bold, italic, boldItalic} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("reading the%s font: %w", [...]string{" regular", " bold", " italic", " bold italic"}[i], err)
		}
		f.faces = append(f.faces, source{face: face, data: data})
	}
	return f, nil
}

// UseLanguage sets text in the forms of a language, a BCP 47 tag such as "sr" or "zh-Hant": it
// chooses among the letters and ideographs that languages draw differently. English is where it
// starts.
func (f *Faces) UseLanguage(tag string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if tag == "" {
		tag = "en"
	}
	if tag != f.language {
		f.language = tag
		f.forget()
	}
}

// forget empties what depends on which faces there are.
func (f *Faces) forget() {
	clear(f.lines)
	if f.system != nil {
		clear(f.system.chosen)
	}
}
