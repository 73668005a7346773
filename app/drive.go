package app

import (
	"fmt"
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/timeline/layout"
)

// Each drive takes so many steps, the second half of a zoom back out again.
const driveSteps = 300

// drive moves the window's picture by itself once it is there, a step after each painted frame, prints
// how long the frames took, and closes the program. It is for measuring in a real window.
type drive struct {
	w       *window
	out     io.Writer
	started time.Time
	running bool
	zooming bool
	over    bool
	step    int
	moved   time.Duration   // that the last move took, before its frame
	painted time.Time       // when the last frame was
	frames  []time.Duration // layout and painting, by step
	gaps    []time.Duration // from one painted frame to the next
}

// frame notes a painted frame and takes the next step. The first frame starts the drive.
func (d *drive) frame(took time.Duration) {
	now := time.Now()
	switch {
	case len(d.w.session.Open().Doc.Events) == 0:
		return
	case !d.running:
		d.running = true
		d.print("events", "%d", len(d.w.session.Open().Doc.Events))
		d.print("first picture", "%d ms after the start", now.Sub(d.started).Milliseconds())
		go d.whenBuilt()
		return
	case d.step == 0 || d.over:
		return // a frame from before the drive, or after
	}
	d.frames = append(d.frames, d.moved+took)
	d.gaps = append(d.gaps, now.Sub(d.painted))
	d.painted = now
	d.w.later(d.next)
}

// whenBuilt starts once the picture has all its levels, or none has come for some seconds.
func (d *drive) whenBuilt() {
	const most = 20
	last, idle := 0, 0
	for idle < most {
		time.Sleep(200 * time.Millisecond)
		state := make(chan [2]int)
		fyne.Do(func() {
			built, total := d.w.board.Layout().Built()
			state <- [2]int{built, total}
		})
		now := <-state
		if now[0] == now[1] {
			break
		}
		if idle++; now[0] != last {
			last, idle = now[0], 0
		}
	}
	fyne.Do(func() {
		l := d.w.board.Layout()
		d.w.board.SetView(l.Zoom(l.Fit(), 8, float64(d.w.board.Size().Width)*0.8))
		d.painted = time.Now()
		d.next()
	})
}

// next moves the picture by a step, or ends.
func (d *drive) next() {
	if d.step == driveSteps {
		d.report()
		if d.zooming {
			d.over = true
			d.w.quit()
			return
		}
		d.zooming, d.step, d.frames, d.gaps = true, 0, nil, nil
	}
	d.step++
	start := time.Now()
	l, b := d.w.board.Layout(), d.w.board
	b.SetView(d.moveFrom(l, b.View()))
	d.moved = time.Since(start)
	b.Refresh() // at the end of the axis nothing has moved
}

func (d *drive) moveFrom(l *layout.Layout, v layout.View) layout.View {
	const points, factor = 5, 1.015
	back := d.step > driveSteps/2
	switch {
	case d.zooming && back:
		return l.Zoom(v, 1/factor, float64(d.w.board.Size().Width)/2)
	case d.zooming:
		return l.Zoom(v, factor, float64(d.w.board.Size().Width)/2)
	case back:
		return l.Pan(v, -points)
	}
	return l.Pan(v, points)
}

// report prints the median and the 95th percentile.
func (d *drive) report() {
	name := map[bool]string{false: "pan", true: "zoom"}[d.zooming]
	d.print(name+", layout and paint", "%s", spread(d.frames))
	d.print(name+", between frames", "%s", spread(d.gaps))
}

func (d *drive) print(what, format string, args ...any) {
	fmt.Fprintf(d.out, "%-24s %s\n", what, fmt.Sprintf(format, args...))
}

func spread(times []time.Duration) string {
	slices.Sort(times)
	ms := func(part float64) float64 {
		return float64(times[min(int(part*float64(len(times))), len(times)-1)].Microseconds()) / 1000
	}
	return fmt.Sprintf("median %.2f ms, p95 %.2f ms, of %d", ms(0.5), ms(0.95), len(times))
}
