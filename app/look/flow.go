package look

import (
	"math"

	"fyne.io/fyne/v2"
)

// Flow puts objects one behind the other, each as large as it needs, in as many lines as a width takes.
type Flow struct {
	Gap   float32 // between objects, and between lines, in points
	Right bool    // the lines end at the right edge
}

var _ fyne.Layout = Flow{}

// lines are the objects that are seen, line by line.
func (f Flow) lines(list []fyne.CanvasObject, width float32) (lines [][]fyne.CanvasObject, wide []float32) {
	for _, o := range list {
		if !o.Visible() {
			continue
		}
		own, last := o.MinSize().Width, len(lines)-1
		if last < 0 || wide[last]+f.Gap+own > width {
			lines, wide = append(lines, []fyne.CanvasObject{o}), append(wide, own)
			continue
		}
		lines[last], wide[last] = append(lines[last], o), wide[last]+f.Gap+own
	}
	return lines, wide
}

// walk gives each object its place in a width, and the height of all.
func (f Flow) walk(list []fyne.CanvasObject, width float32, place func(o fyne.CanvasObject, at fyne.Position)) (height float32) {
	lines, wide := f.lines(list, width)
	for i, line := range lines {
		x, tall := float32(0), float32(0)
		if f.Right {
			x = max(width-wide[i], 0)
		}
		if i > 0 {
			height += f.Gap
		}
		for _, o := range line {
			place(o, fyne.NewPos(x, height))
			x += o.MinSize().Width + f.Gap
			tall = max(tall, o.MinSize().Height)
		}
		height += tall
	}
	return height
}

// Layout puts the objects into their places.
func (f Flow) Layout(list []fyne.CanvasObject, size fyne.Size) {
	f.walk(list, size.Width, func(o fyne.CanvasObject, at fyne.Position) {
		o.Move(at)
		o.Resize(o.MinSize())
	})
}

// MinSize is that of the largest object: what lays the flow out asks for its height in a width.
func (f Flow) MinSize(list []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range list {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	return size
}

// FlowWidth is the width that a container with a Flow needs for one line.
func FlowWidth(c *fyne.Container) (width float32) {
	if _, wide := c.Layout.(Flow).lines(c.Objects, math.MaxFloat32); len(wide) > 0 {
		width = wide[0]
	}
	return width
}

// FlowHeight is the height that a container with a Flow needs in a width.
func FlowHeight(c *fyne.Container, width float32) float32 {
	return c.Layout.(Flow).walk(c.Objects, width, func(fyne.CanvasObject, fyne.Position) {})
}
