package look_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
)

// TestThePlacesOfAFileDialogAreInTheLanguageOfTheWindow: Fyne names them in English in every language.
func TestThePlacesOfAFileDialogAreInTheLanguageOfTheWindow(t *testing.T) {
	test.NewTempApp(t)
	speechtest.In(t, "ru")
	win := test.NewTempWindow(t, widget.NewLabel(""))
	win.Resize(fyne.NewSize(900, 700))
	folder := t.TempDir()
	d := dialog.NewFileOpen(func(fyne.URIReadCloser, error) {}, win)
	look.ShowFiles(d, win, folder, fyne.NewSize(800, 600))
	said := labels(win.Canvas().Overlays().Top())
	if !slices.Contains(said, "Домашняя папка") || slices.Contains(said, "Home") || slices.Contains(said, "Computer") {
		t.Errorf("the dialog says %q", said)
	}
}

// labels are the texts of all labels that are drawn in an object.
func labels(o fyne.CanvasObject) (list []string) {
	switch o := o.(type) {
	case *widget.Label:
		return []string{o.Text}
	case *fyne.Container:
		for _, child := range o.Objects {
			list = append(list, labels(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			list = append(list, labels(child)...)
		}
	}
	return list
}
