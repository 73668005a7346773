package file

import (
	"strings"

	"dateline/timeline/message"
)

// circles reports each circle of partOf and of derivedFrom once, with the ids on it.
func (c *checker) circles() {
	d := c.d
	g := graph{
		n:    len(d.Actors),
		id:   func(i int) string { return d.Actors[i].ID },
		next: func(i int) []string { return []string{d.Actors[i].PartOf} },
		find: d.ActorIndex,
	}
	g.circles(func(way []int, _ int) {
		c.problem(Error, at("actors", way[len(way)-1], "partOf"), message.Of("partOf goes round in a circle ({{.Circle}}); take one of these out", "Circle", g.words(way)))
	})
	g = graph{
		n:    len(d.Sources),
		id:   func(i int) string { return d.Sources[i].ID },
		next: func(i int) []string { return d.Sources[i].DerivedFrom },
		find: d.SourceIndex,
	}
	g.circles(func(way []int, k int) {
		c.problem(Error, at("sources", way[len(way)-1], "derivedFrom", k), message.Of("derivedFrom goes round in a circle ({{.Circle}}); take one of these out", "Circle", g.words(way)))
	})
}

// graph is a relation between the elements of one list, which name each other by id.
type graph struct {
	n    int
	id   func(i int) string
	next func(i int) []string
	find func(id string) int
}

// visit is one element on the way, and which of its references comes next.
type visit struct{ i, k int }

// circles calls found for each reference that closes a circle, with the elements on it, the one
// that closes it last, and the place of the reference there. It is a depth-first search without
// recursion, for a chain may be a million long.
func (g graph) circles(found func(way []int, k int)) {
	state := make([]uint8, g.n) // 0 new, 1 on the way, 2 done
	var way []visit
	for i := range g.n {
		if state[i] != 0 {
			continue
		}
		state[i] = 1
		way = append(way[:0], visit{i, 0})
		for len(way) > 0 {
			top := &way[len(way)-1]
			ids := g.next(top.i)
			if top.k == len(ids) {
				state[top.i] = 2
				way = way[:len(way)-1]
				continue
			}
			k := top.k
			top.k++
			next := -1
			if ids[k] != "" {
				next = g.find(ids[k])
			}
			switch {
			case next < 0 || state[next] == 2:
			case state[next] == 1:
				found(circle(way, next), k)
			default:
				state[next] = 1
				way = append(way, visit{next, 0})
			}
		}
	}
}

// circle is the end of the way, from the element on.
func circle(way []visit, from int) []int {
	var list []int
	for _, v := range way {
		if v.i == from || list != nil {
			list = append(list, v.i)
		}
	}
	return list
}

// words names the elements on a circle: "a → b → a", and not more than a few.
func (g graph) words(way []int) string {
	const shown = 6
	var words []string
	for i, w := range way {
		if i == shown && len(way) > shown+1 {
			words = append(words, "…")
			break
		}
		words = append(words, clip(g.id(w)))
	}
	return strings.Join(append(words, clip(g.id(way[0]))), " → ")
}
