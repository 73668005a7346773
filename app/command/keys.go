package command

import (
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// KeyWords are the keys of a command for people: "Ctrl+O", "→ or ↓"; empty where it has none.
func (c Command) KeyWords() string {
	var list []string
	for _, k := range c.Keys {
		if w := k.words(); !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return strings.Join(list, " "+lang.L("or")+" ")
}

func (k Keys) words() string {
	if k.Rune == '-' {
		return "−" // a hyphen can hardly be seen
	}
	if k.Rune != 0 {
		return string(k.Rune)
	}
	var b strings.Builder
	for _, m := range []struct {
		mod       fyne.KeyModifier
		word, mac string
	}{
		{fyne.KeyModifierControl, "Ctrl+", "⌃"}, {fyne.KeyModifierAlt, "Alt+", "⌥"},
		{fyne.KeyModifierShift, "Shift+", "⇧"}, {fyne.KeyModifierSuper, "Super+", "⌘"},
	} {
		if k.Mod&m.mod == 0 {
			continue
		}
		if runtime.GOOS == "darwin" {
			b.WriteString(m.mac)
		} else {
			b.WriteString(m.word)
		}
	}
	return b.String() + keyName(k.Key)
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
	case fyne.KeySpace:
		return lang.X("key.space", "Space")
	case fyne.KeyEscape:
		return lang.X("key.escape", "Esc")
	}
	return string(k)
}
