package panel

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/look"
	"dateline/timeline/scene"
)

// writer writes the panel's text for one content.
type writer struct {
	Content
	panel  *Panel
	link   func(address string)
	why    bool
	toggle func()
	named  map[string]bool // sources whose titles stand further up
	totals *totals
	tally  tally
	dim    bool        // of a claim that does not count now
	ground scene.Color // behind the text
}

func (w *writer) ink(size float32) face {
	if w.dim {
		return w.muted(size)
	}
	return w.finding(face{size: size, color: w.Theme.Ink})
}
func (w *writer) muted(size float32) face { return w.finding(face{size: size, color: w.Theme.Muted}) }

// finding marks in a text of an event what is looked for.
func (w *writer) finding(f face) face {
	f.faces, f.ground = w.Faces, w.ground
	if w.Event >= 0 && !w.Found.IsZero() {
		f.marks, f.mark = w.Found.Marks, look.Fade(w.Theme.Accent, 0.22)
	}
	return f
}

func bold(f face) face {
	f.style.Bold = true
	return f
}

// italic is a face that leans. Fyne paints such a text a fifth of its size wider, to whole pixels up, and shows it so
// much wider to the nearest pixel: where these differ it is squeezed, and blurred. Its size is raised to where they do not.
func italic(f face) face {
	f.style.Italic = true
	const lean = 5
	if over := float32(math.Mod(float64(f.size), lean)); over > 0 && over < lean/2. {
		f.size += lean/2. - over
	}
	return f
}

func colored(f face, c scene.Color) face {
	f.color = c
	return f
}

// heading is a section's name with a hairline below.
func (w *writer) heading(text string) *box {
	title := prose(spaced(text), bold(w.muted(look.Caption)))
	line := w.hairline()
	return newBox(func(width float32) float32 {
		h := flow(title, 0, 0, width) + 3
		return h + flow(line, 0, h, width)
	}, title, line)
}

func (w *writer) hairline() *box {
	line := canvas.NewRectangle(w.Theme.Hair)
	return newBox(func(width float32) float32 {
		line.Resize(fyne.NewSize(width, 1))
		return 1
	}, line)
}
