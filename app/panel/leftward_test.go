package panel

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/assets"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// TestTextThatRunsToTheLeftIsPainted by the painter of all pictures, on one line where its own width says so, and
// every other text is left to Fyne.
func TestTextThatRunsToTheLeftIsPainted(t *testing.T) {
	test.NewTempApp(t)
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	w := &writer{Content: Content{Event: -1, Theme: layout.Light, Faces: faces}}
	for text, want := range map[string]bool{
		"صفقة الأسلحة المزعومة": true, "ברגיני 2022 (Haaretz)": true, "Says that وزارة did not answer.": true, "Plain": false, "Қазақстан": false, "日本": false,
	} {
		f := w.ink(14)
		b := prose(text, f)
		one := b.Flow(natural(text, f))
		_, painted := b.objects[0].(*canvas.Raster)
		if painted != want || one != step(14) {
			t.Errorf("%q: painted %v, %v high", text, painted, one)
		}
		if want && b.Flow(60) <= one {
			t.Errorf("%q does not wrap", text)
		}
	}
}
