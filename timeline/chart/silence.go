package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// coverage is of what a claimant says something, of what it declines to, and of what it says nothing.
type coverage struct{ says, declines int }

// quiet is a claimant and what it covers.
type quiet struct {
	id, name string
	number   int32 // among the claimants of the assessment
	all      coverage
	lanes    []coverage
}

// silence is which events each claimant says nothing about.
type silence struct {
	in      layout.Input
	list    []quiet // who speaks of most events first
	of      []int32 // of each claim of the document: the claimant's number
	first   []int
	lanes   []string // ids, in the order of the document
	inLane  []int    // known events in each; those without are not drawn
	events  []int32  // the known ones, by lane and date, where they are few enough to stand in columns
	known   int
	spoken  []int32  // of each of events: how many claimants say something of it
	sum     coverage // of all claimants
	pairs   int      // claimants times events
	ordinal map[string]int
}

// mostColumns is how many events may have a column each; more are counted by lane.
const mostColumns = 64

func newSilence(in layout.Input) Figure {
	c := &silence{in: in, first: firstClaims(in), ordinal: map[string]int{}}
	var all []evidence.Claimant
	all, c.of = in.Assess.Claimants()
	for i := range in.Doc.Lanes {
		c.lane(in.Doc.Lanes[i].ID)
	}
	list := make([]quiet, len(all))
	for i := range all {
		list[i] = quiet{id: all[i].ID, name: all[i].Name, number: int32(i)}
	}
	c.count(list)
	for i := range list {
		if q := &list[i]; q.all.says+q.all.declines > 0 {
			c.list = append(c.list, *q)
			c.sum.says += q.all.says
			c.sum.declines += q.all.declines
		}
	}
	c.pairs = len(c.list) * c.known
	slices.SortStableFunc(c.list, func(a, b quiet) int {
		return cmp.Or(cmp.Compare(b.all.says, a.all.says), cmp.Compare(b.all.declines, a.all.declines), strings.Compare(a.name, b.name))
	})
	if c.known > mostColumns {
		c.events = nil
	}
	slices.SortStableFunc(c.events, func(a, b int32) int {
		x, y := &in.Doc.Events[a], &in.Doc.Events[b]
		return cmp.Or(cmp.Compare(c.ordinal[x.Lane], c.ordinal[y.Lane]), cmp.Compare(x.Date.Extent().Start, y.Date.Extent().Start))
	})
	for _, e := range c.events {
		n := int32(0)
		for i := range c.list {
			if says, _ := c.speaks(e, c.list[i].number); says >= 0 {
				n++
			}
		}
		c.spoken = append(c.spoken, n)
	}
	return c
}

// lane is the place of a lane by its id.
func (c *silence) lane(id string) int {
	i, ok := c.ordinal[id]
	if !ok {
		i = len(c.lanes)
		c.ordinal[id] = i
		c.lanes, c.inLane = append(c.lanes, id), append(c.inLane, 0)
	}
	return i
}

// count goes through the claims once.
func (c *silence) count(list []quiet) {
	said, declined := make([]int32, len(list)), make([]int32, len(list)) // the last event, plus one
	cover := func(q *quiet, lane int) *coverage {
		for len(q.lanes) <= lane {
			q.lanes = append(q.lanes, coverage{})
		}
		return &q.lanes[lane]
	}
	eachPicked(c.in, func(event int32) {
		if !c.in.Assess.Verdicts[event].Known {
			return
		}
		e := &c.in.Doc.Events[event]
		lane := c.lane(e.Lane)
		c.inLane[lane]++
		c.known++
		if len(c.events) <= mostColumns {
			c.events = append(c.events, event)
		}
		for k := range e.Claims {
			n := c.first[event] + k
			who := c.of[n]
			if who < 0 || c.in.Assess.Standing(n) != evidence.Said || said[who] == event+1 {
				continue
			}
			q := &list[who]
			lanes := cover(q, lane)
			declines := e.Claims[k].Stance == timeline.Declines
			if declined[who] == event+1 {
				if declines {
					continue
				}
				q.all.declines--
				lanes.declines--
			}
			if declines {
				declined[who] = event + 1
				q.all.declines++
				lanes.declines++
				continue
			}
			said[who] = event + 1
			q.all.says++
			lanes.says++
		}
	})
}

// speaks is the first claim by which a claimant says something of an event, or declines to; -1 where it is
// silent.
func (c *silence) speaks(event, claimant int32) (claim int, declines bool) {
	claim = -1
	claims := c.in.Doc.Events[event].Claims
	for k := range claims {
		n := c.first[event] + k
		if c.of[n] != claimant || c.in.Assess.Standing(n) != evidence.Said {
			continue
		}
		if claims[k].Stance != timeline.Declines {
			return k, false
		}
		if claim < 0 {
			claim, declines = k, true
		}
	}
	return claim, declines
}

// silentRef is the mark of what a claimant says nothing of: of all, of a lane, or of an event by its number.
func silentRef(kind string, number int, claimant string) scene.Ref {
	if kind == "" {
		return scene.Ref{Class: ClassSilent, ID: "@" + claimant}
	}
	return scene.Ref{Class: ClassSilent, ID: kind + strconv.Itoa(number) + "@" + claimant}
}

// Rows implements Figure.
func (c *silence) Rows(v View) (shown, all int) {
	var out scene.Scene
	return c.lay(v, &out).shown, len(c.list)
}

// Events implements Figure: of a claimant those that it speaks of, of its silence those that it does not.
func (c *silence) Events(ref scene.Ref) (list []int32) {
	id, lane := ref.ID, -1
	switch ref.Class {
	case layout.ClassEvent, ClassClaim:
		if event, ok := EventOf(ref); ok {
			if i := c.in.Doc.EventIndex(event); i >= 0 {
				return []int32{int32(i)}
			}
		}
		return nil
	case ClassSilent:
		var of string
		of, id, _ = strings.Cut(ref.ID, "@")
		if at, ok := strings.CutPrefix(of, "e"); ok {
			if n, err := strconv.Atoi(at); err == nil && n >= 0 && n < len(c.in.Doc.Events) {
				return []int32{int32(n)}
			}
			return nil
		}
		if at, ok := strings.CutPrefix(of, "l"); ok {
			lane, _ = strconv.Atoi(at)
		}
	case ClassActor, ClassRest:
	default:
		return nil
	}
	wanted, rest := map[int32]bool{}, restOf(ref)
	for i := range c.list {
		if i >= rest || ref.Class != ClassRest && c.list[i].id == id {
			wanted[c.list[i].number] = true
		}
	}
	eachPicked(c.in, func(event int32) {
		if !c.in.Assess.Verdicts[event].Known || lane >= 0 && c.ordinal[c.in.Doc.Events[event].Lane] != lane {
			return
		}
		spoken := false
		for n := c.first[event]; n < c.first[event+1] && !spoken; n++ {
			spoken = wanted[c.of[n]] && c.in.Assess.Standing(n) == evidence.Said
		}
		if spoken == (ref.Class != ClassSilent) {
			list = append(list, event)
		}
	})
	return list
}
