package figure

import (
	"cmp"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline"
	"dateline/timeline/words"
)

// How many claimants and events have a place of their own in the flow.
const (
	flowSpeakers = 14
	flowEvents   = 16
)

// sides are what a claim says of an event: for it, against it, or neither.
var sides = [...]string{isFor: words.Mark("speaks for it"), isAgainst: words.Mark("speaks against it"), isNeither: words.Mark("neither for nor against")}

func side(s timeline.Stance) int {
	switch s {
	case timeline.Asserts, timeline.Alleges:
		return isFor
	case timeline.Disputes, timeline.Denies:
		return isAgainst
	}
	return isNeither
}

// link is a link with its claims.
type link struct{ from, into, look int }

// flow is from claimants to the events that they speak of.
func (in *Input) flow() Figure {
	t := in.Words
	f := Figure{
		ID: "flow", Kind: "links", Lead: []string{t.T("Who"), t.T("The event"), t.T("Stance")}, Heads: []string{t.T("Claims")},
		Title: t.T("From claimants to events"),
		About: t.T("Who speaks of which events: the wider a ribbon, the more claims. A plain ribbon speaks for the event, a hatched one against it, a dotted one neither."),
	}
	told, rowOf := in.mostTold(flowEvents)
	order, place := in.loudest(flowSpeakers, func(e int) bool { return rowOf[e] >= 0 })
	speakers := min(len(order), flowSpeakers+1)
	for r := range speakers {
		f.Nodes = append(f.Nodes, Node{Name: in.speakerName(order, r, flowSpeakers)})
	}
	for _, e := range told {
		f.Nodes = append(f.Nodes, Node{Name: in.Events[e].Title, Event: e + 1, Depth: 1})
	}
	all := map[link]tally{}
	others := 0
	in.claims(func(e int, c *Claim) {
		if rowOf[e] < 0 {
			others++
			return
		}
		k := link{place[c.Speaker], speakers + rowOf[e], side(c.Stance)}
		if all[k] == nil {
			all[k] = tally{}
		}
		all[k][c.Day]++
	})
	for k, steps := range all {
		r := row([]tally{steps}, f.Nodes[k.from].Name, f.Nodes[k.into].Name, t.T(sides[k.look]))
		r.From, r.Into, r.Look = k.from, k.into, k.look
		f.Rows = append(f.Rows, r)
	}
	sortLinks(f.Rows)
	if len(f.Rows) == 0 {
		f.Empty = t.T("Nobody is named yet.")
		return f
	}
	if others > 0 {
		f.Notes = append(f.Notes, t.T("Only the events with the most claims are here; claims on others: {{.Count}}.", "Count", others))
	}
	f.High = 40 + 30*max(speakers, len(told))
	f.Keys = in.linkKeys()
	f.Option = in.flowOption(&f)
	return f
}

func sortLinks(rows []Row) {
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Into, b.Into), cmp.Compare(a.Look, b.Look))
	})
}

// mostTold are the events with the most claims, in the order of time; and the place of each event among
// them, -1 for the others.
func (in *Input) mostTold(most int) (order, place []int) {
	place = make([]int, len(in.Events))
	for e := range in.Events {
		place[e] = -1
		if len(in.Events[e].Claims) > 0 {
			order = append(order, e)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(in.Events[b].Claims), len(in.Events[a].Claims))
	})
	order = order[:min(len(order), most)]
	slices.Sort(order)
	for r, e := range order {
		place[e] = r
	}
	return order, place
}

// ribbon is a link of go-echarts, whose own has no look.
type ribbon struct {
	opts.SankeyLink
	LineStyle *opts.LineStyle `json:"lineStyle,omitempty"`
}

func (in *Input) flowOption(f *Figure) map[string]any {
	s := charts.NewSankey()
	s.SetGlobalOptions(base(f, "item")...)
	used := map[int]bool{}
	var links []ribbon
	for _, r := range f.Rows {
		n := r.Cells[0].On(in.last())
		if n == 0 {
			continue
		}
		used[r.From], used[r.Into] = true, true
		links = append(links, ribbon{opts.SankeyLink{Source: itoa(r.From), Target: itoa(r.Into), Value: float32(n)},
			&opts.LineStyle{Color: linkLooks[r.Look], Opacity: opts.Float(1), Curveness: 0.5}})
	}
	var nodes []opts.SankeyNode
	for n := range f.Nodes {
		if used[n] {
			nodes = append(nodes, opts.SankeyNode{Name: itoa(n), Depth: &f.Nodes[n].Depth, ItemStyle: &opts.ItemStyle{Color: "var(--ink)"}})
		}
	}
	s.AddSeries(f.Title, nodes, nil, charts.WithSeriesOpts(func(x *charts.SingleSeries) {
		x.Id, x.Links, x.NodeWidth, x.NodeGap, x.Top, x.Bottom, x.Draggable = f.ID+"0", links, opts.Int(6), opts.Int(12), "8", "8", opts.Bool(false)
		x.Label = &opts.Label{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 12}
	}))
	return option(s, &s.BaseConfiguration)
}
