package scene_test

import (
	"flag"
	"math"
	"os"
	"testing"

	"dateline/assets"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var (
	ink  = scene.Color{R: 0x1a, G: 0x1c, B: 0x20, A: 255}
	pale = scene.Color{R: 0x00, G: 0x72, B: 0xb2, A: 96}
	left = scene.Ref{Class: "event", ID: "left"}
	top  = scene.Ref{Class: "event", ID: "top"}
)

func faces(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func of(shapes ...scene.Shape) *scene.Scene {
	s := &scene.Scene{Width: 400, Height: 300}
	for _, shape := range shapes {
		s.Add(shape)
	}
	return s
}

var triangle = []scene.Seg{
	{Op: scene.MoveTo, X: 0, Y: 0}, {Op: scene.LineTo, X: 20, Y: 0}, {Op: scene.LineTo, X: 10, Y: 15}, {Op: scene.Close},
}

func TestAtPicksTheTopmost(t *testing.T) {
	s := of(
		scene.Shape{X: 10, Y: 10, W: 50, H: 50, Fill: ink, Ref: left},
		scene.Shape{X: 40, Y: 40, W: 50, H: 50, Fill: ink, Ref: top},
		scene.Shape{X: 0, Y: 0, W: 400, H: 300, Fill: pale}, // stands for nothing
	)
	for _, c := range []struct {
		x, y float64
		want scene.Ref
	}{{20, 20, left}, {45, 45, top}, {80, 80, top}, {300, 200, scene.Ref{}}} {
		if got, ok := s.At(c.x, c.y); got != c.want || ok != (c.want != scene.Ref{}) {
			t.Errorf("at %v,%v is %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

func TestAtAllowsThreePointsBesideAShape(t *testing.T) {
	s := of(scene.Shape{Kind: scene.Circle, X: 100, Y: 100, R: 6, Ref: left})
	for _, c := range []struct {
		x, y float64
		want bool
	}{{100, 100, true}, {108.9, 100, true}, {109.1, 100, false}, {91.1, 100, true}, {90.9, 100, false}, {100, 108.9, true}, {100, 109.1, false}} {
		if _, got := s.At(c.x, c.y); got != c.want {
			t.Errorf("at %v,%v: hit is %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

func TestAtPrefersWhatIsUnderThePointerToWhatIsNear(t *testing.T) {
	s := of(
		scene.Shape{X: 0, Y: 0, W: 100, H: 20, Ref: left},
		scene.Shape{X: 0, Y: 20, W: 100, H: 20, Ref: top},
	)
	if got, _ := s.At(50, 18.5); got != left {
		t.Errorf("at the lower edge of the first is %v, want %v", got, left)
	}
}

func TestAtPassesThroughPathsWithoutAFill(t *testing.T) {
	line := scene.Shape{Kind: scene.Path, X: 50, Y: 50, Segs: triangle, Stroke: ink, Width: 1, Ref: top}
	if got, ok := of(line).At(60, 55); ok {
		t.Errorf("a leader line is hit: %v", got)
	}
	line.Fill = ink
	if got, _ := of(line).At(60, 55); got != top {
		t.Errorf("a filled path is not hit: %v", got)
	}
}

func TestAtFindsNothingInAnEmptyScene(t *testing.T) {
	if got, ok := new(scene.Scene).At(0, 0); ok || !got.IsZero() {
		t.Errorf("at 0,0 is %v", got)
	}
	if _, ok := of(scene.Shape{W: 10, H: 10, Ref: left}).At(math.NaN(), 5); ok {
		t.Error("a point that is no number is hit")
	}
}

func TestEveryPointOfAShapeIsHit(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		shape := scene.Shape{
			Kind: rapid.SampledFrom([]scene.Kind{scene.Rect, scene.Circle, scene.Path, scene.Text}).Draw(t, "kind"),
			X:    rapid.Float64Range(-50, 400).Draw(t, "x"), Y: rapid.Float64Range(-50, 300).Draw(t, "y"),
			W: rapid.Float64Range(1, 300).Draw(t, "w"), H: rapid.Float64Range(1, 100).Draw(t, "h"), R: rapid.Float64Range(1, 30).Draw(t, "r"),
			Segs: triangle, Line: f.Shape("Almaty", typeset.Style{Size: 12}), Fill: ink, Ref: left,
		}
		x0, y0, x1, y1 := shape.Bounds()
		x := x0 + (x1-x0)*rapid.Float64Range(0, 1).Draw(t, "across")
		y := y0 + (y1-y0)*rapid.Float64Range(0, 1).Draw(t, "down")
		if got, _ := of(shape).At(x, y); got != left {
			t.Fatalf("nothing at %v,%v of %v,%v to %v,%v", x, y, x0, y0, x1, y1)
		}
	})
}

func TestBoxPrefersTheCard(t *testing.T) {
	bar := scene.Shape{X: 0, Y: 100, W: 390, H: 10, Ref: left}
	card := scene.Shape{X: 50, Y: 20, W: 90, H: 40, R: 6, Ref: left, Frame: true}
	disc := scene.Shape{Kind: scene.Circle, X: 60, Y: 105, R: 6, Ref: left}
	other := scene.Shape{X: 0, Y: 0, W: 400, H: 300, R: 9, Ref: top}
	text := scene.Shape{Kind: scene.Text, Line: faces(t).Shape("a title much longer than its card", typeset.Style{Size: 40}), Ref: left}
	for _, c := range []struct {
		name           string
		scene          *scene.Scene
		x0, y0, x1, y1 float64
		ok             bool
	}{
		{"card", of(bar, card, disc, other, text), 50, 20, 140, 60, true},
		{"card under its bar", of(card, bar, text), 50, 20, 140, 60, true},
		{"bar", of(disc, bar, text), 0, 100, 390, 110, true},
		{"mark", of(disc, text, other), 54, 99, 66, 111, true},
		{"nothing", of(other), 0, 0, 0, 0, false},
	} {
		x0, y0, x1, y1, ok := c.scene.Box(left)
		if x0 != c.x0 || y0 != c.y0 || x1 != c.x1 || y1 != c.y1 || ok != c.ok {
			t.Errorf("%s: box %v,%v to %v,%v, %v", c.name, x0, y0, x1, y1, ok)
		}
	}
}

func TestBoundsOfEachKind(t *testing.T) {
	line := faces(t).Shape("Almaty", typeset.Style{Size: 10})
	curve := []scene.Seg{{Op: scene.MoveTo, X: 5, Y: 5}, {Op: scene.CubeTo, X1: -5, Y1: 0, X2: 0, Y2: 20, X: 10, Y: 10}, {Op: scene.Close}}
	for _, c := range []struct {
		name           string
		shape          scene.Shape
		x0, y0, x1, y1 float64
	}{
		{"rect", scene.Shape{X: 1, Y: 2, W: 3, H: 4, Width: 9}, 1, 2, 4, 6},
		{"circle", scene.Shape{Kind: scene.Circle, X: 10, Y: 20, R: 5}, 5, 15, 15, 25},
		{"path", scene.Shape{Kind: scene.Path, X: 100, Y: 200, Segs: triangle}, 100, 200, 120, 215},
		{"curve", scene.Shape{Kind: scene.Path, X: 100, Y: 200, Segs: curve}, 95, 200, 110, 220},
		{"path far from its own corner", scene.Shape{Kind: scene.Path, Segs: []scene.Seg{{X: 50, Y: 60}, {Op: scene.LineTo, X: 70, Y: 80}}}, 50, 60, 70, 80},
		{"path of nothing", scene.Shape{Kind: scene.Path, X: 7, Y: 8}, 7, 8, 7, 8},
		{"text", scene.Shape{Kind: scene.Text, X: 5, Y: 50, Line: line}, 5, 50 - line.Ascent(), 5 + line.Width, 50 + line.Descent()},
	} {
		x0, y0, x1, y1 := c.shape.Bounds()
		if x0 != c.x0 || y0 != c.y0 || x1 != c.x1 || y1 != c.y1 {
			t.Errorf("%s: %v,%v to %v,%v, want %v,%v to %v,%v", c.name, x0, y0, x1, y1, c.x0, c.y0, c.x1, c.y1)
		}
	}
}

func TestDashesGrowWithTheStroke(t *testing.T) {
	for _, d := range []scene.Dash{scene.Dashed, scene.Dotted} {
		on, off := d.Lengths(1)
		thin, _ := d.Lengths(0.1)
		if on2, off2 := d.Lengths(3); on <= 0 || off <= 0 || on2 != 3*on || off2 != 3*off || thin != on {
			t.Errorf("dash %d: %v, %v", d, on, off)
		}
	}
	if on, off := scene.Solid.Lengths(2); on != 0 || off != 0 {
		t.Errorf("a solid line has dashes of %v, %v", on, off)
	}
}

func TestResetKeepsTheMemory(t *testing.T) {
	s := of(scene.Shape{}, scene.Shape{}, scene.Shape{})
	n := testing.AllocsPerRun(20, func() {
		s.Reset(100, 50, ink)
		for range 3 {
			s.Add(scene.Shape{W: 1, H: 1})
		}
	})
	if n != 0 || len(s.Shapes) != 3 || s.Width != 100 || s.Height != 50 || s.Background != ink {
		t.Errorf("%v allocations, %d shapes", n, len(s.Shapes))
	}
}

func TestDumpShowsEveryKindAndPaint(t *testing.T) {
	f := faces(t)
	s := of(
		scene.Shape{X: 1, Y: 2.04, W: 3, H: 4, Fill: ink},
		scene.Shape{X: 1, Y: 2, W: 3, H: 4, R: 2, Fill: pale, Hatch: scene.Diagonal, Stroke: ink, Width: 1.25, Dash: scene.Dashed, Ref: left},
		scene.Shape{X: 1, Y: 2, W: 90, H: 4, Fill: ink, Hatch: scene.Crossed, FadeLeft: 12, FadeRight: 44},
		scene.Shape{Kind: scene.Circle, X: 50, Y: 60, R: 7, Stroke: ink, Width: 2, Dash: scene.Dotted, Ref: top},
		scene.Shape{Kind: scene.Path, X: 5, Y: 6, Segs: append(triangle[:3:3], scene.Seg{Op: scene.CubeTo, X: 1, X1: 2, Y1: 3, X2: 4, Y2: 5}, triangle[3]), Fill: ink},
		scene.Shape{Kind: scene.Text, X: 7, Y: 8, Line: f.Shape("</script> \"שלום\"\n👩‍👩‍👧‍👦", typeset.Style{Size: 12, Bold: true}), Fill: ink},
		scene.Shape{Kind: scene.Text, X: 7, Y: 8, Line: f.Shape("", typeset.Style{Size: 10.5, Italic: true}), Fill: pale, Ref: scene.Ref{Class: "axis", ID: "a\nb"}},
		scene.Shape{X: math.NaN(), Y: math.Inf(1), W: -1, H: 0},
	)
	s.Background = scene.Color{R: 0xfb, G: 0xfa, B: 0xf7, A: 255}
	const golden = "testdata/dump.txt"
	got := s.Dump()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the dump changed; after a look, run with -update:\n%s", got)
	}
}

func BenchmarkAt(b *testing.B) {
	s := of()
	for i := range 1000 {
		s.Add(scene.Shape{X: float64(i), Y: 10, W: 0.5, H: 10, Ref: left})
	}
	for b.Loop() {
		s.At(5000, 5000)
	}
}
