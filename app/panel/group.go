package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// group is events that the timeline has no room to show one by one.
type group struct {
	events []int // indexes into Doc.Events
	when   string
	list   *list
}

// ShowGroup lists events, indexes into Doc.Events, with the words for their time. The list stays
// until CloseGroup, or until another document or an event that is not in it is set.
func (p *Panel) ShowGroup(events []int, when string) {
	p.group = &group{events: events, when: when}
	p.group.list = newList(p, events)
	p.build()
	p.scroll.ScrollToTop()
	p.Refresh()
}

// CloseGroup ends the list; false where there was none.
func (p *Panel) CloseGroup() bool {
	if p.group == nil {
		return false
	}
	p.group = nil
	p.build()
	p.Refresh()
	return true
}

// Group is what takes the keys of the list of a group, nil where none is in sight.
func (p *Panel) Group() fyne.Focusable {
	if !p.listing() {
		return nil
	}
	return p.group.list
}

// InGroup reports whether the event is one of the group that is listed.
func (p *Panel) InGroup(event int) bool {
	return p.group != nil && slices.Contains(p.group.events, event)
}

// listing reports whether the list is in sight, and not one of its events.
func (p *Panel) listing() bool { return p.group != nil && p.content.Event < 0 }

// groupWords say how many events a group has.
func groupWords(n int) map[string]any {
	return map[string]any{"Count": n}
}

// groupHead stands above the list.
func (w *writer) groupHead(g *group, back func()) *box {
	return column(
		w.way(lang.L("Back to the overview"), back), gap(10),
		prose(lang.L("{{.Count}} events here", groupWords(len(g.events))), bold(w.ink(look.Title))), gap(3),
		prose(g.when, w.muted(look.Small)),
	)
}

// inGroup is an event's text with the way back to the list above it.
func (w *writer) inGroup(g *group, back func(), text *box) *box {
	return column(w.way(lang.L("Back to the {{.Count}} events", groupWords(len(g.events))), back), gap(10), text)
}

// way is a link that leads back.
func (w *writer) way(words string, back func()) *box {
	f := bold(colored(w.ink(look.Small), w.Theme.Accent))
	l := newLink("‹ "+words, f, back)
	wide := natural("‹ "+words, f) + 1
	return newBox(func(width float32) float32 { return flow(l, 0, 0, min(wide, width)) }, l)
}

// list is Fyne's list, which makes objects only for the rows in sight, with the window's keys.
type list struct {
	widget.List
	panel  *Panel
	events []int
}

func newList(p *Panel, events []int) *list {
	l := &list{panel: p, events: events}
	l.Length = func() int { return len(l.events) }
	l.CreateItem = func() fyne.CanvasObject { return newMember(l) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) { o.(*member).set(id) }
	l.HideSeparators = true
	l.OnSelected = func(id widget.ListItemID) {
		l.UnselectAll()
		l.choose(id)
	}
	l.ExtendBaseWidget(l)
	return l
}

// choose tells of the event in a row.
func (l *list) choose(row int) {
	if c := &l.panel.content; l.panel.OnSelect != nil && row >= 0 && row < len(l.events) {
		l.panel.OnSelect(c.Doc.Events[l.events[row]].ID)
	}
}

// page scrolls by so many heights of the list, less a row.
func (l *list) page(n float32) {
	row := memberHeight + l.Theme().Size(theme.SizeNamePadding)
	most := max(float32(len(l.events))*row-l.Size().Height, 0)
	l.ScrollToOffset(min(max(l.GetScrollOffset()+n*max(l.Size().Height-row, row), 0), most))
}

// TypedKey moves in the list by the arrow and the page keys and selects by Enter or the space bar,
// and hands other keys on.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		l.List.TypedKey(e)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyPageDown:
		l.page(1)
	case fyne.KeyPageUp:
		l.page(-1)
	case fyne.KeyHome:
		l.ScrollToTop()
	case fyne.KeyEnd:
		l.ScrollToBottom()
	default:
		if l.panel.OnKey != nil {
			l.panel.OnKey(e.Name)
		}
	}
}

// TypedRune hands a character on.
func (l *list) TypedRune(r rune) {
	if l.panel.OnRune != nil {
		l.panel.OnRune(r)
	}
}
