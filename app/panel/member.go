package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// memberHeight is that of a row of the list of a group, in points: a title and a date.
const memberHeight = 44

// member is the widget of one row in sight: the event's mark, title and date.
type member struct {
	widget.BaseWidget
	list     *list
	row      int
	painting *look.Painting
}

var (
	_ fyne.Tappable      = (*member)(nil)
	_ desktop.Cursorable = (*member)(nil)
)

func newMember(l *list) *member {
	i := &member{list: l, row: -1, painting: look.NewPainting()}
	i.ExtendBaseWidget(i)
	return i
}

func (i *member) set(row int) {
	i.row = row
	i.show()
}

func (i *member) show() {
	c := &i.list.panel.content
	if i.row < 0 || i.row >= len(i.list.events) || c.Doc == nil || c.Faces == nil || i.Size().Width < 1 {
		return
	}
	event := i.list.events[i.row]
	if event >= len(c.Doc.Events) {
		return
	}
	ground := c.Theme.Panel
	ground.A = 0 // the list shows behind it which row has the keys
	i.painting.Show(c.Faces, ground, func(out *scene.Scene) { i.draw(out, event) })
}

func (i *member) draw(out *scene.Scene, event int) {
	c := &i.list.panel.content
	e, verdict, t := &c.Doc.Events[event], c.Assess.Verdicts[event], c.Theme
	ink, lane := t.Ink, i.list.panel.totals.colors[e.Lane]
	if !verdict.Known {
		ink, lane, verdict.Status = t.Muted, t.Muted, evidence.Unsourced
	}
	const inset = left + 24
	for _, shape := range layout.Mark(t, verdict, lane, left+7, 15, 5.5) {
		out.Add(shape)
	}
	title, date := e.Title, lang.L("no date")
	if title == "" {
		title = lang.L("(no title)")
	}
	if !e.Date.IsZero() {
		date = e.Date.Words(c.language())
	}
	room := max(out.Width-inset-right, 8)
	out.Add(scene.Shape{Kind: scene.Text, X: inset, Y: 19, Line: c.Faces.Shorten(title, typeset.Style{Size: look.Text, Bold: true}, room), Fill: ink})
	out.Add(scene.Shape{Kind: scene.Text, X: inset, Y: 36, Line: c.Faces.Shorten(date, typeset.Style{Size: look.Small}, room), Fill: t.Muted})
}

// Tapped selects the event.
func (i *member) Tapped(*fyne.PointEvent) { i.list.Select(i.row) }

// Cursor is a hand: a click shows the event.
func (i *member) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (i *member) CreateRenderer() fyne.WidgetRenderer {
	return i.painting.Renderer(fyne.NewSize(150, memberHeight), i.show)
}
