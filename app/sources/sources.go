// Package sources is the view of all sources: how reliable each is, what it retells, which events
// rest on it, and what would change without it.
//
// In goes a Content; out come a person's intents: select this event, leave this source out. Only
// the rows in sight are drawn. The view holds no rules: what rests on a source and what changes
// without it, package evidence says.
package sources

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Content is what the view shows.
type Content struct {
	Doc      *timeline.Document
	Uses     []evidence.Use
	Assess   *evidence.Assessment                 // of what counts now
	Gone     func(id string) bool                 // whether a source is left out
	If       func(id string) *evidence.Assessment // the verdict with that source the other way about
	Color    func(lane string) scene.Color        // of a lane
	Selected int                                  // index into Doc.Events; -1 for none
	Theme    layout.Theme
	Faces    *typeset.Faces
	Language string // of dates
}

// View is the list of sources.
type View struct {
	widget.BaseWidget

	OnSelect func(event string)   // an event was clicked
	OnToggle func(source string)  // leave the source out, or bring it back
	OnLink   func(*url.URL)       // a source's address was clicked
	OnKey    func(k fyne.KeyName) // a key that does not move in the list
	OnRune   func(r rune)         // a typed character

	content Content
	open    map[int]bool    // rows that are open, by the source's index
	effects map[int]*effect // of open rows, for the assessment at hand
	ground  *canvas.Rectangle
	list    *list
}

var _ fyne.Widget = (*View)(nil)

// New makes an empty view.
func New() *View {
	v := &View{open: map[int]bool{}, effects: map[int]*effect{}, ground: canvas.NewRectangle(nil)}
	v.list = newList(v)
	v.ExtendBaseWidget(v)
	return v
}

// List is what takes the keys.
func (v *View) List() fyne.Focusable { return v.list }

// Set shows the content; another document closes all rows.
func (v *View) Set(c Content) {
	if c.Doc != v.content.Doc {
		clear(v.open)
		v.list.ScrollToTop()
	}
	if c.Assess != v.content.Assess {
		clear(v.effects)
	}
	v.content = c
	v.ground.FillColor = c.Theme.Paper
	v.ground.Refresh()
	v.measure()
	v.list.Refresh()
}

// row is the row at a place of the list.
func (v *View) row(id int) *row {
	r := &row{Content: v.content, use: v.content.Uses[id]}
	if r.open = v.open[r.use.Source]; r.open {
		r.effect = v.effect(r.use.Source)
	}
	return r
}

// Reveal opens the row of a source and brings it into sight.
func (v *View) Reveal(id string) {
	for i := range v.content.Uses {
		if v.content.Doc.Sources[v.content.Uses[i].Source].ID != id {
			continue
		}
		if !v.open[v.content.Uses[i].Source] {
			v.toggleRow(i)
		}
		v.list.ScrollTo(i)
		return
	}
}

// effect is what a source changes, asked once for each assessment.
func (v *View) effect(source int) *effect {
	if e := v.effects[source]; e != nil {
		return e
	}
	c := v.content
	id := c.Doc.Sources[source].ID
	e := &effect{with: c.Assess, absent: c.If(id)}
	if c.Gone(id) {
		e.with, e.absent = e.absent, e.with
	}
	e.changed = e.with.Changed(e.absent)
	v.effects[source] = e
	return e
}

// measure gives every open row the height that it needs.
func (v *View) measure() {
	for id := range v.content.Uses {
		if v.open[v.content.Uses[id].Source] {
			v.list.SetItemHeight(id, float32(v.row(id).draw(nil, float64(v.list.Size().Width))))
		}
	}
}

// toggleRow opens a row, or closes it.
func (v *View) toggleRow(id int) {
	if id < 0 || id >= len(v.content.Uses) {
		return
	}
	source := v.content.Uses[id].Source
	v.open[source] = !v.open[source]
	height := float32(rowHeight)
	if v.open[source] {
		height = float32(v.row(id).draw(nil, float64(v.list.Size().Width)))
	}
	v.list.SetItemHeight(id, height)
	v.list.RefreshItem(id)
}

// tapped does what lies under the pointer in a row.
func (v *View) tapped(id int, ref scene.Ref) {
	switch ref.Class {
	case layout.ClassEvent:
		v.OnSelect(ref.ID)
	case classToggle:
		v.OnToggle(ref.ID)
	case classLink:
		if u, err := url.Parse(ref.ID); err == nil && (u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto") {
			v.OnLink(u)
		}
	default:
		v.toggleRow(id)
	}
}

// CreateRenderer is for Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(v.ground, v.list))
}

// Resize measures the open rows anew.
func (v *View) Resize(size fyne.Size) {
	if size == v.Size() {
		return
	}
	v.BaseWidget.Resize(size)
	if v.content.Doc != nil {
		v.measure()
	}
}

// MinSize is constant: what does not fit is scrolled.
func (v *View) MinSize() fyne.Size { return fyne.NewSize(200, 150) }
