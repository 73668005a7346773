package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/sampledata"
)

// TestALinkKeepsTheKeysWhereThePanelIsMadeAnew: Enter on "Why?" shows the reasons, and Enter again hides them.
func TestALinkKeepsTheKeysWhereThePanelIsMadeAnew(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	press := func(k fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	why := find(t, p, "Why?")
	at := slices.Index(links(p.body), why)
	c.Focus(why)
	for _, want := range []bool{true, false} {
		if press(fyne.KeyReturn); p.why != want {
			t.Fatalf("Enter: the reasons are shown: %v", p.why)
		}
		if l, ok := c.Focused().(*link); !ok || links(p.body)[at] != l || !l.ring.Visible() {
			t.Fatalf("the focus is on %T", c.Focused())
		}
	}
	var got fyne.KeyName
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { got = e.Name })
	if press(fyne.KeyEscape); got != fyne.KeyEscape {
		t.Error("Esc on a link is not for the window")
	}
}
