package edtf

import "dateline/timeline/message"

// longYear reads a year with the prefix Y, with or without an exponent.
func (r *reader) longYear(m *moment) *fault {
	r.at++ // the Y
	m.negative = r.take('-')
	start := r.at
	digits := r.digits()
	if digits == "" {
		return &fault{r.at, message.Of("digits should follow the Y")}
	}
	if digits[0] == '0' {
		return &fault{start, message.Of("a year with Y has no leading zero")}
	}
	m.year = number(digits)
	if r.take('E') {
		at := r.at
		exponent := r.digits()
		if exponent == "" {
			return &fault{at, message.Of("the power of ten should follow the E")}
		}
		m.year = scale(m.year, number(exponent))
	} else if len(digits) < 5 {
		return &fault{start, message.Of("a year with Y has more than four digits; shorter ones are written without Y")}
	}
	if m.year > farthestYear {
		return &fault{start, message.Of("the year is beyond what Dateline can hold, 73 billion years either way")}
	}
	if m.negative {
		m.year = -m.year
	}
	return nil
}

func (r *reader) digits() string {
	start := r.at
	for digit(r.peek()) {
		r.at++
	}
	return r.text[start:r.at]
}

// scale is n times ten to the power, or more than farthestYear where that is
// too much.
func scale(n, power int64) int64 {
	for ; power > 0 && n <= farthestYear; power-- {
		n *= 10
	}
	return n
}

// significance reads the number of significant digits behind the S.
func (r *reader) significance(m *moment) *fault {
	start := r.at
	digits := r.digits()
	if digits == "" || digits[0] == '0' {
		return &fault{start, message.Of("the number of significant digits should follow the S")}
	}
	if m.yearText != "" && hasMask(m.yearText) {
		return &fault{start, message.Of("a year with X has no significant digits")}
	}
	length := 0
	for n := abs(m.year); n > 0; n /= 10 {
		length++
	}
	count := number(digits)
	if count > int64(length) {
		return &fault{start, message.Of("the year has fewer significant digits: {{.Count}}", "Count", length)}
	}
	m.significant = int(count)
	m.block = scale(1, int64(length)-count)
	if abs(m.year)/m.block*m.block+m.block-1 > farthestYear {
		return &fault{start, message.Of("years with these digits reach beyond what Dateline can hold, 73 billion years either way")}
	}
	return nil
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

func hasMask(text string) bool {
	for i := range len(text) {
		if text[i] == 'X' {
			return true
		}
	}
	return false
}
