package typeset

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"dateline/assets"

	"pgregory.net/rapid"
)

var body = Style{Size: 13}

func TestFontsAreLookedForOnceAndOnlyWhereACharacterIsMissing(t *testing.T) {
	f := own(t)
	var searches atomic.Int32
	f.useFonts(func() []*systemFont { searches.Add(1); return nil })
	f.Shape("Қазақстан, Ἑλλάς, 1914–1918 · é", body)
	f.Wrap("Protests begin in Zhanaozen", body, 60, 3)
	if n := searches.Load(); n != 0 {
		t.Errorf("%d searches for text that the built-in faces have", n)
	}
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() { f.Shape(strings.Repeat("مرحبا", i+1), body) })
	}
	wait.Wait()
	if n := searches.Load(); n != 1 {
		t.Errorf("%d searches, want 1", n)
	}
}

func TestMissingCharactersAreNamed(t *testing.T) {
	f := own(t)
	f.Shape("a中文, b\u0378 \u200d\u202f中\n", body)
	if got := string(f.Missing()); got != "\u0378中文" {
		t.Errorf("missing are %+q", got)
	}
	f = with(t, map[string][]byte{"amiri.ttf": amiri(t)})
	f.Shape("السَّلامُ عَلَيْكُمْ، abc", body)
	if got := f.Missing(); len(got) > 0 {
		t.Errorf("missing are %+q though Amiri has them", got)
	}
	f.Shape("中", body)
	if got := string(f.Missing()); got != "中" {
		t.Errorf("missing are %+q", got)
	}
}

func TestScriptNamesWhatIsMissing(t *testing.T) {
	for r, want := range map[rune]string{'中': "Han", 'ش': "Arabic", 'ש': "Hebrew", '😀': "symbols", '\u0301': "symbols", '\ue123': "private use", '\u0378': "symbols"} {
		if got := Script(r); got != want {
			t.Errorf("%+q is of %s, want %s", r, got, want)
		}
	}
}

func TestArabicIsSetInJoiningForms(t *testing.T) {
	f := with(t, map[string][]byte{"amiri.ttf": amiri(t)})
	alone := f.Shape("ب", body).Glyphs
	joined := f.Shape("ببب", body).Glyphs
	if len(alone) == 0 || len(joined) < 3 || alone[0].Face < builtIn {
		t.Fatalf("%v, %v: want glyphs of Amiri", alone, joined)
	}
	var ids []uint32
	for _, g := range joined {
		if g.ID == alone[0].ID || g.Face != alone[0].Face {
			t.Errorf("%v has an isolated letter, which is %v", joined, alone)
		}
		ids = append(ids, g.ID)
	}
	if slices.Sort(ids); len(slices.Compact(ids)) < 3 {
		t.Errorf("first, middle and last letter look the same: %v", joined)
	}
	if len(f.Outline(alone[0].Face, alone[0].ID)) == 0 || f.UnitsPerEm(alone[0].Face) != 1000 {
		t.Error("the letter has no outline")
	}
	if !bytes.Equal(f.File(alone[0].Face), amiri(t)) || f.Index(alone[0].Face) != 0 {
		t.Error("File is not Amiri's")
	}
}

func TestRunsStandInVisualOrderInSeveralFaces(t *testing.T) {
	f := with(t, map[string][]byte{"amiri.ttf": amiri(t)})
	for _, c := range []struct{ text, seen string }{
		{"abc د ر xyz", "abc # # xyz"},
		{"در 1922 (abc) رد", "## (abc) 1922 ##"},
		{"در abc دد", "## abc ##"},
		{"abc در 12:30 xyz", "abc 12:30 ## xyz"},
		{"PLO (د ر) 7", "PLO (# #) 7"},
		{"در 中 در", "## # ##"},
	} {
		var seen strings.Builder
		for _, g := range f.Shape(c.text, body).Glyphs {
			if g.Face >= builtIn && len(f.Outline(g.Face, g.ID)) == 0 {
				seen.WriteByte(' ')
			} else if g.Face >= builtIn {
				seen.WriteByte('#')
			} else {
				seen.WriteByte(letter(f, g.ID))
			}
		}
		if seen.String() != c.seen {
			t.Errorf("%q is seen as %q, want %q", c.text, seen.String(), c.seen)
		}
	}
}

func TestLinesOfAParagraphShareItsDirection(t *testing.T) {
	f := own(t)
	lines := f.Wrap("שלום עולם abc — אבג", body, f.Shape("שלום עולם", body).Width+1, 3)
	if len(lines) != 2 || lines[1].Text != "abc — אבג" {
		t.Fatalf("%v lines", len(lines))
	}
	if first := lines[1].Glyphs[0].ID; first != 0 {
		t.Errorf("the second line of Hebrew starts at the left with glyph %d, want a letter of Hebrew", first)
	}
	if first := f.Shape("abc — אבג", body).Glyphs[0].ID; first == 0 {
		t.Error("a line of its own starts at the left with Hebrew")
	}
}

