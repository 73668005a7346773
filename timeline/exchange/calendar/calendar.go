// Package calendar writes events as iCalendar (RFC 5545), for calendar programs.
//
// In go a document, its assessment and what is picked; out come entries of whole days in UTC, the
// end exclusive. A calendar knows no uncertain dates, so nothing is made certain: what is not
// known to the day spans all the days that it may touch, is tentative, and says in its title and
// its description what is known; X-DATELINE-DATE has the date in EDTF. What has no first or
// last day, or lies outside the years 1 to 9999, is left out and counted.
package calendar

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/record"
	"dateline/timeline/message"
)

// why are the events left out that a calendar cannot hold.
const why = "their dates are open, unknown, or outside the years 1 to 9999"

// ErrNone says that a calendar would have no entry, which RFC 5545 forbids.
var ErrNone = message.Fail("no event can go into a calendar, which takes known first and last days in the years 1 to 9999")

// first and end are the instants between which a calendar's days lie. The end of a day is the day
// after it, which must have four digits too.
var (
	first = edtf.Instant(1, 1, 1, 0, 0, 0)
	end   = edtf.Instant(9999, 12, 31, 0, 0, 0)
)

// Fits reports whether a date can go into a calendar.
func Fits(d edtf.Date) bool {
	return record.Bounded(d) && d.Extent().Start >= first && d.Extent().End <= end
}

// Write writes the events in the order of their dates. The error is ErrNone or that of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	events, _ := in.Events()
	var fit []int32
	for _, i := range events {
		if Fits(in.Doc.Events[i].Date) {
			fit = append(fit, i)
		}
	}
	if len(fit) == 0 {
		return record.Report{LeftOut: len(events), Why: why}, ErrNone
	}
	report := record.Report{Written: len(fit), LeftOut: len(events) - len(fit)}
	if report.LeftOut > 0 {
		report.Why = why
	}
	c := &calendar{Writer: bufio.NewWriter(w), in: &in, stamp: stamp(in.Made), seen: map[string]int{}}
	c.head(report.LeftOut)
	for _, i := range fit {
		c.event(i)
	}
	c.raw("END", "VCALENDAR")
	if err := c.Flush(); err != nil {
		return record.Report{}, fmt.Errorf("writing the calendar: %w", err)
	}
	return report, nil
}

// calendar is one being written.
type calendar struct {
	*bufio.Writer
	in    *record.Input
	stamp string
	seen  map[string]int // how often each id was met
}

func (c *calendar) head(leftOut int) {
	c.raw("BEGIN", "VCALENDAR")
	c.raw("VERSION", "2.0")
	software := c.in.Software
	if software == "" {
		software = "Dateline"
	}
	c.text("PRODID", "-//"+software+"//EN")
	c.raw("CALSCALE", "GREGORIAN")
	if title := c.in.Doc.Title; record.Line(title) != "" {
		c.text("NAME", record.Line(title))
		c.text("X-WR-CALNAME", record.Line(title))
	}
	if day := c.in.AsOf(); day != "" {
		c.text("X-DATELINE-AS-OF", day)
	}
	if names := c.in.Without(); len(names) > 0 {
		c.text("X-DATELINE-WITHOUT", record.Line(strings.Join(names, ", ")))
	}
	if leftOut > 0 {
		c.raw("X-DATELINE-LEFT-OUT", fmt.Sprint(leftOut))
	}
}

func (c *calendar) event(i int32) {
	e, v := &c.in.Doc.Events[i], c.in.Assess.Verdicts[i]
	words := record.Line(e.Date.Words(c.in.Language()))
	exact := record.Exact(e.Date)
	title := record.Line(e.Title)
	if !exact {
		title += " (" + words + ")"
	}
	from, to := days(e.Date)
	c.raw("BEGIN", "VEVENT")
	c.raw("UID", c.uid(e.ID))
	c.raw("DTSTAMP", c.stamp)
	c.raw("DTSTART;VALUE=DATE", from)
	c.raw("DTEND;VALUE=DATE", to)
	c.text("SUMMARY", title)
	c.text("DESCRIPTION", c.description(i, words, exact))
	if !exact {
		c.raw("STATUS", "TENTATIVE") // never CONFIRMED, which would be taken for a word on the evidence
	}
	c.raw("TRANSP", "TRANSPARENT") // what happened once takes up nobody's day
	if place := record.Line(e.Place); place != "" {
		c.text("LOCATION", place)
	}
	if lane := record.Line(c.in.Lane(i)); lane != "" {
		c.text("CATEGORIES", lane)
	}
	c.text("X-DATELINE-ID", record.Line(e.ID))
	c.text("X-DATELINE-DATE", e.Date.String())
	c.text("X-DATELINE-PRECISION", e.Date.Precision().String())
	c.text("X-DATELINE-STATUS", v.Status.String())
	c.raw("END", "VEVENT")
}

// description is what is known of the date, the status with its reason, and the sources.
func (c *calendar) description(i int32, words string, exact bool) string {
	x := c.in.Assess.Explain(int(i))
	say := c.in.Words
	lines := []string{say.T("Date") + say.Colon() + words + "."}
	if !exact {
		lines[0] += " " + say.T("The days are not known exactly; this entry spans all that the date allows.")
	}
	lines = append(lines, say.T("Status")+say.Colon()+x.Verdict.Status.Words(say)+" ("+x.Verdict.Rule()+"). "+record.Line(x.Reason(say)))
	for _, id := range c.in.Cited(i, c.in.Claims(i)) {
		if s := c.in.Doc.Source(id); s != nil {
			lines = append(lines, say.T("Source")+say.Colon()+record.Line(cite.Text(s, c.in.Language())))
		}
	}
	return strings.Join(lines, "\n")
}

// days are the first day of a date and the day after its last, in UTC.
func days(d edtf.Date) (from, to string) {
	x := d.Extent()
	return day(x.Start), day(x.End - 1 + 24*60*60)
}

func day(at int64) string {
	year, month, day, _, _, _ := edtf.FromInstant(at)
	return fmt.Sprintf("%04d%02d%02d", year, month, day)
}

// uid is a name for an event that stays the same from one export to the next and that events of
// another document hardly have: a hash of the document's title and the event's id.
func (c *calendar) uid(id string) string {
	key := c.in.Doc.Title + "\x00" + id
	if n := c.seen[key]; n > 0 {
		c.seen[key]++
		key += fmt.Sprint("\x00", n)
	} else {
		c.seen[key] = 1
	}
	sum := sha256.Sum256([]byte(key))
	return fmt.Sprintf("%x@dateline", sum[:16])
}

func stamp(made time.Time) string {
	if made.IsZero() {
		made = time.Unix(0, 0)
	}
	return made.UTC().Format("20060102T150405Z")
}
