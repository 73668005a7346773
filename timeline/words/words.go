// Package words says things in the six languages of Dateline.
//
// In go the files of assets/translations, one a language, and the English text of a message with
// what stands in its places; out comes the message in the language, with the plural form that its
// number asks for and numbers as the language writes them. It holds no message itself and
// translates nothing that a document says; dates are edtf's.
//
// A file is a JSON object in the format of go-i18n, which Fyne reads too: the key is the English
// text and the value its translation, or an object of the plural forms that the language has
// ("one", "few", "many", "other"). An object with a "description" and "other" alone is a message
// that nobody has translated yet.
package words

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Translator says messages in one language. A nil Translator says them in English, as they stand
// in the program. It may be used by several goroutines at once.
type Translator struct {
	name     string
	tag      language.Tag
	messages map[string]entry
	printer  *message.Printer
}

// entry is one message: a text, or its plural forms; those that are not there are empty.
type entry struct {
	text    string
	forms   map[plural.Form]string
	pending bool // not translated yet
}

// formNames are the plural forms that a file may name.
var formNames = map[string]plural.Form{
	"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many, "other": plural.Other,
}

// Read makes the Translator of a language, a BCP 47 tag, from its file. The error says which message
// is malformed.
func Read(name string, file []byte) (*Translator, error) {
	tag, err := language.Parse(name)
	if err != nil {
		return nil, fmt.Errorf("reading translations: the language %q: %w", name, err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(file, &raw); err != nil {
		return nil, fmt.Errorf("reading the translations into %s: %w", name, err)
	}
	t := &Translator{name: name, tag: tag, messages: make(map[string]entry, len(raw)), printer: message.NewPrinter(tag)}
	for key, value := range raw {
		e, err := readEntry(value)
		if err != nil {
			return nil, fmt.Errorf("reading the translations into %s: %q: %w", name, key, err)
		}
		t.messages[key] = e
	}
	return t, nil
}

// readEntry reads a text or an object of plural forms.
func readEntry(value []byte) (entry, error) {
	var e entry
	if json.Unmarshal(value, &e.text) == nil {
		return e, nil
	}
	var object map[string]string
	if err := json.Unmarshal(value, &object); err != nil {
		return e, fmt.Errorf("neither a text nor an object of texts: %w", err)
	}
	e.forms = map[plural.Form]string{}
	for name, text := range object {
		form, ok := formNames[name]
		switch {
		case name == "description":
			e.pending = true
		case !ok:
			return e, fmt.Errorf("there is no plural form %q", name)
		default:
			e.forms[form] = text
		}
	}
	if e.forms[plural.Other] == "" {
		return e, fmt.Errorf(`the form "other" is missing`)
	}
	e.text = e.forms[plural.Other]
	return e, nil
}

// Language is the language's BCP 47 tag, "en" of a nil Translator.
func (t *Translator) Language() string {
	if t == nil {
		return "en"
	}
	return t.name
}

// Has reports whether the file has the message, translated or not.
func (t *Translator) Has(key string) bool {
	if t == nil {
		return false
	}
	_, ok := t.messages[key]
	return ok
}

// T is the message whose English text is key. data is what stands in its places: one
// map[string]any, or names and values in turn. Where the file has plural forms, the place Count,
// or else the first place of the key that holds an integer, chooses among them. A message that the file lacks stays English.
func (t *Translator) T(key string, data ...any) string {
	return t.Text(key, key, data...)
}

// Text is T for a message with a key of its own, whose English text is given.
func (t *Translator) Text(key, english string, data ...any) string {
	v := values(nil, data)
	if t == nil {
		return t.fill(english, v)
	}
	e, ok := t.messages[key]
	if !ok {
		return t.fill(english, v)
	}
	if len(e.forms) > 0 {
		if n, ok := count(english, v); ok {
			return t.fill(t.form(e, n), v)
		}
	}
	return t.fill(e.text, v)
}

// N is the message for a number of things: one and other are the English forms, and other is the
// key. The place Count holds n; data is as of T.
func (t *Translator) N(n int, one, other string, data ...any) string {
	var buffer [4]place
	v := values(append(buffer[:0], place{"Count", n}), data)
	if t != nil {
		if e, ok := t.messages[other]; ok {
			return t.fill(t.form(e, n), v)
		}
	}
	if n == 1 {
		return t.fill(one, v)
	}
	return t.fill(other, v)
}

// form is the plural form for n, after the rules of the CLDR.
func (t *Translator) form(e entry, n int) string {
	f := plural.Cardinal.MatchPlural(t.tag, abs(n), 0, 0, 0, 0)
	if text, ok := e.forms[f]; ok {
		return text
	}
	return e.text
}

// Mark marks an English text that T gets from a table or a variable, so that the test which looks
// for missing translations finds it. It returns the text itself.
func Mark(english string) string { return english }

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
