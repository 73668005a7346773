package typeset

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"pgregory.net/rapid"
)

// many stands for a set of fonts none of which has both letters and signs, nor letters of two scripts.
type many map[language.Script]*font.Face

func (m many) ResolveFace(r rune) *font.Face {
	script := language.LookupScript(r)
	if m[script] == nil {
		m[script] = &font.Face{}
	}
	return m[script]
}

// asSet gives the characters of a line from left to right as a painter has them that sets the runs as they are
// written. Brackets are seen as what they look like.
func asSet(line string) string {
	text := []rune(line)
	if len(text) == 0 {
		return ""
	}
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Language: language.NewLanguage("en")}
	var split shaping.Segmenter
	var seen []rune
	for _, run := range split.Split(in, many{}) {
		part := []rune(plain(string(text[run.RunStart:run.RunEnd])))
		if run.Direction == di.DirectionRTL {
			slices.Reverse(part)
			for i, r := range part {
				part[i] = []rune(mirrored(string(r)))[0]
			}
		}
		seen = append(seen, part...)
	}
	return string(seen)
}

func TestDrawnTextIsSeenAsItIsRead(t *testing.T) {
	for _, c := range []struct{ text, seen string }{
		{"abc (1956)", "abc (1956)"},
		{"אבג", "גבא"},
		{"אבג דהו", "והד גבא"},
		{"אבג (Sèvres) 1956", "1956 (Sèvres) גבא"},
		{"אבג (דה) 12", "12 (הד) גבא"},
		{"אבג – דהו", "והד – גבא"},
		{"א<ב» ג", "ג «ב>א"},
		{"abc אבג 123 xyz", "abc 123 גבא xyz"},
		{"صلح 1956 (سيفر)", "(رفيس) 1956 حلص"},
		{"اب ٢٠٢٢", "٢٠٢٢ با"},
		{"אב اب", "با בא"},
		{"12 אב", "בא 12"},
		{"אב 👩‍👩‍👧 גד", "דג 👩‍👩‍👧 בא"},
		{"א\nב 1", "א\n1 ב"},
		{"\u2067אב 1\u2069 abc", "1 בא abc"},
		{"Added to “\u2068אב (Sèvres) 1\u2069”", "Added to “1 (Sèvres) בא”"},
		{"\u2068אב 12\u2069 was saved 34", "12 בא was saved 34"},
		{"אב \u2068cd (אב) 12\u2069 34", "34 cd (בא) 12 בא"},
		{"ab \u2067אב \u2066cd אב 7\u2069 ef\u2069 gh", "ab ef cd 7 בא בא gh"},
		{"", ""},
	} {
		var lines []string
		for line := range strings.SplitSeq(Drawn(c.text), "\n") {
			lines = append(lines, asSet(line))
		}
		if seen := strings.Join(lines, "\n"); seen != c.seen {
			t.Errorf("%q is seen as %q, want %q", c.text, seen, c.seen)
		}
	}
	if asSet("אבג (Sèvres) 1956") == asSet(Drawn("אבג (Sèvres) 1956")) {
		t.Error("the test sets runs in the right order by itself")
	}
	if got := asSet(DrawnIn("Paris (1956).", true)); got != ".Paris (1956)" {
		t.Errorf("a line of Latin words in a paragraph that runs to the left is seen as %q", got)
	}
}

// TestDrawnTextStandsAsThePainterSetsIt holds Drawn against the painter's own lines: the same characters, from left
// to right.
func TestDrawnTextStandsAsThePainterSetsIt(t *testing.T) {
	f := own(t)
	word := rapid.SampledFrom([]string{"אבג", "ד", "سيفر", "abc", "Ж", "12", "1956", "7.5%", "(", ")", "-", ", ", " ", " ", "«", "»", ".", "?"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 1, 9).Draw(t, "words"), "")
		line := f.Shape(text, Style{Size: 10})
		letters := []rune(line.Text)
		var want []rune
		for _, g := range line.Glyphs {
			want = append(want, letters[g.Cluster])
		}
		got := asSet(Drawn(text))
		if alike(got) != alike(string(want)) {
			t.Fatalf("%q is set as %q, and by the painter as %q", text, got, string(want))
		}
	})
}

// alike has one bracket for both that are each other's mirror.
func alike(seen string) string {
	return strings.Map(func(r rune) rune {
		if m := []rune(mirrored(string(r)))[0]; m < r && !unicode.IsLetter(r) {
			return m
		}
		return r
	}, seen)
}
