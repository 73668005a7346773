// Package present shows a talk: one step a slide, told part by part, and what the presenter sees.
//
// In go a deck.Talk, the theme, the faces and the timeline to show below the slides; out come two
// things to put into windows, the slides and the presenter's view, and a call when the talk is over.
// It opens no window, moves no timeline and decides nothing about what has been told: that is the
// talk's.
package present

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/timeline/deck"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// Content is what a talk is shown with.
type Content struct {
	Talk     *deck.Talk
	Faces    *typeset.Faces
	Theme    layout.Theme
	Words    *words.Translator // of the reasons; nil for English
	AsOf     string            // in words; empty for all that is known
	Timeline fyne.CanvasObject // below the slides
	Now      func() time.Time
	// Modifiers are those that are held down now.
	Modifiers func() fyne.KeyModifier
	// Apart tells that the presenter's view has a display of its own, so that help belongs there.
	Apart bool
}

// Show is a talk that is being presented.
type Show struct {
	OnChange func()         // something else is told, or was taken back
	OnEnd    func()         // the presenter wants to end
	OnSwap   func()         // the slides belong on the other display; may be nil
	OnPanic  func(v any)    // painting has panicked
	Slides   *Pad           // what everyone sees
	Notes    *Pad           // what the presenter sees
	slide    *look.Painting // text of a slide, above the timeline
	view     *look.Painting // the presenter's
	over     *look.Painting // help above all
	blank    *canvas.Rectangle
	ring     *canvas.Circle
	content  Content
	started  time.Time
	ringing  bool
	helping  bool
	typist   command.Typist
	taken    bool                   // a hand was taken back by a key whose character is still to come
	scroll   float64                // of the notes, in points
	page     float64                // what of them is in sight, but for a line, in points
	linked   int                    // step for which scroll counts
	colors   map[string]scene.Color // of the lanes, by their ids
}

// New makes a show, which has begun.
func New(c Content) *Show {
	s := &Show{content: c, started: c.Now(), slide: look.NewPainting(), view: look.NewPainting(), over: look.NewPainting()}
	s.blank = canvas.NewRectangle(nil)
	s.blank.Hide()
	s.ring = canvas.NewCircle(nil)
	s.ring.StrokeWidth = 4
	s.ring.Hide()
	s.over.Raster.Hide()
	caught := func(v any) {
		if s.OnPanic != nil {
			s.OnPanic(v)
		}
	}
	s.slide.OnPanic, s.view.OnPanic, s.over.OnPanic = caught, caught, caught
	s.Slides = newPad(s, s.layoutSlides, s.slide.Raster, c.Timeline, s.blank, s.over.Raster, s.ring)
	s.Slides.tap, s.Slides.back, s.Slides.moved = s.next, s.goBack, s.pointed
	s.Notes = newPad(s, s.layoutNotes, s.view.Raster)
	s.Notes.scrolled = s.scrollNotes
	s.Dress(c.Theme)
	return s
}

// Talk is what is told.
func (s *Show) Talk() *deck.Talk { return s.content.Talk }

// Dress shows everything in the colours of a theme.
func (s *Show) Dress(theme layout.Theme) {
	s.content.Theme = theme
	s.colors = layout.LaneColors(s.content.Talk.Doc, theme)
	s.ring.StrokeColor, s.ring.FillColor = theme.Accent, look.Fade(theme.Accent, 0.1)
	s.paint()
}

// Speak shows everything in a language, nil for English; asOf is as known on which day in it, empty for today.
func (s *Show) Speak(t *words.Translator, asOf string) {
	s.content.Words, s.content.AsOf = t, asOf
	for _, p := range []*Pad{s.Slides, s.Notes} {
		p.handles.speak()
		p.handles.place(p.Size())
	}
	s.paint()
}

// Tick shows another time, and hides the buttons where the mouse rests.
func (s *Show) Tick() {
	s.paintNotes()
	for _, p := range []*Pad{s.Slides, s.Notes} {
		p.handles.rest(s.content.Now())
	}
}

// changed shows what is told now.
func (s *Show) changed() {
	s.paint()
	if s.OnChange != nil {
		s.OnChange()
	}
}

// paint makes everything anew.
func (s *Show) paint() {
	s.paintSlide()
	s.paintNotes()
	s.paintHelp()
}

// timelineShare is what the timeline gets of a slide's height, and timelineLeast the least that it
// needs, in points.
const (
	timelineShare = 0.345
	timelineLeast = 150
)

// Enlarge is how much larger than in the document's window a timeline below slides is painted, for its size: so that it
// is read from the last row, as far as there is room. Where everything is larger by the size of the text, 1 for 100 %,
// it is painted smaller than that where its cards would have no titles, as the words of a slide go by its size alone.
func Enlarge(size fyne.Size, text float64) float64 {
	const low, narrow, least, most = 272, 1040, 0.7, 2.4 // with less room cards have no whole titles
	return min(max(min(float64(size.Height)/low, float64(size.Width)/narrow), min(max(least, 1/text), 1)), most)
}

// layoutSlides gives the text and the timeline their places.
func (s *Show) layoutSlides(size fyne.Size) {
	line := float32(int(size.Height * timelineShare))
	line = min(max(line, timelineLeast), 420)
	if line > size.Height*0.45 {
		line = 0 // the words come first
	}
	s.slide.Raster.Resize(fyne.NewSize(size.Width, size.Height-line))
	if t := s.content.Timeline; t != nil {
		t.Move(fyne.NewPos(0, size.Height-line))
		if t.Hide(); line > 0 {
			t.Resize(fyne.NewSize(size.Width, line))
			t.Show()
		}
	}
	s.blank.Resize(size)
	s.over.Raster.Resize(size)
	s.paintSlide()
	s.paintHelp()
	if s.OnChange != nil {
		s.OnChange()
	}
}

// layoutNotes gives the presenter's view its size.
func (s *Show) layoutNotes(size fyne.Size) {
	s.view.Raster.Resize(size)
	s.paintNotes()
}

// pointed moves the ring to the pointer.
func (s *Show) pointed(at fyne.Position, inside bool) {
	const radius = 26
	s.ring.Hidden = !s.ringing || !inside
	s.ring.Move(fyne.NewPos(at.X-radius, at.Y-radius))
	s.ring.Resize(fyne.NewSize(2*radius, 2*radius))
	s.ring.Refresh()
}
