package panel

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
)

func TestLanesAreInTheOrderOfTheDocument(t *testing.T) {
	doc := timeline.New(timeline.Document{
		Lanes:  []timeline.Lane{{ID: "a"}, {ID: "none"}, {ID: "b"}, {ID: "c"}},
		Events: []timeline.Event{{ID: "1", Lane: "c"}, {ID: "2", Lane: "a"}, {ID: "3", Lane: ""}, {ID: "4", Lane: "b"}},
	})
	if got := count(doc, evidence.Assess(doc, evidence.Options{}), layout.Light, nil).lanes; !slices.Equal(got, []string{"a", "b", "c", ""}) {
		t.Errorf("the lanes are %q", got)
	}
}
