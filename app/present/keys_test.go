package present

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/command"
	"dateline/app/speech/speechtest"
	"dateline/timeline/deck"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// press presses keys, or types characters, one after the other: "Space 1 2 Return".
func press(s *Show, keys string) {
	for _, k := range strings.Fields(keys) {
		if len([]rune(k)) == 1 {
			s.Slides.Keys().TypedRune([]rune(k)[0])
		} else {
			s.Slides.Keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

// TestEveryKeyOfATalkDoesWhatTheListSays: the step and the parts that are shown after the keys. The first
// step has four parts, the others two.
func TestEveryKeyOfATalkDoesWhatTheListSays(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"", "1/1"}, {"Space", "1/2"}, {"Next", "1/2"}, {"Right", "1/2"}, {"Return", "1/2"}, {"KP_Enter", "1/2"},
		{"Space Space Space", "1/4"}, {"Space Space Space Space", "2/1"},
		{"Space Prior", "1/1"}, {"Space Space Left", "1/2"}, {"r Space Left", "1/4"}, {"Left", "1/1"},
		{"r", "1/4"}, {"R", "1/4"}, {"Down", "2/1"}, {"Space Down Down", "3/1"}, {"Down Up", "1/1"}, {"r Up", "1/4"},
		{"End", "4/1"}, {"End Home", "1/1"}, {"End r Space", "4/2"},
		{"3 Return", "3/1"}, {"3 Backspace", "1/1"}, {"3 BackSpace Return", "1/2"}, {"4 Space", "1/2"}, {"9 9 Return", "1/1"}, {"2 KP_Enter", "2/1"},
		{"3 Escape Return", "1/2"}, {"q", "1/1"}, {"0 Return", "1/1"}, {"0 2 Return", "2/1"}, {"1 2 3 4 5 6 7 8 9 9 Return", "1/1"},
		{"b Space", "1/1"}, {"b Space Space", "1/2"}, {"b 3 Return", "3/1"}, {"v 2 2 Space", "1/2"},
	} {
		s, _ := shown(t, four, fyne.NewSize(1280, 800))
		press(s, c.keys)
		if got := fmt.Sprintf("%d/%d", s.Talk().At()+1, s.Talk().Shown()); got != c.want {
			t.Errorf("%q leads to %s, want %s", c.keys, got, c.want)
		}
	}
}

func TestEveryKeyOfTheTableIsTaken(t *testing.T) {
	for _, c := range command.Presenting {
		for _, k := range c.Keys {
			s, _ := shown(t, four, fyne.NewSize(1280, 800))
			told := 0
			s.OnChange, s.OnEnd, s.OnSwap = func() { told++ }, func() { told++ }, func() { told++ }
			if k.Rune != 0 {
				s.Rune(k.Rune)
			} else {
				s.Key(k.Key)
			}
			if told == 0 {
				t.Errorf("%s: %v does nothing", c.ID, k)
			}
		}
	}
}

func TestTheScreenGoesBlankAndComesBack(t *testing.T) {
	for _, c := range []struct {
		keys  string
		blank bool
		white bool
	}{
		{"b", true, false}, {"B", true, false}, {".", true, false}, {"w", true, true}, {",", true, true}, {"b b", false, false}, {"w w", false, false},
		{"b w", true, true}, {"b Space", false, false}, {"b Left", false, false}, {"w Next", false, false},
	} {
		s, _ := shown(t, four, fyne.NewSize(1280, 800))
		press(s, c.keys)
		if s.Blank() != c.blank || c.blank && (s.blank.FillColor == color.White) != c.white || c.blank && s.blank.Size().Height < 800 {
			t.Errorf("%q: blank %v %v", c.keys, s.Blank(), s.blank.FillColor)
		}
	}
}

func TestHandsAreCounted(t *testing.T) {
	s, h := shown(t, four, fyne.NewSize(1280, 800))
	press(s, "v 1 1 3 6 7 0")
	if got := s.Talk().Votes().Before; got[0] != 2 || got[2] != 1 || got[5] != 1 || s.Talk().Digits() != "" {
		t.Fatalf("counted are %v", got)
	}
	press(s, "BackSpace")
	h.mods = fyne.KeyModifierShift
	s.Key(fyne.Key1)
	h.mods = 0
	if got := s.Talk().Votes().Before; got[0] != 1 || got[5] != 0 {
		t.Fatalf("after two were taken back there are %v", got)
	}
	press(s, "r v 4")
	if v := s.Talk().Votes(); v.Before[0] != 1 || v.After[3] != 1 {
		t.Errorf("before and after are %v", v)
	}
}

// TestATalkHearsOtherKeyboards: a Kazakh one types letters and signs on the keys of digits, a French one
// digits with Shift.
func TestATalkHearsOtherKeyboards(t *testing.T) {
	s, h := shown(t, four, fyne.NewSize(1280, 800))
	hit := func(k fyne.KeyName, r rune) { s.Key(k); s.Rune(r) }
	hit(fyne.KeyUnknown, 'м') // V
	hit(fyne.Key1, '"')
	hit(fyne.Key6, ',')
	hit(fyne.Key6, '-')
	h.mods = fyne.KeyModifierShift
	hit(fyne.Key6, '6')
	h.mods = 0
	if got := s.Talk().Votes().Before; got != [deck.Choices]int{0: 1, 5: 1} || s.Blank() {
		t.Errorf("counted are %v", got)
	}
	hit(fyne.KeyUnknown, 'и') // B
	if !s.Blank() {
		t.Error("the key of B blanks the slides")
	}
	hit(fyne.KeyComma, 'ю') // . on this keyboard
	hit(fyne.Key2, 'ә')
	if s.Talk().ToggleVote(); s.Blank() {
		t.Error("and the key of . brings them back")
	}
	hit(fyne.Key3, 'і')
	s.Key(fyne.KeyReturn)
	if s.Talk().At() != 2 {
		t.Errorf("the keys of 3 and Enter lead to step %d", s.Talk().At()+1)
	}
}

func TestEscapeClosesOneThingAtATime(t *testing.T) {
	s, _ := shown(t, four, fyne.NewSize(1280, 800))
	ended := 0
	s.OnEnd = func() { ended++ }
	press(s, "? Escape")
	if s.helping || ended > 0 {
		t.Error("the list comes first")
	}
	press(s, "1 Escape")
	if s.Talk().Digits() != "" || ended > 0 {
		t.Error("then the number")
	}
	press(s, "v Escape")
	if s.Talk().Voting() || ended > 0 {
		t.Error("then the vote")
	}
	press(s, "Escape")
	if ended != 1 {
		t.Error("then the talk")
	}
}

func TestTheHandDoesWhatTheListSays(t *testing.T) {
	s, _ := shown(t, four, fyne.NewSize(1280, 800))
	swapped := 0
	s.OnSwap = func() { swapped++ }
	a := s.Slides.area
	a.Tapped(nil)
	a.Tapped(nil)
	a.TappedSecondary(nil)
	if s.Talk().Shown() != 2 {
		t.Errorf("two clicks and a right click show %d parts", s.Talk().Shown())
	}
	at := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 200)}}
	a.MouseMoved(at)
	if s.ring.Visible() {
		t.Error("without P there is no ring")
	}
	press(s, "p")
	a.MouseMoved(at)
	middle := s.ring.Position().AddXY(s.ring.Size().Width/2, s.ring.Size().Height/2)
	if !s.ring.Visible() || middle != at.Position {
		t.Errorf("the ring is around %v", middle)
	}
	a.MouseOut()
	if s.ring.Visible() {
		t.Error("outside there is no ring")
	}
	press(s, "p x")
	a.MouseIn(at)
	if s.ring.Visible() || swapped != 1 {
		t.Error("P takes the ring away, X swaps")
	}
}

// TestNoKeyOfATalkIsCut, in any language, also in a small window.
func TestNoKeyOfATalkIsCut(t *testing.T) {
	for _, language := range words.Languages {
		for _, size := range []fyne.Size{{Width: 1920, Height: 1080}, {Width: 1440, Height: 900}, {Width: 800, Height: 500}, {Width: 512, Height: 384}} {
			s, _ := shown(t, four, size)
			speechtest.In(t, language)
			press(s, "?")
			name := fmt.Sprintf("%s %v", language, size)
			whole(t, name, &s.over.Scene)
			for _, sh := range s.over.Scene.Shapes {
				if sh.Kind == scene.Text && strings.Contains(sh.Line.Text, "…") {
					t.Errorf("%s: %q is cut", name, sh.Line.Text)
				}
			}
		}
	}
}
