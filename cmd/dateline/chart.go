package main

import (
	"context"

	"dateline/timeline/chart"
	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/output"
	"dateline/timeline/paper"
	"dateline/timeline/worksheet"
)

func chartNames() (out []string) {
	for _, c := range chart.All() {
		out = append(out, c.Name)
	}
	return out
}

// checkChart refuses a chart that there is none of, and what only a timeline has.
func (r *renderFlags) checkChart() error {
	if r.chart == "" {
		return nil
	}
	if _, ok := chart.Find(r.chart); !ok {
		return usage("--chart %s: the charts are %s%s", r.chart, series(chartNames()), didYouMean(r.chart, chartNames(), asIs))
	}
	for _, f := range [...]struct {
		name string
		set  bool
	}{
		{"--tile", r.tile != ""}, {"--book", r.book}, {"--arrange", r.arrange != layout.Auto.String()}, {"--by", r.by != ""},
		{"--cards", r.cards != layout.Summaries.String()},
		{"--steps", r.steps}, {"--unbroken", r.unbroken}, {"--short-sources", r.short},
	} {
		if f.set {
			return usage("%s is for a timeline, not for --chart %s", f.name, r.chart)
		}
	}
	if _, others := apart(r.outputs); len(others) > 0 {
		return usage("-o %s: a chart is a picture; end the name in %s", others[0], draw.Choice())
	}
	return nil
}

// sheets lays the job out: a worksheet, a chart on one page, else the timeline.
func (r *renderFlags) sheets(ctx context.Context, job paper.Job) (*paper.Sheets, error) {
	if r.worksheet {
		return worksheet.Lay(ctx, job.In, job.Paper)
	}
	if len(r.told) > 0 {
		return r.toldSheets(ctx, job)
	}
	if sheets, ok := output.Chart(r.chart, job); ok {
		return sheets, ctx.Err()
	}
	return job.Lay(ctx)
}
