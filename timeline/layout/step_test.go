package layout_test

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// oneAStep is a story of events on dates, one event a step, and where its ribbon is.
func oneAStep(dates ...string) (s *scene.Scene, top, bottom float64) {
	d := timeline.Document{Language: "en"}
	for _, date := range dates {
		d.Events = append(d.Events, timeline.Event{ID: date, Title: date, Date: edtf.MustParse(date), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange, in.Steps = layout.Story, true
	l := layout.New(in, 1600, 700)
	s = &scene.Scene{}
	l.Place(l.Fit(), s)
	top, bottom = l.Ribbon()
	return s, top, bottom
}

// TestAStepsDateIsAsExactAsTheEventsDate has one event a step: no first of January stands for a year.
func TestAStepsDateIsAsExactAsTheEventsDate(t *testing.T) {
	s, top, _ := oneAStep("1448-10/..", "1901", "1905/1908", "1910-02", "1912-03-04", "1913-05-06/1914-02-01", "[1920-02-03,1920-02-07]", "-0043")
	var got []string
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Y == top+15 {
			got = append(got, sh.Line.Text)
		}
	}
	want := []string{"44 BCE", "Oct…", "1901", "1905…", "Feb", "4 Mar", "6 May…", "3 Feb…"}
	if !slices.Equal(got, want) {
		t.Errorf("the dates are %q, not %q", got, want)
	}
}

// TestAHeadOverStepsSaysTheYearOfItsEvents has one event a step and a label for each: a year is said once, over
// the first of its events.
func TestAHeadOverStepsSaysTheYearOfItsEvents(t *testing.T) {
	s, top, bottom := oneAStep("Y-4543000000", "-3300", "1901-02", "1901-05", "1905-03-04", "1906-01-01", "1906-08-01", "2026-11-23")
	var got []string
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Y > top && sh.Y < bottom && sh.Line.Style.Bold {
			got = append(got, sh.Line.Text)
		}
	}
	want := []string{"4543 million years ago", "3301 BCE", "1901", "1905", "1906", "2026"}
	if !slices.Equal(got, want) {
		t.Errorf("the years are %q, not %q", got, want)
	}
}
