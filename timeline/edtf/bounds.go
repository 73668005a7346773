package edtf

import "dateline/timeline/message"

// settle works out the span and the precision of what was read.
func (m *moment) settle() *fault {
	m.masked = hasMask(m.yearText) || hasMask(m.monthText) || hasMask(m.dayText)
	switch {
	case m.masked:
		return m.settleMasked()
	case m.grouping():
		m.prec = Season
		m.span = groupingSpan(m.year, m.month)
	case m.monthText == "":
		m.settleYear()
	case m.dayText == "":
		m.prec = Month
		m.span = monthSpan(m.year, m.month, m.month)
	default:
		if days := DaysIn(m.year, m.month); m.day > days {
			month := m.yearText + "-" + m.monthText
			if m.negative {
				month = "-" + month
			}
			return &fault{m.dayAt, message.Of("{{.Month}} has {{.Count}} days", "Month", month, "Count", days)}
		}
		m.prec = Day
		start := Instant(m.year, m.month, m.day, 0, 0, 0)
		m.span = Span{start, start + daySeconds}
	}
	if m.hasTime {
		m.prec = Second
		start := m.span.Start + int64(m.hour*3600+m.min*60+m.sec) - m.offsetSeconds()
		m.span = Span{start, start + 1}
	}
	return nil
}

func (m *moment) settleYear() {
	zeros := 0
	for b := m.block; b > 1; b /= 10 {
		zeros++
	}
	m.prec = blockPrecision(zeros)
	first, last := m.years()
	m.span = Span{Instant(first, 1, 1, 0, 0, 0), Instant(last+1, 1, 1, 0, 0, 0)}
}

// years are the first and the last year that share the significant digits.
func (m *moment) years() (first, last int64) {
	low := abs(m.year) / m.block * m.block
	high := low + m.block - 1
	if m.year < 0 {
		return -high, -low
	}
	return low, high
}

// monthSpan reaches from the start of one month to the end of another, which
// may lie in the next year.
func monthSpan(year int64, from, to int) Span {
	next := year
	if to++; to > 12 {
		next, to = next+1, to-12
	}
	return Span{Instant(year, from, 1, 0, 0, 0), Instant(next, to, 1, 0, 0, 0)}
}

// groupingSpan is where a sub-year grouping lies; ISO 8601-2, 4.8, names the
// groupings, the months of the seasons are this package's.
func groupingSpan(year int64, code int) Span {
	switch {
	case code <= 28: // seasons, and seasons of the northern hemisphere
		from := (code-21)%4*3 + 3
		return monthSpan(year, from, from+2)
	case code <= 32: // seasons of the southern hemisphere: spring, summer, autumn, winter
		from := [...]int{9, 12, 3, 6}[code-29]
		return monthSpan(year, from, from+2)
	case code <= 36:
		from := (code-33)*3 + 1
		return monthSpan(year, from, from+2)
	case code <= 39:
		from := (code-37)*4 + 1
		return monthSpan(year, from, from+3)
	}
	from := (code-40)*6 + 1
	return monthSpan(year, from, from+5)
}

// settleMasked finds the earliest and the latest real date that fits the
// pattern.
func (m *moment) settleMasked() *fault {
	if m.grouping() {
		first, last := m.yearRange()
		m.span = Span{groupingSpan(first, m.month).Start, groupingSpan(last, m.month).End}
		m.prec = maskPrecision(m.yearText)
		return nil
	}
	first, ok := m.edge(false)
	last, _ := m.edge(true)
	if !ok {
		return &fault{m.dayAt, message.Of("no such date exists in any year that fits")}
	}
	m.span = Span{first.Start, last.End}
	m.prec = maskPrecision(m.yearText)
	if m.prec == Year && m.monthText != "" && !hasMask(m.monthText) {
		m.prec = Month // only the day is masked
	}
	return nil
}

// maskPrecision is the precision that remains when nothing behind the first X
// of a year counts.
func maskPrecision(year string) Precision {
	for i := range len(year) {
		if year[i] == 'X' {
			if i == 0 {
				return Unknown
			}
			return blockPrecision(4 - i)
		}
	}
	return Year
}

// yearRange is the first and the last year that fits the pattern of the year.
// There is no year -0000.
func (m *moment) yearRange() (first, last int64) {
	low, high := extremes(m.yearText)
	if m.negative {
		if low == 0 {
			low = lowestNonZero(m.yearText)
		}
		return -high, -low
	}
	return low, high
}

func lowestNonZero(pattern string) int64 {
	n := int64(1)
	for i := len(pattern) - 1; i > 0 && pattern[i] != 'X'; i-- {
		n *= 10
	}
	return n
}

// extremes are the least and the greatest number that fit a pattern.
func extremes(pattern string) (low, high int64) {
	for i := range len(pattern) {
		low, high = low*10, high*10
		if c := pattern[i]; c == 'X' {
			high += 9
		} else {
			low, high = low+int64(c-'0'), high+int64(c-'0')
		}
	}
	return low, high
}

func fits(pattern string, n int64) bool {
	for i := len(pattern) - 1; i >= 0; i-- {
		if c := pattern[i]; c != 'X' && int64(c-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return true
}

// edge is the earliest (or, backwards, the latest) day, month or year that
// fits the pattern, and false if none does.
func (m *moment) edge(backwards bool) (Span, bool) {
	low, high := m.yearRange()
	for i := int64(0); i <= high-low; i++ {
		year := low + i
		if backwards {
			year = high - i
		}
		if !fits(m.yearText, abs(year)) {
			continue
		}
		if m.monthText == "" {
			return Span{Instant(year, 1, 1, 0, 0, 0), Instant(year+1, 1, 1, 0, 0, 0)}, true
		}
		if s, ok := m.edgeInYear(year, backwards); ok {
			return s, true
		}
	}
	return Span{}, false
}

func (m *moment) edgeInYear(year int64, backwards bool) (Span, bool) {
	for i := range 12 {
		month := i + 1
		if backwards {
			month = 12 - i
		}
		if !fits(m.monthText, int64(month)) {
			continue
		}
		if m.dayText == "" {
			return monthSpan(year, month, month), true
		}
		days := DaysIn(year, month)
		for j := range days {
			day := j + 1
			if backwards {
				day = days - j
			}
			if fits(m.dayText, int64(day)) {
				start := Instant(year, month, day, 0, 0, 0)
				return Span{start, start + daySeconds}, true
			}
		}
	}
	return Span{}, false
}
