package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/bidi"

	"dateline/timeline/message"
)

// Leftward tells whether a text has any letter that runs to the left.
func Leftward(text string) bool { return strings.ContainsFunc(text, message.Leftward) }

func classOf(r rune) bidi.Class {
	props, _ := bidi.LookupRune(r)
	return props.Class()
}

// between stands between runs so that they are not taken for one: a mark without width (UAX 9, LRM).
const between = "\u200e"

// Drawn is one line of text for a painter that sets the runs of a line in the order in which they are written, from
// left to right, as Fyne does: it has the runs in the order in which UAX 9 has them seen. Only letters that run to the
// left stand in it in the order in which they are spoken, those of a word joined as they must be. The lines of a text
// are such lines each.
func Drawn(text string) string {
	if !Leftward(text) {
		return text
	}
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(drawn(line, RightToLeft(line)))
	}
	return b.String()
}

// DrawnIn is such a line of a paragraph that runs to the left, or does not.
func DrawnIn(line string, toLeft bool) string {
	if !Leftward(line) && !toLeft {
		return line
	}
	return drawn(line, toLeft)
}

func drawn(line string, toLeft bool) string {
	text := []rune(line)
	if len(text) == 0 {
		return ""
	}
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Language: language.NewLanguage("en")}
	if toLeft {
		in.Direction = di.DirectionRTL
	}
	var split shaping.Segmenter
	inputs, levels := leveled(split.Split(in, oneFace{}), in.Direction)
	var b strings.Builder
	for _, run := range visual(inputs, levels) {
		words := string(text[run.RunStart:run.RunEnd])
		if run.Direction == di.DirectionRTL {
			turn(&b, words)
		} else {
			b.WriteString(between + plain(words) + between)
		}
	}
	return b.String()
}

// turn writes what runs to the left: its words, and the signs between them, from the last to the first. A painter
// takes signs from other fonts than letters, and would set them behind the letters that they follow.
func turn(b *strings.Builder, words string) {
	var parts []string
	var inWord bool
	for state := -1; words != ""; {
		var cluster string
		cluster, words, _, state = uniseg.FirstGraphemeClusterInString(words, state)
		letters := Leftward(cluster)
		if letters && inWord {
			parts[len(parts)-1] += cluster
		} else if cluster = plain(cluster); cluster != "" {
			parts = append(parts, cluster)
			inWord = letters
		}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		if part := parts[i]; Leftward(part) {
			b.WriteString(between + part + between)
		} else {
			b.WriteString(mirrored(part))
		}
	}
}

// plain leaves the marks that steer directions out: they have done so.
func plain(words string) string {
	return strings.Map(func(r rune) rune {
		if message.Steers(r) {
			return -1
		}
		return r
	}, words)
}

// pairs are the signs besides brackets that look to the other side among letters that run to the left
// (UAX 9, rule L4), as far as titles have them.
var pairs = strings.NewReplacer("«", "»", "»", "«", "‹", "›", "›", "‹", "<", ">", ">", "<", "≤", "≥", "≥", "≤")

// mirrored is a sign as it looks among letters that run to the left.
func mirrored(sign string) string {
	if r := []rune(sign); len(r) == 1 && !unicode.IsDigit(r[0]) {
		return pairs.Replace(bidi.ReverseString(sign))
	}
	return sign
}
