package typeset

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/bidi"
)

// direction is that of the paragraph or, without one, of the first strong letter (UAX 9, rules P2
// and P3), those of isolates left out.
func direction(text []rune, b base) di.Direction {
	switch b {
	case leftToRight:
		return di.DirectionLTR
	case rightToLeft:
		return di.DirectionRTL
	}
	for i := 0; i < len(text); i++ {
		r := text[i]
		if opens(r) {
			i = closing(text, i)
			continue
		}
		switch classOf(r) {
		case bidi.R, bidi.AL:
			return di.DirectionRTL
		case bidi.L:
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

// Kept is words to stand behind others: kept together by an isolate (UAX 9) where any of those run to the left, among
// which the day of a date would change places with its month.
func Kept(own, words string) string {
	if words != "" && Leftward(own) {
		return string(firstIsolate) + words + string(endIsolate)
	}
	return words
}

// leveled gives the runs their embedding levels (UAX 9, rules I1 and I2), each of one isolate. go-text joins a number
// with the left-to-right text around it, though a number goes with the right-to-left text before it; such a run is cut.
func leveled(runs []shaping.Input, base di.Direction) (out []shaping.Input, levels []uint8) {
	if len(runs) == 0 {
		return nil, nil
	}
	inner := embedded(runs[0].Text, base)
	var before [innermost + 1]bidi.Class // of the last letter of an isolate so far, by the isolate's level
	last := uint8(innermost)
	for _, run := range parted(runs, inner) {
		own := inner[run.RunStart]
		if own > last {
			before[own] = bidi.L
		}
		last = own
		add := func(end int, level uint8) {
			if end > run.RunStart {
				part := run
				part.RunEnd, run.RunStart = end, end
				out, levels = append(out, part), append(levels, level)
			}
		}
		class := strong(run, before[own])
		switch {
		case run.Direction == di.DirectionRTL:
			add(run.RunEnd, own|1)
		case own&1 == 1:
			add(run.RunEnd, own+1)
		case before[own] != bidi.L:
			for run.RunStart < run.RunEnd {
				start := run.RunStart
				from, to := number(run.Text[start:run.RunEnd], before[own] == bidi.AL)
				add(start+from, own)
				add(start+to, own+2)
			}
		default:
			add(run.RunEnd, own)
		}
		before[own] = class
	}
	return out, levels
}

// strong is the class of the last letter of a run, or that of the one before where the run has none.
func strong(run shaping.Input, before bidi.Class) bidi.Class {
	for i := run.RunEnd - 1; i >= run.RunStart; i-- {
		if class := classOf(run.Text[i]); class == bidi.L || class == bidi.R || class == bidi.AL {
			return class
		}
	}
	return before
}

// number is where the first number before any letter of a text begins and ends; where there is none, both are the
// text's end. Signs around digits and single separators between them are of a number (UAX 9, rules W4 and W5). Behind
// an Arabic letter, and of Arabic digits, signs are not (rule W2).
func number(text []rune, arabic bool) (from, to int) {
	for ; from < len(text); from++ {
		switch class := classOf(text[from]); {
		case class == bidi.L:
			return len(text), len(text)
		case class == bidi.EN || class == bidi.AN:
			arabic = arabic || class == bidi.AN
			for to = from + 1; to < len(text) && goesOn(text[to-1:], arabic); to++ {
			}
			for ; from > 0 && !arabic && classOf(text[from-1]) == bidi.ET; from-- {
			}
			return from, to
		}
	}
	return from, from
}

// goesOn tells whether the second character is of the number that the first one is of.
func goesOn(text []rune, arabic bool) bool {
	digit := func(i int) bool {
		if i >= len(text) {
			return false
		}
		class := classOf(text[i])
		return class == bidi.EN || class == bidi.AN && arabic
	}
	switch classOf(text[1]) {
	case bidi.ET:
		return !arabic
	case bidi.ES:
		return !arabic && digit(0) && digit(2)
	case bidi.CS:
		return digit(0) && digit(2)
	}
	return digit(1)
}

// visual puts runs into drawing order: from the highest level down to 1, what lies at the level or
// above it is turned (UAX 9, rule L2).
func visual[R any](runs []R, levels []uint8) []R {
	highest := uint8(0)
	for _, level := range levels {
		highest = max(highest, level)
	}
	for level := highest; level > 0; level-- {
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
