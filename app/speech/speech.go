// Package speech decides which language the window speaks.
//
// In go the files of translations and the language that a person chose, or none for the system's;
// from then on every lang.L of the program, and of Fyne's own menus and dialogs, says it in that
// language. What already stands on the screen it does not change.
package speech

import (
	"fmt"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/words"
)

// Speech is the language of the window. Choose and Take belong to the window's goroutine; messages may be
// said on any.
type Speech struct {
	files map[string][]byte
	now   atomic.Pointer[words.Translator]
}

// New is a Speech in English, from files by the tags of their languages.
func New(files map[string][]byte) *Speech { return &Speech{files: files} }

// Lead puts the Speech in the place of Fyne's own translations, which can be chosen by the system
// alone and not while the program runs. It is for the start of a program, before any window.
func (s *Speech) Lead() {
	lang.L = func(text string, data ...any) string { return s.Now().T(text, data...) }
	lang.X = func(key, english string, data ...any) string { return s.Now().Text(key, english, data...) }
	lang.N = func(text string, n int, data ...any) string { return s.Now().N(n, text, text, data...) }
	lang.XN = func(key, english string, n int, data ...any) string {
		if s.Now().Has(key) {
			english = key
		}
		return s.Now().N(n, english, english, data...)
	}
}

// Choose takes one of words.Languages, or the system's where it is empty; English where the system
// has another one. The error says why a language cannot be spoken; the one before then stays.
func (s *Speech) Choose(language string) error {
	t, err := s.In(language)
	if err == nil {
		s.Take(t)
	}
	return err
}

// In is what Choose would take, which is not spoken yet.
func (s *Speech) In(language string) (*words.Translator, error) {
	if language == "" {
		language = System()
	}
	t, err := words.Speak(s.files, language)
	if err != nil {
		return nil, fmt.Errorf("choosing a language: %w", err)
	}
	return t, nil
}

// Take speaks what In gave.
func (s *Speech) Take(t *words.Translator) { s.now.Store(t) }

// Now is the language that is spoken; nil, which is English, before one was chosen and of a nil Speech.
func (s *Speech) Now() *words.Translator {
	if s == nil {
		return nil
	}
	return s.now.Load()
}

// System is the one of words.Languages that the system asks for; English where it asks for none of them.
func System() string {
	tag, _ := words.Best(lang.SystemLocale().String())
	return tag
}
