package pyramid

import (
	"math"
	"slices"
)

// riseTogether lifts entries from the rung below to a rung, neighbours all together or none of them:
// those whose words could meet if they were in one row.
func (l *lane) riseTogether(r Rung) {
	if l.spec.Tall[r] > l.height {
		return
	}
	var run []int32
	end, able := int32(-1), true // the entry whose words reach farthest right, and whether all can rise
	for i := range l.entries {
		e := int32(i)
		s := l.state(e)
		if end >= 0 && l.apart(end, e, r) {
			l.lift(run, r, able)
			run, end, able = run[:0], -1, true
		}
		switch at := s.at(l.level); {
		case at == r-1 && !math.IsInf(l.width(e, r), 1):
			run = append(run, e)
		case at < r-1:
			able = false
		}
		if end < 0 || l.farther(e, end, r) {
			end = e
		}
	}
	l.lift(run, r, able)
}

// apart tells whether the words of two entries could not meet at a rung.
func (l *lane) apart(a, b int32, r Rung) bool {
	left, _ := l.words(b, r)
	_, right := l.words(a, r)
	return l.spec.Axis.Distance(l.scale, l.entries[a].Anchor, l.entries[b].Anchor)-right-left >= Gap
}

func (l *lane) farther(a, b int32, r Rung) bool {
	_, ra := l.words(a, r)
	_, rb := l.words(b, r)
	return l.spec.Axis.Distance(l.scale, l.entries[b].Anchor, l.entries[a].Anchor)+ra > rb
}

// words is what an entry's words take left and right of its anchor, without its bar.
func (l *lane) words(i int32, r Rung) (left, right float64) {
	e := &l.entries[i]
	if l.state(i).at(l.level) == Hidden {
		return Radius, Radius
	}
	width := l.width(i, Title)
	if wide := l.width(i, r); !math.IsInf(wide, 1) {
		width = wide
	}
	x0 := l.spec.Axis.Distance(l.scale, e.Anchor, e.Start)
	x1 := l.spec.Axis.Distance(l.scale, e.Anchor, e.End)
	text, stop := Text(x0, x1, width, r)
	if l.state(i).flipped() {
		return width - stop, stop
	}
	return -min(text, -Radius), text + width
}

// lift puts all the entries of a run on a rung, or leaves them where they are.
func (l *lane) lift(run []int32, r Rung, able bool) {
	if len(run) == 0 || !able {
		return
	}
	order := slices.Clone(run)
	slices.SortFunc(order, l.byRank)
	before := make([]uint64, len(order))
	for i, e := range order {
		before[i] = l.states[e].Load()
		l.sweep(order[i:i+1], r, false)
		if l.states[e].Load() == before[i] {
			l.undo(order[:i], before)
			return
		}
	}
}

// undo gives entries back the states from before a sweep, and takes them out of the rows that they took.
func (l *lane) undo(entries []int32, before []uint64) {
	for i, e := range entries {
		now, old := l.state(e), state(before[i])
		l.states[e].Store(before[i])
		was, is := old.at(l.level), now.at(l.level)
		for r := now.top(is); r < now.top(is)+l.spec.Tall[is]; r++ {
			if r >= old.top(was) && r < old.top(was)+l.spec.Tall[was] {
				continue
			}
			if at, ok := slices.BinarySearch(l.rows[r], e); ok {
				l.rows[r] = slices.Delete(l.rows[r], at, at+1)
			}
		}
	}
}
