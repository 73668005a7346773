package charts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

const around = 14 // above and below the choice, in points

// choice is the choice among the charts: a switch, or a menu where that has no room.
type choice struct {
	choose   func(i int)
	names    []string
	segments *look.Segments
	button   *look.Button
}

func newChoice(names []string, choose func(i int)) *choice {
	c := &choice{choose: choose, names: names, segments: look.NewSegments(names, choose)}
	c.button = look.NewButton("", c.open)
	return c
}

func (c *choice) objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.segments, c.button} }

// set shows which chart is chosen.
func (c *choice) set(chosen int) {
	c.segments.Chosen = chosen
	if chosen >= 0 && chosen < len(c.names) {
		c.button.Text = c.names[chosen] + "  ▾"
	}
	c.refresh()
}

func (c *choice) refresh() {
	c.segments.Refresh()
	c.button.Refresh()
}

// place puts the switch or the menu's button into a width.
func (c *choice) place(width float32) {
	room := width - 2*look.Gutter
	c.segments.Tight = false
	if c.segments.MinSize().Width > room {
		c.segments.Tight = true
	}
	fits := c.segments.MinSize().Width <= room
	c.segments.Hidden, c.button.Hidden = !fits, fits
	for _, o := range c.objects() {
		size := o.MinSize()
		o.Resize(fyne.NewSize(min(size.Width, max(room, 0)), size.Height))
		o.Move(fyne.NewPos(look.Gutter, around))
	}
}

// open lists the charts below the button.
func (c *choice) open() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c.button)
	if canvas == nil {
		return
	}
	var items []*fyne.MenuItem
	for i, name := range c.names {
		item := fyne.NewMenuItem(name, func() { c.choose(i) })
		item.Checked = i == c.segments.Chosen
		items = append(items, item)
	}
	widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), canvas, fyne.NewPos(0, look.ButtonHeight+4), c.button)
}
