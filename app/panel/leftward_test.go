package panel

import (
	"testing"

	"fyne.io/fyne/v2"
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

// TestMarkedTextThatRunsToTheLeft has its signs at the right, and its links below it, where they can be followed.
func TestMarkedTextThatRunsToTheLeft(t *testing.T) {
	test.NewTempApp(t)
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	followed := ""
	w := &writer{Content: Content{Event: -1, Theme: layout.Light, Faces: faces}, link: func(address string) { followed = address }}
	const width = 300
	b := w.markdown("ראו את [הפרוטוקול](https://example.org/sevres) (1956).\n\n1. אחת\n2. שתיים (two)\n\n> ציטוט 12\n\n- one\n")
	b.Flow(width)
	found := links(b)
	if len(found) != 1 || found[0].words != "הפרוטוקול" {
		t.Fatalf("the links are %v", found)
	}
	if found[0].Tapped(nil); followed != "https://example.org/sevres" {
		t.Errorf("the link leads to %q", followed)
	}
	signs := map[string]float32{}
	var visit func(o fyne.CanvasObject, x float32)
	visit = func(o fyne.CanvasObject, x float32) {
		switch o := o.(type) {
		case *box:
			for _, each := range o.objects {
				visit(each, x+each.Position().X)
			}
		case *canvas.Text:
			signs[o.Text] = x
		case *canvas.Rectangle:
			signs["|"] = x
		}
	}
	visit(b, 0)
	for sign, right := range map[string]bool{".1": true, ".2": true, "|": true, "•": false} {
		if x, is := signs[sign]; !is || x > width/2 != right {
			t.Errorf("the sign %q is at %v of %v, among %v", sign, x, width, signs)
		}
	}
}
