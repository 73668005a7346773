package chart

import (
	"cmp"
	"slices"
)

// arc leads from one vertex to another in the next layer or beyond.
type arc struct {
	from, to int
	claims   int
	side     side
}

// side is how the claims of an arc into an event stand to it.
type side uint8

const (
	relays  side = iota // between voices, or neither for nor against
	affirms             // all that count are for it
	opposes             // all that count are against it
	both
)

// layered is a graph in layers, where every arc between layers that are not neighbours runs through a dummy
// vertex in each layer between. Arcs to one vertex that stand to it on one side share their dummies: they join as
// rivers do.
type layered struct {
	layers [][]int // the vertices of each, from the top down
	layer  []int   // of each vertex
	hops   []hop
	ins    [][]int // of each vertex: the hops that end there
	outs   [][]int
}

// hop is the part of arcs between two neighbouring layers.
type hop struct {
	from, to int
	side     side
	claims   int
	arcs     []int
}

// sweeps is how often the layers are ordered down and up; more change little (Gansner and others took 24).
const sweeps = 16

// newLayered orders vertices within their layers so that few arcs cross: the barycentre heuristic of
// Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System Structures" (IEEE
// Transactions SMC 11, 1981), which keeps the best order met, as Gansner, Koutsofios, North and Vo do in
// "A Technique for Drawing Directed Graphs" (IEEE Transactions SE 19, 1993). Arcs must lead to a later layer.
// The first order is that of the vertices.
func newLayered(layer []int, arcs []arc) *layered {
	g := &layered{layer: slices.Clone(layer)}
	for v, l := range layer {
		for len(g.layers) <= l {
			g.layers = append(g.layers, nil)
		}
		g.layers[l] = append(g.layers[l], v)
	}
	type stop struct {
		to, layer int
		side      side
	}
	dummies, joined := map[stop]int{}, map[[2]int]int{}
	join := func(from, to, i int) {
		k, had := joined[[2]int{from, to}]
		if !had {
			k = len(g.hops)
			joined[[2]int{from, to}] = k
			g.hops = append(g.hops, hop{from: from, to: to, side: arcs[i].side})
		}
		g.hops[k].claims += arcs[i].claims
		g.hops[k].arcs = append(g.hops[k].arcs, i)
	}
	for i, a := range arcs {
		from := a.from
		for l := layer[a.from] + 1; l < layer[a.to]; l++ {
			dummy, had := dummies[stop{a.to, l, a.side}]
			if !had {
				dummy = len(g.layer)
				dummies[stop{a.to, l, a.side}] = dummy
				g.layer = append(g.layer, l)
				g.layers[l] = append(g.layers[l], dummy)
			}
			join(from, dummy, i)
			from = dummy
		}
		join(from, a.to, i)
	}
	g.ins, g.outs = make([][]int, len(g.layer)), make([][]int, len(g.layer))
	for i, h := range g.hops {
		g.outs[h.from] = append(g.outs[h.from], i)
		g.ins[h.to] = append(g.ins[h.to], i)
	}
	g.order()
	return g
}

// order sweeps through the layers and keeps the order with the fewest crossings.
func (g *layered) order() {
	place := make([]float64, len(g.layer))
	number := func() {
		for _, layer := range g.layers {
			for i, v := range layer {
				place[v] = float64(i)
			}
		}
	}
	number()
	best, least := g.copy(), g.crossings()
	for sweep := 0; sweep < sweeps && least > 0; sweep++ {
		if sweep%2 == 0 {
			for l := 1; l < len(g.layers); l++ {
				g.sort(l, place, g.ins, func(k hop) int { return k.from })
			}
		} else {
			for l := len(g.layers) - 2; l >= 0; l-- {
				g.sort(l, place, g.outs, func(k hop) int { return k.to })
			}
		}
		if n := g.crossings(); n < least {
			best, least = g.copy(), n
		}
	}
	g.layers = best
}

func (g *layered) copy() [][]int {
	list := make([][]int, len(g.layers))
	for i, layer := range g.layers {
		list[i] = slices.Clone(layer)
	}
	return list
}

// sort puts a layer in the order of the middles of its vertices' neighbours; one without stays where it is.
func (g *layered) sort(l int, place []float64, hops [][]int, end func(hop) int) {
	layer := g.layers[l]
	middle := make(map[int]float64, len(layer))
	for _, v := range layer {
		middle[v] = place[v]
		if len(hops[v]) == 0 {
			continue
		}
		sum := 0.0
		for _, i := range hops[v] {
			sum += place[end(g.hops[i])]
		}
		middle[v] = sum / float64(len(hops[v]))
	}
	slices.SortStableFunc(layer, func(a, b int) int { return cmp.Compare(middle[a], middle[b]) })
	for i, v := range layer {
		place[v] = float64(i)
	}
}

// crossings counts the pairs of hops that cross, by an accumulator tree as in Barth, Mutzel and Jünger,
// "Simple and Efficient Bilayer Cross Counting" (Journal of Graph Algorithms and Applications 8, 2004).
func (g *layered) crossings() (n int) {
	place := make([]int, len(g.layer))
	for _, layer := range g.layers {
		for i, v := range layer {
			place[v] = i
		}
	}
	between := make([][]hop, len(g.layers))
	for _, k := range g.hops {
		between[g.layer[k.from]] = append(between[g.layer[k.from]], k)
	}
	for l, hops := range between {
		if l+1 >= len(g.layers) {
			continue
		}
		slices.SortFunc(hops, func(a, b hop) int {
			return cmp.Or(cmp.Compare(place[a.from], place[b.from]), cmp.Compare(place[a.to], place[b.to]))
		})
		tree := make([]int, len(g.layers[l+1])+1)
		for done, k := range hops {
			n += done
			for i := place[k.to] + 1; i > 0; i -= i & -i { // those that end no further down do not cross
				n -= tree[i]
			}
			for i := place[k.to] + 1; i < len(tree); i += i & -i {
				tree[i]++
			}
		}
	}
	return n
}
