package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/timeline/pick"
)

// states are what a window may be in when a command is called.
var states = []struct {
	name string
	set  func(t *testing.T, w *window)
}{
	{"nothing open", func(t *testing.T, w *window) {}},
	{"no events", func(t *testing.T, w *window) { w.openPath(write(t, "nothing.json", nothing)) }},
	{"nothing selected", func(t *testing.T, w *window) { w.openExampleHere(0) }},
	{"the last event", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.Last() }},
	{"the first event", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.First() }},
	{"an empty filter", func(t *testing.T, w *window) {
		w.openExampleHere(0)
		w.session.SetQuery(pick.Query{Text: "nothing-has-this"})
	}},
	{"nothing known", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.SetStop(0) }},
	{"zoomed in", func(t *testing.T, w *window) { w.openExampleHere(0); w.board.Zoom(1e12) }},
	{"the sources", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.SetKind(session.Sources) }},
	{"the matrix", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.SetKind(session.Matrix) }},
	{"the table", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.SetKind(session.Table) }},
	{"the charts", func(t *testing.T, w *window) { w.openExampleHere(0); w.session.SetKind(session.Charts) }},
}

// TestNoCommandIsSilent: in every state a command changes what is seen, or the window says why it does not.
func TestNoCommandIsSilent(t *testing.T) {
	p, _ := begun(t)
	p.prefs.SetFolder(t.TempDir())
	for _, state := range states {
		var w *window
		for _, c := range command.Table {
			if c.ID == command.Quit || c.ID == command.Close || slices.Contains(quiet, c.ID) {
				continue
			}
			if w == nil {
				w = p.open()
				hours(w)
				w.put = func([]byte) error { return nil }
				w.win.Resize(fyne.NewSize(800, 474))
				state.set(t, w)
				sheet.Dismiss(w.win)
			}
			w.showFoot()
			before, said := shows(w), w.foot.said
			w.actions.Run(c.ID)
			switch same := before == shows(w); {
			case !same: // the next one needs another window
				for w = nil; len(p.windows) > 0; {
					p.windows[0].shut()
				}
			case w.foot.said == said:
				t.Errorf("%s: %s does nothing that is seen", state.name, c.ID)
			}
		}
		for len(p.windows) > 0 {
			p.windows[0].shut()
		}
	}
}

// shows is what of a window is seen, without its pixels and what its status bar says.
func shows(w *window) string {
	c, f := w.win.Canvas(), w.frame
	return fmt.Sprint(w.session.State(), w.board.View(), w.session.Stop(), w.session.Without(), c.Overlays().Top(), c.Focused(), w.foot.whole,
		f.shown, f.storiesShown, f.overviewShown, f.view, w.notice.Visible(), w.notice.words.Text, w.field.Busy(), len(w.filters.Chips()),
		len(w.app.Driver().AllWindows()), w.table.Chosen(), w.player.Playing(), w.charting.figure.chosen, w.win.Title())
}

// TestTheStatusBarSaysWhyNothingComes: with the words for what is missing, and none below a dialog.
func TestTheStatusBarSaysWhyNothingComes(t *testing.T) {
	w, _ := started(t)
	for _, c := range []struct {
		id   command.ID
		want string
	}{
		{command.Undo, "There is nothing to undo."}, {command.GoToView, "There is no saved view yet"}, {command.FitSelection, "Select an event first."}, {command.FindNext, "Nothing is looked for"},
		{command.SelectAll, "This is for the table"}, {command.FitAll, "Everything is in view already."}, {command.DayAfter, "Today is shown already."},
	} {
		w.showFoot()
		if w.actions.Run(c.id); !strings.HasPrefix(w.foot.said, c.want) {
			t.Errorf("%s: the status bar says %q, want %q", c.id, w.foot.said, c.want)
		}
	}
	for range 2 {
		w.showFoot()
		w.actions.Run(command.Story)
	}
	if w.foot.said != "It is shown so already." {
		t.Errorf("a story that is one already: the status bar says %q", w.foot.said)
	}
	w.showFoot()
	w.actions.Run(command.About)
	if w.actions.Run(command.Undo); w.foot.said != "" {
		t.Errorf("below a dialog the status bar says %q", w.foot.said)
	}
}
