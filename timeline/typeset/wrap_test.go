package typeset_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline/typeset"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// calm draws texts without an ellipsis of their own and without what two versions of Unicode
// count differently as graphemes.
func calm() *rapid.Generator[string] {
	return rapid.Map(texts(), func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.In(r, unicode.Devanagari, unicode.Thai) {
				return 'x'
			}
			return r
		}, s)
	})
}

func TestShortenedLineIsNoWiderThanAsked(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text, style := texts().Draw(t, "text"), styles().Draw(t, "style")
		width := rapid.Float64Range(-5, 600).Draw(t, "width")
		line := f.Shorten(text, style, width)
		if line.Width > max(width, 0) {
			t.Fatalf("%q is %v wide, asked for %v", line.Text, line.Width, width)
		}
	})
}

func TestShortenEndsInAnEllipsisOnlyWhereItCut(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text, style := texts().Draw(t, "text"), styles().Draw(t, "style")
		width := rapid.Float64Range(2*style.Size, 600).Draw(t, "width")
		whole := f.Shape(text, style)
		line := f.Shorten(text, style, width)
		if whole.Width <= width {
			if line.Text != whole.Text {
				t.Fatalf("%q became %q, though it fits", whole.Text, line.Text)
			}
			return
		}
		rest, cut := strings.CutSuffix(line.Text, "…")
		if !cut || !strings.HasPrefix(whole.Text, rest) {
			t.Fatalf("%q became %q", whole.Text, line.Text)
		}
	})
}

func TestShortenCutsAtGraphemeBorders(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text := calm().Draw(t, "text")
		width := rapid.Float64Range(20, 300).Draw(t, "width")
		whole := f.Shape(text, plain).Text
		line := f.Shorten(text, plain, width)
		if line.Text == whole {
			return
		}
		end, at := len(strings.TrimSuffix(line.Text, "…")), 0
		for g := graphemes.FromString(whole); at < end && g.Next(); {
			at = g.End()
		}
		if at != end {
			t.Fatalf("%q is cut within a grapheme: %q", whole, line.Text)
		}
	})
}

func TestShortenKeepsFamiliesFlagsAndAccentsWhole(t *testing.T) {
	f := faces(t)
	for _, cluster := range []string{"👩‍👩‍👧‍👦", "🇰🇿", "👍🏽", "e\u0301\u0323"} {
		text := strings.Repeat(cluster, 30)
		for width := 20.0; width < 200; width += 3 {
			rest := strings.TrimSuffix(f.Shorten(text, plain, width).Text, "…")
			if strings.ReplaceAll(rest, cluster, "") != "" {
				t.Errorf("%q is cut to %q", cluster, rest)
			}
		}
	}
}

func TestShortenPrefersTheEndOfAWord(t *testing.T) {
	f := faces(t)
	const text = "Protests begin in the western town"
	for end := range len(text) {
		if text[end] != ' ' && end < 12 {
			continue
		}
		line := f.Shorten(text, plain, f.Shape(text[:end]+"…", plain).Width+0.01)
		rest := strings.TrimSuffix(line.Text, "…")
		if len(rest) < len(text) && text[len(rest)] != ' ' {
			t.Errorf("cut within a word: %q", line.Text)
		}
	}
	long := f.Shorten("unpronounceablesurnames go on", plain, 90).Text
	if !strings.HasPrefix(long, "unpronoun") {
		t.Errorf("a long first word is cut to %q", long)
	}
}

func TestShortenTakesMostOfTheRoom(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.Float64Range(40, 400).Draw(t, "width")
		line := f.Shorten(strings.Repeat("n", 200), plain, width)
		if line.Width < width-f.Shape("nn", plain).Width {
			t.Fatalf("%v of %v used", line.Width, width)
		}
	})
}

