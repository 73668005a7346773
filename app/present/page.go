package present

import (
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// page is a scene that is being filled with text.
type page struct {
	*scene.Scene
	faces *typeset.Faces
	theme layout.Theme
	words *words.Translator
	unit  float64 // what a point of a window of 1280 x 536 is here
}

// lead is the distance between two baselines, in ems.
const lead = 1.26

// newPage takes an emptied scene.
func (s *Show) newPage(on *scene.Scene) *page {
	const width, height = 1280, 536
	p := &page{Scene: on, faces: s.content.Faces, theme: s.content.Theme, words: s.content.Words}
	p.unit = min(max(min(on.Width/width, on.Height/height), 0.5), 2.2)
	return p
}

// size is a size of type that is never too small to be read.
func (p *page) size(points float64) float64 {
	const least = 11
	return max(points*p.unit, least)
}

// block is text broken into lines.
type block struct {
	lines []*typeset.Line
	size  float64
	color scene.Color
	rtl   bool
}

func (b block) height() float64 { return float64(len(b.lines)) * b.size * lead }

// wrap breaks a text into at most so many lines, within a word only where that is wider than a line; whole tells
// whether nothing was cut.
func (p *page) wrap(text string, style typeset.Style, width float64, most int, c scene.Color) (b block, whole bool) {
	if b, whole = p.wrapBy(p.faces.Wrap, text, style, width, most, c); whole {
		return b, true
	}
	return p.wrapBy(p.faces.Break, text, style, width, most, c)
}

// wrapBy is wrap by one way of breaking.
func (p *page) wrapBy(by breaking, text string, style typeset.Style, width float64, most int, c scene.Color) (b block, whole bool) {
	if blank := strings.TrimSpace(text) == ""; blank || width < 1 || most < 1 {
		return block{size: style.Size}, blank
	}
	lines := by(text, style, width, most)
	b = block{lines, style.Size, c, typeset.RightToLeft(text)}
	return b, !cut(lines, text)
}

// breaking breaks a text into lines.
type breaking func(text string, style typeset.Style, width float64, most int) []*typeset.Line

// cut tells whether a text was shortened.
func cut(lines []*typeset.Line, text string) bool {
	n := 0
	for _, l := range lines {
		n += strings.Count(l.Text, "…")
	}
	return n > strings.Count(text, "…")
}

// fit is wrap in the largest of the sizes at which nothing is cut and no word is broken, else in the largest at which
// nothing is cut, else in the last.
func (p *page) fit(text string, style typeset.Style, sizes []float64, width float64, most func(size float64) int, c scene.Color) block {
	var b block
	for _, by := range []breaking{p.faces.Wrap, p.faces.Break} {
		for _, size := range sizes {
			style.Size = size
			whole := false
			if b, whole = p.wrapBy(by, text, style, width, most(size), c); whole {
				return b
			}
		}
	}
	return b
}

// put shows a block with its upper edge at y, and gives the y below it. Text that runs from right to
// left stands at the right edge.
func (p *page) put(b block, x, y, width float64) float64 {
	for _, line := range b.lines {
		at := x
		if b.rtl {
			at = x + width - line.Width
		}
		p.Add(scene.Shape{Kind: scene.Text, X: at, Y: y + b.size, Line: line, Fill: b.color})
		y += b.size * lead
	}
	return y
}

// line shows one line, shortened to a width, with its baseline at y; it gives the width of it.
func (p *page) line(text string, style typeset.Style, x, y, width float64, c scene.Color) float64 {
	if width < style.Size {
		return 0
	}
	line := p.faces.Shorten(text, style, width)
	p.Add(scene.Shape{Kind: scene.Text, X: x, Y: y, Line: line, Fill: c})
	return line.Width
}

// lineRight is line that ends at x.
func (p *page) lineRight(text string, style typeset.Style, x, y, width float64, c scene.Color) float64 {
	line := p.faces.Shorten(text, style, width)
	p.Add(scene.Shape{Kind: scene.Text, X: x - line.Width, Y: y, Line: line, Fill: c})
	return line.Width
}

// rule is a hairline.
func (p *page) rule(x, y, width float64) {
	p.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y, W: width, H: 1, Fill: p.theme.Hair})
}
