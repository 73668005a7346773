package pyramid_test

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/axis"
	"dateline/timeline/layout/pyramid"
)

const day = 86400

var tall = [pyramid.Rungs]int{0, 1, 1, 2, 3, 5}

func wide(event int32, r pyramid.Rung) float64 {
	if r == pyramid.Title {
		return 20 + float64(event*37%230)
	}
	return 240
}

func spec(a *axis.Axis) pyramid.Spec {
	scale := 1200 / float64(a.Seconds())
	return pyramid.Spec{
		Axis: a, Scale: scale, Depth: int(math.Log2(60/scale)) + 1, Tall: tall, Room: 28, Wide: wide,
	}
}

// lanes draws an axis and lanes of entries on it, some of them crowded on one day.
func lanes(t *rapid.T) (*axis.Axis, [][]pyramid.Entry, []pyramid.Shape) {
	days := rapid.SampledFrom([]int64{3, 300, 40000}).Draw(t, "days")
	a := &axis.Axis{End: days * day}
	if rapid.Bool().Draw(t, "break") {
		a.Breaks = []axis.Break{{Start: a.End / 3, End: a.End / 2}}
	}
	entries, rows := make([][]pyramid.Entry, rapid.IntRange(1, 3).Draw(t, "lanes")), []pyramid.Shape(nil)
	event := int32(0)
	for i := range entries {
		for range rapid.IntRange(0, 60).Draw(t, "entries") {
			e := pyramid.Entry{Event: event, Rank: uint32(rapid.IntRange(0, 3).Draw(t, "rank"))}
			e.Start = rapid.Int64Range(0, days-1).Draw(t, "start") * day / rapid.SampledFrom([]int64{1, 1, 1000}).Draw(t, "crowd")
			e.End = e.Start + rapid.SampledFrom([]int64{1, day, 31 * day, 4000 * day}).Draw(t, "length")
			e.End = min(e.End, a.End)
			e.Anchor = e.Start + (e.End-e.Start)/2
			entries[i] = append(entries[i], e)
			event++
		}
		rows = append(rows, pyramid.Shape{Rows: rapid.IntRange(0, 6).Draw(t, "rows"), Stride: rapid.IntRange(0, 4).Draw(t, "stride")})
	}
	return a, entries, rows
}

func build(t rapid.TB, s pyramid.Spec, entries [][]pyramid.Entry, rows []pyramid.Shape) *pyramid.Pyramid {
	p := pyramid.New(s, entries, rows)
	if err := p.Deepen(context.Background(), p.Depth(), nil); err != nil {
		t.Fatal(err)
	}
	return p
}

// box is what an entry takes at a scale: a stretch in points from the axis' start, and rows.
func box(a *axis.Axis, e *pyramid.Entry, at pyramid.Place, scale float64) (x0, x1 float64, top, end int) {
	anchor := a.Distance(scale, 0, e.Anchor)
	from, to := a.Distance(scale, 0, e.Start), a.Distance(scale, 0, e.End)
	x0, x1 = anchor-pyramid.Radius, anchor+pyramid.Radius
	text, stop := anchor+pyramid.Indent, anchor-pyramid.Indent
	if to-from >= pyramid.LeastBar {
		x0, x1, text, stop = min(x0, from), max(x1, to), to+pyramid.Beside, from-pyramid.Beside
		if at.Rung >= pyramid.Card || pyramid.Within(to-from, wide(e.Event, at.Rung)) {
			text, stop = from+pyramid.Inset, to-pyramid.Inset
		}
	}
	switch {
	case at.Rung >= pyramid.Title && at.Flip:
		x0 = min(x0, stop-wide(e.Event, at.Rung))
	case at.Rung >= pyramid.Title:
		x1 = max(x1, text+wide(e.Event, at.Rung))
	}
	return x0, x1, int(at.Top), int(at.Top) + tall[at.Rung]
}

func TestNothingOverlapsAtAnyScaleOfALevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, entries, rows := lanes(t)
		p := build(t, spec(a), entries, rows)
		level := rapid.IntRange(0, p.Depth()-1).Draw(t, "level")
		scale := p.Scale(level) * rapid.Float64Range(1, 2).Draw(t, "scale")
		for lane := range p.Lanes() {
			all := p.Entries(lane)
			for i := range all {
				pi := p.At(lane, level, int32(i))
				if pi.Rung == pyramid.Hidden {
					continue
				}
				x0, x1, top, end := box(a, &all[i], pi, scale)
				if last := a.Distance(scale, 0, a.End); pi.Rung >= pyramid.Title && (x0 < -28 || x1 > last+28) {
					t.Fatalf("%+v stands from %v to %v on an axis of %v", pi, x0, x1, last)
				}
				limit := rows[lane].Rows
				if p.HasBand(lane) {
					limit--
				}
				if end > limit || int(pi.Row) < top || int(pi.Row) >= end {
					t.Fatalf("%+v of %d rows", pi, limit)
				}
				for k := range all[:i] {
					pk := p.At(lane, level, int32(k))
					if pk.Rung == pyramid.Hidden {
						continue
					}
					y0, y1, t2, e2 := box(a, &all[k], pk, scale)
					if x0 < y1 && y0 < x1 && top < e2 && t2 < end {
						t.Fatalf("level %d at %v: %+v %+v [%.1f %.1f] and %+v %+v [%.1f %.1f] overlap", level, scale, all[k], pk, y0, y1, all[i], pi, x0, x1)
					}
				}
			}
		}
	})
}

func TestZoomingInOnlyAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, entries, rows := lanes(t)
		p := build(t, spec(a), entries, rows)
		for lane := range p.Lanes() {
			for i := range p.Entries(lane) {
				before := p.At(lane, 0, int32(i))
				for level := 1; level < p.Depth(); level++ {
					now := p.At(lane, level, int32(i))
					if now.Rung < before.Rung || before.Rung > pyramid.Hidden && now.Row != before.Row {
						t.Fatalf("from %+v to %+v", before, now)
					}
					before = now
				}
			}
		}
	})
}

func TestVisibleIsWhatTouchesTheStretch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, entries, rows := lanes(t)
		p := build(t, spec(a), entries, rows)
		level := rapid.IntRange(0, p.Depth()-1).Draw(t, "level")
		first := rapid.Int64Range(-day, a.End).Draw(t, "first")
		last := first + rapid.Int64Range(0, a.End).Draw(t, "length")
		for lane := range p.Lanes() {
			got := map[pyramid.Place]bool{}
			for _, at := range p.Visible(nil, lane, level, first, last) {
				if got[at] {
					t.Fatalf("%+v twice", at)
				}
				got[at] = true
			}
			marked, shown := 0, 0
			for i, e := range p.Entries(lane) {
				at := p.At(lane, level, int32(i))
				if at.Rung == pyramid.Hidden {
					continue
				}
				marked++
				if e.Start >= first && e.Start < last {
					shown++
				}
				if want := e.Start <= last && (e.Start >= first || e.End > first); want != got[at] {
					t.Fatalf("%+v %+v in %d to %d: %v", e, at, first, last, got[at])
				}
			}
			if marked != p.Marked(lane, level) || shown != p.Shown(lane, level, first, last) {
				t.Fatalf("%d marked, told %d; %d shown, told %d", marked, p.Marked(lane, level), shown, p.Shown(lane, level, first, last))
			}
		}
	})
}

func TestWhatShowsFirstHasItsTitleFirst(t *testing.T) {
	a := &axis.Axis{End: 1000 * day}
	var entries []pyramid.Entry
	for i := range int32(40) {
		at := int64(500*day) + int64(i)*3600
		entries = append(entries, pyramid.Entry{Start: at, End: at + 1, Anchor: at, Event: i, Rank: uint32((i * 7) % 40)})
	}
	p := build(t, spec(a), [][]pyramid.Entry{entries}, []pyramid.Shape{{Rows: 3}})
	for level := range p.Depth() {
		worst, best := uint32(0), uint32(math.MaxUint32)
		for i, e := range p.Entries(0) {
			if p.At(0, level, int32(i)).Rung >= pyramid.Title {
				worst = max(worst, e.Rank)
			} else {
				best = min(best, e.Rank)
			}
		}
		if level == 0 && worst > best {
			t.Errorf("rank %d has a title and rank %d has none", worst, best)
		}
	}
}

// crowd is n entries in 12 lanes as a generated document has them: crises, and a long tail.
func crowd(n int) (*axis.Axis, [][]pyramid.Entry, []pyramid.Shape) {
	r := rand.New(rand.NewPCG(1, 2))
	a := &axis.Axis{End: 400 * 365 * day}
	entries, rows := make([][]pyramid.Entry, 12), make([]pyramid.Shape, 12)
	for i := range n {
		at := int64(max(0, min(float64(a.End)-day, (380+float64(r.IntN(60))/3+r.NormFloat64()/4)*365*day)))
		if r.IntN(10) == 0 {
			at = r.Int64N(a.End - 800*day)
		}
		at -= at % day
		e := pyramid.Entry{Start: at, End: at + day, Event: int32(i), Rank: uint32(r.IntN(40))}
		if r.IntN(15) == 0 {
			e.End += 400 * day
		}
		e.End = min(e.End, a.End)
		e.Anchor = e.Start + (e.End-e.Start)/2
		k := r.IntN(12)
		entries[k] = append(entries[k], e)
		rows[k].Rows = 3
	}
	return a, entries, rows
}

