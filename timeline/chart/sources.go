package chart

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// sources is how many events rest on each source, and what would change without it.
type sources struct {
	in     layout.Input
	order  []int     // indexes into the document's sources, those with most events first
	rests  [][]int32 // of each source: the events
	retold [][]int   // of each source: the indexes of those that retell it

	mu      sync.Mutex
	changes map[int]change // by the source, once they were asked for
}

// change is what would be without a source.
type change struct {
	direct int // of the events that rest on it: how many change their status
	via    int // of those that rest on what retells it
	events []int32
	steps  []string // from which status to which, with how many, the most first
	sizes  []int    // how many
}

// words are the steps, as many as measure says fit, with a number for the rest.
func (c change) words(t *words.Translator, fits func(words string) bool) string {
	end := ""
	if c.via > 0 {
		end = " " + t.T("({{.Count}} by retelling)", "Count", c.via)
	}
	rest := 0
	for n := len(c.steps); n > 0; n-- {
		said := strings.Join(c.steps[:n], " · ")
		if rest > 0 {
			said += " · " + t.T("{{.Count}} otherwise", "Count", rest)
		}
		if said += end; n == 1 || fits(said) {
			return said
		}
		rest += c.sizes[n-1]
	}
	return ""
}

// all are the words of every step.
func (c change) all(t *words.Translator) string { return c.words(t, func(string) bool { return true }) }

func newSources(in layout.Input) Figure {
	c := &sources{in: in, rests: in.Assess.Resting(picked(in)), changes: map[int]change{}}
	doc := in.Doc
	c.retold = make([][]int, len(doc.Sources))
	for i := range doc.Sources {
		c.order = append(c.order, i)
		for _, id := range doc.Sources[i].DerivedFrom {
			if k := doc.SourceIndex(id); k >= 0 {
				c.retold[k] = append(c.retold[k], i)
			}
		}
	}
	slices.SortStableFunc(c.order, func(a, b int) int { return cmp.Compare(len(c.rests[b]), len(c.rests[a])) })
	return c
}

// without is what would change without the source: only the events are judged anew that rest on it or
// on what retells it.
func (c *sources) without(source int) change {
	c.mu.Lock()
	had, ok := c.changes[source]
	c.mu.Unlock()
	if ok {
		return had
	}
	own := len(c.rests[source])
	events := append([]int32(nil), c.rests[source]...)
	seen, queue := map[int]bool{source: true}, []int{source}
	for len(queue) > 0 {
		for _, next := range c.retold[queue[0]] {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
				events = append(events, c.rests[next]...)
			}
		}
		queue = queue[1:]
	}
	if len(seen) > 1 {
		direct := make(map[int32]bool, own)
		for _, e := range events[:own] {
			direct[e] = true
		}
		later := slices.DeleteFunc(events[own:], func(e int32) bool { return direct[e] })
		slices.Sort(later)
		events = append(events[:own], slices.Compact(later)...)
	}
	opt := c.in.Assess.Options
	opt.Without = maps.Clone(opt.Without)
	if opt.Without == nil {
		opt.Without = map[string]bool{}
	}
	opt.Without[c.in.Doc.Sources[source].ID] = true
	now := c.changed(events, own, c.in.Assess.Some(opt, events))
	c.mu.Lock()
	defer c.mu.Unlock()
	c.changes[source] = now
	return now
}

// changed compares the verdicts on events, of which the first ones rest on the source itself.
func (c *sources) changed(events []int32, own int, verdicts []evidence.Verdict) (out change) {
	type step struct{ from, to string }
	steps := map[step]int{}
	for i, e := range events {
		was, now := c.in.Assess.Verdicts[e], verdicts[i]
		if was.Status == now.Status && was.Known == now.Known {
			continue
		}
		to := now.Status.Words(c.in.Words)
		if !now.Known {
			to = c.in.Words.T("not yet known")
		}
		steps[step{was.Status.Words(c.in.Words), to}]++
		out.events = append(out.events, e)
		if i < own {
			out.direct++
		} else {
			out.via++
		}
	}
	slices.Sort(out.events)
	kinds := slices.Collect(maps.Keys(steps))
	slices.SortFunc(kinds, func(a, b step) int {
		return cmp.Or(cmp.Compare(steps[b], steps[a]), strings.Compare(a.from+a.to, b.from+b.to))
	})
	for _, k := range kinds {
		out.steps = append(out.steps, c.in.Words.Int(steps[k])+" "+k.from+" → "+k.to)
		out.sizes = append(out.sizes, steps[k])
	}
	return out
}

// Events implements Figure.
func (c *sources) Events(ref scene.Ref) []int32 {
	switch ref.Class {
	case layout.ClassSource, ClassChange:
		i := c.in.Doc.SourceIndex(ref.ID)
		if i < 0 {
			return nil
		}
		if ref.Class == ClassChange {
			return c.without(i).events
		}
		return c.rests[i]
	case ClassRest:
		return c.union(min(restOf(ref), len(c.order)))
	}
	return nil
}

// union are the events that rest on one of the sources from a row on.
func (c *sources) union(row int) (list []int32) {
	set := make([]bool, len(c.in.Doc.Events))
	for _, i := range c.order[row:] {
		for _, e := range c.rests[i] {
			set[e] = true
		}
	}
	for e, in := range set {
		if in {
			list = append(list, int32(e))
		}
	}
	return list
}
