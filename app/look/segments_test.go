package look_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
)

// TestASwitchIsSetByKeys: the arrows go from part to part, and the space bar or Enter chooses.
func TestASwitchIsSetByKeys(t *testing.T) {
	test.NewTempApp(t)
	var chosen []int
	s := look.NewSegments([]string{"a", "b", "c"}, func(i int) { chosen = append(chosen, i) })
	w := test.NewWindow(s)
	defer w.Close()
	var left fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { left = e.Name })
	w.Canvas().Focus(s)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyRight, fyne.KeySpace, fyne.KeyLeft, fyne.KeyEnter, fyne.KeyHome, fyne.KeyLeft, fyne.KeyReturn} {
		s.TypedKey(&fyne.KeyEvent{Name: k})
	}
	want := []int{1, 2, 1, 0}
	for i := range want {
		if i >= len(chosen) || chosen[i] != want[i] {
			t.Fatalf("the keys chose %v, want %v", chosen, want)
		}
	}
	if s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); left != fyne.KeyEscape {
		t.Error("Esc on a switch is not for the window")
	}
}
