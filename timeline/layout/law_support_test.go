package layout_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// crowds draws documents of several hundred events that stand in a few places, with tags.
var crowds = rapid.Custom(func(t *rapid.T) *timeline.Document {
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	n, places, lanes := rapid.IntRange(50, 400).Draw(t, "events"), rapid.IntRange(1, 4).Draw(t, "places"), rapid.IntRange(1, 14).Draw(t, "lanes")
	d := timeline.Document{Language: "en"}
	for i := range n {
		year := 1900 + random.IntN(places)*31
		day := fmt.Sprintf("%d-%02d-%02d", year, 1+random.IntN(2), 1+random.IntN(28))
		e := timeline.Event{
			ID: fmt.Sprint("e", i), Title: fmt.Sprint("Number ", i, strings.Repeat(" and on", random.IntN(9))),
			Importance: 1 + random.IntN(5), Lane: fmt.Sprint("lane ", random.IntN(lanes)),
			Date: edtf.MustParse([...]string{day, day, day[:7], day + "/" + fmt.Sprint(year+2), day + "/..", "../" + day, fmt.Sprint(year, "~")}[random.IntN(7)]),
		}
		for _, tag := range []string{"a", "b", "c"} {
			if random.IntN(3) == 0 {
				e.Tags = append(e.Tags, tag)
			}
		}
		if random.IntN(6) == 0 {
			e.More = &timeline.More{Override: &timeline.Override{Is: "disputed", By: "an editor", On: edtf.MustParse("1950"), Because: "of a law"}}
		}
		for range random.IntN(3) {
			e.Claims = append(e.Claims, timeline.Claim{
				By: string(rune('a' + random.IntN(4))), Stance: timeline.Stance(1 + random.IntN(5)),
				Said: edtf.MustParse(fmt.Sprint(1900 + random.IntN(120))),
			})
		}
		d.Events = append(d.Events, e)
	}
	for i := range random.IntN(5) {
		year := 1900 + random.IntN(90)
		d.Eras = append(d.Eras, timeline.Era{Title: fmt.Sprint("Era ", i, strings.Repeat(" and on", random.IntN(9))), Date: edtf.MustParse(fmt.Sprintf("%d/%d", year, year+random.IntN(40)))})
	}
	return timeline.New(d)
})

// look is a picture and a view into it.
type look struct {
	*layout.Layout
	in   layout.Input
	view layout.View
	w, h float64
}

func (k look) scene(v layout.View) *scene.Scene {
	var s scene.Scene
	k.Place(v, &s)
	return &s
}

// looks draws documents, few and many events, grouped and as of days, at many sizes and views.
func looks(t *rapid.T) look {
	var doc *timeline.Document
	if rapid.Bool().Draw(t, "crowd") {
		doc = crowds.Draw(t, "document")
	} else {
		doc = documents(40).Draw(t, "document")
	}
	in := input(doc, layout.Themes[rapid.SampledFrom([]string{"light", "dark", "contrast", "print"}).Draw(t, "theme")])
	in.Setting = settings.Draw(t, "setting")
	if rapid.IntRange(0, 3).Draw(t, "known") == 0 {
		in.Full = in.Assess
		day := edtf.Instant(int64(rapid.IntRange(1890, 2030).Draw(t, "as of")), 1, 1, 0, 0, 0)
		in.Assess = in.Assess.With(evidence.Options{HasAsOf: true, AsOf: day})
	}
	by := rapid.SampledFrom([]pick.Key{pick.ByLane, pick.ByLane, pick.ByTag, pick.ByStatus, pick.ByClaimant}).Draw(t, "by")
	in.Pick = pick.Apply(doc, in.Assess, pick.Query{GroupBy: by}, nil)
	size := rapid.SampledFrom(sizes[:5]).Draw(t, "size")
	if rapid.IntRange(0, 3).Draw(t, "page") == 0 {
		in.Page = &layout.Page{Made: made}
	}
	k := look{Layout: layout.New(in, size[0], size[1]), in: in, w: size[0], h: size[1]}
	v := k.Zoom(k.Fit(), rapid.SampledFrom([]float64{1, 1.3, 2, 7, 60, 1e4, 1e8}).Draw(t, "zoom"), rapid.Float64Range(0, size[0]).Draw(t, "at"))
	v = k.Pan(v, rapid.Float64Range(-2000, 2000).Draw(t, "pan"))
	k.view = k.Scroll(v, -rapid.Float64Range(0, 400).Draw(t, "top"))
	return k
}

