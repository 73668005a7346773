package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/look"
)

// TestTabGoesThroughEveryDialogInReadingOrder: each control once, from the top down and from the left to the right,
// by Shift+Tab the same way back, and Esc closes and gives the focus back.
func TestTabGoesThroughEveryDialogInReadingOrder(t *testing.T) {
	for _, id := range []command.ID{command.Settings, command.Export} {
		w, _ := started(t)
		w.win.Resize(fyne.NewSize(1100, 760))
		w.focusBoard()
		before := w.win.Canvas().Focused()
		w.actions.Run(id)
		c := w.win.Canvas()
		top := c.Overlays().Top()
		if top == nil {
			t.Fatalf("%s is no dialog", id)
		}
		type stop struct {
			at   fyne.Focusable
			x, y float32
		}
		var stops []stop
		seen := map[fyne.Focusable]bool{}
		for range 200 {
			c.FocusNext()
			f := c.Focused()
			if f == nil || seen[f] {
				break
			}
			seen[f] = true
			p := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.(fyne.CanvasObject))
			stops = append(stops, stop{f, p.X, p.Y})
		}
		for i, s := range stops {
			const row = 24
			if i > 0 && (s.y < stops[i-1].y-row) && s.x <= stops[i-1].x {
				t.Errorf("%s: %T at %.0f,%.0f comes after what is at %.0f,%.0f", id, s.at, s.x, s.y, stops[i-1].x, stops[i-1].y)
			}
		}
		if len(stops) < 4 {
			t.Errorf("%s: Tab reaches %d controls", id, len(stops))
		}
		for i := len(stops) - 2; i >= 0; i-- {
			if c.FocusPrevious(); i == len(stops)-2 && c.Focused() != stops[len(stops)-1].at || i < len(stops)-2 && c.Focused() != stops[i+1].at {
				t.Errorf("%s: back, the stop %d is %T", id, i, c.Focused())
			}
		}
		c.FocusNext()
		for range stops { // to a control that is not a button
			if _, ok := c.Focused().(*look.Button); !ok {
				break
			}
			c.FocusNext()
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Overlays().Top() != nil {
			t.Errorf("%s: Esc does not close it by %T", id, c.Focused())
		} else if c.Focused() != before {
			t.Errorf("%s: the focus is on %T, was on %T", id, c.Focused(), before)
		}
	}
}
