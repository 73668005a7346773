package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// status is the mark, the word, the short reason and the way to the whole reason.
func (w *writer) status() *box {
	e := &w.Doc.Events[w.Event]
	x := w.Assess.Explain(w.Event)
	c := w.totals.colors[e.Lane]
	name := look.StatusWord(x.Verdict.Status)
	if !x.Verdict.Known {
		name, c, x.Verdict.Status = lang.L("not yet known"), w.Theme.Muted, evidence.Unsourced
	}
	glyph := w.glyph(x.Verdict, c, 16)
	nameFace := bold(colored(w.ink(14), c))
	word := prose(name, nameFace)
	short := prose(x.Short(w.Words), w.muted(look.Small))
	ask := lang.L("Why?")
	if w.why {
		ask = lang.L("Hide")
	}
	askFace := bold(colored(w.ink(look.Small), w.Theme.Accent))
	why := newLink(ask, askFace, w.toggle)
	wordWidth, whyWidth := natural(name, nameFace), natural(ask, askFace)
	return newBox(func(width float32) float32 {
		const inset = 24
		h := flow(word, inset, 0, min(wordWidth, width-inset))
		glyph.Move(fyne.NewPos(0, (h-16)/2))
		glyph.Resize(fyne.NewSize(16, 16))
		if inset+wordWidth+8+whyWidth > width { // in a panel that is narrow for its words
			h += 2 + flow(short, inset, h+2, width-inset)
			return h + 2 + flow(why, inset, h+2, whyWidth)
		}
		flow(why, width-whyWidth, 2, whyWidth)
		from := inset + wordWidth + 8
		room := width - whyWidth - 10 - from
		if natural(x.Short(w.Words), w.muted(look.Small)) <= room {
			flow(short, from, 2, room)
			return h
		}
		return h + 2 + flow(short, inset, h+2, width-inset)
	}, glyph, word, short, why)
}

// glyph is a status's mark as the picture has it.
func (w *writer) glyph(v evidence.Verdict, c scene.Color, size float32) fyne.CanvasObject {
	middle := float64(size) / 2
	return w.paint(layout.Mark(w.Theme, v, c, middle, middle, middle-1.5), size, w.Theme.Panel)
}

// paint shows shapes on a square ground, by the painter of all pictures.
func (w *writer) paint(shapes []scene.Shape, size float32, ground scene.Color) fyne.CanvasObject {
	p := look.NewPainting()
	p.Raster.Resize(fyne.NewSize(size, size))
	p.Show(w.Faces, ground, func(out *scene.Scene) {
		for _, shape := range shapes {
			out.Add(shape)
		}
	})
	return p.Raster
}
