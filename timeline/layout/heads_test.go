package layout_test

import (
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// baselines are where the texts of a scene stand, by their words.
func baselines(s *scene.Scene) map[string]float64 {
	out := map[string]float64{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text {
			out[sh.Line.Text] = sh.Y
		}
	}
	return out
}

func TestALanesNameStandsInTheLineOfItsFirstTitle(t *testing.T) {
	in := kazakhstan(t)
	in.Arrange = layout.Lanes
	for _, h := range []float64{420, 606, 690, 900} {
		l := layout.New(in, 970, h)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		at := baselines(&s)
		if y, ok := at["Unrest of January 2022"]; !ok || y != at["Unrest across Kazakhstan"] {
			t.Errorf("at a height of %v the lane's name stands at %v, its first title at %v", h, y, at["Unrest across Kazakhstan"])
		}
	}
}

func TestNamesOfLanesStayWithinTheirLanes(t *testing.T) {
	doc := sample(t, []byte(`{"events": [
		{"title": "a", "date": "2001", "lane": "`+strings.Repeat("a long name ", 9)+`"},
		{"title": "b", "date": "2002", "lane": "`+strings.Repeat("another name ", 9)+`"}]}`))
	in := input(doc, layout.Light)
	in.Arrange = layout.Lanes
	for h := 110.0; h < 400; h += 7 {
		l := layout.New(in, 700, h)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		edges, _ := layout.LaneEdges(l, l.Fit())
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassLane {
				continue
			}
			inside := false
			for _, e := range edges {
				inside = inside || sh.Y-10 >= e[0] && sh.Y+3 <= e[1]
			}
			if !inside {
				t.Fatalf("at a height of %v %q stands at %v, the lanes at %v", h, sh.Line.Text, sh.Y, edges)
			}
		}
	}
}

func TestLanesBeginALineOfTheLegend(t *testing.T) {
	in := kazakhstan(t)
	for _, w := range []float64{700, 970, 1200, 1900} {
		l := layout.New(in, w, 690)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		at := baselines(&s)
		one := at["unsourced"] == at["About the source"]
		if first := at["unsourced"] == at["Diplomacy"]; first != one {
			t.Errorf("%v points wide, the first lane stands in the line of the statuses and the last does not", w)
		}
		if (w > 1100) != one {
			t.Errorf("%v points wide, is one line: %v", w, one)
		}
	}
}

func TestTheLegendHasTheLanesThatOccur(t *testing.T) {
	doc := sample(t, []byte(`{"lanes": [{"id": "a", "title": "Empty"}, {"id": "b", "title": "Used"}, {"id": "c", "title": "Left out"}],
		"events": [{"title": "x", "date": "2001", "lane": "b"}, {"title": "y", "date": "2002", "lane": "c"}]}`))
	in := input(doc, layout.Light)
	in.Pick = pick.Apply(doc, in.Assess, pick.Query{Lanes: []string{"b"}}, nil)
	var s scene.Scene
	l := layout.New(in, 900, 500)
	l.Place(l.Fit(), &s)
	at := baselines(&s)
	if at["Used"] == 0 || at["Empty"] != 0 || at["Left out"] != 0 {
		t.Errorf("the legend has Used at %v, Empty at %v, Left out at %v", at["Used"], at["Empty"], at["Left out"])
	}
}

func TestTheNumberOfALanesEventsHasItsWord(t *testing.T) {
	d := timeline.Document{Language: "en"}
	for i := range 12_000 {
		d.Events = append(d.Events, timeline.Event{Title: "x", Date: edtf.MustParse(strconv.Itoa(1000 + i%900))})
	}
	in := input(timeline.New(d), layout.Light)
	l := layout.New(in, 1200, 700)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	for words := range baselines(&s) {
		if strings.HasPrefix(words, "12") && strings.HasSuffix(words, " events") {
			return
		}
	}
	t.Error("a lane of 12,000 events does not say so")
}
