// Package tour leads a person through the window, step by step: it points at a part and says what it is.
//
// In go stops, each with its words, what to do there and where to point; out comes a card above the window, with
// all but that part veiled. It knows no document and keeps nothing.
package tour

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/scene"
)

// Stop is one step of a tour.
type Stop struct {
	Title, Text string
	Do          func()                            // brings the window to where the stop is; may be nil
	Part        func() (fyne.Position, fyne.Size) // of the window, that the card points at
}

// Tour is one that is being taken.
type Tour struct {
	win    fyne.Window
	stops  []Stop
	at     int
	ended  func()
	over   *fyne.Container
	veils  [4]*canvas.Rectangle
	ring   *canvas.Rectangle
	card   *canvas.Rectangle
	title  *canvas.Text
	number *canvas.Text
	text   *look.Label
	words  *container.Scroll
	back   *look.Button
	next   *look.Button
	end    *look.Button
}

const (
	width = 380 // of the card
	pad   = 18
	away  = 14 // of the card from what it points at
	brim  = 12 // of the card from the window's edge
)

// Take begins a tour in a window. Enter, the space bar and → go on, ← goes back, Esc ends it; ended is called then.
func Take(win fyne.Window, stops []Stop, ended func()) *Tour {
	t := &Tour{win: win, stops: stops, ended: ended, ring: canvas.NewRectangle(nil), card: canvas.NewRectangle(nil)}
	t.title, t.number, t.text = canvas.NewText("", nil), canvas.NewText("", nil), look.NewLabel("")
	t.title.TextSize, t.title.TextStyle.Bold, t.number.TextSize = look.BarTitle, true, look.Small
	t.text.Wrapping = fyne.TextWrapWord
	t.words = container.NewVScroll(look.Tight(t.text))
	t.back, t.next = look.NewButton(lang.L("Back"), func() { t.move(-1) }), look.NewButton("", func() { t.move(1) })
	t.end = look.NewButton(lang.L("End the Tour"), t.stop)
	t.next.Primary = true
	for _, b := range []*look.Button{t.back, t.next, t.end} {
		b.OnKey = t.key
	}
	objects := []fyne.CanvasObject{}
	for i := range t.veils {
		t.veils[i] = canvas.NewRectangle(nil)
		objects = append(objects, t.veils[i])
	}
	objects = append(objects, t.ring, t.card, t.title, t.number, t.words, t.end, t.back, t.next)
	t.over = container.New(t, objects...)
	win.Canvas().Overlays().Add(t.over)
	t.over.Resize(win.Canvas().Size())
	t.show()
	return t
}

// At is the number of the stop that is shown, from 0.
func (t *Tour) At() int { return t.at }

// Card is where the words stand in the window.
func (t *Tour) Card() (fyne.Position, fyne.Size) { return t.card.Position(), t.card.Size() }

