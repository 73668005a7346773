package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// amount is a number that a claim gives.
type amount struct {
	at     int     // among the event's quantities
	value  float64 // for its place; what is read is the file's
	claim  int     // of the event; -1 for none
	name   string  // of the claimant; "" for none
	stance timeline.Stance
}

// conflict is one thing of one event, in one unit, of which different numbers are given.
type conflict struct {
	event       int32
	label, unit string
	amounts     []amount // from the smallest
}

func (c *conflict) least() float64 { return c.amounts[0].value }
func (c *conflict) most() float64  { return c.amounts[len(c.amounts)-1].value }

// apart is how far the numbers are from another: 0 for alike, 1 for something against nothing.
func (c *conflict) apart() float64 {
	return (c.most() - c.least()) / max(math.Abs(c.most()), math.Abs(c.least()))
}

// thing is what numbers must share to be set against each other over events: what they count, and the unit.
type thing struct{ label, unit string }

// same is how a label or a unit is compared: without case and surrounding space.
func same(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// numbers is where claimants give different numbers for one thing.
type numbers struct {
	in     layout.Input
	first  []int
	list   []conflict // those that differ most first; those of one thing stand together
	all    int        // things of one event with a number
	agreed int        // of them, those with one number
	spans  map[thing][2]float64
	lines  []line
}

func newNumbers(in layout.Input) Figure {
	c := &numbers{in: in, first: firstClaims(in), spans: map[thing][2]float64{}}
	eachPicked(in, func(event int32) {
		if in.Doc.Events[event].More != nil && in.Assess.Verdicts[event].Known {
			c.read(event)
		}
	})
	worst := map[thing]float64{}
	for i := range c.list {
		g := &c.list[i]
		t := thing{same(g.label), same(g.unit)}
		span, had := c.spans[t]
		if !had {
			span = [2]float64{g.least(), g.most()}
		}
		c.spans[t] = [2]float64{min(span[0], g.least()), max(span[1], g.most())}
		worst[t] = max(worst[t], g.apart())
	}
	slices.SortStableFunc(c.list, func(a, b conflict) int {
		x, y := thing{same(a.label), same(a.unit)}, thing{same(b.label), same(b.unit)}
		return cmp.Or(cmp.Compare(worst[y], worst[x]), strings.Compare(x.label, y.label), strings.Compare(x.unit, y.unit), cmp.Compare(b.apart(), a.apart()))
	})
	c.flatten()
	return c
}

// read finds the conflicts of an event.
func (c *numbers) read(event int32) {
	e := &c.in.Doc.Events[event]
	var found []conflict
	for k, q := range e.Quantities() {
		value, err := strconv.ParseFloat(q.Value, 64)
		if err != nil || math.IsInf(value, 0) {
			continue
		}
		a := amount{at: k, value: value, claim: -1}
		if q.Claim >= 0 && q.Claim < len(e.Claims) {
			if c.in.Assess.Standing(c.first[event]+q.Claim) != evidence.Said {
				continue
			}
			claim := &e.Claims[q.Claim]
			a.claim, a.stance = q.Claim, claim.Stance
			a.name = c.in.Doc.Speaker(cmp.Or(claim.By, claim.Source))
		}
		t := thing{same(q.Label), same(q.Unit)}
		i := slices.IndexFunc(found, func(g conflict) bool { return same(g.label) == t.label && same(g.unit) == t.unit })
		if i < 0 {
			i = len(found)
			found = append(found, conflict{event: event, label: q.Label, unit: q.Unit})
		}
		found[i].amounts = append(found[i].amounts, a)
	}
	for i := range found {
		c.all++
		slices.SortStableFunc(found[i].amounts, func(a, b amount) int { return cmp.Compare(a.value, b.value) })
		if found[i].least() == found[i].most() {
			c.agreed++
			continue
		}
		c.list = append(c.list, found[i])
	}
}

// span is from where to where the numbers of a thing are drawn: from nothing, where that leaves the dots apart.
func (c *numbers) span(g *conflict) (from, to float64) {
	s := c.spans[thing{same(g.label), same(g.unit)}]
	from, to = s[0], s[1]
	room := to - from
	switch {
	case from >= 0 && room > to*0.15:
		return 0, to
	case to <= 0 && room > -from*0.15:
		return from, 0
	}
	return from - room*0.1, to + room*0.1
}

// amountRef is the mark of a number.
func amountRef(event string, k int) scene.Ref {
	return scene.Ref{Class: ClassAmount, ID: event + "#" + strconv.Itoa(k)}
}

// Events implements Figure: the one whose number it is, or those of all that have no room.
func (c *numbers) Events(ref scene.Ref) (list []int32) {
	if ref.Class == ClassRest {
		for i := min(restOf(ref), len(c.list)); i < len(c.list); i++ {
			list = append(list, c.list[i].event)
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	if ref.Class != ClassAmount && ref.Class != layout.ClassEvent {
		return nil
	}
	if id, ok := EventOf(ref); ok {
		if i := c.in.Doc.EventIndex(id); i >= 0 {
			return []int32{int32(i)}
		}
	}
	return nil
}

// line is a row of the figure: a conflict's heading, or one of its numbers.
type line struct{ group, amount int } // amount is -1 for the heading

// flatten makes the rows.
func (c *numbers) flatten() {
	for g := range c.list {
		c.lines = append(c.lines, line{g, -1})
		for k := range c.list[g].amounts {
			c.lines = append(c.lines, line{g, k})
		}
	}
}
