package worksheet

import (
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
	lead   = 1.35 // a line's height, in its letters' size
	tick   = 10.0 // the side of a box
	ruled  = 3    // lines for the reasons
	rule   = 22.0 // from one to the next
	shrink = 0.7  // of the timeline
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
	for _, line := range f.lines(text, style, indent) {
		f.need(style.Size * lead)
		f.put(scene.Ref{}, line, border+indent, f.y+style.Size)
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
	for paragraph := range strings.SplitSeq(text, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
			continue
		}
		for _, piece := range pieces(paragraph) {
			piece = breakable(piece, int(width/style.Size/1.2))
			out = append(out, f.in.Faces.Wrap(piece, style, width, len(piece))...)
		}
	}
	return out
}

// put is one line of text with its left end and baseline.
func (f *flow) put(ref scene.Ref, line *typeset.Line, x, y float64) {
	f.now.Add(scene.Shape{Kind: scene.Text, Ref: ref, X: x, Y: y, Line: line, Fill: f.in.Theme.Ink})
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

// picture is the timeline, small.
func (f *flow) picture(in layout.Input) {
	height := min(240, f.paper.Height/2)
	f.gap(8)
	f.need(height)
	l := layout.New(in, f.width/shrink, height/shrink)
	s := &scene.Scene{}
	l.Place(l.Fit(), s)
	page := &f.pages[len(f.pages)-1]
	page.Parts = append(page.Parts, draw.Part{Scene: s, X: border, Y: f.y, Scale: shrink})
	f.y += height
}

// grid is how the boxes stand.
func (f *flow) grid() (columns, rows int) {
	columns = 3
	if f.width < 420 {
		columns = 2
	}
	return columns, (len(evidence.Statuses) + columns - 1) / columns
}

// exerciseHeight is the room of the boxes and the lines.
func (f *flow) exerciseHeight() float64 {
	_, rows := f.grid()
	return 8 + float64(rows)*18 + 18 + ruled*rule
}

// exercise is the boxes of the six statuses in two or three columns, and the lines for the reasons.
func (f *flow) exercise(event string) {
	columns, rows := f.grid()
	reasons := f.in.Faces.Shorten(f.in.Words.T("Reasons"), aside, f.width)
	f.need(f.exerciseHeight())
	f.gap(8)
	width := f.width / float64(columns)
	for i, status := range evidence.Statuses {
		x, y := border+float64(i%columns)*width, f.y+float64(i/columns)*18
		ref := scene.Ref{Class: ClassBox, ID: event}
		f.now.Add(scene.Shape{Kind: scene.Rect, Ref: ref, X: x, Y: y, W: tick, H: tick, Stroke: f.in.Theme.Ink, Width: 1})
		f.put(scene.Ref{}, f.in.Faces.Shorten(status.Words(f.in.Words), body, width-tick-12), x+tick+6, y+tick-1)
	}
	f.y += float64(rows) * 18
	f.put(scene.Ref{}, reasons, border, f.y+12)
	f.y += 18
	for range ruled {
		f.y += rule
		f.now.Add(scene.Shape{Kind: scene.Rect, X: border, Y: f.y - 1, W: f.width, H: 0.7, Fill: f.in.Theme.Muted})
	}
}

// keyed is a status in the key.
func (f *flow) keyed(event, status string) {
	style := typeset.Style{Size: body.Size, Bold: true}
	f.need(2 * style.Size * lead)
	f.put(scene.Ref{Class: ClassKey, ID: event}, f.in.Faces.Shorten(status, style, f.width-14), border+14, f.y+style.Size)
	f.y += style.Size * lead
}

// finish numbers the pages.
func (f *flow) finish() []draw.Page {
	for i := range f.pages {
		f.now = f.pages[i].Parts[0].Scene
		line := f.in.Faces.Shorten(f.in.Words.T("Page {{.Number}} of {{.Count}}", "Number", i+1, "Count", len(f.pages)), typeset.Style{Size: 9}, f.width)
		f.put(scene.Ref{}, line, f.paper.Width-border-line.Width, f.paper.Height-border/2)
	}
	return f.pages
}
