package layout_test

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// ribbonWords are the words of the two levels of the ribbon of a story of events on dates, one event a step.
func ribbonWords(language string, width float64, dates ...string) (upper, lower []string) {
	s, top, bottom := oneAStepIn(language, width, dates...)
	for i := range s.Shapes {
		switch sh := &s.Shapes[i]; {
		case sh.Kind != scene.Text || sh.Y < top || sh.Y > bottom || sh.Line.Width == 0:
		case sh.Line.Style.Bold:
			upper = append(upper, sh.Line.Text)
		default:
			lower = append(lower, sh.Line.Text)
		}
	}
	return upper, lower
}

// TestAStepSaysNothingTwice has years, which the upper level says, and times of one day, which it names once.
func TestAStepSaysNothingTwice(t *testing.T) {
	for _, c := range []struct {
		language     string
		width        float64
		dates        []string
		upper, lower []string
	}{
		{"en", 1600, []string{"1901", "1902~", "1903/1905"}, []string{"1901", "1902", "1903"}, []string{"–1905"}},
		{"en", 1600, []string{"14XX", "145X", "1460"}, []string{"15th century", "1450s", "1460"}, nil},
		{"en", 1600, []string{"2024-07-16T09:00:00Z", "2024-07-16T09:05:30Z", "2024-07-16T10:00:00Z/2024-07-16T11:00:00Z"},
			[]string{"16 July 2024"}, []string{"09:00", "09:05:30", "10:00…"}},
		{"en", 1600, []string{"2024-06", "2024-07-16", "2024-07-16T15:05:30Z", "2024-07-17T08:00:00Z"},
			[]string{"2024"}, []string{"Jun", "16 Jul", "15:05:30", "17 Jul"}},
		{"ru", 1600, []string{"2024-05-09", "2024-06"}, []string{"2024"}, []string{"9 мая", "июнь"}},
		{"en", 1600, []string{"Y-4500E6S2~", "Y-66E6", "1945-07-16"}, []string{"4.5 billion years ago", "66 million years ago", "1945"}, []string{"16 Jul"}},
		{"en", 400, []string{"Y-4500E6S2~", "Y-25E8", "Y-5388E5", "Y-66E6"}, []string{"4500–66 million years ago"}, []string{"4.5 billion years ago", "538.8 million years ago"}},
		{"en", 260, []string{"-0043", "-0010", "0014", "0037", "0041", "0068"}, []string{"44 BCE – 68 CE"}, []string{"44 BCE", "14", "41"}},
	} {
		upper, lower := ribbonWords(c.language, c.width, c.dates...)
		if !slices.Equal(upper, c.upper) || !slices.Equal(lower, c.lower) {
			t.Errorf("%v: %q over %q, not %q over %q", c.dates, lower, upper, c.lower, c.upper)
		}
	}
}

// oneAStep is a story of events on dates, one event a step, and where its ribbon is.
func oneAStep(dates ...string) (s *scene.Scene, top, bottom float64) {
	return oneAStepIn("en", 1600, dates...)
}

// oneAStepIn is oneAStep in a language and of a width.
func oneAStepIn(language string, width float64, dates ...string) (s *scene.Scene, top, bottom float64) {
	d := timeline.Document{Language: language}
	for _, date := range dates {
		d.Events = append(d.Events, timeline.Event{ID: date, Title: date, Date: edtf.MustParse(date), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange, in.Steps = layout.Story, true
	l := layout.New(in, width, 700)
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
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Y == top+15 && sh.Line.Width > 0 {
			got = append(got, sh.Line.Text)
		}
	}
	want := []string{"Oct…", "–1908", "Feb", "4 Mar", "6 May…", "3 Feb…"}
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
	want := []string{"4.543 billion years ago", "3301 BCE", "1901", "1905", "1906", "2026"}
	if !slices.Equal(got, want) {
		t.Errorf("the years are %q, not %q", got, want)
	}
}