func (t *Tour) key(k fyne.KeyName) {
	switch k {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown:
		t.move(1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		t.move(-1)
	case fyne.KeyEscape:
		t.stop()
	}
}

// move goes to another stop; past the last one the tour ends.
func (t *Tour) move(by int) {
	switch to := t.at + by; {
	case to >= len(t.stops):
		t.stop()
	case to >= 0:
		t.at = to
		t.show()
	}
}

func (t *Tour) stop() {
	t.win.Canvas().Overlays().Remove(t.over)
	if t.ended != nil {
		t.ended()
	}
}

// show brings the window to the stop and says its words.
func (t *Tour) show() {
	s := &t.stops[t.at]
	if s.Do != nil {
		s.Do()
	}
	p := look.Now()
	veil := look.Fade(p.Ink, 0.28)
	if dark(p.Paper) {
		veil = look.Fade(scene.Color{A: 255}, 0.45)
	}
	for _, v := range t.veils {
		v.FillColor = veil
	}
	t.ring.FillColor, t.ring.StrokeColor, t.ring.StrokeWidth, t.ring.CornerRadius = look.Fade(p.Panel, 0), p.Accent, 2.5, look.Radius
	t.card.FillColor, t.card.StrokeColor, t.card.StrokeWidth, t.card.CornerRadius = p.Panel, p.Leader, 1, look.Radius
	t.title.Text, t.title.Color = s.Title, p.Ink
	t.number.Text = lang.L("{{.Step}} of {{.Count}}", map[string]any{"Step": t.at + 1, "Count": len(t.stops)})
	t.number.Color = p.Muted
	t.text.SetText(s.Text)
	t.next.Text = lang.L("Next")
	if t.at == len(t.stops)-1 {
		t.next.Text = lang.L("Done")
	}
	t.back.Off, t.end.Hidden = t.at == 0, t.at == len(t.stops)-1
	for _, o := range t.over.Objects {
		o.Refresh()
	}
	t.Layout(nil, t.over.Size())
	t.words.ScrollToTop()
	t.win.Canvas().Focus(t.next)
}

func dark(c scene.Color) bool { return int(c.R)+int(c.G)+int(c.B) < 3*128 }

// Layout puts the veils around the part, and the card beside it.
func (t *Tour) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	at, has := t.stops[t.at].Part()
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	right, bottom := at.X+has.Width, at.Y+has.Height
	place(t.veils[0], 0, 0, size.Width, at.Y)
	place(t.veils[1], 0, bottom, size.Width, size.Height-bottom)
	place(t.veils[2], 0, at.Y, at.X, has.Height)
	place(t.veils[3], right, at.Y, size.Width-right, has.Height)
	place(t.ring, at.X+1, at.Y+1, has.Width-2, has.Height-2)
	t.placeCard(t.beside(at, has, size), size)
}

// cardSize is as high as its words need, within the window.
func (t *Tour) cardSize(room fyne.Size) fyne.Size {
	wide := min(max(width, 2*pad+16+t.end.MinSize().Width+t.back.MinSize().Width+t.next.MinSize().Width, 2*pad+10+t.title.MinSize().Width+t.number.MinSize().Width),
		room.Width-2*brim)
	t.text.Resize(fyne.NewSize(wide-2*pad, t.text.MinSize().Height))
	return fyne.NewSize(wide, min(t.title.MinSize().Height+t.text.MinSize().Height+look.ButtonHeight+2*pad+20, room.Height-2*brim))
}

// beside is where the card stands: outside the part where there is room, else in its lower right corner.
func (t *Tour) beside(at fyne.Position, part, room fyne.Size) fyne.Position {
	card := t.cardSize(room)
	x := min(max(at.X+(part.Width-card.Width)/2, brim), room.Width-card.Width-brim)
	y := min(max(at.Y+away, brim), room.Height-card.Height-brim)
	switch {
	case at.X-away-card.Width >= brim:
		return fyne.NewPos(at.X-away-card.Width, y)
	case at.X+part.Width+away+card.Width <= room.Width-brim:
		return fyne.NewPos(at.X+part.Width+away, y)
	case at.Y-away-card.Height >= brim:
		return fyne.NewPos(x, at.Y-away-card.Height)
	case at.Y+part.Height+away+card.Height <= room.Height-brim:
		return fyne.NewPos(x, at.Y+part.Height+away)
	}
	return fyne.NewPos(room.Width-card.Width-brim, room.Height-card.Height-brim)
}

func (t *Tour) placeCard(at fyne.Position, room fyne.Size) {
	card := t.cardSize(room)
	t.card.Move(at)
	t.card.Resize(card)
	x, y, inner := at.X+pad, at.Y+pad, card.Width-2*pad
	t.title.Move(fyne.NewPos(x, y))
	number := t.number.MinSize()
	t.number.Move(fyne.NewPos(x+inner-number.Width, y+5))
	top := y + t.title.MinSize().Height + 8
	foot := at.Y + card.Height - pad - look.ButtonHeight
	t.words.Move(fyne.NewPos(x, top))
	t.words.Resize(fyne.NewSize(inner, foot-top-8))
	end := x + inner
	for _, b := range []*look.Button{t.next, t.back} {
		b.Resize(b.MinSize())
		end -= b.MinSize().Width
		b.Move(fyne.NewPos(end, foot))
		end -= 8
	}
	t.end.Resize(t.end.MinSize())
	t.end.Move(fyne.NewPos(x, foot))
}

// MinSize is small, for the tour fills the window.
func (t *Tour) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 150) }
