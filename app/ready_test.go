package app

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/file"
)

// generated writes a document of n events made by chance to a file.
func generated(t testing.TB, n int) string {
	t.Helper()
	var text bytes.Buffer
	if err := sampledata.Generate(&text, n, 1); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "generated.json")
	if err := os.WriteFile(path, text.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// million is a document of so many made-up events.
func million(b *testing.B) *timeline.Document {
	b.Helper()
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 1_000_000, 1); err != nil {
		b.Fatal(err)
	}
	doc, problems := file.Read("generated.json", text.Bytes())
	if doc == nil {
		b.Fatal(problems)
	}
	return doc
}

func TestALargeDocumentIsLaidOutWhileItIsRead(t *testing.T) {
	w, _ := started(t)
	path := generated(t, large)
	for _, as := range []command.ID{command.ByLane, command.ByStatus, command.Steps} {
		w.actions.Run(as)
		w.openPath(path)
		made := w.readier(path)
		first := made(w.session.Open())
		w.ready = first
		w.take(w.session.Open())
		if w.board.Layout() != first.layout || w.pick() != first.pick {
			t.Errorf("%s: what was made ready is not shown", as)
		}
	}
}

func TestWhatWasMadeReadyForAnotherWindowIsNotShown(t *testing.T) {
	w, _ := started(t)
	path := generated(t, large)
	made := w.readier(path)
	w.togglePanel()
	w.read(path, func(r result) {
		r.ready = made(r.open)
		w.ready = r.ready
		w.take(r.open)
		if w.board.Layout() == r.ready.layout {
			t.Error("a layout of another size is shown")
		}
	})
	if l := w.board.Layout(); l == nil || len(w.session.Open().Doc.Events) != large {
		t.Error("the document is not shown")
	}
}

// BenchmarkOpened is how long the window does nothing else when a million events that were read are shown.
func BenchmarkOpened(b *testing.B) {
	w, _ := started(b)
	doc := million(b)
	open := session.Prepare("/generated", "generated", doc, nil)
	small := w.session.Open()
	w.work = func(func()) {}
	var most time.Duration
	for b.Loop() {
		w.ready = w.readier("/generated")(open)
		start := time.Now()
		w.take(open)
		most = max(most, time.Since(start))
		w.take(small)
	}
	b.ReportMetric(most.Seconds()*1000, "most-ms")
}

func TestAnotherSizeOfALargeDocumentKeepsThePictureMeanwhile(t *testing.T) {
	w, _ := started(t)
	w.openPath(generated(t, 100_000))
	before, work := w.board.Layout(), []func(){}
	w.work = func(f func()) { work = append(work, f) }
	w.togglePanel()
	w.togglePanel()
	w.togglePanel()
	if w.board.Layout() != before || len(work) != 1 {
		t.Fatalf("%d layouts are being made", len(work))
	}
	for len(work) > 0 {
		f := work[0]
		work = work[1:]
		f()
	}
	if l := w.board.Layout(); l == before || !l.Is(w.input(), float64(w.board.Size().Width), float64(w.board.Size().Height)) {
		t.Error("the timeline is not laid out for its size")
	}
}

// TestThePageBeforeALargeDocumentLeavesItItsSize: what is laid out while nothing is open fits when it is shown.
func TestThePageBeforeALargeDocumentLeavesItItsSize(t *testing.T) {
	first, _ := started(t)
	w := first.program.openFor()
	w.win.Resize(fyne.NewSize(1280, 760))
	path := generated(t, large)
	made := w.readier(path)
	w.openPath(path)
	ready, in, size := made(w.session.Open()), w.input(), w.board.Size()
	in.Pick = ready.pick
	if !ready.layout.Is(in, float64(size.Width), float64(size.Height)) {
		t.Errorf("it was laid out for another size than %v", size)
	}
}

// TestALargeDocumentIsLaidOutOnce: nothing on the way to its first picture gives the timeline another size, with the
// as-of strip below it or, where no claim is dated, without.
func TestALargeDocumentIsLaidOutOnce(t *testing.T) {
	for _, dated := range []bool{true, false} {
		first, _ := started(t)
		w := first.program.openFor()
		w.win.Resize(fyne.NewSize(1280, 760))
		doc, problems, err := file.ReadFile(generated(t, crowd))
		if doc == nil {
			t.Fatal(problems, err)
		}
		if !dated {
			for i := range doc.Events {
				doc.Events[i].Claims = nil
			}
		}
		open := session.Prepare("/generated", "generated", doc, nil)
		w.ready = w.readier("/generated")(open)
		laid, again := w.ready.layout, 0
		w.board.Work = func(func()) { again++ }
		if w.take(open); w.board.Layout() != laid || again != 0 {
			t.Errorf("dated %v: it was laid out %d times more", dated, again)
		}
	}
}

// TestAFileForAnotherWindowIsAwaitedOnEmptyPaper: the page to choose one from is not shown before it, and is after it
// where it cannot be opened, or is not wanted any more.
func TestAFileForAnotherWindowIsAwaitedOnEmptyPaper(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		stop bool
		page bool
	}{"good": {good, false, false}, "broken": {broken, false, true}, "stopped": {good, true, true}} {
		first, _ := started(t)
		var waiting []func()
		first.program.work = func(f func()) { waiting = append(waiting, f) }
		w := first.program.openFor()
		waiting = nil // which files are missing
		w.openPath(write(t, "x.json", c.text))
		if w.start.Visible() || len(waiting) != 1 {
			t.Fatalf("%s: the start page is seen: %v; %d pieces of work", name, w.start.Visible(), len(waiting))
		}
		if c.stop {
			w.key(fyne.KeyEscape)
		}
		waiting[0]()
		if w.start.Visible() != c.page {
			t.Errorf("%s: the start page is seen: %v", name, w.start.Visible())
		}
	}
}

// TestALargeDocumentIsReadAgainAsItIsShown: with its filters, and in its arrangement.
func TestALargeDocumentIsReadAgainAsItIsShown(t *testing.T) {
	w, _ := started(t)
	path := generated(t, large)
	w.openPath(path)
	w.actions.Run(command.ByTag)
	want := len(ask(t, w, "status:disputed importance:4"))
	made := w.readier(path)(w.session.Open())
	w.ready = made
	if w.take(w.session.Open()); w.board.Layout() != made.layout || w.pick() != made.pick || len(made.pick.Events) != want {
		t.Errorf("%d events were made ready, want %d", len(made.pick.Events), want)
	}
}
