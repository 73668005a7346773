package hover

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// TestTheCardCoversNothingAndStaysInTheRoom, wherever the event and the pointer on it are.
func TestTheCardCoversNothingAndStaysInTheRoom(t *testing.T) {
	placed := 0
	rapid.Check(t, func(t *rapid.T) {
		number := func(name string, lo, hi float32) float32 { return rapid.Float32Range(lo, hi).Draw(t, name) }
		room := Box{0, 0, number("width", 100, 1600), number("height", 100, 1000)}
		size := fyne.NewSize(number("card's width", 100, 320), number("card's height", 40, 260))
		box := Box{X0: number("x", -500, room.X1), Y0: number("y", -50, room.Y1)}
		box.X1, box.Y1 = box.X0+number("w", 4, 2000), box.Y0+number("h", 4, 120)
		other := Box{X0: number("other x", -100, room.X1), Y0: number("other y", 0, room.Y1)}
		other.X1, other.Y1 = other.X0+13, other.Y0+13
		at := fyne.NewPos(min(max((box.X0+box.X1)/2, 0), room.X1), min(max((box.Y0+box.Y1)/2, 0), room.Y1))
		p, ok := place(size, at, []Box{box, other}, room)
		if !ok {
			return
		}
		placed++
		card := Box{p.X, p.Y, p.X + size.Width, p.Y + size.Height}
		if card.overlaps(box) || card.overlaps(other) || card.overlaps(Box{at.X, at.Y, at.X + 1, at.Y + 1}) {
			t.Fatalf("the card %v covers its event %v, %v or the pointer %v", card, box, other, at)
		}
		if card.X0 < 0 || card.Y0 < 0 || card.X1 > room.X1 || card.Y1 > room.Y1 {
			t.Fatalf("the card %v leaves the room %v", card, room)
		}
	})
	if placed == 0 {
		t.Error("no card was ever placed: the test has lost its sense")
	}
}

func TestInAWindowTheCardHasAPlace(t *testing.T) {
	room, size := Box{0, 0, 800, 500}, fyne.NewSize(320, 180)
	for _, box := range []Box{{0, 60, 13, 73}, {780, 440, 793, 453}, {300, 230, 500, 300}, {-100, 250, 900, 260}, {400, 60, 413, 73}} {
		at := fyne.NewPos(min(max((box.X0+box.X1)/2, 0), 799), (box.Y0+box.Y1)/2)
		if _, ok := place(size, at, []Box{box}, room); !ok {
			t.Errorf("beside %v there must be a place", box)
		}
	}
	if _, ok := place(fyne.NewSize(900, 100), fyne.Position{}, nil, room); ok {
		t.Error("a card that is wider than the room has none")
	}
}
