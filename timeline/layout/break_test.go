package layout_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// brokenStory is the picture of events on dates, and how many breaks its axis has.
func brokenStory(dates ...string) (s scene.Scene, breaks int) {
	d := timeline.Document{Language: "en"}
	for _, date := range dates {
		d.Events = append(d.Events, timeline.Event{ID: date, Title: date, Date: edtf.MustParse(date), Importance: 3})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Story
	l := layout.New(in, 1200, 600)
	l.Place(l.Fit(), &s)
	for i := range s.Shapes {
		if s.Shapes[i].Ref.Class == layout.ClassBreak {
			breaks++
		}
	}
	return s, breaks
}

// TestBreaksLeaveSomethingToScale has events of a year each, of which all gaps are longer than all years together: to leave
// all of them out would leave a list without a scale.
func TestBreaksLeaveSomethingToScale(t *testing.T) {
	if _, n := brokenStory("1600", "1609", "1620", "1650", "1700"); n != 0 {
		t.Errorf("five events have %d breaks", n)
	}
	if _, n := brokenStory("1600", "1701", "1702", "1703", "1704", "1705"); n != 1 {
		t.Errorf("a century before five years has %d breaks", n)
	}
}

// TestAHoursLongGapOfADayIsABreak has an incident of an hour and the talk about it in the afternoon: the time between is left
// out, as long as it is, and behind the break stands the time and not the year.
func TestAHoursLongGapOfADayIsABreak(t *testing.T) {
	s, n := brokenStory("2024-07-16T09:00:00Z", "2024-07-16T09:10:00Z", "2024-07-16T09:20:00Z", "2024-07-16T09:40:00Z",
		"2024-07-16T10:00:00Z", "2024-07-16T10:30:00Z", "2024-07-16T14:00:00Z")
	if n != 1 {
		t.Fatalf("there are %d breaks", n)
	}
	said := map[string]bool{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Ref.ID == "" {
			said[sh.Line.Text] = true
		}
	}
	if !said["14:00"] || said["2024"] || !said["3½"] || !said["16 July 2024"] {
		t.Errorf("the axis says %v", said)
	}
}
