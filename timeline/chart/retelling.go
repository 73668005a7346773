package chart

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// retelling is through whom each word reaches the reader: from origins through the sources that retell them to
// the events.
type retelling struct {
	in     layout.Input
	up     [][]int32         // of each voice: those through whom its word comes, itself first
	before [][]int32         // of each voice: from whom it has its word, next
	ways   []passed          // between voices, in no order
	events []int32           // of each voice: how many events rest on a word that comes through it
	layer  []int             // of each voice: how many retell before it
	last   []int32           // of each voice: in how many claims it is the last to tell
	known  int               // events with a claim
	first  []int             // of each event: its first claim
	ranked []int32           // the events, the most important first
	graphs map[[2]int]*graph // of the size last placed, by columns and boxes in each
}

// way leads from a voice to one that tells its word.
type way struct{ from, to int32 }

// passed is a way and how many claims or events take it.
type passed struct {
	way
	n int
}

func newRetelling(in layout.Input) Figure {
	n := in.Assess.Voices()
	c := &retelling{in: in, up: make([][]int32, n), before: make([][]int32, n), events: make([]int32, n),
		last: make([]int32, n), first: firstClaims(in)}
	c.chains()
	c.findWays(c.count())
	c.join()
	c.findLayers()
	c.rank()
	return c
}

// chains finds from whom each voice has its word: a source from those that it retells, else from the actor
// who speaks in it, and an actor from the root of whom it is part of.
func (c *retelling) chains() {
	doc, a := c.in.Doc, c.in.Assess
	for v := range c.before {
		i, source := a.VoiceSource(int32(v))
		if !source {
			for _, root := range a.Roots(int32(v), nil) {
				if root != int32(v) {
					c.before[v] = append(c.before[v], root)
				}
			}
			continue
		}
		for _, id := range doc.Sources[i].DerivedFrom {
			if k := doc.SourceIndex(id); k >= 0 && k != i && !a.Options.Without[id] {
				c.before[v] = append(c.before[v], a.SourceVoice(k))
			}
		}
		if len(c.before[v]) == 0 && len(doc.Sources[i].DerivedFrom) == 0 {
			for _, root := range a.Roots(int32(v), nil) {
				if root != int32(v) {
					c.before[v] = append(c.before[v], root)
				}
			}
		}
	}
	for v := range c.up {
		seen := map[int32]bool{int32(v): true}
		c.up[v] = []int32{int32(v)}
		for k := 0; k < len(c.up[v]); k++ {
			for _, b := range c.before[c.up[v][k]] {
				if !seen[b] {
					seen[b] = true
					c.up[v] = append(c.up[v], b)
				}
			}
		}
	}
	for v := range c.up { // an actor that is part of another speaks as that one: it is no stop on the way
		if _, source := a.VoiceSource(int32(v)); !source && len(c.before[v]) > 0 {
			c.up[v] = c.up[v][1:]
		}
	}
}

// speaker is the voice that stands for the word in the figure: of an actor its root.
func (c *retelling) speaker(word int32) int32 {
	if len(c.up[word]) == 0 {
		return word
	}
	return c.up[word][0]
}

// count goes through the claims once, and tells how often one is of one voice, told by another.
func (c *retelling) count() map[way]int {
	spoken := map[way]int{}
	seen := make([]int32, len(c.up)) // of each voice: the last event counted, plus one
	eachPicked(c.in, func(event int32) {
		claims := false
		for n := c.first[event]; n < c.first[event+1]; n++ {
			c.pass(n, func(v int32) {
				claims = true
				if seen[v] != event+1 {
					seen[v] = event + 1
					c.events[v]++
				}
			})
			if word, source, ok := c.way(n); ok {
				c.last[source]++
				if word != source {
					spoken[way{word, source}]++
				}
			}
		}
		if claims {
			c.known++
		}
	})
	return spoken
}

