package replay

import (
	"dateline/timeline/edtf"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Places within the slider, in points.
const (
	pad      = 12.0 // left and right of the track
	trackY   = 17.0
	tickY    = 26.0
	tickLong = 5.0
	wordsY   = 43.0
	dense    = 3.0 // ticks never stand closer
	radius   = 7.0
)

// draw puts the slider into a scene: the track, filled up to the handle, a tick for each known
// day, the years below the ticks where they change and have room.
func draw(out *scene.Scene, c Content, focused, hovered bool) {
	t := c.Theme
	right := out.Width - pad
	at := right
	if c.Stops > 1 {
		at = stopX(c, out.Width, c.Stop)
	}
	bar := func(x0, x1 float64, color scene.Color) {
		out.Add(scene.Shape{Kind: scene.Rect, X: x0, Y: trackY - 1.5, W: x1 - x0, H: 3, R: 1.5, Fill: color})
	}
	bar(pad, right, t.Hair)
	if c.Stops < 2 {
		return // nothing has a date: there is nothing to replay
	}
	bar(pad, max(at, pad+1), t.Accent)
	ticks(out, c)
	years(out, c)
	if focused {
		halo := t.Accent
		halo.A = 0x40
		out.Add(scene.Shape{Kind: scene.Circle, X: at, Y: trackY, R: radius + 4, Fill: halo})
	}
	knob := scene.Shape{Kind: scene.Circle, X: at, Y: trackY, R: radius - 1.25, Fill: t.Panel, Stroke: t.Accent, Width: 2.5}
	if hovered {
		knob.Fill = t.Warm
	}
	out.Add(knob)
}

// stopX is where a stop is.
func stopX(c Content, width float64, stop int) float64 {
	return pad + (width-2*pad)*float64(stop)/float64(c.Stops-1)
}

// ticks are the known days, as many as can be told apart.
func ticks(out *scene.Scene, c Content) {
	last := -dense
	for i := range c.Days {
		x := stopX(c, out.Width, i+1)
		if x-last < dense {
			continue
		}
		last = x
		color := c.Theme.Leader
		if i+1 <= c.Stop {
			color = c.Theme.Muted
		}
		out.Add(scene.Shape{Kind: scene.Rect, X: x - 0.5, Y: tickY, W: 1, H: tickLong, Fill: color})
	}
}

// years are the words below the ticks: today at the end, and each year at its first known day.
func years(out *scene.Scene, c Content) {
	style := typeset.Style{Size: 10.5}
	today := c.Faces.Shape(c.Today, style)
	end := out.Width - pad - today.Width/2
	end = min(end, out.Width-today.Width)
	word := func(line *typeset.Line, x float64) {
		out.Add(scene.Shape{Kind: scene.Text, X: x, Y: wordsY, Line: line, Fill: c.Theme.Muted})
	}
	word(today, end)
	const between = 10
	free, last, first := 0.0, int64(0), true
	for i, day := range c.Days {
		year, _, _, _, _, _ := edtf.FromInstant(day)
		if !first && year == last {
			continue
		}
		first, last = false, year
		x := stopX(c, out.Width, i+1)
		if x < free { // cannot have room; saves shaping thousands of years
			continue
		}
		line := c.Faces.Shape(edtf.YearWords(c.Language, year), style)
		if x -= line.Width / 2; x < free || x+line.Width+between > end {
			continue
		}
		word(line, x)
		free = x + line.Width + between
	}
}
