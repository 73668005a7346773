package board

import (
	"math"
	"time"

	"dateline/timeline/axis"
	"dateline/timeline/layout"
)

const (
	glideTime = 160 * time.Millisecond // a glide takes no longer
	slowFrame = 50 * time.Millisecond  // after such a frame the next move is a jump
)

// glide goes from one view to another in a few pictures. b.view is where it goes to already.
func (b *Board) glide(from, to layout.View) {
	way := newWay(b.layout.Axis(), from, to, b.width())
	running := true
	stop := b.Animate(glideTime, func(done float32) {
		switch {
		case !running:
			return
		case done >= 1 || b.slow:
			running, b.stop = false, nil
			b.see(to)
		default:
			b.see(way.at(float64(done)))
		}
		b.Refresh()
	})
	if running {
		b.stop = func() { running = false; stop() }
	}
}

// halt ends a glide where it is.
func (b *Board) halt() {
	if b.stop != nil {
		b.stop()
		b.stop = nil
	}
}

// settle ends a glide under the hand: what is seen is where the board is.
func (b *Board) settle() {
	if b.stop != nil {
		b.halt()
		b.setView(b.layout.Clamp(b.seen), Moved)
	}
}

// way leads from one view to another: the scale grows evenly in the eye, and the middle goes so
// that one instant stays where it is on screen, if the two views share one.
type way struct {
	axis     *axis.Axis
	from, to layout.View
	t0, t1   int64   // in the middle of each
	x0, x1   float64 // where that is, exactly
}

func newWay(a *axis.Axis, from, to layout.View, width float64) way {
	w := way{axis: a, from: from, to: to, t0: a.Time(from.View, width/2), t1: a.Time(to.View, width/2)}
	w.x0, w.x1 = a.X(from.View, w.t0), a.X(to.View, w.t1)
	return w
}

// at is the view when a part of the time is over, 0 to 1.
func (w *way) at(done float64) layout.View {
	done *= 2 - done // slower towards the end
	s0, s1 := w.from.Scale, w.to.Scale
	scale, part := s0*math.Pow(s1/s0, done), done
	if math.Abs(s1/s0-1) > 1e-9 {
		part = (1/scale - 1/s0) / (1/s1 - 1/s0)
	}
	shift := w.x0*(1-part) + (w.x1-w.axis.Distance(scale, w.t0, w.t1))*part
	v := layout.View{View: w.axis.Pan(axis.View{Left: w.t0, Shift: shift, Scale: scale}, 0)}
	v.Top = w.from.Top + (w.to.Top-w.from.Top)*done
	return v
}