// join takes an actor and a source for one, where nobody else speaks in the source and the actor nowhere else:
// two boxes would say one thing.
func (c *retelling) join() {
	to, from := make([]int, len(c.up)), make([]int, len(c.up))
	for _, w := range c.ways {
		to[w.from]++
		from[w.to]++
	}
	c.ways = slices.DeleteFunc(c.ways, func(w passed) bool {
		_, source := c.in.Assess.VoiceSource(w.from)
		if source || to[w.from] > 1 || from[w.to] > 1 || from[w.from] > 0 || c.last[w.from] > 0 || !slices.Contains(c.before[w.to], w.from) {
			return false
		}
		c.before[w.to] = nil
		c.up[w.to] = []int32{w.to}
		c.events[w.from] = 0
		return true
	})
}

// way is who speaks in the n-th claim and who tells it: the same where that is one. False where the claim is
// not said.
func (c *retelling) way(n int) (word, source int32, ok bool) {
	if c.in.Assess.Standing(n) != evidence.Said {
		return 0, 0, false
	}
	word, source = c.in.Assess.Way(n)
	if word >= 0 {
		word = c.speaker(word)
	}
	switch {
	case word < 0 && source < 0:
		return 0, 0, false
	case word < 0:
		return source, source, true
	case source < 0 || slices.Contains(c.up[source], word): // that the source has it from there, the chain tells
		if source >= 0 {
			return source, source, true
		}
		return word, word, true
	}
	return word, source, true
}

// pass visits the voices through which the n-th claim comes; some twice.
func (c *retelling) pass(n int, visit func(voice int32)) {
	word, source, ok := c.way(n)
	if !ok {
		return
	}
	for _, v := range c.up[source] {
		visit(v)
	}
	if word != source {
		for _, v := range c.up[word] {
			visit(v)
		}
	}
}

// findWays lists the ways between voices that claims take.
func (c *retelling) findWays(spoken map[way]int) {
	for v, list := range c.before {
		if _, source := c.in.Assess.VoiceSource(int32(v)); !source || c.events[v] == 0 {
			continue
		}
		for _, b := range list {
			spoken[way{c.speaker(b), int32(v)}] += int(c.events[v])
		}
	}
	c.ways = make([]passed, 0, len(spoken))
	for w, n := range spoken {
		c.ways = append(c.ways, passed{w, n})
	}
}

// mostEvents is how many events may be drawn at most; more would be no picture.
const mostEvents = 40

// Rows implements Figure: the figure has none to scroll.
func (c *retelling) Rows(View) (shown, all int) { return 0, 0 }

// Events implements Figure: those that rest on a word that comes through the voice.
func (c *retelling) Events(ref scene.Ref) (list []int32) {
	var wanted map[int32]bool
	switch ref.Class {
	case layout.ClassEvent:
		if i := c.in.Doc.EventIndex(ref.ID); i >= 0 {
			list = []int32{int32(i)}
		}
		return list
	case ClassRest:
		if at, ok := strings.CutPrefix(ref.ID, "events."); ok {
			shown, _ := strconv.Atoi(at)
			return c.restEvents(shown)
		}
		wanted, _ = c.restVoices(ref.ID)
	case ClassVoice:
		wanted = c.voices(ref.ID)
	}
	if len(wanted) == 0 {
		return nil
	}
	eachPicked(c.in, func(event int32) {
		through := false
		for n := c.first[event]; n < c.first[event+1] && !through; n++ {
			c.pass(n, func(v int32) { through = through || wanted[v] })
		}
		if through {
			list = append(list, event)
		}
	})
	return list
}

// voices are those that a mark stands for, by its id.
func (c *retelling) voices(id string) map[int32]bool {
	for v := range c.up {
		if c.events[v] > 0 && c.in.Assess.Voice(int32(v)).ID == id {
			return map[int32]bool{int32(v): true}
		}
	}
	return nil
}

// sideOf is the side of a claim.
func sideOf(st timeline.Stance) side {
	switch {
	case st.Affirms():
		return affirms
	case st.Opposes():
		return opposes
	}
	return relays
}
