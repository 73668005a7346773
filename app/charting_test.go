package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/session"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/scene"
)

// charted is a window that shows a chart of the case study.
func charted(t *testing.T, name string) *window {
	t.Helper()
	w, _ := started(t)
	w.session.SetKind(session.Charts)
	for i, c := range chart.Charts() {
		if c.Name == name {
			w.chooseChart(i)
		}
	}
	if w.chartShown() != name {
		t.Fatalf("the window shows %q, not %q", w.chartShown(), name)
	}
	return w
}

func TestAMarkOfAChartFiltersAndUndoBringsAllBack(t *testing.T) {
	w := charted(t, "claimants")
	var ref scene.Ref
	for _, s := range w.charting.view.Scene().Shapes {
		if s.Ref.Class == chart.ClassActor {
			ref = s.Ref
			break
		}
	}
	w.charting.view.OnPick(ref)
	if got := w.session.Query().Claimants; len(got) != 1 || got[0] != ref.ID {
		t.Fatalf("picking %v asks for the claimants %v", ref, got)
	}
	if !strings.Contains(w.notice.words.Text, "events are shown") || w.notice.action.Hidden {
		t.Errorf("the notice says %q, its button is hidden: %v", w.notice.words.Text, w.notice.action.Hidden)
	}
	w.notice.action.Tap()
	if !w.session.Query().IsZero() || w.session.Kind() != session.Charts {
		t.Errorf("after Undo the query is %+v in view %d", w.session.Query(), w.session.Kind())
	}
}

func TestAMarkOfADayGoesThere(t *testing.T) {
	w := charted(t, "statuses")
	at := edtf.MustParse("2022-08-20").Extent().Start
	for _, s := range w.charting.view.Scene().Shapes {
		if day, ok := chart.DayOf(s.Ref); ok && day <= at {
			at = day
			w.charting.view.OnPick(s.Ref)
			break
		}
	}
	if day, ok := w.session.AsOf(); !ok || day != at {
		t.Errorf("the as-of day is %d, %v, not %d", day, ok, at)
	}
	if !w.session.Undo() {
		t.Error("and that cannot be undone")
	}
	if _, ok := w.session.AsOf(); ok {
		t.Error("Undo does not go back to today")
	}
}

func TestArrowsWalkTheMarksAndEnterFilters(t *testing.T) {
	w := charted(t, "statuses")
	seen := map[scene.Ref]bool{}
	for range 6 {
		w.charting.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		seen[w.charting.view.Marked()] = true
		if w.charting.view.Scene().Notes[w.charting.view.Marked()].Title == "" {
			t.Errorf("%v says nothing", w.charting.view.Marked())
		}
	}
	if len(seen) < 4 || w.session.Event() != nil {
		t.Errorf("six steps went over %d marks, and selected %v", len(seen), w.session.Event())
	}
	w = charted(t, "claimants")
	w.charting.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.charting.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.charting.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.session.Query().IsZero() {
		t.Errorf("Enter on %v asks for nothing", w.charting.view.Marked())
	}
}

func TestAChartFollowsTheDayTheFilterAndTheSourcesLeftOut(t *testing.T) {
	w := charted(t, "sources")
	before := w.charting.figure.figure
	w.session.SetWithout("neo", true)
	if w.charting.figure.figure == before || !w.charting.figure.assess.Options.Without["neo"] {
		t.Error("leaving a source out does not reach the chart")
	}
	before = w.charting.figure.figure
	w.goTo(1)
	if w.charting.figure.figure == before || !w.charting.figure.assess.Options.HasAsOf {
		t.Error("nor does the as-of day")
	}
	before = w.charting.figure.figure
	q := w.session.Query()
	q.Statuses = []evidence.Status{evidence.Alleged}
	w.session.SetQuery(q)
	if w.charting.figure.figure == before {
		t.Error("nor does a filter")
	}
	before = w.charting.figure.figure
	w.session.Select("deal")
	if w.charting.figure.figure != before {
		t.Error("a selection counts everything anew")
	}
}

func TestCGoesThroughTheCharts(t *testing.T) {
	w, _ := started(t)
	w.actions.Rune('c')
	for i := range chart.Charts() {
		if w.session.Kind() != session.Charts || w.charting.figure.chosen != i || w.charting.figure.made != i {
			t.Fatalf("step %d shows chart %d in view %d", i, w.charting.figure.chosen, w.session.Kind())
		}
		w.actions.Rune('c')
	}
	if w.charting.figure.chosen != 0 {
		t.Errorf("after the last one comes number %d", w.charting.figure.chosen)
	}
}

func TestTheChartOnShowIsExported(t *testing.T) {
	w := charted(t, "ratings")
	w.showExport()
	if w.export.Choices.Chart != "ratings" {
		t.Errorf("the dialog exports %q", w.export.Choices.Chart)
	}
}

