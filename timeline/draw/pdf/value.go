package pdf

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// appendNumber appends a real number to a hundredth; one that is not finite is 0, and one that no
// reader can hold is as far as they go.
func appendNumber(b []byte, v float64) []byte {
	const far = 1e9
	if math.IsNaN(v) {
		v = 0
	}
	n := int64(math.Round(min(max(v, -far), far) * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n > 0 {
		b = append(b, '.', byte('0'+n/10))
		if n%10 > 0 {
			b = append(b, byte('0'+n%10))
		}
	}
	return b
}

// appendNumbers appends numbers with spaces between them.
func appendNumbers(b []byte, values ...float64) []byte {
	for i, v := range values {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNumber(b, v)
	}
	return b
}

// appendInts appends whole numbers with spaces between them.
func appendInts(b []byte, values ...int) []byte {
	for i, v := range values {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(v), 10)
	}
	return b
}

const hexDigits = "0123456789ABCDEF"

// appendHex appends a string as hexadecimal digits.
func appendHex(b []byte, data []byte) []byte {
	b = append(b, '<')
	for _, c := range data {
		b = append(b, hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, '>')
}

// appendUTF16 appends the hexadecimal digits of a text in UTF-16.
func appendUTF16(b []byte, text string) []byte {
	for _, r := range text {
		if r1, r2 := utf16.EncodeRune(r); r1 != '\ufffd' {
			b = appendWord(appendWord(b, uint16(r1)), uint16(r2))
		} else {
			b = appendWord(b, uint16(r))
		}
	}
	return b
}

func appendWord(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendText appends a text string (PDF 1.7, 7.9.2.2): as it stands where it is plain ASCII, or
// else in UTF-16.
func appendText(b []byte, text string) []byte {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return append(appendUTF16(append(b, "<FEFF"...), text), '>')
		}
	}
	return appendString(b, text)
}

// appendString appends printable ASCII as a literal string.
func appendString(b []byte, text string) []byte {
	b = append(b, '(')
	for i := range len(text) {
		if c := text[i]; c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, text[i])
	}
	return append(b, ')')
}

// appendDate appends a date (PDF 1.7, 7.9.4) in universal time.
func appendDate(b []byte, t time.Time) []byte {
	return append(append(b, '('), t.UTC().Format("D:20060102150405Z")+")"...)
}

// plainName is a text without what has a meaning in a PDF name or a font's name.
func plainName(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '-' {
			return r
		}
		return -1
	}, text)
}

// appendPrecise appends numbers to a hundred-thousandth, for colours and scales.
func appendPrecise(b []byte, values ...float64) []byte {
	for i, v := range values {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendFloat(b, v, 'f', 5, 64)
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	return b
}
