package figure

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline"
)

const mostEdges = 48 // of the graph

// voices are whose words are retold, by their ids. A source and its actor are one voice where the actor
// speaks in that source alone.
type voices struct {
	doc   *timeline.Document
	alone map[string]string // an actor's only source
	place map[string]int
	names []string
}

func newVoices(doc *timeline.Document) *voices {
	v := &voices{doc: doc, alone: map[string]string{}, place: map[string]int{}}
	for i := range doc.Sources {
		if s := &doc.Sources[i]; s.By != "" {
			if _, more := v.alone[s.By]; more {
				v.alone[s.By] = ""
			} else {
				v.alone[s.By] = s.ID
			}
		}
	}
	return v
}

// of is the place of a voice.
func (v *voices) of(id string) int {
	if one := v.alone[id]; one != "" {
		id = one
	}
	n, ok := v.place[id]
	if !ok {
		n = len(v.names)
		v.place[id] = n
		v.names = append(v.names, v.doc.Speaker(id))
	}
	return n
}

// root is the actor that an actor is part of in the end.
func (v *voices) root(id string) string {
	for range len(v.doc.Actors) {
		i := v.doc.ActorIndex(id)
		if i < 0 || v.doc.Actors[i].PartOf == "" {
			return id
		}
		id = v.doc.Actors[i].PartOf
	}
	return id
}

// retelling is who passes on whose words: sources those that they derive from, claimants those on whom
// they rely, and sources those who speak in them without being their own voice.
func (in *Input) retelling() Figure {
	t := in.Words
	f := Figure{
		ID: "retelling", Kind: "links", Lead: []string{t.T("Whose words"), t.T("Passed on by")}, Heads: []string{t.T("Times")},
		Title: t.T("Who retells whom"),
		About: t.T("Words go from left to right: from those who say something to those who pass it on, a source that derives from another, a claimant who relies on someone, a source in which somebody else is quoted."),
	}
	v := newVoices(in.Doc)
	edges := map[[2]int]tally{}
	add := func(from, into string, day int) {
		if in.Without[from] || in.Without[into] {
			return
		}
		a, b := v.of(from), v.of(into)
		if a == b {
			return
		}
		if edges[[2]int{a, b}] == nil {
			edges[[2]int{a, b}] = tally{}
		}
		edges[[2]int{a, b}][day]++
	}
	for _, s := range in.Sources {
		for _, id := range s.DerivedFrom {
			add(id, s.ID, s.Day)
		}
	}
	in.claims(func(_ int, c *Claim) {
		speaker := cmp.Or(c.By, c.Source)
		if c.From != "" {
			add(c.From, speaker, c.Day)
		}
		if s := in.Doc.Source(c.Source); s != nil && c.By != "" && v.root(s.By) != v.root(c.By) {
			add(c.By, c.Source, c.Day)
		}
	})
	if len(edges) == 0 {
		f.Empty = t.T("Nobody retells anybody.")
		return f
	}
	if drawn := in.fillRetelling(&f, v, edges); drawn < len(edges) {
		f.Notes = append(f.Notes, t.T("Of {{.Total}} links {{.Count}} are drawn, those with the most words.", "Total", len(edges), "Count", drawn))
	}
	f.Option = in.retellingOption(&f)
	return f
}

// fillRetelling makes the nodes and the rows, of many those with the most to them, and says how many rows.
func (in *Input) fillRetelling(f *Figure, v *voices, edges map[[2]int]tally) int {
	weight, list := map[[2]int]int{}, make([][2]int, 0, len(edges))
	for e, t := range edges {
		for _, n := range t {
			weight[e] += n
		}
		list = append(list, e)
	}
	ascending := func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }
	slices.SortFunc(list, func(a, b [2]int) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), ascending(a, b)) })
	list = list[:min(len(list), mostEdges)]
	slices.SortFunc(list, ascending)
	var kept []int
	for _, e := range list {
		kept = append(kept, e[0], e[1])
	}
	slices.Sort(kept)
	kept = slices.Compact(kept)
	place := map[int]int{}
	for i, n := range kept {
		place[n] = i
	}
	for i, e := range list {
		list[i] = [2]int{place[e[0]], place[e[1]]}
	}
	g := arrange(len(kept), list)
	for i, n := range kept {
		f.Nodes = append(f.Nodes, Node{Name: v.names[n], Depth: g.layer[i], X: g.x(i), Y: g.y(i)})
	}
	for _, e := range list {
		r := row([]tally{edges[[2]int{kept[e[0]], kept[e[1]]}]}, f.Nodes[e[0]].Name, f.Nodes[e[1]].Name)
		r.From, r.Into = e[0], e[1]
		f.Rows = append(f.Rows, r)
	}
	f.High = 96 + 44*(g.most-1)
	return len(list)
}

func (in *Input) retellingOption(f *Figure) map[string]any {
	g := charts.NewGraph()
	g.SetGlobalOptions(base(f, "item")...)
	var nodes []opts.GraphNode
	for i, n := range f.Nodes {
		nodes = append(nodes, opts.GraphNode{Name: itoa(i), X: float32(n.X), Y: float32(n.Y), SymbolSize: 11, Symbol: "circle",
			ItemStyle: &opts.ItemStyle{Color: "var(--panel)", BorderColor: "var(--ink)", BorderWidth: 2}})
	}
	var links []opts.GraphLink
	for _, r := range f.Rows {
		if n := r.Cells[0].On(in.last()); n > 0 {
			links = append(links, opts.GraphLink{Source: itoa(r.From), Target: itoa(r.Into), Value: float32(n),
				LineStyle: &opts.LineStyle{Color: "var(--muted)", Width: float32(1 + 0.5*math.Log2(float64(n))), Curveness: 0.08, Opacity: opts.Float(1)}})
		}
	}
	g.AddSeries(f.Title, nodes, links, charts.WithSeriesOpts(func(x *charts.SingleSeries) {
		x.Id, x.Layout, x.Roam = f.ID+"0", "none", opts.Bool(false)
		x.EdgeSymbol, x.EdgeSymbolSize = []string{"none", "arrow"}, []int{0, 7}
		x.Label = &opts.Label{Show: opts.Bool(true), Color: "var(--ink)", FontSize: 12, Position: "right"}
	}))
	return option(g, &g.BaseConfiguration)
}
