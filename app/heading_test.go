package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/timeline/typeset"
)

// TestAShortenedTitleIsToldWhole below the bar while the pointer is on it, and a whole one is not.
func TestAShortenedTitleIsToldWhole(t *testing.T) {
	w, _ := started(t)
	at := func(width float32) *heading {
		size := fyne.NewSize(width, 500)
		w.win.Resize(size)
		w.content.Layout.Layout(w.content.Objects, size)
		w.bar.head.MouseIn(nil)
		return w.bar.head
	}
	w.bar.set("A title that has no room in a narrow window, whatever else stands there")
	h := at(640)
	if !h.tip.Visible() || h.words.Text != w.bar.name || w.bar.title.Text == w.bar.name {
		t.Errorf("the bar says %q and below it stands %q", w.bar.title.Text, h.words.Text)
	}
	if end := h.tip.Position().X + h.tip.Size().Width; end > 640 || h.tip.Size().Height < h.words.MinSize().Height {
		t.Errorf("the title ends at %.0f of 640 and is %.0f high, not %.0f", end, h.tip.Size().Height, h.words.MinSize().Height)
	}
	if h.MouseOut(); h.tip.Visible() {
		t.Error("it stays when the pointer goes")
	}
	if h := at(2400); h.tip.Visible() {
		t.Errorf("%q stands below the same title", h.words.Text)
	}
	w.bar.set("מבצע קדש (Sèvres) 1956")
	if h := at(2400); h.tip.Visible() || w.bar.title.Text != typeset.Drawn(w.bar.name) || w.bar.title.TextStyle.Bold {
		t.Errorf("a title that runs to the left is set as %q, bold: %v", w.bar.title.Text, w.bar.title.TextStyle.Bold)
	}
}
