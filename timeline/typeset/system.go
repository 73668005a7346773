package typeset

import (
	"fmt"
	"os"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
)

// system is the fonts of the machine that stand in for what the built-in faces lack.
type system struct {
	find   func() []*systemFont // called once, when something is missing first
	found  bool
	fonts  []*systemFont
	orders map[wish][]*systemFont
	chosen map[choice]uint16
}

// systemFont is what is known of a font before it is opened.
type systemFont struct {
	at      font.FontID
	family  string // in lower case, without spaces
	aspect  font.Aspect
	scripts []language.Script // nil where it is not known
	has     func(rune) bool

	aside   bool      // it is broken
	numbers [2]uint16 // its face plain and bold, 0 before it is opened
}

// UseSystemFonts lets the system's fonts stand in for what the built-in faces lack. They are looked
// for when a character is missing first, not before; the index is kept in cacheDir, which is made
// where it does not exist. An empty cacheDir keeps none.
func (f *Faces) UseSystemFonts(cacheDir string) {
	f.useFonts(func() []*systemFont { return installed(cacheDir) })
}

func (f *Faces) useFonts(find func() []*systemFont) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.system = &system{find: find, orders: map[wish][]*systemFont{}, chosen: map[choice]uint16{}}
	clear(f.missing)
	f.forget()
}

// putAside keeps a broken font from being chosen again.
func (f *Faces) putAside(from *systemFont) {
	from.aside = true
	f.forget()
}

// open gives the number of the font's face, bold where it has a weight to set; false where it
// cannot be read.
func (f *Faces) open(from *systemFont, bold bool) (number uint16, ok bool) {
	bold = bold && from.aspect.Weight < font.WeightSemibold
	slot := 0
	if bold {
		slot = 1
	}
	if from.aside || from.numbers[slot] > 0 {
		return from.numbers[slot], !from.aside
	}
	face, err := read(from.at, bold)
	if err != nil || len(f.faces) >= maxFaces {
		from.aside = true
		return 0, false
	}
	if bold && len(face.Coords()) == 0 { // it is bold nowhere
		if from.numbers[1], ok = f.open(from, false); ok {
			return from.numbers[1], true
		}
		return 0, false
	}
	f.faces = append(f.faces, source{face: face, at: from.at, parent: from})
	from.numbers[slot] = uint16(len(f.faces) - 1)
	return from.numbers[slot], true
}

// maxFaces bounds the faces that are open at once; painters count on 13 bits.
const maxFaces = 1 << 13

// read opens a font from its file. Fonts come from anywhere, so that even a panic is an error.
func read(at font.FontID, bold bool) (face *font.Face, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("reading %s: %v", at.File, broken)
		}
	}()
	file, err := os.Open(at.File)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", at.File, err)
	}
	if int(at.Index) >= len(loaders) {
		return nil, fmt.Errorf("reading %s: it has no font %d", at.File, at.Index)
	}
	ft, err := font.NewFont(loaders[at.Index])
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", at.File, err)
	}
	if ft.Upem() == 0 {
		return nil, fmt.Errorf("reading %s: it has no units per em", at.File)
	}
	face = font.NewFace(ft)
	if bold {
		face.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: 700}})
	}
	return face, nil
}
