package export

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/timeline/draw"
	"dateline/timeline/output"
)

// rest is how long choices must rest before the preview is made anew.
const rest = 150 * time.Millisecond

// preview is the state of what is shown at the right. One is made at a time: what comes meanwhile is
// made after it, and what is outdated is dropped.
type preview struct {
	forget func()             // of the choices' rest
	cancel context.CancelFunc // of what is being made; nil for nothing
	stale  bool               // what is being made is outdated
	laid   Laid               // what is shown
	made   bool               // laid has its pages
	page   int
	size   int64 // about, of the files; 0 while it is not known
}

// stop ends what is being made.
func (p *preview) stop() {
	if p.forget != nil {
		p.forget()
	}
	p.stale = p.cancel != nil
	if p.cancel != nil {
		p.cancel()
	}
}

// paged are the choices that pages depend on.
type paged struct {
	what          What
	picture       bool
	width, height float64
	sheets        Sheets
	cols, rows    int
	theme         string
	short         bool
	chart         string
}

func (l *Laid) paged() paged {
	c := l.Choices
	p := paged{c.What, c.format().Picture(), l.Paper.Width, l.Paper.Height, c.sheets(), 0, 0, c.Theme, c.Short, c.Chart}
	if p.sheets == Tiles {
		p.cols, p.rows = c.Cols, c.Rows
	}
	return p
}

// later makes the preview anew once the choices rest.
func (d *Dialog) later() {
	if d.preview.forget != nil {
		d.preview.forget()
	}
	d.preview.forget = d.Clock(rest, d.make)
}

// job is the export as chosen, with its pages where these are made already.
func (d *Dialog) job() (Laid, error) {
	laid, err := d.Subject.job(d.Choices)
	if p := &d.preview; err == nil && p.made && p.laid.paged() == laid.paged() {
		laid.Sheets, laid.In = p.laid.Sheets, p.laid.In
	}
	return laid, err
}

// make makes the preview.
func (d *Dialog) make() {
	p := &d.preview
	if p.cancel != nil {
		p.stop()
		return
	}
	if !d.Shown() {
		return
	}
	laid, err := d.job()
	if err != nil {
		d.stage.show(nil, "", "", 0, 0)
		p.made, p.size = false, 0
		d.say(Words(err), true)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel, p.stale = cancel, false
	if laid.Sheets != nil {
		p.page = min(p.page, len(laid.Sheets.Pages)-1)
	} else {
		p.page = 0
	}
	page, room := p.page, d.pixels()
	d.stage.wait()
	d.Beside(lang.L("making the preview"), func() { d.paint(ctx, laid, page, room) }, func(err error) { d.end(laid, 0, err) })
}

// paint makes a preview beside the window's work.
func (d *Dialog) paint(ctx context.Context, laid Laid, page int, room image.Point) {
	if laid.Sheets == nil {
		if err := laid.lay(ctx, nil); err != nil {
			fyne.Do(func() { d.end(laid, 0, err) })
			return
		}
	}
	var img image.Image
	text := ""
	switch {
	case laid.Sheets != nil:
		if made := laid.paint(page, room); made != nil {
			img = made
		}
	case laid.Choices.format().Kind == output.Slides:
		if made := scaled(output.FirstSlide(laid.In, laid.subject.Made), laid.In.Faces, room, draw.Options{}); made != nil {
			img = made
		}
	case laid.Choices.format().Kind == output.Records:
		text = laid.sample(ctx)
	}
	fyne.Do(func() { d.showPage(laid, page, img, text) })
	if ctx.Err() != nil {
		fyne.Do(func() { d.end(laid, 0, ctx.Err()) })
		return
	}
	size, err := laid.estimate(ctx)
	fyne.Do(func() { d.end(laid, size, err) })
}

// showPage shows what was made, unless it is outdated.
func (d *Dialog) showPage(laid Laid, page int, img image.Image, text string) {
	p := &d.preview
	p.laid, p.made = laid, true
	if p.stale {
		return
	}
	p.size = 0
	switch {
	case img != nil && laid.Sheets != nil:
		d.stage.show(img, "", "", page, len(laid.Sheets.Pages))
	case img != nil:
		d.stage.show(img, "", lang.L("A slide for the whole, one an event, and the sources"), 0, 0)
	case laid.Choices.format().Kind == output.Web:
		d.stage.show(nil, "", lang.L("Timeline, claims, charts and tables"), 0, 0)
	case text == "":
		d.stage.show(nil, "", lang.L("There is nothing to write in this format"), 0, 0)
	default:
		d.stage.show(nil, text, "", 0, 0)
	}
	d.showSize()
}

// end ends the making of a preview, and makes the one that was asked for meanwhile.
func (d *Dialog) end(laid Laid, size int64, err error) {
	p := &d.preview
	if p.cancel == nil {
		return // it has ended, and failed after that
	}
	stale := p.stale
	p.cancel()
	p.cancel, p.stale = nil, false
	switch {
	case stale:
		if d.Shown() {
			d.make()
		}
	case err != nil:
		d.stage.show(nil, "", "", 0, 0)
		d.say(Words(err), true)
	default:
		p.size = size
		d.showSize()
	}
}

// leaf shows another page.
func (d *Dialog) leaf(by int) {
	p := &d.preview
	if p.laid.Sheets == nil {
		return
	}
	p.page = min(max(p.page+by, 0), len(p.laid.Sheets.Pages)-1)
	d.make()
}

// pixels is the room for the page in pixels of the screen.
func (d *Dialog) pixels() image.Point {
	room, k := d.stage.room(), d.win.Canvas().Scale()
	return image.Pt(int(room.Width*k), int(room.Height*k))
}

// showSize says what will be written, unless there is something else to say.
func (d *Dialog) showSize() {
	p := &d.preview
	if d.trouble || d.run != nil || !p.made {
		return
	}
	d.say(p.words(), false)
}

// words are the size of what is shown, in pixels, pages and bytes.
func (p *preview) words() string {
	l := &p.laid
	text := ""
	if l.Sheets != nil {
		if l.Choices.format().Kind == output.Pixels {
			w, h := output.Size(l.Paper.Width, l.Paper.Height, l.options().Scale)
			text = lang.L("{{.Width}} × {{.Height}} pixels", map[string]any{"Width": w, "Height": h})
		} else {
			const millimetre = 72 / 25.4
			text = lang.L("{{.Width}} × {{.Height}} mm", map[string]any{
				"Width": int(l.Paper.Width/millimetre + 0.5), "Height": int(l.Paper.Height/millimetre + 0.5)})
		}
		if n := len(l.files("x" + l.Choices.Ending)); n > 1 {
			text += " · " + lang.L("{{.Count}} files", map[string]any{"Count": n})
		} else if n := len(l.Sheets.Pages); n > 1 {
			text += " · " + lang.L("{{.Count}} pages", map[string]any{"Count": n})
		}
		text += " · "
	}
	if p.size == 0 {
		return text + "…"
	}
	return text + lang.L("about {{.Size}}", map[string]any{"Size": bytesWords(p.size)})
}
