package words

import (
	"fmt"

	"golang.org/x/text/language"
)

// Languages are those that Dateline speaks, by their BCP 47 tags. The first one is English.
var Languages = [...]string{"en", "ru", "kk", "de", "fr", "es"}

// names are what the languages call themselves.
var names = map[string]string{"en": "English", "ru": "Русский", "kk": "Қазақша", "de": "Deutsch", "fr": "Français", "es": "Español"}

// Name is what a language of Languages calls itself, and the tag of another one.
func Name(tag string) string {
	if name, ok := names[tag]; ok {
		return name
	}
	return tag
}

// Best is the one of Languages that serves best whoever wishes for the given ones, the dearest
// first; false where none does, and then it is English. Tags may be those of POSIX, such as
// kk_KZ.UTF-8; what is no tag is passed over.
func Best(wished ...string) (tag string, ok bool) {
	have := make([]language.Tag, len(Languages))
	for i, name := range Languages {
		have[i] = language.Make(name)
	}
	var wishes []language.Tag
	for _, w := range wished {
		if tag, err := language.Parse(posix(w)); err == nil && tag != language.Und {
			wishes = append(wishes, tag)
		}
	}
	if len(wishes) == 0 {
		return Languages[0], false
	}
	_, i, sure := language.NewMatcher(have).Match(wishes...)
	if sure < language.High { // what shares but a script, or is understood at a pinch, is another language
		return Languages[0], false
	}
	return Languages[i], true
}

// posix cuts what a POSIX locale has behind its language and country.
func posix(tag string) string {
	for i, r := range tag {
		if r == '.' || r == '@' {
			return tag[:i]
		}
	}
	return tag
}

// Speak is the Translator of the best language for the wishes, from the files by their tags.
// The error is that of Read, or says that a file is missing.
func Speak(files map[string][]byte, wished ...string) (*Translator, error) {
	tag, _ := Best(wished...)
	file, ok := files[tag]
	if !ok {
		return nil, fmt.Errorf("reading translations: there are none into %s", Name(tag))
	}
	return Read(tag, file)
}
