package app

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline/file"
)

// disk is what the window knows of the open file on the disk when that is no longer what is open.
type disk struct {
	stamp    file.Stamp    // of the state that was looked at last
	open     *session.Open // what it became, to be taken over when the person says so; or nil
	problems []file.Problem
	lost     string // what would be lost
	gone     bool
}

// words are for the status bar; empty where there is nothing to say.
func (d disk) words() string {
	switch {
	case d.gone:
		return lang.L("The file is no longer there")
	case d.open != nil:
		return lang.L("The file has changed: reload")
	case len(d.problems) == 1:
		return lang.L("The file has changed and has a mistake")
	case len(d.problems) > 0:
		return lang.L("The file has changed and has {{.Count}} mistakes", map[string]any{"Count": len(d.problems)})
	}
	return ""
}

// lookAtDisk takes over what another program has made of the open file, where nothing that the
// person did is lost by that. Else, and where the file has mistakes now, the status bar says so.
func (w *window) lookAtDisk() {
	open, known := w.session.Open(), w.disk
	if open.Path == "" || w.reading != nil || w.saving || w.gone {
		return
	}
	seen := open.Stamp
	if !known.stamp.IsZero() {
		seen = known.stamp
	}
	w.beside(lang.L("looking for changes"), func() {
		changed, err := file.Changed(open.Path, seen)
		if err != nil || !changed {
			return
		}
		fyne.Do(func() {
			if w.session.Open() == open && w.reading == nil && !w.gone {
				w.read(open.Path, func(r result) { w.changedOnDisk(open, r) })
			}
		})
	}, func(error) {})
}

func (w *window) changedOnDisk(before *session.Open, r result) {
	if w.session.Open() != before || w.saving {
		return
	}
	switch {
	case r.err != nil:
		w.disk = disk{gone: true}
	case r.open == nil:
		w.disk = disk{stamp: r.stamp, problems: r.problems}
	case r.open.Stamp.SHA256 == before.Stamp.SHA256: // it is back
		w.disk = disk{stamp: r.stamp}
	default:
		if lost := w.lost(r.open); lost != "" {
			w.disk = disk{stamp: r.stamp, open: r.open, lost: lost}
			break
		}
		w.renew(r.open)
		return
	}
	w.showFoot()
}

// lost says what of the person's doing another state of the file has no place for; empty where
// everything can stay.
func (w *window) lost(open *session.Open) string {
	s := w.session
	if e := s.Event(); e != nil && open.Doc.EventIndex(e.ID) < 0 {
		return lang.L("the selected event is no longer in the file")
	}
	if s.Unsaved() {
		return lang.L("the stories were changed and are not saved")
	}
	for _, id := range s.Without() {
		if open.Doc.Source(id) == nil {
			return lang.L("a source that is left out is no longer in the file")
		}
	}
	if day, ok := s.AsOf(); ok && s.Stop() > 0 && !slices.Contains(open.Days, day) {
		return lang.L("on the chosen day nothing becomes known any more")
	}
	return ""
}

// renew takes another state of the open file over. The view, the selection, the day and what is
// left out stay, as far as there is a place for them.
func (w *window) renew(open *session.Open) {
	s, view := w.session, w.board.View()
	fitted := w.board.Layout() == nil || view == w.board.Layout().Fit()
	day, asOf := s.AsOf()
	first, gone := s.Stop() == 0, s.Without()
	w.take(open)
	if asOf {
		i, _ := slices.BinarySearch(open.Days, day)
		if first {
			i = -1
		}
		s.SetStop(i + 1)
	}
	for _, id := range gone {
		if open.Doc.Source(id) != nil {
			s.SetWithout(id, true)
		}
	}
	if !fitted {
		w.board.SetView(view)
	}
	w.trace.opened(open)
	w.readAgain()
}

// reload takes the open file as it is on the disk, and asks first where that would lose something.
func (w *window) reload() {
	open := w.session.Open()
	switch {
	case open.Path == "":
		for i, s := range sampledata.All() {
			if s.Name == open.Name {
				w.openExampleHere(i)
				w.readAgain()
			}
		}
	default:
		w.read(open.Path, func(r result) { w.reloaded(open, r) })
	}
}

func (w *window) reloaded(before *session.Open, r result) {
	if r.open == nil {
		w.refuse(before.Path, r)
		return
	}
	if lost := w.lost(r.open); lost != "" {
		w.ask(lang.L("Reload {{.Name}}?", map[string]any{"Name": filepath.Base(before.Path)}),
			lang.L("Something would be lost: {{.What}}.", map[string]any{"What": lost}), lang.L("Reload"), func() { w.renew(r.open) })
		return
	}
	w.renew(r.open)
}

// readAgain says that the file was, for what has changed in it may be out of sight, or be nothing.
func (w *window) readAgain() {
	w.foot.say(lang.L("{{.Name}} was read again.", map[string]any{"Name": w.session.Open().Name}))
}