func TestOddTextsShortenAndWrap(t *testing.T) {
	f := faces(t)
	for name, text := range map[string]string{
		"empty": "", "spaces": "       ", "NUL": "\x00\x00\x00", "line feeds": "\n\n\n\n\n", "ten thousand letters": strings.Repeat("w", 10000),
		"ten thousand words": strings.Repeat("word ", 10000), "broken bytes": strings.Repeat("\x80", 5000), "accents": "a" + strings.Repeat("\u0301", 5000),
		"families": strings.Repeat("👩‍👩‍👧‍👦", 500), "Hebrew": strings.Repeat("שלום ", 400), "Chinese": strings.Repeat("中", 3000),
		"dashes": strings.Repeat("— ", 100), "no break": strings.Repeat("a\u00a0", 300), "breaks of no width": strings.Repeat("a\u200b", 300),
	} {
		for _, width := range []float64{0, 3, 20, 100, 500, 1e9, math.Inf(1)} {
			if line := f.Shorten(text, plain, width); line.Width > width {
				t.Errorf("%s: %v wide, asked for %v", name, line.Width, width)
			}
			for _, line := range f.Wrap(text, plain, width, 3) {
				if line.Width > width+1e-9 || line.Text == "" {
					t.Errorf("%s: a line %q of %v, asked for %v", name, line.Text, line.Width, width)
				}
			}
		}
	}
}

func TestOverlongTextIsCutWithAnEllipsisBetweenGraphemes(t *testing.T) {
	f := faces(t)
	for _, text := range []string{strings.Repeat("👩‍👩‍👧‍👦", 200), strings.Repeat("e\u0301\u0323", 900)} {
		cluster := text[:strings.Index(text[1:], text[:1])+1]
		if text[0] == 0xf0 {
			cluster = "👩‍👩‍👧‍👦"
		}
		for _, line := range []*typeset.Line{f.Shorten(text, plain, 1e9), f.Wrap(text, plain, 1e9, 2)[0]} {
			rest, cut := strings.CutSuffix(line.Text, "…")
			if !cut || strings.ReplaceAll(rest, cluster, "") != "" {
				t.Errorf("ends in %q", line.Text[max(0, len(line.Text)-40):])
			}
		}
	}
}

// bare is the text without spaces, and without the marks that lines carry on.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}

func TestWrappedLinesAreNoWiderNorMoreThanAsked(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text, style := texts().Draw(t, "text"), styles().Draw(t, "style")
		width := rapid.Float64Range(0, 600).Draw(t, "width")
		most := rapid.IntRange(-1, 6).Draw(t, "lines")
		lines := f.Wrap(text, style, width, most)
		if len(lines) > max(most, 0) {
			t.Fatalf("%d lines, asked for %d", len(lines), most)
		}
		for _, l := range lines {
			if l.Width > width+1e-9 || l.Text == "" {
				t.Fatalf("a line %q of %v, asked for %v", l.Text, l.Width, width)
			}
		}
	})
}

func TestWrappedLinesGiveTheTextBackOrAnEllipsis(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		width := rapid.Float64Range(30, 600).Draw(t, "width")
		whole := bare(f.Shape(text, plain).Text)
		var got strings.Builder
		for _, l := range f.Wrap(text, plain, width, rapid.IntRange(1, 8).Draw(t, "lines")) {
			got.WriteString(l.Text)
		}
		rest := bare(got.String())
		if rest == strings.TrimFunc(whole, unicode.IsSpace) || rest == whole {
			return
		}
		if rest, cut := strings.CutSuffix(rest, "…"); !cut || !strings.HasPrefix(whole, rest) {
			t.Fatalf("%q became %q", whole, rest)
		}
	})
}

func TestTextThatFitsIsNotCut(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"order", "is", "restored", "in", "Almaty", "and", "Kyzylorda", "after", "a", "week"}), 1, 20).Draw(t, "words")
		text := strings.Join(words, " ")
		width := rapid.Float64Range(80, 400).Draw(t, "width")
		lines := f.Wrap(text, plain, width, len(words))
		var parts []string
		for _, l := range lines {
			parts = append(parts, l.Text)
		}
		if got := strings.Join(parts, " "); got != text {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

func TestWrappedLinesAreBalanced(t *testing.T) {
	f := faces(t)
	lines := f.Wrap("Protests begin in the western oil town of Zhanaozen today", plain, 330, 3)
	widths := make([]float64, len(lines))
	for i, l := range lines {
		widths[i] = l.Width
	}
	if len(lines) != 2 || slices.Min(widths) < 0.75*slices.Max(widths) {
		t.Errorf("lines of %v points", widths)
	}
}

func TestBalanceNeedsNoMoreLines(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "words")
		text := strings.TrimSpace(strings.Repeat("restored ", n))
		width := rapid.Float64Range(80, 400).Draw(t, "width")
		word, space := f.Shape("restored", plain).Width, f.Shape("restored ", plain).Width
		perLine := 1 + int((width-word)/space)
		if got, want := len(f.Wrap(text, plain, width, 100)), (n+perLine-1)/perLine; got != want {
			t.Fatalf("%d lines, want %d", got, want)
		}
	})
}

