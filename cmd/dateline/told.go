package main

import (
	"context"

	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// checkTold refuses what two sides on one page cannot have.
func (r *renderFlags) checkTold() error {
	if len(r.told) == 0 {
		return nil
	}
	if len(r.told) != 2 {
		return usage("--told: give it twice, once for each side, as in --told Beregini --told ministry")
	}
	for _, f := range [...]struct {
		name string
		set  bool
	}{
		{"--tile", r.tile != ""}, {"--book", r.book}, {"--chart", r.chart != ""}, {"--by status", r.by == "status"},
	} {
		if f.set {
			return usage("%s and --told: take one of them", f.name)
		}
	}
	if _, others := apart(r.outputs); len(others) > 0 {
		return usage("-o %s: two sides are a picture; end the name in %s", others[0], draw.Choice())
	}
	return nil
}

// toldSheets lays two sides out on one page.
func (r *renderFlags) toldSheets(ctx context.Context, job paper.Job) (*paper.Sheets, error) {
	in := told.Input{In: job.In}
	for i, text := range r.told {
		side, err := told.Parse(job.In.Doc, text)
		if err != nil {
			return nil, usage("--told %s: %w", text, err)
		}
		in.Sides[i] = side
	}
	in.In.Page = &layout.Page{Made: job.Made, Short: job.Short}
	w, h := job.Paper.Room()
	t := told.New(in, w, h)
	s := &scene.Scene{}
	t.Place(t.Fit(), s)
	return &paper.Sheets{Pages: []draw.Page{job.Paper.Page(s)}, Marks: []draw.Bookmark{{Title: s.Title}}, Events: len(t.Events())}, ctx.Err()
}
