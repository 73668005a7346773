package app

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/rescue"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/sampledata"
	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// toKeep is what the next start needs after a crash to come back to what the window shows, with the stories that are not
// saved; false where there is nothing to come back to.
func (w *window) toKeep() (rescue.Place, bool) {
	s := w.session
	open := s.Open()
	place := rescue.Place{
		Path: open.Path, Shown: s.Save(appID, edtf.Span{End: 1}).String(), View: w.board.View(), Selected: s.Selection(), Unsaved: s.Unsaved(),
	}
	if place.Unsaved {
		place.Stories = s.Stories()
	}
	if open.Path == "" {
		place.Example = open.Name
	}
	return place, open.Path != "" || place.Unsaved
}

// offer offers what was open when the program did not end as it should. Stories that were not saved are kept until they
// are open again or the person gives them up.
func (p *program) offer(w *window) {
	if p.state == nil {
		return
	}
	if left := p.state.Left(); len(left) > 0 {
		p.askAgain(w, left)
	}
}

func (p *program) askAgain(w *window, left []rescue.Place) {
	var names []string
	for _, place := range left {
		name := place.Example
		if place.Path != "" {
			name = typeset.Path(tilde(place.Path))
		}
		names = append(names, name)
	}
	title, files := lang.L("Dateline did not end as it should"), lang.L("These files were open:")+"\n"+strings.Join(names, "\n")
	again := func() { p.openAgain(w, left) }
	if !slices.ContainsFunc(left, func(place rescue.Place) bool { return place.Unsaved }) {
		sheet.Offer(w.win, title, files, lang.L("Cancel"), lang.L("Open Again"), again)
		return
	}
	sheet.Prefer(w.win, title, files+"\n\n"+lang.L("Stories that were changed and not saved come back with them."), lang.L("Cancel"),
		sheet.Answer{Words: lang.L("Open Again"), Do: again},
		sheet.Answer{Words: lang.L("Discard the Changes"), Do: func() { p.forget(left) }})
}

// forget gives the stories up that were not saved.
func (p *program) forget(left []rescue.Place) {
	for _, place := range left {
		p.state.Forget(place)
	}
}

// openAgain opens what was open, the first in a window and the others in windows of their own.
func (p *program) openAgain(w *window, left []rescue.Place) {
	for i, place := range left {
		to := w
		if i > 0 || !w.frame.blank {
			to = p.open()
		}
		to.openAt(place)
	}
}

// openAt opens a file, or an example, and goes where a window was in it.
func (w *window) openAt(place rescue.Place) {
	if place.Path != "" {
		w.read(place.Path, func(r result) {
			if w.opened(place.Path, r); r.open != nil {
				w.comeBack(place)
			}
		})
		return
	}
	for _, s := range sampledata.All() {
		if s.Name == place.Example {
			w.openSample(s)
			w.comeBack(place)
		}
	}
}

// comeBack goes where a window was in what is open now, with its stories.
func (w *window) comeBack(place rescue.Place) {
	s := w.session
	if v, ok := session.ParseSaved(place.Shown); ok {
		if err := s.ShowSaved(v); err != nil {
			fyne.LogError("showing all that was shown before the crash", err) // of a file that has changed
		}
	}
	if events := s.Open().Doc.Events; place.Selected >= 0 && place.Selected < len(events) {
		s.Select(events[place.Selected].ID)
	}
	if l := w.board.Layout(); l != nil && within(l.Axis(), place.View) {
		w.board.SetView(place.View)
	}
	if !place.Unsaved {
		return
	}
	said := lang.L("The stories that were not saved are back.")
	if lost := s.Draft(place.Stories); lost > 0 {
		said += " " + lang.L("Steps that were left out, as their events are no longer in the file: {{.Count}}.", map[string]any{"Count": lost})
	}
	w.notice.tell(said, lang.L("Save"), func() { w.notice.close(); w.save() }, false)
	w.keepPlaces()
	if w.state != nil {
		w.state.Forget(place)
	}
}

// within tells whether a view that was read from a file can be one of an axis, which may be another
// one than when it was kept.
func within(a *axis.Axis, v layout.View) bool {
	const most = 1e9 // points, and points a second
	return v.Scale > 0 && v.Scale < most && math.Abs(v.Shift) < most && v.Left >= a.Start && v.Left <= a.End &&
		v.Top >= 0 && v.Top < most
}
