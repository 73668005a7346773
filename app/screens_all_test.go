package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
)

// seen is how many windows and dialogs there are, and which parts of a window are seen beside its view.
type seen struct {
	windows, dialogs int
	parts            map[string]bool
}

func seenIn(w *window) seen {
	f := w.frame
	return seen{len(fyne.CurrentApp().Driver().AllWindows()), len(w.win.Canvas().Overlays().List()), map[string]bool{
		"panel": f.panel.Visible(), "stories": f.stories.Visible(), "filters": f.filters.Visible(), "start": f.start.Visible(),
		"find": f.find.Visible(), "notice": f.notice.Visible(), "waiting": f.waiting.Visible(), "hover": w.hover.Shown(),
		"chip": w.bar.chip.Visible(), "changed": w.foot.changed.Visible(),
	}}
}

// more tells what is seen that was not before.
func (s seen) more(before seen) (what []string) {
	if s.windows > before.windows {
		what = append(what, "a window")
	}
	if s.dialogs > before.dialogs {
		what = append(what, "a dialog")
	}
	for part := range s.parts {
		if s.parts[part] && !before.parts[part] {
			what = append(what, part)
		}
	}
	return what
}

// full gives a window something of everything, so that every command can be done.
func full(w *window) {
	w.saveAs("One")
	w.session.NewStory("Two")
	w.actions.Run(command.AddToStory)
	w.actions.Run(command.AddToStory)
	w.session.Step(1)
	w.actions.Run(command.ZoomIn)
	w.session.SetWithout(w.session.Open().Doc.Sources[0].ID, true)
	w.session.SetWithout(w.session.Open().Doc.Sources[1].ID, true)
	w.actions.Run(command.Undo)
	w.session.Step(1)
	w.actions.Run(command.Back)
	w.openFind()
	w.field.SetText("a")
}

// TestEveryScreenIsLookedAt: a command of the table that opens or shows something stands with a screen of
// screens(), so that TestEveryScreenFits looks at what it shows. So does one that cannot be done here.
func TestEveryScreenIsLookedAt(t *testing.T) {
	if !alone(t) {
		return
	}
	listed := map[command.ID]bool{}
	for _, s := range screens() {
		for _, id := range s.by {
			if command.Of(id) == nil {
				t.Errorf("the screen %q belongs to a command that there is not: %s", s.name, id)
			}
			listed[id] = true
		}
	}
	for _, id := range switches {
		if !listed[id] {
			t.Errorf("no screen of screens() is the view of %s", id)
		}
	}
	for _, c := range command.Table {
		if listed[c.ID] {
			continue
		}
		done := false
		for _, ready := range []func(*window){func(*window) {}, full, func(w *window) { w.session.SetKind(session.Table) }} {
			w := shownAt(t, "en", rooms[1])
			ready(w)
			before := seenIn(w)
			done = w.actions.Run(c.ID) || done
			if what := seenIn(w).more(before); len(what) > 0 {
				t.Errorf("%s shows %s, and no screen of screens() is of it", c.ID, strings.Join(what, ", "))
			}
			closeAll(w)
			if done {
				break
			}
		}
		if !done {
			t.Errorf("%s could not be done, so that nobody knows whether it shows something: name it with a screen", c.ID)
		}
	}
}
