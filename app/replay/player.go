package replay

import "time"

// Pace is how long each known day stays while the replay plays.
const Pace = 800 * time.Millisecond

// Clock calls f once after d, on the window's goroutine, unless stop is called before.
type Clock func(d time.Duration, f func()) (stop func())

// Player steps from one known day to the next at an even pace. It belongs to one goroutine.
type Player struct {
	clock   Clock
	step    func() bool // goes on by a day; false where that was the last
	changed func()      // playing began or ended
	stop    func()      // nil while nothing plays
}

// NewPlayer makes a player that stands still. step goes on by one day and says whether there is
// another; changed is called when playing begins and ends.
func NewPlayer(clock Clock, step func() bool, changed func()) *Player {
	return &Player{clock: clock, step: step, changed: changed}
}

// Playing reports whether days go by.
func (p *Player) Playing() bool { return p.stop != nil }

// Play lets the days go by, the first step after one Pace.
func (p *Player) Play() {
	if p.Playing() {
		return
	}
	p.next()
	p.changed()
}

// Pause stands still.
func (p *Player) Pause() {
	if !p.Playing() {
		return
	}
	p.stop()
	p.stop = nil
	p.changed()
}

func (p *Player) next() {
	p.stop = p.clock(Pace, func() {
		if !p.Playing() {
			return
		}
		more := p.step()
		switch {
		case !p.Playing(): // step has paused it
		case more:
			p.next()
		default:
			p.stop = nil
			p.changed()
		}
	})
}
