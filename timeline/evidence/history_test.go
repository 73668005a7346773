package evidence

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
)

// anyDocument draws some events of the cast.
func anyDocument(r *rapid.T) *timeline.Document {
	d := cast()
	for range rapid.IntRange(0, 5).Draw(r, "events") {
		e := timeline.Event{Claims: anyClaims(true).Draw(r, "claims")}
		if rapid.IntRange(0, 3).Draw(r, "judged") == 0 {
			e.More = &timeline.More{Override: &timeline.Override{Is: "denied", By: "editor", Because: "x"}}
			if rapid.Bool().Draw(r, "on a day") {
				e.More.Override.On = date("2022-08-09")
			}
		}
		d.Events = append(d.Events, e)
	}
	return timeline.New(d)
}

// TestTheHistoryIsTheAssessmentOfEachDay holds the counts of each day against judging all events anew.
func TestTheHistoryIsTheAssessmentOfEachDay(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		doc := anyDocument(r)
		var events []int32
		if rapid.Bool().Draw(r, "some") {
			events = []int32{}
			for i := range doc.Events {
				if rapid.Bool().Draw(r, "event") {
					events = append(events, int32(i))
				}
			}
		}
		without := map[string]bool{"wire": rapid.Bool().Draw(r, "without")}
		a := Assess(doc, Options{Without: without})
		h := a.History(events)
		if !slices.Equal(h.Days, a.Days()) {
			r.Fatalf("the days are %v", h.Days)
		}
		want := func(at int64) (c Counts) {
			for i, v := range a.With(Options{Without: without, HasAsOf: true, AsOf: at}).Verdicts {
				if v.Known && (events == nil || slices.Contains(events, int32(i))) {
					c[v.Status]++
				}
			}
			return c
		}
		if before := want(-daySeconds * 100_000); h.Before != before {
			r.Fatalf("before the first day %v, want %v", h.Before, before)
		}
		for i, day := range h.Days {
			if h.Counts[i] != want(day) {
				r.Fatalf("on day %d of %d: %v, want %v", i, len(h.Days), h.Counts[i], want(day))
			}
		}
	})
}

// TestSomeAreJudgedAsAllAre: without a source, by a part as by the whole.
func TestSomeAreJudgedAsAllAre(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		doc := anyDocument(r)
		a := Assess(doc, Options{})
		opt := Options{Without: map[string]bool{rapid.SampledFrom([]string{"wire", "gov", "balance"}).Draw(r, "without"): true}}
		all := a.With(opt).Verdicts
		var odd []int32
		for i := 1; i < len(all); i += 2 {
			odd = append(odd, int32(i))
		}
		for k, v := range a.Some(opt, odd) {
			if v != all[odd[k]] {
				r.Fatalf("event %d is %v, want %v", odd[k], v, all[odd[k]])
			}
		}
	})
}

func TestTheStandingOfAClaimIsThatOfItsExplanation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		doc := anyDocument(r)
		a := Assess(doc, Options{HasAsOf: true, AsOf: date("2022-08-14").Extent().Start, Without: map[string]bool{"gov": true}})
		n := 0
		for i := range doc.Events {
			x := a.Explain(i)
			for k := range doc.Events[i].Claims {
				want := Said
				if slices.Contains(x.Later, k) {
					want = Later
				}
				if slices.Contains(x.Removed, k) {
					want = Removed
				}
				if got := a.Standing(n); got != want {
					r.Fatalf("claim %d of event %d: %v, want %v", k, i, got, want)
				}
				n++
			}
		}
	})
}

func TestBeforeTheFirstSecondLiesNothing(t *testing.T) {
	d := cast()
	d.Events = []timeline.Event{{Claims: []timeline.Claim{{By: "gov", Stance: timeline.Asserts, Said: date("../2021")}}}}
	h := Assess(timeline.New(d), Options{}).History(nil)
	if len(h.Days) != 1 || h.Counts[0].Sum() != 1 {
		t.Errorf("%+v", h)
	}
}

func BenchmarkHistory(b *testing.B) {
	a := Assess(large(1_000_000), Options{})
	b.ReportAllocs()
	for b.Loop() {
		a.History(nil)
	}
}

// TestTheChangesOfAnEventAreItsAssessmentOfEachDay holds the verdict on each event between its changes
// against judging all events anew.
func TestTheChangesOfAnEventAreItsAssessmentOfEachDay(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		doc := anyDocument(r)
		without := map[string]bool{"wire": rapid.Bool().Draw(r, "without")}
		all := Assess(doc, Options{Without: without})
		days := all.Days()
		end := Options{Without: without}
		if len(days) > 0 && rapid.Bool().Draw(r, "as of a day") {
			end.AsOf, end.HasAsOf = rapid.SampledFrom(days).Draw(r, "day"), true
		}
		a := all.With(end)
		n := 0
		for i, list := range a.Changes(nil) {
			n++
			for _, day := range append([]int64{-daySeconds * 100_000}, days...) {
				if end.HasAsOf && day > end.AsOf {
					break
				}
				got := list[0].Verdict
				for _, c := range list {
					if c.Day <= day {
						got = c.Verdict
					}
				}
				if want := all.With(Options{Without: without, AsOf: day, HasAsOf: true}).Verdicts[i]; got != want {
					r.Fatalf("event %d on day %d: %+v, want %+v", i, day, got, want)
				}
			}
			if last := list[len(list)-1].Verdict; last != a.Verdicts[i] {
				r.Fatalf("event %d ends with %+v, want %+v", i, last, a.Verdicts[i])
			}
		}
		if n != len(doc.Events) {
			r.Fatalf("%d of %d events", n, len(doc.Events))
		}
	})
}
