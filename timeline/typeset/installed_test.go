package typeset_test

import (
	"math"
	"strings"
	"testing"

	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

// installed are faces with the fonts of the machine, whichever those are.
func installed(t testing.TB) *typeset.Faces {
	f := faces(t)
	f.UseSystemFonts(t.TempDir())
	return f
}

func TestLawsHoldWithTheFontsOfTheMachine(t *testing.T) {
	f := installed(t)
	rapid.Check(t, func(t *rapid.T) {
		text, style := texts().Draw(t, "text"), styles().Draw(t, "style")
		width := rapid.Float64Range(0, 600).Draw(t, "width")
		whole := f.Shape(text, style)
		if math.IsNaN(whole.Width) || whole.Width < 0 {
			t.Fatalf("%q is %v wide", text, whole.Width)
		}
		if line := f.Shorten(text, style, width); line.Width > width {
			t.Fatalf("%q is %v wide, asked for %v", line.Text, line.Width, width)
		}
		for _, l := range f.Wrap(text, style, width, 4) {
			if l.Width > width+1e-9 || l.Text == "" {
				t.Fatalf("a line %q of %v, asked for %v", l.Text, l.Width, width)
			}
		}
		for _, g := range whole.Glyphs {
			if f.UnitsPerEm(g.Face) <= 0 {
				t.Fatalf("face %d has no units", g.Face)
			}
			f.Outline(g.Face, g.ID)
			f.Layers(g.Face, g.ID)
			f.Picture(g.Face, g.ID)
		}
	})
}

func TestGraphemesOfOtherScriptsAreKeptWhole(t *testing.T) {
	f := installed(t)
	for _, cluster := range []string{"👩‍👩‍👧‍👦", "🇰🇿", "👍🏽", "1\ufe0f\u20e3", "한", "נּ", "بّ"} {
		text := strings.Repeat(cluster, 40)
		for width := 20.0; width < 200; width += 7 {
			rest := strings.TrimSuffix(f.Shorten(text, plain, width).Text, "…")
			if strings.ReplaceAll(rest, cluster, "") != "" {
				t.Errorf("%q is cut to %q", cluster, rest)
			}
		}
	}
}

func TestIdeographsWrapBetweenEachOther(t *testing.T) {
	f := installed(t)
	const text = "中华人民共和国成立，毛泽东在天安门城楼上宣告中央人民政府成立。"
	lines := f.Wrap(text, plain, f.Shape("中华人民共和国成立，", plain).Width+1, 9)
	var got []string
	for _, l := range lines {
		got = append(got, l.Text)
		if strings.HasPrefix(l.Text, "，") || strings.HasPrefix(l.Text, "。") {
			t.Errorf("a line begins with %q", l.Text)
		}
	}
	if len(lines) < 3 || strings.Join(got, "") != text {
		t.Errorf("lines %q", got)
	}
}

// scripts are words in scripts that Noto Sans lacks.
var scripts = map[string]string{
	"Han": "中华人民共和国", "kana": "ひらがな・カタカナ", "Hangul": "서울 올림픽", "Arabic": "السلام عليكم", "Hebrew": "שָׁלוֹם עולם",
	"Devanagari": "हिन्दी क्षत्रिय", "emoji": "😀👩‍👩‍👧‍👦🇰🇿👍🏽1️⃣❤️",
}

func TestScriptsAreSetInTheFontsOfTheMachine(t *testing.T) {
	for name, text := range scripts {
		t.Run(name, func(t *testing.T) {
			f := installed(t)
			for _, style := range []typeset.Style{{Size: 13}, {Size: 13, Bold: true}, {Size: 13, Italic: true}} {
				line := f.Shape(text, style)
				if len(f.Missing()) > 0 {
					t.Skipf("no font here has %+q", f.Missing())
				}
				for _, g := range line.Glyphs {
					if g.ID == 0 {
						t.Errorf("a box though nothing is missing: %v", line.Glyphs)
					}
					if g.Face >= 4 && (len(f.File(g.Face)) < 1000 || f.Index(g.Face) < 0) {
						t.Errorf("face %d has no file", g.Face)
					}
				}
			}
		})
	}
}

func TestHebrewAndArabicRunFromTheRight(t *testing.T) {
	f := installed(t)
	line, alone := f.Shape("שלום, 2022", plain), f.Shape("2022", plain)
	if len(f.Missing()) > 0 {
		t.Skip("no font here has Hebrew")
	}
	for i, g := range alone.Glyphs {
		if line.Glyphs[i].ID != g.ID || line.Glyphs[i].Face != g.Face {
			t.Fatalf("%v does not begin with the number", line.Glyphs)
		}
	}
	sheen := f.Shape("ש", plain).Glyphs[0]
	if last := line.Glyphs[len(line.Glyphs)-1]; last.ID != sheen.ID || last.Face != sheen.Face {
		t.Errorf("%v does not end with the first letter", line.Glyphs)
	}
}

func BenchmarkFirstFallbackWithItsIndexMade(b *testing.B) {
	installed(b).Shape("中", plain) // fontscan reads its index once in a process
	for b.Loop() {
		installed(b).Shape("中", plain)
	}
}

func BenchmarkFallbackAnew(b *testing.B) {
	for name, text := range scripts {
		b.Run(name, func(b *testing.B) {
			f := installed(b)
			f.Shape(text, plain)
			size := 10.0
			b.ReportAllocs()
			for b.Loop() {
				size += 1e-6
				f.Shape(text, typeset.Style{Size: size})
			}
		})
	}
}

func BenchmarkFallbackCached(b *testing.B) {
	f := installed(b)
	b.ReportAllocs()
	for b.Loop() {
		f.Shape("中华人民共和国", plain)
	}
}