func TestWordWiderThanALineIsCut(t *testing.T) {
	f := faces(t)
	lines := f.Wrap("at "+strings.Repeat("w", 200), plain, 100, 3)
	if n := len(lines); n != 2 || lines[0].Text != "at" || !strings.HasSuffix(lines[1].Text, "w…") {
		t.Errorf("%d lines", n)
	}
}

// TestABrokenWordIsWhole: nothing is lost but the spaces at the ends of lines, no line is too wide, and no word is
// broken that has room in a line.
func TestABrokenWordIsWhole(t *testing.T) {
	f := faces(t)
	for _, text := range []string{"at " + strings.Repeat("w", 160) + " end", strings.Repeat("👩‍👩‍👧‍👦", 30), "see https://example.org/" + strings.Repeat("a-b/", 50) + " and more"} {
		for _, width := range []float64{60, 100, 333} {
			all := ""
			for _, line := range f.Break(text, plain, width, 100) {
				if all += line.Text; line.Width > width+0.5 {
					t.Errorf("%q is %v wide, not %v", line.Text, line.Width, width)
				}
			}
			if bare(all) != bare(text) {
				t.Errorf("%q became %q", text, all)
			}
		}
	}
	const short = "No word of these is wider than a line of the page."
	for i, line := range f.Wrap(short, plain, 120, 9) {
		if got := f.Break(short, plain, 120, 9)[i].Text; got != line.Text {
			t.Errorf("a line is %q, not %q", got, line.Text)
		}
	}
	if lines := f.Break(strings.Repeat("w", 200), plain, 100, 2); len(lines) != 2 || !strings.HasSuffix(lines[1].Text, "…") {
		t.Errorf("what has no room is not cut: %d lines", len(lines))
	}
}

func TestFilledLinesAreAsLongAsTheyGet(t *testing.T) {
	built := faces(t)
	const text = "Read what is claimed about each event. Tick the status that the claims amount to."
	style := typeset.Style{Size: 12}
	filled, even := built.Fill(text, style, 300, 9), built.Wrap(text, style, 300, 9)
	if len(filled) != len(even) || filled[0].Width <= even[0].Width || filled[0].Width > 300 {
		t.Errorf("%d lines, the first %.0f wide; balanced %d, %.0f", len(filled), filled[0].Width, len(even), even[0].Width)
	}
}

func TestNoLineBeginsWithADash(t *testing.T) {
	f := faces(t)
	for _, text := range []string{"один из дней: 16 июля – 31 августа 2022", "27 August 2022 – 31 August 2023", "words — and more of them"} {
		for width := 60.0; width < 300; width += 5 {
			for _, line := range f.Wrap(text, plain, width, 4) {
				if strings.HasPrefix(line.Text, "–") || strings.HasPrefix(line.Text, "—") {
					t.Errorf("%v points wide a line of %q begins with %q", width, text, line.Text)
				}
			}
		}
	}
}

func TestNoLineBreaksWithinAnAbbreviationOrAnEnding(t *testing.T) {
	f := faces(t)
	for text, whole := range map[string]string{
		"до 1720-х включительно, начало неизвестно": "1720-х",
		"шамамен б. з. д. XXXIII ғасыр":             "б. з. д.", // Kazakh: about the 33rd century BCE
		"1250 до н. э. или 1200 до н. э.":           "н. э.",
		"a twenty-one, the 5-го, and more of them":  "5-го,",
	} {
		for width := 80.0; width < 300; width += 5 {
			said := ""
			for _, line := range f.Wrap(text, plain, width, 6) {
				said += line.Text + "\n"
			}
			if !strings.Contains(said, whole) || strings.Count(said, whole) != strings.Count(text, whole) {
				t.Errorf("%v points wide %q breaks %q", width, said, whole)
			}
		}
	}
	if lines := f.Wrap("Saint-Denis", plain, 50, 2); len(lines) != 2 || lines[0].Text != "Saint-" {
		t.Errorf("a hyphen between words no longer breaks: %d lines", len(lines))
	}
}
