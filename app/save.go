package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dateline/timeline/draw"
	"dateline/timeline/file"
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
			out.Close() // the dialog has made an empty file; the picture takes its place
			w.savePicture(out.URI().Path())
			w.prefs.SetFolder(filepath.Dir(out.URI().Path()))
		}
		w.focusBoard()
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(draw.Endings))
	name := w.session.Open().Name
	d.SetFileName(strings.TrimSuffix(name, filepath.Ext(name)) + ".png")
	w.inFolder(d)
}

// savePicture writes the picture beside the window's own work, with the document in it.
func (w *window) savePicture(path string) {
	if !draw.Known(filepath.Ext(path)) {
		dropEmpty(path)
		w.complain(lang.L("The picture could not be saved"),
			lang.L("The name must end in {{.Endings}}.", map[string]any{"Endings": draw.Choice()}))
		return
	}
	var s scene.Scene
	open, made := w.session.Open(), time.Now()
	in := w.input() // with the window's query and arrangement
	in.Page = &layout.Page{Made: made}
	l := layout.New(in, saveWidth, saveHeight)
	l.Place(l.Fit(), &s)
	w.work(func() {
		err := file.Atomic(context.Background(), path, func(to io.Writer) error {
			return draw.Write(to, filepath.Ext(path), &s, w.faces, draw.Options{
				Scale: saveScale, Made: made, Software: "Dateline", Data: file.Write(open.Doc),
			})
		})
		fyne.Do(func() {
			if err != nil {
				dropEmpty(path)
				w.complain(lang.L("The picture could not be saved"), err.Error())
			}
		})
	})
}

// dropEmpty removes the empty file that the dialog made for a picture that did not come.
func dropEmpty(path string) {
	if info, err := os.Stat(path); err == nil && info.Size() == 0 {
		os.Remove(path)
	}
}
