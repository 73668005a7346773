package words

import (
	"fmt"
	"strings"

	"dateline/timeline/message"
)

// grouped is from which number on thousands are set apart: with four digits no language needs it.
const grouped = 10_000

// place is what stands in one place of a message.
type place struct {
	name  string
	value any
}

// values are the data of a message by the names of their places, after first. What has no name is
// left out.
func values(first []place, data []any) []place {
	if len(data) == 1 {
		if m, ok := data[0].(map[string]any); ok {
			for name, value := range m {
				first = append(first, place{name, value})
			}
		}
		return first
	}
	for i := 0; i+1 < len(data); i += 2 {
		if name, ok := data[i].(string); ok {
			first = append(first, place{name, data[i+1]})
		}
	}
	return first
}

// find is the value of a place.
func find(v []place, name string) (any, bool) {
	for i := range v {
		if v[i].name == name {
			return v[i].value, true
		}
	}
	return nil, false
}

// fill puts the values into their places, {{.Name}}.
func (t *Translator) fill(text string, v []place) string {
	return message.Fill(text, func(name string) (string, bool) {
		value, ok := find(v, name)
		return t.value(value), ok
	})
}

// value writes one value: integers as the language writes them, names that run to the left apart from the words around them.
func (t *Translator) value(value any) string {
	if s, ok := value.(string); ok {
		return message.Apart(s)
	}
	if n, ok := integer(value); ok {
		return t.whole(n)
	}
	return fmt.Sprint(value)
}

// count is the number that chooses among plural forms: the place Count, else the first place of the text that holds an
// integer. A number that stands there in words chooses nothing.
func count(text string, v []place) (int, bool) {
	if value, _ := find(v, "Count"); value != nil {
		if n, ok := integer(value); ok {
			return int(n), true
		}
	}
	for {
		_, rest, ok := strings.Cut(text, "{{.")
		if !ok {
			return 0, false
		}
		name, after, _ := strings.Cut(rest, "}}")
		if value, _ := find(v, name); value != nil {
			if n, ok := integer(value); ok {
				return int(n), true
			}
		}
		text = after
	}
}

// integer reads the kinds of integers that messages hold.
func integer(value any) (int64, bool) {
	switch n := value.(type) {
	case int:
		return int64(n), true
	case int32:
		return int64(n), true
	case int64:
		return n, true
	}
	return 0, false
}
