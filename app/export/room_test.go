package export

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/assets"
	"dateline/timeline/words"
)

// TestNoChoiceIsCutInAnyLanguage asks that each name ends before its control, and each switch within the
// choices, wherever these have the room that they ask for.
func TestNoChoiceIsCutInAnyLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	l, n := lang.L, lang.N
	t.Cleanup(func() { lang.L, lang.N = l, n })
	for _, tag := range words.Languages {
		say, err := words.Speak(files, tag)
		if err != nil {
			t.Fatal(err)
		}
		lang.L = func(text string, data ...any) string { return say.T(text, data...) }
		lang.N = func(text string, n int, data ...any) string { return say.N(n, text, text, data...) }
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
