package app

import (
	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// picked is what the timeline shows of a document and how, and what that was made of.
type picked struct {
	doc     *timeline.Document
	query   pick.Query
	assess  *evidence.Assessment // where the lanes are statuses, or statuses are asked for
	setting layout.Setting
	pick    *pick.Pick
}

// finds tells whether both find the same.
func (p *picked) finds(o *picked) bool {
	return p.doc == o.doc && p.assess == o.assess && p.query.Equal(o.query)
}

// asked is what a person asks to see, without its pick.
func (w *window) asked() picked {
	s := w.session
	now := picked{doc: s.Open().Doc, query: s.Query(), setting: s.Arranging().Setting}
	now.query.GroupBy = s.Arranging().By
	if asksStatus(&now.query) {
		now.assess = s.Assess()
	}
	return now
}

// asksStatus tells whether what a query finds, or its lanes, depend on the verdicts.
func asksStatus(q *pick.Query) bool { return q.GroupBy == pick.ByStatus || len(q.Statuses) > 0 }

// shown is what the timeline shows: what is asked for, and of a large document what was asked for before, until
// the other is ready.
func (w *window) shown() *picked {
	p, now := &w.picked, w.asked()
	switch found := p.pick != nil && p.finds(&now); {
	case found && p.setting == now.setting:
	case w.mustTurn():
		w.turn()
	case found:
		p.setting = now.setting
	default:
		now.pick = pick.Apply(now.doc, w.session.Assess(), now.query, w.indexed())
		*p = now
	}
	return p
}

// pick is the events that the timeline shows, in its lanes.
func (w *window) pick() *pick.Pick { return w.shown().pick }

// arrangement is the one that the timeline has, or would have.
func (w *window) arrangement() layout.Arrangement {
	return w.session.Arranging().Arrange.Of(len(w.pick().Events))
}

// arrange shows the timeline arranged as change makes of what it is.
func (w *window) arrange(change func(*session.Arranging)) func() {
	return func() {
		a := w.session.Arranging()
		change(&a)
		w.session.SetKind(session.Story)
		w.session.Arrange(a)
	}
}

// arrangements are what the commands that arrange the timeline do, and which of them are on.
func (w *window) arrangements() (do map[command.ID]func(), on map[command.ID]func() bool) {
	s := w.session
	do = map[command.ID]func(){
		command.Story:  w.arrange(func(a *session.Arranging) { a.Arrange = layout.Story }),
		command.Lanes:  w.arrange(func(a *session.Arranging) { a.Arrange = layout.Lanes }),
		command.Steps:  w.arrange(func(a *session.Arranging) { a.Steps = !a.Steps }),
		command.Breaks: w.arrange(func(a *session.Arranging) { a.Unbroken = !a.Unbroken }),
	}
	on = map[command.ID]func() bool{
		command.Steps:  func() bool { return s.Arranging().Steps },
		command.Breaks: func() bool { return !s.Arranging().Unbroken },
		command.Story:  func() bool { return w.segment() == 0 },
		command.Lanes:  func() bool { return w.segment() == 1 },
	}
	for i, id := range command.LanesBy {
		by := pick.Keys[i]
		do[id] = w.arrange(func(a *session.Arranging) { a.Arrange, a.By = layout.Lanes, by })
		on[id] = func() bool { return s.Arranging().By == by && w.arrangement() == layout.Lanes }
	}
	for i, id := range command.CardsShow {
		cards := layout.Cards(i)
		do[id] = w.arrange(func(a *session.Arranging) { a.Cards = cards })
		on[id] = func() bool { return s.Arranging().Cards == cards }
	}
	for i, k := range []session.Kind{session.Sources, session.Matrix, session.Table, session.Charts} {
		id := switches[2+i]
		do[id] = func() { s.SetKind(k) }
		on[id] = func() bool { return s.Kind() == k }
	}
	return do, on
}

// switches are the commands of the switch in the bar, from its left.
var switches = [...]command.ID{command.Story, command.Lanes, command.Sources, command.Matrix, command.TableView, command.Charts}

// segment is the part of the switch that is on.
func (w *window) segment() int {
	switch {
	case w.session.Kind() != session.Story:
		return int(w.session.Kind()) + 1
	case w.arrangement() == layout.Lanes:
		return 1
	}
	return 0
}

// arranged shows the timeline in another arrangement, and keeps that for the next time.
func (w *window) arranged() {
	w.showArranged()
	if path := w.session.Open().Path; path != "" {
		w.prefs.SetArranged(path, w.session.Arranging().String())
	}
}

// showArranged shows other events or another arrangement, at once or as soon as it is ready.
func (w *window) showArranged() {
	w.bar.show(w.segment())
	if w.shown(); w.turning.busy {
		return
	}
	w.turning.now = true
	w.showBoard() // shown or not, for the view is one of this arrangement
	w.turning.now = false
	if w.session.Kind() != session.Story {
		w.showView()
	}
	w.bar.show(w.segment())
}
