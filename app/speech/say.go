package speech

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/message"
	"dateline/timeline/typeset"
)

// Say is a message in the language of the window, with the folders of paths from left to right.
func Say(m message.Message) string { return say(m.Map(ordered)) }

func say(m message.Message) string {
	say := lang.L // of a text that a literal of the message holds
	return m.In(func(text string, data map[string]any) string { return say(text, data) })
}

func ordered(name, text string) string {
	switch name {
	case "Path", "Folder", "File":
		return typeset.Path(text)
	}
	return text
}

// Of is what an error says in the language of the window, as a sentence of its own: with a full stop and, unless a
// name stands first, with a capital letter, as errors have neither.
func Of(err error) string {
	m := message.From(err)
	text := strings.TrimRight(Say(m), ".")
	if text == "" {
		return ""
	}
	if last := text[len(text)-1]; last != '?' && last != '!' {
		text += "."
	}
	const mark = "\x00"
	if strings.HasPrefix(say(m.Map(func(string, string) string { return mark })), mark) {
		return text
	}
	_, first := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:first]) + text[first:]
}