// shown is what a picture has of the events, by their ids.
type shown struct {
	marked, counted, carded map[string]bool
	sum                     int      // of the counts that can be read
	wrong                   []string // counts that are not those of their members
}

// everything is what is found down all lanes at the scale of all, or along the axis of a story at a
// scale up to eight times that; the view has the scale.
func (k look) everything() (shown, layout.View) {
	out := shown{marked: map[string]bool{}, counted: map[string]bool{}, carded: map[string]bool{}}
	clusters := map[string]bool{}
	v, next := k.Fit(), func(v layout.View) layout.View { return k.Scroll(v, -100) }
	if k.Arrangement() == layout.Story {
		v = k.Pan(k.Zoom(v, min(k.view.Scale/v.Scale, 8), 0), 1e6)
		next = func(v layout.View) layout.View { return k.Pan(v, -k.w) }
	}
	for {
		s := k.scene(v)
		for i := range s.Shapes {
			switch sh := &s.Shapes[i]; {
			case sh.Ref.Class == layout.ClassEvent:
				out.marked[sh.Ref.ID] = true
				if sh.Frame {
					out.carded[sh.Ref.ID] = true
				}
			case sh.Ref.Class == layout.ClassCluster && !clusters[sh.Ref.ID]:
				clusters[sh.Ref.ID] = true
				members, says := k.Members(v, sh.Ref), counted(s, sh.Ref)
				for _, e := range members {
					out.counted[k.in.Doc.Events[e].ID] = true
				}
				if says > 0 && says != len(members) {
					out.wrong = append(out.wrong, fmt.Sprintf("%s says %d and has %d", sh.Ref.ID, says, len(members)))
				}
				out.sum += says
			}
		}
		w := next(v)
		if x := k.Axis().X; w.Top == v.Top && math.Abs(x(w.View, k.Axis().Start)-x(v.View, k.Axis().Start)) < 1 {
			return out, v
		}
		v = w
	}
}

// counted is the count that the plate of a cluster says; 0 where it has none.
func counted(s *scene.Scene, ref scene.Ref) int {
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref == ref && sh.Kind == scene.Text {
			n, _ := strconv.Atoi(strings.TrimPrefix(strings.ReplaceAll(sh.Line.Text, ",", ""), "+"))
			return n
		}
	}
	return 0
}

// box is x0, y0, x1, y1 in points.
type box [4]float64

// meets tells whether two boxes share more than a hair.
func (b box) meets(c box) bool {
	const hair = 0.51
	return b[0]+hair < c[2] && c[0]+hair < b[2] && b[1]+hair < c[3] && c[1]+hair < b[3]
}

// inked is about what a text's letters take, which is less than its line's height.
func inked(s *scene.Shape) box {
	x0, _, x1, _ := s.Bounds()
	return box{x0, s.Y - 0.74*s.Line.Style.Size, x1, s.Y + 0.21*s.Line.Style.Size}
}

// uncovered is what is left of the box of shape i where later shapes cover it; false where nothing is.
func uncovered(s *scene.Scene, i int, b box) (box, bool) {
	b[0], b[2] = max(b[0], 0), min(b[2], s.Width)
	for k := i + 1; k < len(s.Shapes); k++ {
		if s.Shapes[k].Ref.Class != layout.ClassGround {
			continue
		}
		x0, y0, x1, y1 := s.Shapes[k].Bounds()
		switch {
		case b[2] <= x0 || b[0] >= x1 || b[3] <= y0 || b[1] >= y1:
		case x0 <= b[0] && x1 >= b[2] && y0 <= b[1] && y1 >= b[3]:
			return b, false
		case x0 <= b[0] && x1 >= b[2] && y0 <= b[1]:
			b[1] = y1
		case x0 <= b[0] && x1 >= b[2] && y1 >= b[3]:
			b[3] = y0
		case y0 <= b[1] && y1 >= b[3] && x0 <= b[0]:
			b[0] = x1
		}
	}
	return b, b[0] < b[2] && b[1] < s.Height && b[3] > 0
}
