package command_test

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
)

func TestNoShortcutIsUsedTwice(t *testing.T) {
	used := map[command.Keys]command.ID{}
	ids := map[command.ID]bool{}
	for _, c := range command.Table {
		if ids[c.ID] {
			t.Errorf("%s stands in the table twice", c.ID)
		}
		ids[c.ID] = true
		for _, k := range c.Keys {
			if other, ok := used[k]; ok {
				t.Errorf("%s and %s have the same keys, %v", other, c.ID, k)
			}
			used[k] = c.ID
			if (k.Key == "") == (k.Rune == 0) {
				t.Errorf("%s: keys %v are neither a key nor a character, or both", c.ID, k)
			}
		}
	}
}

// TestFyneKeepsItsShortcuts: these go to the text that has the focus under names of Fyne's own, and
// reach a command only under these.
func TestFyneKeepsItsShortcuts(t *testing.T) {
	names := map[string]string{"Z": (&fyne.ShortcutUndo{}).ShortcutName(), "Y": (&fyne.ShortcutRedo{}).ShortcutName(),
		"C": (&fyne.ShortcutCopy{}).ShortcutName(), "A": (&fyne.ShortcutSelectAll{}).ShortcutName()}
	for _, c := range command.Table {
		for _, k := range c.Keys {
			if k.Mod != fyne.KeyModifierShortcutDefault || !strings.Contains("ZYVCXA", string(k.Key)) {
				continue
			}
			if got := k.Shortcut().ShortcutName(); got != names[string(k.Key)] {
				t.Errorf("%s uses %v as %q, which Fyne takes for editing", c.ID, k, got)
			}
		}
	}
}

// TestEveryCommandCanBeFound: each has a place in a menu or a key, and says what it does.
func TestEveryCommandCanBeFound(t *testing.T) {
	for _, c := range command.Table {
		if c.Menu == command.Nowhere && len(c.Keys) == 0 {
			t.Errorf("%s has neither a place in a menu nor a key", c.ID)
		}
		if help := c.Help(); !strings.HasSuffix(help, ".") || strings.ContainsAny(help, "|\n") {
			t.Errorf("%s: the help is %q", c.ID, help)
		}
		if command.Of(c.ID).ID != c.ID {
			t.Errorf("%s is not found by its id", c.ID)
		}
	}
	if command.Of("no such command") != nil {
		t.Error("a command that there is not is found")
	}
}

func TestACommandThatCannotBeDoneIsGreyAndSilent(t *testing.T) {
	done, can := 0, false
	a := command.New(map[command.ID]func(){command.Deselect: func() { done++ }, command.Restore: func() {}},
		map[command.ID]func() bool{command.Deselect: func() bool { return can }})
	menu := a.Menu(command.Edit, nil)
	if !menu.Items[0].Disabled || menu.Items[len(menu.Items)-1].Disabled || a.Run(command.Deselect) || done > 0 {
		t.Error("what cannot be done must be grey and do nothing")
	}
	can = true
	if !a.Update() || menu.Items[0].Disabled || a.Update() {
		t.Error("what can be done again must be black again, and told once")
	}
	menu.Items[0].Action()
	if done != 1 {
		t.Errorf("it was done %d times", done)
	}
}

// all is an action for each command that notes what was done.
func all(done *[]command.ID) *command.Actions {
	do := map[command.ID]func(){}
	for _, c := range command.Table {
		do[c.ID] = func() { *done = append(*done, c.ID) }
	}
	return command.New(do, nil)
}

func TestEveryKeyDoesItsCommand(t *testing.T) {
	for _, c := range command.Table {
		for _, k := range c.Keys {
			var done []command.ID
			a := all(&done)
			switch {
			case k.Rune != 0:
				a.Rune(k.Rune)
			case k.Mod == 0:
				a.Key(k.Key)
			default:
				continue
			}
			if len(done) != 1 || done[0] != c.ID {
				t.Errorf("%v does %v, want %s", k, done, c.ID)
			}
		}
	}
	if none := command.New(nil, nil); none.Key(fyne.KeyHome) || none.Rune('0') {
		t.Error("a key without an action must say that it did nothing")
	}
}

