package layout_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// signs are the shapes in a scene that mark something as found: accent-coloured and of no reference.
func signs(s *scene.Scene, theme layout.Theme) (rings, lines int) {
	for i := range s.Shapes {
		switch sh := &s.Shapes[i]; {
		case !sh.Ref.IsZero():
		case sh.Kind != scene.Text && sh.Stroke == theme.Accent:
			rings++
		case sh.Kind == scene.Rect && sh.Fill == theme.Accent && sh.H == 2.5:
			lines++
		}
	}
	return rings, lines
}

func TestWhatIsFoundIsMarkedInBothArrangements(t *testing.T) {
	in := kazakhstan(t)
	for _, in.Arrange = range []layout.Arrangement{layout.Story, layout.Lanes} {
		plain := layout.New(in, 1280, 760)
		var before, s, again scene.Scene
		plain.Place(plain.Fit(), &before)
		r0, l0 := signs(&before, in.Theme)
		l := plain.WithFound([]int32{2, 5, 9})
		l.Place(l.Fit(), &s)
		rings, lines := signs(&s, in.Theme)
		if rings-r0 != 3 || lines-l0 != 3 || l.Found() != 3 {
			t.Errorf("%v: %d rings and %d lines for %d found events", in.Arrange, rings-r0, lines-l0, l.Found())
		}
		in.Found = []int32{2, 5, 9}
		fresh := layout.New(in, 1280, 760)
		in.Found = nil
		fresh.Place(fresh.Fit(), &again)
		if s.Dump() != again.Dump() {
			t.Errorf("%v: laid out with what is found, the picture is another", in.Arrange)
		}
		l = l.WithFound(nil)
		l.Place(l.Fit(), &again)
		if before.Dump() != again.Dump() {
			t.Errorf("%v: after nothing is found the picture is not what it was", in.Arrange)
		}
	}
}

func TestWhatIsNotYetKnownIsNotMarked(t *testing.T) {
	in := kazakhstan(t)
	in.Full = in.Assess
	var all []int32
	for i := range in.Doc.Events {
		all = append(all, int32(i))
	}
	for _, in.Arrange = range []layout.Arrangement{layout.Story, layout.Lanes} {
		l := layout.New(in, 1280, 760).WithFound(all).With(in.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 7, 1, 0, 0, 0)}))
		if c := l.Counts(l.Fit()); l.Found() != c.Total-c.Unknown || c.Unknown == 0 {
			t.Errorf("%v: %d are found of %+v", in.Arrange, l.Found(), c)
		}
	}
}

// TestFindingMovesNothing: without the signs of what is found, the picture is the same.
func TestFindingMovesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := input(documents(40).Draw(t, "document"), layout.Dark)
		in.Arrange = rapid.SampledFrom([]layout.Arrangement{layout.Story, layout.Lanes}).Draw(t, "arrangement")
		if len(in.Doc.Events) == 0 {
			return
		}
		found := rapid.SliceOfDistinct(rapid.Int32Range(0, int32(len(in.Doc.Events)-1)), func(e int32) int32 { return e }).Draw(t, "found")
		slices.Sort(found)
		l := layout.New(in, 900, 500)
		var a, b scene.Scene
		v := l.Zoom(l.Fit(), rapid.SampledFrom([]float64{1, 4, 50}).Draw(t, "zoom"), 400)
		l.Place(v, &a)
		l.WithFound(found).Place(v, &b)
		left := slices.DeleteFunc(b.Shapes, func(s scene.Shape) bool { return s.Fill == in.Theme.Accent || s.Stroke == in.Theme.Accent })
		if had := slices.DeleteFunc(a.Shapes, func(s scene.Shape) bool { return s.Fill == in.Theme.Accent || s.Stroke == in.Theme.Accent }); len(left) < len(had)-len(found) || len(left) > len(had) {
			t.Fatalf("%d shapes became %d", len(had), len(left))
		}
	})
}

func many(t testing.TB, n int) layout.Input {
	t.Helper()
	var text bytes.Buffer
	if err := sampledata.Generate(&text, n, 1); err != nil {
		t.Fatal(err)
	}
	in := input(sample(t, text.Bytes()), layout.Light)
	in.Arrange = layout.Lanes
	return in
}

func TestGroupsSayHowManyOfThemAreFound(t *testing.T) {
	in := many(t, 3000)
	for i := int32(0); i < 3000; i += 7 {
		in.Found = append(in.Found, i)
	}
	found := in.Found
	l := layout.New(in, 1280, 700)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	told := 0
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassCluster || !strings.HasSuffix(sh.Line.Text, " found") {
			continue
		}
		told++
		n := 0
		for _, e := range l.Members(l.Fit(), sh.Ref) {
			if _, ok := slices.BinarySearch(found, int32(e)); ok {
				n++
			}
		}
		if got := strings.TrimSuffix(sh.Line.Text, " found"); got != fmt.Sprint(n) {
			t.Errorf("a group of %d found events says %q", n, sh.Line.Text)
		}
	}
	if told == 0 {
		t.Error("no group says how many are found")
	}
}

func TestAFrameWithFindsAllocatesNothing(t *testing.T) {
	for _, in := range []layout.Input{kazakhstan(t), many(t, 3000)} {
		for i := 0; i < len(in.Doc.Events); i += 3 {
			in.Found = append(in.Found, int32(i))
		}
		l := layout.New(in, 1280, 760)
		v := l.Zoom(l.Fit(), 3, 700)
		var s scene.Scene
		for x := -200.0; x < 200; x++ {
			l.Place(l.Pan(v, x), &s)
		}
		x := 0.0
		if n := testing.AllocsPerRun(100, func() {
			if x += 3; x > 150 {
				x = 0
			}
			l.Place(l.Pan(v, x), &s)
		}); n > 0 {
			t.Errorf("%v allocations a frame", n)
		}
	}
}

// BenchmarkWithFound marks every seventh of a million events and places the picture.
func BenchmarkWithFound(b *testing.B) {
	in := many(b, 1_000_000)
	l := layout.New(in, 1280, 760)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	var found []int32
	for i := int32(0); i < 1_000_000; i += 7 {
		found = append(found, i)
	}
	for b.Loop() {
		l = l.WithFound(found)
		l.Place(l.Fit(), &s)
	}
}

func TestGroupsSayItInTheLanguage(t *testing.T) {
	say, err := words.Read("ru", []byte(`{"{{.Count}} found": "найдено: {{.Count}}"}`))
	if err != nil {
		t.Fatal(err)
	}
	in := many(t, 3000)
	in.Words = say
	for i := int32(0); i < 3000; i += 7 {
		in.Found = append(in.Found, i)
	}
	l := layout.New(in, 1280, 700)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	if dump := s.Dump(); !strings.Contains(dump, "найдено: ") || strings.Contains(dump, " found") {
		t.Error("no group says in Russian how many are found")
	}
}
