package chart

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// stances are claims by their stance; the first is that of none.
type stances [timeline.Retracts + 1]int

func (c *stances) sum() (n int) {
	for _, k := range c {
		n += k
	}
	return n
}

func (c *stances) add(d stances) {
	for i, k := range d {
		c[i] += k
	}
}

// against and affirming are the two sides of the middle.
func (c *stances) against() int   { return c[timeline.Denies] + c[timeline.Disputes] }
func (c *stances) affirming() int { return c[timeline.Asserts] + c[timeline.Alleges] }

// speaker is who makes claims.
type speaker struct {
	id, name string
	number   int32 // among the claimants of the assessment
	claims   stances
}

// claimants is who claims how much, and how.
type claimants struct {
	in         layout.Input
	list       []speaker // who makes most claims first
	of         []int32   // of each claim of the document: the claimant's number
	total      stances
	later, out int // claims that are not counted
}

func newClaimants(in layout.Input) Figure {
	c := &claimants{in: in}
	var all []evidence.Claimant
	all, c.of = in.Assess.Claimants()
	counts := make([]stances, len(all))
	first := firstClaims(in)
	eachPicked(in, func(event int32) {
		claims := in.Doc.Events[event].Claims
		for k := range claims {
			n := first[event] + k
			switch in.Assess.Standing(n) {
			case evidence.Later:
				c.later++
			case evidence.Removed:
				c.out++
			default:
				if c.of[n] >= 0 {
					counts[c.of[n]][claims[k].Stance]++
				}
			}
		}
	})
	for i := range all {
		if counts[i].sum() > 0 {
			c.list = append(c.list, speaker{all[i].ID, all[i].Name, int32(i), counts[i]})
			c.total.add(counts[i])
		}
	}
	slices.SortStableFunc(c.list, func(a, b speaker) int {
		return cmp.Or(cmp.Compare(b.claims.sum(), a.claims.sum()), strings.Compare(a.name, b.name))
	})
	return c
}

// Events implements Figure.
func (c *claimants) Events(ref scene.Ref) (list []int32) {
	word, id := "", ref.ID
	switch ref.Class {
	case ClassActor, ClassRest:
	case ClassStance:
		word, id, _ = strings.Cut(ref.ID, "@")
	default:
		return nil
	}
	stance, _ := timeline.ParseStance(word)
	wanted, rest := make(map[int32]bool), restOf(ref)
	for i := range c.list {
		if i >= rest || ref.Class != ClassRest && c.list[i].id == id {
			wanted[c.list[i].number] = true
		}
	}
	first := firstClaims(c.in)
	eachPicked(c.in, func(event int32) {
		claims := c.in.Doc.Events[event].Claims
		for k := range claims {
			n := first[event] + k
			if wanted[c.of[n]] && (stance == timeline.NoStance || claims[k].Stance == stance) && c.in.Assess.Standing(n) == evidence.Said {
				list = append(list, event)
				return
			}
		}
	})
	return list
}
