package markdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"dateline/timeline/exchange/record"
)

// plain is the Markdown of a summary as escaped paragraphs, so that none of its headings, links
// and HTML reach into the handout. An item of a list is a line of its own behind a dash.
func plain(markdown string) []string { return blocks(markdown, Escape) }

// Plain is the text of Markdown as paragraphs without markup. An item of a list is one of its own behind a dash.
func Plain(markdown string) []string { return blocks(markdown, record.Line) }

// blocks are the paragraphs of Markdown, each made ready by ready.
func blocks(markdown string, ready func(string) string) []string {
	if strings.TrimSpace(markdown) == "" {
		return nil
	}
	source := []byte(markdown)
	var list []string
	add := func(n ast.Node, words string) {
		words = ready(words)
		if words == "" {
			return
		}
		if n.Parent() != nil && n.Parent().Kind() == ast.KindListItem && n.PreviousSibling() == nil {
			words = "– " + words
		}
		list = append(list, words)
	}
	// The walk ends only where the function says so, which it never does.
	_ = ast.Walk(goldmark.DefaultParser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading:
			add(n, inline(n, source))
			return ast.WalkSkipChildren, nil
		case ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindHTMLBlock:
			add(n, string(n.Lines().Value(source)))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return list
}

// inline is the text within a block, without its markup; HTML is text.
func inline(block ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Value(source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *ast.RawHTML:
			b.Write(n.Segments.Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
