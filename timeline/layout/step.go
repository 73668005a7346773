package layout

import (
	"slices"

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

// steps is the ruler of an axis with one event a step: the lower level is what the events' dates say within the upper one,
// which is their years, or their days where all of them have a time.
type steps struct {
	axis     *axis.Axis
	dates    []edtf.Date // by step
	language string
	stride   int  // steps that share a label, since one is too narrow for its own
	days     bool // the upper level is of days
}

var _ ruler = (*steps)(nil)

// newSteps is the ruler at a scale in points per second.
func (l *Layout) newSteps(scale float64, measure func(string) float64) *steps {
	s := &steps{axis: &l.axis, dates: l.dates, language: l.in.Language(), stride: 1, days: l.clocked}
	if l.stepRoom == 0 {
		l.stepRoom = s.widest(measure) + 14
	}
	for float64(s.stride)*stepSeconds*scale < l.stepRoom && s.stride < 1<<30 {
		s.stride *= 2
	}
	return s
}

// measured is how many of the dates are measured, from all over them.
const measured = 200

// widest is the width of days and months, and that of the years of three dates in four, as far as it is known without
// looking at all: for the sake of a few long ones, which have no label, all others do not go without.
func (s *steps) widest(measure func(string) float64) float64 {
	widest := 0.0
	for m := 1; m <= 12; m++ {
		widest = max(widest, measure(edtf.DayShort(s.language, 28, m)+"…"))
	}
	var years []float64
	for i := 0; i < len(s.dates); i += 1 + len(s.dates)/measured {
		years = append(years, measure(s.dates[i].ShortYear(s.language)))
	}
	if slices.Sort(years); len(years) > 0 {
		widest = max(widest, years[(len(years)-1)*3/4])
	}
	return widest
}

// clocked tells whether all dates have a time of day, and most of them that of another on their day.
func clocked(dates []edtf.Date) bool {
	days, last := 0, int64(0)
	for i := range dates {
		if dates[i].Precision() < edtf.Second {
			return false
		}
		if day := dayOf(start(dates[i])); i == 0 || day != last {
			days, last = days+1, day
		}
	}
	return days > 0 && 3*days <= len(dates)
}

// dayOf is the number of the day of an instant.
func dayOf(at int64) int64 { return floorDiv(at, 86400) }

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

// Heads are the years, or days: each from its first event to that of another one. Where steps share labels, they would
// stand too near to each other, and each head is that of several groups of steps.
func (s *steps) Heads(dst []axis.Tick, v axis.View, width float64) []axis.Tick {
	if s.stride > 1 {
		return s.joined(s.groups(dst, v, width, int64(s.stride)*headGroups*stepSeconds))
	}
	first := max(s.axis.Time(v, 0)-1, 0) / stepSeconds
	last := min(s.axis.Time(v, width)/stepSeconds, int64(len(s.dates))-1)
	for i := first; i <= last; {
		from, to := i, i+1
		for from > 0 && s.upper(from-1) == s.upper(i) && i == first && i-from < headReach {
			from--
		}
		for to < int64(len(s.dates)) && s.upper(to) == s.upper(i) && to <= last+1 {
			to++
		}
		dst = append(dst, axis.Tick{
			At: from * stepSeconds, X0: s.axis.X(v, from*stepSeconds), X1: s.axis.X(v, to*stepSeconds), Starts: true,
		})
		i = to
	}
	return dst
}

// joined are heads with those that follow in the same year or day in one.
func (s *steps) joined(heads []axis.Tick) []axis.Tick {
	n := 0
	for _, t := range heads {
		if n > 0 {
			from, to := s.headSteps(t.At / stepSeconds)
			before, _ := s.headSteps(heads[n-1].At / stepSeconds)
			if s.upper(before) == s.upper(to) && s.upper(from) == s.upper(to) {
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

// upper tells the years or days of steps apart, and centuries from their first years.
func (s *steps) upper(step int64) int64 {
	at := start(s.dates[step])
	if s.days {
		return dayOf(at)
	}
	year, _, _, _, _, _ := edtf.FromInstant(at)
	return year<<4 | int64(min(s.dates[step].Precision(), edtf.Year))
}

// start is the instant that a date is put at: its start, or its end where nothing tells the start.
func start(d edtf.Date) int64 {
	span := d.Extent()
	if d.OpenStart() || d.UnknownStart() {
		return span.End - 1
	}
	return span.Start
}

// Label is a date within its year or day, as exact as it is: "16 Jul", "Jul", "–1908" of a stretch of years, and nothing of a
// year, which the head says; a time where the step before is of the same day. Where the head above it is of several years
// or days, it is one of these. What goes on after it, or is only one of several days, ends in an ellipsis.
func (s *steps) Label(t axis.Tick) string {
	step := t.At / stepSeconds
	d := s.dates[step]
	_, month, day, _, _, _ := edtf.FromInstant(start(d))
	words := ""
	switch p := d.Precision(); {
	case s.several(step) && !s.days:
		return d.ShortYear(s.language)
	case p >= edtf.Second && !s.several(step) && (s.days || s.sameDay(step)):
		words = d.ShortClock()
	case p >= edtf.Day:
		words = edtf.DayShort(s.language, day, month)
	case p == edtf.Month:
		words = edtf.MonthShort(s.language, month)
	case d.Set() == 0:
		if end := d.ShortEnd(s.language); end != "" && end != d.ShortYear(s.language) {
			return "–" + end
		}
		return ""
	default:
		return ""
	}
	if d.IsInterval() || d.Set() != 0 {
		words += "…"
	}
	return words
}

// sameDay tells whether the label before that of a step is of the same day.
func (s *steps) sameDay(step int64) bool {
	before := step - int64(s.stride)
	return before >= 0 && s.dates[before].Precision() >= edtf.Day && dayOf(start(s.dates[before])) == dayOf(start(s.dates[step]))
}

// HeadLabel is a year or day, or the first and the last one of several groups.
func (s *steps) HeadLabel(t axis.Tick) string {
	from, to := s.headSteps(t.At / stepSeconds)
	switch {
	case s.days && s.upper(from) == s.upper(to):
		return edtf.DayWords(s.language, start(s.dates[from]))
	case s.days:
		return edtf.DayWords(s.language, start(s.dates[from])) + " – " + edtf.DayWords(s.language, start(s.dates[to]))
	case s.upper(from) == s.upper(to):
		return s.dates[from].ShortYear(s.language)
	}
	return edtf.ShortYears(s.language, s.dates[from], s.dates[to])
}

// headSteps are the first and the last step of the head over a step: of all its groups where steps share
// labels, and else the step.
func (s *steps) headSteps(step int64) (first, last int64) {
	if s.stride == 1 {
		return step, step
	}
	size := int64(s.stride) * headGroups
	from := step / size * size
	return from, min(from+size, int64(len(s.dates))) - 1
}

// several tells whether the head over a step is of more than one year or day.
func (s *steps) several(step int64) bool {
	from, to := s.headSteps(step)
	return s.upper(from) != s.upper(to)
}
