package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dateline/app/board"
	"dateline/app/look"
	"dateline/app/palette"
	"dateline/app/present"
	"dateline/timeline"
	"dateline/timeline/deck"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/message"
)

// talk is a document that is being presented: its own two windows, beside the window of the document,
// which stays as it is.
type talk struct {
	w      *window
	show   *present.Show
	board  *board.Board // below the slides
	input  layout.Input
	slides fyne.Window
	notes  fyne.Window
	tick   func()    // stops the clock
	event  int       // the timeline shows, -1 for none yet
	told   bool      // and its status
	shown  fyne.Size // of the timeline when it went there
	over   bool
	second bool  // each of the two has a display
	day    int64 // as of which it is told, where that is past
	past   bool
	steps  bool // the keys were in the stories, to which they go back
}

// present asks what to present where there are several stories, and starts. here starts with the step of
// the selected event.
func (w *window) present(here bool) {
	if w.talk != nil {
		w.talk.slides.RequestFocus()
		return
	}
	decks, steps := w.decks(), w.inStories()
	start := func(d deck.Deck) {
		at := 0
		if here {
			at = d.At(w.session.Selection())
		}
		w.startTalk(d, at, steps)
	}
	if len(w.session.Stories()) <= 1 || len(decks) == 1 {
		start(decks[0])
		return
	}
	var items []palette.Item
	for _, d := range decks {
		kind := lang.L("story")
		if d.Title == "" {
			kind = ""
		}
		items = append(items, palette.Item{Title: deckTitle(d), Kind: kind, Go: func() { start(d) },
			Detail: deckDetail(w.session.Open().Doc, d)})
	}
	w.palette.OnType = func(text string) { w.palette.Show(matching(items, text), "") }
	w.palette.Open(lang.L("What shall be presented?"))
	w.palette.Show(items, "")
}

// decks are what can be presented: every story with a step, and all known events in order.
func (w *window) decks() []deck.Deck {
	doc := w.session.Open().Doc
	var list []deck.Deck
	for _, s := range w.session.Stories() {
		if d := deck.OfStory(doc, s); len(d.Steps) > 0 {
			list = append(list, d)
		}
	}
	if order := w.session.Order(); len(order) > 0 {
		list = append(list, deck.OfEvents(order))
	}
	return list
}

func deckTitle(d deck.Deck) string {
	if d.Title == "" {
		return lang.L("All events in order")
	}
	return d.Title
}

// deckDetail is how many steps it has and, as stories may have the same name, with which event it begins.
func deckDetail(doc *timeline.Document, d deck.Deck) string {
	steps := lang.L("{{.Count}} steps", map[string]any{"Count": len(d.Steps)})
	if d.Title == "" {
		return steps
	}
	return message.Apart(doc.Events[d.Steps[0].Event].Title) + " · " + steps
}

// matching are the items whose title has the words typed, whatever their case.
func matching(items []palette.Item, text string) []palette.Item {
	var list []palette.Item
	for _, item := range items {
		if strings.Contains(strings.ToLower(item.Title), strings.ToLower(strings.TrimSpace(text))) {
			list = append(list, item)
		}
	}
	return list
}

// startTalk presents a deck from a step on; steps tells that the keys go back to the stories at its end. The session stays as it is: the talk has a timeline of its
// own, as of the day and without the sources of now.
func (w *window) startTalk(d deck.Deck, at int, steps bool) {
	w.player.Pause()
	s := w.session
	t := &talk{w: w, board: board.New(), event: -1, steps: steps}
	t.input = layout.Input{Doc: s.Open().Doc, Assess: s.Assess(), Full: s.Assess(), Faces: w.faces, Theme: look.Now(), Words: w.speech.Now()}
	t.input.Steps, t.input.Unbroken = s.Arranging().Steps, s.Arranging().Unbroken
	t.board.Animate = w.animate
	t.board.Enlarge = func(size fyne.Size) float64 { return present.Enlarge(size, float64(w.prefs.Text())) }
	t.board.OnPanic = func(v any) { w.caught(lang.L("showing the timeline of a slide"), v) }
	t.second = hasSecond(w.app)
	t.day, t.past = s.AsOf()
	t.show = present.New(present.Content{
		Talk: deck.Start(d, t.input.Doc, t.input.Assess, at), Faces: w.faces, Theme: look.Now(), Words: w.speech.Now(), AsOf: t.asOf(),
		Timeline: t.board, Now: time.Now, Modifiers: t.board.Modifiers, Apart: t.second,
	})
	t.show.OnChange, t.show.OnEnd, t.show.OnSwap = t.changed, t.end, t.swap
	t.show.OnPanic = func(v any) { w.caught(lang.L("showing a slide"), v) }
	w.talk = t
	t.open(d)
	t.changed()
	t.next()
}

