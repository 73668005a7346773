package app

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestThePictureOfAnEventIsOpened by the keys, from the document's folder.
func TestThePictureOfAnEventIsOpened(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	path := write(t, "doc.json", `{"events": [{"id": "e", "title": "E", "date": "1900", "image": "e.png"}]}`)
	f, err := os.Create(filepath.Join(filepath.Dir(path), "e.png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, image.NewGray(image.Rect(0, 0, 50, 20))); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	w.openPath(path)
	w.session.Select("e")
	c := w.win.Canvas()
	for range 60 {
		if at, ok := c.Focused().(fyne.Accessible); ok && at.AccessibilityLabel() == "Open the picture e.png" {
			break
		}
		c.FocusNext()
	}
	if at := c.Focused(); at != nil {
		at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], "/e.png") {
		t.Errorf("opened %q", apps.opened)
	}
}