func BenchmarkNewOfAMillion(b *testing.B) {
	a, entries, rows := crowd(1_000_000)
	for b.Loop() {
		pyramid.New(spec(a), entries, rows)
	}
}

func BenchmarkDeepenAMillion(b *testing.B) {
	a, entries, rows := crowd(1_000_000)
	for b.Loop() {
		build(b, spec(a), entries, rows)
	}
}

func TestManyEntriesAreInTheOrderOfTime(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 6))
	for _, reach := range []int64{10, 1 << 30, 1 << 61} {
		a := &axis.Axis{Start: -reach, End: reach}
		var entries []pyramid.Entry
		for i := range int32(9000) {
			at := r.Int64N(2*reach) - reach
			entries = append(entries, pyramid.Entry{Start: at, End: at + 1 + r.Int64N(3), Anchor: at, Event: i, Rank: uint32(r.IntN(3))})
		}
		all := pyramid.New(pyramid.Spec{Axis: a, Scale: 1e-9, Depth: 1, Tall: tall, Wide: wide}, [][]pyramid.Entry{entries}, []pyramid.Shape{{Rows: 1}}).Entries(0)
		seen := map[int32]bool{}
		for i, e := range all {
			seen[e.Event] = true
			if i == 0 {
				continue
			}
			b := all[i-1]
			if b.Start > e.Start || b.Start == e.Start && (b.End > e.End || b.End == e.End && (b.Rank > e.Rank || b.Rank == e.Rank && b.Event > e.Event)) {
				t.Fatalf("%+v comes before %+v", b, e)
			}
		}
		if len(all) != 9000 || len(seen) != 9000 {
			t.Errorf("%d entries, %d of them different", len(all), len(seen))
		}
	}
}

func TestALaneHasNoMoreRowsThanItsEntriesCanNumber(t *testing.T) {
	a := &axis.Axis{End: 1000 * day}
	var entries []pyramid.Entry
	for i := range int32(90) {
		entries = append(entries, pyramid.Entry{Start: int64(i), End: a.End - int64(i), Anchor: a.End / 2, Event: i})
	}
	p := pyramid.New(spec(a), [][]pyramid.Entry{entries}, []pyramid.Shape{{Rows: 100}})
	rows := map[uint8]bool{}
	for i := range entries {
		if at := p.At(0, 0, int32(i)); at.Rung > pyramid.Hidden {
			if rows[at.Row] {
				t.Fatalf("two bars as long as the axis in row %d", at.Row)
			}
			rows[at.Row] = true
		}
	}
	if len(rows) != pyramid.MostRows-1 {
		t.Errorf("%d rows are filled", len(rows))
	}
}

func TestATitleThatANeighbourBlocksGoesToTheOtherSide(t *testing.T) {
	a := &axis.Axis{End: 1000 * day}
	var entries []pyramid.Entry
	for i, at := range []int64{500 * day, 520 * day} {
		entries = append(entries, pyramid.Entry{Start: at, End: at + 1, Anchor: at, Event: int32(i), Rank: uint32(1 - i)})
	}
	p := build(t, spec(a), [][]pyramid.Entry{entries}, []pyramid.Shape{{Rows: 1}})
	left, right := p.At(0, 0, 0), p.At(0, 0, 1)
	if left.Rung != pyramid.Title || !left.Flip || right.Rung != pyramid.Title || right.Flip {
		t.Errorf("%+v and %+v", left, right)
	}
}

// TestTitlesFindRoomBesideTheMarksOfOthers has a lane in which every entry can be marked, with titles longer than the gaps
// between marks that are spread over all rows: those that show first have theirs, and every other entry keeps its mark.
func TestTitlesFindRoomBesideTheMarksOfOthers(t *testing.T) {
	a := &axis.Axis{End: 365 * day}
	s := spec(a)
	s.Wide = func(int32, pyramid.Rung) float64 { return 400 }
	random := rand.New(rand.NewPCG(3, 6))
	var entries []pyramid.Entry
	for i := range int32(40) {
		at, length := random.Int64N(330)*day, int64(day)
		if i%8 == 0 {
			length = 30 * day
		}
		entries = append(entries, pyramid.Entry{Start: at, End: at + length, Anchor: at + length/2, Event: i, Rank: uint32(i % 5)})
	}
	p := pyramid.New(s, [][]pyramid.Entry{entries}, []pyramid.Shape{{Rows: 6, Stride: 1}})
	if p.HasBand(0) || p.Marked(0, 0) != 40 {
		t.Fatalf("%d of 40 have a mark", p.Marked(0, 0))
	}
	if n := p.Titled(0, 0); n < 5 {
		t.Errorf("only %d have a title", n)
	}
}
