package panel

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
)

// mostNested is how deep marks in marks are followed; what is deeper is plain.
const mostNested = 50

func segment(words string, style fyne.TextStyle) *widget.TextSegment {
	s := widget.RichTextStyleInline
	s.TextStyle = style
	return &widget.TextSegment{Text: words, Style: s}
}

// text adds words to a list, with what is looked for in bold and in the accent's colour.
func (m *marked) text(list []widget.RichTextSegment, words string, style fyne.TextStyle) []widget.RichTextSegment {
	at := 0
	if !m.Found.IsZero() && m.Event >= 0 {
		for _, r := range m.Found.Marks(words) {
			if r.Start < at {
				continue // within the sign behind the last one
			}
			for r.End < len(words) && strings.ContainsRune(".,;:!?)]", rune(words[r.End])) {
				r.End++ // for a line may end between two segments
			}
			found := segment(words[r.Start:r.End], style)
			found.Style.TextStyle.Bold, found.Style.ColorName = true, theme.ColorNamePrimary
			list = joined(joined(list, segment(words[at:r.Start], style)), found)
			at = r.End
		}
	}
	return joined(list, segment(words[at:], style))
}

// inline adds the words below a node to a list, with their styles and links.
func (m *marked) inline(list []widget.RichTextSegment, parent ast.Node, style fyne.TextStyle, depth int) []widget.RichTextSegment {
	if depth > mostNested {
		return joined(list, segment(m.plain(parent), style))
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			list = m.text(list, m.words(n), style)
		case *ast.String:
			list = joined(list, segment(string(n.Value), style))
		case *ast.CodeSpan:
			list = joined(list, segment(m.plain(n), fyne.TextStyle{Monospace: true, Bold: style.Bold, Italic: style.Italic}))
		case *ast.Emphasis:
			inner := style
			inner.Bold, inner.Italic = style.Bold || n.Level > 1, style.Italic || n.Level == 1
			list = m.inline(list, n, inner, depth+1)
		case *ast.Link:
			list = joined(list, m.anchor(m.plain(n), unescape(n.Destination), style))
		case *ast.AutoLink:
			list = joined(list, m.anchor(string(n.Label(m.source)), string(n.URL(m.source)), style))
		case *ast.RawHTML:
			list = joined(list, segment(string(n.Segments.Value(m.source)), style))
		default: // a picture is its words
			list = m.inline(list, n, style, depth+1)
		}
	}
	return list
}

// joined adds a segment to a list, to the last one where both are text of one style.
func joined(list []widget.RichTextSegment, s widget.RichTextSegment) []widget.RichTextSegment {
	if n := len(list); n > 0 {
		last, ok := list[n-1].(*widget.TextSegment)
		next, also := s.(*widget.TextSegment)
		if ok && also && last.Style == next.Style {
			last.Text += next.Text
			return list
		}
	}
	return append(list, s)
}

// anchor is a link where its address may be opened, else its words and the address.
func (m *marked) anchor(words, address string, style fyne.TextStyle) widget.RichTextSegment {
	if words == "" {
		words = address
	}
	u := safe(address)
	if u == nil {
		if address != "" && address != words {
			words += " (" + clip(address) + ")"
		}
		return segment(words, style)
	}
	return &widget.HyperlinkSegment{Text: words, URL: u, TextStyle: style, OnTapped: func() { m.link(address) }}
}

// clip shortens an address that nobody reads to its end.
func clip(address string) string {
	const most = 80
	if r := []rune(address); len(r) > most {
		return string(r[:most]) + "…"
	}
	return address
}

// words are those of a text, with the line break after it.
func (m *marked) words(n *ast.Text) string {
	value := n.Value(m.source)
	text := string(value)
	if !n.IsRaw() {
		text = unescape(value)
	}
	switch {
	case n.HardLineBreak():
		text += "\n"
	case n.SoftLineBreak():
		text += " "
	}
	return text
}

// plain is all words below a node, without marks.
func (m *marked) plain(parent ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(parent, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.WriteString(m.words(n))
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *ast.RawHTML:
			if entering {
				b.Write(n.Segments.Value(m.source))
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(m.source))
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// unescape resolves backslashes and entities, as goldmark does when it writes HTML.
func unescape(value []byte) string {
	var b bytes.Buffer
	out := bufio.NewWriter(&b)
	html.DefaultWriter.Write(out, value)
	_ = out.Flush() // to memory
	return stdhtml.UnescapeString(b.String())
}
