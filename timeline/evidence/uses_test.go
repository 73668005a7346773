package evidence

import (
	"reflect"
	"testing"

	"dateline/timeline"
)

func TestUsesCountEventsNotClaims(t *testing.T) {
	d := timeline.New(timeline.Document{
		Actors:  []timeline.Actor{{ID: "who"}},
		Sources: []timeline.Source{{ID: "idle"}, {ID: "wire"}, {ID: "paper", DerivedFrom: []string{"wire"}}, {ID: "who"}},
		Events: []timeline.Event{
			{Claims: []timeline.Claim{{Source: "paper", Stance: timeline.Asserts}, {Source: "paper", Stance: timeline.Denies}}},
			{Claims: []timeline.Claim{{Source: "paper", From: "wire", Stance: timeline.Alleges}, {Source: "gone", By: "who", From: "who", Stance: timeline.Alleges}}},
		},
	})
	want := []Use{
		{Source: 2, Events: []int{0, 1}}, {Source: 1, Events: []int{1}, Retold: []int{2}}, {Source: 0}, {Source: 3},
	}
	if got := Assess(d, Options{}).Uses(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	a := Assess(d, Options{})
	if got := a.With(Options{Without: map[string]bool{"paper": true}, HasAsOf: true}).Uses(); !reflect.DeepEqual(got, want) {
		t.Errorf("without a source and before everything: got %+v, want %+v", got, want)
	}
	if got := a.Resting(nil); !reflect.DeepEqual(got, [][]int32{nil, {1}, {0, 1}, nil}) {
		t.Errorf("on the sources rest %v", got)
	}
	if got := a.With(Options{Without: map[string]bool{"wire": true}}).Resting([]int32{1}); !reflect.DeepEqual(got, [][]int32{nil, nil, nil, nil}) {
		t.Errorf("without the root there rest %v", got)
	}
}

// TestOnlyUsedSourcesChangeAStatus: taking a source away on which no event rests changes none,
// unless what rests on another one comes from it.
func TestOnlyUsedSourcesChangeAStatus(t *testing.T) {
	d := document(t, "gov// asserts 2022-01-01")
	d = timeline.New(timeline.Document{Actors: d.Actors, Events: d.Events, Sources: append([]timeline.Source{{ID: "idle"}}, d.Sources...)})
	a := Assess(d, Options{})
	for _, u := range a.Uses() {
		id := d.Sources[u.Source].ID
		if len(u.Events)+len(u.Retold) == 0 && len(a.Changed(a.With(Options{Without: map[string]bool{id: true}}))) > 0 {
			t.Errorf("nothing rests on %s, but without it a status changes", id)
		}
	}
}
