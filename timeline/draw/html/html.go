// Package html writes what is shown of a document as one page for browsers, to open without a network.
//
// In go a document, its assessment and what is picked of it; out comes one file: a timeline to zoom and
// to move, a panel with the claims on an event and the reason for its status, a slider for the day as of
// which things are known, and tables of all events, claims and sources for those who read with
// their ears; and the evidence as charts, whose options go-echarts makes and Apache ECharts draws. The
// scripts, the style and the data stand in the file. A build without ECharts writes the tables of the
// charts alone, and says so.
//
// The page asks nobody for anything: its content security policy forbids every request and every script
// and style but its own, by their hashes. Every text of the document is taken for hostile: in the tables
// it is escaped, in the data it is JSON in which no "<" stands, and the script puts it into the page as
// text alone. Links lead to http, https and mailto and nowhere else.
//
// The package reads no clock and keeps no state: the same input gives the same bytes.
package html

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"time"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/record"
	"dateline/timeline/message"
	"dateline/timeline/pick"
	"dateline/timeline/words"
)

// Most is how many events a page may have: a browser holds all of them.
const Most = 100_000

// Page is what a page is made of. Doc and Assess are needed; Assess is of Doc.
type Page struct {
	Doc      *timeline.Document
	Assess   *evidence.Assessment
	Pick     *pick.Pick        // what is shown, and in which lanes; nil is all, in the document's lanes
	Words    *words.Translator // of what is not the document's; nil for English, and dates in the document's language
	Made     time.Time         // when; the zero time leaves it out
	Software string            // that made it; may be empty
}

// writer is a page that is being written.
type writer struct {
	*bufio.Writer
	Page
	in      record.Input
	events  []int32       // those that are shown, by their dates
	unknown int           // those that are not, as nobody had told of them on the as-of day
	place   map[int32]int // of an event in events
	sources []*timeline.Source
	number  map[string]int // of a source, from 1
	palette palette
	data    data
	own     string // an attribute for texts of the document, where its language is not that of the page
	library string // that draws the charts; "" for none
}

// Write writes the page. The error is that of w, or says that there are more than Most events.
func Write(w io.Writer, p Page) error { return write(w, p, library()) }

func write(w io.Writer, p Page, library string) error {
	h := &writer{Writer: bufio.NewWriterSize(w, 1<<16), Page: p, library: library}
	h.in = record.Input{Doc: p.Doc, Assess: p.Assess, Pick: p.Pick, Words: p.Words, Made: p.Made, Software: p.Software}
	h.events, h.unknown = h.in.Events()
	if n := len(h.events); n > Most {
		return message.Fail("a page of {{.Count}} events is more than a browser can hold: at most {{.Most}}; look for fewer, as with a query", "Count", n, "Most", Most)
	}
	h.collect()
	if err := h.page(); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	if err := h.Flush(); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// language is that of dates and of the page's own words.
func (h *writer) language() string {
	if h.Words != nil {
		return h.Words.Language()
	}
	return cmp.Or(h.Doc.Language, "en")
}

// collect gathers what all parts of the page need.
func (h *writer) collect() {
	h.place = make(map[int32]int, len(h.events))
	for n, i := range h.events {
		h.place[i] = n
	}
	h.sources = h.in.Sources()
	h.number = make(map[string]int, len(h.sources))
	for n, s := range h.sources {
		h.number[s.ID] = n + 1
	}
	h.fill()
}

// page writes the parts one after the other.
func (h *writer) page() error {
	style, script := pageStyle(), pageScript()
	h.head(style, script, h.library)
	h.title()
	h.timeline()
	h.charts()
	h.tables()
	h.foot()
	if err := h.json("data", h.data); err != nil {
		return err
	}
	if h.library != "" {
		h.script(h.library)
	}
	h.script(script)
	h.raw("</body>\n</html>\n")
	return nil
}
