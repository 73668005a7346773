package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"dateline/app/look"
)

// Sizes, in points.
const (
	Height     = 32  // in a bar
	floating   = 40  // above the view
	wide       = 480 // of the field that floats, at most
	roomy      = 430 // from here on a button says in words what it is for
	pad        = 6
	lensSide   = 15
	leastTyped = 64 // of the text, before the count gives way
	closer     = 3  // the text stands to what is beside it than in other fields
)

// MinSize is constant.
func (f *Field) MinSize([]fyne.CanvasObject) fyne.Size {
	if f.inBar {
		return fyne.NewSize(0, Height)
	}
	return fyne.NewSize(wide, floating)
}

// place gives every part its place anew.
func (f *Field) place() {
	f.Layout(nil, f.Size())
	f.Refresh()
}

// Layout puts the words of what was found between the text and the buttons. Without a text there is
// nothing to go to, and the key that lists names stands in their place.
func (f *Field) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.ground.CornerRadius = look.Radius
	if f.inBar {
		f.ground.CornerRadius = size.Height / 2
	}
	f.ground.Resize(size)
	f.lens.Move(fyne.NewPos(pad+5, (size.Height-lensSide)/2))
	f.lens.Resize(fyne.NewSquareSize(lensSide))
	from := float32(pad + 5 + lensSide + 2)
	f.choose(size.Width)
	x := size.Width - pad
	for _, b := range f.buttons() {
		if b.Hidden {
			continue
		}
		min := b.MinSize()
		x -= min.Width
		b.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		b.Resize(min)
	}
	count := f.count.MinSize()
	f.count.Hidden = f.entry.Text == "" || x-count.Width-pad-from < leastTyped
	if !f.count.Hidden {
		x -= count.Width + pad
		f.count.Move(fyne.NewPos(x, (size.Height-count.Height)/2))
		f.count.Resize(count)
		x -= pad
	}
	high := f.entry.MinSize().Height
	f.entry.Move(fyne.NewPos(from-closer, (size.Height-high)/2))
	f.entry.Resize(fyne.NewSize(max(x-from, 0)+closer, high))
	room := x - from + closer - 2*theme.InnerPadding()
	ask := look.Fold(f.ask, look.Text, fyne.TextStyle{}, room)
	if ask == "" {
		ask = look.Fold(lang.L("Find…"), look.Text, fyne.TextStyle{}, room)
	}
	if ask != f.entry.PlaceHolder {
		f.entry.SetPlaceHolder(ask) // or Fyne shows a bar to scroll it by
	}
}

// choose shows the buttons that there is something for.
func (f *Field) choose(width float32) {
	const least, some = 150, 210
	typed := f.entry.Text != ""
	f.names.Hidden = typed || width < some
	f.cross.Hidden = !typed && f.inBar
	f.back.Hidden, f.on.Hidden = !typed || width < least, !typed || width < least
	f.only.Hidden = !typed || width < some
	f.only.Icon = nil
	if width < roomy {
		f.only.Icon = look.Funnel()
	}
	for _, b := range f.buttons() {
		b.Refresh()
	}
}

// CreateRenderer is that of an entry without a ground and a line of its own, for the field has them.
func (e *entry) CreateRenderer() fyne.WidgetRenderer { return bare{e.Entry.CreateRenderer()} }

type bare struct{ fyne.WidgetRenderer }

// Objects are those of the entry but its ground and its line, which come first. A theme for the entry alone would
// hide them too, but Fyne keeps fonts and windows for each such theme as long as the program runs.
func (b bare) Objects() []fyne.CanvasObject { return b.WidgetRenderer.Objects()[2:] }
