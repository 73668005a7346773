// Package replay is the row below the timeline that says as of which day it is shown, with a
// slider over the days on which something became known and a button that replays them.
//
// In goes a Content; out come a person's intents: go to this stop, play. The Player steps by a
// clock that it is given. The package holds no rules and no document: which days there are, and
// what is known on each, the session says.
package replay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// Height is the height of the strip in points.
const Height = 50

// Content is what the strip shows.
type Content struct {
	Days     []int64 // the known days as their first seconds, sorted
	Stops    int     // places of the handle: before all days, each day, today; 1 where there are no days
	Stop     int     // where the handle is
	Label    string  // before the date: "As known on"
	Date     string  // "31 August 2022", or "today"
	Today    string  // the word below the slider's end
	Language string  // of the document, for the years
	Playing  bool
	Theme    layout.Theme
	Faces    *typeset.Faces
}

// Strip is the row.
type Strip struct {
	widget.BaseWidget

	Slider *Slider
	Button *look.Button // plays and pauses

	content     Content
	ground      *canvas.Rectangle
	label, date *canvas.Text
}

var _ fyne.Widget = (*Strip)(nil)

// New makes a strip; play is called when the button is pressed.
func New(play func()) *Strip {
	s := &Strip{
		Slider: newSlider(), Button: look.NewButton("", play),
		ground: canvas.NewRectangle(nil), label: canvas.NewText("", nil), date: canvas.NewText("", nil),
	}
	s.label.TextSize, s.date.TextSize = look.Text, look.Text
	s.date.TextStyle.Bold = true
	s.ExtendBaseWidget(s)
	return s
}

// Set shows the content.
func (s *Strip) Set(c Content) {
	s.content = c
	s.ground.FillColor = c.Theme.Panel
	s.label.Text, s.label.Color = c.Label, c.Theme.Muted
	s.date.Text, s.date.Color = c.Date, c.Theme.Ink
	s.Button.Icon = theme.MediaPlayIcon()
	if c.Playing {
		s.Button.Icon = theme.MediaPauseIcon()
	}
	s.Button.Hidden = c.Stops < 2
	s.place(s.Size())
	s.Slider.set(c)
	s.Button.Refresh()
	s.ground.Refresh()
	s.label.Refresh()
	s.date.Refresh()
}

// words is the room for the label and the date, which must not push the slider about.
const words = 216

// place puts label, date, button and slider from left to right.
func (s *Strip) place(size fyne.Size) {
	s.ground.Resize(size)
	const middle, gap = 17, 6 // the slider's track
	x := float32(look.Gutter)
	put := func(t *canvas.Text) {
		min := t.MinSize()
		t.Move(fyne.NewPos(x, middle-float32(int(min.Height/2))-1))
		t.Resize(min)
		x += min.Width + gap
	}
	s.label.Hidden = s.label.MinSize().Width+gap+s.date.MinSize().Width > words
	if !s.label.Hidden {
		put(s.label)
	}
	put(s.date)
	x = max(look.Gutter+words, x) + gap
	const button = look.ButtonHeight
	s.Button.Move(fyne.NewPos(x, middle-button/2))
	s.Button.Resize(fyne.NewSize(button, button))
	x += button + gap
	s.Slider.Move(fyne.NewPos(x, 0))
	s.Slider.Resize(fyne.NewSize(max(size.Width-x-look.Gutter+pad, 0), size.Height))
}

// CreateRenderer is for Fyne.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{s, []fyne.CanvasObject{s.ground, s.label, s.date, s.Button, s.Slider}}
}

type renderer struct {
	s       *Strip
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) { r.s.place(size) }

// MinSize is constant.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(320, Height) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh()                     { r.s.Set(r.s.content) }