func TestFacesOfCollectionsAreFound(t *testing.T) {
	data := collection(assets.Regular(), amiri(t))
	f := with(t, map[string][]byte{"both.ttc": data})
	g := f.Shape("ش", body).Glyphs
	if len(g) != 1 || g[0].Face < builtIn || g[0].ID == 0 {
		t.Fatalf("%v, want a glyph of the collection", g)
	}
	if f.Index(g[0].Face) != 1 || !bytes.Equal(f.File(g[0].Face), data) {
		t.Errorf("it is font %d of its file, want 1", f.Index(g[0].Face))
	}
	one := with(t, map[string][]byte{"amiri.ttf": amiri(t)})
	if want := one.Shape("ش", body); f.Shape("ش", body).Width != want.Width || len(f.Outline(g[0].Face, g[0].ID)) != len(one.Outline(want.Glyphs[0].Face, want.Glyphs[0].ID)) {
		t.Error("it is not Amiri's letter")
	}
}

func TestGraphemesAreSetInOneFace(t *testing.T) {
	f := with(t, map[string][]byte{"emoji.otf": emojiOne(t), "amiri.ttf": amiri(t)})
	for _, text := range []string{"1\ufe0f\u20e3", "😀", "👩‍👩‍👧‍👦", "🇰🇿", "❤\ufe0f"} {
		line := f.Shape(text, body)
		for _, g := range line.Glyphs {
			if g.Face < builtIn || g.Face != line.Glyphs[0].Face {
				t.Errorf("%+q is set as %v, want one font of emoji", text, line.Glyphs)
			}
		}
	}
	if g := f.Shape("©1", body).Glyphs; g[0].Face != 0 || g[1].Face != 0 {
		t.Errorf("%v: text is set as emoji", g)
	}
	if line := f.Shape("😀 😀", body); line.Width != 2*f.Shape("😀", body).Width+f.Shape(" ", body).Width {
		t.Errorf("the space between emoji is not that of text")
	}
}

func TestBrokenFontsAreNoFonts(t *testing.T) {
	good := amiri(t)
	files := map[string][]byte{"empty.ttf": nil, "text.otf": []byte("no font"), "zero.ttc": make([]byte, 4096), "a.woff2": []byte("wOF2")}
	for _, n := range []int{4, 12, 100, 1000, 5000, 60000, len(good) / 2, len(good) - 1} {
		files["cut"+string(rune('a'+len(files)))+".ttf"] = good[:n]
	}
	f := with(t, files)
	f.Shape("مرحبا بالعالم", body)
	files["z-good.ttf"] = good
	f = with(t, files)
	if line := f.Shape("مرحبا", body); len(f.Missing()) > 0 {
		t.Errorf("%v: the sound font is not found among broken ones", line)
	}
}

func TestDamagedFontsNeverStopTheProgram(t *testing.T) {
	good := amiri(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "damaged.ttf")
	rapid.Check(t, func(t *rapid.T) {
		data := bytes.Clone(good)
		for range rapid.IntRange(1, 40).Draw(t, "damages") {
			at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
			if rapid.Bool().Draw(t, "head") {
				at %= 2000
			}
			data[at] = rapid.Byte().Draw(t, "byte")
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
		if err != nil {
			t.Fatal(err)
		}
		f.useFonts(func() []*systemFont { return walked(dir) })
		for _, g := range f.Shape("السَّلامُ عَلَيْكُمْ 12", body).Glyphs {
			f.Outline(g.Face, g.ID)
			f.Picture(g.Face, g.ID)
			f.Layers(g.Face, g.ID)
		}
	})
}

func TestPanicOverAFontPutsItAside(t *testing.T) {
	f := with(t, map[string][]byte{"amiri.ttf": amiri(t)})
	g := f.Shape("ش", body).Glyphs[0]
	from := f.faces[g.Face].parent
	f.faces[g.Face].face = nil
	if o := f.Outline(g.Face, g.ID+1); o != nil || !from.aside {
		t.Fatal("the broken font is not put aside")
	}
	if g := f.Shape("ش", body).Glyphs[0]; g.Face != 0 || g.ID != 0 {
		t.Errorf("%v, want a box", g)
	}
}

func TestIndexOfFontsIsKeptAndItsLackDoesNoHarm(t *testing.T) {
	f, g := own(t), own(t)
	f.UseSystemFonts("")
	g.UseSystemFonts(filepath.Join(t.TempDir(), "new", "folder"))
	for _, text := range []string{"中文", "שלום", "مرحبا", "हिन्दी", "😀"} {
		a, b := f.Shape(text, body), g.Shape(text, body)
		if a.Width <= 0 || b.Width <= 0 {
			t.Errorf("%q has no width", text)
		}
	}
}
