package command

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Typist tells digits where the keyboard types something else on the keys of digits, as the Kazakh and
// the French one do without Shift. It listens to the keys, each of which is known before what it types.
type Typist struct {
	digit int // whose key was pressed last, from 0; -1 for another key
}

// digitRows are what the keys 0 to 9 type without Shift on such keyboards, Kazakh and French.
var digitRows = [10]string{"қà", "\"&", "әé", "і\"", "ң'", "ғ(", ",-", ".è", "ү_", "ұç"}

// Key is a key that was pressed.
func (t *Typist) Key(name fyne.KeyName) {
	t.digit = -1
	if len(name) == 1 && name[0] >= '0' && name[0] <= '9' {
		t.digit = int(name[0] - '0')
	}
}

// Rune is what a typed character means: the digit of the key that it came from, or itself.
func (t *Typist) Rune(r rune) rune {
	if t.digit >= 0 && strings.ContainsRune(digitRows[t.digit], r) {
		return rune('0' + t.digit)
	}
	return r
}

// The letters of the Russian, Kazakh and Ukrainian keyboards, and what the same keys type on an English one.
const (
	cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюёһөїієґ"
	english  = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`=-]s'\\"
	raised   = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁҺӨ"
	shifted  = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~+_"
)

// Latin is what the key of a Cyrillic letter types on an English keyboard, so that a command is on the
// same key whatever the keyboard is set to; every other character is itself.
func Latin(r rune) rune {
	for from, to := range map[string]string{cyrillic: english, raised: shifted} {
		if at := strings.IndexRune(from, r); at >= 0 {
			return []rune(to)[len([]rune(from[:at]))]
		}
	}
	return r
}
