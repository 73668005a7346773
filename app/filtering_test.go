package app

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/pick"
)

// ask shows what a query as on the command line finds.
func ask(t *testing.T, w *window, text string) []int32 {
	t.Helper()
	q, err := pick.ParseQuery(text, w.session.Open().Doc)
	if err != nil {
		t.Fatal(err)
	}
	w.session.SetQuery(q)
	return pick.Apply(w.session.Open().Doc, w.session.Assess(), q, nil).Events
}

// walked are the events that the keys go through.
func walked(w *window) []int32 {
	w.session.Deselect()
	w.session.First()
	var list []int32
	for last := -1; w.session.Selection() != last; w.session.Step(1) {
		last = w.session.Selection()
		list = append(list, int32(last))
	}
	slices.Sort(list)
	w.session.Deselect()
	return list
}

func TestEveryViewShowsWhatTheQueryFinds(t *testing.T) {
	for _, by := range []command.ID{command.Story, command.Lanes, command.ByStatus, command.Steps} {
		w, _ := started(t)
		w.actions.Run(by)
		want := ask(t, w, "status:disputed,denied")
		all := len(w.session.Open().Doc.Events)
		if len(want) == 0 || len(want) == all {
			t.Fatalf("the query finds %d events", len(want))
		}
		if got := walked(w); !slices.Equal(got, want) {
			t.Errorf("%s: the keys walk through %v, not %v", by, got, want)
		}
		l := w.board.Layout()
		if c := l.Counts(l.Fit()); c.Filtered != all-len(want) || c.Marked+c.Clustered+c.Unknown != len(want) {
			t.Errorf("%s: the counts are %+v", by, c)
		}
		words := fmt.Sprintf(", %d filtered out", all-len(want))
		for _, id := range []command.ID{command.Story, command.Matrix, command.TableView} {
			w.actions.Run(id)
			if !strings.Contains(w.foot.count.Text, words) {
				t.Errorf("%s: the foot says %q", id, w.foot.count.Text)
			}
		}
		rows := slices.Clone(w.table.Rows())
		slices.Sort(rows)
		if !slices.Equal(rows, want) || w.crossing.on.matrix.Columns() != len(want) {
			t.Errorf("%s: %d rows, %d columns for %d events", by, len(rows), w.crossing.on.matrix.Columns(), len(want))
		}
		w.session.SetQuery(pick.Query{})
		if strings.Contains(w.foot.count.Text, "filtered") || len(w.table.Rows()) != all || len(walked(w)) != all {
			t.Errorf("%s: without the query the foot says %q", by, w.foot.count.Text)
		}
	}
}

func TestASavedPictureSaysWhatIsLeftOut(t *testing.T) {
	w, _ := started(t)
	out := len(w.session.Open().Doc.Events) - len(ask(t, w, "status:disputed"))
	path := filepath.Join(t.TempDir(), "x.svg")
	exportTo(t, w, path)
	if svg, err := os.ReadFile(path); err != nil || !strings.Contains(string(svg), fmt.Sprintf("%d filtered out", out)) {
		t.Errorf("the picture does not say that %d are left out: %v", out, err)
	}
}

func TestAQueryIsUndoneLikeAView(t *testing.T) {
	w, _ := started(t)
	ticking(w)
	w.session.First()
	before := fmt.Sprintf("%+v %+v", w.session.State(), w.board.View())
	ask(t, w, "importance:5 nothing-has-this")
	if w.session.Event() != nil {
		t.Error("an event that is left out must not stay selected")
	}
	w.actions.Run(command.Undo)
	if got := fmt.Sprintf("%+v %+v", w.session.State(), w.board.View()); got != before {
		t.Errorf("undone it is\n%s, was\n%s", got, before)
	}
	w.actions.Run(command.Redo)
	if w.session.Query().IsZero() {
		t.Error("redone the query must be back")
	}
	if w.actions.Run(command.Back); !w.session.Query().IsZero() {
		t.Error("back leads to what was looked at before the query")
	}
}

func TestAQueryThatFindsNothingLeavesTheWindowAlive(t *testing.T) {
	for _, by := range []command.ID{command.Story, command.Lanes, command.Steps} {
		w, _ := started(t)
		w.actions.Run(by)
		w.session.SetQuery(pick.Query{Lanes: []string{"</script>\x00"}})
		for _, id := range []command.ID{command.ZoomIn, command.FitAll, command.Next, command.Last, command.TableView, command.Matrix, command.Sources, command.Story, command.Undo} {
			w.actions.Run(id)
			if w.win.Canvas().Capture() == (image.Image)(nil) || w.win.Canvas().Overlays().Top() != nil {
				t.Fatalf("%s after %s: %s", id, by, said(w))
			}
		}
	}
}

func TestHitsAndPaletteKeepToTheQuery(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Find)
	w.field.SetText("a")
	all := slices.Clone(w.finding.hits)
	want := common(all, ask(t, w, "status:disputed,denied"))
	if len(want) == 0 || len(want) == len(all) || !slices.Equal(w.finding.hits, want) {
		t.Errorf("%v are hits, then %v, want %v", all, w.finding.hits, want)
	}
	events := func() (n int) {
		w.actions.Run(command.Palette)
		w.findAll("the")
		for _, item := range w.palette.Items() {
			if item.Kind == "event" {
				n++
			}
		}
		w.palette.Close()
		return n
	}
	shown := events()
	w.session.SetQuery(pick.Query{Lanes: []string{"none"}})
	if shown == 0 || events() != 0 {
		t.Errorf("the palette finds %d events, then %d of none", shown, events())
	}
}

func TestAFileReadAgainKeepsTheQuery(t *testing.T) {
	w, _ := started(t)
	path := write(t, "many.json", many(9))
	w.openPath(path)
	w.session.SetQuery(pick.Query{Lanes: []string{"b"}})
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(many(9), `"b"`, `"z"`)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.openPath(path)
	if q := w.session.Query(); len(q.Lanes) != 1 || len(w.pick().Events) != 0 {
		t.Errorf("read again it is %q, with %d events", q, len(w.pick().Events))
	}
	w.openPath(write(t, "other.json", many(9)))
	if !w.session.Query().IsZero() {
		t.Error("another file begins with all events")
	}
	if w.session.Kind() != session.Story {
		t.Error("and as a timeline")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
}
