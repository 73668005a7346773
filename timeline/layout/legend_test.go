package layout_test

import (
	"testing"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestALowWindowShowsTitlesBeforeItsLegend has the room that a laptop's window has at twice the size: titles stand in
// it rather than a legend of three lines. A page keeps its legend.
func TestALowWindowShowsTitlesBeforeItsLegend(t *testing.T) {
	in := kazakhstan(t)
	in.Arrange = layout.Story
	for _, c := range []struct {
		h      float64
		page   bool
		titles int
		legend bool
	}{{256, false, 4, false}, {290, false, 5, true}, {600, true, 0, true}} {
		in.Page = nil
		if c.page {
			in.Page = &layout.Page{Made: made}
		}
		l := layout.New(in, 460, c.h)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		legend := false
		for i := range s.Shapes {
			if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Ref.ID == "" && sh.Line.Text == "corroborated" {
				legend = true
			}
		}
		if n := l.Counts(l.Fit()).Labelled; n < c.titles || legend != c.legend {
			t.Errorf("%v points high: %d titles, legend %v", c.h, n, legend)
		}
	}
}

// TestALegendNamesLanesThatOnlyEventsName has a document without a list of lanes: what the colours mean is said as of one
// with such a list.
func TestALegendNamesLanesThatOnlyEventsName(t *testing.T) {
	doc := sample(t, []byte(`{"events": [
		{"id": "a", "title": "A", "date": "2001", "lane": "Rain"}, {"id": "b", "title": "B", "date": "2002", "lane": "Wind"},
		{"id": "c", "title": "C", "date": "2003"}, {"id": "d", "title": "D", "date": "2004", "lane": "Rain"}]}`))
	in := input(doc, layout.Light)
	in.Page = &layout.Page{Made: made}
	l := layout.New(in, 900, 600)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	colors := layout.LaneColors(doc, in.Theme)
	for _, name := range []string{"Rain", "Wind"} {
		found := false
		for i := 1; i < len(s.Shapes); i++ {
			sign := &s.Shapes[i-1]
			found = found || s.Shapes[i].Kind == scene.Text && s.Shapes[i].Line.Text == name && sign.Kind == scene.Rect && sign.Fill == colors[name]
		}
		if !found {
			t.Errorf("the legend does not say which colour is %s", name)
		}
	}
}
