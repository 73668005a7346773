package paper

import (
	"context"
	"strconv"
	"time"

	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// Job is what to lay out, and on which sheets. Neither Book nor tiles make one page.
type Job struct {
	In         layout.Input // whose Page is made here
	Paper      Paper
	Cols, Rows int  // sheets of a poster; 0 counts as 1
	Book       bool // as many pages as have every event with a title
	Made       time.Time
	Short      bool // the sources are a number

	Progress func(done float64) // called now and then, 0 to 1, on any goroutine; may be nil
}

// MostSheets is how many sheets a poster has at most.
const MostSheets = 400

// Sheets is a document laid out.
type Sheets struct {
	Pages []draw.Page
	Marks []draw.Bookmark
	// Events is how many events stand on the pages.
	Events int
}

// Lay lays the job out. The error is ctx's, or says that a poster has too many sheets or that they
// are too small.
func (j Job) Lay(ctx context.Context) (*Sheets, error) {
	if j.In.Pick == nil {
		j.In.Pick = pick.Apply(j.In.Doc, j.In.Assess, pick.Query{}, nil)
	}
	j.Cols, j.Rows = max(j.Cols, 1), max(j.Rows, 1)
	switch {
	case j.Book:
		return j.book(ctx)
	case j.Cols*j.Rows > 1:
		return j.tiles(ctx)
	}
	l, _ := j.poster(j.Paper.Width, j.Paper.Height, wide)
	out := &Sheets{Pages: []draw.Page{j.Paper.Page(placed(l))}, Events: len(j.In.Pick.Events)}
	out.Marks = append(out.Marks, draw.Bookmark{Title: j.In.Doc.Title})
	return out, ctx.Err()
}

// page is what each page carries beside the timeline.
func (j *Job) page() layout.Page { return layout.Page{Made: j.Made, Short: j.Short} }

// poster is everything laid out for width x height points of paper, and how many of these one of the
// layout's is: at most the layout's points along the longer side, or the smallest type where that
// leaves events without a title.
func (j *Job) poster(width, height, most float64) (l *layout.Layout, k float64) {
	k = j.Paper.enlarged(max(width, height), most)
	l = j.laid(width/k, height/k)
	if c := l.Counts(l.Fit()); k > fine && j.Paper.Printed && c.Labelled < c.Marked+c.Clustered {
		return j.laid(width/fine, height/fine), fine
	}
	return l, k
}

// laid is everything in a size in the layout's points.
func (j *Job) laid(width, height float64) *layout.Layout {
	page := j.page()
	in := j.In
	in.Page = &page
	return layout.New(in, width, height)
}

func placed(l *layout.Layout) *scene.Scene {
	s := &scene.Scene{}
	l.Place(l.Fit(), s)
	return s
}

// Visible limits an input to a stretch of time: the axis shows nothing else, and only the events that
// touch it are picked.
func Visible(in layout.Input, span edtf.Span) layout.Input {
	in.Only = span
	in.Pick = keep(in, func(e *timeline.Event) bool {
		d := e.Date.Extent()
		return d.Start < span.End && max(d.End, d.Start+1) > span.Start
	})
	return in
}

// Chosen limits an input to the events with the ids; the error names one that is not there.
func Chosen(in layout.Input, ids []string) (layout.Input, error) {
	for _, id := range ids {
		if in.Doc.EventIndex(id) < 0 {
			return in, message.Fail("no event has the id {{.ID}}", "ID", strconv.Quote(id))
		}
	}
	chosen := make(map[string]bool, len(ids))
	for _, id := range ids {
		chosen[id] = true
	}
	in.Pick = keep(in, func(e *timeline.Event) bool { return chosen[e.ID] })
	return in, nil
}

// keep is an input's pick without the events that are not wanted, nor the groups that become empty.
func keep(in layout.Input, want func(e *timeline.Event) bool) *pick.Pick {
	p := in.Pick
	if p == nil {
		p = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
	}
	wanted := make([]bool, len(in.Doc.Events))
	for _, e := range p.Events {
		wanted[e] = want(&in.Doc.Events[e])
	}
	return p.Only(wanted)
}

// asOfWords are the day of which an assessment tells, or "".
func asOfWords(in layout.Input) string {
	o := in.Assess.Options
	if !o.HasAsOf {
		return ""
	}
	return in.Words.T("as known on {{.Day}}", "Day", edtf.DayWords(in.Language(), o.AsOf))
}

// dayWords is a day in a language; "" for the zero time.
func dayWords(language string, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	y, m, d := t.UTC().Date()
	return edtf.DayWords(language, edtf.Instant(int64(y), int(m), d, 0, 0, 0))
}
