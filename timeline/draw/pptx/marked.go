package pptx

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"dateline/timeline/layout"
	"dateline/timeline/typeset"
)

// deepest is how far marks within marks are followed.
const deepest = 30

// marked is a text with the marks of CommonMark as paragraphs, and as plain words, a line each. What it
// has no look for, such as HTML, is the text that it is.
func marked(words string, t layout.Theme) (list []paragraph, plain string) {
	source := []byte(words)
	var lines []string
	var walk func(n ast.Node, bullet bool, depth int)
	walk = func(parent ast.Node, bullet bool, depth int) {
		for n := parent.FirstChild(); n != nil && depth < deepest; n = n.NextSibling() {
			switch {
			case n.Type() != ast.TypeBlock:
			case n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeBlock:
				walk(n, bullet || n.Kind() == ast.KindListItem, depth+1)
			default:
				p := paragraph{before: 5, bullet: bullet}
				if bullet {
					p.indent = 14
				}
				base := run{color: t.Ink, bold: n.Kind() == ast.KindHeading}
				p.runs = inline(nil, n, source, base, 0)
				if len(p.runs) == 0 && n.Lines() != nil && n.Kind() != ast.KindLinkReferenceDefinition {
					base.text = clean(string(n.Lines().Value(source)))
					p.runs = []run{base}
				}
				line := ""
				for _, r := range p.runs {
					line += r.text
				}
				if strings.TrimSpace(line) != "" {
					p.rtl = typeset.RightToLeft(line)
					list, lines = append(list, p), append(lines, line)
				}
			}
		}
	}
	walk(goldmark.DefaultParser().Parse(text.NewReader(source)), false, 0)
	return list, strings.Join(lines, "\n")
}

// inline adds the runs below a node.
func inline(list []run, parent ast.Node, source []byte, base run, depth int) []run {
	add := func(r run, words string) {
		if r.text = spaced(words); r.text != "" {
			list = append(list, r)
		}
	}
	for n := parent.FirstChild(); n != nil && depth < deepest; n = n.NextSibling() {
		r := base
		switch n := n.(type) {
		case *ast.Text:
			words := string(n.Value(source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				words += " "
			}
			add(r, words)
		case *ast.String:
			add(r, string(n.Value))
		case *ast.RawHTML:
			add(r, string(n.Segments.Value(source)))
		case *ast.AutoLink:
			r.link = string(n.URL(source))
			add(r, string(n.Label(source)))
		case *ast.Link:
			r.link = string(n.Destination)
			list = inline(list, n, source, r, depth+1)
		case *ast.Emphasis:
			r.bold, r.italic = r.bold || n.Level > 1, r.italic || n.Level == 1
			list = inline(list, n, source, r, depth+1)
		default:
			list = inline(list, n, source, r, depth+1)
		}
	}
	return list
}

// spaced is clean that keeps a space at either end.
func spaced(words string) string {
	out := clean(words)
	if out == "" {
		if words != "" {
			return " "
		}
		return ""
	}
	if strings.TrimLeft(words, " \n\t") != words {
		out = " " + out
	}
	if strings.TrimRight(words, " \n\t") != words {
		out += " "
	}
	return out
}
