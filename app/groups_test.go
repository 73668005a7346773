package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/timeline/layout"
)

// crowded is the window with 500 events on one day, and where the board has a group.
func crowded(t *testing.T) (*window, fyne.Position) {
	t.Helper()
	w, _ := started(t)
	var text strings.Builder
	text.WriteString(`{"title": "Crowd", "events": [{"id": "first", "title": "First", "date": "2000"}`)
	for i := range 500 {
		fmt.Fprintf(&text, `,{"id": "e%d", "title": "E %d", "date": "2022-07-16"}`, i, i)
	}
	text.WriteString("]}")
	w.openPath(write(t, "crowd.json", text.String()))
	for _, shape := range w.board.Scene().Shapes {
		if shape.Ref.Class == layout.ClassCluster {
			x0, y0, x1, y1 := shape.Bounds()
			return w, fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)
		}
	}
	t.Fatal("500 events on one day must have a group")
	return nil, fyne.Position{}
}

func TestEscapeLeavesAnEventForItsListAndTheList(t *testing.T) {
	w, at := crowded(t)
	w.board.Tapped(&fyne.PointEvent{Position: at})
	list := w.panel.Group()
	if list == nil || w.win.Canvas().Focused() != list {
		t.Fatal("a click on the group must list it, and give the list the keys")
	}
	view := w.board.View()
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.session.Event() == nil || w.panel.Group() != nil || w.board.View() != view {
		t.Fatal("Enter must show the event, and move nothing")
	}
	w.key(fyne.KeyEscape)
	if w.session.Event() != nil || w.win.Canvas().Focused() != w.panel.Group() {
		t.Error("Escape must lead back to the list")
	}
	w.key(fyne.KeyEscape)
	if w.panel.Group() != nil || w.win.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("and again out of it")
	}
}

func TestAGroupIsListedWhereThePanelWasHidden(t *testing.T) {
	w, at := crowded(t)
	w.togglePanel()
	for _, shape := range w.board.Scene().Shapes { // wider now
		if shape.Ref.Class == layout.ClassCluster {
			x0, y0, x1, y1 := shape.Bounds()
			at = fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)
		}
	}
	w.board.Tapped(&fyne.PointEvent{Position: at})
	if !w.frame.shown || w.panel.Group() == nil {
		t.Error("the panel must be there, with the list")
	}
}
