package command

import (
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// onMac tells whether keys are written as on macOS.
const onMac = runtime.GOOS == "darwin"

// KeyWords are the keys of a command for people, on this system: "Ctrl+O", "→ or ↓", "A, B or C"; empty where it
// has none.
func (c Command) KeyWords() string { return c.keyWords(onMac) }

func (c Command) keyWords(mac bool) string {
	var list []string
	for _, k := range c.Keys {
		// F and f are one key to people.
		if w := k.words(mac); !slices.ContainsFunc(list, func(known string) bool { return strings.EqualFold(known, w) }) {
			list = append(list, w)
		}
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " " + lang.L("or") + " " + list[last]
}

// inMenu is the keys as a menu shows them.
func (k Keys) inMenu() fyne.Shortcut {
	if k.Rune != 0 {
		return &desktop.CustomShortcut{KeyName: fyne.KeyName(strings.ToUpper(string(k.Rune)))}
	}
	return &desktop.CustomShortcut{KeyName: k.Key, Modifier: k.Mod}
}

func (k Keys) words(mac bool) string {
	if k.Rune == '-' {
		return "−" // a hyphen can hardly be seen
	}
	if k.Rune != 0 {
		return strings.ToUpper(string(k.Rune))
	}
	return modWords(k.Mod, mac) + keyName(k.Key)
}

// modWords are the modifiers in the order in which each system names them. Control and Command are
// one here: the table knows the main modifier only, which is another on each system.
func modWords(mods fyne.KeyModifier, mac bool) string {
	var b strings.Builder
	for _, m := range []struct {
		mod       fyne.KeyModifier
		word, mac string
	}{
		{fyne.KeyModifierAlt, lang.X("key.alt", "Alt"), "⌥"}, {fyne.KeyModifierShift, lang.X("key.shift", "Shift"), "⇧"}, {ctrl, lang.X("key.ctrl", "Ctrl"), "⌘"},
	} {
		switch {
		case mods&m.mod == 0:
		case mac:
			b.WriteString(m.mac)
		case m.mod == ctrl: // comes first where modifiers are words
			return m.word + "+" + modWords(mods&^ctrl, mac)
		default:
			b.WriteString(m.word + "+")
		}
	}
	return b.String()
}

func keyName(k fyne.KeyName) string {
	switch k {
	case fyne.KeyLeft:
		return "←"
	case fyne.KeyRight:
		return "→"
	case fyne.KeyUp:
		return "↑"
	case fyne.KeyDown:
		return "↓"
	case fyne.KeyHome:
		return lang.X("key.home", "Home")
	case fyne.KeyEnd:
		return lang.X("key.end", "End")
	case fyne.KeyPageDown:
		return lang.X("key.pagedown", "PgDn")
	case fyne.KeyPageUp:
		return lang.X("key.pageup", "PgUp")
	case fyne.KeyReturn:
		return lang.X("key.return", "Enter")
	case fyne.KeyEnter:
		return lang.X("key.keypadenter", "Keypad Enter")
	case fyne.KeySpace:
		return lang.X("key.space", "Space")
	case fyne.KeyDelete:
		return lang.X("key.delete", "Delete")
	case fyne.KeyEscape:
		return lang.X("key.escape", "Esc")
	}
	return string(k)
}
