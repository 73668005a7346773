package typeset

import (
	"slices"
	"strings"
	"testing"

	"dateline/assets"
)

func own(t testing.TB) *Faces {
	f, err := New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestRunsStandInVisualOrder holds the order of UAX 9 for what titles hold. The built-in faces
// have no Hebrew or Arabic, so its letters are boxes, here written as #.
func TestRunsStandInVisualOrder(t *testing.T) {
	f := own(t)
	for _, c := range []struct{ text, seen string }{
		{"abc", "abc"},
		{"אבג", "###"},
		{"abc אבג xyz", "abc ### xyz"},
		{"אבג abc דהו", "### abc ###"},
		{"אבג 123", "123 ###"},
		{"אבג 12 דה", "## 12 ###"},
		{"אבג 12.5% דה", "## 12.5% ###"},
		{"אב 1914-1918", "1914-1918 ##"}, // a hyphen-minus is a European separator (W4)
		{"abc אבג 123 xyz", "abc 123 ### xyz"},
		{"abc אבג 123", "abc 123 ###"},
		{"abc אבג 12:30 xyz", "abc 12:30 ### xyz"},
		{"abc אב 12 גד xyz", "abc ## 12 ## xyz"},
		{"abc אב, 12 גד 34 xyz", "abc 34 ## 12 ,## xyz"},
		{"אב abc xyz 12", "abc xyz 12 ##"},
		{"אב 12 34", "34 12 ##"},
		{"مر 2022", "2022 ##"},
		{"12 אב", "## 12"},
	} {
		var seen strings.Builder
		for _, g := range f.Shape(c.text, Style{Size: 10}).Glyphs {
			seen.WriteByte(letter(f, g.ID))
		}
		if seen.String() != c.seen {
			t.Errorf("%q is seen as %q, want %q", c.text, seen.String(), c.seen)
		}
	}
}

// letter is the ASCII letter of a glyph of the regular face; # for the box.
func letter(f *Faces, id uint32) byte {
	for c := byte(' '); c < 127; c++ {
		if c != '#' && f.Shape(string(c), Style{Size: 10}).Glyphs[0].ID == id {
			return c
		}
	}
	return '#'
}

func TestPenMovesOnlyRight(t *testing.T) {
	f := own(t)
	for _, text := range []string{"abc אבג 123 xyz", "אבג abc", "Протесты"} {
		glyphs := f.Shape(text, Style{Size: 10}).Glyphs
		if !slices.IsSortedFunc(glyphs, func(a, b Glyph) int { return int(a.X - b.X) }) {
			t.Errorf("%q has glyphs out of order", text)
		}
	}
}

func TestCachesAreBounded(t *testing.T) {
	f := own(t)
	for i := range maxLines + 10 {
		f.Shape("a", Style{Size: float64(i + 1)})
	}
	if n := len(f.lines); n > maxLines {
		t.Errorf("%d lines are kept, want at most %d", n, maxLines)
	}
}
