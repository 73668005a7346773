package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// vertex is a box of the graph: a voice, an event, or all of a column that have no room.
type vertex struct {
	name   string
	count  int // events, of a voice
	ref    scene.Ref
	layer  int
	event  int32 // -1 for none
	voice  int32 // -1 for none
	others bool
}

// graph is what of the retelling has room in a picture.
type graph struct {
	*retelling
	columns  int // of voices; the events stand behind them
	list     []vertex
	of       []int // of each voice: its vertex, -1 for none
	place    map[int32]int
	rest     int // the vertex of all other events; -1 for none
	arcs     []arc
	circular int // ways that lead to no later column, and are not drawn
}

// column is the column of a voice where there are only so many.
func (c *retelling) column(voice int32, columns int) int { return min(c.layer[voice], columns-1) }

// ranks are the voices of a column, those first on whose word most events rest.
func (c *retelling) ranks(column, columns int) []int32 {
	var list []int32
	for v, n := range c.events {
		if n > 0 && c.column(int32(v), columns) == column {
			list = append(list, int32(v))
		}
	}
	slices.SortStableFunc(list, func(a, b int32) int { return cmp.Compare(c.events[b], c.events[a]) })
	return list
}

// depth is how many columns of voices there are.
func (c *retelling) depth() (n int) {
	for v, events := range c.events {
		if events > 0 {
			n = max(n, c.layer[v]+1)
		}
	}
	return n
}

// graphOf is graph, kept: a pointer that moves and an event that is selected place the figure anew at its size.
func (c *retelling) graphOf(columns, fit int) *graph {
	const most = 16 // that one size tries, and more
	size := [2]int{columns, fit}
	if c.graphs[size] == nil {
		if len(c.graphs) >= most || c.graphs == nil {
			c.graphs = map[[2]int]*graph{}
		}
		c.graphs[size] = c.graph(columns, fit)
	}
	return c.graphs[size]
}

// graph takes the most important voices and events, as many as fit into a column, and counts the others.
func (c *retelling) graph(columns, fit int) *graph {
	g := &graph{retelling: c, columns: min(columns, c.depth()), of: make([]int, len(c.events)), place: map[int32]int{}, rest: -1}
	for v := range g.of {
		g.of[v] = -1
	}
	for column := range g.columns {
		g.voices(column, fit)
	}
	shown := min(len(c.ranked), fit)
	if c.known > shown {
		shown = min(shown, max(fit-1, 0))
	}
	for _, e := range c.ranked[:shown] {
		event := &c.in.Doc.Events[e]
		g.place[e] = len(g.list)
		g.list = append(g.list, vertex{name: event.Title, ref: scene.Ref{Class: layout.ClassEvent, ID: event.ID}, layer: g.columns, event: e, voice: -1})
	}
	if n := c.known - shown; n > 0 {
		g.rest = len(g.list)
		g.list = append(g.list, vertex{name: c.in.Words.T("Other events: {{.Count}}", "Count", n), layer: g.columns, event: -1, voice: -1,
			others: true, ref: scene.Ref{Class: ClassRest, ID: "events." + strconv.Itoa(shown)}})
	}
	g.between()
	g.into(shown)
	return g
}

// voices adds those of a column.
func (g *graph) voices(column, fit int) {
	ranks := g.ranks(column, g.columns)
	shown := len(ranks)
	if shown > fit {
		shown = max(fit-1, 0)
	}
	for i, v := range ranks {
		if i == shown {
			break
		}
		o := g.in.Assess.Voice(v)
		g.of[v] = len(g.list)
		g.list = append(g.list, vertex{name: o.Name, count: int(g.events[v]), ref: scene.Ref{Class: ClassVoice, ID: o.ID}, layer: column, event: -1, voice: v})
	}
	if shown == len(ranks) {
		return
	}
	for _, v := range ranks[shown:] {
		g.of[v] = len(g.list)
	}
	g.list = append(g.list, vertex{name: g.in.Words.T("Others: {{.Count}}", "Count", len(ranks)-shown), layer: column, event: -1, voice: -1, others: true,
		ref: scene.Ref{Class: ClassRest, ID: strings.Join([]string{strconv.Itoa(column), strconv.Itoa(g.columns), strconv.Itoa(shown)}, ".")}})
}

// between adds the arcs between voices.
func (g *graph) between() {
	n := len(g.list)
	sums := make([]int, n*n) // by the vertex from which and to which: ways are many, vertices few
	for _, w := range g.ways {
		a, b := g.of[w.from], g.of[w.to]
		if a < 0 || b < 0 || g.list[a].layer >= g.list[b].layer {
			g.circular++
			continue
		}
		sums[a*n+b] += w.n
	}
	for i, claims := range sums {
		if claims > 0 {
			g.arcs = append(g.arcs, arc{from: i / n, to: i % n, claims: claims})
		}
	}
}

// into adds the arcs into the events.
func (g *graph) into(shown int) {
	at, rest := map[way]int{}, slices.Clone(g.last)
	for _, e := range g.ranked[:shown] {
		claims := g.in.Doc.Events[e].Claims
		for k := range claims {
			_, source, ok := g.retelling.way(g.first[e] + k)
			if !ok {
				continue
			}
			rest[source]--
			w := way{int32(g.of[source]), int32(g.place[e])}
			i, had := at[w]
			if !had {
				i = len(g.arcs)
				at[w] = i
				g.arcs = append(g.arcs, arc{from: int(w.from), to: int(w.to), side: relays})
			}
			g.arcs[i].claims++
			g.arcs[i].side |= sideOf(claims[k].Stance)
		}
	}
	if g.rest < 0 {
		return
	}
	sums := make([]int, len(g.list))
	for v, n := range rest {
		if n > 0 && g.of[v] >= 0 {
			sums[g.of[v]] += int(n)
		}
	}
	for a, n := range sums {
		if n > 0 {
			g.arcs = append(g.arcs, arc{from: a, to: g.rest, claims: n})
		}
	}
}

// restVoices are the voices of a column that have no room, by the id of their mark; false for another.
func (c *retelling) restVoices(id string) (map[int32]bool, bool) {
	parts := strings.Split(id, ".")
	var n [3]int
	if len(parts) != len(n) {
		return nil, false
	}
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil {
			return nil, false
		}
	}
	ranks, set := c.ranks(n[0], n[1]), map[int32]bool{}
	for _, v := range ranks[min(max(n[2], 0), len(ranks)):] {
		set[v] = true
	}
	return set, true
}

// restEvents are the events with a claim beside the first of the ranked.
func (c *retelling) restEvents(shown int) (list []int32) {
	drawn := map[int32]bool{}
	for _, e := range c.ranked[:min(max(shown, 0), len(c.ranked))] {
		drawn[e] = true
	}
	eachPicked(c.in, func(event int32) {
		if !drawn[event] && c.claimed(event) {
			list = append(list, event)
		}
	})
	return list
}
