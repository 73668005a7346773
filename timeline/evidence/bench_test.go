package evidence

import (
	"fmt"
	"testing"

	"dateline/timeline"
)

// large is a document of n events with three claims each, of 200 actors and 1000 sources.
func large(n int) *timeline.Document {
	var d timeline.Document
	for i := range 200 {
		a := timeline.Actor{ID: fmt.Sprint("actor", i)}
		if i > 0 {
			a.PartOf = fmt.Sprint("actor", i/3)
		}
		if i%10 == 0 {
			a.PartOf = ""
		}
		d.Actors = append(d.Actors, a)
	}
	for i := range 1000 {
		s := timeline.Source{ID: fmt.Sprint("source", i), Issued: date(fmt.Sprintf("2022-%02d-%02d", i%12+1, i%28+1))}
		if i%3 > 0 {
			s.DerivedFrom = []string{fmt.Sprint("source", i/2)}
		}
		if i%7 == 0 {
			s.DerivedFrom = append(s.DerivedFrom, fmt.Sprint("source", i/4))
		}
		if i == 0 {
			s.DerivedFrom = nil
		}
		d.Sources = append(d.Sources, s)
	}
	d.Events = make([]timeline.Event, n)
	claims := make([]timeline.Claim, 3*n)
	for i := range d.Events {
		for k := range 3 {
			c := &claims[3*i+k]
			c.Source = d.Sources[(i*7+k*13)%1000].ID
			if (i+k)%2 == 0 {
				c.By = d.Actors[(i*3+k)%200].ID
			}
			c.Stance = timeline.Stance(1 + (i*5+k*3)%4)
			if i%100 == 0 && k == 2 {
				c.Stance = timeline.Retracts
			}
		}
		d.Events[i].Claims = claims[3*i : 3*i+3 : 3*i+3]
	}
	return timeline.New(d)
}

func BenchmarkAssess(b *testing.B) {
	d := large(1_000_000)
	b.ReportAllocs()
	for b.Loop() {
		Assess(d, Options{})
	}
}

func BenchmarkAnotherDay(b *testing.B) {
	a := Assess(large(1_000_000), Options{})
	day := date("2022-05-05").Extent().Start
	b.ReportAllocs()
	for b.Loop() {
		day += daySeconds
		a.With(Options{AsOf: day, HasAsOf: true})
	}
}

func BenchmarkWithoutASource(b *testing.B) {
	a := Assess(large(1_000_000), Options{})
	b.ReportAllocs()
	for b.Loop() {
		a.With(Options{Without: map[string]bool{"source3": true, "actor10": true}})
	}
}

func BenchmarkUses(b *testing.B) {
	a := Assess(large(1_000_000), Options{})
	b.ReportAllocs()
	for b.Loop() {
		a.Uses()
	}
}
