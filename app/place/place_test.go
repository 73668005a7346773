package place

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAWindowThatOneCanTakeHoldOfStays(t *testing.T) {
	screens := []area{{0, 0, 1920, 1080}, {1920, -200, 1280, 1024}}
	for _, c := range []struct {
		what        string
		x, y, width int
		want        bool
	}{
		{"on the first screen", 100, 100, 1280, true},
		{"over both", 1500, 100, 1280, true},
		{"on the second, above the first", 2000, -150, 800, true},
		{"mostly left of the screens", -1200, 50, 1280, true},
		{"left of the screens but for a sliver", -1250, 50, 1280, false},
		{"right of them", 3200, 50, 800, false},
		{"with its title above them", 100, -30, 800, false},
		{"at their bottom", 100, 1060, 800, false},
		{"where a third screen was", 4000, 100, 1280, false},
		{"narrow", 1910, 500, 5, true},
	} {
		if got := reachable(c.x, c.y, c.width, screens); got != c.want {
			t.Errorf("a window %s: %v, want %v", c.what, got, c.want)
		}
	}
}

func TestAWindowThatNoSystemMadeHasNoPlace(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	Ask(w, Place{X: 5, Y: 6})
	Mend(w, Place{Maximized: true})
	if p, ok := Of(w); ok {
		t.Errorf("it is at %v", p)
	}
}

// odd is a window whose system fails.
type odd struct{ fyne.Window }

func (odd) RunNative(func(any))   { panic("no such system") }
func (odd) RunWithContext(func()) {}

func TestASystemThatFailsLeavesTheWindow(t *testing.T) {
	w := odd{test.NewTempWindow(t, nil)}
	Mend(w, Place{})
	if _, ok := Of(w); ok {
		t.Error("there is a place")
	}
}
