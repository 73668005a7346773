package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// Seconds beside a break of a million years: what the break leaves out must cost nothing.
func TestLanesDoNotLookIntoBreaks(t *testing.T) {
	d := timeline.Document{}
	for i := range 800 {
		day := fmt.Sprintf("2022-01-%02d", 1+i%3)
		if i%2 == 0 {
			day = [...]string{"Y-1000000", "Y-15000", "Y-10000", "-5000", "0001"}[i/2%5]
		}
		d.Events = append(d.Events, timeline.Event{ID: fmt.Sprint("e", i), Title: "Title", Date: edtf.MustParse(day)})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Lanes
	l := layout.New(in, 1280, 760)
	if len(l.Axis().Breaks) == 0 {
		t.Fatal("the axis has no break")
	}
	var s scene.Scene
	v := l.Fit()
	for range 30 {
		v = l.Zoom(v, 2, 640)
		v = l.Pan(v, l.Left()+400-l.Axis().X(v.View, l.Axis().Breaks[0].Start))
		l.Place(v, &s)
		if n := layout.Cells(l); n > 2000 {
			t.Fatalf("%d cells at %v points a second", n, v.Scale)
		}
	}
}

// The last step of many lies in a cell of its own, of which the axis has next to nothing.
func TestTheEndOfTheAxisIsCounted(t *testing.T) {
	for n := 384; n < 394; n++ {
		d := timeline.Document{}
		for i := range n {
			d.Events = append(d.Events, timeline.Event{ID: fmt.Sprint("e", i), Title: "Title", Date: edtf.MustParse("2022-01-01")})
		}
		in := input(timeline.New(d), layout.Light)
		in.Arrange, in.Steps = layout.Lanes, true
		k := look{Layout: layout.New(in, 480, 380), in: in, w: 480, h: 380}
		k.view = k.Fit()
		got, _ := k.everything()
		for i := range n {
			if id := fmt.Sprint("e", i); !got.marked[id] && !got.counted[id] {
				t.Fatalf("%s of %d is neither marked nor counted", id, n)
			}
		}
	}
}

// A break that begins or ends next to the edge of a cell, or of the axis, leaves little of it.
func TestWhatABreakLeavesOfACellIsCounted(t *testing.T) {
	dates := []string{
		"2015-01-01", "2028-01-01", "1993-01-01", "../2000", "../2000", "../2000", "3388/..", "2009-03-15", "1998~", "1998-01-19",
		"2001-04-15/2002-12-31", "1996-07-22", "1997-09-28/1998-12-31", "-2117", "2000-01-01", "2000-01-01", "2000-01-01",
	}
	d := timeline.Document{}
	for i, date := range dates {
		d.Events = append(d.Events, timeline.Event{ID: fmt.Sprint("e", i), Title: strings.Repeat("Title ", 9), Date: edtf.MustParse(date)})
	}
	in := input(timeline.New(d), layout.Light)
	in.Arrange = layout.Lanes
	for height := 160.0; height < 300; height += 20 {
		k := look{Layout: layout.New(in, 520, height), in: in, w: 520, h: height}
		k.view = k.Fit()
		got, _ := k.everything()
		for i := range dates {
			if id := fmt.Sprint("e", i); !got.marked[id] && !got.counted[id] {
				t.Errorf("at %v %s, %s, is neither marked nor counted", height, id, dates[i])
			}
		}
	}
}
