// Package pyramid decides which of many events can be seen at which scale, and in which row.
//
// In go entries (an event in a lane, with its stretch of time and its rank), an axis and the rows
// that each lane has; out come levels, one for each doubling of the scale, that answer what a lane
// shows between two instants at a cost of what is visible. An entry climbs from level to level and
// never sinks or changes its row, so that zooming neither flickers nor makes anything jump, and a
// level does not depend on the offset. It measures no text and draws nothing.
//
// The idea of one active range of scales for each label is that of Been, Daiches and Yap, "Dynamic
// Map Labeling", IEEE TVCG 12(5), 2006.
package pyramid

import (
	"context"
	"math"
	"sync"
	"sync/atomic"

	"dateline/timeline/axis"
	"dateline/timeline/crew"
)

// Rung is how much of an entry is shown.
type Rung uint8

// The rungs from far to near.
const (
	Hidden Rung = iota // only in a count
	Mark               // its mark
	Title              // mark and title on one line
	Note               // and a line of facts
	Card               // and all of its facts
	Full               // and its summary
)

// Rungs is how many rungs there are.
const Rungs = 6

// Entry is one event in one lane. End is after Start, and Anchor is where a mark stands that has no
// room for a bar. The smaller Rank shows first where room is short; equal ranks in the order of time.
type Entry struct {
	Start, End, Anchor int64
	Event              int32
	Rank               uint32
}

// Spec is what a pyramid is built for.
type Spec struct {
	Axis  *axis.Axis
	Scale float64    // of level 0, in points per second
	Depth int        // how many levels there are at most
	Tall  [Rungs]int // how many rows an entry takes at a rung
	Room  float64    // how far texts may stand out beyond the ends of the axis, in points
	// Wide is the room that an event's text takes at a rung, in points. It may be called from several
	// goroutines at once, and must give the same for the same. An infinite one keeps the event below
	// the rung.
	Wide func(event int32, r Rung) float64
}

// What marks take, in points.
const (
	Radius   = 7.0  // of a mark, with its outline
	Indent   = 11.0 // from the middle of a mark to its text
	Inset    = 5.0  // from the end of a bar to its text within the bar's length
	Beside   = 8.0  // from the end of a bar to its text beside it
	LeastBar = 16.0 // the width from which a stretch of time is a bar
	Gap      = 6.0  // between two entries of a row
	Reach    = 500  // the widest that a text may be
)

// Pyramid is entries by lane with their levels. Levels are added by Deepen, by one goroutine at a
// time, while any number of others read those that there are.
type Pyramid struct {
	spec  Spec
	lanes []*lane
	built atomic.Int32
	mu    sync.Mutex // held while a level is added
}

// Shape is the rows of a lane. Entries are put into every Stride-th row first, so that there is room
// for them to grow into cards; a Stride below 1 is 1.
// More than MostRows rows count as so many.
type Shape struct{ Rows, Stride int }

// MostRows is how many rows a lane can have.
const MostRows = 63

// New sorts the entries of each lane and builds level 0. A lane in which not all entries can be marked
// keeps its last row free, for counts. The entries are taken over.
func New(spec Spec, entries [][]Entry, shapes []Shape) *Pyramid {
	p := &Pyramid{spec: spec, lanes: make([]*lane, len(entries))}
	p.spec.Depth = min(max(spec.Depth, 1), never)
	crew.Run(len(entries), func(i int) {
		inOrder(entries[i])
		p.lanes[i] = newLane(&p.spec, entries[i], shapes[i])
	})
	p.built.Store(1)
	return p
}

// Depth is how many levels there will be.
func (p *Pyramid) Depth() int { return p.spec.Depth }

// Built is how many levels there are; at least 1.
func (p *Pyramid) Built() int { return int(p.built.Load()) }

// Level is the deepest level that holds at a scale, built or not.
func (p *Pyramid) Level(scale float64) int {
	k := math.Floor(math.Log2(scale/p.spec.Scale) + 1e-9)
	return min(max(int(k), 0), p.spec.Depth-1)
}

// Scale is the smallest scale of a level, in points per second.
func (p *Pyramid) Scale(level int) float64 { return p.spec.Scale * math.Exp2(float64(level)) }

// Deepen adds levels until there are n. It stops between two when ctx is done, and calls told after
// each where told is not nil.
func (p *Pyramid) Deepen(ctx context.Context, n int, told func(built int)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for k := p.Built(); k < min(n, p.spec.Depth); k++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		crew.Run(len(p.lanes), func(i int) { p.lanes[i].climb(k) })
		p.built.Store(int32(k + 1))
		if told != nil {
			told(k + 1)
		}
	}
	return nil
}

// Lanes is how many lanes there are.
func (p *Pyramid) Lanes() int { return len(p.lanes) }

// Entries are those of a lane in the order of time; not to be changed.
func (p *Pyramid) Entries(lane int) []Entry { return p.lanes[lane].entries }

// HasBand tells whether a lane's last row is kept for counts.
func (p *Pyramid) HasBand(lane int) bool { return p.lanes[lane].band }

// Marked is how many entries of a lane have a mark of their own at a level that is built.
func (p *Pyramid) Marked(lane, level int) int { return p.lanes[lane].sums[level].marked }

// Titled is how many of them have a title too.
func (p *Pyramid) Titled(lane, level int) int { return p.lanes[lane].sums[level].titled }
