package look_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/timeline/typeset"
)

// TestDrawnLinesAreAsWideAsTheyWere holds that the marks between the runs of a line take no room, so that what is
// measured and shortened as it is written fits as it is seen. Spaces may be those of another font.
func TestDrawnLinesAreAsWideAsTheyWere(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{"מבצע קדש (Sèvres) 1956: מי?", "أزمة السويس 1956 (العدوان الثلاثي)", "Ultimatum: האולטימטום, 12", "«אין» – 7.5% ב־Paris"} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			drawn := typeset.Drawn(text)
			was, is := fyne.MeasureText(text, 14, style).Width, fyne.MeasureText(drawn, 14, style).Width
			if drawn == text || math.Abs(float64(was-is)) > 0.02*float64(was) {
				t.Errorf("%q is %v points wide, and as it is drawn, %q, %v", text, was, drawn, is)
			}
		}
	}
}
