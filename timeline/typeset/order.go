package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
)

// direction is that of the paragraph or, without one, of the first strong letter (UAX 9, rules P2
// and P3).
func direction(text []rune, b base) di.Direction {
	switch b {
	case leftToRight:
		return di.DirectionLTR
	case rightToLeft:
		return di.DirectionRTL
	}
	for _, r := range text {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return di.DirectionRTL
		}
		if unicode.IsLetter(r) {
			return di.DirectionLTR
		}
	}
	return di.DirectionLTR
}

// paragraph is the direction that all lines of a text have.
func paragraph(text string) base {
	if direction([]rune(text), ownBase) == di.DirectionRTL {
		return rightToLeft
	}
	return leftToRight
}

// RightToLeft tells whether the lines of a text run to the left, by its first strong letter (UAX 9, rules P2
// and P3).
func RightToLeft(text string) bool { return paragraph(text) == rightToLeft }

// Kept is words to stand behind others: kept together by an isolate (UAX 9) where those run to the left, among
// which the day of a date would change places with its month.
func Kept(own, words string) string {
	if RightToLeft(own) {
		return "\u2068" + words + "\u2069"
	}
	return words
}

// leveled gives the runs their embedding levels (UAX 9, rules I1 and I2). go-text joins a number
// with the left-to-right text behind it, though a number goes with the right-to-left text before
// it; such a run is cut in two.
func leveled(runs []shaping.Input, base di.Direction) (out []shaping.Input, levels []uint8) {
	for i, run := range runs {
		level := uint8(0)
		switch {
		case run.Direction == di.DirectionRTL:
			level = 1
		case base == di.DirectionRTL:
			level = 2
		case i > 0 && runs[i-1].Direction == di.DirectionRTL:
			end := run.RunStart + number(run.Text[run.RunStart:run.RunEnd])
			if end > run.RunStart && end < run.RunEnd {
				first := run
				first.RunEnd, run.RunStart = end, end
				out, levels = append(out, first), append(levels, 2)
			} else if end == run.RunEnd {
				level = 2
			}
		}
		out, levels = append(out, run), append(levels, level)
	}
	return out, levels
}

// number is the length of the number that the text starts with, signs and single separators
// between digits among it (UAX 9, rules W4 and W5).
func number(text []rune) int {
	n := 0
	for i, r := range text {
		switch {
		case unicode.IsDigit(r), n == i && strings.ContainsRune("#$%‰°€£¥₸", r):
			n = i + 1
		case n == i && strings.ContainsRune("+-,.:/\u00a0", r):
		default:
			return n
		}
	}
	return n
}

// visual puts runs into drawing order: from the highest level down to 1, what lies at the level or
// above it is turned (UAX 9, rule L2).
func visual[R any](runs []R, levels []uint8) []R {
	for level := uint8(2); level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && levels[j] >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			slices.Reverse(levels[i:j])
			i = j
		}
	}
	return runs
}
