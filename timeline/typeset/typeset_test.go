package typeset_test

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/assets"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

var plain = typeset.Style{Size: 13}

// faces reads the built-in fonts.
func faces(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// pieces are what hostile titles are made of.
var pieces = []string{
	"Nur-Sultan", "Қазақстан Республикасы", "a", "ffi", "AVAST", "To", "2022", "3,000,000", "—", "–", "-", ",", " ", "  ", "\t", "\n", "\u2028",
	"\x00", "\x7f", "", "</script>", "]]>", "\xed\xa0\x80", "\xff", "é", "e\u0301\u0323", "👩‍👩‍👧‍👦", "🇰🇿", "👍🏽", "שלום", "مرحبا", "١٢٣", "中文字", "\u200b", "\u200f",
	"\u202e", "\u2067", "\ufeff", "|", "/", "ไทย", "हिन्दी", "unpronounceable", strings.Repeat("w", 80),
}

// texts draws texts with all that a document may hold.
func texts() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(append(pieces, " ", " ", " ")), 0, 30), func(p []string) string { return strings.Join(p, "") })
}

func styles() *rapid.Generator[typeset.Style] {
	return rapid.Custom(func(t *rapid.T) typeset.Style {
		return typeset.Style{
			Size: rapid.Float64Range(4, 60).Draw(t, "size"),
			Bold: rapid.Bool().Draw(t, "bold"), Italic: rapid.Bool().Draw(t, "italic"),
		}
	})
}

func TestNewTellsWhichFontIsBroken(t *testing.T) {
	_, err := typeset.New(assets.Regular(), assets.Bold(), []byte("no font"), assets.BoldItalic())
	if err == nil || !strings.Contains(err.Error(), "italic") {
		t.Errorf("error %v, want one that names the italic font", err)
	}
}

func TestKazakhAndItsNeighboursHaveGlyphs(t *testing.T) {
	f := faces(t)
	const letters = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя" +
		"ÄÖÜäöüßÀÂÆÇÉÈÊËÎÏÔŒÙÛŸàâæçéèêëîïôœùûÿÑñ¿¡ΑΩαω0123456789–—…«»„“”’№§€₸±×·•"
	for _, style := range []typeset.Style{{Size: 10}, {Size: 10, Bold: true}, {Size: 10, Italic: true}, {Size: 10, Bold: true, Italic: true}} {
		for _, r := range letters {
			for _, g := range f.Shape(string(r), style).Glyphs {
				if g.ID == 0 {
					t.Errorf("no glyph for %q%s", r, style.Weight())
				}
			}
		}
	}
}

func TestScriptsWithoutAGlyphShowBoxes(t *testing.T) {
	f := faces(t)
	line := f.Shape("中文", plain)
	if len(line.Glyphs) != 2 || line.Glyphs[0].ID != 0 || line.Width <= 0 {
		t.Fatalf("%+v, want two boxes", line)
	}
	if len(f.Outline(line.Glyphs[0].Face, 0)) == 0 {
		t.Error("the box has no outline")
	}
}

func TestWidthGrowsWithTheSize(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		text, style := texts().Draw(t, "text"), styles().Draw(t, "style")
		double := style
		double.Size *= 2
		a, b := f.Shape(text, style), f.Shape(text, double)
		if d := b.Width - 2*a.Width; d > 1e-6 || d < -1e-6 {
			t.Fatalf("%v points at %v, %v at twice the size", a.Width, style.Size, b.Width)
		}
	})
}

func TestLineIsFreeOfControlCharacters(t *testing.T) {
	f := faces(t)
	line := f.Shape("a\nb\tc\x00d\u2028e\u0085f\x7fg", plain)
	if line.Text != "a b c d e f g" {
		t.Errorf("text %q", line.Text)
	}
	if want := f.Shape("a b c d e f g", plain).Width; line.Width != want {
		t.Errorf("width %v, want %v", line.Width, want)
	}
	if empty := f.Shape("", plain); empty.Width != 0 || len(empty.Glyphs) != 0 {
		t.Errorf("the empty text has %+v", empty)
	}
}

func TestFaceOfAGlyphIsThatOfItsStyle(t *testing.T) {
	f := faces(t)
	files := [][]byte{assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic()}
	for i, style := range []typeset.Style{{Size: 9}, {Size: 9, Bold: true}, {Size: 9, Italic: true}, {Size: 9, Bold: true, Italic: true}} {
		g := f.Shape("A", style).Glyphs[0]
		if int(g.Face) != i || &f.File(g.Face)[0] != &files[i][0] {
			t.Errorf("style %d has the face %d", i, g.Face)
		}
		if f.UnitsPerEm(g.Face) != 1000 {
			t.Errorf("%v units per em", f.UnitsPerEm(g.Face))
		}
	}
}

