package subset_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"reflect"
	"testing"

	"dateline/assets"
	"dateline/timeline/typeset/subset"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// texts need kerning, ligatures, marks, composition and three scripts.
var texts = []string{"AVATAR To. 3–7", "Жаңаөзен, Қазақстан", "e\u0301\u0302 \u00e9 o\u0328\u0304", "Ελλάδα ἄνθρωπος", "ffi fl fi", ""}

func shape(face *font.Face, text string) []shaping.Glyph {
	runes := []rune(text)
	var shaper shaping.HarfbuzzShaper
	return shaper.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Face: face, Size: fixed.I(512), Script: language.Latin, Language: "en",
	}).Glyphs
}

func parse(t *testing.T, data []byte) *font.Face {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return face
}

func TestTextIsShapedAndDrawnAsBefore(t *testing.T) {
	for _, data := range [][]byte{assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic()} {
		whole := parse(t, data)
		for _, text := range texts {
			glyphs, letters := map[uint32]bool{}, map[rune]bool{}
			want := shape(whole, text)
			for _, g := range want {
				glyphs[uint32(g.GlyphID)] = true
			}
			for _, r := range text {
				letters[r] = true
			}
			woff, err := subset.WOFF(data, 0, glyphs, letters)
			if err != nil {
				t.Fatal(err)
			}
			if len(woff) > 60_000 {
				t.Errorf("%q takes %d bytes", text, len(woff))
			}
			face := parse(t, woff)
			if got := shape(face, text); !reflect.DeepEqual(got, want) {
				t.Errorf("%q is shaped as\n%v, want\n%v", text, got, want)
			}
			for _, g := range want {
				got, _ := face.GlyphDataOutline(g.GlyphID)
				if outline, _ := whole.GlyphDataOutline(g.GlyphID); !reflect.DeepEqual(got, outline) {
					t.Errorf("%q: glyph %d has another outline", text, g.GlyphID)
				}
			}
		}
	}
}

func TestWhatIsNotUsedIsNotThere(t *testing.T) {
	woff, err := subset.WOFF(assets.Regular(), 0, nil, map[rune]bool{'a': true})
	if err != nil {
		t.Fatal(err)
	}
	face := parse(t, woff)
	if _, ok := face.NominalGlyph('b'); ok {
		t.Error("b is in the font")
	}
	g, _ := parse(t, assets.Regular()).NominalGlyph('b')
	if outline, _ := face.GlyphDataOutline(g); len(outline.Segments) > 0 {
		t.Error("the outline of b is in the font")
	}
}

func TestTheSumsAgree(t *testing.T) {
	woff, err := subset.WOFF(assets.Regular(), 0, nil, map[rune]bool{'a': true})
	if err != nil {
		t.Fatal(err)
	}
	if n := binary.BigEndian.Uint32(woff[8:]); int(n) != len(woff) {
		t.Errorf("the length is said to be %d, not %d", n, len(woff))
	}
	loaders, err := opentype.NewLoaders(bytes.NewReader(woff))
	if err != nil {
		t.Fatal(err)
	}
	head, err := loaders[0].RawTable(opentype.MustNewTag("head"))
	if err != nil || binary.BigEndian.Uint32(head[12:]) != 0x5f0f3cf5 {
		t.Error("head is damaged", err)
	}
}

func TestOtherFontsAreRefused(t *testing.T) {
	if _, err := subset.WOFF([]byte("no font"), 0, nil, nil); err == nil {
		t.Error("text passes for a font")
	}
	if _, err := subset.WOFF(assets.Regular(), 1, nil, nil); err == nil {
		t.Error("there is no second font")
	}
	closed := bytes.Clone(assets.Regular())
	for at := 12; ; at += 16 {
		if string(closed[at:at+4]) == "OS/2" {
			closed[binary.BigEndian.Uint32(closed[at+8:])+9] = 2
			break
		}
	}
	if _, err := subset.WOFF(closed, 0, nil, nil); !errors.Is(err, subset.ErrForbidden) {
		t.Error(err)
	}
}

func FuzzWOFF(f *testing.F) {
	f.Add(assets.Regular()[:4000], 0)
	f.Add([]byte("OTTO"), 1)
	f.Fuzz(func(t *testing.T, data []byte, index int) {
		if index >= 0 {
			subset.WOFF(data, index, map[uint32]bool{3: true}, map[rune]bool{'a': true})
		}
	})
}
