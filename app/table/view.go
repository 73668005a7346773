// Package table is the view of all events as rows, painted by the painter of all pictures.
//
// In goes a Content; out come a person's intents: select this event, show it in the timeline, keep
// these widths. Only the rows in sight are made and painted. It holds no rules: cells and orders
// come from package timeline/table, statuses from package evidence.
package table

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/table"
	"dateline/timeline/typeset"
)

// Content is what the view shows.
type Content struct {
	Doc      *timeline.Document
	Assess   *evidence.Assessment
	Events   []int32                       // those to show, in any order; nil for all. It is not changed
	Found    []int32                       // to mark, ascending
	Color    func(lane string) scene.Color // of a lane
	Selected int                           // index into Doc.Events; -1 for none
	Theme    layout.Theme
	Faces    *typeset.Faces
	Language string // of dates
}

// View is the table.
type View struct {
	widget.BaseWidget
	*look.Ring

	OnSelect func(event string)      // a row was chosen; "" for none
	OnOpen   func(event string)      // show the event in the timeline
	OnMenu   func(at fyne.Position)  // what to do with the chosen rows was asked for, at a place of the window
	OnWidths func(widths []float64)  // a person made a column wider or narrower
	OnSorted func()                  // sorting began or ended
	OnKey    func(fyne.KeyName)      // a key that does not move in the table
	OnRune   func(rune)              // a typed character
	Work     func(func())            // runs slow work, beside the window's own where it can
	Mods     func() fyne.KeyModifier // the modifiers that are held now
	Now      func() time.Time        // to find the second click

	content  Content
	table    *table.Table
	by       table.Column // what the rows are sorted by
	down     bool
	order    []int32 // the rows: indexes into the document's events
	place    []int32 // of each event in order, from 1; 0 for those that are not shown
	sorting  int     // counts sorts, so that only the last one wins
	waiting  bool    // a sort is at work
	anchor   int     // the row at which a range begins; the selected row is its other end
	widths   [len(table.Columns)]float64
	own      bool    // a person has changed a width
	x, y     float64 // how far the rows are scrolled, in points
	hovered  spot
	grabbed  grab
	last     click
	cache    cache
	painting *look.Painting
}

var (
	_ fyne.Widget        = (*View)(nil)
	_ fyne.Draggable     = (*View)(nil)
	_ fyne.Scrollable    = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ fyne.Focusable     = (*View)(nil)
	_ desktop.Keyable    = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Mouseable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
)

// New makes an empty view.
func New() *View {
	v := &View{Ring: look.NewRing(), painting: look.NewPainting(), widths: defaults, anchor: -1, Work: func(f func()) { f() }, Now: time.Now}
	v.content.Selected = -1
	v.hovered, v.grabbed = spot{row: -1, column: -1}, grab{column: -1}
	v.Mods = look.Modifiers
	v.ExtendBaseWidget(v)
	return v
}

// Set shows the content. Another document begins at its top; another selected event is brought into
// sight.
func (v *View) Set(c Content) {
	before := v.content
	v.content = c
	if c.Theme.Name != before.Theme.Name || c.Assess != before.Assess || c.Faces != before.Faces {
		v.cache = cache{}
	}
	fresh := c.Doc != before.Doc
	switch {
	case fresh:
		v.table = table.New(c.Doc, c.Assess)
		v.x, v.y, v.anchor, v.order, v.place = 0, 0, -1, nil, nil
	case c.Assess != before.Assess:
		v.table = v.table.With(c.Assess)
	}
	if fresh || !same(c.Events, before.Events) || c.Assess != before.Assess && table.Judged(v.by) {
		v.sort()
	}
	if fresh || c.Selected != before.Selected {
		v.reveal(c.Selected)
		v.anchor = v.rowOf(c.Selected)
	}
	v.show()
}

// same reports whether two lists are one.
func same(a, b []int32) bool {
	return len(a) == len(b) && (a == nil) == (b == nil) && (len(a) == 0 || &a[0] == &b[0])
}

// SortBy sorts the rows by a column.
func (v *View) SortBy(by table.Column, down bool) {
	v.by, v.down = by, down
	v.sort()
	v.show()
}

// Sorted is the column by which the rows are sorted, and whether the greatest comes first.
func (v *View) Sorted() (by table.Column, down bool) { return v.by, v.down }

// Waiting reports whether a sort is at work.
func (v *View) Waiting() bool { return v.waiting }

// Rows are the events in the order of the rows: indexes into the document's events. It is the
// view's; a caller only reads it.
func (v *View) Rows() []int32 { return v.order }

// quick is up to how many rows are sorted at once.
const quick = 20_000

// sort brings the rows into their order: a long list beside the window's work, while the old order
// stays. Of several that are asked for meanwhile only the last is made.
func (v *View) sort() {
	if v.table == nil {
		return
	}
	v.sorting++
	if len(v.content.Doc.Events) <= quick {
		v.sorted(arranged(v.table, v.content.Events, v.by, v.down))
		return
	}
	if v.waiting {
		return
	}
	v.waiting = true
	v.tellSorted()
	v.sortAside()
}

// sortAside sorts beside the window's work, and again where the order that was asked for is another
// by then.
func (v *View) sortAside() {
	turn, x, events, by, down := v.sorting, v.table, v.content.Events, v.by, v.down
	v.Work(func() {
		order, place := arranged(x, events, by, down)
		fyne.Do(func() {
			switch {
			case !v.waiting: // a short list has come between
			case turn != v.sorting:
				v.sortAside()
			default:
				v.sorted(order, place)
				v.show()
			}
		})
	})
}

// arranged are the events in their order, all where events is nil, and each one's place from 1.
func arranged(x *table.Table, events []int32, by table.Column, down bool) (order, place []int32) {
	if events == nil {
		events = make([]int32, len(x.Doc.Events))
		for i := range events {
			events[i] = int32(i)
		}
	}
	order = x.Order(events, by, down)
	place = make([]int32, len(x.Doc.Events))
	for row, event := range order {
		place[event] = int32(row) + 1
	}
	return order, place
}

func (v *View) sorted(order, place []int32) {
	v.order, v.place, v.waiting = order, place, false
	v.anchor = v.rowOf(v.content.Selected)
	if v.reveal(v.content.Selected); v.anchor < 0 {
		v.y = 0
	}
	v.tellSorted()
}

func (v *View) tellSorted() {
	if v.OnSorted != nil {
		v.OnSorted()
	}
}

// rowOf is the row of an event, -1 for one that is not shown.
func (v *View) rowOf(event int) int {
	if event < 0 || event >= len(v.place) {
		return -1
	}
	return int(v.place[event]) - 1
}

// Scene is what the view shows now. It is the view's; a caller only reads it.
func (v *View) Scene() *scene.Scene { return &v.painting.Scene }

func (v *View) show() {
	if v.content.Doc == nil || v.content.Faces == nil || v.Size().Width < 1 {
		return
	}
	v.fit()
	v.clamp()
	v.painting.Show(v.content.Faces, v.content.Theme.Paper, v.draw)
}

// CreateRenderer is for Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{v, []fyne.CanvasObject{v.painting.Raster, v.Line}}
}

type renderer struct {
	v       *View
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	r.v.painting.Raster.Resize(size)
	r.v.Around(size)
	r.v.reveal(r.v.content.Selected)
	r.v.show()
}

// MinSize is constant: what does not fit is scrolled.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, 150) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh()                     { r.v.show() }
