package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestSpeechAndSilenceAreAllEvents: what a claimant speaks of and what it is silent on share no event.
func TestSpeechAndSilenceAreAllEvents(t *testing.T) {
	for _, doc := range []*timeline.Document{sample(t, sampledata.Window()), sample(t, sampledata.Kazakhstan()), generated(t, 400)} {
		in := input(doc, evidence.Options{})
		f, _ := chart.Find("silence")
		figure := f.New(in)
		all, _ := in.Assess.Claimants()
		for _, c := range all {
			seen := map[int32]int{}
			for _, ref := range []scene.Ref{{Class: chart.ClassActor, ID: c.ID}, {Class: chart.ClassSilent, ID: "@" + c.ID}} {
				for _, e := range figure.Events(ref) {
					seen[e]++
				}
			}
			for e := range doc.Events {
				if seen[int32(e)] != 1 {
					t.Errorf("%s: event %d is counted %d times", c.ID, e, seen[int32(e)])
				}
			}
		}
	}
}

// TestAWordIsFollowedThroughAllThatRetellIt has the log rest under the gazette that retells it, and under the minutes.
func TestAWordIsFollowedThroughAllThatRetellIt(t *testing.T) {
	doc := sample(t, sampledata.Window())
	f, _ := chart.Find("retelling")
	figure := f.New(input(doc, evidence.Options{}))
	var got []string
	for _, e := range figure.Events(scene.Ref{Class: chart.ClassVoice, ID: "log"}) {
		got = append(got, doc.Events[e].ID)
	}
	if strings.Join(got, " ") != "pane thrower mended council" {
		t.Errorf("on the log rest %v", got)
	}
	if got := figure.Events(scene.Ref{Class: chart.ClassVoice, ID: "invoice"}); len(got) != 1 || doc.Events[got[0]].ID != "mended" {
		t.Errorf("on the invoice rest %v", got)
	}
}

// TestOnlyNumbersOfOneUnitContradict each other, and equal ones do not, however they are written.
func TestOnlyNumbersOfOneUnitContradict(t *testing.T) {
	q := func(label, value, unit string) timeline.Quantity {
		return timeline.Quantity{Label: label, Value: value, Unit: unit, Claim: 0}
	}
	doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "e", Title: "E", Date: edtf.MustParse("2022"),
		Claims: []timeline.Claim{{By: "x", Stance: timeline.Asserts}},
		More:   &timeline.More{Quantities: []timeline.Quantity{q("Cost", "5", "EUR"), q("Cost", "6", "USD"), q("Size", "3", "m"), q("size ", "3.0", "M"), q("Dead", "1", ""), q("Dead", "2", "")}},
	}}})
	c, _ := chart.Find("numbers")
	s := figure(c, input(doc, evidence.Options{}), chart.View{W: 900, H: 600})
	var marks []string
	for i := range s.Shapes {
		if ref := s.Shapes[i].Ref; ref.Class == chart.ClassAmount && s.Shapes[i].Kind == scene.Circle {
			marks = append(marks, ref.ID)
		}
	}
	if got := strings.Join(marks, " "); got != "e#4 e#5" {
		t.Errorf("the dots are those of %q", got)
	}
}

// TestManyClaimantsKeepTheLaws has two hundred of them, with names of every script, on a page and in a window.
func TestManyClaimantsKeepTheLaws(t *testing.T) {
	var d timeline.Document
	e := timeline.Event{ID: "e", Title: hostile[5], Date: edtf.MustParse("2022")}
	for i := range 200 {
		d.Actors = append(d.Actors, timeline.Actor{ID: fmt.Sprint("a", i), Name: hostile[i%len(hostile)]})
		e.Claims = append(e.Claims, timeline.Claim{By: fmt.Sprint("a", i), Stance: timeline.Stance(i%6 + 1)})
	}
	d.Events = append(d.Events, e)
	for _, c := range chart.All() {
		in := input(timeline.New(d), evidence.Options{})
		figureLaws(t, c.Name, figure(c, in, chart.View{W: 800, H: 500}))
		in.Page = &layout.Page{Made: made}
		figureLaws(t, c.Name, figure(c, in, chart.View{W: 1280, H: 760}))
	}
}
