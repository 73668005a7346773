package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/session"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// foot is the status bar: how many events are shown, from when to when, and what to do.
type foot struct {
	box                *fyne.Container
	ground             *canvas.Rectangle
	whole, said        string // the count, and what was done last, unshortened
	count, hint, dates *canvas.Text
	warnings, changed  *look.Button
	zooms              []*look.Button // at the right, while the timeline is shown
	zooming            bool           // it is
	onSay              func()         // something is said
}

func newFoot(w *window) *foot {
	text := func() *canvas.Text {
		t := canvas.NewText("", nil)
		t.TextSize = look.Small
		return t
	}
	f := &foot{ground: canvas.NewRectangle(nil), count: text(), hint: text(), dates: text()}
	f.warnings = look.NewButton("", w.showWarnings)
	f.warnings.Flat = true
	f.warnings.Hide()
	f.changed = look.NewButton("", w.reload)
	f.changed.Flat = true
	f.changed.Hide()
	f.box = container.New(f, f.ground, f.count, f.hint, f.dates, f.warnings, f.changed)
	for _, z := range []struct {
		words string
		id    command.ID
	}{{"−", command.ZoomOut}, {"+", command.ZoomIn}, {lang.L("Fit"), command.FitAll}} {
		b := look.NewButton(z.words, func() { w.actions.Run(z.id); w.focusBoard() })
		b.Bare, b.OnKey, b.OnHover = true, w.key, w.explain(z.id)
		f.zooms = append(f.zooms, b)
		f.box.Add(b)
	}
	return f
}

// set writes the line. An empty count leaves only the hint. Only the timeline can be zoomed.
func (f *foot) set(count, hint, dates string, warnings int, changed string, zooms bool) {
	p := look.Now()
	f.zooming = zooms
	for _, b := range f.zooms {
		b.Refresh()
	}
	f.ground.FillColor = p.Panel
	for _, t := range []*canvas.Text{f.count, f.hint, f.dates} {
		t.Color = p.Muted
	}
	f.whole, f.said, f.hint.Text, f.dates.Text = count, "", typeset.Drawn(hint), typeset.Drawn(dates)
	f.warnings.Hidden = warnings == 0
	f.warnings.Text = lang.L("{{.Count}} warnings", map[string]any{"Count": warnings})
	if warnings == 1 {
		f.warnings.Text = lang.L("1 warning")
	}
	f.warnings.Refresh()
	f.changed.Hidden, f.changed.Text = changed == "", changed
	f.changed.Refresh()
	f.box.Refresh()
}

// say shows words in place of the hint, or of the count where that leaves no room, until the line is written anew.
func (f *foot) say(words string) {
	f.onSay()
	f.said, f.hint.Text = words, typeset.Drawn(words)
	f.box.Refresh()
}

// Layout puts the count at the left, the dates at the right and the hint between them where there is room. What can
// be pressed comes first, then the count.
func (f *foot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.ground.Resize(size)
	put := func(o fyne.CanvasObject, x float32) float32 {
		min := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		o.Resize(min)
		return x + min.Width
	}
	const edge, gap = 12, 8 // edge is that of the buttons, whose ground is not seen
	links, zooms := float32(0), float32(0)
	for _, b := range []*look.Button{f.warnings, f.changed} {
		if !b.Hidden {
			links += b.MinSize().Width + gap
		}
	}
	for _, b := range f.zooms {
		zooms += b.MinSize().Width
	}
	right := size.Width - edge
	shown := f.zooming && look.Gutter+links+zooms+edge+gap <= size.Width // else the keys zoom
	for i := len(f.zooms) - 1; i >= 0; i-- {
		b := f.zooms[i]
		if b.Hidden = !shown; shown {
			right -= b.MinSize().Width
			put(b, right)
		}
	}
	right = min(right-gap, size.Width-look.Gutter)
	room := right - look.Gutter - links
	first := func(t *canvas.Text) float32 {
		x := put(t, look.Gutter)
		if t.Text == "" {
			x -= gap
		}
		for _, b := range []*look.Button{f.warnings, f.changed} {
			if !b.Hidden {
				x = put(b, x+gap)
			}
		}
		return x
	}
	f.count.Text = typeset.Drawn(look.Fold(f.whole, f.count.TextSize, f.count.TextStyle, room))
	x := first(f.count)
	end := right - f.dates.MinSize().Width
	put(f.dates, end)
	f.dates.Hidden = end < x+20
	if f.said != "" {
		f.hint.Text = typeset.Drawn(f.said)
	}
	wide := f.hint.MinSize().Width
	f.hint.Hidden = end-x < wide+48
	if f.count.Hidden = f.hint.Hidden && f.said != ""; f.count.Hidden {
		if wide > room { // the keys zoom, too
			room = size.Width - 2*look.Gutter - links
			for _, b := range f.zooms {
				b.Hide()
			}
		}
		f.hint.Text = typeset.Drawn(look.Shorten(f.said, f.hint.TextSize, f.hint.TextStyle, max(room, 0)))
		f.hint.Hidden, f.dates.Hidden = false, true
		first(f.hint)
		return
	}
	put(f.hint, x+(end-x-wide)/2)
}