func TestMarksThatNoQueryNamesLeaveTheirEvents(t *testing.T) {
	w := charted(t, "silence")
	ref := scene.Ref{Class: chart.ClassSilent, ID: "@beregini"}
	want := len(w.charting.figure.figure.Events(ref))
	w.charting.view.OnPick(ref)
	if got := len(w.session.Query().Events); got != want || want == 0 || len(w.pick().Events) != want {
		t.Errorf("%d of %d events are asked for, %d shown", got, want, len(w.pick().Events))
	}
	w.notice.action.Tap()
	w.session.SetKind(session.Matrix)
	w.matrix.OnPick(scene.Ref{Class: chart.ClassActor, ID: "beregini"})
	if got := w.session.Query().Claimants; len(got) != 1 || got[0] != "beregini" {
		t.Errorf("a name in the matrix asks for %v", got)
	}
	if w.chartShown() != "matrix" {
		t.Errorf("the matrix exports %q", w.chartShown())
	}
}

// TestALargeChartIsDrawnBesideTheWindow: the chart of before stays until the other one is ready, and of what is asked
// for meanwhile only the last is drawn.
func TestALargeChartIsDrawnBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	w.session.SetKind(session.Charts)
	if w.charting.figure.figure != nil || len(w.charting.view.Scene().Shapes) != 0 || !strings.HasPrefix(w.foot.hint.Text, "Drawing") {
		t.Fatalf("the window waited for the chart, or says %q", w.foot.hint.Text)
	}
	do(work)
	first := w.charting.figure.figure
	if first == nil || len(w.charting.view.Scene().Shapes) == 0 || strings.HasPrefix(w.foot.hint.Text, "Drawing") {
		t.Fatalf("the chart is not shown, or the foot says %q", w.foot.hint.Text)
	}
	w.chooseChart(2)
	w.chooseChart(3)
	if w.charting.figure.figure != first {
		t.Error("the chart of before is gone")
	}
	if n := do(work); n != 2 || w.charting.figure.made != 3 || w.charting.figure.figure == nil {
		t.Errorf("%d charts were drawn, at last number %d", n, w.charting.figure.made)
	}
	w.goTo(1)
	w.session.SetKind(session.Table)
	do(work)
	if !w.charting.figure.assess.Options.HasAsOf {
		t.Error("the chart that was drawn while the table is shown is not kept")
	}
}

// TestNoMarkOfAnotherDocumentIsLeft: a large document that is opened while the charts are shown shows none of the
// marks of the one before, which would be other events.
func TestNoMarkOfAnotherDocumentIsLeft(t *testing.T) {
	w, work := teeming(t)
	w.session.SetKind(session.Charts)
	do(work)
	large := w.session.Open()
	w.openPath(generated(t, 10))
	do(work)
	w.session.SetKind(session.Charts)
	if len(w.charting.view.Scene().Shapes) == 0 {
		t.Fatal("a small chart is not shown at once")
	}
	w.session.Replace(large)
	w.session.SetKind(session.Charts)
	if n := len(w.charting.view.Scene().Shapes); n != 0 {
		t.Errorf("%d shapes are left", n)
	}
	do(work)
	if w.charting.figure.doc != large.Doc || w.charting.figure.figure == nil {
		t.Error("the chart of the large document is not shown")
	}
}

// TestAPanicInALargeChartIsTriedOnce: the window goes on without it.
func TestAPanicInALargeChartIsTriedOnce(t *testing.T) {
	w, work := teeming(t)
	w.session.SetKind(session.Charts)
	do(work)
	w.charting.figure.chosen = 1
	asked, in := w.chartAsked()
	in.Faces = nil // with which no chart can be drawn
	w.makeChart(asked, in)
	do(work)
	w.showView()
	w.showFoot()
	if len(*work) != 0 || w.charting.busy || w.charting.figure.figure != nil || len(w.failed) != 1 {
		t.Errorf("it is tried again, or not told: %v", w.failed)
	}
}

// TestALargeChartOfAnotherSizeIsCountedBesideTheWindow: what a size or a row needs is counted once, and the picture of
// before stays until then.
func TestALargeChartOfAnotherSizeIsCountedBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	w.chooseChart(3) // what rests on each source
	do(work)
	v := w.charting.view
	was := v.Scene().Width
	size := v.Size()
	for _, less := range []float32{40, 80, 120} {
		v.Resize(fyne.NewSize(size.Width-less, size.Height))
	}
	if v.Scene().Width != was || len(*work) != 1 {
		t.Fatalf("the window counts itself: %v points wide, %d pieces of work", v.Scene().Width, len(*work))
	}
	do(work)
	if got := v.Scene().Width; got != was-120 || len(v.Scene().Shapes) == 0 {
		t.Errorf("the chart is %v points wide, not %v", got, was-120)
	}
	v.Resize(fyne.NewSize(size.Width-120, size.Height))
	w.session.Select(w.session.Open().Doc.Events[0].ID)
	if len(*work) != 0 {
		t.Error("a selection is counted for")
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if shown, all := w.charting.figure.figure.Rows(chart.View{W: v.Scene().Width, H: v.Scene().Height}); shown < all && len(*work) != 1 {
		t.Error("the window counts the rows that come into sight")
	}
	do(work)
	w.session.SetKind(session.Story)
	v.Resize(size)
	*work = nil // whose panic is told elsewhere
	w.chooseChart(0)
	do(work)
	if len(v.Scene().Shapes) == 0 || v.Scene().Width != was {
		t.Error("after one that was not counted no chart is shown")
	}
}
