package worksheet

import (
	"strconv"
	"strings"

	"dateline/timeline/draw"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

const (
	border = 42.0 // around a page
	inset  = 28.0 // of what stands beside a number
	lead   = 1.35 // a line's height, in its letters' size
	shrink = 0.75 // of the timeline
)

// Classes of what a page can be asked for, by the id of the event.
const (
	ClassBox = "worksheet-box" // a box to tick
	ClassKey = "worksheet-key" // the status in the key
)

// flow fills pages from the top; what does not fit goes to the next one.
type flow struct {
	in     layout.Input
	paper  paper.Paper
	pages  []draw.Page
	now    *scene.Scene
	y      float64
	width  float64
	bottom float64
}

func newFlow(in layout.Input, p paper.Paper) *flow {
	f := &flow{in: in, paper: p, width: p.Width - 2*border, bottom: p.Height - border - 8}
	f.turn()
	return f
}

// turn begins a page.
func (f *flow) turn() {
	f.now = &scene.Scene{Title: f.in.Doc.Title, Language: f.in.Language()}
	f.now.Reset(f.paper.Width, f.paper.Height, f.in.Theme.Paper)
	f.pages = append(f.pages, draw.Page{Width: f.paper.Width, Height: f.paper.Height, Parts: []draw.Part{{Scene: f.now}}})
	f.y = border
}

func (f *flow) gap(height float64) { f.y += height }

// need begins a page where height points are no longer free on this one.
func (f *flow) need(height float64) {
	if f.y > border && f.y+height > f.bottom {
		f.turn()
	}
}

func (f *flow) mark(title string) draw.Bookmark {
	return draw.Bookmark{Title: title, Page: len(f.pages) - 1}
}

// text is a paragraph, over as many lines and pages as it takes.
func (f *flow) text(text string, style typeset.Style, indent float64) {
	f.words(text, style, indent, f.in.Theme.Ink, typeset.RightToLeft(text))
}

// words is text in a colour, at the right edge where it stands among what runs to the left.
func (f *flow) words(text string, style typeset.Style, indent float64, c scene.Color, back bool) {
	for _, line := range f.lines(text, style, indent) {
		f.need(style.Size * lead)
		x := border + indent
		if back {
			x = border + f.width - line.Width
			if indent >= claimInset {
				x -= claimInset - inset // for the bar
			}
		}
		f.put(scene.Ref{}, line, x, f.y+style.Size, c)
		f.y += style.Size * lead
	}
}

// height is the room of a paragraph.
func (f *flow) height(text string, style typeset.Style, indent float64) float64 {
	return float64(len(f.lines(text, style, indent))) * style.Size * lead
}

// lines are a paragraph's.
func (f *flow) lines(text string, style typeset.Style, indent float64) (out []*typeset.Line) {
	width := f.width - indent
	if indent >= claimInset {
		width -= claimInset - inset // for the bar, which may stand at the right
	}
	for paragraph := range strings.SplitSeq(text, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
			continue
		}
		for _, piece := range pieces(paragraph) {
			piece = breakable(piece, int(width/style.Size/1.2))
			out = append(out, f.in.Faces.Fill(piece, style, width, len(piece))...)
		}
	}
	return out
}

// put is one line of text with its left end and baseline.
func (f *flow) put(ref scene.Ref, line *typeset.Line, x, y float64, c scene.Color) {
	f.now.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: line, Fill: c})
}

// pieces are a long text cut at spaces, as setting a paragraph takes more than its length in time.
func pieces(text string) (out []string) {
	const most = 4000
	for len(text) > most {
		cut := strings.LastIndexByte(text[:most], ' ')
		if cut <= 0 {
			break
		}
		out, text = append(out, text[:cut]), text[cut+1:]
	}
	return append(out, text)
}

// breakable lets a word of more than most letters go over several lines: Wrap would cut it.
func breakable(text string, most int) string {
	var b strings.Builder
	run := 0
	for _, r := range text {
		if run++; r == ' ' {
			run = 0
		}
		if run > max(most, 4) {
			b.WriteRune('\u200b')
			run = 1
		}
		b.WriteRune(r)
	}
	return b.String()
}

