package output

import (
	"dateline/timeline/chart"
	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
)

// Chart is the chart of that name of package chart on one page of a job, in place of the timeline; false where
// there is no such chart.
func Chart(name string, job paper.Job) (*paper.Sheets, bool) {
	kind, ok := chart.Find(name)
	if !ok {
		return nil, false
	}
	in := job.In
	in.Page = &layout.Page{Made: job.Made}
	s := &scene.Scene{}
	w, h := job.Paper.Room()
	kind.New(in).Place(chart.View{W: w, H: h, Selected: -1}, s)
	return &paper.Sheets{Pages: []draw.Page{job.Paper.Page(s)}, Marks: []draw.Bookmark{{Title: kind.Title}}}, true
}
