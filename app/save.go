package app

import (
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dateline/app/look"
	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// The size of a saved picture in points, and the pixels a point of a PNG.
const (
	saveWidth, saveHeight = 1920, 1080
	saveScale             = 2
)

// askSave saves a picture of the whole document where the person says.
func (w *window) askSave() {
	d := dialog.NewFileSave(func(out fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			w.complain(lang.L("The picture could not be saved"), err.Error())
		case out != nil:
			w.savePicture(out, filepath.Ext(out.URI().Name()))
			w.prefs.SetFolder(filepath.Dir(out.URI().Path()))
		}
		w.focusBoard()
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".png", ".svg"}))
	name := w.session.Open().Name
	d.SetFileName(strings.TrimSuffix(name, filepath.Ext(name)) + ".png")
	w.inFolder(d)
}

// savePicture writes the picture and closes what it is written to.
func (w *window) savePicture(out io.WriteCloser, ending string) {
	var s scene.Scene
	open := w.session.Open()
	l := layout.New(layout.Input{
		Doc: open.Doc, Assess: w.session.Assess(), Full: open.Assess, Faces: w.faces, Theme: look.Now(), Page: &layout.Page{Made: time.Now()},
	}, saveWidth, saveHeight)
	l.Place(l.Fit(), &s)
	w.work(func() {
		err := errors.Join(w.write(out, ending, &s), out.Close())
		fyne.Do(func() {
			if err != nil {
				w.complain(lang.L("The picture could not be saved"), err.Error())
			}
		})
	})
}

func (w *window) write(out io.Writer, ending string, s *scene.Scene) error {
	if !draw.Known(ending) {
		return errors.New(lang.L("The name must end in .png or .svg."))
	}
	return draw.Write(out, ending, s, w.faces, draw.Options{Scale: saveScale})
}
