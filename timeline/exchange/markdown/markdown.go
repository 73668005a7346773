// Package markdown writes events as a handout to print or to edit further.
//
// In go a document, its assessment and what is picked; out comes CommonMark with footnotes as
// GitHub, pandoc and goldmark know them: a heading an event with its date, its status and the
// reason for it, the claims, and a numbered note for each source. It draws nothing.
//
// No text of the document becomes markup: titles, names and quotations are escaped, and summaries
// go as plain paragraphs. Only addresses of http and https become links.
package markdown

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/record"
	"dateline/timeline/message"
)

// handout is one being written.
type handout struct {
	*bufio.Writer
	in    *record.Input
	notes map[string]int // the number of each source that was cited so far
	order []string       // their ids by number
}

// Write writes the events in the order of their dates. Dates are in the document's language, all else
// that is not the document's in that of in.Words. Errors are those of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	h := &handout{Writer: bufio.NewWriter(w), in: &in, notes: map[string]int{}}
	events, unknown := in.Events()
	h.head(len(events), unknown)
	for _, i := range events {
		h.event(i)
	}
	h.foot()
	if err := h.Flush(); err != nil {
		return record.Report{}, fmt.Errorf("writing the handout: %w", err)
	}
	return record.Report{Written: len(events)}, nil
}

// head is the title, and what was asked for.
func (h *handout) head(events, unknown int) {
	title := Escape(h.in.Doc.Title)
	if title == "" {
		title = h.in.Words.T("Timeline")
	}
	fmt.Fprintf(h, "# %s\n\n", message.Apart(title))
	day := h.in.AsOf()
	list := []string{h.in.Words.N(events, "1 event", "{{.Count}} events")}
	if all := len(h.in.Doc.Events); events+unknown < all {
		list[0] = h.in.Words.T("{{.Count}} of {{.Total}} events", "Count", events, "Total", all)
	}
	if day != "" {
		list = append([]string{sentence(h.in.Words.T("as known on {{.Day}}", "Day", Escape(day)))}, list...)
	}
	if unknown > 0 {
		list = append(list, h.in.Words.N(unknown, "1 not known then", "{{.Count}} not known then"))
	}
	if names := h.in.Without(); len(names) > 0 {
		list = append(list, h.in.Words.T("without {{.Names}}", "Names", Escape(strings.Join(names, ", "))))
	}
	fmt.Fprintf(h, "*%s.*\n\n", strings.Join(list, " · "))
	h.paragraphs(h.in.Doc.Description)
}

// paragraphs writes Markdown of the document as plain paragraphs.
func (h *handout) paragraphs(text string) {
	for _, p := range plain(text) {
		fmt.Fprintf(h, "%s\n\n", message.Apart(p))
	}
}

// event is a heading, the status with its reason, the summary and the claims.
func (h *handout) event(i int32) {
	e, v := &h.in.Doc.Events[i], h.in.Assess.Verdicts[i]
	x := h.in.Assess.Explain(int(i))
	fmt.Fprintf(h, "## %s%s%s\n\n", Escape(sentence(e.Date.Words(h.in.Language()))), h.in.Words.Colon(), apart(e.Title))
	fmt.Fprintf(h, "**%s** (%s). %s\n\n", Escape(sentence(v.Status.Words(h.in.Words))), v.Rule(), Escape(x.Reason(h.in.Words)))
	var about []string
	for _, part := range [][2]string{
		{h.in.Words.T("Lane"), h.in.Lane(i)}, {h.in.Words.T("Place"), e.Place}, {h.in.Words.T("Tags"), strings.Join(e.Tags, ", ")},
	} {
		if text := apart(part[1]); text != "" {
			about = append(about, part[0]+h.in.Words.Colon()+text)
		}
	}
	if len(about) > 0 {
		fmt.Fprintf(h, "%s\n\n", strings.Join(about, " · "))
	}
	h.paragraphs(e.Summary)
	claims := h.in.Claims(i)
	for _, k := range claims {
		h.claim(&e.Claims[k], h.says(x, k))
	}
	if len(claims) > 0 {
		h.WriteByte('\n')
	}
}

// apart is words of the document among others, in an order of their own where any of their letters run to the left.
func apart(text string) string { return message.Apart(Escape(text)) }

// says is what is to be said of the claim at k beside its words.
func (h *handout) says(x evidence.Explanation, k int) string {
	if slices.Contains(x.Cancelled, k) {
		return h.in.Words.T("retracted: does not count")
	}
	return ""
}

// claim is a line: who says what, when, on whose word, in which words, and where.
func (h *handout) claim(c *timeline.Claim, aside string) {
	doc := h.in.Doc
	fmt.Fprintf(h, "- **%s** %s", message.Apart(bold(doc.Speaker(record.Speaker(c)))), evidence.StanceWords(c.Stance, h.in.Words))
	var list []string
	for _, part := range []string{c.Said.Words(h.in.Language()), h.relies(c), aside} {
		if text := Escape(part); text != "" {
			list = append(list, text)
		}
	}
	if c.Credibility > 0 {
		list = append(list, fmt.Sprintf("%s %d", h.in.Words.T("Credibility"), c.Credibility))
	}
	if len(list) > 0 {
		fmt.Fprintf(h, " (%s)", strings.Join(list, "; "))
	}
	var words []string
	if text := apart(c.Text); text != "" {
		words = append(words, text)
	}
	if q := c.Quote; q != nil {
		for _, part := range []string{q.Exact, q.Translation} {
			if text := apart(part); text != "" {
				words = append(words, h.in.Words.Quoted(text))
			}
		}
	}
	if len(words) > 0 {
		h.WriteString(h.in.Words.Colon() + strings.Join(words, " "))
	}
	if c.Source != "" {
		fmt.Fprintf(h, "[^%d]", h.note(c.Source))
		if where := apart(c.Locator); where != "" {
			h.WriteString(" (" + where + ")")
		}
	}
	h.WriteByte('\n')
}

// relies says on whose word a claim relies.
func (h *handout) relies(c *timeline.Claim) string {
	if c.From == "" {
		return ""
	}
	return h.in.Words.T("on the word of {{.Who}}", "Who", h.in.Doc.Speaker(c.From))
}

// note is the number of a source.
func (h *handout) note(id string) int {
	if h.notes[id] == 0 {
		h.order = append(h.order, id)
		h.notes[id] = len(h.order)
	}
	return h.notes[id]
}

// foot is the sources by their numbers.
func (h *handout) foot() {
	for n, id := range h.order {
		text := Escape(id)
		if s := h.in.Doc.Source(id); s != nil {
			text = h.source(s)
		}
		fmt.Fprintf(h, "[^%d]: %s\n", n+1, text)
	}
}

// source is a citation with its address as a link.
func (h *handout) source(s *timeline.Source) string {
	text := Escape(cite.Work(s, h.in.Language()))
	if address := link(s.URL); address != "" {
		text += " <" + address + ">"
	} else if s.URL != "" {
		text += " " + Escape(s.URL)
	}
	if s.Reliability != "" {
		text += " (" + h.in.Words.T("Reliability") + " " + Escape(s.Reliability) + ")"
	}
	return text
}

// sentence is a word with a capital letter.
func sentence(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[n:]
}
