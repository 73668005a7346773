package sheet

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app/look"
)

// Again shows the topmost dialog anew, in other words or at another size. The control that had the keys has them
// again, so that the space bar can make the text larger step by step; where there is none such any more, the
// dialog's main button has them. Where there is no dialog it does nothing.
func Again(win fyne.Window, show func()) {
	before := controls(win)
	at := slices.Index(before, win.Canvas().Focused())
	if !Dismiss(win) {
		return
	}
	show()
	if now := controls(win); at >= 0 && at < len(now) && alike(before[at], now[at]) {
		win.Canvas().Focus(now[at])
	}
}

// controls are what Tab comes by in the topmost dialog.
func controls(win fyne.Window) []fyne.Focusable {
	top := win.Canvas().Overlays().Top()
	if top == nil {
		return nil
	}
	return look.Stops(look.Within(top))
}

// alike tells whether two controls are for the same: buttons in the same words, else two of one kind.
func alike(a, b fyne.Focusable) bool {
	one, ok := a.(*look.Button)
	other, both := b.(*look.Button)
	if ok && both {
		return one.Text == other.Text
	}
	return reflect.TypeOf(a) == reflect.TypeOf(b)
}
