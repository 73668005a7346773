// Package hover is the small card that comes up where the pointer rests on an event.
//
// In go where the pointer is, over which event, and what the card must not cover; out comes a card
// above the window after a moment of rest. It takes no clicks, moves nothing, and holds no rules:
// statuses come from package evidence, dates in words from package edtf.
package hover

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Rest is how long the pointer must be still before the card comes.
const Rest = 350 * time.Millisecond

// still is by how many points a pointer may move that counts as resting.
const still = 3

// Clock calls f once after d, on the window's goroutine, unless stop is called before.
type Clock func(d time.Duration, f func()) (stop func())

// Content is what the card is made of.
type Content struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	Color  func(lane string) scene.Color // of a lane
	Theme  layout.Theme
	Faces  *typeset.Faces
	// Language is that of dates.
	Language string
}

// Over is what the pointer is over.
type Over struct {
	Event int           // index into the document's events; -1 for none
	At    fyne.Position // of the pointer, in the window
	Boxes func() []Box  // what belongs to the event and must stay in sight, in the window
	Room  Box           // where the card may stand
}

// Card is the card, of which nothing is to be seen until the pointer rests. The widget itself is
// never hidden: Fyne forgets what is, and would not show it when it comes.
type Card struct {
	widget.BaseWidget

	content  func() Content // asked when the card comes up
	clock    Clock
	over     Over
	stop     func()         // ends the wait; nil while there is none
	painting *look.Painting // nil while there is no card
}

var _ fyne.Widget = (*Card)(nil)

// New makes a hidden card that asks for its content when it comes up.
func New(clock Clock, content func() Content) *Card {
	c := &Card{content: content, clock: clock, over: Over{Event: -1}}
	c.ExtendBaseWidget(c)
	return c
}

// Shown reports whether the card is to be seen.
func (c *Card) Shown() bool { return c.painting != nil }

// Point says what the pointer is over now. The card goes when that is another event, and comes
// when it has stayed the same for Rest.
func (c *Card) Point(over Over) {
	same := over.Event == c.over.Event && over.Event >= 0
	if same && c.Shown() {
		return
	}
	d := over.At.Subtract(c.over.At)
	if same && c.stop != nil && d.X*d.X+d.Y*d.Y <= still*still {
		return
	}
	c.Leave()
	if over.Event < 0 {
		return
	}
	c.over = over
	c.stop = c.clock(Rest, func() {
		c.stop = nil
		c.come()
	})
}

// Leave takes the card away, and waits no more.
func (c *Card) Leave() {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
	c.over.Event = -1
	if c.Shown() {
		c.painting = nil
		canvas.Refresh(c)
	}
}

// come shows the card where it covers nothing of its event; nowhere, where there is no such place.
func (c *Card) come() {
	in := c.content()
	if c.over.Event >= len(in.Doc.Events) {
		return
	}
	w := newWriter(in, c.over.Event)
	size := fyne.NewSize(float32(w.width), float32(w.height))
	at, ok := place(size, c.over.At, c.over.Boxes(), c.over.Room)
	if !ok {
		return
	}
	c.Move(fyne.NewPos(float32(int(at.X+0.5)), float32(int(at.Y+0.5))))
	c.Resize(size)
	c.painting = look.NewPainting()
	c.painting.Raster.Resize(size)
	ground := in.Theme.Panel
	ground.A = 0 // outside the rounded corners
	c.painting.Show(in.Faces, ground, w.draw)
	canvas.Refresh(c) // and not the picture, of which the window has not heard yet
}

// CreateRenderer is for Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer { return renderer{c} }

type renderer struct{ c *Card }

func (r renderer) Layout(fyne.Size)   {}
func (r renderer) MinSize() fyne.Size { return fyne.Size{} }
func (r renderer) Refresh()           {}
func (r renderer) Destroy()           {}

// Objects are the picture, while there is one.
func (r renderer) Objects() []fyne.CanvasObject {
	if r.c.painting == nil {
		return nil
	}
	return []fyne.CanvasObject{r.c.painting.Raster}
}
