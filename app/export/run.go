package export

import (
	"context"
	"math"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/timeline/exchange"
	"dateline/timeline/message"
	"dateline/timeline/output"
)

// Outcome is what an export has brought.
type Outcome struct {
	Files   []string // that were written
	Report  exchange.Report
	Missing []rune // characters that are boxes, as no font has them
}

// World is what an export needs of the window.
type World struct {
	Beside func(doing string, work func(), failed func(error)) // runs work beside the window's
	Clock  func(after time.Duration, do func()) (forget func())
}

// Run is an export that is on its way. All its functions are for the window's goroutine.
type Run struct {
	World
	Progress func(share float64)                 // called now and then
	Replace  func(existing []string, yes func()) // asks; nil replaces without asking
	Done     func(out Outcome, err error)        // at the end; not while Replace asks

	laid   Laid
	path   string
	share  atomic.Uint64
	cancel context.CancelFunc
	forget func()
}

// every is how often an export says how far it is.
const every = 100 * time.Millisecond

// Again exports a subject as before, to the file that the choices name and in its format, and replaces it without a
// question.
func Again(s Subject, c Choices, r *Run) {
	laid, err := s.job(c.again())
	if err != nil {
		r.Done(Outcome{}, err)
		return
	}
	r.start(laid, c.Path)
}

// Stop ends an export; what was there before stays. Done is called with context.Canceled.
func (r *Run) Stop() {
	if r.cancel != nil {
		r.cancel()
	}
}

// start makes the pages where they are not made yet, and writes the files.
func (r *Run) start(laid Laid, path string) {
	r.laid, r.path = laid, path
	if s := laid.subject; s.Path != "" && output.Same(s.Path, path) {
		r.Done(Outcome{}, message.Fail("That is the open document's own file, which is never written over. Take another name."))
		return
	}
	r.goOn(lang.L("laying out the pages"), func(ctx context.Context) error {
		if r.laid.Sheets != nil {
			return nil
		}
		return r.laid.lay(ctx, r.tell)
	}, r.ask)
}

// ask asks whether files may be replaced, where some are there.
func (r *Run) ask() {
	files := r.laid.files(r.path)
	fresh := missing(files)
	if len(fresh) == len(files) || r.Replace == nil {
		r.write()
		return
	}
	var existing []string
	for _, f := range files {
		if len(missing([]string{f})) == 0 {
			existing = append(existing, f)
		}
	}
	r.Replace(existing, r.write)
}

func (r *Run) write() {
	var out Outcome
	r.goOn(lang.L("writing the file"), func(ctx context.Context) (err error) {
		out.Report, err = r.laid.write(ctx, r.path, r.tell)
		return err
	}, func() {
		out.Files = r.laid.files(r.path)
		if out.Missing = nil; r.laid.In.Faces != nil && r.laid.drawn() {
			out.Missing = r.laid.In.Faces.Missing()
		}
		r.Done(out, nil)
	})
}

// goOn does a step beside the window's work and then the next one, unless it failed.
func (r *Run) goOn(doing string, step func(context.Context) error, next func()) {
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	r.tell(0)
	r.look()
	end := func(err error) {
		cancel()
		r.forget()
		if err != nil {
			r.Done(Outcome{}, err)
			return
		}
		next()
	}
	r.Beside(doing, func() {
		err := step(ctx)
		fyne.Do(func() { end(err) })
	}, end)
}

func (r *Run) tell(share float64) { r.share.Store(math.Float64bits(share)) }

// look says again and again how far the export is.
func (r *Run) look() {
	if r.Progress != nil {
		r.Progress(math.Float64frombits(r.share.Load()))
	}
	r.forget = r.Clock(every, r.look)
}
