package panel

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"dateline/app/look"
	"dateline/timeline/typeset"
)

const (
	mostMarked = 20_000 // letters of a text that are shown
	deepest    = 8      // list or quotation in another that is set in
)

// markdown is a text with the marks of CommonMark: paragraphs, headings, lists, quotations, code,
// emphasis and links. Pictures are their words, HTML is the text that it is, and a link that may not
// be opened is its words with the address behind them. Fyne's own reader of Markdown is not used: it
// leaves HTML out, and stops the program at some lists of boxes to tick.
func (w *writer) markdown(words string) *box {
	if strings.TrimSpace(words) == "" {
		return nil
	}
	rest := 0
	if n := utf8.RuneCountInString(words); n > mostMarked {
		words, rest = string([]rune(words)[:mostMarked]), n-mostMarked
	}
	source := []byte(words)
	m := &marked{writer: w, source: source}
	parts := m.blocks(goldmark.DefaultParser().Parse(text.NewReader(source)), 0)
	if rest > 0 {
		parts = append(parts, gap(6), prose(lang.L("… and {{.Count}} more letters, which are not shown",
			map[string]any{"Count": rest}), italic(w.muted(look.Small))))
	}
	return column(parts...)
}

// marked is a text while its parts are made.
type marked struct {
	*writer
	source []byte
}

// blocks are the parts of a document, an item or a quotation, below each other.
func (m *marked) blocks(parent ast.Node, depth int) []any {
	var parts []any
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b := m.block(n, depth)
		if b == nil {
			continue
		}
		if len(parts) > 0 {
			parts = append(parts, gap(6))
		}
		parts = append(parts, b)
	}
	return parts
}

func (m *marked) block(n ast.Node, depth int) *box {
	switch n := n.(type) {
	case *ast.Heading:
		return m.lines(n, fyne.TextStyle{Bold: true})
	case *ast.List:
		return m.list(n, depth)
	case *ast.Blockquote:
		return m.quotation(n, depth)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return m.code(n)
	case *ast.HTMLBlock:
		text := string(n.Lines().Value(m.source))
		if n.HasClosure() {
			text += string(n.ClosureLine.Value(m.source))
		}
		return prose(strings.TrimSpace(text), m.ink(look.Text))
	case *ast.ThematicBreak:
		return m.hairline()
	case *ast.LinkReferenceDefinition:
		return nil
	}
	return m.lines(n, fyne.TextStyle{})
}

// list are items, each behind its sign.
func (m *marked) list(list *ast.List, depth int) *box {
	var parts []any
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		sign, back := "•", m.back(item)
		if list.IsOrdered() {
			if sign = strconv.Itoa(number) + string(list.Marker); back {
				sign = string(list.Marker) + strconv.Itoa(number)
			}
			number++
		}
		if len(parts) > 0 && !list.IsTight {
			parts = append(parts, gap(4))
		}
		parts = append(parts, m.item(sign, column(m.blocks(item, depth+1)...), depth, back))
	}
	return column(parts...)
}

// back tells whether what is below a node runs to the left, with its signs at the right.
func (m *marked) back(n ast.Node) bool { return m.Faces != nil && typeset.RightToLeft(m.plain(n)) }

func (m *marked) item(sign string, body *box, depth int, back bool) *box {
	head := prose(sign, m.muted(look.Text))
	wide := natural(sign, m.muted(look.Text))
	in := max(wide+6, 16)
	if depth > deepest {
		in = 0
	}
	return newBox(func(width float32) float32 {
		if in == 0 || width < 3*in {
			h := flow(head, 0, 0, width)
			return h + flow(body, 0, h, width)
		}
		if back {
			h := flow(head, width-wide, 0, wide+1)
			return max(h, flow(body, 0, 0, width-in))
		}
		h := flow(head, 0, 0, in)
		return max(h, flow(body, in, 0, width-in))
	}, head, body)
}

// quotation is set in beside a line.
func (m *marked) quotation(n ast.Node, depth int) *box {
	body := column(m.blocks(n, depth+1)...)
	if depth > deepest {
		return body
	}
	line, back := canvas.NewRectangle(m.Theme.Hair), m.back(n)
	return newBox(func(width float32) float32 {
		const in = 12
		left := float32(in)
		if line.Move(fyne.NewPos(0, 0)); back {
			left = 0
			line.Move(fyne.NewPos(width-3, 0))
		}
		h := flow(body, left, 0, max(width-in, 20))
		line.Resize(fyne.NewSize(3, h))
		return h
	}, line, body)
}

// code keeps its spaces, on a quiet ground.
func (m *marked) code(n ast.Node) *box {
	code := strings.TrimRight(string(n.Lines().Value(m.source)), "\n")
	if code == "" {
		return nil
	}
	text := rich([]widget.RichTextSegment{segment(code, fyne.TextStyle{Monospace: true})}, fyne.TextWrapBreak)
	ground := canvas.NewRectangle(m.Theme.Ribbon)
	ground.CornerRadius = look.Radius
	return newBox(func(width float32) float32 {
		const pad = 8
		h := flow(text, pad, pad, max(width-2*pad, 20)) + 2*pad
		ground.Resize(fyne.NewSize(width, h))
		return h
	}, ground, text)
}

// lines is running text.
func (m *marked) lines(n ast.Node, style fyne.TextStyle) *box {
	list := m.inline(nil, n, style, 0)
	if len(list) == 0 {
		return nil
	}
	if m.Faces != nil && typeset.Leftward(m.plain(n)) {
		return m.leftward(list, style)
	}
	return rich(list, fyne.TextWrapWord)
}

// leftward is running text that Fyne's rich text would put into a wrong order. Its links stand below it.
func (m *marked) leftward(list []widget.RichTextSegment, style fyne.TextStyle) *box {
	f := m.ink(look.Text)
	f.style = style
	var words strings.Builder
	parts := []any{nil}
	for _, s := range list {
		words.WriteString(s.Textual())
		if a, ok := s.(*widget.HyperlinkSegment); ok {
			parts = append(parts, newLink(a.Text, colored(m.ink(look.Small), m.Theme.Accent), a.OnTapped))
		}
	}
	parts[0] = prose(words.String(), f)
	return column(parts...)
}

// rich is a text in Fyne's widget, with nothing around it.
func rich(list []widget.RichTextSegment, wrapping fyne.TextWrap) *box {
	text := widget.NewRichText(list...)
	text.Wrapping = wrapping
	tight := look.Tight(text)
	return newBox(func(width float32) float32 {
		tight.Move(fyne.NewPos(0, 0))
		tight.Resize(fyne.NewSize(width, 1))
		h := whole(tight.MinSize().Height + 0.5)
		tight.Resize(fyne.NewSize(width, h))
		return h
	}, tight)
}
