// Package panel shows one event beside the timeline: what is said, who says it, where one can
// read it, and why its status is what it is. With no event it shows the document.
//
// In goes a Content; out come drawn words and calls for the links. It holds no rules: statuses
// and reasons come from package evidence, dates in words from package edtf.
package panel

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// Content is what the panel shows.
type Content struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	Event  int // index into Doc.Events; -1 for the document as a whole
	Theme  layout.Theme
	Faces  *typeset.Faces
	Words  *words.Translator // of the reasons; nil for English
	Found  pick.Search       // what is marked in the texts of the event
	Folder string            // of the document, where its pictures lie; empty where it has no file
}

// language is that of dates: the Words', or without them the document's.
func (c *Content) language() string {
	if c.Words != nil {
		return c.Words.Language()
	}
	return c.Doc.Language
}

// The room around the text, in points. The right side has the scroll bar.
const (
	left   = look.Gutter
	right  = 20
	top    = 20
	bottom = 28
)

// Panel is the detail panel.
type Panel struct {
	widget.BaseWidget

	OnLink func(*url.URL)                          // a link that may be opened was clicked
	OnCite func(list []*timeline.Source, csl bool) // copy these as citations
	OnText func(text string)                       // copy this
	OnFile func(source *timeline.Source)           // open the local copy

	Beside func(work func(), failed func(error)) // does slow work on another goroutine; failed is called where it panics

	OnSelect func(id string)    // an event of a listed group was chosen
	OnBack   func()             // leave the event for the list, or the list
	OnKey    func(fyne.KeyName) // a key that does not move in the list
	OnRune   func(rune)         // a typed character, likewise

	content Content
	why     bool // the reasons are shown in full
	totals  *totals
	offered *totals // counted beforehand; nil for none
	tally   tally
	group   *group // that is listed; nil for none
	picture *picture
	reading bool // a picture, which need not be that one
	closed  bool
	ground  *canvas.Rectangle
	scroll  *container.Scroll
	body    *box
}

var (
	_ fyne.Widget = (*Panel)(nil)
	_ look.Holder = (*Panel)(nil)
)

// New makes an empty panel.
func New() *Panel {
	p := &Panel{body: column(), ground: canvas.NewRectangle(nil), picture: &picture{}}
	p.Beside = func(work func(), _ func(error)) { go work() }
	p.scroll = container.NewVScroll(p.body)
	p.ExtendBaseWidget(p)
	return p
}

// Held are all parts of the panel.
func (p *Panel) Held() []fyne.CanvasObject { return []fyne.CanvasObject{p.scroll} }

// Set shows the content, from its top where it is another event than before.
func (p *Panel) Set(c Content) {
	same := c.Doc == p.content.Doc && c.Event == p.content.Event
	if p.group != nil && (c.Doc != p.content.Doc || c.Event >= 0 && !p.InGroup(c.Event)) {
		p.group = nil
	}
	p.content = c
	if !same {
		p.why = false
	}
	p.build()
	if !same {
		p.scroll.ScrollToTop()
	}
}

// Totals are what the panel counts in a document, which takes a while in a large one.
type Totals struct{ of *totals }

// Count counts a document for a theme's colours. Any assessment of it will do. It touches no window.
func Count(doc *timeline.Document, assess *evidence.Assessment, theme layout.Theme) Totals {
	return Totals{count(doc, assess, theme, nil)}
}

// Totals are what was counted of the document that is shown.
func (p *Panel) Totals() Totals { return Totals{p.totals} }

// Offer gives totals that were counted beside the window's work; they are taken where they are those of the
// document that is shown next.
func (p *Panel) Offer(t Totals) { p.offered = t.of }

// Page scrolls by so many heights of the panel, down where that is positive, less a few lines.
func (p *Panel) Page(n float32) {
	const kept = 60
	if p.listing() {
		p.group.list.page(n)
		return
	}
	most := max(p.body.height-p.Size().Height, 0)
	y := p.scroll.Offset.Y + n*max(p.Size().Height-kept, kept)
	p.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), most)))
}

// build makes the panel anew.
func (p *Panel) build() { p.keepFocus(p.set) }

func (p *Panel) set() {
	c := p.content
	p.ground.FillColor = c.Theme.Panel
	p.ground.Refresh()
	if c.Doc == nil {
		return
	}
	if p.totals == nil || p.totals.doc != c.Doc || p.totals.theme != c.Theme.Name {
		before := p.offered
		if before == nil || before.doc != c.Doc {
			before = p.totals
		}
		p.totals = count(c.Doc, c.Assess, c.Theme, before)
	}
	if p.tally.assess != c.Assess {
		p.tally = tallied(c.Assess)
	}
	p.wantPicture()
	w := writer{Content: c, totals: p.totals, tally: p.tally, link: p.follow, panel: p, why: p.why, toggle: p.toggle, named: map[string]bool{}, ground: c.Theme.Panel}
	text, below := p.text(&w), float32(bottom)
	if p.listing() {
		below = 12 // to the list
	}
	p.body = newBox(func(width float32) float32 {
		width = whole(width)
		return top + flow(text, left, top, width-left-right) + below
	}, text)
	p.scroll.Content = p.body
	p.arrange(p.Size())
	p.scroll.Refresh()
	if p.listing() {
		p.group.list.Refresh()
	}
}

// text is what the panel says now; of a list, what stands above it.
func (p *Panel) text(w *writer) *box {
	switch {
	case p.listing():
		return w.groupHead(p.group, p.back)
	case w.Event < 0 || w.Event >= len(w.Doc.Events):
		return w.overview()
	case p.group != nil:
		return w.inGroup(p.group, p.back, w.event())
	}
	return w.event()
}

func (p *Panel) back() {
	if p.OnBack != nil {
		p.OnBack()
	}
}

// arrange gives the text its place, and the list below it where there is one.
func (p *Panel) arrange(size fyne.Size) {
	p.ground.Resize(size)
	p.body.Flow(size.Width)
	if !p.listing() {
		p.scroll.Resize(size)
		return
	}
	head := min(p.body.height, size.Height/2)
	p.scroll.Resize(fyne.NewSize(size.Width, head))
	p.group.list.Move(fyne.NewPos(0, head))
	p.group.list.Resize(fyne.NewSize(size.Width, size.Height-head))
}

func (p *Panel) follow(address string) {
	if u := safe(address); u != nil && p.OnLink != nil {
		p.OnLink(u)
	}
}

func (p *Panel) toggle() {
	p.why = !p.why
	p.build()
}

// Explain shows the reasons for the status of the event in full.
func (p *Panel) Explain() {
	if !p.why {
		p.toggle()
	}
}

// CreateRenderer is for Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{p}
}

type renderer struct{ p *Panel }

func (r *renderer) Layout(size fyne.Size) { r.p.arrange(size) }

// MinSize is constant: what does not fit is scrolled.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(200, 150) }

// Objects are the ground and the text, and a list where one is in sight.
func (r *renderer) Objects() []fyne.CanvasObject {
	if r.p.listing() {
		return []fyne.CanvasObject{r.p.ground, r.p.scroll, r.p.group.list}
	}
	return []fyne.CanvasObject{r.p.ground, r.p.scroll}
}
func (r *renderer) Destroy() {}
func (r *renderer) Refresh() { r.p.build() }
