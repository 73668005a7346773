package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/layout"
)

func TestEveryEventInTheLanesIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := input(documents(40).Draw(t, "document"), layout.Light)
		in.Setting = settings.Draw(t, "setting")
		in.Arrange = layout.Lanes
		l := layout.New(in, 970, 690)
		for _, event := range l.Order() {
			x0, x1, ok := l.X(l.Fit(), event)
			if !ok || x1 < x0 {
				t.Fatalf("event %d of %q is at %g to %g, found: %t", event, in.Doc.Events[event].Date, x0, x1, ok)
			}
		}
	})
}

func TestEventsOfOneTimeAreNotApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _, in := views(t)
		all := l.Order()
		for _, event := range all {
			if l.Apart([]int{event}) {
				t.Fatal("one event is not apart")
			}
			same := in.Doc.Events[event].Date.Extent() == in.Doc.Events[all[0]].Date.Extent()
			if event != all[0] && l.Apart([]int{all[0], event}) != (!same || in.Steps) {
				t.Fatalf("events %d and %d: one time is %t, one event a step is %t", all[0], event, same, in.Steps)
			}
		}
	})
}
