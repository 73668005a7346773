package app

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// pressEvery is how often a drive presses a key while a file is read.
const pressEvery = 50 * time.Millisecond

// pressIdle is how many keys it presses before, and pressAfter is for how long it goes on afterwards, while all that
// makes the document fast is made.
const (
	pressIdle  = 40
	pressAfter = 3 * time.Second
)

// readDrive opens a file beside the one that is open, presses an arrow key again and again meanwhile, and
// prints how long the picture took to answer each. It then closes the program.
type readDrive struct {
	w       *window
	out     io.Writer
	path    string
	running bool
	idle    int       // keys that are still to be pressed before the file is read
	pressed time.Time // when the key should have been pressed that no frame has answered; zero for none
	answers []time.Duration
	over    atomic.Bool
}

// frame notes that what was pressed before it is answered. The first frame starts the drive.
func (d *readDrive) frame(time.Duration) {
	switch {
	case len(d.w.session.Open().Doc.Events) == 0:
		return
	case !d.running:
		d.running, d.idle = true, pressIdle
		go d.press()
	case !d.pressed.IsZero():
		d.answers = append(d.answers, time.Since(d.pressed))
		d.pressed = time.Time{}
		if d.idle--; d.idle == 0 {
			d.report("key to picture, idle")
			d.w.later(d.begin)
		}
	}
}

// begin begins to read.
func (d *readDrive) begin() {
	start := time.Now()
	d.w.read(d.path, func(r result) {
		took := time.Since(start)
		if r.open != nil {
			d.w.takeOpened("", r)
		}
		fmt.Fprintf(d.out, "%-24s %d ms, %d events\n", "read", took.Milliseconds(), len(d.w.session.Open().Doc.Events))
		d.w.later(func() {
			d.report("key to picture")
			time.AfterFunc(pressAfter, func() { fyne.Do(d.end) })
		})
	})
}

// press presses a key at times that are set beforehand, so that a late one counts as waiting.
func (d *readDrive) press() {
	for at := time.Now().Add(pressEvery); !d.over.Load(); at = at.Add(pressEvery) {
		time.Sleep(time.Until(at))
		due := at
		fyne.Do(func() {
			if !d.pressed.IsZero() {
				return // the one before waits still, for longer
			}
			d.pressed = due
			d.w.key(map[bool]fyne.KeyName{true: fyne.KeyRight, false: fyne.KeyHome}[d.w.session.Selection() < 3])
			d.w.board.Refresh() // where the selection moves nothing
		})
	}
}

// end prints the times and closes the program.
func (d *readDrive) end() {
	d.over.Store(true)
	if !d.pressed.IsZero() {
		d.answers = append(d.answers, time.Since(d.pressed))
	}
	d.report("key to picture, after")
	d.w.quit()
}

func (d *readDrive) report(what string) {
	if len(d.answers) == 0 {
		return
	}
	fmt.Fprintf(d.out, "%-24s %s, most %d ms\n", what, spread(d.answers), d.answers[len(d.answers)-1].Milliseconds())
	d.answers = nil
}
