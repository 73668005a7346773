package figure

import (
	"cmp"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline/axis"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
)

const (
	mostDays = 160   // rows of the figure
	wide     = 620.0 // what its axis measures, in the units of Row.X
	before   = -12.0 // where it begins, for what was known before everything
)

// days is how many events had each status as known on each day.
func (in *Input) days() Figure {
	t := in.Words
	f := Figure{
		ID: "statuses", Kind: "days", High: 330, Heads: in.statuses(), Lead: []string{t.T("Date")},
		Title: t.T("Statuses over time"),
		About: t.T("How many events had which status as known on each day. An event is known from its first claim on; each later claim, or an editor's judgement, may change its status."),
	}
	if len(in.Days) == 0 {
		f.Empty = t.T("No claim has a date.")
		return f
	}
	counts := in.histories()
	first := in.tail(counts)
	kept := in.thinned(first)
	if len(kept) < in.last()-first+1 {
		f.Notes = append(f.Notes, t.T("Of {{.Total}} days on which something became known, {{.Count}} are drawn.", "Total", in.last()-first, "Count", len(kept)-1))
	}
	if first > 0 {
		f.Notes = append(f.Notes, t.T("Days before {{.Day}} are left out: {{.Count}}.", "Day", in.Days[first].Words, "Count", first))
	}
	all := make([]int64, 0, len(in.Days))
	for _, d := range in.Days[first:] {
		all = append(all, d.At)
	}
	a := layout.DayAxis(all)
	const week = 7 * 86400 // room for what is known now
	a.End = max(a.End, all[len(all)-1]+max(a.Seconds()/25, week))
	v := a.Fit(wide, 0)
	for _, day := range kept {
		r := Row{Names: []string{t.T("Before everything")}, Day: day, X: before, Cells: make([]Steps, len(evidence.Statuses))}
		if day > 0 {
			r.Names[0] = in.Days[day-1].Words
		}
		if day > first {
			r.X = a.X(v, in.Days[day-1].At)
		}
		for c, s := range evidence.Statuses {
			r.Cells[c] = Steps{day, counts[day][s]}
		}
		f.Rows = append(f.Rows, r)
	}
	f.Ticks = ticks(&a, v, in.Language)
	f.Option = in.daysOption(&f)
	return f
}

// statuses are the words of the statuses in the order of a legend.
func (in *Input) statuses() []string {
	var list []string
	for _, s := range evidence.Statuses {
		list = append(list, s.Words(in.Words))
	}
	return list
}

// histories are the numbers of events of each status before everything and on each day.
func (in *Input) histories() []evidence.Counts {
	counts := make([]evidence.Counts, in.last()+1)
	for i := range in.Events {
		was := NotKnown
		for _, c := range in.Events[i].Changes {
			if was != NotKnown {
				counts[c[0]][was]--
			}
			if was = c[1]; was != NotKnown {
				counts[c[0]][was]++
			}
		}
	}
	for day := 1; day < len(counts); day++ {
		for s := range counts[day] {
			counts[day][s] += counts[day-1][s]
		}
	}
	return counts
}

// tail is how many of the first days are left out: those on which less than a fiftieth of all became
// known, where they take more than half of the time.
func (in *Input) tail(counts []evidence.Counts) int {
	last, first := in.last(), 1
	for first < last && counts[first].Sum() < counts[last].Sum()/50 {
		first++
	}
	at := func(day int) float64 { return float64(in.Days[day-1].At) }
	if at(first)-at(1) > at(last)-at(first) {
		return first - 1
	}
	return 0
}

// thinned are the days that are drawn after the first: all, or of many each so manieth and the last.
func (in *Input) thinned(first int) []int {
	by := (in.last() - first + mostDays - 1) / mostDays
	list := []int{first}
	for day := first + by; day < in.last(); day += by {
		list = append(list, day)
	}
	return append(list, in.last())
}

// ticks are those of an axis of time, the year below the first month of it that has a tick.
func ticks(a *axis.Axis, v axis.View, language string) []Tick {
	r := a.Ruler(v.Scale*0.62, language, func(text string) float64 { return 7 * float64(len([]rune(text))) })
	heads := r.Heads(nil, v, wide)
	var list []Tick
	head := ""
	for _, k := range r.Ticks(nil, v, wide) {
		if !k.Fits {
			continue
		}
		at := slices.IndexFunc(heads, func(h axis.Tick) bool { return h.X0 <= k.X0+0.01 && k.X0 < h.X1 })
		words := r.Label(k)
		if at >= 0 {
			if h := r.HeadLabel(heads[at]); h != head {
				head, words = h, words+"\n"+h
			}
		}
		x := k.X0
		if k.Mid {
			x = (k.X0 + k.X1) / 2
		}
		list = append(list, Tick{X: x, Words: words})
	}
	for _, b := range a.Breaks {
		number, unit := layout.GapWords(b, language)
		list = append(list, Tick{X: (a.X(v, b.Start) + a.X(v, b.End)) / 2, Words: "⁄⁄\n" + number + " " + unit})
	}
	slices.SortFunc(list, func(a, b Tick) int { return cmp.Compare(a.X, b.X) })
	return list
}

// daysOption is a chart of areas, one above the other.
func (in *Input) daysOption(f *Figure) map[string]any {
	line := charts.NewLine()
	line.SetGlobalOptions(base(f, "axis")...)
	line.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Right: "14", Top: "12", Bottom: "42"}),
		charts.WithXAxisOpts(timeAxis(before, wide)), charts.WithYAxisOpts(numberAxis()))
	for c, s := range evidence.Statuses {
		k := statusLooks[s]
		f.Keys = append(f.Keys, Key{f.Heads[c], k.fill, k.edge})
		var data []opts.LineData
		for _, p := range f.points(c, in.last()) {
			data = append(data, opts.LineData{Value: p})
		}
		line.AddSeries(f.Heads[c], data, charts.WithSeriesOpts(func(x *charts.SingleSeries) {
			x.Id, x.Stack, x.Step, x.Symbol, x.SymbolSize = f.ID+itoa(c), "all", "end", "none", 0
			x.AreaStyle = &opts.AreaStyle{Color: k.fill, Opacity: opts.Float(1)}
			x.LineStyle = &opts.LineStyle{Color: k.edge, Width: 1.4, Type: k.line}
			x.ItemStyle = &opts.ItemStyle{Color: k.fill, BorderColor: k.edge, BorderWidth: 1.2}
		}))
	}
	return option(line, &line.BaseConfiguration)
}

// points are the numbers of a column as places of a chart, up to the day and to where the next begins.
func (f *Figure) points(c, day int) [][2]float64 {
	var list [][2]float64
	for _, r := range f.Rows {
		if r.Day > day {
			return append(list, [2]float64{r.X, list[len(list)-1][1]})
		}
		list = append(list, [2]float64{r.X, float64(r.Cells[c].On(day))})
	}
	return append(list, [2]float64{wide, list[len(list)-1][1]})
}
