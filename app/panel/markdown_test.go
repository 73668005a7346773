package panel

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// summary is a panel with an event that has a summary.
func summary(t *testing.T, text string) *Panel {
	t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return shown(t, []byte(`{"events": [{"id": "e", "title": "Event", "date": "1900", "summary": `+string(quoted)+`}]}`), "e", 336)
}

// linkWords are the words of all links of the summary.
func linkWords(p *Panel) (list []string) {
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if r, ok := o.(*widget.RichText); ok {
			for _, s := range r.Segments {
				if h, ok := s.(*widget.HyperlinkSegment); ok {
					list = append(list, h.Text)
				}
			}
		}
	})
	return list
}

// TestCommonMarkIsReadAsItsWords: what the marks stand for is seen, and no word is lost.
func TestCommonMarkIsReadAsItsWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"# Head\n\none *two* **three** `four`\nfive\\\nsix", []string{"Head", "one", "two", "three", "four", "five", "six"}},
		{"* a\n* b\n  1. c\n  2. d\n\n7) e", []string{"•", "a", "b", "1.", "c", "2.", "d", "7)", "e"}},
		{"> said\n>> again", []string{"said", "again"}},
		{"```\n  code *x*\n```", []string{"  code *x*"}},
		{"\\*not\\* &amp; &lt;b&gt; &copy; \\&amp;", []string{"*not*", "& <b> ©", "&amp;"}},
		{"a <b>bold</b> <img src=x onerror=alert(1)>\n\n<div>\nblock\n</div>", []string{"<b>", "bold", "</b>", "<img src=x onerror=alert(1)>", "<div>", "block", "</div>"}},
		{"- [ ] **open**\n- [x] done", []string{"[ ]", "open", "[x]", "done"}},
		{"| a | b |\n|---|---|\n| 1 | 2 |", []string{"| a | b |", "| 1 | 2 |"}},
		{"![a cat](https://example.org/cat.png)", []string{"a cat"}},
		{"x\n\n---\n\ny", []string{"x", "y"}},
	} {
		all := said(summary(t, c.text))
		for _, want := range c.want {
			if !strings.Contains(all, want) {
				t.Errorf("%q does not say %q; it says %q", c.text, want, all)
			}
		}
	}
}

func TestOnlySafeLinksOfASummaryOpen(t *testing.T) {
	p := summary(t, "A [good](https://example.org/a_b?c=1&amp;d=2), [mail](mailto:a@example.org), [bad](javascript:alert(1)), [worse](file:///etc/passwd), "+
		"[data](data:text/html;base64,x) <https://example.org/auto> <javascript:alert(2)> [relative](other.html)\n\n* [in a list](HTTP://example.org)\n\n[ref]: javascript:x\n[ref]")
	if got := linkWords(p); !slices.Equal(got, []string{"good", "mail", "https://example.org/auto", "in a list"}) {
		t.Errorf("the links are %q", got)
	}
	mustSay(t, p, "bad (javascript:alert(1))", "worse (file:///etc/passwd)", "data (data:text/html;base64,x)", "javascript:alert(2)", "relative (other.html)")
	var opened []string
	p.OnLink = func(u *url.URL) { opened = append(opened, u.String()) }
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if h, ok := o.(*widget.Hyperlink); ok {
			within := theme.InnerPadding() + 2
			test.TapAt(h, fyne.NewPos(within, within))
		}
	})
	if len(opened) == 0 || opened[0] != "https://example.org/a_b?c=1&d=2" {
		t.Errorf("opened %q", opened)
	}
}

// TestHostileMarkdownStandsInItsColumn: no text stops the program or leaves the panel.
func TestHostileMarkdownStandsInItsColumn(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 30)
	for _, text := range []string{
		strings.Repeat("> ", 300) + "deep", strings.Repeat("* ", 200) + "deep", strings.Repeat("*", 5000) + "x", strings.Repeat("[", 5000),
		"[" + long + "](https://example.org/" + long + ")", "`" + long + "`", "```\n" + long + "\n```", "# " + long, "1000000000. x",
		"[x](javascript:" + long + ")", "عنوان **עברית** 👩‍👩‍👧 \u202e abc", "\x00 a", "- [ ] ![x](y)", strings.Repeat("word ", 8000),
	} {
		p := summary(t, text)
		for _, width := range []float32{260, 520} {
			p.Resize(fyne.NewSize(width, 600))
			p.build()
			each(p.body, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
				if words, ok := o.(*canvas.Text); ok && words.Text != "" {
					size := fyne.MeasureText(strings.TrimRight(words.Text, " "), words.TextSize, words.TextStyle)
					if at.X < left-1 || at.X+size.Width > width-right+3 {
						t.Errorf("%.20q at %v: %.30q stands at %.0f to %.0f", text, width, words.Text, at.X, at.X+size.Width)
					}
				}
			})
		}
	}
	mustSay(t, summary(t, strings.Repeat("word ", 8000)), "and 20000 more letters")
}
