package edtf

import "dateline/timeline/message"

// qual is how a part of a date is qualified.
type qual uint8

const (
	uncertain   qual = 1
	approximate qual = 2
)

// moment is one date or date-time, taken apart but not yet judged by anyone
// but the calendar. The texts are slices of what was parsed.
type moment struct {
	span Span
	prec Precision

	yearText  string // four digits or X; empty for a year with the prefix Y
	monthText string // two digits or X, or a grouping 21 to 41; may be empty
	dayText   string // two digits or X; may be empty
	negative  bool
	masked    bool // an X somewhere

	year        int64 // astronomical; where masked, meaningless
	month, day  int   // 0 where absent or masked
	dayAt       int   // where the day stands in the text
	significant int   // the S number, 0 without one
	block       int64 // how many years share the significant digits, 1 without

	hasTime        bool
	hour, min, sec int
	zone           string // "Z", "+04:30", "-04" or empty

	quals [3]qual // year, month, day
}

// reader walks over a text; at is an offset into the whole of it.
type reader struct {
	text string
	at   int
}

func (r *reader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

func (r *reader) take(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// run takes exactly n digits, or X where they may be unspecified; it returns
// an empty text and stays where it is if there are fewer.
func (r *reader) run(n int, masks bool) string {
	if r.at+n > len(r.text) {
		return ""
	}
	for i := r.at; i < r.at+n; i++ {
		if c := r.text[i]; !digit(c) && (!masks || c != 'X') {
			return ""
		}
	}
	r.at += n
	return r.text[r.at-n : r.at]
}

func (r *reader) qualifier() qual {
	var q qual
	switch r.peek() {
	case '?':
		q = uncertain
	case '~':
		q = approximate
	case '%':
		q = uncertain | approximate
	default:
		return 0
	}
	r.at++
	return q
}

// moment reads one date or date-time and leaves the reader behind it.
func (r *reader) moment(m *moment) *fault {
	m.block = 1
	left := r.qualifier()
	var f *fault
	if r.peek() == 'Y' {
		f = r.longYear(m)
	} else {
		f = r.fourDigitYear(m)
	}
	if f == nil && r.take('S') {
		f = r.significance(m)
	}
	if f != nil {
		return f
	}
	m.quals[0] = left
	m.qualifyThrough(0, r.qualifier())
	if m.yearText != "" && m.significant == 0 && r.peek() == '-' {
		if f := r.monthAndDay(m); f != nil {
			return f
		}
	}
	if r.peek() == 'T' {
		if f := r.timeOfDay(m); f != nil {
			return f
		}
	}
	return m.settle()
}

// qualifyThrough applies a qualifier that stands to the right of a part: it
// holds for that part and all before it (ISO 8601-2, 8.4).
func (m *moment) qualifyThrough(part int, q qual) {
	for i := 0; i <= part; i++ {
		m.quals[i] |= q
	}
}

func (r *reader) fourDigitYear(m *moment) *fault {
	start := r.at
	m.negative = r.take('-')
	m.yearText = r.run(4, true)
	if m.yearText == "" {
		if r.at >= len(r.text) {
			return &fault{r.at, message.Of("a date should stand here")}
		}
		return &fault{r.at, message.Of("a year of four digits should stand here")}
	}
	if c := r.peek(); digit(c) || c == 'X' {
		return &fault{r.at, message.Of("a year has four digits; a longer one begins with Y")}
	}
	if m.negative && m.yearText == "0000" {
		return &fault{start, message.Of("there is no year -0000; 1 BCE is 0000")}
	}
	m.year = number(m.yearText)
	if m.negative {
		m.year = -m.year
	}
	return nil
}

func (r *reader) monthAndDay(m *moment) *fault {
	r.at++ // the hyphen
	left := r.qualifier()
	start := r.at
	if m.monthText = r.run(2, true); m.monthText == "" {
		return &fault{r.at, message.Of("a month of two digits should stand here")}
	}
	if f := m.checkMonth(start); f != nil {
		return f
	}
	m.quals[1] = left
	m.qualifyThrough(1, r.qualifier())
	if r.peek() != '-' {
		return nil
	}
	if m.grouping() {
		return &fault{r.at, message.Of("a season or quarter has no days")}
	}
	r.at++
	left = r.qualifier()
	m.dayAt = r.at
	if m.dayText = r.run(2, true); m.dayText == "" {
		return &fault{r.at, message.Of("a day of two digits should stand here")}
	}
	if !hasMask(m.dayText) {
		if m.day = int(number(m.dayText)); m.day < 1 || m.day > 31 {
			return &fault{m.dayAt, message.Of("there is no day {{.Number}}; days are 01 to 31", "Number", m.dayText)}
		}
	}
	m.quals[2] = left
	m.qualifyThrough(2, r.qualifier())
	return nil
}

func (m *moment) checkMonth(at int) *fault {
	text := m.monthText
	if hasMask(text) {
		if text[0] > '1' && text[0] != 'X' {
			return &fault{at, message.Of("there is no month {{.Number}}; months are 01 to 12", "Number", text)}
		}
		return nil
	}
	m.month = int(number(text))
	if m.month < 1 || m.month > 41 || (m.month > 12 && m.month < 21) {
		return &fault{at, message.Of("there is no month {{.Number}}; months are 01 to 12, seasons and other parts of a year 21 to 41", "Number", text)}
	}
	return nil
}

// firstGrouping is the least number in place of a month that stands for a season or the like.
const firstGrouping = 21

// grouping reports whether the month's place holds a season, quarter, third or half.
func (m *moment) grouping() bool { return m.month >= firstGrouping }

// qualified joins the qualifiers of all parts.
func (m *moment) qualified() qual { return m.quals[0] | m.quals[1] | m.quals[2] }

// number reads digits; an X counts as 0, and what is too long saturates.
func number(text string) int64 {
	const most = 1 << 58
	n := int64(0)
	for i := range len(text) {
		c := text[i]
		if c == 'X' {
			c = '0'
		}
		if n = n*10 + int64(c-'0'); n > most {
			return most
		}
	}
	return n
}
