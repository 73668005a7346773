package layout_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/layout/pyramid"
	"dateline/timeline/scene"
)

// TestACardInALaneTakesNoMoreThanItsRoom holds for cards with long titles as well, which are wider.
func TestACardInALaneTakesNoMoreThanItsRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		for _, e := range k.Order() {
			for _, r := range []pyramid.Rung{pyramid.Note, pyramid.Card, pyramid.Full} {
				if takes, has, ok := layout.LabelRoom(k.Layout, e, r); ok && takes > has+0.5 {
					t.Fatalf("%.40q takes %.1f of %.1f points at rung %d", k.in.Doc.Events[e].Title, takes, has, r)
				}
			}
		}
	})
}

// TestATitleOfALaneIsSeenWhole zooms in to an event with a title of ninety letters: beside its mark such a title is
// cut in a small window, but not on its card.
func TestATitleOfALaneIsSeenWhole(t *testing.T) {
	title := "The Ministry of Industry and Infrastructure Development says that it issued no such permit"
	d := timeline.Document{Language: "en"}
	for i, day := range []string{"2022-08-19", "2022-08-27", "2022-09-03"} {
		d.Events = append(d.Events, timeline.Event{ID: day, Title: title[i:], Date: edtf.MustParse(day), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Lanes
	for _, size := range sizes[:4] {
		l := layout.New(in, size[0], size[1])
		v, whole, cut := l.Reveal(l.Fit(), 1), false, false
		for range 12 {
			v = l.Reveal(l.Zoom(v, 2, size[0]/2), 1)
		}
		var s scene.Scene
		l.Place(v, &s)
		words := ""
		for i := range s.Shapes {
			if sh := &s.Shapes[i]; sh.Ref.ID == "2022-08-27" && sh.Kind == scene.Text && sh.Line.Style.Bold {
				words += " " + sh.Line.Text
				cut = cut || strings.HasSuffix(sh.Line.Text, "…")
			}
		}
		whole = strings.Contains(words, title[1:])
		if cut || !whole {
			t.Errorf("at %v by %v the title is seen as %q", size[0], size[1], words)
		}
	}
}
