package words

import (
	"fmt"
	"strings"
)

// grouped is from which number on thousands are set apart: with four digits no language needs it.
const grouped = 10_000

// values are the data of a message by the names of their places. What has no name is left out.
func values(data []any) map[string]any {
	v := map[string]any{}
	if len(data) == 1 {
		if m, ok := data[0].(map[string]any); ok {
			for name, value := range m { // a copy, as N adds to it
				v[name] = value
			}
		}
		return v
	}
	for i := 0; i+1 < len(data); i += 2 {
		if name, ok := data[i].(string); ok {
			v[name] = data[i+1]
		}
	}
	return v
}

// fill puts the values into their places, {{.Name}}. Places without a value stay as they are, and
// a value is never looked at again, whatever it says.
func (t *Translator) fill(text string, v map[string]any) string {
	if !strings.Contains(text, "{{.") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "{{.")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, ok := strings.Cut(rest, "}}")
		value, known := v[name]
		if !ok || !known {
			b.WriteString("{{.")
			text = rest
			continue
		}
		b.WriteString(t.value(value))
		text = after
	}
}

// value writes one value: integers as the language writes them.
func (t *Translator) value(value any) string {
	if s, ok := value.(string); ok {
		return s
	}
	if n, ok := integer(value); ok && t != nil && (n >= grouped || n <= -grouped) {
		return t.printer.Sprintf("%d", n)
	}
	return fmt.Sprint(value)
}

// count is the value in the first place of the text that holds an integer.
func count(text string, v map[string]any) (int, bool) {
	for {
		_, rest, ok := strings.Cut(text, "{{.")
		if !ok {
			return 0, false
		}
		name, after, _ := strings.Cut(rest, "}}")
		if n, ok := integer(v[name]); ok {
			return int(n), true
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
