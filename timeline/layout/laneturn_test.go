package layout_test

import (
	"fmt"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestATitleLeftOfItsBarTurnsAtTheEdge pans until the title of a bar near the end of the axis would be
// hidden: then it stands right of the bar if nothing else is there, and else stays where it is.
func TestATitleLeftOfItsBarTurnsAtTheEdge(t *testing.T) {
	for _, crowded := range []bool{false, true} {
		d := timeline.Document{Language: "en"}
		for i, date := range []string{"2000-01-01", "2009-06", "2009-07-15", "2009-07-16"} {
			d.Events = append(d.Events, timeline.Event{ID: fmt.Sprint("e", i), Title: fmt.Sprint("A title as long as titles are ", i), Date: edtf.MustParse(date), Lane: "x"})
		}
		d.Events[1].Lane = "y"
		if crowded {
			d.Events[2].Lane, d.Events[3].Lane = "y", "y"
		}
		in := input(timeline.New(d), layout.Light)
		in.Arrange, in.Cards, in.Unbroken = layout.Lanes, layout.Titles, true
		l := layout.New(in, 900, 190)
		turned, hidden := 0, 0
		for v := l.Reveal(l.Zoom(l.Fit(), 26, 880), 1); ; {
			var s scene.Scene
			l.Place(v, &s)
			bar, words := partsOf(&s, "e1")
			if bar == nil || bar.X+bar.W < l.Left()+10 {
				break
			}
			switch {
			case words.X > bar.X:
				turned++
			case words.X < l.Left()-1:
				hidden++
			}
			w := l.Pan(v, -5)
			if w == v {
				break
			}
			v = w
		}
		if !crowded && (turned < 3 || hidden > 0) || crowded && hidden == 0 {
			t.Errorf("crowded: %v; the title turns in %d views and is cut in %d", crowded, turned, hidden)
		}
	}
}

// partsOf are the bar and the words of an event; nil where they are not placed.
func partsOf(s *scene.Scene, id string) (bar, words *scene.Shape) {
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		switch {
		case sh.Ref.ID != id:
		case sh.Kind == scene.Rect && sh.H == layout.LaneBar:
			bar = sh
		case sh.Kind == scene.Text:
			words = sh
		}
	}
	return bar, words
}
