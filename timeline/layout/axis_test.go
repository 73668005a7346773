package layout_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// languages are those of the axis.
var languages = []string{"en", "ru", "kk", "de", "fr", "es"}

// ages draws documents of a few events between the Big Bang and today, to the second.
var ages = rapid.Custom(func(t *rapid.T) *timeline.Document {
	d := timeline.Document{Language: rapid.SampledFrom(languages).Draw(t, "language")}
	unit := rapid.SampledFrom([]int64{1, 60, 3600, 86400, 40 * 86400, 900 * 86400}).Draw(t, "unit")
	places := rapid.IntRange(1, 4).Draw(t, "places")
	for i := range rapid.IntRange(1, 30).Draw(t, "events") {
		e := timeline.Event{ID: fmt.Sprint("e", i), Title: "An event", Importance: 3}
		switch at := rapid.Int64Range(0, 40).Draw(t, "at") * unit; rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			e.Date = edtf.MustParse(fmt.Sprintf("Y-%d", rapid.Int64Range(10_000, 13_787_000_000).Draw(t, "ago")))
		case 1:
			e.Date = edtf.MustParse(fmt.Sprintf("-%04d", rapid.IntRange(1, 4000).Draw(t, "before")))
		default:
			y, m, day, h, min, s := edtf.FromInstant(at + int64(rapid.IntRange(0, places).Draw(t, "place"))*31*365*86400)
			e.Date = edtf.MustParse(fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, day, h, min, s))
			if unit >= 86400 {
				e.Date = edtf.MustParse(fmt.Sprintf("%04d-%02d-%02d", y, m, day))
			}
		}
		d.Events = append(d.Events, e)
	}
	return timeline.New(d)
})

// axes draws pictures of ages at many sizes and views.
func axes(t *rapid.T) look {
	in := input(ages.Draw(t, "document"), layout.Light)
	in.Setting = settings.Draw(t, "setting")
	size := rapid.SampledFrom(sizes[:4]).Draw(t, "size")
	k := look{Layout: layout.New(in, size[0], size[1]), in: in, w: size[0], h: size[1]}
	zoom := rapid.SampledFrom([]float64{1, 1, 1.4, 3, 20, 300, 1e5, 1e9, 1e14}).Draw(t, "zoom")
	v := k.Zoom(k.Fit(), zoom, rapid.Float64Range(0, size[0]).Draw(t, "at"))
	k.view = k.Pan(v, rapid.Float64Range(-2000, 2000).Draw(t, "pan"))
	return k
}

// axisWords are the words upon the axis but those of its breaks.
func (k look) axisWords(s *scene.Scene) (out []scene.Shape) {
	top, bottom := layout.Ribbon(k.Layout)
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.Ref.ID == "" && sh.Y > top && sh.Y < bottom && sh.Line.Style.Size != layout.GapSize {
			out = append(out, sh)
		}
	}
	return out
}

// TestLabelsOfTheAxisStandUponIt holds for every label of both levels: it ends where the axis ends, and where
// a break begins, from which it keeps apart.
func TestLabelsOfTheAxisStandUponIt(t *testing.T) {
	law := func(t *rapid.T, k look) {
		a := k.Axis()
		for _, sh := range k.axisWords(k.scene(k.view)) {
			x0, x1 := sh.X, sh.X+sh.Line.Width
			if x0 < a.X(k.view.View, a.Start)-0.1 || x1 > a.X(k.view.View, a.End)+0.1 {
				t.Fatalf("%q stands from %.1f to %.1f, the axis from %.1f to %.1f", sh.Line.Text, x0, x1, a.X(k.view.View, a.Start), a.X(k.view.View, a.End))
			}
			for _, b := range a.Breaks {
				at := a.X(k.view.View, b.Start)
				if x1 > at-0.9 && x0 < at+axis.BreakWidth+0.9 {
					t.Fatalf("%q stands from %.1f to %.1f, and a break at %.1f", sh.Line.Text, x0, x1, at)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { law(t, axes(t)) })
	rapid.Check(t, func(t *rapid.T) { law(t, looks(t)) })
}

// TestNoTwoWordsOfTheAxisTouch holds of the words of breaks as well, in every language and at every zoom.
func TestNoTwoWordsOfTheAxisTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := axes(t)
		s := k.scene(k.view)
		words := k.axisWords(s)
		for i := range words {
			for j := range i {
				a, b := inked(&words[i]), inked(&words[j])
				if a[0] < b[2]+2 && b[0] < a[2]+2 && a[1] < b[3] && b[1] < a[3] {
					t.Fatalf("%q at %.1f and %q at %.1f touch", words[i].Line.Text, a, words[j].Line.Text, b)
				}
			}
		}
	})
}

