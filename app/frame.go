package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/filters"
	"dateline/app/find"
	"dateline/app/look"
	"dateline/app/overview"
	"dateline/app/replay"
	"dateline/app/settings"
)

// frame lays the window out: the bar on top, the panel at the right, the view in what is left,
// the overview, the as-of strip and the status bar below it, and hairlines between them.
type frame struct {
	bar, strip, status, panel fyne.CanvasObject
	filters                   *filters.Bar        // below the bar, as high as it needs
	hover, title              fyne.CanvasObject   // above all, where they put themselves
	views                     []fyne.CanvasObject // one of which is shown
	view                      int
	find                      *find.Field       // above the view while something is looked for, where the bar has no room
	start                     fyne.CanvasObject // in place of everything but the bar, while nothing is open
	blank                     bool              // nothing is open
	coming                    bool              // but will be
	waiting                   *banner           // above the view, while something is read
	notice                    *banner           // there too, for a while after something was done
	text                      float32           // the size of the text, 1 for 100 %
	edge                      *edge
	lines                     [5]*canvas.Rectangle // below the bar, left of the panel, above the status, above the strip, above the overview
	stories                   fyne.CanvasObject    // in place of the panel
	storiesShown              bool
	width                     float32 // wished, of the panel
	shown                     bool    // the panel
	stripShown                bool
	room                      float32           // the height for a view and all that stands below it but the status bar
	overview                  fyne.CanvasObject // below the timeline, which has room for it in other views too
	overviewShown             bool
}

const (
	statusHeight = 30
	panelShare   = 0.34 // of the window's width, which the panel gets at most
	narrow       = 640  // a window less wide has no room for words beside the panel
	low          = 320  // a window less high has none for many lines of chips
)

func (f *frame) objects() []fyne.CanvasObject {
	list := append([]fyne.CanvasObject{}, f.views...)
	list = append(list, f.overview, f.strip, f.status, f.panel, f.stories, f.bar, f.filters.CanvasObject)
	for _, line := range f.lines {
		list = append(list, line)
	}
	return append(list, f.start, f.edge, f.find.CanvasObject, f.notice.CanvasObject, f.waiting.CanvasObject, f.hover, f.title)
}

// panelWidth is what the panel gets of a window's width, or will once something is open.
func (f *frame) panelWidth(whole float32) float32 {
	if !f.shown && !f.storiesShown {
		return 0
	}
	const most = 0.5 // in a window that is narrow for the size of its text
	return float32(int(min(f.width, max(settings.MinPanel, whole*panelShare), whole*most)))
}

// Layout gives every part its place, in whole points: while nothing is open, that which it will have, for a large
// document is laid out before it is shown.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	panel := f.panelWidth(size.Width)
	top, main := float32(look.BarHeight), size.Width-panel
	place(f.bar, 0, 0, size.Width, top)
	place(f.lines[0], 0, top, size.Width, 1)
	top++
	height := size.Height - top
	start, chips := top, main
	if size.Width < narrow {
		chips = size.Width
	}
	high := f.filters.Height(chips)
	if size.Height < low {
		high = min(high, filters.TwoLines)
	}
	place(f.filters.CanvasObject, 0, top, chips, high)
	top += high
	if size.Width < narrow {
		start = top
		height -= high
	}
	bottom, foot := size.Height-statusHeight, main
	if size.Width < narrow && !f.blank {
		foot = size.Width
		height -= statusHeight + 1
	}
	place(f.status, 0, bottom, foot, statusHeight)
	bottom--
	place(f.lines[2], 0, bottom, foot, 1)
	f.room = bottom - top
	wanted := f.stripShown || f.blank
	strip, over := f.fits(f.room, wanted)
	timeline := f.timelineHeight(wanted)
	if strip {
		bottom -= replay.Height
		place(f.strip, 0, bottom, main, replay.Height)
		bottom--
		place(f.lines[3], 0, bottom, main, 1)
	}
	for i, view := range f.views {
		tall := bottom - top
		if i == 0 { // also where it is not seen, or the timeline is laid out for nothing
			tall = timeline
		}
		place(view, 0, top, main, tall)
	}
	if over {
		place(f.overview, 0, top+timeline+1, main, overview.Height)
		place(f.lines[4], 0, top+timeline, main, 1)
	}
	place(f.panel, main+1, start, panel-1, height)
	place(f.stories, main+1, start, panel-1, height)
	place(f.lines[1], main, start, 1, height)
	place(f.edge, main-3, start, 7, height)
	place(f.start, 0, start, size.Width, size.Height-start)
	end := bottom
	if f.view == 0 {
		end = top + timeline
	}
	seen := main
	if f.blank || size.Width < narrow { // the panel can be scrolled
		seen = size.Width
	}
	f.placeAbove(f.waiting, seen, end)
	f.placeAbove(f.notice, seen, end)
	if !f.find.InBar() {
		field := f.find.CanvasObject.MinSize()
		field.Width = min(field.Width, main-32)
		place(f.find.CanvasObject, main-16-field.Width, end-8-field.Height, field.Width, field.Height) // over the legend, not over cards
	}
	show(f.shown && !f.storiesShown && !f.blank, f.panel)
	show(f.storiesShown && !f.blank, f.stories)
	show((f.shown || f.storiesShown) && !f.blank, f.lines[1], f.edge)
	show(strip && !f.blank, f.strip, f.lines[3])
	show(over && f.view == 0 && !f.blank, f.overview, f.lines[4])
	show(!f.blank, f.status, f.lines[2])
	show(f.blank && !f.coming, f.start)
	show(!f.blank && high > 0, f.filters.CanvasObject)
	for i, view := range f.views {
		show(i == f.view && !f.blank, view)
	}
}

