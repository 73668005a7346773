package layout

import (
	"strconv"

	"dateline/timeline/axis"
	"dateline/timeline/edtf"
)

// stepSeconds is what a step takes on an axis that counts steps instead of time.
const stepSeconds = 86400

// step is where the i-th event stands on an axis of steps: in the middle of its own.
func step(i int) stretch {
	at := int64(i)*stepSeconds + stepSeconds/2
	return stretch{start: at, end: at, anchor: at}
}

// steps is the ruler of an axis with one event a step: the lower level is the events' dates, the
// upper one their years.
type steps struct {
	axis     *axis.Axis
	dates    []edtf.Date // by step
	language string
	stride   int // steps that share a label, since one is too narrow for its own
}

var _ ruler = (*steps)(nil)

// newSteps is the ruler at a scale in points per second.
func (l *Layout) newSteps(scale float64, measure func(string) float64) *steps {
	s := &steps{axis: &l.axis, dates: l.dates, language: l.in.Language(), stride: 1}
	widest := 0.0
	for m := 1; m <= 12; m++ {
		widest = max(widest, measure("28 "+edtf.MonthShort(s.language, m)+"…"))
	}
	for float64(s.stride)*stepSeconds*scale < widest+14 && s.stride < 1<<30 {
		s.stride *= 2
	}
	return s
}

// headGroups is how many labels of the lower level share one of the upper.
const headGroups = 4

// Ticks are the steps, or groups of them.
func (s *steps) Ticks(dst []axis.Tick, v axis.View, width float64) []axis.Tick {
	return s.groups(dst, v, width, int64(s.stride)*stepSeconds)
}

// groups are stretches of a size on the axis.
func (s *steps) groups(dst []axis.Tick, v axis.View, width float64, size int64) []axis.Tick {
	from := max(s.axis.Time(v, 0)-1, 0) / size * size
	to := min(s.axis.Time(v, width), int64(len(s.dates))*stepSeconds-1)
	for at := from; at <= to; at += size {
		dst = append(dst, axis.Tick{
			At: at, X0: s.axis.X(v, at), X1: s.axis.X(v, min(at+size, s.axis.End)),
			Starts: true, Mid: s.stride == 1, Fits: true,
		})
	}
	return dst
}

// Heads are the years: each from its first event to that of another year. Where steps share labels,
// years would stand too near to each other, and each head is that of several groups of steps.
func (s *steps) Heads(dst []axis.Tick, v axis.View, width float64) []axis.Tick {
	if s.stride > 1 {
		return s.joined(s.groups(dst, v, width, int64(s.stride)*headGroups*stepSeconds))
	}
	first := max(s.axis.Time(v, 0)-1, 0) / stepSeconds
	last := min(s.axis.Time(v, width)/stepSeconds, int64(len(s.dates))-1)
	for i := first; i <= last; {
		from, to := i, i+1
		for from > 0 && s.year(from-1) == s.year(i) && i == first && i-from < headReach {
			from--
		}
		for to < int64(len(s.dates)) && s.year(to) == s.year(i) && to <= last+1 {
			to++
		}
		dst = append(dst, axis.Tick{
			At: from * stepSeconds, X0: s.axis.X(v, from*stepSeconds), X1: s.axis.X(v, to*stepSeconds), Starts: true,
		})
		i = to
	}
	return dst
}

// joined are heads with those that follow in the same year in one.
func (s *steps) joined(heads []axis.Tick) []axis.Tick {
	n := 0
	for _, t := range heads {
		first, last := s.headYears(t.At / stepSeconds)
		if n > 0 && first == last {
			if f, l := s.headYears(heads[n-1].At / stepSeconds); f == l && f == first {
				heads[n-1].X1 = t.X1
				continue
			}
		}
		heads[n] = t
		n++
	}
	return heads[:n]
}

// headReach is how far before the view the first step of a year is looked for.
const headReach = 4000

func (s *steps) year(step int64) int64 {
	year, _, _, _, _, _ := edtf.FromInstant(s.at(step))
	return year
}

// at is the instant that a date is put at: its start, or its end where nothing tells the start.
func (s *steps) at(step int64) int64 {
	d := s.dates[step]
	span := d.Extent()
	if d.OpenStart() || d.UnknownStart() {
		return span.End - 1
	}
	return span.Start
}

// Label is a date within its year, as exact as it is: "16 Jul", "Jul", or only the year, as where the head
// above it is of several years. What goes on after it, or is only one of several days, ends in an ellipsis.
func (s *steps) Label(t axis.Tick) string {
	step := t.At / stepSeconds
	d := s.dates[step]
	year, month, day, _, _, _ := edtf.FromInstant(s.at(step))
	words := edtf.YearWords(s.language, year)
	switch p := d.Precision(); {
	case s.severalYears(step):
		return words
	case p >= edtf.Day:
		words = strconv.Itoa(day) + " " + edtf.MonthShort(s.language, month)
	case p == edtf.Month:
		words = edtf.MonthShort(s.language, month)
	}
	if d.IsInterval() || d.Set() != 0 {
		words += "…"
	}
	return words
}

// HeadLabel is a year, or the first and the last one of several groups.
func (s *steps) HeadLabel(t axis.Tick) string {
	first, last := s.headYears(t.At / stepSeconds)
	words := edtf.YearWords(s.language, first)
	if last != first {
		words += " – " + edtf.YearWords(s.language, last)
	}
	return words
}

// headYears are the first and the last year of the head over a step: of all its groups where steps share
// labels, and else of the step.
func (s *steps) headYears(step int64) (first, last int64) {
	if s.stride == 1 {
		return s.year(step), s.year(step)
	}
	size := int64(s.stride) * headGroups
	from := step / size * size
	return s.year(from), s.year(min(from+size, int64(len(s.dates))) - 1)
}

// severalYears tells whether the head over a step is of more than one year.
func (s *steps) severalYears(step int64) bool {
	first, last := s.headYears(step)
	return first != last
}
