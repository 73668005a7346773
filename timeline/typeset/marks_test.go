package typeset

import (
	"math"
	"strings"
	"testing"
)

func TestAMarkThatNoFontHasTakesNoRoom(t *testing.T) {
	f := own(t)
	letter := f.Shape("a", body)
	marked := f.Shape("a\u05b0\u05b1", body)
	if marked.Width != letter.Width || len(marked.Glyphs) != 1 {
		t.Errorf("with marks the letter is %v wide, not %v: %+v", marked.Width, letter.Width, marked.Glyphs)
	}
	if got := string(f.Missing()); got != "\u05b0\u05b1" {
		t.Errorf("missing are %+q", got)
	}
	if one := f.Shape("\u05d0\u05b0\u05b1", body); len(one.Glyphs) != 1 {
		t.Errorf("a letter that no font has is %d boxes with its marks", len(one.Glyphs))
	}
}

// TestHeapedMarksStayWithTheirLine has sixty accents on a letter, of which those near to it are drawn.
func TestHeapedMarksStayWithTheirLine(t *testing.T) {
	f := own(t)
	line := f.Shape("Z"+strings.Repeat("\u030d\u0323", 60), body)
	if len(line.Glyphs) < 3 {
		t.Errorf("%d glyphs", len(line.Glyphs))
	}
	for _, g := range line.Glyphs {
		if math.Abs(g.Y) > body.Size {
			t.Errorf("a mark stands %v points from its line", g.Y)
		}
	}
}

// TestALetterWiderThanItsLineIsCut has marks with an advance of their own, so that one grapheme takes more than the
// line: better a part of it than nothing.
func TestALetterWiderThanItsLineIsCut(t *testing.T) {
	f := own(t)
	line := f.Shorten("Z"+strings.Repeat("\u0489", 60)+"algo", body, 100)
	if !strings.HasPrefix(line.Text, "Z\u0489") || !strings.HasSuffix(line.Text, "…") || line.Width > 100 {
		t.Errorf("%q takes %v points", line.Text, line.Width)
	}
}
