package edtf

// The farthest instants. An open or unknown end of a date stands at one of
// them, and everything that parses lies between them. They are ±2^61 seconds,
// about 73 billion years, so that the difference of any two instants, and the
// sum of two such differences, fits in an int64.
const (
	MinInstant int64 = -1 << 61
	MaxInstant int64 = 1 << 61
)

// farthestYear bounds the years that parse: both ends of ±73,000,000,000 lie
// between MinInstant and MaxInstant.
const farthestYear int64 = 73_000_000_000

const (
	daySeconds  = 86400
	eraDays     = 146097 // days in 400 Gregorian years
	eraYears    = 400
	epochOffset = 719468 // days from 0000-03-01 to 1970-01-01
)

// Span is a half-open stretch of time: Start belongs to it, End does not. Both
// are seconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar,
// UTC, without leap seconds.
type Span struct{ Start, End int64 }

// Seconds is the length of the span; it cannot overflow for spans of this package.
func (s Span) Seconds() int64 { return s.End - s.Start }

// Contains reports whether the instant lies in the span.
func (s Span) Contains(sec int64) bool { return s.Start <= sec && sec < s.End }

// Overlaps reports whether the two spans share an instant.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

func (s Span) within(o Span) bool { return o.Start <= s.Start && s.End <= o.End }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Instant is the second at which the given time begins, in seconds since
// 1970-01-01T00:00:00Z. The year is astronomical (0 is 1 BCE) and exact within
// ±290 billion years; month is 1 to 12; day, hour, min and sec may lie outside
// their usual range and carry over. The algorithm is days_from_civil of Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms".
func Instant(year int64, month, day, hour, min, sec int) int64 {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, eraYears)
	yearOfEra := year - era*eraYears
	dayOfYear := int64((153*((month+9)%12)+2)/5) + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	days := era*eraDays + dayOfEra - epochOffset
	return days*daySeconds + int64(hour)*3600 + int64(min)*60 + int64(sec)
}

// FromInstant is the calendar reading, in UTC, of a second since
// 1970-01-01T00:00:00Z: an astronomical year (0 is 1 BCE), month 1 to 12, day 1
// to 31 and the time of day. It is exact for every int64. The algorithm is
// civil_from_days of Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms".
func FromInstant(at int64) (year int64, month, day, hour, min, sec int) {
	days := floorDiv(at, daySeconds)
	rest := int(at - days*daySeconds)
	days += epochOffset
	era := floorDiv(days, eraDays)
	dayOfEra := days - era*eraDays
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/(eraDays-1)) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153 // months since March
	day = int(dayOfYear-(153*shifted+2)/5) + 1
	month = int(shifted+2)%12 + 1
	year = yearOfEra + era*eraYears
	if month <= 2 {
		year++
	}
	return year, month, day, rest / 3600, rest / 60 % 60, rest % 60
}

// LeapYear reports whether the astronomical year has a 29 February.
func LeapYear(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// DaysIn is the number of days in a month (1 to 12) of an astronomical year,
// and 0 for a month that does not exist.
func DaysIn(year int64, month int) int {
	switch month {
	case 2:
		if LeapYear(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}
