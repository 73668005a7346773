package app

import (
	"fmt"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// survey looks at all that a window shows, and finds what a person cannot see whole or reach: what lies outside
// the window with nothing to scroll it by, what has less room than it needs, and what lies on something else.
type survey struct {
	seen   []part
	faults []string
	whole  map[string]bool // texts that are shown whole somewhere, or are the document's, which its views show whole
	short  []part          // that are shortened
	words  map[string]bool // of the program, which are never shortened
}

// part is a control or a text where it is drawn.
type part struct {
	object  fyne.CanvasObject
	chain   []fyne.CanvasObject // what it lies in, the outermost first
	at      box                 // all of it
	sight   box                 // what of it is not scrolled away
	text    string
	surface bool              // a picture that can be moved
	pane    *container.Scroll // that it is scrolled in; nil for none
	control fyne.Widget       // that a text lies in; nil for none
}

// box is a stretch of a window, in points.
type box struct{ x0, y0, x1, y1 float32 }

func (b box) with(o box) box {
	return box{max(b.x0, o.x0), max(b.y0, o.y0), min(b.x1, o.x1), min(b.y1, o.y1)}
}
func (b box) wide() float32 { return b.x1 - b.x0 }
func (b box) tall() float32 { return b.y1 - b.y0 }

// spot is what is known of where an object may be drawn: within sight at once, or within reach by scrolling.
type spot struct {
	at           fyne.Position
	reach, sight box
	chain        []fyne.CanvasObject
	pane         *container.Scroll
	control      fyne.Widget
	asks         bool // it lies in an empty field
}

// look walks through what a canvas shows on top.
func (f *survey) look(c fyne.Canvas) {
	f.seen = nil
	size := c.Size()
	whole := box{0, 0, size.Width, size.Height}
	top := c.Overlays().Top()
	if top == nil {
		top = c.Content()
	}
	f.visit(top, spot{at: top.Position(), reach: whole, sight: whole})
	f.overlaps()
}

func (f *survey) visit(o fyne.CanvasObject, p spot) {
	if o == nil || !o.Visible() {
		return
	}
	at := box{p.at.X, p.at.Y, p.at.X + o.Size().Width, p.at.Y + o.Size().Height}
	inside := p
	inside.chain = append(p.chain[:len(p.chain):len(p.chain)], o)
	each := func(list []fyne.CanvasObject) {
		for _, child := range list {
			if child != nil {
				next := inside
				next.at = p.at.Add(child.Position())
				f.visit(child, next)
			}
		}
	}
	switch o := o.(type) {
	case *canvas.Text:
		f.text(o, at, p)
	case *fyne.Container:
		each(o.Objects)
	case *container.Scroll:
		f.scroll(o, at, inside)
	case fyne.Widget:
		f.widget(o, at, p, &inside)
		each(test.WidgetRenderer(o).Objects())
	}
}

// scroll goes into what scrolls: its content is in reach along the ways it scrolls.
func (f *survey) scroll(o *container.Scroll, at box, p spot) {
	content := o.Content
	if content == nil || !content.Visible() {
		return
	}
	const least = 20 // of what is in sight, in points
	all, size := content.MinSize(), content.Size()
	p.at = fyne.NewPos(at.x0, at.y0).Add(content.Position())
	view := at.with(p.sight)
	if p.pane != nil {
		view = at.with(p.reach) // it is brought into sight
	}
	if o.Direction != container.ScrollNone && !p.asks && (all.Height > at.tall()+1 || all.Width > at.wide()+1) {
		p.pane = o
		if view.wide() < least || view.tall() < least {
			f.fault("no room to scroll in", o, part{text: wordsIn(content)})
		}
	}
	reach := p.reach.with(at)
	if p.pane == o {
		if o.Direction != container.ScrollVerticalOnly {
			reach.x0, reach.x1 = p.at.X, p.at.X+max(size.Width, all.Width)
		}
		if o.Direction != container.ScrollHorizontalOnly {
			reach.y0, reach.y1 = p.at.Y, p.at.Y+max(size.Height, all.Height)
		}
	}
	p.reach, p.sight = reach, at.with(p.sight)
	f.visit(content, p)
}

// text takes a text where it is drawn, which its alignment says.
func (f *survey) text(o *canvas.Text, at box, p spot) {
	if strings.TrimSpace(o.Text) == "" {
		return
	}
	least := fyne.MeasureText(strings.TrimRight(o.Text, " "), o.TextSize, o.TextStyle)
	switch o.Alignment {
	case fyne.TextAlignCenter:
		at.x0 += (at.wide() - least.Width) / 2
	case fyne.TextAlignTrailing:
		at.x0 = at.x1 - least.Width
	}
	at.y0 += max(at.tall()-least.Height, 0) / 2
	at.x1, at.y1 = at.x0+least.Width, at.y0+least.Height
	is := part{object: o, chain: p.chain, at: at, text: o.Text, pane: p.pane, control: p.control}
	f.take(is, p)
	if over, in := beyond(p.chain, at); in != nil && over > 1 {
		f.fault(fmt.Sprintf("%.0f points wider than %T", over, in), o, is)
	}
	if strings.HasSuffix(o.Text, "…") {
		f.short = append(f.short, is)
	} else {
		f.whole[o.Text] = true
	}
}

// beyond tells by how much a text is wider than the widget it lies in, which may be cut or lie beside others there.
func beyond(chain []fyne.CanvasObject, at box) (float32, fyne.Widget) {
	for i := len(chain) - 1; i >= 0; i-- {
		switch w := chain[i].(type) {
		case *container.Scroll:
			return 0, nil
		case fyne.Widget:
			return at.wide() - w.Size().Width, w
		}
	}
	return 0, nil
}

// widget takes a control, and what is below one.
func (f *survey) widget(o fyne.Widget, at box, p spot, inside *spot) {
	_, tappable := o.(fyne.Tappable)
	_, focusable := o.(fyne.Focusable)
	_, surface := o.(fyne.Scrollable)
	surface = surface || scrolled(o)
	_, isField := o.(interface{ SetPlaceHolder(string) })
	if isField {
		inside.asks = entryText(o) == ""
	}
	switch o := o.(type) {
	case *look.Label:
		if o.Truncation == fyne.TextTruncateOff {
			f.whole[o.Text] = true
		}
	case *widget.RichText:
		if text := o.String(); o.Truncation == fyne.TextTruncateOff && !strings.HasSuffix(strings.TrimSpace(text), "…") {
			f.whole[text] = true
		}
	}
	if !tappable && !focusable || isSelection(p.chain) {
		return
	}
	is := part{object: o, chain: p.chain, at: at, text: wordsIn(o), pane: p.pane, surface: surface && !isField}
	f.take(is, p)
	if !is.surface {
		inside.control = o
		if least := o.MinSize(); least.Width > at.wide()+1 || least.Height > at.tall()+1 {
			f.fault(fmt.Sprintf("needs %.0f × %.0f, has %.0f × %.0f", least.Width, least.Height, at.wide(), at.tall()), o, is)
		}
	}
}

// isSelection tells whether what lies below others is that by which a label's text is selected. It has the label's
// place, with the room that there is around the text.
func isSelection(chain []fyne.CanvasObject) bool {
	if len(chain) == 0 {
		return false
	}
	_, is := chain[len(chain)-1].(*look.Label)
	return is
}

// entryText is what stands in a field, which may be built into another one.
func entryText(field any) string { return reflect.ValueOf(field).Elem().FieldByName("Text").String() }

// take keeps a part and says where it is out of reach.
func (f *survey) take(is part, p spot) {
	low := float32(1)
	if _, ok := is.object.(*canvas.Text); ok {
		low = is.at.tall() / 5 // a line is higher than its letters
	}
	if r := p.reach; (is.control == nil || p.asks) && (is.at.x0 < r.x0-1 || is.at.x1 > r.x1+1 || is.at.y0 < r.y0-low || is.at.y1 > r.y1+low) {
		f.fault(fmt.Sprintf("out of reach: %.0f, %.0f to %.0f, %.0f, there are %.0f, %.0f to %.0f, %.0f",
			is.at.x0, is.at.y0, is.at.x1, is.at.y1, r.x0, r.y0, r.x1, r.y1), is.object, is)
	}
	is.sight = is.at.with(p.sight)
	if is.at.wide() > 0 && is.at.tall() > 0 && draws(is.object) {
		f.seen = append(f.seen, is)
	}
}