// TestALabelOfTheLowerLevelStandsWhereItsTimeBegins: right of the tick at which its cell starts, or in the middle of
// the cell; and no tick of the upper level goes through it.
func TestALabelOfTheLowerLevelStandsWhereItsTimeBegins(t *testing.T) {
	law := func(t *rapid.T, k look) {
		s := k.scene(k.view)
		top, bottom := layout.Ribbon(k.Layout)
		var ticks, heads []float64
		for _, sh := range s.Shapes {
			switch {
			case sh.Kind != scene.Rect || sh.W != 1 || sh.Y != top || sh.Ref.ID != "":
			case sh.H == bottom-top:
				heads = append(heads, sh.X+0.5)
			default:
				ticks = append(ticks, sh.X+0.5)
			}
		}
		for _, sh := range k.axisWords(s) {
			if sh.Line.Style.Bold || sh.Line.Style.Size != layout.SmallSize || sh.Line.Width == 0 {
				continue
			}
			starts := slices.ContainsFunc(ticks, func(x float64) bool { return math.Abs(x+5-sh.X) < 0.1 })
			if !starts && !k.centred(&sh, ticks) {
				t.Fatalf("%q at %.1f has no tick; those are at %.1f", sh.Line.Text, sh.X, ticks)
			}
			for _, x := range heads {
				if x > sh.X-0.5 && x < sh.X+sh.Line.Width+0.5 {
					t.Fatalf("%q from %.1f to %.1f is struck through at %.1f", sh.Line.Text, sh.X, sh.X+sh.Line.Width, x)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { law(t, axes(t)) })
	rapid.Check(t, func(t *rapid.T) { law(t, looks(t)) })
}

// centred tells whether a label stands in the middle of a step, or of a cell that has its middle for the label.
func (k look) centred(sh *scene.Shape, ticks []float64) bool {
	middle := sh.X + sh.Line.Width/2
	if k.in.Steps {
		half := k.view.Scale * 86400 / 2
		return slices.ContainsFunc(ticks, func(x float64) bool { return math.Abs(x+half-middle) < 0.1 })
	}
	small := typeset.Style{Size: layout.SmallSize}
	r := k.Axis().Ruler(k.view.Scale, k.in.Language(), func(s string) float64 { return faces().Shape(s, small).Width })
	return slices.ContainsFunc(r.Ticks(nil, k.view.View, k.w), func(cell axis.Tick) bool {
		return cell.Mid && math.Abs((cell.X0+cell.X1)/2-middle) < 0.1
	})
}

// TestEveryStretchBetweenBreaksSaysItsYear holds with everything in view, where that has room.
func TestEveryStretchBetweenBreaksSaysItsYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := axes(t)
		a, v := k.Axis(), k.Fit()
		words := k.axisWords(k.scene(v))
		from := a.Start
		for i := range len(a.Breaks) + 1 {
			to, next := a.End, a.End
			if i < len(a.Breaks) {
				to, next = a.Breaks[i].Start, a.Breaks[i].End
			}
			year, _, _, _, _, _ := edtf.FromInstant(from)
			room := faces().Shape(edtf.YearWords(k.in.Doc.Language, year), typeset.Style{Size: layout.SmallSize, Bold: true}).Width + 8
			said := len(a.Breaks) == 0 || a.X(v.View, to)-a.X(v.View, from) < room
			for _, sh := range words {
				said = said || sh.X >= a.X(v.View, from)-1 && sh.X < a.X(v.View, to)
			}
			if !said {
				t.Fatalf("nothing says which time it is from %.1f to %.1f", a.X(v.View, from), a.X(v.View, to))
			}
			from = next
		}
	})
}

func TestEveryYearOfTheCaseStudyIsWrittenInASmallWindow(t *testing.T) {
	for w := 460.0; w < 1000; w += 20 {
		l := layout.New(kazakhstan(t), w, 400)
		k := look{Layout: l, w: w, h: 400}
		said := map[string]bool{}
		for _, sh := range k.axisWords(k.scene(l.Fit())) {
			said[sh.Line.Text] = true
		}
		for _, year := range []string{"1997", "2021", "2022", "2023"} {
			if !said[year] && !said["July "+year] {
				t.Errorf("%v points wide the axis does not say %s, but %v", w, year, said)
			}
		}
	}
}
