package look

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Wrap breaks a text at spaces into lines that fit, and a word that does not at the borders of its characters. Line
// breaks in the text stay.
func Wrap(text string, fits func(line string) bool) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' || r == '\t' }) {
			if line == "" || !fits(line+" "+word) {
				if line != "" {
					lines = append(lines, line)
				}
				for !fits(word) {
					head, rest := split(word, fits)
					if rest == "" {
						break
					}
					lines = append(lines, head)
					word = rest
				}
				line = word
				continue
			}
			line += " " + word
		}
		lines = append(lines, line)
	}
	return lines
}

// split cuts the longest head off a word that fits, and at least one character.
func split(word string, fits func(string) bool) (head, rest string) {
	var ends []int
	for at, state := 0, -1; at < len(word); {
		var cluster string
		cluster, _, _, state = uniseg.FirstGraphemeClusterInString(word[at:], state)
		at += len(cluster)
		ends = append(ends, at)
	}
	lo, hi := 0, len(ends)-1 // the head ends at ends[lo] at least
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if fits(word[:ends[mid]]) {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return word[:ends[lo]], word[ends[lo]:]
}
