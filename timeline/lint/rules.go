package lint

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
)

// undatedSources warns of each source without a date.
func (l *linter) undatedSources() {
	for i := range l.doc.Sources {
		if s := &l.doc.Sources[i]; s.Issued.IsZero() {
			l.warn(s.Extra, fmt.Sprintf("sources[%d]", i),
				message.Of("this source has no date, so that nobody can tell since when its claims count; give {{.Key}}, if only a year ({{.Year}}) or a decade ({{.Decade}})",
					"Key", `"issued"`, "Year", "2022", "Decade", "202X"))
		}
	}
}

// statedAsFact warns of a title without a hedge on an event that is alleged, disputed or
// denied. An event with one origin is asserted and not alleged, so it may be stated. Languages
// without a list of hedges are left alone.
func (l *linter) statedAsFact(i int, e *timeline.Event) {
	status := l.verdicts[i].Status
	switch status {
	case evidence.Alleged, evidence.Disputed, evidence.Denied:
	default:
		return
	}
	if l.hedges == nil || hedged(e.Title, l.hedges) {
		return
	}
	l.warn(e.Extra, fmt.Sprintf("events[%d].title", i),
		message.Of(`the title states as fact what is {{.Status}}; say whose word it is, as in "Claim: {{.Title}}", or end it with a question mark`,
			"Status", message.Message{Text: status.String()}, "Title", strings.Trim(strconv.Quote(shortened(e.Title)), `"`)))
}

// noSource warns of an event that nobody can look up.
func (l *linter) noSource(i int, e *timeline.Event) {
	for k := range e.Claims {
		if e.Claims[k].Source != "" {
			return
		}
	}
	if len(e.Claims) == 0 {
		l.warn(e.Extra, fmt.Sprintf("events[%d]", i), message.Of("nothing says where this can be read; add a claim with a source, or {{.Key}}", "Key", `"sources"`))
		return
	}
	l.warn(e.Extra, fmt.Sprintf("events[%d].claims", i), message.Of("no claim names a source; say where one of them can be read"))
}

// oneOrigin warns of an event with three reports or more of one origin.
func (l *linter) oneOrigin(i int, e *timeline.Event) {
	const many = 3
	v := &l.verdicts[i]
	if int(v.Reports) < many || v.Origins != 1 {
		return
	}
	name := ""
	why := l.assessment.Explain(i)
	for _, g := range append(why.Affirming, why.Opposing...) {
		name = g.Origin.Name
	}
	path := fmt.Sprintf("events[%d].claims", i)
	if e.Claims[0].Short {
		path = fmt.Sprintf("events[%d].sources", i)
	}
	l.warn(e.Extra, path, message.Of("{{.Count}} reports rest on one origin ({{.Name}}) and count as one; look for another origin, or say in the summary that there is none",
		"Count", int(v.Reports), "Name", shortened(name)))
}

// saidBefore warns of a claim that affirms or opposes an event before the event can have
// begun. Dates that are about or uncertain are left alone.
func (l *linter) saidBefore(i int, e *timeline.Event) {
	if doubtful(e.Date) {
		return
	}
	short := 0
	for k := range e.Claims {
		c := &e.Claims[k]
		path := fmt.Sprintf("events[%d].claims[%d]", i, k)
		if c.Short {
			path = fmt.Sprintf("events[%d].sources[%d]", i, short)
			short++
		}
		said, key := c.Said, ".said"
		if said.IsZero() {
			said, key = l.issued(c), ".source"
		}
		if said.IsZero() || doubtful(said) || !c.Stance.Affirms() && !c.Stance.Opposes() || said.Extent().End > e.Date.Extent().Start {
			continue
		}
		if c.Short {
			key = ""
		}
		l.warn(e.Extra, path+key, message.Of("this was said ({{.Said}}) before the event began ({{.Begin}}); one of the dates is wrong, or it was foretold: then date the event as a plan",
			"Said", said.String(), "Begin", e.Date.String()))
	}
}

// tooPrecise warns of a day-precise event where each affirming claim's own date is a month, no
// more and no less, and lies near: then the day is probably made of the month. A source of
// which only the year is known, such as a book, may well know the day of what it tells.
func (l *linter) tooPrecise(i int, e *timeline.Event) {
	const near = 366 * 86400
	if e.Date.Precision() < edtf.Day || e.Date.IsInterval() || e.Date.Set() != edtf.NoSet || doubtful(e.Date) {
		return
	}
	months := 0
	for k := range e.Claims {
		c := &e.Claims[k]
		if !c.Stance.Affirms() || c.Source == "" {
			continue
		}
		issued := l.issued(c)
		if issued.Precision() != edtf.Month || c.Said.Precision() > edtf.Month || c.Locator != "" || c.Quote != nil {
			return
		}
		if first := issued.Extent().Start; first-e.Date.Extent().Start > near || e.Date.Extent().Start > issued.Extent().End {
			return
		}
		months++
	}
	if months > 0 {
		l.warn(e.Extra, fmt.Sprintf("events[%d].date", i), message.Of("the day {{.Day}} is more exact than its sources, which have months; write the month, or say in a locator or quote where the day stands",
			"Day", e.Date.String()))
	}
}

// issued is the date of a claim's source, or none.
func (l *linter) issued(c *timeline.Claim) edtf.Date {
	if s := l.doc.Source(c.Source); s != nil {
		return s.Issued
	}
	return edtf.Date{}
}

func doubtful(d edtf.Date) bool { return d.Approximate() || d.Uncertain() }

// shortened keeps a text of the file small within a message, on one line.
func shortened(s string) string {
	const most = 50
	letters := []rune(s)
	if len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return s
}
