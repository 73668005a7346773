package panel

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/look"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// leftward is prose that the painter of all pictures sets, as Fyne would put its runs into a wrong order: a paragraph
// whose first letter runs to the left ends at the right edge.
func leftward(text string, f face) *box {
	p := look.NewPainting()
	b := newBox(nil, p.Raster)
	ink := painted(f.color)
	style := f.typeset()
	b.place = func(width float32) float32 {
		type row struct {
			line *typeset.Line
			back bool
		}
		var rows []row
		for paragraph := range strings.SplitSeq(text, "\n") {
			for _, line := range f.faces.Fill(paragraph, style, float64(width), max(len(paragraph), 1)) {
				rows = append(rows, row{line, typeset.RightToLeft(paragraph) && !f.label})
			}
		}
		lead := step(f.size)
		height := float32(len(rows)) * lead
		p.Raster.Resize(fyne.NewSize(width, height))
		p.Show(f.faces, f.ground, func(s *scene.Scene) {
			for i, r := range rows {
				x := 0.0
				if r.back {
					x = float64(width) - r.line.Width
				}
				f.foundIn(s, r.line, x, float32(i)*lead, lead)
				y := float64(float32(i)*lead + lead*0.5 + f.size*0.36)
				s.Add(scene.Shape{Kind: scene.Text, X: x, Y: y, Line: r.line, Fill: ink})
				if f.style.Underline {
					s.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y + 2, W: r.line.Width, H: 1, Fill: ink})
				}
			}
		})
		return height
	}
	return b
}

// foundIn marks the whole of a line in which something is found.
func (f face) foundIn(s *scene.Scene, line *typeset.Line, x float64, y, lead float32) {
	if f.marks != nil && len(f.marks(line.Text)) > 0 {
		s.Add(scene.Shape{Kind: scene.Rect, X: x, Y: float64(y) + 1, W: line.Width, H: float64(lead) - 2, R: 2, Fill: painted(f.mark)})
	}
}

// typeset is the face as the painter has it.
func (f face) typeset() typeset.Style {
	return typeset.Style{Size: float64(f.size), Bold: f.style.Bold, Italic: f.style.Italic}
}

// painted is a colour as scenes have it.
func painted(c color.Color) scene.Color {
	return scene.Color(color.NRGBAModel.Convert(c).(color.NRGBA))
}