func (w *window) showFoot() {
	open, l := w.session.Open(), w.board.Layout()
	count, dates, hint := "", "", ""
	switch {
	case w.session.Kind() == session.Sources:
		count, hint = w.sourcesWords()
	case w.session.Kind() == session.Matrix:
		count, hint = w.matrixWords()
	case w.session.Kind() == session.Charts:
		count, hint = w.chartWords()
	case w.session.Kind() == session.Table:
		count, hint = w.tableWords()
	case l != nil && len(open.Doc.Events) > 0:
		v := w.session.View()
		count = w.knownWords(l.Counts(v))
		dates = rangeWords(l, v, w.tongue())
		hint = lang.L("drag or wheel to move · {{.Hand}} to zoom · arrow keys to walk", map[string]any{"Hand": command.ZoomHand()})
	}
	if words := w.deepening.words(); words != "" && w.session.Kind() == session.Story {
		hint = words
	}
	if w.turning.busy {
		hint = lang.L("Arranging the events …")
	}
	if w.reading != nil {
		hint = lang.L("Opening {{.Name}} …", map[string]any{"Name": w.reading.name})
	}
	w.foot.set(count, hint, dates, len(open.Warnings), w.disk.words(), w.session.Kind() == session.Story && l != nil)
	w.mindBoxes()
}

// MinSize is constant.
func (f *foot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, statusHeight) }

// countWords say how many events the picture shows.
func countWords(c layout.Counts) string {
	text := lang.L("{{.Shown}} of {{.Total}} events shown",
		map[string]any{"Shown": c.Marked + c.Clustered, "Total": c.Total})
	if c.Clustered > 0 {
		text += lang.L(", {{.Count}} of them in groups", map[string]any{"Count": c.Clustered})
	}
	if c.Filtered > 0 {
		text += lang.L(", {{.Count}} filtered out", map[string]any{"Count": c.Filtered})
	}
	if bare := c.Marked + c.Clustered - c.Labelled; bare > 0 {
		text += lang.L(", {{.Count}} without a title", map[string]any{"Count": bare})
	}
	return text
}

// rangeWords are the dates at the two ends of a view: years, months or days, as wide as it is.
func rangeWords(l *layout.Layout, v layout.View, language string) string {
	from, to := l.Span(v)
	return spanWords(from, to, language)
}

// spanWords are the first and the last day of a time, or its months or years where it is long.
func spanWords(from, to int64, language string) string {
	const day = 86400
	words := edtf.DayWords
	switch length := to - from; {
	case length > 3*366*day:
		words = yearOf
	case length > 92*day:
		words = edtf.MonthWords
	}
	first, last := words(language, from), words(language, max(to, from))
	if first == last {
		return first
	}
	return first + " – " + last
}

func yearOf(language string, at int64) string {
	year, _, _, _, _, _ := edtf.FromInstant(at)
	return edtf.YearWords(language, year)
}
