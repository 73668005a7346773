package app

import (
	"fmt"
	"io"
	"time"

	"dateline/app/present"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// trace prints what happens, a line each, for tests and for measuring. The zero trace is silent.
//
//	picture 412ms            the first picture with events was painted so long after the start
//	opened Title             a document was opened
//	refused name 3           a file was refused, with so many problems
//	selected deal            an event was selected; "selected" alone for none
//	told 3/4 2/6             a talk is at the third of four steps and has told two of its six parts; then may follow
//	                         "blank", and in a vote "hands" with those counted before the status is told, and after
//	telling A | B            what two sides tell is shown
//	event deal 412,305       where the middle of an event's card or mark is, in pixels of the window
type trace struct {
	out     io.Writer
	started time.Time
	painted bool
}

func (t *trace) line(format string, args ...any) {
	if t.out != nil {
		fmt.Fprintf(t.out, format+"\n", args...)
	}
}

func (t *trace) opened(o *session.Open)     { t.line("opened %s", o.Title()) }
func (t *trace) refused(name string, n int) { t.line("refused %s %d", name, n) }
func (t *trace) selected(e *timeline.Event) {
	if e == nil {
		t.line("selected")
		return
	}
	t.line("selected %s", e.ID)
}

// told prints where a talk is.
func (t *trace) told(s *present.Show) {
	talk, more := s.Talk(), ""
	if s.Blank() {
		more = " blank"
	}
	if talk.Voting() {
		votes := talk.Votes()
		more += fmt.Sprintf(" hands %v %v", votes.Before, votes.After)
	}
	t.line("told %d/%d %d/%d%s", talk.At()+1, len(talk.Steps), talk.Shown(), len(talk.Parts()), more)
}

// frame is what the board calls after each painted frame; nil where nobody listens.
func (t *trace) frame(w *window) func(time.Duration) {
	if t.out == nil {
		return nil
	}
	return func(took time.Duration) {
		doc := w.session.Open().Doc
		if t.painted || len(doc.Events) == 0 {
			return
		}
		t.painted = true
		t.line("picture %dms", time.Since(t.started).Milliseconds())
		t.line("painted %.1fms", float64(took.Microseconds())/1000)
		t.events(w, doc)
	}
}

// events prints where the events are.
func (t *trace) events(w *window, doc *timeline.Document) {
	const most = 100
	at := w.app.Driver().AbsolutePositionForObject(w.board)
	for i := range doc.Events[:min(len(doc.Events), most)] {
		id := doc.Events[i].ID
		x0, y0, x1, y1, ok := w.board.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: id})
		if !ok {
			continue
		}
		point := at.AddXY(float32(x0+x1)/2, float32(y0+y1)/2)
		x, y := w.win.Canvas().PixelCoordinateForPosition(point)
		t.line("event %s %d,%d", id, x, y)
	}
}
