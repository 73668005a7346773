package typeset

import (
	"os"
	"strings"

	"github.com/go-text/typesetting/font"
)

// File is the font file behind the face number that a Glyph carries, which may be a collection;
// nil where it cannot be read any more.
func (f *Faces) File(face uint16) []byte {
	f.mu.Lock()
	s := f.faces[face]
	f.mu.Unlock()
	if s.data != nil {
		return s.data
	}
	data, err := os.ReadFile(s.at.File)
	if err != nil {
		return nil
	}
	return data
}

// Index is the face's place in its File, 0 where that is no collection.
func (f *Faces) Index(face uint16) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return int(f.faces[face].at.Index)
}

// UnitsPerEm is the design units of the face number that a Glyph carries.
func (f *Faces) UnitsPerEm(face uint16) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	return float64(f.faces[face].face.Upem())
}

// Advance is how far a glyph moves the pen by itself, without kerning, in design units.
func (f *Faces) Advance(face uint16, id uint32) (units float64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.guard(face, func(face *font.Face) { units = float64(face.HorizontalAdvance(font.GID(id))) })
	return units
}

// Name is the family of a face with what sets it apart from the plain one, such as "Noto Sans
// Bold"; empty where the font does not say.
func (f *Faces) Name(face uint16) (name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.guard(face, func(face *font.Face) {
		d := face.Describe()
		name = strings.TrimSpace(d.Family)
		bold := d.Aspect.Weight >= font.WeightSemibold || len(face.Coords()) > 0
		if name != "" && bold {
			name += " Bold"
		}
		if name != "" && d.Aspect.Style == font.StyleItalic {
			name += " Italic"
		}
	})
	return name
}