// asOf is as known on which day the talk tells, in words; empty for today.
func (t *talk) asOf() string {
	if !t.past {
		return ""
	}
	return lang.L("as known on {{.Day}}", map[string]any{"Day": edtf.DayWords(t.w.tongue(), t.day)})
}

func notesTitle(d deck.Deck) string {
	return lang.L("Notes: {{.Title}}", map[string]any{"Title": deckTitle(d)})
}

func slidesTitle(d deck.Deck) string {
	return lang.L("Slides: {{.Title}}", map[string]any{"Title": deckTitle(d)})
}

// open opens the presenter's window and, above it, the slides on the whole screen: on the second
// display where there is one, so that the presenter keeps the first.
func (t *talk) open(d deck.Deck) {
	window := func(title string, pad *present.Pad) fyne.Window {
		win := t.w.app.NewWindow(title)
		win.SetPadded(false)
		win.SetContent(pad)
		win.SetCloseIntercept(t.end)
		keys := win.Canvas()
		keys.SetOnTypedKey(func(e *fyne.KeyEvent) { t.show.Key(e.Name) })
		keys.SetOnTypedRune(t.show.Rune)
		return win
	}
	t.notes = window(notesTitle(d), t.show.Notes)
	t.notes.Resize(fyne.NewSize(960, 600))
	if win, ok := t.notes.(desktop.Window); ok && t.second {
		const near = 48                 // pixels from the corner of the first display
		win.RequestPosition(near, near) // or they might open below the slides, where the document's window is there
		t.notes.SetFullScreen(true)
	}
	t.notes.Show()
	t.notes.Canvas().Focus(t.show.Notes.Keys())
	t.slides = window(slidesTitle(d), t.show.Slides)
	t.slides.Resize(fyne.NewSize(960, 600))
	if win, ok := t.slides.(desktop.Window); ok && t.second {
		win.RequestFullScreenSecondary()
	} else {
		t.slides.SetFullScreen(true)
	}
	t.slides.Show()
	t.slides.Canvas().Focus(t.show.Slides.Keys())
	t.slides.RequestFocus()
}

// swap shows the slides where the notes are, and these where the slides were, where there are two
// displays: each window keeps its display, which is sure on every system.
func (t *talk) swap() {
	if !t.second {
		return
	}
	t.slides, t.notes = t.notes, t.slides
	title := t.slides.Title()
	t.slides.SetTitle(t.notes.Title())
	t.notes.SetTitle(title)
	blank := canvas.NewRectangle(nil)
	t.notes.SetContent(blank) // a pad is in one window at a time
	t.slides.SetContent(t.show.Slides)
	t.notes.SetContent(t.show.Notes)
	t.notes.Canvas().Focus(t.show.Notes.Keys())
	t.slides.Canvas().Focus(t.show.Slides.Keys())
	t.slides.RequestFocus()
}

// hasSecond tells whether there is another display than the first.
func hasSecond(a fyne.App) bool {
	d, ok := a.Driver().(desktop.Driver)
	return ok && d.HasSecondaryDisplay()
}

// changed brings the timeline to what is told: no status on it before that is.
func (t *talk) changed() {
	talk := t.show.Talk()
	event, told := talk.Step().Event, talk.Revealed()
	moved := event != t.event
	if moved || told != t.told {
		t.input.Assess, t.input.Theme = t.input.Full.Withhold(talk.Told), look.Now()
		t.board.Set(t.input)
		t.event, t.told = event, told
	}
	if t.board.Layout() != nil && (moved || t.board.Size() != t.shown) {
		t.shown = t.board.Size()
		t.board.Present(event)
	}
	t.w.trace.told(t.show)
}

// next shows another time, every second.
func (t *talk) next() {
	t.tick = t.w.clock(time.Second, func() { t.show.Tick(); t.next() })
}

// dress shows the talk in the colours of the theme.
func (t *talk) dress() {
	if t == nil || t.show == nil {
		return
	}
	t.input.Theme = look.Now()
	t.board.Set(t.input)
	t.show.Dress(look.Now())
}

// retell shows the talk in the language of now.
func (t *talk) retell() {
	if t == nil || t.show == nil {
		return
	}
	t.input.Words = t.w.speech.Now()
	t.board.Set(t.input)
	t.show.Speak(t.input.Words, t.asOf())
	t.notes.SetTitle(notesTitle(t.show.Talk().Deck))
	t.slides.SetTitle(slidesTitle(t.show.Talk().Deck))
}

// end closes both windows; the document's is as it was.
func (t *talk) end() {
	if t == nil || t.over {
		return
	}
	t.over = true
	t.w.talk = nil
	t.tick()
	t.slides.Close()
	t.notes.Close()
	t.w.trace.line("talk ended")
	if !t.w.gone {
		t.w.win.RequestFocus()
		if t.steps && t.w.frame.storiesShown {
			t.w.win.Canvas().Focus(t.w.stories.Keys())
		} else {
			t.w.focusBoard()
		}
	}
}
