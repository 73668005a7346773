package panel

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/speech"
	"dateline/timeline"
	"dateline/timeline/local"
	"dateline/timeline/typeset"
)

// The room of a picture at most, in points; the panel's text may have less.
const (
	pictureWide = 720
	pictureHigh = 240
)

// picture is that of the selected event.
type picture struct {
	folder, name string
	doc          *timeline.Document // that asked for it; another one may mean another file
	image        image.Image        // nil while it is not read, and where it cannot be
	size         fyne.Size          // in which each of its pixels is one of the screen's
	err          error              // why it cannot be shown
	done         bool
	stop         context.CancelFunc // ends reading; nil where that did not begin
}

func (p *picture) end() {
	if p.stop != nil {
		p.stop()
	}
}

// Close ends what the panel does beside the window.
func (p *Panel) Close() {
	p.closed = true
	p.picture.end()
}

// wantPicture reads the picture of the event that is shown, and forgets any other. What the event had in
// the document before an edit is shown until it was read anew.
func (p *Panel) wantPicture() {
	c, want := &p.content, &picture{}
	if c.Event >= 0 && c.Event < len(c.Doc.Events) {
		if name := c.Doc.Events[c.Event].Image(); name != "" {
			want = &picture{folder: c.Folder, name: name, doc: c.Doc}
		}
	}
	was := p.picture
	if want.folder == was.folder && want.name == was.name {
		if want.doc == was.doc {
			return
		}
		want.image, want.size, want.err = was.image, was.size, was.err
	}
	was.end()
	p.picture = want
	p.readPicture()
}

// readPicture reads one picture at a time beside the window, however fast one goes from event to event.
func (p *Panel) readPicture() {
	want := p.picture
	if p.reading || p.closed || want.done || want.name == "" || want.folder == "" {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Scale() > 0 {
		scale = c.Scale()
	}
	ctx, stop := context.WithCancel(context.Background())
	want.stop, p.reading = stop, true
	take := func(img image.Image, err error) {
		stop()
		p.reading = false
		if p.closed {
			return
		}
		if p.picture != want {
			p.readPicture()
			return
		}
		want.image, want.err, want.done = img, err, true
		if err == nil {
			want.size = fyne.NewSize(float32(img.Bounds().Dx())/scale, float32(img.Bounds().Dy())/scale)
		}
		p.build()
	}
	p.Beside(func() {
		img, err := local.Picture(ctx, want.folder, want.name, int(pictureWide*scale), int(pictureHigh*scale))
		if err != nil {
			img = nil
		}
		fyne.Do(func() { take(img, err) })
	}, func(err error) { take(nil, err) })
}

// shownPicture is the event's picture, which opens by a click, or why it is not there; nil while it is read.
func (w *writer) shownPicture() *box {
	shown := w.panel.picture
	switch {
	case shown.name == "":
		return nil
	case shown.folder == "":
		return prose(lang.L("{{.Path}} lies beside the document's file, and a built-in example has none.", map[string]any{"Path": typeset.Path(shown.name)}), w.muted(look.Small))
	case shown.err != nil:
		return prose(speech.Of(shown.err), w.muted(look.Small))
	case shown.image == nil:
		return nil
	}
	const above = 3 // for the ring
	img := canvas.NewImageFromImage(shown.image)
	img.FillMode, img.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	size := func(width float32) fyne.Size {
		if shown.size.Width <= width {
			return shown.size
		}
		return fyne.NewSize(width, shown.size.Height*width/shown.size.Width)
	}
	open := newLink(lang.L("Open the picture {{.Path}}", map[string]any{"Path": typeset.Path(shown.name)}), w.muted(look.Small), func() {
		w.panel.openFile(&timeline.Source{File: shown.name})
	})
	open.text = newBox(func(width float32) float32 {
		img.Move(fyne.NewPos(0, above))
		img.Resize(size(width))
		return img.Size().Height + 2*above
	}, img)
	open.picture = true
	return newBox(func(width float32) float32 { return flow(open, 0, 0, size(width).Width) }, open)
}
