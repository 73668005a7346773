package axis

import (
	"fmt"

	"dateline/timeline/edtf"
)

// Unit is a calendar unit that ticks count in.
type Unit uint8

// The calendar units. A week starts on Monday (ISO 8601).
const (
	Second Unit = iota
	Minute
	Hour
	Day
	Week
	Month
	Year
)

// Step is a number of units between two ticks.
type Step struct {
	Unit  Unit
	Count int64
}

// steps are all that ticks may count in, from fine to coarse.
var steps = func() []Step {
	all := []Step{
		{Second, 1}, {Second, 5}, {Second, 15}, {Second, 30},
		{Minute, 1}, {Minute, 5}, {Minute, 15}, {Minute, 30},
		{Hour, 1}, {Hour, 3}, {Hour, 6}, {Hour, 12},
		{Day, 1}, {Week, 1}, {Month, 1}, {Month, 3},
	}
	for power := int64(1); power <= 10_000_000_000; power *= 10 {
		all = append(all, Step{Year, power}, Step{Year, 2 * power}, Step{Year, 5 * power})
	}
	return all
}()

var unitSeconds = [...]int64{1, 60, 3600, 86400, 7 * 86400, 28 * 86400, 365 * 86400}

// shortest is the least number of seconds that the step can take.
func (s Step) shortest() float64 {
	return float64(unitSeconds[s.Unit]) * float64(s.Count)
}

// Floor is the start of the step's cell that holds t. Cells of years count from year 1 on and, before
// it, back from 1 BCE, so that ticks stand at round years on both sides and none at a year 0.
func (s Step) Floor(t int64) int64 {
	switch s.Unit {
	case Week:
		const monday = 4 * 86400 // 1970-01-05
		return floor(t-monday, 7*86400) + monday
	case Month:
		y, m, _, _, _, _ := edtf.FromInstant(t)
		return edtf.Instant(y, 1+(m-1)/int(s.Count)*int(s.Count), 1, 0, 0, 0)
	case Year:
		y, _, _, _, _, _ := edtf.FromInstant(t)
		return edtf.Instant(s.floorYear(y), 1, 1, 0, 0, 0)
	}
	return floor(t, unitSeconds[s.Unit]*s.Count)
}

func floor(t, size int64) int64 {
	r := t % size
	if r < 0 {
		r += size
	}
	return t - r
}

func (s Step) floorYear(y int64) int64 {
	if y >= 1 {
		return max(1, y-y%s.Count)
	}
	bce := 1 - y
	return 1 - (bce+s.Count-1)/s.Count*s.Count
}

// Next is the start of the cell after the one that starts at t.
func (s Step) Next(t int64) int64 {
	switch s.Unit {
	case Month:
		y, m, _, _, _, _ := edtf.FromInstant(t)
		m += int(s.Count)
		return edtf.Instant(y+int64((m-1)/12), (m-1)%12+1, 1, 0, 0, 0)
	case Year:
		y, _, _, _, _, _ := edtf.FromInstant(t)
		return edtf.Instant(s.nextYear(y), 1, 1, 0, 0, 0)
	}
	return t + unitSeconds[s.Unit]*s.Count
}

func (s Step) nextYear(y int64) int64 {
	switch {
	case y == 1 && s.Count > 1:
		return s.Count
	case y < 1 && y+s.Count > 0:
		return 1
	}
	return y + s.Count
}

// wide tells whether a label of the step belongs to the whole cell rather than to its start.
func (s Step) wide() bool {
	return s.Count == 1 && (s.Unit == Day || s.Unit == Month || s.Unit == Year)
}

// head is the step of the upper level over this one; false where there is none.
func (s Step) head() (Step, bool) {
	switch s.Unit {
	case Second, Minute, Hour:
		return Step{Day, 1}, true
	case Day, Week:
		return Step{Month, 1}, true
	case Month:
		return Step{Year, 1}, true
	}
	switch {
	case s.Count < 10:
		return Step{Year, 10}, true
	case s.Count < 100:
		return Step{Year, 100}, true
	case s.Count < 1000:
		return Step{Year, 1000}, true
	}
	return Step{}, false
}

// label is the words of the cell that starts at t.
func (s Step) label(language string, t int64, long bool) string {
	y, m, d, hour, min, sec := edtf.FromInstant(t)
	switch s.Unit {
	case Second:
		return fmt.Sprintf("%02d:%02d:%02d", hour, min, sec)
	case Minute, Hour:
		return fmt.Sprintf("%02d:%02d", hour, min)
	case Day, Week:
		return fmt.Sprint(d)
	case Month:
		if long {
			return edtf.MonthName(language, m)
		}
		return edtf.MonthShort(language, m)
	}
	if before := 1 - y; s.Count >= 10_000 && before >= 1_000_000 || s.Count >= 100_000 && before > 1 {
		return edtf.YearWords(language, -before) // "3 million years ago", not "3,000,000 BCE"
	}
	if y == 1 {
		return edtf.FirstYearWords(language) // a bare 1 says nothing
	}
	return edtf.YearWords(language, y)
}

// headLabel is the words of an upper cell that starts at t; empty where there are none.
func (s Step) headLabel(language string, t int64) string {
	y, _, _, _, _, _ := edtf.FromInstant(t)
	switch s.Unit {
	case Day:
		return edtf.DayWords(language, t)
	case Month:
		return edtf.MonthWords(language, t)
	}
	if s.Count == 1 {
		return edtf.YearWords(language, y)
	}
	if s.Count == 10 && y > -10 && y < 10 {
		return "" // both have nine or ten years but share their decade's name, 000X
	}
	mask := map[int64]string{10: "X", 100: "XX", 1000: "XXX"}[s.Count]
	sign := ""
	switch {
	case y == 1:
		y = 0
	case y < 1:
		sign, y = "-", -y
	}
	if y > 9999 {
		return ""
	}
	date, err := edtf.Parse(sign + fmt.Sprintf("%04d", y)[:4-len(mask)] + mask)
	if err != nil {
		return ""
	}
	return date.Words(language)
}

// Coarsest is the largest step of a single unit, or of a round number of years, that takes no
// more than the given seconds; a second where none is short enough.
func Coarsest(seconds float64) Step {
	best := steps[0]
	for _, s := range steps {
		if (s.Count == 1 || s.Unit == Year) && s.Unit != Week && s.shortest() <= seconds {
			best = s
		}
	}
	return best
}
