package figure

import (
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// look is how an area or a bar is filled and edged, in tokens that the page makes colours and hatches
// of. No two looks differ by their colours alone.
type look struct{ fill, edge, line string }

// statusLooks are by evidence.Status, as in the charts of package chart.
var statusLooks = [...]look{
	evidence.Unsourced:    {"var(--panel)", "var(--muted)", "dotted"},
	evidence.SingleSource: {"pale(--for)", "var(--for)", "solid"},
	evidence.Corroborated: {"var(--for)", "var(--for)", "solid"},
	evidence.Alleged:      {"dots(--for)", "var(--for)", "dashed"},
	evidence.Disputed:     {"hatch(--accent)", "var(--accent)", "solid"},
	evidence.Denied:       {"cross(--accent)", "var(--accent)", "solid"},
}

// stanceLooks are by timeline.Stance.
var stanceLooks = [...]look{
	timeline.Asserts:  {"var(--for)", "var(--for)", "solid"},
	timeline.Alleges:  {"dots(--for)", "var(--for)", "dashed"},
	timeline.Disputes: {"hatch(--accent)", "var(--accent)", "solid"},
	timeline.Denies:   {"var(--accent)", "var(--accent)", "solid"},
}

// The looks of links: what they say for, against or neither.
const (
	isFor = iota
	isAgainst
	isNeither
)

var linkLooks = [...]string{isFor: "half(--for)", isAgainst: "hatch(--accent)", isNeither: "dots(--muted)"}

// linkKeys are what the looks mean.
func (in *Input) linkKeys() []Key {
	var keys []Key
	for k, name := range sides {
		keys = append(keys, Key{in.Words.T(name), linkLooks[k], [...]string{"var(--for)", "var(--accent)", "var(--muted)"}[k]})
	}
	return keys
}

// chart is any of go-echarts.
type chart interface{ Validate() }

// option is what a chart is as JSON, once its defaults are in place. The texts in it are those of the
// document: it may go into a page only through an encoder that escapes them.
func option(c chart, base *charts.BaseConfiguration) map[string]any {
	c.Validate()
	o := base.JSON()
	delete(o, "title")
	delete(o, "toolbox")
	delete(o, "color")
	return o
}

// base are the settings that all charts share. The page fills the card beside the pointer, as text.
func base(f *Figure, trigger string) []charts.GlobalOpts {
	return []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: f.ID}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: trigger}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
	}
}

func axisLabel() *opts.AxisLabel {
	return &opts.AxisLabel{Show: opts.Bool(true), Color: "var(--muted)", FontSize: 12, HideOverlap: opts.Bool(true)}
}

func hairline() *opts.AxisLine {
	return &opts.AxisLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "var(--leader)", Width: 1}}
}

func noTick() *opts.AxisTick { return &opts.AxisTick{Show: opts.Bool(false)} }

// timeAxis is a horizontal axis of Row.X; its ticks are the page's.
func timeAxis(least, most float64) opts.XAxis {
	return opts.XAxis{Type: "value", Min: least, Max: most, AxisLabel: axisLabel(), AxisLine: hairline(), AxisTick: noTick(), SplitLine: &opts.SplitLine{Show: opts.Bool(false)}}
}

// numberAxis is a vertical axis of whole numbers.
func numberAxis() opts.YAxis {
	return opts.YAxis{Type: "value", MinInterval: 1, AxisLabel: axisLabel(), AxisLine: &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "var(--hair)", Width: 1}}}
}

// bar is a column of the figure as bars, each upon the one before.
func (f *Figure) bar(b *charts.Bar, c, day int, stack string, k look) {
	f.Keys = append(f.Keys, Key{f.Heads[c], k.fill, k.edge})
	var data []opts.BarData
	for _, r := range f.charted() {
		if n := r.Cells[c].On(day); n != 0 {
			data = append(data, opts.BarData{Value: f.Signs[c] * n})
		} else {
			data = append(data, opts.BarData{Value: "-"}) // no bar, and no edge of one
		}
	}
	b.AddSeries(f.Heads[c], data, charts.WithSeriesOpts(func(x *charts.SingleSeries) {
		x.Id, x.Stack, x.BarMaxWidth, x.BarCategoryGap = f.ID+itoa(c), stack, "26", "28%"
		x.ItemStyle = &opts.ItemStyle{Color: k.fill, BorderColor: k.edge, BorderWidth: 1}
	}))
}

func itoa(n int) string { return strconv.Itoa(n) }
