package chart

import (
	"slices"
)

// rank keeps the most important of the events with a claim: by importance, then by the number of origins, then
// by date, which is the order in which the timeline shows them.
func (c *retelling) rank() {
	events, verdicts := c.in.Doc.Events, c.in.Assess.Verdicts
	before := func(a, b int32) bool {
		x, y := &events[a], &events[b]
		switch {
		case x.Importance != y.Importance:
			return x.Importance > y.Importance
		case verdicts[a].Origins != verdicts[b].Origins:
			return verdicts[a].Origins > verdicts[b].Origins
		}
		return x.Date.Extent().Start < y.Date.Extent().Start
	}
	eachPicked(c.in, func(event int32) {
		if !c.claimed(event) {
			return
		}
		at := len(c.ranked)
		for at > 0 && before(event, c.ranked[at-1]) {
			at--
		}
		if at < mostEvents {
			c.ranked = slices.Insert(c.ranked, at, event)
			c.ranked = c.ranked[:min(len(c.ranked), mostEvents)]
		}
	})
}

// claimed reports whether something is said of an event.
func (c *retelling) claimed(event int32) bool {
	for n := c.first[event]; n < c.first[event+1]; n++ {
		if _, _, ok := c.way(n); ok {
			return true
		}
	}
	return false
}

// findLayers puts every voice behind all from whom it has a word: the longest way from an origin. A way that
// would close a circle counts as none.
func (c *retelling) findLayers() {
	from := make([][]int32, len(c.up))
	for _, w := range c.ways {
		from[w.to] = append(from[w.to], w.from)
	}
	c.layer = make([]int, len(c.up))
	state := make([]uint8, len(c.up)) // 1 on the way, 2 done
	var visit func(v int32)
	visit = func(v int32) {
		state[v] = 1
		slices.Sort(from[v])
		for _, b := range from[v] {
			if state[b] == 0 {
				visit(b)
			}
			if state[b] == 2 { // else it would close a circle
				c.layer[v] = max(c.layer[v], c.layer[b]+1)
			}
		}
		state[v] = 2
	}
	for v := range c.up {
		if state[v] == 0 {
			visit(int32(v))
		}
	}
}
