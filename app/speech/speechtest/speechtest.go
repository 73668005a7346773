// Package speechtest lets tests of parts of the window speak a language.
//
// In goes the language; what Fyne's package lang says is in it until the test ends. The package is
// for tests alone.
package speechtest

import (
	"testing"

	"fyne.io/fyne/v2/lang"

	"dateline/app/speech"
	"dateline/assets"
)

// In lets the test speak one of words.Languages until it ends, or speaks another one.
func In(t testing.TB, language string) {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	s := speech.New(files)
	if err := s.Choose(language); err != nil {
		t.Fatal(err)
	}
	l, x, n, xn := lang.L, lang.X, lang.N, lang.XN
	t.Cleanup(func() { lang.L, lang.X, lang.N, lang.XN = l, x, n, xn })
	s.Lead()
}
