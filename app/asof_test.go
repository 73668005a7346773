package app

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/overview"
	"dateline/app/replay"
	"dateline/app/session"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// handClock holds the replay's next step back until the test lets time go by.
type handClock struct{ due func() }

func (h *handClock) after(_ time.Duration, f func()) func() {
	h.due = f
	return func() { h.due = nil }
}

func (h *handClock) tick() {
	f := h.due
	h.due = nil
	f()
}

func TestCommaAndPointWalkThroughTheKnownDays(t *testing.T) {
	w, _ := started(t)
	w.focusBoard()
	before := w.board.Layout().Axis()
	for range 3 {
		w.win.Canvas().Focused().TypedRune(',')
	}
	if got := w.foot.count.Text; !strings.HasPrefix(got, "11 of 15 events known on 27 August 2022") {
		t.Errorf("the status bar says %q", got)
	}
	if got := w.asOfWords(); got != "27 August 2022" {
		t.Errorf("the strip says %q", got)
	}
	after := w.board.Layout().Axis()
	if before.Start != after.Start || before.End != after.End {
		t.Error("the axis must stay as the day moves")
	}
	w.win.Canvas().Focused().TypedRune('.')
	if got := w.asOfWords(); got != "28 August 2022" {
		t.Errorf("a day on the strip says %q", got)
	}
	w.win.Canvas().Focused().TypedRune('>')
	if got := w.foot.count.Text; !strings.HasPrefix(got, "15 of 15 events shown") {
		t.Errorf("today the status bar says %q", got)
	}
}

func TestSpacePlaysFromTheFirstDayToToday(t *testing.T) {
	w, _ := started(t)
	var clock handClock
	w.player = replay.NewPlayer(clock.after, w.nextDay, w.showStrip)
	w.focusBoard()
	space := func() { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) }
	space()
	if w.session.Stop() != 0 || !w.player.Playing() {
		t.Fatalf("playing %v at stop %d", w.player.Playing(), w.session.Stop())
	}
	clock.tick()
	clock.tick()
	space()
	if w.session.Stop() != 2 || w.player.Playing() {
		t.Errorf("paused at stop %d, playing %v", w.session.Stop(), w.player.Playing())
	}
	space()
	w.goTo(5)
	if w.player.Playing() {
		t.Error("who takes the handle ends the replay")
	}
	space()
	for w.player.Playing() {
		clock.tick()
	}
	if w.session.Stop() != w.session.Stops()-1 || w.session.Assess() != w.session.Open().Assess {
		t.Error("the replay ends with what is known today")
	}
	space()
	w.openExample(1)
	if w.player.Playing() {
		t.Error("another document ends the replay")
	}
}

func TestASavedPictureCarriesTheDay(t *testing.T) {
	w, _ := started(t)
	w.session.SetStop(5)
	w.session.SetWithout("euractiv", true)
	path := write(t, "x.svg", "")
	exportTo(t, w, path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data); !strings.Contains(got, "As known on "+w.asOfWords()+". Without ") || !strings.Contains(got, "not yet known") {
		t.Error("the picture does not say as of which day it is")
	}
}

func TestASavedPictureIsArrangedAsTheWindow(t *testing.T) {
	w, _ := started(t)
	w.session.Arrange(session.Arranging{Setting: layout.Setting{Arrange: layout.Lanes}, By: pick.ByStatus})
	path := write(t, "x.svg", "")
	exportTo(t, w, path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data); !strings.Contains(got, `id="lane-disputed"`) {
		t.Error("the picture has no lane for each status")
	}
}

func TestTheStripIsThereWhereClaimsHaveDates(t *testing.T) {
	w, _ := started(t)
	for _, dated := range []bool{true, false, true} {
		said := map[bool]string{true: `, "said": "2022-07-16"`}[dated]
		w.openPath(write(t, "x.json", `{"dateline": 1, "sources": [{"id": "s", "title": "S"}], "events": [
			{"id": "e", "title": "E", "date": "2022", "claims": [{"source": "s", "stance": "asserts"`+said+`}]}]}`))
		low := w.board.Position().Y + w.board.Size().Height
		if room := w.content.Size().Height - low; w.strip.Visible() != dated || (room > replay.Height+overview.Height+statusHeight) != dated {
			t.Errorf("dated %v: the strip is shown: %v, with %v points below the timeline", dated, w.strip.Visible(), room)
		}
	}
}
