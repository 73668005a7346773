package app

import (
	"fmt"
	"image"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestTabGoesThroughEveryScreenInReadingOrder: on every screen Tab comes to each control once, from the top down and
// from the left to the right, and by Shift+Tab the same way back; the control that has the focus is in sight and
// looks otherwise than before; what can be clicked can be come to; and Esc closes a dialog from each of its controls.
func TestTabGoesThroughEveryScreenInReadingOrder(t *testing.T) {
	for _, r := range []room{rooms[3], rooms[0]} {
		t.Run(r.String(), func(t *testing.T) {
			if !alone(t) {
				return
			}
			walk := &tabWalk{faults: map[string][]string{}, lit: map[string]bool{}, large: r.text > 1}
			for _, s := range screens() {
				w := shownAt(t, "en", r)
				win := s.show(t, w)
				if win != w.win {
					win.Resize(r.points())
				}
				walk.through(t, s, w, win)
				closeAll(w)
			}
			walk.tell(t)
		})
	}
}

// tabWalk goes through screens by Tab.
type tabWalk struct {
	screen string
	canvas fyne.Canvas
	faults map[string][]string // and the screens that have it
	order  []string
	lit    map[string]bool // kinds of controls of which is known that they show the focus
	large  bool            // the text: only whether what has the focus is in sight
}

func (k *tabWalk) fault(format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	if k.faults[what] == nil {
		k.order = append(k.order, what)
	}
	if !slices.Contains(k.faults[what], k.screen) {
		k.faults[what] = append(k.faults[what], k.screen)
	}
}

func (k *tabWalk) tell(t *testing.T) {
	for _, what := range k.order {
		t.Errorf("%s: on %s", what, strings.Join(k.faults[what], ", "))
	}
}

func (k *tabWalk) through(t *testing.T, s showing, w *window, win fyne.Window) {
	k.screen, k.canvas = s.name, win.Canvas()
	settle(k.canvas)
	top := k.canvas.Overlays().Top()
	if keeps, ok := k.canvas.Focused().(fyne.Tabbable); ok && keeps.AcceptsTab() { // the slides, all of which take the keys
		return
	}
	k.canvas.Unfocus() // so that the next stop is the first one
	stops := k.stops()
	if k.large {
		return
	}
	k.clicks(stops)
	k.back(stops, top != nil)
	if top == nil {
		k.blocks(w, win, stops)
	} else {
		k.reading(stops)
		k.closes(top, stops)
	}
}

// stops are what Tab comes to, until it comes to one again.
func (k *tabWalk) stops() (list []fyne.Focusable) {
	const most = 300
	for range most {
		k.canvas.FocusNext()
		f := k.canvas.Focused()
		if view, ok := f.(desktop.Keyable); ok {
			view.KeyUp(&fyne.KeyEvent{Name: fyne.KeyTab})
		}
		if f == nil || slices.Contains(list, f) {
			return list
		}
		list = append(list, f)
		if k.large {
			k.inSight(f)
		} else {
			k.lights(f)
		}
	}
	k.fault("Tab does not come back to where it began")
	return list
}

// inSight tells whether what has the focus is seen, or was scrolled into sight.
func (k *tabWalk) inSight(f fyne.Focusable) {
	s := &survey{whole: map[string]bool{}}
	s.look(k.canvas)
	for _, is := range s.seen {
		if is.object != f.(fyne.CanvasObject) {
			continue
		}
		if is.sight.tall() < min(0.9*is.at.tall(), 60) {
			k.fault("%s %q is not in sight: %.0f of %.0f points", typeOf(f), wordsIn(f.(fyne.CanvasObject)), is.sight.tall(), is.at.tall())
		}
	}
}

// lights tells whether a control looks otherwise with the focus.
func (k *tabWalk) lights(f fyne.Focusable) {
	kind := typeOf(f)
	if k.lit[kind] || isFynes(f) {
		return
	}
	k.lit[kind] = true
	o := f.(fyne.CanvasObject)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	part := image.Rect(int(at.X)-3, int(at.Y)-3, int(at.X+o.Size().Width)+3, int(at.Y+o.Size().Height)+3)
	with := k.canvas.Capture()
	f.FocusLost()
	without := k.canvas.Capture()
	f.FocusGained()
	const least = 20
	if n := differing(with, without, part); n < least {
		k.fault("%s looks the same with the focus", kind)
	}
}

// differing is how many pixels of a part are not the same.
func differing(a, b image.Image, part image.Rectangle) (n int) {
	part = part.Intersect(a.Bounds())
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

func typeOf(f fyne.Focusable) string { return reflect.TypeOf(f).String() }

// isFynes tells whether a control is of a dialog that Fyne makes: that for files.
func isFynes(f fyne.Focusable) bool { return strings.HasPrefix(typeOf(f), "*widget.") }

// back goes the other way round. In a window a view with a choice in it comes before the choice both ways.
func (k *tabWalk) back(stops []fyne.Focusable, strict bool) {
	seen := map[fyne.Focusable]bool{}
	for i := len(stops) - 1; i >= 0; i-- { // the first one has the focus
		k.canvas.FocusPrevious()
		f := k.canvas.Focused()
		if strict && f != stops[i] || seen[f] || !slices.Contains(stops, f) {
			k.fault("back, the stop %d is %s and not %s", i, typeOf(f), typeOf(stops[i]))
		}
		seen[f] = true
	}
}

// clicks tells whether what can be clicked can be come to, or lies in what can.
func (k *tabWalk) clicks(stops []fyne.Focusable) {
	s := &survey{whole: map[string]bool{}}
	s.look(k.canvas)
	for _, is := range s.seen {
		if _, ok := is.object.(fyne.Tappable); !ok || slices.ContainsFunc(stops, func(f fyne.Focusable) bool {
			return f.(fyne.CanvasObject) == is.object || holds(is.chain, f.(fyne.CanvasObject))
		}) {
			continue
		}
		off, ok := is.object.(fyne.Disableable)
		switch kind := reflect.TypeOf(is.object).String(); {
		case ok && off.Disabled(), strings.HasPrefix(kind, "*widget."): // Fyne's layers of dialogs
		case kind == "*palette.row", kind == "*overview.Strip": // the keys of the field and of the timeline do the same
		default:
			k.fault("%T %q can be clicked, and Tab does not come to it", is.object, is.text)
		}
	}
}

// reading tells whether controls follow each other as one reads.
func (k *tabWalk) reading(stops []fyne.Focusable) {
	const row = 12
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for i := 1; i < len(stops); i++ {
		if isFynes(stops[i]) {
			continue
		}
		at, before := place(stops[i].(fyne.CanvasObject)), place(stops[i-1].(fyne.CanvasObject))
		if at.Y < before.Y-row && at.X <= before.X || at.Y < before.Y+row && at.Y > before.Y-row && at.X < before.X {
			k.fault("%s %q at %.0f, %.0f comes after %s %q at %.0f, %.0f", typeOf(stops[i]), wordsIn(stops[i].(fyne.CanvasObject)), at.X, at.Y,
				typeOf(stops[i-1]), wordsIn(stops[i-1].(fyne.CanvasObject)), before.X, before.Y)
		}
	}
}

// closes tells whether Esc closes a dialog from each of its controls.
func (k *tabWalk) closes(top fyne.CanvasObject, stops []fyne.Focusable) {
	overlays := k.canvas.Overlays()
	for _, f := range stops {
		if isFynes(f) {
			continue
		}
		deep := len(overlays.List())
		k.canvas.Focus(f)
		if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); len(overlays.List()) >= deep {
			k.fault("Esc does not close it by %s %q", typeOf(f), wordsIn(f.(fyne.CanvasObject)))
			continue
		}
		again(top, overlays)
	}
}

// again shows a dialog that was closed.
func again(top fyne.CanvasObject, overlays fyne.OverlayStack) {
	layer, ok := top.(fyne.Widget)
	if !ok {
		overlays.Add(top)
		return
	}
	for _, o := range test.WidgetRenderer(layer).Objects() {
		if pop, ok := o.(*widget.PopUp); ok {
			pop.Hide() // also where only its layer was taken away
			pop.Show()
			return
		}
	}
	overlays.Add(top)
}

// blocks tells whether Tab goes through the parts of a window one after the other, and through each as one reads.
func (k *tabWalk) blocks(w *window, win fyne.Window, stops []fyne.Focusable) {
	if win != w.win {
		k.reading(stops)
		return
	}
	var begun []fyne.CanvasObject
	var block []fyne.Focusable
	var in fyne.CanvasObject
	parts := k.parts()
	for _, f := range stops {
		part := parts[f.(fyne.CanvasObject)]
		if part != in {
			k.reading(block)
			if block = nil; slices.Contains(begun, part) {
				k.fault("Tab comes to a part of the window twice, by %s", typeOf(f))
			}
			begun, in = append(begun, part), part
		}
		block = append(block, f)
	}
	k.reading(block)
}

// parts are the parts of the window that its controls are in.
func (k *tabWalk) parts() map[fyne.CanvasObject]fyne.CanvasObject {
	s := &survey{whole: map[string]bool{}}
	s.look(k.canvas)
	list := map[fyne.CanvasObject]fyne.CanvasObject{}
	for _, is := range s.seen {
		if list[is.object] = is.object; len(is.chain) > 1 {
			list[is.object] = is.chain[1]
		}
	}
	return list
}
