package evidence_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// TestAClaimGoesFromAWordThroughASource holds the ways of claims against the names of the document.
func TestAClaimGoesFromAWordThroughASource(t *testing.T) {
	doc := timeline.New(timeline.Document{
		Actors:  []timeline.Actor{{ID: "state"}, {ID: "ministry", PartOf: "state"}},
		Sources: []timeline.Source{{ID: "wire"}, {ID: "paper", DerivedFrom: []string{"wire"}}},
		Events: []timeline.Event{{ID: "e", Claims: []timeline.Claim{
			{By: "ministry", Source: "paper", Stance: timeline.Asserts}, {Source: "paper", Stance: timeline.Asserts},
			{By: "ministry", From: "wire", Stance: timeline.Alleges},
		}}},
	})
	a := evidence.Assess(doc, evidence.Options{})
	name := func(n int32) string {
		if n < 0 {
			return "-"
		}
		return a.Voice(n).ID
	}
	for n, want := range [...][3]string{{"ministry", "paper", "state"}, {"paper", "paper", "wire"}, {"wire", "-", "wire"}} {
		word, source := a.Way(n)
		roots := a.Roots(word, nil)
		if name(word) != want[0] || name(source) != want[1] || len(roots) != 1 || name(roots[0]) != want[2] {
			t.Errorf("claim %d goes from %s through %s, rooted in %v", n, name(word), name(source), roots)
		}
	}
	if i, ok := a.VoiceSource(a.SourceVoice(1)); !ok || i != 1 || a.Voices() != 4 {
		t.Errorf("the second source is number %d of %d voices", i, a.Voices())
	}
	if _, ok := a.VoiceSource(0); ok {
		t.Error("an actor is no source")
	}
}
