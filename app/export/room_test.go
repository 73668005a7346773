package export

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
	"dateline/timeline/words"
)

// TestNoChoiceIsCutInAnyLanguage asks that each name ends before its control, and each switch within the
// choices, wherever these have the room that they ask for.
func TestNoChoiceIsCutInAnyLanguage(t *testing.T) {
	for _, tag := range words.Languages {
		speechtest.In(t, tag)
		d := opened(t, large, func(c *Choices) { c.Ending, c.Paper, c.Sheets = ".pdf", "a4", Tiles })
		if d.scroll.Size().Width < d.formWide() {
			t.Errorf("%s: the choices have %g points of %g", tag, d.scroll.Size().Width, d.formWide())
		}
		for _, r := range d.rows {
			o := r.CanvasObject.(*fyne.Container).Objects
			if !r.Visible() || len(o) != 2 {
				continue
			}
			if o[0].MinSize().Width >= o[1].Position().X {
				t.Errorf("%s: a name of %g points has %g", tag, o[0].MinSize().Width, o[1].Position().X)
			}
			least := o[1].MinSize().Width
			if _, ok := o[1].(*look.Segments); ok && o[1].Position().X+least > d.scroll.Size().Width {
				t.Errorf("%s: a switch of %g points is cut", tag, least)
			}
		}
	}
}
