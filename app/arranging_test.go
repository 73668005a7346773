package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/layout"
)

// many is a document of n events, a day apart, in three lanes and with two tags.
func many(n int) string {
	var b strings.Builder
	b.WriteString(`{"title": "Many", "lanes": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "events": [`)
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, `{"id": "e%d", "title": "Event %d", "date": %q, "lane": %q, "tags": [%q]}`,
			i, i, day.AddDate(0, 0, i).Format(time.DateOnly), "abc"[i%3:i%3+1], []string{"odd", "even"}[i%2])
	}
	b.WriteString("]}")
	return b.String()
}

// ticking lets every command be a step of its own in the history.
func ticking(w *window) {
	now := time.Unix(0, 0)
	w.session.Clock = func() time.Time { now = now.Add(time.Minute); return now }
}

func TestTheNumberOfEventsDecidesAtFirst(t *testing.T) {
	w, _ := started(t)
	for _, c := range []struct {
		events, segment int
		want            layout.Arrangement
	}{{60, 0, layout.Story}, {61, 1, layout.Lanes}} {
		w.openPath(write(t, "many.json", many(c.events)))
		if got := w.board.Layout().Arrangement(); got != c.want || w.bar.kinds.Chosen != c.segment {
			t.Errorf("%d events stand in %v, the switch at %d", c.events, got, w.bar.kinds.Chosen)
		}
	}
}

func TestArrangingIsUndoneLikeAView(t *testing.T) {
	w, _ := started(t)
	ticking(w)
	w.openPath(write(t, "many.json", many(40)))
	w.actions.Run(command.ZoomIn)
	now := func() string {
		return fmt.Sprintf("%+v, %v, %+v", w.session.State(), w.board.Layout().Arrangement(), w.board.View())
	}
	looks := []string{now()}
	for _, id := range []command.ID{command.Lanes, command.ByTag, command.Steps, command.ZoomIn, command.Story, command.Breaks, command.Steps, command.Sources, command.ByStatus} {
		if !w.actions.Run(id) {
			t.Fatalf("%s cannot be done", id)
		}
		looks = append(looks, now())
	}
	for i := len(looks) - 2; i >= 0; i-- {
		w.actions.Run(command.Undo)
		if got := now(); got != looks[i] {
			t.Errorf("undone to step %d it shows\n%s, want\n%s", i, got, looks[i])
		}
	}
	for i := 1; i < len(looks); i++ {
		w.actions.Run(command.Redo)
		if got := now(); got != looks[i] {
			t.Errorf("done again to step %d it shows\n%s, want\n%s", i, got, looks[i])
		}
	}
}

func TestAnotherArrangementShowsTheSameTime(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "many.json", many(59)))
	for range 6 {
		w.actions.Run(command.ZoomIn)
	}
	middle := func() int64 { first, last := w.board.Layout().Span(w.board.View()); return (first + last) / 2 }
	before := middle()
	for _, id := range []command.ID{command.Lanes, command.ByTag, command.Steps, command.Steps, command.Breaks, command.Story} {
		w.actions.Run(id)
		if days := (middle() - before) / 86400; days < -3 || days > 3 {
			t.Errorf("after %s the middle is %d days away", id, days)
		}
	}
}

func TestAFileIsArrangedAsItWasLast(t *testing.T) {
	w, _ := started(t)
	path := write(t, "many.json", many(10))
	w.openPath(path)
	w.actions.Run(command.ByTag)
	w.actions.Run(command.Breaks)
	w.openPath(write(t, "other.json", many(10)))
	if w.board.Layout().Arrangement() != layout.Story {
		t.Error("another file is not arranged like this one")
	}
	w.openPath(path)
	if a := w.session.Arranging(); a.String() != "lanes tag unbroken" || w.bar.kinds.Chosen != 1 {
		t.Errorf("opened again it is arranged as %q, the switch at %d", a, w.bar.kinds.Chosen)
	}
}

func TestTheMenuChecksWhatIsOn(t *testing.T) {
	w, _ := started(t)
	checked := func() string {
		var on []string
		for _, menu := range w.win.MainMenu().Items {
			for _, item := range menu.Items {
				if item.Checked {
					on = append(on, menuWord(item))
				}
			}
		}
		return strings.Join(on, ", ")
	}
	if got := checked(); got != "Story, Overview, Leave Out Long Gaps, Cards with Summaries" {
		t.Errorf("at first on are %s", got)
	}
	w.actions.Run(command.ByStatus)
	w.actions.Run(command.Steps)
	w.actions.Run(command.Breaks)
	if got := checked(); got != "Lanes, Overview, Lanes by Status, One Event a Step, Cards with Summaries" {
		t.Errorf("then on are %s", got)
	}
	w.focusBoard()
	w.win.Canvas().Focused().TypedRune('5')
	w.win.Canvas().Focused().TypedRune('s')
	if w.session.Kind() != session.Story || w.session.Arranging().Steps {
		t.Error("S must show the timeline to scale again")
	}
}
