package layout

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"dateline/timeline/axis"
	"dateline/timeline/edtf"
)

// maxBreaks bounds how often an axis is interrupted.
const maxBreaks = 6

// endless are the ends of a stretch of time that is open there. They are no instants; see edtf.MinInstant.
const (
	endlessStart = math.MinInt64
	endlessEnd   = math.MaxInt64
)

// ends are where the stretch starts and ends.
func (s *stretch) ends() (start, end int64) {
	start, end = s.start, s.end
	if s.openStart {
		start = endlessStart
	}
	if s.openEnd {
		end = endlessEnd
	}
	return start, end
}

// span is the axis that shows every dated end of stretches of time, in whole calendar units, less the
// gaps that are longer than all that is left where it may be broken.
func span(stretches iter.Seq2[int64, int64], broken bool) axis.Axis {
	ends := interest(stretches)
	if len(ends) == 0 {
		return axis.Axis{Start: 0, End: 365 * 86400}
	}
	var gaps []axis.Break
	if broken {
		if gaps = breaks(ends); !several(stretches, len(gaps)+2) {
			gaps = nil // or each event would stand alone between two of them, and nothing to scale
		}
	}
	kept := ends[len(ends)-1] - ends[0]
	for _, g := range gaps {
		kept -= g.End - g.Start
	}
	return rounded(ends[0], ends[len(ends)-1], gaps, kept)
}

// several tells whether stretches of time begin at so many different instants at least.
func several(stretches iter.Seq2[int64, int64], least int) bool {
	starts := make([]int64, 0, maxBreaks+2)
	for start := range stretches {
		if !slices.Contains(starts, start) {
			if starts = append(starts, start); len(starts) >= least {
				return true
			}
		}
	}
	return false
}

// DayAxis is the axis of days, each the first second of one, in whole calendar units and without long
// gaps.
func DayAxis(days []int64) axis.Axis {
	return span(func(yield func(start, end int64) bool) {
		for _, day := range days {
			if !yield(day, day+86400) {
				return
			}
		}
	}, true)
}

// interest are the first and last seconds of everything, in order, each once; of many only those on
// either side of a gap that breaks could leave out.
func interest(stretches iter.Seq2[int64, int64]) []int64 {
	const many = 4000
	lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
	each := func(take func(t int64)) {
		for start, end := range stretches {
			if start != endlessStart {
				take(start)
			}
			if end != endlessEnd {
				take(max(end-1, start))
			}
		}
	}
	n := 0
	for range stretches {
		if n++; n > many {
			break
		}
	}
	var out []int64
	if n <= many {
		each(func(t int64) { out = append(out, t) })
	} else {
		each(func(t int64) { lo, hi = min(lo, t), max(hi, t) })
		cell := max(float64(hi)-float64(lo), 1) / many
		firsts, lasts := make([]int64, many+1), make([]int64, many+1)
		for i := range firsts {
			firsts[i], lasts[i] = math.MaxInt64, math.MinInt64
		}
		each(func(t int64) {
			c := int((float64(t) - float64(lo)) / cell)
			firsts[c], lasts[c] = min(firsts[c], t), max(lasts[c], t)
		})
		for c := range firsts {
			if firsts[c] <= lasts[c] {
				out = append(out, firsts[c], lasts[c])
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// breaks are the gaps to leave out: with the gaps sorted by length, the first one in the longer
// half that is longer than all shorter ones together, and every gap longer than it. They are worth
// it only where that leaves out two thirds of the whole or more. Gaps under a thousandth of the
// whole, such as that from the start of a day to its end, are no measure and do not count.
func breaks(ends []int64) []axis.Break {
	var gaps []axis.Break
	total := ends[len(ends)-1] - ends[0]
	for i := 1; i < len(ends); i++ {
		if g := (axis.Break{Start: ends[i-1], End: ends[i]}); g.End-g.Start > total/1000 {
			gaps = append(gaps, g)
		}
	}
	length := func(g axis.Break) int64 { return g.End - g.Start }
	slices.SortStableFunc(gaps, func(a, b axis.Break) int { return cmp.Compare(length(a), length(b)) })
	first, kept := len(gaps), int64(0)
	for i, g := range gaps {
		if i >= len(gaps)/2 && i >= 3 && length(g) > kept {
			first = i
			break
		}
		kept += length(g)
	}
	first = max(first, len(gaps)-maxBreaks)
	var out int64
	for _, g := range gaps[first:] {
		out += length(g)
	}
	if out < total/3*2 {
		return nil
	}
	chosen := slices.Clone(gaps[first:])
	slices.SortFunc(chosen, func(a, b axis.Break) int { return cmp.Compare(a.Start, b.Start) })
	return chosen
}

// rounded widens what is shown to whole units of the calendar, and drops the breaks that this
// leaves little of. The unit is the largest of which six fit into the kept time, and from a year on
// a fortieth of it.
func rounded(first, last int64, gaps []axis.Break, kept int64) axis.Axis {
	unit := axis.Coarsest(float64(kept) / 6)
	if unit.Unit == axis.Year {
		unit = axis.Coarsest(max(float64(kept)/40, 366*86400))
	}
	after := func(t int64) int64 { return unit.Next(unit.Floor(t)) }
	a := axis.Axis{Start: unit.Floor(first), End: after(last)}
	for _, g := range gaps {
		b := axis.Break{Start: after(g.Start), End: unit.Floor(g.End)}
		if float64(b.End-b.Start) > float64(kept)/4 {
			a.Breaks = append(a.Breaks, b)
		}
	}
	return a
}

// only is the part of an axis that lies within a stretch of time.
func only(a axis.Axis, o edtf.Span) axis.Axis {
	out := axis.Axis{Start: o.Start, End: max(o.End, o.Start+1)}
	for _, b := range a.Breaks {
		if b.Start > out.Start && b.End < out.End {
			out.Breaks = append(out.Breaks, b)
		}
	}
	return out
}

// GapWords are the length of a break in two lines: a number and a unit.
func GapWords(b axis.Break, language string) (number, unit string) {
	days := float64(b.End-b.Start) / 86400
	switch {
	case days >= 360:
		return gapWords(days/365.2425, 0, language)
	case days >= 45:
		return gapWords(math.Round(days/30.44), 1, language)
	case days >= 1:
		return gapWords(math.Round(days), 2, language)
	}
	return gapWords(days*24, 3, language)
}