// blanks are what the pupil fills in, on the first line.
func (f *flow) blanks(words ...string) {
	widths := []float64{0.54, 0.2, 0.26}
	x := border
	for i, word := range words {
		width := f.width*widths[i] - 10
		if i == len(words)-1 {
			width = border + f.width - x
		}
		line := f.in.Faces.Shorten(word, aside, width)
		f.put(scene.Ref{}, line, x, f.y+10, f.in.Theme.Muted)
		if left := x + line.Width + 6; left < x+width {
			f.now.Add(scene.Shape{Kind: scene.Rect, X: left, Y: f.y + 11, W: x + width - left, H: 0.6, Fill: f.in.Theme.Leader})
		}
		x += width + 10
	}
	f.y += 36
}

// guide says what each status takes, in a frame of two columns, or one where they have no room.
func (f *flow) guide() {
	const pad = 10.0
	columns := 2
	if f.width < 420 {
		columns = 1
	}
	width := (f.width - 2*pad) / float64(columns)
	rows := (len(evidence.Statuses) + columns - 1) / columns
	top := f.y
	f.y += pad
	for r := range rows {
		deep := 0.0
		for c := range columns {
			i := c*rows + r
			if i >= len(evidence.Statuses) {
				continue
			}
			status, x := evidence.Statuses[i], border+pad+float64(c)*width
			f.sign(evidence.Verdict{Status: status}, x+5, f.y+6, 4.5)
			for n, line := range f.in.Faces.Fill(status.RuleWords(f.in.Words), aside, width-26, 3) {
				f.put(scene.Ref{}, line, x+17, f.y+aside.Size+float64(n)*aside.Size*lead, f.in.Theme.Ink)
				deep = max(deep, float64(n+1)*aside.Size*lead)
			}
		}
		f.y += deep + 3
	}
	f.y += pad - 3
	f.now.Add(scene.Shape{Kind: scene.Rect, X: border, Y: top, W: f.width, H: f.y - top, R: 4, Stroke: f.in.Theme.Leader, Width: 0.8})
}

// picture is the timeline, small.
func (f *flow) picture(in layout.Input) {
	height := min(190, f.paper.Height/3)
	f.gap(10)
	f.need(height)
	l := layout.New(in, f.width/shrink, height/shrink)
	s := &scene.Scene{}
	l.Place(l.Fit(), s)
	page := &f.pages[len(f.pages)-1]
	page.Parts = append(page.Parts, draw.Part{Scene: s, X: border, Y: f.y, Scale: shrink})
	f.y += height
}

// disc is the number of an exercise, white on black, beside the line that comes next.
func (f *flow) disc(number int) {
	line := f.in.Faces.Shape(strconv.Itoa(number), label)
	const high = 17.0
	w := max(line.Width+8, high)
	f.now.Add(scene.Shape{Kind: scene.Rect, X: border, Y: f.y - 1, W: w, H: high, R: high / 2, Fill: f.in.Theme.Ink})
	f.put(scene.Ref{}, line, border+(w-line.Width)/2, f.y+10.6, f.in.Theme.Paper)
}

// keyed is a status in the key, with its mark.
func (f *flow) keyed(event string, v evidence.Verdict) {
	f.need(2 * strong.Size * lead)
	f.sign(v, border+inset+5, f.y+strong.Size/2+1.5, 4.5)
	f.put(scene.Ref{Class: ClassKey, ID: event}, f.in.Faces.Shorten(v.Status.Words(f.in.Words), strong, f.width-inset-16), border+inset+16, f.y+strong.Size, f.in.Theme.Ink)
	f.y += strong.Size * lead
}

// finish numbers the pages.
func (f *flow) finish() []draw.Page {
	small := typeset.Style{Size: 8.5}
	for i := range f.pages {
		f.now = f.pages[i].Parts[0].Scene
		y := f.paper.Height - border/2
		line := f.in.Faces.Shorten(f.in.Words.T("Page {{.Number}} of {{.Count}}", "Number", i+1, "Count", len(f.pages)), small, f.width/2)
		f.put(scene.Ref{}, line, f.paper.Width-border-line.Width, y, f.in.Theme.Muted)
		if name := f.in.Faces.Shorten(f.in.Doc.Title, small, f.width-line.Width-20); name.Text != "" {
			f.put(scene.Ref{}, name, border, y, f.in.Theme.Muted)
		}
	}
	return f.pages
}
