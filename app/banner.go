package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/session"
)

// banner says above every view which sources are taken away, with a chip for each that gives it
// back.
type banner struct {
	box         *fyne.Container
	ground      *canvas.Rectangle
	label, more *canvas.Text
	chips       []*look.Button
	onKey       func(fyne.KeyName)
}

const bannerHeight = 42

func newBanner(onKey func(fyne.KeyName)) *banner {
	b := &banner{ground: canvas.NewRectangle(nil), label: canvas.NewText("", nil), more: canvas.NewText("", nil), onKey: onKey}
	b.label.TextSize, b.more.TextSize = look.Text, look.Small
	b.label.TextStyle.Bold = true
	b.box = container.New(b)
	return b
}

// set makes a chip for each source that is taken away.
func (b *banner) set(s *session.Session) {
	p := look.Now()
	b.ground.FillColor, b.label.Color, b.more.Color = p.Warm, p.Ink, p.Muted
	b.label.Text = lang.L("Without:")
	b.chips = nil
	for _, id := range s.Without() {
		chip := look.NewButton(short(sourceName(s, id), 40)+"  ×", func() { s.SetWithout(id, false) })
		chip.OnKey = b.onKey
		b.chips = append(b.chips, chip)
	}
	day := s.Open().Assess.Options
	day.AsOf, day.HasAsOf = s.AsOf()
	n := len(s.Open().Assess.With(day).Changed(s.Assess()))
	switch b.more.Text = lang.L("{{.Count}} statuses change", map[string]any{"Count": n}); n {
	case 0:
		b.more.Text = lang.L("no status changes")
	case 1:
		b.more.Text = lang.L("1 status changes")
	}
	b.box.Objects = []fyne.CanvasObject{b.ground, b.label, b.more}
	for _, chip := range b.chips {
		b.box.Objects = append(b.box.Objects, chip)
	}
	b.box.Refresh()
}

// sourceName is what to call a source on a chip.
func sourceName(s *session.Session, id string) string {
	if src := s.Open().Doc.Source(id); src != nil {
		return src.Short()
	}
	return id
}

// short cuts a name to so many letters, with an ellipsis.
func short(name string, most int) string {
	if letters := []rune(name); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return name
}

// Layout puts the chips behind the label and what changes behind the chips; chips that have no
// room are hidden, and come when others go.
func (b *banner) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.ground.Resize(size)
	put := func(o fyne.CanvasObject, x float32) float32 {
		min := o.MinSize()
		o.Move(fyne.NewPos(x, float32(int((size.Height-min.Height)/2))))
		o.Resize(min)
		return x + min.Width
	}
	x := put(b.label, look.Gutter) + 10
	for i, chip := range b.chips {
		chip.Hidden = i > 0 && x+chip.MinSize().Width > size.Width-look.Gutter
		if !chip.Hidden {
			x = put(chip, x) + 8
		}
	}
	b.more.Hidden = x+8+b.more.MinSize().Width > size.Width-look.Gutter
	put(b.more, x+8)
}

// MinSize is constant.
func (b *banner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, bannerHeight) }
