package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"

	"dateline/timeline/message"
)

// The marks around an isolate: what stands between them has an order of its own, and is as one sign to what is around
// it (UAX 9, section 2.4.2).
const (
	leftIsolate  = '\u2066'
	rightIsolate = '\u2067'
	firstIsolate = '\u2068' // which runs as its first strong letter does
	endIsolate   = '\u2069'
)

// innermost is the highest level that isolates reach; marks for one within are passed over.
const innermost = 123

func opens(r rune) bool { return r == leftIsolate || r == rightIsolate || r == firstIsolate }

// closing is where the isolate ends that opens at a place: its mark, or the end of the text.
func closing(text []rune, at int) int {
	depth := 0
	for ; at < len(text); at++ {
		switch {
		case opens(text[at]):
			depth++
		case text[at] == endIsolate:
			depth--
		}
		if depth == 0 {
			break
		}
	}
	return at
}

// embedded are the levels of the paragraph and of the isolates in it that each letter of a text is in (UAX 9, rules
// X5a to X6a). The marks of an isolate are in what is around it.
func embedded(text []rune, base di.Direction) []uint8 {
	level := uint8(0)
	if base == di.DirectionRTL {
		level = 1
	}
	out := make([]uint8, len(text))
	outer := level
	var around []uint8
	skipped := 0
	for i, r := range text {
		if r == endIsolate && skipped > 0 {
			skipped--
		} else if r == endIsolate && len(around) > 0 {
			level, around = around[len(around)-1], around[:len(around)-1]
		}
		out[i] = level
		if !opens(r) {
			continue
		}
		if skipped > 0 || level+2 > innermost {
			skipped++
			continue
		}
		left := r == rightIsolate || r == firstIsolate && direction(text[i+1:closing(text, i)], ownBase) == di.DirectionRTL
		next := level + 2 - level&1 // even
		if left {
			next = level + 1 | 1
		}
		around, level = append(around, level), next
	}
	for i := len(text) - 1; i >= 0 && (unicode.IsSpace(text[i]) || message.Steers(text[i])); i-- {
		out[i] = outer // rule L1
	}
	return out
}

// parted cuts runs where an isolate begins or ends.
func parted(runs []shaping.Input, inner []uint8) []shaping.Input {
	var out []shaping.Input
	for _, run := range runs {
		for at := run.RunStart + 1; at < run.RunEnd; at++ {
			if inner[at] != inner[at-1] {
				first := run
				first.RunEnd, run.RunStart = at, at
				out = append(out, first)
			}
		}
		out = append(out, run)
	}
	return out
}

// Path is the path of a file to stand among other words or alone, its folders from left to right.
func Path(path string) string {
	if !Leftward(path) {
		return path
	}
	var b strings.Builder
	for path != "" {
		end := strings.IndexAny(path, `/\`)
		if end < 0 {
			end = len(path)
		}
		b.WriteString(message.Apart(path[:end]))
		if path = path[end:]; path != "" {
			b.WriteByte(path[0])
			path = path[1:]
		}
	}
	return b.String()
}

// Closed ends the isolates that a text begins, for one that was cut off.
func Closed(text string) string {
	return text + strings.Repeat(string(endIsolate), utf8.RuneCountInString(begun(text)))
}

// begun are the marks of the isolates that a text begins and does not end, with the direction that each has.
func begun(text string) string {
	var open []rune
	letters := []rune(text)
	for i, r := range letters {
		switch {
		case r == endIsolate && len(open) > 0:
			open = open[:len(open)-1]
		case r == firstIsolate && direction(letters[i+1:closing(letters, i)], ownBase) == di.DirectionRTL:
			open = append(open, rightIsolate)
		case r == firstIsolate:
			open = append(open, leftIsolate)
		case opens(r):
			open = append(open, r)
		}
	}
	return string(open)
}

// Carried are the lines of one paragraph, each with the isolates that reach into it from the line before.
func Carried(lines []string) []string {
	var c carry
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = c.into(line)
	}
	return out
}

// carry is the isolates that the last line of a paragraph begins and does not end.
type carry string

// into is the next line, with them.
func (c *carry) into(line string) string {
	if *c == "" && !strings.ContainsFunc(line, opens) {
		return line
	}
	line = string(*c) + line
	*c = carry(begun(line))
	return line
}
