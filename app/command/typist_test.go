package command

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestCommandsAreOnTheSameKeysOfARussianKeyboard(t *testing.T) {
	for typed, want := range map[rune]rune{'и': 'b', 'И': 'B', 'м': 'v', 'к': 'r', 'з': 'p', 'ч': 'x', 'ц': 'w', 'Б': '<', 'Ю': '>', 'е': 't', 'д': 'l', 'ө': '-', 'һ': '=', 'x': 'x', '5': '5', '字': '字'} {
		if got := Latin(typed); got != want {
			t.Errorf("%c is on the key of %c, want %c", typed, got, want)
		}
	}
	if len([]rune(cyrillic)) != len([]rune(english)) || len([]rune(raised)) != len([]rune(shifted)) {
		t.Error("every letter needs a key")
	}
	done := 0
	a := New(map[ID]func(){Told: func() { done++ }}, nil)
	if !a.Rune('е') || !a.Rune('Е') || done != 2 {
		t.Errorf("the Cyrillic letters on the key of T do it %d times", done)
	}
	if Presented(Keys{Rune: 'и'}) != TalkBlack {
		t.Error("the letter on the key of B blanks the slides")
	}
}

func TestDigitsAreOnTheirKeysOfKazakhAndFrenchKeyboards(t *testing.T) {
	for _, c := range []struct {
		key   fyne.KeyName
		typed rune
		want  rune
	}{
		{fyne.Key1, '"', '1'}, {fyne.Key6, ',', '6'}, {fyne.Key2, 'ә', '2'}, {fyne.Key3, '"', '3'}, {fyne.Key1, '&', '1'}, {fyne.Key0, 'қ', '0'},
		{fyne.Key7, '&', '&'}, {fyne.Key1, '!', '!'}, {fyne.Key4, '4', '4'}, {fyne.KeyComma, ',', ','}, {fyne.KeyUnknown, 'і', 'і'},
	} {
		var k Typist
		k.Key(fyne.Key6)
		k.Key(c.key)
		if got := k.Rune(c.typed); got != c.want {
			t.Errorf("%s that types %c means %c, want %c", c.key, c.typed, got, c.want)
		}
	}
	done := map[ID]int{}
	do := map[ID]func(){}
	for _, c := range Table {
		do[c.ID] = func() { done[c.ID]++ }
	}
	a := New(do, nil)
	six, out := Charts, ZoomOut
	a.Key(fyne.Key6)
	a.Rune(',')
	a.Key(fyne.Key6)
	a.Rune('-') // French: there is no other key for it
	if done[six] != 1 || done[out] != 1 || len(done) != 2 {
		t.Errorf("done was %v", done)
	}
}
