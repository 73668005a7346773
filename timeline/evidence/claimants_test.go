package evidence

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestClaimantsHaveTheRootsOfTheirOwnWord(t *testing.T) {
	d := timeline.New(timeline.Document{
		Actors: []timeline.Actor{{ID: "state", Name: "The State"}, {ID: "ministry", PartOf: "state"}},
		Sources: []timeline.Source{{ID: "wire"}, {ID: "paper", DerivedFrom: []string{"wire", "gazette"}},
			{ID: "gazette", By: "state"}},
		Events: []timeline.Event{
			{Claims: []timeline.Claim{{By: "ministry", From: "wire", Stance: timeline.Asserts}, {Source: "paper", Stance: timeline.Asserts}}},
			{},
			{Claims: []timeline.Claim{{By: "state", Stance: timeline.Denies}, {By: "ministry", Stance: timeline.Declines}, {By: "Anna", Stance: timeline.Alleges}, {Stance: timeline.Alleges, Source: "nowhere"}}},
		},
	})
	if got := slices.Sorted(slices.Values(Assess(d, Options{}).Speakers())); !slices.Equal(got, []string{"Anna", "ministry", "paper", "state"}) {
		t.Errorf("the speakers are %q", got)
	}
	list, of := Assess(d, Options{Without: map[string]bool{"state": true}}).Claimants()
	want := []struct {
		id, roots string
		claims    int
	}{{"ministry", "state", 2}, {"paper", "wire state", 1}, {"state", "state", 1}, {"Anna", "Anna", 1}}
	if len(list) != len(want) {
		t.Fatalf("%d claimants: %+v", len(list), list)
	}
	for i, w := range want {
		roots := ""
		for k, r := range list[i].Roots {
			if k > 0 {
				roots += " "
			}
			roots += r.ID
		}
		if list[i].ID != w.id || roots != w.roots || list[i].Claims != w.claims {
			t.Errorf("claimant %d is %+v, want %+v", i, list[i], w)
		}
	}
	if got := of; len(got) != 6 || got[0] != 0 || got[1] != 1 || got[2] != 2 || got[3] != 0 || got[4] != 3 || got[5] != -1 {
		t.Errorf("the claims are by %v", got)
	}
}