// fits tells whether the as-of strip, where it is wanted, and the overview have room below a view, which needs some
// height of its own in a window that is low for the size of its text.
func (f *frame) fits(height float32, wanted bool) (strip, over bool) {
	const least = 120 // of a view, in points
	over = f.overviewShown && height-overview.Height > least
	if over {
		height -= overview.Height + 1
	}
	return wanted && height-replay.Height > least, over
}

// timelineHeight is that of the timeline, with the as-of strip below it or without.
func (f *frame) timelineHeight(wanted bool) float32 {
	height := f.room
	strip, over := f.fits(height, wanted)
	if strip {
		height -= replay.Height + 1
	}
	if over {
		height -= overview.Height + 1
	}
	return height
}

// placeAbove puts what says something for a while above the bottom of the view, in its middle.
func (f *frame) placeAbove(b *banner, width, bottom float32) {
	const above = 16
	least := float32(bannerLeast)
	if b.track != nil { // which is not to jump as the words change
		least = bannerTracked
	}
	wide := min(max(b.natural(), least), bannerMost, width-2*above)
	size := fyne.NewSize(wide, b.place(wide))
	b.CanvasObject.Resize(size)
	b.Move(fyne.NewPos(float32(int((width-size.Width)/2)), bottom-above-size.Height))
}

// show shows objects, or hides them.
func show(shown bool, list ...fyne.CanvasObject) {
	for _, o := range list {
		if shown {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// MinSize is the smallest window: as many pixels at any size of the text.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	text := max(f.text, 1)
	return fyne.NewSize(settings.MinWidth/text, (settings.MinHeight-40)/text)
}

// edge is what one drags to make the panel wider.
type edge struct {
	widget.BaseWidget
	dragged func(dx float32)
	ended   func()
}

var (
	_ fyne.Draggable     = (*edge)(nil)
	_ desktop.Cursorable = (*edge)(nil)
)

func newEdge(dragged func(dx float32), ended func()) *edge {
	e := &edge{dragged: dragged, ended: ended}
	e.ExtendBaseWidget(e)
	return e
}

// Dragged makes the panel wider or narrower.
func (e *edge) Dragged(d *fyne.DragEvent) { e.dragged(d.Dragged.DX) }

// DragEnd keeps the width.
func (e *edge) DragEnd() { e.ended() }

// Cursor is two arrows.
func (e *edge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is for Fyne; there is nothing to see.
func (e *edge) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(look.Fade(look.Now().Ink, 0)))
}

func (w *window) dragPanel(dx float32) {
	whole := w.content.Size().Width
	most := min(settings.MaxPanel, whole*panelShare)
	w.frame.width = min(max(w.frame.panelWidth(whole)-dx, settings.MinPanel), max(most, settings.MinPanel))
	w.content.Refresh()
	w.content.Layout.Layout(w.content.Objects, w.content.Size())
}

func (w *window) keepPanel() { w.prefs.SetPanel(w.frame.width, w.frame.shown) }

func (w *window) togglePanel() {
	w.frame.shown = !w.frame.shown || w.frame.storiesShown
	w.frame.storiesShown = false
	w.relayout()
	w.keepPanel()
}
