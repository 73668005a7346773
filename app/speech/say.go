package speech

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/message"
)

// Say is a message in the language of the window.
func Say(m message.Message) string {
	say := lang.L // of a text that a literal of the message holds
	return m.In(func(text string, data map[string]any) string { return say(text, data) })
}

// Of is what an error says in the language of the window, as a sentence of its own.
func Of(err error) string { return Sentence(Say(message.From(err))) }

// Sentence ends a text with a full stop and begins it with a capital letter, as errors and problems do neither.
func Sentence(text string) string {
	text = strings.TrimRight(text, ".")
	if text == "" {
		return ""
	}
	_, first := utf8.DecodeRuneInString(text)
	if last := text[len(text)-1]; last != '?' && last != '!' {
		text += "."
	}
	return strings.ToUpper(text[:first]) + text[first:]
}
