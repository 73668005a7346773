package hover

import "fyne.io/fyne/v2"

// Box is a stretch of the window, in points.
type Box struct{ X0, Y0, X1, Y1 float32 }

func (b Box) overlaps(o Box) bool {
	return b.X0 < o.X1 && o.X0 < b.X1 && b.Y0 < o.Y1 && o.Y0 < b.Y1
}

func (b Box) grown(by float32) Box { return Box{b.X0 - by, b.Y0 - by, b.X1 + by, b.Y1 + by} }

// The room between the card and what it must not cover, and at the window's edges, in points.
const (
	between = 8
	edge    = 6
)

// place puts a card of a size beside the pointer, within room and on none of the boxes nor on the
// pointer: below or above, else to the right or left, of the least that it has to stand clear of.
// False where no such place is near.
func place(size fyne.Size, at fyne.Position, boxes []Box, room Box) (fyne.Position, bool) {
	room = room.grown(-edge)
	if size.Width > room.X1-room.X0 || size.Height > room.Y1-room.Y0 {
		return fyne.Position{}, false
	}
	pointer := Box{at.X, at.Y, at.X, at.Y}.grown(between)
	pointer.X1 += 8 // the arrow hangs to the right of its point and below it
	pointer.Y1 += 12
	taken := []Box{pointer}
	under, all := pointer, pointer
	for _, b := range boxes {
		b = b.grown(between)
		taken = append(taken, b)
		all = around(all, b)
		if b.X0 <= at.X && at.X <= b.X1 && b.Y0 <= at.Y && at.Y <= b.Y1 {
			under = around(under, b)
		}
	}
	x := min(max(at.X-size.Width/3, room.X0), room.X1-size.Width)
	y := min(max(at.Y-size.Height/3, room.Y0), room.Y1-size.Height)
	for _, clear := range []Box{under, all} {
		for _, p := range []fyne.Position{
			{X: x, Y: clear.Y1}, {X: x, Y: clear.Y0 - size.Height},
			{X: clear.X1, Y: y}, {X: clear.X0 - size.Width, Y: y},
		} {
			if fits(Box{p.X, p.Y, p.X + size.Width, p.Y + size.Height}, taken, room) {
				return p, true
			}
		}
	}
	return fyne.Position{}, false
}

func fits(card Box, taken []Box, room Box) bool {
	if card.X0 < room.X0 || card.Y0 < room.Y0 || card.X1 > room.X1 || card.Y1 > room.Y1 {
		return false
	}
	for _, b := range taken {
		if card.overlaps(b) {
			return false
		}
	}
	return true
}

// around is the smallest box around both.
func around(a, b Box) Box {
	return Box{min(a.X0, b.X0), min(a.Y0, b.Y0), max(a.X1, b.X1), max(a.Y1, b.Y1)}
}
