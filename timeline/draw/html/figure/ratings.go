package figure

import (
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline/evidence"
)

// The Admiralty code: what the letters say of a source, and nobody's judgement last.
const (
	letters = "ABCDEF–"
	digits  = "123456–"
	unrated = 6
)

// ratings is how reliable the sources of claims are by how credible the claims.
func (in *Input) ratings() Figure {
	t := in.Words
	f := Figure{
		ID: "ratings", Kind: "cells", High: 330, Lead: []string{t.T("Reliability")},
		Title: t.T("Reliability by credibility"),
		About: t.T("How many claims have which rating in the Admiralty code: how reliable the source is held to be, by how credible the claim is. F and 6 say that it cannot be judged, not that it is bad."),
	}
	rows, columns := strings.Split(letters, ""), strings.Split(digits, "")
	for _, d := range columns {
		f.Heads = append(f.Heads, t.T("claim {{.Grade}}", "Grade", d))
	}
	cells, claims := grid(len(rows), len(columns)), 0
	in.claims(func(_ int, c *Claim) {
		r, k := unrated, unrated
		if s := in.Doc.Source(c.Source); s != nil && len(s.Reliability) == 1 {
			if at := strings.Index("ABCDEF", s.Reliability); at >= 0 {
				r = at
			}
		}
		if c.Credibility >= 1 && int(c.Credibility) <= unrated {
			k = int(c.Credibility) - 1
		}
		claims++
		cells[r][k][c.Day]++
	})
	for r := range cells {
		f.Rows = append(f.Rows, row(cells[r], rows[r]+" "+t.T(evidence.Reliabilities[r])))
	}
	if claims == 0 {
		f.Empty = t.T("Nobody is named yet.")
		return f
	}
	f.Option = in.ratingsOption(&f)
	return f
}

func (in *Input) ratingsOption(f *Figure) map[string]any {
	h := charts.NewHeatMap()
	var names []string
	for _, r := range f.Rows {
		names = append(names, r.Names[0])
	}
	most := float32(1)
	var data []opts.HeatMapData
	for r := range f.Rows {
		for c := range f.Heads {
			n := f.Rows[r].Cells[c].On(in.last())
			most = max(most, float32(n))
			data = append(data, opts.HeatMapData{Value: [3]int{c, r, n}})
		}
	}
	h.SetGlobalOptions(base(f, "item")...)
	h.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Left: "8", Right: "8", Top: "4", Bottom: "4", ContainLabel: opts.Bool(true)}),
		charts.WithVisualMapOpts(opts.VisualMap{Type: "continuous", Show: opts.Bool(false), Min: 0, Max: most, InRange: &opts.VisualMapInRange{Color: []string{"var(--panel)", "pale(--for)"}}}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Position: "top", Data: strings.Split(digits, ""), AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 12, Interval: "0"},
			AxisLine: &opts.AxisLine{Show: opts.Bool(false)}, AxisTick: noTick()}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: names, Inverse: opts.Bool(true), AxisLine: &opts.AxisLine{Show: opts.Bool(false)},
			AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 12, Interval: "0"}}))
	h.AddSeries(f.Title, data, charts.WithSeriesOpts(func(x *charts.SingleSeries) {
		x.Id = f.ID + "0"
		x.Label = &opts.Label{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 13, FontWeight: "600"}
		x.ItemStyle = &opts.ItemStyle{BorderColor: "var(--hair)", BorderWidth: 1}
	}))
	return option(h, &h.BaseConfiguration)
}
