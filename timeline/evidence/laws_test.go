package evidence

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func TestADenialNeverCorroborates(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		denial := rapid.SampledFrom(append(anyClaims(false).Draw(r, "denials"), timeline.Claim{By: "gov"})).Draw(r, "denial")
		denial.Stance = rapid.SampledFrom([]timeline.Stance{timeline.Denies, timeline.Disputes}).Draw(r, "stance")
		at := rapid.IntRange(0, len(list)).Draw(r, "at")
		before, after := assessClaims(list).Verdicts[0], assessClaims(slices.Insert(slices.Clone(list), at, denial)).Verdicts[0]
		if after.Computed == Corroborated && before.Computed != Corroborated || after.Affirming > before.Affirming || after.Opposing < before.Opposing {
			r.Fatalf("%v became %v", before, after)
		}
		retracted := slices.ContainsFunc(list, func(c timeline.Claim) bool { return c.Stance == timeline.Retracts })
		if !retracted && after.Computed != Disputed && after.Computed != Denied {
			r.Fatalf("a denial that counts leaves it %v", after)
		}
	})
}

func TestOrderOfDatedClaimsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		for i := range list { // a day of its own for each, for equal days leave the order of the file to decide
			list[i].Said = date(fmt.Sprintf("2022-08-%02d", (i*5)%28+1))
		}
		mixed := rapid.Permutation(list).Draw(r, "mixed")
		if a, b := assessClaims(list).Verdicts[0], assessClaims(mixed).Verdicts[0]; a != b {
			r.Fatalf("%v became %v", a, b)
		}
	})
}

// rests lists the sources on which a claim rests in any way: its own, its word's, and what these retell.
func rests(d *timeline.Document, c timeline.Claim) map[string]bool {
	all := map[string]bool{}
	next := []string{c.Source, c.From}
	for len(next) > 0 {
		id := next[0]
		next = next[1:]
		if s := d.Source(id); s != nil && !all[id] {
			all[id] = true
			next = append(next, s.DerivedFrom...)
		}
	}
	return all
}

func TestWithoutASourceThatNoClaimUsesNothingChanges(t *testing.T) {
	tried := 0
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		a := assessClaims(list)
		for i := range a.doc.Sources {
			id := a.doc.Sources[i].ID
			if slices.ContainsFunc(list, func(c timeline.Claim) bool { return rests(a.doc, c)[id] }) {
				continue
			}
			tried++
			if b := a.With(Options{Without: map[string]bool{id: true}}); a.Verdicts[0] != b.Verdicts[0] || len(a.Changed(b)) > 0 {
				r.Fatalf("without %s %v became %v", id, a.Verdicts[0], b.Verdicts[0])
			}
		}
	})
	if tried == 0 {
		t.Error("every source was used")
	}
}

func TestAsOfTheLastDayEqualsNoAsOf(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		a := assessClaims(list)
		last := date("2022-08-28").Extent().Start // the last that anyClaims draws
		for i := range a.doc.Sources {
			if issued := a.doc.Sources[i].Issued; !issued.IsZero() {
				last = max(last, issued.Extent().Start)
			}
		}
		b := a.With(Options{AsOf: last, HasAsOf: true})
		if a.Verdicts[0] != b.Verdicts[0] || len(a.Changed(b)) > 0 {
			r.Fatalf("%v became %v", a.Verdicts[0], b.Verdicts[0])
		}
	})
}
