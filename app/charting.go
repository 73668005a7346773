package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/charts"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
)

// figureOf is a chart, and what it was made of.
type figureOf struct {
	chosen   int // of chart.Charts
	made     int
	doc      *timeline.Document
	assess   *evidence.Assessment
	pick     *pick.Pick
	theme    string
	language string
	figure   chart.Figure
}

// charting is the view of charts, and the chart on show, once there was one.
type charting struct {
	view   *charts.View
	figure figureOf
	placed chart.View // for which a large one was made
	busy   bool       // another one is made beside the window's work
}

// newCharts makes an empty view of charts.
func newCharts() *charts.View { return charts.New(chartNames()) }

// chartNames are the charts in a word or two, in the order of chart.Charts.
func chartNames() []string {
	names := map[string]string{
		"statuses": lang.L("Over time"), "claimants": lang.X("chart.claimants", "Claimants"), "ratings": lang.L("Ratings"), "sources": lang.L("Sources"),
		"retelling": lang.L("Retelling"), "silence": lang.L("Silence"), "numbers": lang.L("Numbers"),
	}
	var list []string
	for _, c := range chart.Charts() {
		name := names[c.Name]
		if name == "" {
			name = c.Title
		}
		list = append(list, name)
	}
	return list
}

// wireCharts leads the intents of the charts to the session.
func (w *window) wireCharts() {
	w.charting.view.OnChoose = w.chooseChart
	w.charting.view.OnPick = func(ref scene.Ref) { w.session.Do(func() { w.pickMark(ref) }) }
	w.charting.view.OnKey = w.key
	w.charting.view.OnPanic(func(v any) { w.caught(lang.L("showing the chart"), v) })
	w.charting.view.OnRune = func(r rune) { w.actions.Rune(r) }
}

// showChart shows the chosen chart of what is shown. That of a large document is made beside the window's work;
// until it is there, the one of before stays.
func (w *window) showChart() {
	now, in := w.chartAsked()
	was := w.charting.figure
	was.figure = nil
	fresh := was.made != now.made || was.doc != now.doc
	switch {
	case was == now:
	case len(in.Doc.Events) < crowd:
		now.figure = chart.Charts()[now.chosen].New(in)
		w.charting.figure = now
	default:
		if was.doc != now.doc {
			w.charting.figure = figureOf{chosen: now.chosen} // its marks are other events
		}
		w.makeChart(now, in)
	}
	content := charts.Content{
		Chosen: now.chosen, Figure: w.charting.figure.figure, Selected: w.session.Selection(), Theme: in.Theme, Faces: w.faces,
	}
	if len(in.Doc.Events) >= crowd {
		content.Beside, content.Placed = w.besideChart, w.charting.placed
	}
	w.charting.view.Set(content, fresh)
}

// chartAsked is the chart that is asked for, without its figure, and what that is made of.
func (w *window) chartAsked() (figureOf, layout.Input) {
	in, chosen := w.input(), w.charting.figure.chosen
	return figureOf{chosen: chosen, made: chosen, doc: in.Doc, assess: in.Assess, pick: in.Pick, theme: in.Theme.Name, language: in.Language()}, in
}

// besideChart counts for a chart beside the window's work. What has a mistake is not tried again.
func (w *window) besideChart(work, then func()) {
	w.beside(lang.L("showing the chart"), func() {
		work()
		fyne.Do(then)
	}, func(error) {})
}

// makeChart makes a chart beside the window's work. Of what is asked for meanwhile only the last is made.
func (w *window) makeChart(asked figureOf, in layout.Input) {
	if w.charting.busy {
		return
	}
	w.charting.busy = true
	view := w.charting.view.Unscrolled()
	w.beside(lang.L("showing the chart"), func() {
		made := asked
		made.figure = chart.Charts()[made.chosen].New(in)
		var once scene.Scene
		once.Reset(view.W, view.H, in.Theme.Paper)
		made.figure.Place(view, &once) // which counts what the size needs, and keeps it
		fyne.Do(func() { w.chartMade(made, view) })
	}, func(error) { w.chartMade(asked, view) }) // without a figure, so that it is not tried again
}

