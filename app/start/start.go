// Package start is the page that a window shows while nothing is open.
//
// In go the examples and the files that were opened last; out come a person's intents: open this,
// forget that. It looks at no disk.
package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// File is a file that was opened before.
type File struct {
	Path, Name, Folder string
	Missing            bool // there is no such file now
}

// Content is what the page shows.
type Content struct {
	Examples []string // their titles
	Recent   []File
	Takes    string // what can be opened
}

// Page is the page.
type Page struct {
	widget.BaseWidget

	OnOpen    func()
	OnWrite   func() // a person wants to know how a file is written
	OnExample func(i int)
	OnRecent  func(path string)
	OnForget  func(path string)
	OnKey     func(fyne.KeyName)

	content Content
	ground  *canvas.Rectangle
	scroll  *container.Scroll
}

var (
	_ fyne.Widget = (*Page)(nil)
	_ look.Holder = (*Page)(nil)
)

// New makes an empty page.
func New() *Page {
	p := &Page{ground: canvas.NewRectangle(nil), scroll: container.NewVScroll(container.NewWithoutLayout())}
	p.ExtendBaseWidget(p)
	return p
}

// Held is what the page scrolls.
func (p *Page) Held() []fyne.CanvasObject { return []fyne.CanvasObject{p.scroll} }

// Set shows the content.
func (p *Page) Set(c Content) {
	p.content = c
	p.Refresh()
}

// Sizes of the page, in points.
const (
	column = 400 // of the examples, and of the recent files
	gap    = 48  // between both
	top    = 36
)

func (p *Page) build() {
	now := look.Now()
	p.ground.FillColor = now.Paper
	p.ground.Refresh()
	open := look.NewButton(lang.L("Open…"), p.OnOpen)
	open.Primary, open.OnKey = true, p.OnKey
	write := look.NewButton(lang.L("How to Write a File"), p.OnWrite)
	write.OnKey = p.OnKey
	head := container.New(layout.NewCustomPaddedVBoxLayout(8),
		words(lang.L("Dateline"), 30, now.Ink, true),
		sentence(lang.L("A timeline that shows who says what"), look.Title-3),
		space(6), container.New(layout.NewCustomPaddedHBoxLayout(8), open, write))
	examples := p.list(lang.L("Examples"))
	for i, title := range p.content.Examples {
		examples.Add(p.entry(title, "", func() { p.OnExample(i) }))
	}
	recent := p.list(lang.L("Opened before"))
	for _, f := range p.content.Recent {
		recent.Add(p.recent(f))
	}
	if len(p.content.Recent) == 0 {
		recent.Add(words(lang.L("Nothing yet"), look.Text, now.Muted, false))
	}
	foot := look.NewLabel(lang.L("Or drop a file on this window.") + " " + p.content.Takes)
	foot.Wrapping = fyne.TextWrapWord
	foot.Importance = widget.LowImportance
	p.scroll.Content = container.New(&page{}, head, examples, recent, look.Tight(foot))
	p.scroll.Refresh()
}

func (p *Page) list(title string) *fyne.Container {
	line := canvas.NewRectangle(look.Now().Hair)
	line.SetMinSize(fyne.NewSize(1, 1))
	return container.New(layout.NewCustomPaddedVBoxLayout(4), words(title, look.Small, look.Now().Muted, true), line)
}

func (p *Page) entry(title, below string, tap func()) *Entry {
	e := newEntry(title, below, tap)
	e.OnKey = p.OnKey
	return e
}

// recent is a file that was opened before; one that is missing says so and can be forgotten.
func (p *Page) recent(f File) fyne.CanvasObject {
	if !f.Missing {
		return p.entry(f.Name, f.Folder, func() { p.OnRecent(f.Path) })
	}
	e := p.entry(f.Name, lang.L("no longer in {{.Folder}}", map[string]any{"Folder": f.Folder}), func() { p.OnRecent(f.Path) })
	e.faint = true
	forget := look.NewButton(lang.L("Forget"), func() { p.OnForget(f.Path) })
	forget.Tight, forget.OnKey = true, p.OnKey
	return container.NewBorder(nil, nil, nil, container.NewCenter(forget), e)
}

func words(text string, size float32, c color.Color, bold bool) *canvas.Text {
	t := canvas.NewText(text, c)
	t.TextSize, t.TextStyle.Bold = size, bold
	return t
}

// sentence is words of a size in as many lines as they need.
func sentence(text string, size float32) fyne.CanvasObject {
	l := look.NewLabel(text)
	l.Wrapping, l.Importance, l.SizeName = fyne.TextWrapWord, widget.LowImportance, look.Points(size)
	return look.Tight(l)
}

func space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}

// CreateRenderer is for Fyne.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	p.build()
	return &renderer{p, []fyne.CanvasObject{p.ground, p.scroll}}
}

type renderer struct {
	p       *Page
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	r.p.ground.Resize(size)
	r.p.scroll.Resize(size)
}

// MinSize is constant: what does not fit is scrolled.
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, 150) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh()                     { r.p.build(); r.Layout(r.p.Size()) }

// page lays out the head, the examples, the recent files beside or below them, and the foot.
type page struct{ wide float32 }

// Layout gives each part its place, about the middle of the width.
func (l *page) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if l.wide != size.Width {
		l.wide = size.Width
	}
	l.place(o, size.Width)
}

func (l *page) place(o []fyne.CanvasObject, width float32) (height float32) {
	beside := width >= 2*320+gap+2*look.Gutter
	whole := min(width-2*look.Gutter, 2*column+gap)
	each := whole
	if beside {
		each = float32(int((whole - gap) / 2))
	}
	x, y := float32(int((width-whole)/2)), float32(top)
	put := func(o fyne.CanvasObject, x, w float32) float32 {
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		h := o.MinSize().Height
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		return h
	}
	y += put(o[0], x, whole) + 32
	h := put(o[1], x, each)
	if beside {
		h = max(h, put(o[2], x+each+gap, each))
	} else {
		y += h + 24
		h = put(o[2], x, each)
	}
	y += h + 28
	return y + put(o[3], x, whole) + 24
}

// MinSize is as high as all of it at the width it had last.
func (l *page) MinSize(o []fyne.CanvasObject) fyne.Size {
	if l.wide < 1 {
		return fyne.NewSize(200, 400)
	}
	return fyne.NewSize(200, l.place(o, l.wide))
}
