package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
)

// markdown is a text with marks. Pictures are replaced by their words, and so are links that may
// not be opened.
func markdown(text string) *box {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	rich := widget.NewRichText(harmless(widget.NewRichTextFromMarkdown(text).Segments)...)
	rich.Wrapping = fyne.TextWrapWord
	tight := container.NewThemeOverride(rich, look.Tight())
	return newBox(func(width float32) float32 {
		tight.Move(fyne.NewPos(0, 0))
		tight.Resize(fyne.NewSize(width, 1))
		rich.Resize(fyne.NewSize(width, 1))
		h := whole(rich.MinSize().Height + 0.5)
		tight.Resize(fyne.NewSize(width, h))
		return h
	}, tight)
}

func harmless(list []widget.RichTextSegment) []widget.RichTextSegment {
	out := make([]widget.RichTextSegment, 0, len(list))
	for _, s := range list {
		switch s := s.(type) {
		case *widget.ImageSegment:
			out = append(out, words(s.Title))
			continue
		case *widget.HyperlinkSegment:
			if s.URL == nil || safe(s.URL.String()) == nil {
				out = append(out, words(s.Text))
				continue
			}
		case *widget.ListSegment:
			s.Items = harmless(s.Items)
		case *widget.ParagraphSegment:
			s.Texts = harmless(s.Texts)
		case *widget.TableSegment:
			out = append(out, words(s.Textual()))
			continue
		}
		out = append(out, s)
	}
	// the paragraph break at the end would only be empty room
	if n := len(out); n > 0 {
		if t, ok := out[n-1].(*widget.TextSegment); ok && t.Text == "" {
			out = out[:n-1]
		}
	}
	return out
}

func words(text string) widget.RichTextSegment {
	return &widget.TextSegment{Text: text, Style: widget.RichTextStyleInline}
}