func TestOutlineStartsEveryContourWithAMove(t *testing.T) {
	f := faces(t)
	for _, g := range f.Shape("Oi%Ä8", plain).Glyphs {
		o := f.Outline(g.Face, g.ID)
		if len(o) == 0 || o[0].Op != 'M' {
			t.Errorf("the outline of glyph %d starts with %v", g.ID, o[:min(1, len(o))])
		}
	}
	if o := f.Outline(0, f.Shape(" ", plain).Glyphs[0].ID); len(o) != 0 {
		t.Errorf("a space has %d steps", len(o))
	}
}

func TestSeveralGoroutinesShapeTheSame(t *testing.T) {
	shared, alone := faces(t), faces(t)
	words := append([]string{}, pieces...)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, w := range words {
				line := shared.Shape(w, plain)
				shared.Shorten(w+" "+w, plain, 40)
				shared.Wrap(w+" "+w, plain, 60, 3)
				for _, g := range line.Glyphs {
					shared.Outline(g.Face, g.ID)
				}
			}
		})
	}
	wait.Wait()
	for _, w := range words {
		if got, want := shared.Shape(w, plain).Width, alone.Shape(w, plain).Width; got != want {
			t.Errorf("%q is %v wide, want %v", w, got, want)
		}
	}
}

func TestCachedLineCostsNothing(t *testing.T) {
	f := faces(t)
	line := f.Shape("Protests begin in Zhanaozen", plain)
	n := testing.AllocsPerRun(100, func() {
		if f.Shape("Protests begin in Zhanaozen", plain) != line {
			t.Fatal("shaped anew")
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkShapeCached(b *testing.B) {
	f := faces(b)
	for b.Loop() {
		f.Shape("Protests begin in Zhanaozen", plain)
	}
}

func BenchmarkShapeAnew(b *testing.B) {
	f := faces(b)
	size := 10.0
	for b.Loop() {
		size += 1e-6
		f.Shape("Protests begin in Zhanaozen", typeset.Style{Size: size})
	}
}

func BenchmarkWrapAnew(b *testing.B) {
	f := faces(b)
	text := "The Ministry of Internal Affairs reports that order has been restored in all regions of the country"
	size := 10.0
	for b.Loop() {
		size += 1e-6
		f.Wrap(text, typeset.Style{Size: size}, 220, 3)
	}
}

// Every character of a line belongs to the cluster of some glyph, so that a painter can say of each
// glyph what it stands for.
func TestClustersCoverTheirLine(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		l := f.Shape(texts().Draw(t, "text"), plain)
		n := uint32(len([]rune(l.Text)))
		first := n
		for _, g := range l.Glyphs {
			if g.Cluster >= n {
				t.Fatalf("a glyph of %q stands for character %d of %d", l.Text, g.Cluster, n)
			}
			first = min(first, g.Cluster)
		}
		if len(l.Glyphs) > 0 && first != 0 {
			t.Fatalf("no glyph of %q stands for its first character", l.Text)
		}
	})
}

func TestRightToLeftClustersFall(t *testing.T) {
	l := faces(t).Shape("abשלג", plain)
	var got []uint32
	for _, g := range l.Glyphs {
		got = append(got, g.Cluster)
	}
	if want := []uint32{0, 1, 4, 3, 2}; !slices.Equal(got, want) {
		t.Errorf("clusters %v, want %v", got, want)
	}
}

func TestAdvancesMakeTheWidthOfAnUnkernedLine(t *testing.T) {
	f := faces(t)
	l, sum := f.Shape("2022", typeset.Style{Size: f.UnitsPerEm(0)}), 0.0
	for _, g := range l.Glyphs {
		sum += f.Advance(g.Face, g.ID)
	}
	if math.Abs(sum-l.Width) > 1 {
		t.Errorf("the advances add up to %.1f, the width is %.1f", sum, l.Width)
	}
}

func TestFacesHaveNames(t *testing.T) {
	f := faces(t)
	for face, want := range []string{"Noto Sans", "Noto Sans Bold", "Noto Sans Italic", "Noto Sans Bold Italic"} {
		if got := f.Name(uint16(face)); got != want {
			t.Errorf("face %d is %q, want %q", face, got, want)
		}
	}
}