// TestKeysStandInAColumn behind the words, where Fyne's own window shows the menu, and are listened to by their names.
func TestKeysStandInAColumn(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("the system draws them") // in its own menu bar, where Column leaves the labels as they are
	}
	test.NewTempApp(t)
	var done []command.ID
	a := all(&done)
	for _, place := range command.Places() {
		ends, keyed := map[int]bool{}, 0
		for _, item := range a.Menu(place, nil).Items {
			words, keys, ok := strings.Cut(item.Label, "  ")
			i := slices.IndexFunc(command.Table, func(c command.Command) bool { return c.Menu == place && c.Words() == words })
			if item.IsSeparator || i < 0 {
				continue
			}
			c := command.Table[i]
			if ok != (len(c.Keys) > 0) || !ok && item.Shortcut != nil {
				t.Errorf("%q has the keys %q", item.Label, c.KeyWords())
			}
			if !ok {
				continue
			}
			if keys = strings.TrimLeft(keys, " \u200a"); !strings.HasPrefix(c.KeyWords(), keys) {
				t.Errorf("%s has the keys %q, not %q", words, keys, c.KeyWords())
			}
			if _, drawn := item.Shortcut.(fyne.KeyboardShortcut); drawn {
				t.Errorf("%s has its keys twice", words)
			}
			if k := c.Keys[0]; k.Rune == 0 && item.Shortcut.ShortcutName() != (&desktop.CustomShortcut{KeyName: k.Key, Modifier: k.Mod}).ShortcutName() {
				t.Errorf("%s listens to %s", words, item.Shortcut.ShortcutName())
			}
			ends[int(fyne.MeasureText(item.Label, 100, fyne.TextStyle{}).Width/10)] = true
			keyed++
		}
		if keyed > 1 && len(ends) > 2 {
			t.Errorf("the keys of %s end at %v", place.Words(), ends)
		}
	}
}

func TestEveryCommandStandsInItsMenu(t *testing.T) {
	var done []command.ID
	a := all(&done)
	found := 0
	for _, place := range command.Places() {
		menu := a.Menu(place, nil)
		if menu.Label == "" || len(menu.Items) == 0 {
			t.Fatalf("menu %d has no name or is empty", place)
		}
		last := len(menu.Items) - 1
		if menu.Items[0].IsSeparator || menu.Items[last].IsSeparator {
			t.Errorf("%s begins or ends with a separator", menu.Label)
		}
		for _, item := range menu.Items {
			if !item.IsSeparator {
				item.Action()
				found++
			}
		}
	}
	want := 0
	for _, c := range command.Table {
		if c.Words() == "" {
			t.Errorf("%s has no words", c.ID)
		}
		if c.Menu != command.Nowhere {
			want++
		}
	}
	if found != want || len(done) != want {
		t.Errorf("%d items did %d commands, want %d", found, len(done), want)
	}
}

func TestACommandWithoutAnActionIsNotInTheMenu(t *testing.T) {
	a := command.New(map[command.ID]func(){command.Open: func() {}}, nil)
	if n := len(a.Menu(command.File, nil).Items); n != 1 {
		t.Errorf("the menu has %d items, want 1", n)
	}
	extra := map[int][]*fyne.MenuItem{2: {fyne.NewMenuItem("x", func() {})}}
	if n := len(a.Menu(command.File, extra).Items); n != 3 {
		t.Errorf("with an extra item the menu has %d items, want 3 with the separator", n)
	}
}

func TestKeysHaveWords(t *testing.T) {
	words := map[command.ID]string{}
	for _, c := range command.Table {
		words[c.ID] = c.KeyWords()
	}
	for _, c := range command.Presenting {
		words[c.ID] = c.KeyWords()
	}
	for id, want := range map[command.ID]string{
		command.TalkNext: "Space, PgDn, →, Enter or Keypad Enter", command.ZoomOut: "−", command.ZoomIn: "+ or =", command.Next: "→ or ↓", command.About: "", command.Shortcuts: "F1 or ?",
	} {
		if words[id] != want {
			t.Errorf("%s: %q, want %q", id, words[id], want)
		}
	}
}

// TestShiftAloneIsAModifier although Fyne tells of such a key as of one without.
func TestShiftAloneIsAModifier(t *testing.T) {
	var did []command.ID
	do := map[command.ID]func(){}
	for _, id := range []command.ID{command.Present, command.PresentHere, command.FindNext, command.FindPrevious, command.Shortcuts, command.Next} {
		do[id] = func() { did = append(did, id) }
	}
	a := command.New(do, nil)
	var held fyne.KeyModifier
	a.Mods = func() fyne.KeyModifier { return held }
	for _, c := range []struct {
		mod  fyne.KeyModifier
		key  fyne.KeyName
		want command.ID
	}{
		{0, fyne.KeyF5, command.Present}, {fyne.KeyModifierShift, fyne.KeyF5, command.PresentHere},
		{0, fyne.KeyF3, command.FindNext}, {fyne.KeyModifierShift, fyne.KeyF3, command.FindPrevious},
		{fyne.KeyModifierShift, fyne.KeyF1, command.Shortcuts}, {fyne.KeyModifierShift, fyne.KeyRight, command.Next},
	} {
		did, held = nil, c.mod
		if !a.Key(c.key) || len(did) != 1 || did[0] != c.want {
			t.Errorf("%s with %v did %v, want %s", c.key, c.mod, did, c.want)
		}
	}
	a.Can = map[command.ID]func() bool{command.PresentHere: func() bool { return false }}
	if did, held = nil, fyne.KeyModifierShift; a.Key(fyne.KeyF5) || len(did) != 0 {
		t.Errorf("what cannot be done did %v", did)
	}
}
