package app

import (
	"io"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/speech"
	"dateline/timeline/draw"
	"dateline/timeline/file"
	"dateline/timeline/paper"
	"dateline/timeline/worksheet"
)

// makeWorksheet writes a worksheet with its answer key beside the document, under a name that is free, and offers
// to open it.
func (w *window) makeWorksheet() {
	path := freeName(filepath.Join(w.folder(), w.stem()+" – "+lang.L("worksheet")), ".pdf")
	in := w.input()
	in.Found, in.Full = nil, nil
	failed := func(err error) { w.complain(lang.L("The file was not written"), speech.Of(err)) }
	ctx := w.life
	w.foot.say(lang.L("Writing {{.Name}} …", map[string]any{"Name": filepath.Base(path)}))
	w.beside(lang.L("writing the file"), func() {
		err := file.Atomic(ctx, path, func(out io.Writer) error {
			upright, err := paper.Parse("a4-portrait")
			if err != nil {
				return err
			}
			sheets, err := worksheet.Lay(ctx, in, upright)
			if err != nil {
				return err
			}
			return draw.WritePages(out, sheets.Pages, sheets.Marks, in.Faces, draw.Options{Made: time.Now(), Software: "Dateline"})
		})
		fyne.Do(func() {
			w.showFoot()
			if err != nil {
				failed(err)
				return
			}
			w.notice.tell(lang.L("{{.Name}} is written.", map[string]any{"Name": filepath.Base(path)}), lang.L("Open"), func() { w.openFile(path) }, false)
		})
	}, failed)
}
