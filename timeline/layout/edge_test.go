package layout_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestABarInViewHasItsTitle pans along a bar of a hundred years, of which a view shows less than one.
func TestABarInViewHasItsTitle(t *testing.T) {
	d := timeline.Document{Language: "en"}
	for _, e := range [][2]string{{"A hundred years", "1900/1999"}, {"Here", "1905-05-05"}, {"There", "1995-05-05"}} {
		d.Events = append(d.Events, timeline.Event{ID: e[0], Title: e[0], Date: edtf.MustParse(e[1]), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Story
	l := layout.New(in, 900, 600)
	cards, plates := 0, 0
	for v := l.Zoom(l.Fit(), 120, 0); ; {
		var s scene.Scene
		l.Place(v, &s)
		card, plate := false, false
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Text || sh.Line.Text != "A hundred years" {
				continue
			}
			if sh.Line.Style.Size != layout.EdgeSize {
				card = card || sh.X > 0 && sh.X+sh.Line.Width < 900
				continue
			}
			plate = true
			if sh.X < 0 || sh.X+sh.Line.Width > 900 {
				t.Fatalf("the title stands at %v", sh.X)
			}
			if at, ok := s.At(sh.X+4, sh.Y-3); !ok || at.ID != "A hundred years" {
				t.Fatalf("it is %v that is hit there", at)
			}
		}
		if x := l.Axis().X(v.View, in.Doc.Events[0].Date.Extent().End); x > 200 && !card && !plate {
			t.Fatalf("the bar ends at %v and has no title", x)
		}
		if card {
			cards++
		}
		if plate {
			plates++
		}
		w := l.Pan(v, -300)
		if w == v {
			break
		}
		v = w
	}
	if cards == 0 || plates < 100 {
		t.Errorf("%d views with the card, %d with the title upon the bar", cards, plates)
	}
}

// TestNoBarStrikesItsWordsThrough holds in lanes, where the words of a long bar stand below it.
func TestNoBarStrikesItsWordsThrough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if k := looks(t); k.Arrangement() == layout.Lanes && k.in.Pick.By == 0 {
			noBarStrikes(t, k.scene(k.view))
		}
	})
	d := timeline.Document{Language: "en"}
	for _, e := range [][3]string{
		{"1905/1908", "x", "A short bar with a long title that goes on and on"}, {"1910/1950", "x", "A longer bar"},
		{"1904/1911", "y", "Another bar with a title"}, {"2000", "y", "Last"}, {"1900/2000", "y", "All of it with a title that is quite long"},
	} {
		d.Events = append(d.Events, timeline.Event{ID: e[0], Date: edtf.MustParse(e[0]), Lane: e[1], Title: e[2], Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Lanes
	for _, high := range []float64{250, 350, 500, 800} {
		l := layout.New(in, 800, high)
		for v := l.Fit(); v.Scale < 60*l.Fit().Scale; v = l.Zoom(v, 1.3, 150) {
			var s scene.Scene
			l.Place(v, &s)
			noBarStrikes(t, &s)
		}
	}
}

func noBarStrikes(t interface{ Fatalf(string, ...any) }, s *scene.Scene) {
	bars := map[string][]box{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Rect && sh.Ref.Class == layout.ClassEvent && sh.H == layout.LaneBar {
			x0, y0, x1, y1 := sh.Bounds()
			bars[sh.Ref.ID] = append(bars[sh.Ref.ID], box{x0, y0, x1, y1})
		}
	}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassEvent || sh.Line.Width == 0 {
			continue
		}
		for _, b := range bars[sh.Ref.ID] {
			if b.meets(inked(sh)) {
				t.Fatalf("the bar of %s at %.1f strikes %.40q at %.1f through", sh.Ref.ID, b, sh.Line.Text, inked(sh))
			}
		}
	}
}

// TestEveryLeaderBeginsAtAMark holds in stories: at a mark, a bar, or a dot on the axis.
func TestEveryLeaderBeginsAtAMark(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		s := k.scene(k.view)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Path || sh.Stroke != k.in.Theme.Leader || sh.Ref.Class != layout.ClassEvent {
				continue
			}
			x, y := sh.X+sh.Segs[0].X, sh.Y+sh.Segs[0].Y
			if x < 10 || x > k.w-10 {
				continue
			}
			if !slices.ContainsFunc(s.Shapes, func(m scene.Shape) bool {
				x0, y0, x1, y1 := m.Bounds()
				own := m.Kind == scene.Rect && m.Ref == sh.Ref || m.Kind == scene.Circle && (m.Ref == sh.Ref || m.Ref.ID == "")
				return own && x >= x0-1 && x <= x1+1 && y >= y0-1 && y <= y1+1
			}) {
				t.Fatalf("the leader of %s begins at %v, %v, where nothing is", sh.Ref.ID, x, y)
			}
		}
	})
}
