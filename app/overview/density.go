package overview

import (
	"context"
	"math"
	"slices"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/axis"
	"dateline/timeline/crew"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// The columns, in points.
const (
	columnStep = 4.0
	ground     = 5.0 // below and above the columns
)

// Scale is where the time of a layout stands when all is in view. It can be read by several
// goroutines.
type Scale struct {
	axis       axis.Axis // a copy, which keeps no layout
	fit        axis.View
	start, end float64 // of the axis, in points from the left edge
	steps      bool
}

// ScaleOf is that of a layout; steps says that it counts events instead of time.
func ScaleOf(l *layout.Layout, steps bool) Scale {
	s := Scale{axis: *l.Axis(), fit: l.Fit().View, steps: steps}
	s.start, s.end = s.axis.X(s.fit, s.axis.Start), s.axis.X(s.fit, s.axis.End)
	return s
}

// Equal tells whether all times stand at the same places in both.
func (s *Scale) Equal(o *Scale) bool {
	return s.axis.Start == o.axis.Start && s.axis.End == o.axis.End && slices.Equal(s.axis.Breaks, o.axis.Breaks) &&
		s.fit == o.fit && s.steps == o.steps
}

// columns is how many there are, at least one.
func columns(start, end float64) int {
	const most = 1 << 14
	return int(min(max(math.Ceil((end-start)/columnStep), 1), most))
}

// column is the one that an instant is in.
func (s *Scale) column(t int64, n int) int {
	x := s.axis.X(s.fit, min(max(t, s.axis.Start), s.axis.End)) - s.start
	return min(max(int(x/columnStep), 0), n-1)
}

// Count is how many of the events, indexes into doc.Events, each column of the strip has: an event
// counts in all columns that its date touches, one without a start or an end where the other is.
// One event a step, each column has the same. It works on all processors and fails with the
// context's error only.
func Count(ctx context.Context, doc *timeline.Document, events []int32, s Scale) ([]int32, error) {
	n := columns(s.start, s.end)
	total := make([]int32, n)
	if s.steps {
		for i := range total {
			total[i] = 1
		}
		return total, ctx.Err()
	}
	const small = 5000 // events that are not worth a goroutine
	parts := min(crew.Cores(), len(events)/small+1)
	changes := make([][]int32, parts)
	crew.Run(parts, func(i int) {
		from, to := len(events)*i/parts, len(events)*(i+1)/parts
		changes[i] = make([]int32, n+1)
		s.add(ctx, changes[i], doc, events[from:to])
	})
	sum := int32(0)
	for i := range total {
		for _, c := range changes {
			sum += c[i]
		}
		total[i] = sum
	}
	return total, ctx.Err()
}

// add notes for each column by how much its count differs from the one before.
func (s *Scale) add(ctx context.Context, changes []int32, doc *timeline.Document, events []int32) {
	const often = 4096
	n := len(changes) - 1
	for i, e := range events {
		if i%often == 0 && ctx.Err() != nil {
			return
		}
		span := doc.Events[e].Date.Extent()
		switch since, until := span.Start != edtf.MinInstant, span.End != edtf.MaxInstant; {
		case since && !until:
			span.End = span.Start + 1
		case until && !since:
			span.Start = span.End - 1
		}
		first := s.column(span.Start, n)
		last := max(s.column(span.End-1, n), first)
		changes[first]++
		changes[last+1]--
	}
}

// draw puts the columns into a scene, by the logarithm of their counts, on a line. They touch each
// other, so that a long time is one surface and no comb.
func draw(out *scene.Scene, l *layout.Layout, density []int32, t layout.Theme) {
	s := ScaleOf(l, false)
	base, room := out.Height-ground, out.Height-2*ground
	out.Add(scene.Shape{Kind: scene.Rect, X: s.start, Y: base, W: max(s.end-s.start, 1), H: 1, Fill: t.Leader})
	if len(density) == 0 {
		return
	}
	most := math.Log1p(float64(max(slices.Max(density), 3)))
	shape := scene.Shape{Kind: scene.Path, X: s.start, Y: base, Fill: look.Mix(t.Paper, t.Muted, 0.62)}
	line := func(op scene.Op, i int, h float64) {
		shape.Segs = append(shape.Segs, scene.Seg{Op: op, X: min(float64(i)*columnStep, s.end-s.start), Y: -h})
	}
	line(scene.MoveTo, 0, 0)
	for i, n := range density {
		h := 0.0
		if n > 0 {
			h = max(math.Round(room*math.Log1p(float64(n))/most), 2)
		}
		line(scene.LineTo, i, h)
		line(scene.LineTo, i+1, h)
	}
	line(scene.LineTo, len(density), 0)
	out.Add(shape)
}
