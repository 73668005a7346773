package panel

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/draw/raster"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// status is the mark, the word, the short reason and the way to the whole reason.
func (w *writer) status() *box {
	e := &w.Doc.Events[w.Event]
	x := w.Assess.Explain(w.Event)
	c := layout.LaneColor(w.Doc, w.Theme, e.Lane)
	glyph := w.glyph(x.Verdict, c, 16)
	name := statusWord(x.Verdict.Status)
	nameFace := bold(colored(w.ink(14), c))
	word := prose(name, nameFace)
	short := prose(x.Short(), w.muted(look.Small))
	ask := lang.L("Why?")
	if w.why {
		ask = lang.L("Hide")
	}
	askFace := bold(colored(w.ink(look.Small), w.Theme.Accent))
	why := newLink(ask, askFace, w.toggle)
	wordWidth, whyWidth := natural(name, nameFace), natural(ask, askFace)
	return newBox(func(width float32) float32 {
		const inset = 24
		h := flow(word, inset, 0, wordWidth)
		glyph.Move(fyne.NewPos(0, (h-16)/2))
		glyph.Resize(fyne.NewSize(16, 16))
		flow(why, width-whyWidth, 2, whyWidth)
		from := inset + wordWidth + 8
		room := width - whyWidth - 10 - from
		if natural(x.Short(), w.muted(look.Small)) <= room {
			flow(short, from, 2, room)
			return h
		}
		return h + 2 + flow(short, inset, h+2, width-inset)
	}, glyph, word, short, why)
}

// reasons are the rule and the whole reason on a quiet ground.
func (w *writer) reasons() *box {
	x := w.Assess.Explain(w.Event)
	text := column(
		prose(join(": ", lang.L("Rule {{.ID}}", map[string]any{"ID": x.Verdict.Rule}), rule(x.Verdict.Rule)), bold(w.ink(look.Small))),
		gap(4),
		prose(x.Reason(), w.ink(look.Small)),
	)
	ground := canvas.NewRectangle(w.Theme.Ribbon)
	ground.CornerRadius = look.Radius
	return newBox(func(width float32) float32 {
		const pad = 10
		h := flow(text, pad, pad, width-2*pad) + 2*pad
		ground.Resize(fyne.NewSize(width, h))
		return h
	}, ground, text)
}

// glyph is a status's mark as the picture has it, by the same painter.
func (w *writer) glyph(v evidence.Verdict, c scene.Color, size float32) fyne.CanvasObject {
	var frame *image.RGBA
	painter := raster.New(w.Faces)
	mark := &scene.Scene{Background: w.Theme.Panel, Width: float64(size), Height: float64(size)}
	for _, shape := range layout.Mark(w.Theme, v, c, float64(size)/2, float64(size)/2, float64(size)/2-1.5) {
		mark.Add(shape)
	}
	r := canvas.NewRaster(func(pw, ph int) image.Image {
		if frame == nil || frame.Rect.Dx() != pw || frame.Rect.Dy() != ph {
			frame = image.NewRGBA(image.Rect(0, 0, pw, ph))
		}
		painter.Paint(mark, frame, float64(pw)/float64(size))
		return frame
	})
	r.ScaleMode = canvas.ImageScalePixels
	return r
}
