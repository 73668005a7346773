package typeset

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"pgregory.net/rapid"
)

// TestLevelsAreThoseOfUAX9 holds the levels of runs against those that go-text finds and does not tell.
func TestLevelsAreThoseOfUAX9(t *testing.T) {
	word := rapid.SampledFrom([]string{"אב", "ג", "سي", "ab", "Ж", "12", "7.5%", "(", ")", "-", ", ", " ", "«", "»", "\u2066", "\u2067", "\u2068", "\u2069", "\u2069"})
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(strings.Join(rapid.SliceOfN(word, 1, 14).Draw(t, "words"), ""))
		way, base := bidi.LeftToRight, di.DirectionLTR
		if rapid.Bool().Draw(t, "to the left") {
			way, base = bidi.RightToLeft, di.DirectionRTL
		}
		var p bidi.Paragraph
		runs := p.Segment(text, way)
		want := reflect.ValueOf(runs).FieldByName("levels")
		var split shaping.Segmenter
		in := shaping.Input{Text: text, RunEnd: len(text), Direction: base, Language: language.NewLanguage("en")}
		inputs, levels := leveled(split.Split(in, oneFace{}), base)
		for i, run := range inputs {
			for at := run.RunStart; at < run.RunEnd; at++ {
				if plain(string(text[at])) != "" && int(levels[i]) != int(want.Index(at).Int()) {
					t.Fatalf("%q has %q at level %d, want %d", string(text), text[at], levels[i], want.Index(at).Int())
				}
			}
		}
	})
}

func TestNamesHaveAnOrderOfTheirOwn(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Path("/home/a/b.json"), "/home/a/b.json"},
		{Path("~/אב/c d/גד 1.json"), "~/\u2068אב\u2069/c d/\u2068גד 1.json\u2069"},
		{Path(`C:\אב\`), "C:\\\u2068אב\u2069\\"},
		{Kept("דבר", "27 July"), "\u206827 July\u2069"},
		{Kept("Ultimatum: אב", "27 July"), "\u206827 July\u2069"},
		{Kept("דבר", ""), ""},
		{Kept("The Times", "27 July"), "27 July"},
		{Closed("a"), "a"},
		{Closed("\u2069a \u2068b\u2069 \u2068c \u2067d…"), "\u2069a \u2068b\u2069 \u2068c \u2067d…\u2069\u2069"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if seen := asSet(Drawn(Path("~/אב/גד 1.json"))); seen != "~/בא/json.1 דג" {
		t.Errorf("the path is seen as %q", seen)
	}
	lines := Carried([]string{"ab \u2068אב (גד", "\u2068cd\u2069 הו)\u2069 ef", "gh"})
	if want := []string{"ab \u2068אב (גד", "\u2067\u2068cd\u2069 הו)\u2069 ef", "gh"}; !slices.Equal(lines, want) {
		t.Errorf("the lines are %q, want %q", lines, want)
	}
	if seen := asSet(DrawnIn(lines[1], false)); seen != "(וה cd ef" {
		t.Errorf("the second line is seen as %q", seen)
	}
	if !RightToLeft("𞤢 ab") || RightToLeft("ab 𞤢") {
		t.Error("a script that few know runs to the left, too")
	}
	if RightToLeft("\u2068אב\u2069 ab") || !RightToLeft("\u2068ab\u2069 אב") {
		t.Error("a name gives what it stands among its direction")
	}
}
