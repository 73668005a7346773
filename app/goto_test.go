package app

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/edtf"
)

// asked is the palette after a text was typed into it, as lines of title, kind and detail.
func asked(t *testing.T, w *window, text string) []string {
	t.Helper()
	if !w.palette.Shown() {
		w.actions.Run(command.Palette)
	}
	if !w.palette.Shown() {
		t.Fatal("the palette does not open")
	}
	test.Type(w.win.Canvas().Focused(), text)
	var lines []string
	for _, item := range w.palette.Items() {
		lines = append(lines, strings.TrimRight(item.Title+"|"+item.Kind+"|"+item.Detail, "|"))
	}
	return lines
}

func enter(w *window) { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestThePaletteFindsByName(t *testing.T) {
	w, _ := started(t)
	for text, want := range map[string]string{
		"alleged contr": "Alleged contract for shells and rockets|event|16 July 2022",
		"SOCHI tokayev": "Putin and Tokayev meet in Sochi|event|19 August 2022",
		"fit a":         "Fit All|command|0",
		"16.7.2022":     "Go to 16 July 2022|date",
		"juli 2022":     "Go to July 2022|date",
		"1450~":         "Go to about 1450|date|before this timeline begins",
		"2999":          "Go to 2999|date|after this timeline ends",
		"euractiv":      "Kazakhstan halts arms exports amid Ukraine war – Euractiv|source",
		"beregini":      "Beregini|actor|group",
		"xyzzy":         "",
	} {
		got := asked(t, w, text)
		w.palette.Close()
		found := want == "" && len(got) == 0
		for _, line := range got {
			found = found || line == want
		}
		if !found {
			t.Errorf("%q finds\n%s\nand not %q", text, strings.Join(got, "\n"), want)
		}
	}
	if got := asked(t, w, ""); len(got) == 0 {
		t.Error("an empty palette must offer commands")
	}
}

func TestThePaletteGoesThere(t *testing.T) {
	w, _ := started(t)
	hours(w)
	w.focusBoard()
	asked(t, w, "alleged contract")
	enter(w)
	if e := w.session.Event(); e == nil || e.ID != "deal" || w.palette.Shown() {
		t.Fatalf("it went to %v", e)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("the keys must go to the board again")
	}
	asked(t, w, "24 February 2022")
	enter(w)
	a, v := w.board.Layout().Axis(), w.board.View()
	day := edtf.MustParse("2022-02-24").Extent()
	if x0, x1 := a.X(v.View, day.Start), a.X(v.View, day.End); x0 < 0 || x1 > float64(w.board.Size().Width) || x1-x0 < 20 {
		t.Errorf("24 February is at %.0f to %.0f", x0, x1)
	}
	w.actions.Run(command.Back)
	if w.board.View() == v {
		t.Error("going to a date must be a step that can be undone")
	}
	asked(t, w, "kazakhstan halts")
	enter(w)
	if w.session.Kind() != session.Sources || !w.sources.Visible() {
		t.Error("a source must be shown among the sources")
	}
	asked(t, w, "who says")
	enter(w)
	if w.session.Kind() != session.Matrix {
		t.Error("a command must be done")
	}
	asked(t, w, "unrest across")
	enter(w)
	if w.session.Kind() != session.Matrix || w.session.Event().Title != "Unrest across Kazakhstan" {
		t.Error("an event must be shown in the matrix where that is in sight")
	}
	w.session.SetKind(session.Sources)
	asked(t, w, "putin and tok")
	enter(w)
	if w.session.Kind() != session.Story || w.session.Event().Title != "Putin and Tokayev meet in Sochi" {
		t.Error("and on the timeline from the sources")
	}
	asked(t, w, "about dateline")
	enter(w)
	if !strings.Contains(said(w), "1.2.3") {
		t.Error("a command that opens a dialog must open it")
	}
}

func TestTheActorsRowIsShown(t *testing.T) {
	w, _ := started(t)
	doc := w.session.Open().Doc
	for i := range doc.Actors {
		w.session.SetKind(session.Story)
		w.goTos().actor(doc.Actors[i].ID)
		if w.session.Kind() != session.Matrix {
			t.Fatal("an actor must be shown in the matrix")
		}
	}
}

func TestADateIsAskedFor(t *testing.T) {
	w, _ := started(t)
	before := w.board.View()
	w.actions.Run(command.GoToDate)
	test.Type(w.win.Canvas().Focused(), "kazakhstan")
	if len(w.palette.Items()) > 0 {
		t.Error("only dates are asked for")
	}
	enter(w)
	w.palette.Close()
	w.actions.Run(command.GoToDate)
	test.Type(w.win.Canvas().Focused(), "7/8/2022")
	if n := len(w.palette.Items()); n != 2 {
		t.Errorf("there are %d ways to read 7/8/2022", n)
	}
	enter(w)
	if w.board.View() == before {
		t.Error("it must go there")
	}
}

func TestThePaletteKeepsToTheOpenDocument(t *testing.T) {
	w, _ := started(t)
	if got := asked(t, w, "sumer"); len(got) > 0 {
		t.Fatalf("%q", got)
	}
	w.palette.Close()
	w.openPath(write(t, "good.json", `{"title": "Good", "events": [{"id": "one", "title": "Sumer: <b>clay</b>", "date": "-3200~"}]}`))
	if got := asked(t, w, "sumer"); len(got) != 1 || !strings.Contains(got[0], "<b>clay</b>") {
		t.Errorf("%q", got)
	}
	w.palette.Close()
	w.openPath(write(t, "nothing.json", nothing))
	if got := asked(t, w, "2022"); strings.Contains(strings.Join(got, "\n"), "|date") {
		t.Errorf("there is no date to go to: %q", got)
	}
}

// TestOnlyTheLastWordsAreLookedFor: what was typed before is no longer looked for, and comes to nothing.
func TestOnlyTheLastWordsAreLookedFor(t *testing.T) {
	w, _ := started(t)
	var waiting []func()
	w.work = func(f func()) { waiting = append(waiting, f) }
	asked(t, w, "fi")
	for _, i := range []int{1, 0} {
		waiting[i]()
	}
	if got := len(w.palette.Items()); got == 0 || w.palette.Text() != "fi" {
		t.Errorf("%d items", got)
	}
	for _, item := range w.palette.Items() {
		if !strings.Contains(strings.ToLower(item.Title), "f") {
			t.Errorf("%q", item.Title)
		}
	}
	w.palette.Close()
	asked(t, w, "x")
	w.palette.Close()
	waiting[len(waiting)-1]()
	if w.palette.Shown() {
		t.Error("what is found late must not open the palette")
	}
}

// BenchmarkPalette is a keystroke in a document of a million events, from the text to the items.
func BenchmarkPalette(b *testing.B) {
	type event struct {
		Title string `json:"title"`
		Date  string `json:"date"`
	}
	events := make([]event, 1_000_000)
	for i := range events {
		events[i] = event{fmt.Sprintf("The ministry of %d denies the report of the other side about the delivery, as three of the papers say on this day", i), "2022"}
	}
	text, err := json.Marshal(map[string]any{"events": events})
	if err != nil {
		b.Fatal(err)
	}
	w, _ := started(b)
	w.openPath(write(b, "million.json", string(text)))
	do := w.goTos()
	if n := w.names.events.Len(); n != len(events) {
		b.Fatalf("the index has %d names: %s", n, said(w))
	}
	b.ResetTimer()
	for b.Loop() {
		w.names.find(b.Context(), "report", "en", do)
	}
}

// TestThePaletteOpensFiles that were opened before, and examples, also while nothing is open.
func TestThePaletteOpensFiles(t *testing.T) {
	w, _ := started(t)
	path := write(t, "lesson.json", good)
	w.openPath(path)
	w.openExample(0)
	want := "lesson.json|file|" + tilde(filepath.Dir(path))
	if got := asked(t, w, "lesson.j"); !slices.Contains(got, want) {
		t.Fatalf("it finds %q, not %q", got, want)
	}
	if enter(w); w.session.Open().Path != path {
		t.Errorf("it opens %q", w.session.Open().Path)
	}
	empty := w.program.open()
	if got := asked(t, empty, "kazakh"); len(got) != 1 || !strings.HasSuffix(got[0], "|example") {
		t.Errorf("while nothing is open it finds %q", got)
	}
	if enter(empty); empty.session.Open().Name == "" {
		t.Error("it opens no example")
	}
}

// TestThePaletteSaysThatItKnowsNoNamesYet rather than that nothing is called so.
func TestThePaletteSaysThatItKnowsNoNamesYet(t *testing.T) {
	w, _ := started(t)
	later := queued(w)
	w.openPath(write(t, "x.json", good))
	later() // reads it, and makes the names
	w.names.doc = nil
	asked(t, w, "xyzzy")
	later()
	if got := w.palette.Note(); !strings.Contains(got, "collected") {
		t.Errorf("it says %q", got)
	}
}

// TestAnEmptyWindowCollectsNoNames: its palette does not promise any.
func TestAnEmptyWindowCollectsNoNames(t *testing.T) {
	p, _ := begun(t)
	w := p.open()
	w.openPalette()
	w.palette.SetText("zzzz")
	if got := w.palette.Note(); got != "Nothing here has this name" {
		t.Errorf("the palette says %q", got)
	}
}
