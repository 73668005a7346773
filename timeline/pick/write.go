package pick

import (
	"strconv"
	"strings"
	"unicode"
)

// String is the query as ParseQuery reads it, the filters first; "" for the zero Query. Spaces
// between the words of Text are written as one.
func (q Query) String() string {
	var parts []string
	add := func(key string, values []string) {
		if len(values) > 0 {
			for i, v := range values {
				values[i] = quoted(v)
			}
			parts = append(parts, key+":"+strings.Join(values, ","))
		}
	}
	for _, f := range []struct {
		key    string
		values []string
	}{{laneWord, q.Lanes}, {tagWord, q.Tags}, {sourceWord, q.Sources}, {byWord, q.Claimants}, {placeWord, q.Places}, {eventWord, q.Events}} {
		add(f.key, append([]string(nil), f.values...))
	}
	var statuses []string
	for _, s := range q.Statuses {
		statuses = append(statuses, s.String())
	}
	add(statusWord, statuses)
	if q.Importance > 0 {
		add(importanceWord, []string{strconv.Itoa(q.Importance)})
	}
	if !q.Period.IsZero() {
		parts = append(parts, whenWord+":"+q.Period.String())
	}
	if q.GroupBy != ByLane {
		add(groupWord, []string{q.GroupBy.String()})
	}
	return strings.Join(append(parts, q.words()...), " ")
}

// quoted is a value in quotes where it would not be read as one without.
func quoted(value string) string {
	special := func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '\\' || strings.ContainsRune(openQuotes+closeQuotes, r)
	}
	if value != "" && !strings.ContainsFunc(value, special) {
		return value
	}
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range value {
		if r == '\\' || strings.ContainsRune(openQuotes+closeQuotes, r) && r != unicode.ReplacementChar {
			b.WriteByte('\\')
		}
		b.WriteString(letterAt(value, i))
	}
	b.WriteByte('"')
	return b.String()
}

// letterAt is the letter that begins at a byte, or that byte where it begins none.
func letterAt(s string, i int) string {
	for n := range s[i:] {
		if n > 0 {
			return s[i : i+n]
		}
	}
	return s[i:]
}

// words are the words of Text, with text: before those that would be read as a filter.
func (q Query) words() (list []string) {
	for rest := q.Text; ; {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			return list
		}
		var t term
		_, after := t.cut(rest)
		word := rest[:len(rest)-len(after)]
		bare := strings.TrimPrefix(word, "-")
		if key, err := new(parser).key(bare); key != "" || err != nil {
			word = word[:len(word)-len(bare)] + literalWord + ":" + bare
		}
		list, rest = append(list, word), after
	}
}
