package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/typeset"
)

// The notice of boxes names so many scripts, and so many characters of each.
const (
	boxScripts  = 5
	boxExamples = 4
)

// boxes says which characters no font has, as they are boxes in the picture; empty for none.
func boxes(missing []rune) string {
	if len(missing) == 0 {
		return ""
	}
	var scripts []string
	of := map[string][]rune{}
	for _, r := range missing {
		name := typeset.Script(r)
		if of[name] == nil {
			scripts = append(scripts, name)
		}
		of[name] = append(of[name], r)
	}
	slices.SortStableFunc(scripts, func(a, b string) int { return len(of[b]) - len(of[a]) })
	var parts []string
	for _, name := range scripts[:min(len(scripts), boxScripts)] {
		parts = append(parts, name+" "+examples(of[name]))
	}
	if more := len(scripts) - boxScripts; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more scripts", more))
	}
	count, them := "1 character is a box", "it"
	if n := len(missing); n > 1 {
		count, them = fmt.Sprintf("%d characters are boxes", n), "them"
	}
	return fmt.Sprintf("%s in the picture, as no font of this system has %s: %s. Install a font for %s, such as Noto.",
		count, them, strings.Join(parts, "; "), them)
}

// examples are the first of the characters, as they are or by their numbers where they cannot be
// printed.
func examples(runes []rune) string {
	var out []string
	for _, r := range runes[:min(len(runes), boxExamples)] {
		if unicode.IsPrint(r) && !unicode.IsMark(r) {
			out = append(out, string(r))
		} else {
			out = append(out, fmt.Sprintf("%U", r))
		}
	}
	if len(runes) > boxExamples {
		out = append(out, "…")
	}
	return strings.Join(out, " ")
}
