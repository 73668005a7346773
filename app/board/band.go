package board

import "fyne.io/fyne/v2"

// band is the range that a hand drags over to see it large. The zero band is none.
type band struct {
	asked    bool // the next drag draws it, without Shift
	decided  bool // a drag goes on
	on       bool // and draws a band
	dropped  bool // and does nothing more
	from, to float32
}

// leastBand is how wide a band must be to be gone to, in points.
const leastBand = 8

// ends are the band's ends, the left one first, within the width.
func (r band) ends(width float64) (x0, x1 float64) {
	x0, x1 = float64(min(r.from, r.to)), float64(max(r.from, r.to))
	return min(max(x0, 0), width), min(max(x1, 0), width)
}

// PickRange lets the next drag draw a band, as with Shift; again, it does not.
func (b *Board) PickRange() {
	b.band.asked = b.layout != nil && !b.band.asked
}

func (b *Board) dropBand() {
	b.band = band{}
	b.outline()
}

// giveUp ends a band without going to it; false where there was none.
func (b *Board) giveUp() bool {
	if !b.band.on && !b.band.asked {
		return false
	}
	b.band = band{decided: b.band.decided, dropped: b.band.decided}
	b.outline()
	return true
}

// putBands puts the band, and the mark of a time that was gone to, where they belong.
func (b *Board) putBands() {
	width, height := float64(b.Size().Width), b.Size().Height
	b.rubber.Hidden, b.spot.Hidden = !b.band.on, b.layout == nil || b.goal.End <= b.goal.Start
	if b.band.on {
		x0, x1 := b.band.ends(width)
		b.rubber.Move(fyne.NewPos(float32(x0), 0))
		b.rubber.Resize(fyne.NewSize(float32(x1-x0), height))
	}
	if !b.spot.Hidden {
		const least = 3
		a := b.layout.Axis()
		x0 := max(a.X(b.seen.View, max(b.goal.Start, a.Start)), -10)
		x1 := min(a.X(b.seen.View, min(b.goal.End, a.End)), width+10)
		b.spot.Hidden = x1 < x0
		b.spot.Move(fyne.NewPos(float32(x0), 0))
		b.spot.Resize(fyne.NewSize(float32(max(x1-x0, least)), height))
	}
	b.rubber.Refresh()
	b.spot.Refresh()
}
