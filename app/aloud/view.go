// Package aloud is the list of all events as sentences, for those who hear the screen.
//
// In goes a Content; out come a person's intents: select this event, a key that does not move in the
// list. Sentences are made one by one, as they come into sight, by package spoken. To a screen reader
// the list is one text, that of the selected event, as Fyne tells of no more.
package aloud

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// Sorted are events in the order of the list. The zero Sorted is for events that are still being sorted.
type Sorted struct {
	events []int32 // as indexes into the document's events
	places []int32 // of each event of the document in the list, from 1; 0 for one that is not in it
}

// Sort is a list in the order of events, indexes into the count events of a document.
func Sort(count int, events []int32) Sorted {
	s := Sorted{events, make([]int32, count)}
	for at, event := range events {
		s.places[event] = int32(at) + 1
	}
	return s
}

// Len is how many events are in the list.
func (s Sorted) Len() int { return len(s.events) }

// At is the event at a place of the list, from 0.
func (s Sorted) At(place int) int { return int(s.events[place]) }

// Content is what the list shows.
type Content struct {
	Sorted
	Say      func(i int32) string // the sentence of an event
	Selected int                  // an event; -1 for none
}

// View is the list.
type View struct {
	widget.List
	ring *look.Ring

	OnSelect func(event int)    // a sentence was chosen
	OnKey    func(fyne.KeyName) // a key that does not move in the list
	content  Content
	from, to int  // the places in the list that have a row
	showing  bool // the selection is being shown, not made
}

// stretch is how many sentences have a row at once. Fyne's list adds up the heights of all its rows at each step.
const stretch = 1000

var (
	_ fyne.Focusable  = (*View)(nil)
	_ desktop.Keyable = (*View)(nil)
	_ fyne.Accessible = (*View)(nil)
)

// New makes an empty list.
func New() *View {
	v := &View{ring: look.NewRing(), content: Content{Selected: -1}}
	v.Length = func() int {
		if v.content.places == nil {
			return 1 // which says so
		}
		return v.before() + v.to - v.from + v.behind()
	}
	v.CreateItem = func() fyne.CanvasObject {
		l := look.NewLabel("")
		l.Wrapping = fyne.TextWrapWord
		return l
	}
	v.UpdateItem = v.update
	v.OnSelected = func(row int) {
		switch place := v.place(row); {
		case v.showing || v.OnSelect == nil || v.content.Len() == 0:
		case place < v.from:
			v.turn(v.from)
		case place >= v.to:
			v.turn(v.to)
		default:
			v.OnSelect(v.content.At(place))
		}
	}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows the content, with the selected event in sight.
func (v *View) Set(c Content) {
	v.content, v.showing = c, true
	defer func() { v.showing = false }()
	place := v.selected()
	if v.to = min(v.to, c.Len()); place < v.from || place >= v.to || v.to-v.from < min(stretch, c.Len()) {
		v.around(place)
	}
	v.Refresh()
	if place < 0 {
		v.UnselectAll()
		return
	}
	row := place - v.from + v.before()
	v.Select(row)
	v.Highlight(row)
}

// around gives rows to a stretch with a place in its middle; to the first one for a place below 0.
func (v *View) around(place int) {
	v.from = max(min(place-stretch/2, v.content.Len()-stretch), 0)
	v.to = min(v.from+stretch, v.content.Len())
}

// turn gives rows to the stretch around a place where another one ends, and goes there.
func (v *View) turn(place int) {
	v.showing = true
	defer func() { v.showing = false }()
	v.UnselectAll()
	v.around(place)
	v.Refresh()
	v.ScrollTo(place - v.from + v.before())
}

// before and behind are how many rows lead to the sentences before and behind the stretch.
func (v *View) before() int { return min(v.from, 1) }
func (v *View) behind() int { return min(v.content.Len()-v.to, 1) }

// place is that of a row in the list: below from, or to, for a row that leads elsewhere.
func (v *View) place(row int) int { return v.from + row - v.before() }

// selected is the place of the selected event; -1 for none.
func (v *View) selected() int {
	if e := v.content.Selected; e >= 0 && e < len(v.content.places) {
		return int(v.content.places[e]) - 1
	}
	return -1
}

// update puts a sentence into a row, which is as high as it needs.
func (v *View) update(row int, o fyne.CanvasObject) {
	l := o.(*look.Label)
	switch place := v.place(row); {
	case v.content.places == nil:
		l.SetText(lang.L("Sorting …"))
	case place < v.from:
		l.SetText("↑ " + lang.L("Earlier"))
	case place >= v.to:
		l.SetText("↓ " + lang.L("Later"))
	default:
		l.SetText(v.content.Say(v.content.events[place]))
	}
	l.Resize(fyne.NewSize(v.Size().Width, l.Size().Height))
	v.SetItemHeight(row, l.MinSize().Height)
}

// Resize breaks the sentences anew.
func (v *View) Resize(size fyne.Size) {
	wide := v.Size().Width != size.Width
	v.List.Resize(size)
	if wide {
		v.Refresh()
	}
}

// FocusLost takes the ring away.
func (v *View) FocusLost() { v.List.FocusLost(); v.ring.FocusLost() }

// KeyDown does nothing.
func (v *View) KeyDown(e *fyne.KeyEvent) { v.ring.KeyDown(e) }

// KeyUp draws the ring where Tab has led here.
func (v *View) KeyUp(e *fyne.KeyEvent) { v.ring.KeyUp(e) }

// CreateRenderer is that of Fyne's list, with a ring above it.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return ringed{v.List.CreateRenderer(), v.ring} }

type ringed struct {
	fyne.WidgetRenderer
	ring *look.Ring
}

// Layout puts the ring around all of the list.
func (r ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Around(size)
}

// Objects are those of the list and the ring.
func (r ringed) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.ring.Line)
}

// page is how many sentences a page key passes.
const page = 8

// TypedKey goes from sentence to sentence, and selects the one that it comes to.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	at, last := v.selected(), v.content.Len()-1
	switch e.Name {
	case fyne.KeyDown:
		v.choose(at + 1)
	case fyne.KeyUp:
		if at < 0 {
			at = last + 1
		}
		v.choose(at - 1)
	case fyne.KeyHome:
		v.choose(0)
	case fyne.KeyEnd:
		v.choose(last)
	case fyne.KeyPageDown:
		v.choose(at + page)
	case fyne.KeyPageUp:
		v.choose(at - page)
	default:
		if v.OnKey != nil {
			v.OnKey(e.Name)
		}
	}
}

func (v *View) choose(place int) {
	if n := v.content.Len(); n > 0 && v.OnSelect != nil {
		v.OnSelect(v.content.At(min(max(place, 0), n-1)))
	}
}

// Sentence is that of the selected event; "" for none.
func (v *View) Sentence() string {
	if place := v.selected(); place >= 0 {
		return v.content.Say(v.content.events[place])
	}
	return ""
}

// Text is up to so many sentences from the first one on, one a line.
func (v *View) Text(most int) string {
	var b strings.Builder
	for _, i := range v.content.events[:min(most, v.content.Len())] {
		b.WriteString(v.content.Say(i) + "\n")
	}
	return b.String()
}

// AccessibilityLabel is the sentence of the selected event, else what the list is.
func (v *View) AccessibilityLabel() string {
	if s := v.Sentence(); s != "" {
		return s
	}
	if v.content.places == nil {
		return lang.L("Sorting …")
	}
	return lang.L("Events as sentences; the arrow keys walk through them")
}

// AccessibilityRole is that of a text.
func (v *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
