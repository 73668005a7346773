package look

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/text/unicode/bidi"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Leftward tells whether a text has any letter that runs to the left. Fyne puts the numbers, spaces and
// brackets among such letters in the wrong places, and begins their lines at the left.
func Leftward(text string) bool {
	for _, r := range text {
		if r < 0x590 {
			continue // as most letters of most documents
		}
		if props, _ := bidi.LookupRune(r); props.Class() == bidi.R || props.Class() == bidi.AL {
			return true
		}
	}
	return false
}

// Over stands in the place of a line that Fyne shows, where any of its letters run to the left: there the painter
// of all pictures sets the line.
type Over struct {
	Raster  *canvas.Raster // the object to show, above the line
	Line    *typeset.Line  // what it shows; nil while Fyne shows the line
	instead *canvas.Text
	picture *Painting
}

// NewOver makes what stands in the place of a line.
func NewOver(instead *canvas.Text) *Over {
	p := NewPainting()
	p.Raster.Hide()
	return &Over{Raster: p.Raster, instead: instead, picture: p}
}

// Fit shortens a text to a width in points and writes it at the place of the line, in its colour. Without faces
// Fyne shows every text.
func (o *Over) Fit(faces *typeset.Faces, text string, width float32) {
	t := o.instead
	t.Text = Shorten(text, t.TextSize, t.TextStyle, width)
	left := faces != nil && Leftward(text)
	t.Hidden, o.Raster.Hidden = left, !left
	if o.Line = nil; !left {
		return
	}
	style := typeset.Style{Size: float64(t.TextSize), Bold: t.TextStyle.Bold, Italic: t.TextStyle.Italic}
	o.Line = faces.Shorten(text, style, float64(width))
	height := t.MinSize().Height
	o.Raster.Resize(fyne.NewSize(float32(math.Ceil(o.Line.Width))+1, height))
	o.picture.Show(faces, scene.Color{}, func(s *scene.Scene) {
		s.Add(scene.Shape{Kind: scene.Text, Y: float64(height/2 + t.TextSize*0.36), Line: o.Line, Fill: Painted(t.Color)})
	})
}

// Move puts the line at a place, whoever shows it.
func (o *Over) Move(at fyne.Position) {
	o.instead.Move(at)
	o.Raster.Move(at)
}

// Painted is a colour as scenes have it.
func Painted(c color.Color) scene.Color {
	return scene.Color(color.NRGBAModel.Convert(c).(color.NRGBA))
}
