package figure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

const mostSpeakers = 22 // bars of the figure; the others are in the table alone

// stanceOrder is that of the columns: what speaks against, for, and neither.
var stanceOrder = [...]timeline.Stance{timeline.Disputes, timeline.Denies, timeline.Asserts, timeline.Alleges, timeline.Declines, timeline.Retracts}

// stances is who claims how much, against events to the left and for them to the right.
func (in *Input) stances() Figure {
	t := in.Words
	f := Figure{
		ID: "stances", Kind: "bars", Lead: []string{t.T("Who")},
		Title: t.T("Claims by stance and claimant"),
		About: t.T("How many claims each claimant makes, those that speak against an event to the left and those for it to the right."),
	}
	for c, s := range stanceOrder {
		f.Heads = append(f.Heads, evidence.StanceWords(s, t))
		f.Signs = append(f.Signs, [...]int{-1, -1, 1, 1, 0, 0}[c])
	}
	order, place := in.loudest(mostSpeakers, func(int) bool { return true })
	cells := grid(min(len(order), mostSpeakers+1), len(stanceOrder))
	aside := 0
	in.claims(func(_ int, c *Claim) {
		column := slices.Index(stanceOrder[:], c.Stance)
		if column < 0 {
			return
		}
		if f.Signs[column] == 0 {
			aside++
		}
		cells[place[c.Speaker]][column][c.Day]++
	})
	for r := range cells {
		f.Rows = append(f.Rows, row(cells[r], in.speakerName(order, r, mostSpeakers)))
	}
	if n := len(f.Rows); len(order) > n {
		f.Rows[n-1].Rest = true
		f.Notes = append(f.Notes, t.T("Those who make fewer claims are in the table, not in the chart: {{.Count}}.", "Count", len(order)-mostSpeakers))
	}
	if aside > 0 {
		f.Notes = append(f.Notes, t.T("Claims that decline to say or that retract are in the table, not in the chart: {{.Count}}.", "Count", aside))
	}
	if len(f.Rows) == 0 {
		f.Empty = t.T("Nobody is named yet.")
		return f
	}
	f.High = 62 + 25*len(f.charted())
	f.Option = in.stancesOption(&f)
	return f
}

// loudest are the speakers with the most of the claims that count first, and the row of each where there
// is one for the sum of those after the most.
func (in *Input) loudest(most int, counts func(event int) bool) (order, place []int) {
	claims := make([]int, len(in.Speakers))
	in.claims(func(e int, c *Claim) {
		if counts(e) {
			claims[c.Speaker]++
		}
	})
	for s, n := range claims {
		if n > 0 {
			order = append(order, s)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(claims[b], claims[a]), strings.Compare(in.Speakers[a], in.Speakers[b]))
	})
	if len(order) == most+1 { // the sum of one would be no shorter
		most++
	}
	place = make([]int, len(in.Speakers))
	for r, s := range order {
		place[s] = min(r, most)
	}
	return order, place
}

// speakerName is the name of a row of speakers.
func (in *Input) speakerName(order []int, r, most int) string {
	if r < most || len(order) == most+1 {
		return in.Speakers[order[r]]
	}
	return in.Words.T("Other claimants: {{.Count}}", "Count", len(order)-most)
}

func (in *Input) stancesOption(f *Figure) map[string]any {
	b := charts.NewBar()
	var names []string
	for _, r := range f.charted() {
		names = append(names, r.Names[0])
	}
	b.SetGlobalOptions(base(f, "axis")...)
	b.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Left: "8", Right: "14", Top: "4", Bottom: "4", ContainLabel: opts.Bool(true)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", MinInterval: 1, AxisLabel: axisLabel(), AxisLine: &opts.AxisLine{Show: opts.Bool(false)},
			SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "var(--hair)", Width: 1}}}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: names, Inverse: opts.Bool(true), AxisLine: hairline(),
			AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 12, Interval: "0"}}))
	for c, sign := range f.Signs {
		if sign != 0 {
			f.bar(b, c, in.last(), "all", stanceLooks[stanceOrder[c]])
		}
	}
	return option(b, &b.BaseConfiguration)
}
