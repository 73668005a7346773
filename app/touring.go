package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/tour"
	"dateline/sampledata"
)

// tourEvent is the one in the case study that speaks for itself: alleged by one origin, opposed by two.
const tourEvent = "deal"

// takeTour leads through the case study, in a window of its own where something else is open. In the end
// everything is as it was.
func (w *window) takeTour() {
	study := sampledata.All()[0]
	open := w.session.Open()
	if open.Name != "" && (open.Path != "" || open.Name != study.Name) {
		to := w.program.open()
		to.openExampleHere(0)
		to.takeTour()
		return
	}
	if open.Name == "" {
		w.openExampleHere(0)
	}
	before, shown, stories := w.session.State(), w.frame.shown, w.frame.storiesShown
	tour.Take(w.win, w.stops(), func() {
		w.frame.shown, w.frame.storiesShown = shown, stories
		w.relayout()
		w.session.Show(before)
		w.focusBoard()
	})
}

// stops are those of the tour.
func (w *window) stops() []tour.Stop {
	s := w.session
	today := func() { w.goTo(s.Stops() - 1) }
	board, beside := w.where(w.frame.views[session.Story]), w.where(w.frame.panel)
	story := func() {
		today()
		s.SetKind(session.Story)
	}
	event := func() {
		story()
		w.showDetail()
		s.Select(tourEvent)
	}
	return []tour.Stop{
		{Title: lang.L("Who says what"), Part: board, Do: story,
			Text: lang.L("Each mark is an event on its date. A month is drawn as wide as a month, because the sources know no day. Colour only tells the lane.")},
		{Title: lang.L("How to read a mark"), Part: board, Do: story,
			Text: lang.L("The shape tells the status. Full disc: corroborated. Ring: a single source. Dashed: alleged. Two halves: disputed. Crossed: denied. Small and dotted: unsourced.")},
		{Title: lang.L("Who says so"), Part: beside, Do: event,
			Text: lang.L("An event is selected. Beside it stands every claim: who makes it, for or against, and where it can be read.")},
		{Title: lang.L("Why?"), Part: beside, Do: func() { event(); w.panel.Explain() },
			Text: lang.L("Many reports can rest on one word. They are counted by their origin: at least one speaks for this event and at least one against it, so it is disputed.")},
		{Title: lang.L("As known on a day"), Part: w.where(w.frame.strip), Do: func() { story(); w.goTo(s.Stops() / 2) },
			Text: lang.L("Every status above is that of the day which this strip shows. What nobody had told of yet is a faint ring. The keys , and . go from day to day.")},
		{Title: lang.L("Without a source"), Part: w.where(w.frame.views[session.Sources]), Do: func() { today(); s.SetKind(session.Sources) },
			Text: lang.L("Leave a source out here, and every status is computed anew. What changes rested on that source. Esc brings it back.")},
		{Title: lang.L("What a status does not say"), Part: board, Do: story,
			Text: lang.L("It says how well an event is established, not whether it is true. The rules and the format of the file are in the Help menu; F1 lists the keys.")},
	}
}

// where tells where a part of the window lies, or the view in its place where it has no room. The driver knows that
// of what it has drawn alone, and a view may just have been shown.
func (w *window) where(part fyne.CanvasObject) func() (fyne.Position, fyne.Size) {
	return func() (fyne.Position, fyne.Size) {
		if !part.Visible() {
			part = w.frame.views[w.frame.view]
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(w.content).Add(part.Position()), part.Size()
	}
}

// showDetail shows the panel, in place of the stories.
func (w *window) showDetail() {
	w.frame.shown, w.frame.storiesShown = true, false
	w.relayout()
}
