package figure

import (
	"cmp"
	"slices"
)

// layers is a graph in layers from left to right, after Sugiyama, Tagawa and Toda, "Methods for Visual
// Understanding of Hierarchical System Structures" (1981): edges that close a circle are turned round, a
// node stands one layer right of the last that leads to it, and in each layer nodes are in the order of
// the middle of their neighbours.
type layers struct {
	layer []int // of each node
	order [][]int
	row   []float64 // of each node in its layer
	most  int       // nodes of a layer
}

// arrange lays out nodes 0..n with edges between them.
func arrange(n int, edges [][2]int) layers {
	out := make([][]int, n)
	for _, e := range edges {
		out[e[0]] = append(out[e[0]], e[1])
	}
	g := layers{layer: make([]int, n), row: make([]float64, n)}
	const (
		unseen = iota
		open
		done
	)
	state := make([]int, n)
	var sorted []int
	into := make([][]int, n)
	var visit func(a int)
	visit = func(a int) {
		state[a] = open
		for _, b := range out[a] {
			if state[b] == open { // a circle
				into[a] = append(into[a], b)
				continue
			}
			into[b] = append(into[b], a)
			if state[b] == unseen {
				visit(b)
			}
		}
		state[a] = done
		sorted = append(sorted, a)
	}
	for a := range n {
		if state[a] == unseen {
			visit(a)
		}
	}
	slices.Reverse(sorted)
	deepest := 0
	for _, b := range sorted {
		for _, a := range into[b] {
			g.layer[b] = max(g.layer[b], g.layer[a]+1)
		}
		deepest = max(deepest, g.layer[b])
	}
	g.order = make([][]int, deepest+1)
	for a := range n {
		g.order[g.layer[a]] = append(g.order[g.layer[a]], a)
	}
	g.sweep(edges)
	return g
}

// sweep puts the nodes of each layer in order, some times over.
func (g *layers) sweep(edges [][2]int) {
	for _, list := range g.order {
		g.most = max(g.most, len(list))
	}
	near := make([][]int, len(g.layer))
	for _, e := range edges {
		near[e[0]], near[e[1]] = append(near[e[0]], e[1]), append(near[e[1]], e[0])
	}
	g.seat()
	for range 8 {
		for _, list := range g.order {
			middle := map[int]float64{}
			for _, a := range list {
				middle[a] = g.row[a]
				if len(near[a]) > 0 {
					sum := 0.0
					for _, b := range near[a] {
						sum += g.row[b]
					}
					middle[a] = sum / float64(len(near[a]))
				}
			}
			slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(middle[a], middle[b]) })
			g.seat()
		}
	}
}

// seat spreads the nodes of each layer over the height.
func (g *layers) seat() {
	for _, list := range g.order {
		for i, a := range list {
			g.row[a] = (float64(i) + 0.5) * float64(g.most) / float64(len(list))
		}
	}
}

// x is where a node stands, from 0 to 1000; y is in pixels from the top.
func (g *layers) x(a int) float64 {
	return 1000 * float64(g.layer[a]) / float64(max(len(g.order)-1, 1))
}
func (g *layers) y(a int) float64 { return 44 * (g.row[a] - 0.5) }