// chartMade shows a chart that was made, if it is of the document, and makes another where another is asked for.
func (w *window) chartMade(made figureOf, placed chart.View) {
	w.charting.busy = false
	if w.gone {
		return
	}
	if now, _ := w.chartAsked(); made.doc == now.doc {
		made.chosen = now.chosen
		w.charting.figure, w.charting.placed = made, placed
	}
	if w.session.Kind() == session.Charts {
		w.showChart()
		w.showFoot()
	}
}

// chooseChart shows another chart.
func (w *window) chooseChart(i int) {
	w.charting.figure.chosen = i
	w.session.SetKind(session.Charts)
	w.showChart()
	w.showFoot()
	w.focusBoard()
}

// nextChart shows the charts one after the other, and first the one that was shown last.
func (w *window) nextChart() {
	if w.session.Kind() != session.Charts {
		w.session.SetKind(session.Charts)
		return
	}
	w.chooseChart((w.charting.figure.chosen + 1) % len(chart.Charts()))
}

// chartShown is the name of the chart that is shown; "matrix" for that view, and "" in every other.
func (w *window) chartShown() string {
	switch w.session.Kind() {
	case session.Charts:
	case session.Matrix:
		return "matrix"
	default:
		return ""
	}
	return chart.Charts()[w.charting.figure.chosen].Name
}

// pickMark selects the event of a mark, goes to the day of one, or leaves the events that it stands for, and
// says so with a way back.
func (w *window) pickMark(ref scene.Ref) {
	s := w.session
	if id, ok := chart.EventOf(ref); ok {
		s.Select(id)
		return
	}
	back := func() { s.Undo() }
	if day, ok := chart.DayOf(ref); ok {
		w.goTo(stopOf(s.Open().Days, day))
		w.notice.tell(lang.L("As known on {{.Day}}.", map[string]any{"Day": w.asOfWords()}), lang.L("Undo"), back, false)
		return
	}
	asked, ok := chart.Filter(ref)
	if !ok {
		if w.charting.figure.figure != nil {
			asked.Events = w.eventIDs(w.charting.figure.figure.Events(ref))
		}
		if len(asked.Events) == 0 {
			w.foot.say(lang.L("No event is behind this mark."))
			return
		}
	}
	q := merged(s.Query(), asked)
	if q.Equal(s.Query()) {
		return
	}
	s.SetQuery(q)
	w.notice.tell(lang.L("{{.Count}} of {{.Total}} events are shown.", map[string]any{
		"Count": len(w.pick().Events), "Total": len(s.Open().Doc.Events),
	}), lang.L("Undo"), back, false)
}

// eventIDs are the ids of the events at indexes.
func (w *window) eventIDs(events []int32) (ids []string) {
	for _, e := range events {
		ids = append(ids, w.session.Open().Doc.Events[e].ID)
	}
	return ids
}

// merged is a query that asks for what both ask for; where they ask for other values of one field, for those
// of the second.
func merged(q, asked pick.Query) pick.Query {
	if len(asked.Statuses) > 0 {
		q.Statuses = asked.Statuses
	}
	if len(asked.Claimants) > 0 {
		q.Claimants = asked.Claimants
	}
	if len(asked.Sources) > 0 {
		q.Sources = asked.Sources
	}
	if len(asked.Events) > 0 {
		q.Events = asked.Events
	}
	return q
}

// stopOf is the place of the as-of day at which an instant is known: of the last of the days, sorted, that is
// not after it.
func stopOf(days []int64, at int64) int {
	i, found := slices.BinarySearch(days, at)
	if found {
		i++
	}
	return i
}

// chartWords say how many events the chart counts, and what one can do.
func (w *window) chartWords() (count, hint string) {
	doc := w.session.Open().Doc
	if len(doc.Events) == 0 {
		return "", ""
	}
	count = lang.L("{{.Count}} events", map[string]any{"Count": len(w.pick().Events)}) + w.filteredWords() + w.asOfKnown()
	if w.charting.busy {
		return count, lang.L("Drawing the chart …")
	}
	return count, lang.L("click a mark to filter by it · arrow keys to walk · C for the next chart")
}
