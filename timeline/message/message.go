// Package message holds sentences that are not said in any language yet.
//
// In go an English text with places in it and what stands there; out comes the sentence in English, or in the language
// of whoever says it. So what is wrong with a file, a date or a disk is found far below the window and worded by it.
// The package translates nothing itself: the English text is the key of package words.
package message

import (
	"fmt"
	"slices"
	"strings"
)

// Message is one sentence, or a part of one. The zero Message says nothing.
type Message struct {
	Text string // in English, with places as {{.Name}}
	Data []any  // the names of the places and what stands in them, in turn
}

// Of is the message with an English text, which must be a literal, so that a test finds its translations. data are the
// names of its places and what stands in them, in turn: texts, numbers, errors and other messages.
func Of(text string, data ...any) Message { return Message{text, data} }

// With is the message with something in its places, for one out of a table.
func (m Message) With(data ...any) Message { return Message{m.Text, data} }

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.Text == "" }

// String is the message in English.
func (m Message) String() string {
	return m.In(func(text string, data map[string]any) string {
		return Fill(text, func(name string) (string, bool) {
			value, ok := data[name]
			return fmt.Sprint(value), ok
		})
	})
}

// In is the message as say says its text with what stands in its places; messages and errors that stand in one are
// said before it. Numbers reach say as they are.
func (m Message) In(say func(text string, data map[string]any) string) string {
	if m.IsZero() {
		return ""
	}
	data := make(map[string]any, len(m.Data)/2)
	for i := 0; i+1 < len(m.Data); i += 2 {
		value := m.Data[i+1]
		switch v := value.(type) {
		case Message:
			value = v.In(say)
		case error:
			value = From(v).In(say)
		case fmt.Stringer:
			value = v.String()
		}
		data[fmt.Sprint(m.Data[i])] = value
	}
	return say(m.Text, data)
}

// Map is the message with other texts in its places, by their names; also in the messages and errors that stand in one.
func (m Message) Map(change func(name, text string) string) Message {
	data := slices.Clone(m.Data)
	for i := 1; i < len(data); i += 2 {
		switch v := data[i].(type) {
		case Message:
			data[i] = v.Map(change)
		case error:
			data[i] = From(v).Map(change)
		case string:
			data[i] = change(fmt.Sprint(data[i-1]), v)
		}
	}
	return Message{m.Text, data}
}

// Fill puts texts into the places of a text, {{.Name}}. Places without a value stay as they are, and a value is never
// looked at again, whatever it says.
func Fill(text string, value func(name string) (string, bool)) string {
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
		name, after, closed := strings.Cut(rest, "}}")
		said, known := "", false
		if closed {
			said, known = value(name)
		}
		if !known {
			b.WriteString("{{.")
			text = rest
			continue
		}
		b.WriteString(said)
		text = after
	}
}
