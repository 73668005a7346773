package export

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
)

// stage shows a page, or the beginning of a text, and leads from page to page.
type stage struct {
	fyne.CanvasObject
	ground   *canvas.Rectangle
	edge     *canvas.Rectangle // around the page
	image    *canvas.Image
	text     *look.Label
	scroll   *container.Scroll
	hint     *canvas.Text
	back, on *look.Button
	leaf     *canvas.Text
	page     int
	pages    int
}

func newStage(leaf func(by int)) *stage {
	p := look.Now()
	s := &stage{
		ground: canvas.NewRectangle(p.Ribbon), edge: canvas.NewRectangle(nil), image: canvas.NewImageFromImage(nil),
		text: look.NewLabel(""), hint: canvas.NewText("", p.Muted), leaf: canvas.NewText("", p.Muted),
	}
	s.ground.CornerRadius = look.Radius
	s.edge.StrokeColor, s.edge.StrokeWidth = p.Hair, 1
	s.image.FillMode, s.image.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleFastest
	s.text.TextStyle.Monospace = true
	s.scroll = container.NewScroll(s.text)
	s.hint.TextSize, s.leaf.TextSize = look.Text, look.Text
	s.hint.Alignment, s.leaf.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	s.back, s.on = look.NewButton("‹", func() { leaf(-1) }), look.NewButton("›", func() { leaf(1) })
	s.CanvasObject = container.New(s, s.ground, s.edge, s.image, s.scroll, s.hint, s.back, s.leaf, s.on)
	s.show(nil, "", "", 0, 0)
	return s
}

// show shows a picture or a text, else a hint, and which of how many pages it is.
func (s *stage) show(img image.Image, text, hint string, page, pages int) {
	s.image.Image, s.page, s.pages = img, page, pages
	show := func(o fyne.CanvasObject, shown bool) {
		if shown {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(s.image, img != nil)
	show(s.edge, img != nil)
	show(s.scroll, text != "")
	s.text.SetText(text)
	s.hint.Text = hint
	show(s.hint, hint != "")
	for _, o := range []fyne.CanvasObject{s.back, s.leaf, s.on} {
		show(o, pages > 1)
	}
	s.leaf.Text = lang.L("Page {{.Number}} of {{.Count}}", map[string]any{"Number": page + 1, "Count": pages})
	s.Layout(nil, s.CanvasObject.Size())
	s.image.Refresh()
	s.CanvasObject.Refresh()
}

// wait says that a preview is made, where there is none to be seen meanwhile.
func (s *stage) wait() {
	if s.image.Image == nil && s.text.Text == "" && s.hint.Text == "" {
		s.show(nil, "", lang.L("Making the preview …"), 0, 0)
	}
}

const stagePad = 12

// room is how much of the stage a page gets, in points.
func (s *stage) room() fyne.Size {
	size := s.CanvasObject.Size()
	return fyne.NewSize(max(size.Width-2*stagePad, 0), max(size.Height-2*stagePad-s.leafHeight(), 0))
}

// leafHeight is kept free below the page, whether there are more or not, that nothing jumps.
func (s *stage) leafHeight() float32 { return look.ButtonHeight + 8 }

// Layout puts the page into the middle.
func (s *stage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.ground.Resize(size)
	room := s.room()
	s.scroll.Move(fyne.NewPos(stagePad, stagePad))
	s.scroll.Resize(fyne.NewSize(room.Width, size.Height-2*stagePad))
	tall := s.hint.MinSize().Height
	s.hint.Move(fyne.NewPos(0, (size.Height-tall)/2))
	if s.image.Image != nil { // below the picture, where the pages' number is not
		s.hint.Move(fyne.NewPos(0, size.Height-stagePad-tall-4))
	}
	s.hint.Resize(fyne.NewSize(size.Width, tall))
	y := size.Height - stagePad - look.ButtonHeight + 4
	wide := s.back.MinSize().Width
	mid := float32(int(size.Width / 2))
	s.back.Resize(s.back.MinSize())
	s.back.Move(fyne.NewPos(mid-70-wide, y))
	s.on.Resize(s.on.MinSize())
	s.on.Move(fyne.NewPos(mid+70, y))
	s.leaf.Resize(fyne.NewSize(140, look.ButtonHeight))
	s.leaf.Move(fyne.NewPos(mid-70, y))
	if s.image.Image == nil {
		return
	}
	b := s.image.Image.Bounds()
	k := min(room.Width/float32(b.Dx()), room.Height/float32(b.Dy()))
	page := fyne.NewSize(float32(b.Dx())*k, float32(b.Dy())*k)
	at := fyne.NewPos(stagePad+(room.Width-page.Width)/2, stagePad+(room.Height-page.Height)/2)
	s.image.Move(at)
	s.image.Resize(page)
	s.edge.Move(at.SubtractXY(1, 1))
	s.edge.Resize(page.AddWidthHeight(2, 2))
}

// MinSize is constant.
func (s *stage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 220) }
