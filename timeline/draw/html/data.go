package html

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/draw/html/figure"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/markdown"
	"dateline/timeline/exchange/record"
	"dateline/timeline/layout"
)

// data is what the script knows. The names are short, for a page has thousands of some.
type data struct {
	Language string            `json:"language"`
	Own      string            `json:"own,omitempty"` // the language of the document's texts, where it is another
	Words    map[string]string `json:"words"`         // the page's own words by their English text
	Counts   countWords        `json:"counts"`        // "12 events" by the plural form
	Statuses []string          `json:"statuses"`
	Order    []int             `json:"order"` // of the statuses, the firmest first
	Rules    []string          `json:"rules"` // by which the statuses come about
	Stances  []string          `json:"stances"`
	Months   []string          `json:"months"`
	Dated    []string          `json:"dated"`  // a day of each month, with # for its number
	OfYear   string            `json:"ofYear"` // a month or a day of a year, with # for it and @ for the year
	Group    string            `json:"group"`  // between the thousands of a number
	BCE      string            `json:"bce"`    // a year before our era, with # for its number
	First    string            `json:"first"`  // the first year of our era
	From     int64             `json:"from"`
	To       int64             `json:"to"`
	Days     []day             `json:"days"` // on which something became known
	Lanes    []lane            `json:"lanes"`
	Light    []string          `json:"light"` // the colours of events by day, and by night
	Dark     []string          `json:"dark"`
	Eras     []era             `json:"eras"`
	Breaks   []gap             `json:"breaks"`
	Speakers []string          `json:"speakers"`
	Sources  []source          `json:"sources"`
	Events   []event           `json:"events"`
	Figures  []figure.Figure   `json:"figures"`
}

type day struct {
	At    int64  `json:"at"`
	Words string `json:"w"`
}

// lane is a group of events, with its colours by day and by night.
type lane struct {
	Name   string `json:"n"`
	Light  string `json:"l"`
	Dark   string `json:"d"`
	Events []int  `json:"e"`
}

// gap is a stretch of time that the axis leaves out, with how long it is, as a number and its unit.
type gap struct {
	Start  int64  `json:"s"`
	End    int64  `json:"e"`
	Number string `json:"n"`
	Unit   string `json:"u"`
}

type era struct {
	Title string `json:"t"`
	Start int64  `json:"s"`
	End   int64  `json:"e"`
}

// source is one as the panel shows it.
type source struct {
	Words string `json:"w"`
	Short string `json:"s"`
	URL   string `json:"u,omitempty"`
	Grade string `json:"g,omitempty"`
	Retel []int  `json:"d,omitempty"` // what it retells
}

// The bits of event.Flags.
const (
	openStart = 1 << iota
	openEnd
	softStart
	softEnd
	uncertain
	hasCore
)

type event struct {
	Title    string   `json:"t"`
	Date     string   `json:"w"`
	Start    int64    `json:"s"`
	End      int64    `json:"e"`
	CoreFrom int64    `json:"cs,omitempty"`
	CoreTo   int64    `json:"ce,omitempty"`
	Flags    int      `json:"f,omitempty"`
	Weight   int      `json:"i"`
	Color    int      `json:"l"` // the lane whose colour it has
	Place    string   `json:"p,omitempty"`
	Tags     string   `json:"g,omitempty"`
	Summary  []string `json:"m,omitempty"`
	Rule     string   `json:"r"`
	Reason   string   `json:"y"`
	// Changes are, before everything and on each day on which it changed: the place of the day plus
	// one, the status (6 where it is not yet known), how many reports, how many origins, and 1 where an
	// editor has set the status.
	Changes [][5]int `json:"h"`
	Claims  []claim  `json:"c,omitempty"`
}

// claim is one as the panel shows it; numbers of speakers and sources are places plus one.
type claim struct {
	By          int      `json:"b"`
	From        string   `json:"f,omitempty"`
	Stance      int      `json:"s"`
	Source      int      `json:"o,omitempty"`
	Locator     string   `json:"l,omitempty"`
	Said        string   `json:"w,omitempty"`
	Day         int      `json:"d,omitempty"` // from which it counts, a place plus one; 0 for always
	Text        string   `json:"t,omitempty"`
	Quote       string   `json:"q,omitempty"`
	Translation string   `json:"n,omitempty"`
	Credibility int      `json:"k,omitempty"`
	Fate        string   `json:"x,omitempty"`
	Origins     []string `json:"r,omitempty"` // where they are others than who speaks
}

// fill makes the data of all parts.
func (h *writer) fill() {
	d := &h.data
	h.phrases()
	h.days()
	h.lanes()
	h.eras()
	for _, s := range h.sources {
		x := source{Words: cite.Work(s, h.language()), Short: s.Short(), URL: safe(s.URL), Grade: s.Reliability}
		for _, id := range s.DerivedFrom {
			if n := h.number[id]; n > 0 {
				x.Retel = append(x.Retel, n-1)
			}
		}
		d.Sources = append(d.Sources, x)
	}
	speakers := map[string]int{}
	d.Events = make([]event, 0, len(h.events))
	for i, changes := range h.Assess.Changes(h.events) {
		d.Events = append(d.Events, h.event(int32(i), changes, speakers))
	}
	h.span()
	h.gaps()
	d.Figures = figure.New(h.figures())
}

// days are those on which something became known, up to the as-of day.
func (h *writer) days() {
	opt := h.Assess.Options
	for _, at := range h.Assess.Days() {
		if opt.HasAsOf && at > opt.AsOf {
			break
		}
		h.data.Days = append(h.data.Days, day{at, edtf.DayWords(h.language(), at)})
	}
}

// event is an event with the changes of the verdict on it.
func (h *writer) event(i int32, changes []evidence.Change, speakers map[string]int) event {
	e, f := &h.Doc.Events[i], h.Doc.Events[i].Date.Facts()
	x := event{
		Title: record.Line(e.Title), Date: e.Date.Words(h.language()), Start: f.Extent.Start, End: f.Extent.End, Weight: e.Importance,
		Color: h.colorOf(e.Lane), Place: e.Place, Tags: strings.Join(e.Tags, ", "), Summary: markdown.Plain(e.Summary),
	}
	if f.HasCore {
		x.CoreFrom, x.CoreTo, x.Flags = f.Core.Start, f.Core.End, hasCore
	}
	for bit, set := range map[int]bool{
		openStart: f.OpenStart || f.UnknownStart, openEnd: f.OpenEnd || f.UnknownEnd, uncertain: e.Date.Uncertain(),
		softStart: f.StartApproximate || f.Approximate, softEnd: f.EndApproximate || f.Approximate,
	} {
		if set {
			x.Flags |= bit
		}
	}
	why := h.Assess.Explain(int(i))
	x.Rule, x.Reason = why.Verdict.Rule(), why.Reason(h.Words)
	for _, c := range changes {
		at, status, edited := 0, int(c.Verdict.Status), 0
		if c.Day != math.MinInt64 {
			at = h.dayPlace(c.Day)
		}
		if !c.Verdict.Known {
			status = figure.NotKnown
		} else if c.Verdict.Overridden {
			edited = 1
		}
		x.Changes = append(x.Changes, [5]int{at, status, int(c.Verdict.Reports), int(c.Verdict.Origins), edited})
	}
	for _, k := range h.in.Claims(i) {
		x.Claims = append(x.Claims, h.claim(i, k, why, speakers))
	}
	return x
}

// claim is the claim at k of an event.
func (h *writer) claim(i int32, k int, why evidence.Explanation, speakers map[string]int) claim {
	c := &h.Doc.Events[i].Claims[k]
	x := claim{
		By: h.speaker(h.Doc.Speaker(record.Speaker(c)), speakers), Stance: int(c.Stance), Source: h.number[c.Source], Locator: c.Locator,
		Text: c.Text, Credibility: int(c.Credibility), Fate: h.fate(k, c, why),
	}
	if c.From != "" {
		x.From = h.Doc.Speaker(c.From)
	}
	if q := c.Quote; q != nil {
		x.Quote, x.Translation = q.Exact, q.Translation
	}
	said := c.Said
	if s := h.Doc.Source(c.Source); said.IsZero() && s != nil {
		said = s.Issued
	}
	if !said.IsZero() {
		x.Said = said.Words(h.language())
	}
	if since := h.Assess.Since(int(i), k); since != math.MinInt64 {
		x.Day = h.dayPlace(since)
	}
	for _, o := range h.Assess.Origins(int(i), k) {
		if o.Name != h.data.Speakers[x.By-1] {
			x.Origins = append(x.Origins, o.Name)
		}
	}
	return x
}

// speaker is the place of a name plus one.
func (h *writer) speaker(name string, places map[string]int) int {
	if places[name] == 0 {
		h.data.Speakers = append(h.data.Speakers, name)
		places[name] = len(h.data.Speakers)
	}
	return places[name]
}

// fate says why a claim does not count, where it does not.
func (h *writer) fate(k int, c *timeline.Claim, why evidence.Explanation) string {
	switch {
	case slices.Contains(why.Cancelled, k):
		return h.Words.T("retracted: does not count")
	case c.Stance == timeline.Declines:
		return h.Words.T("recorded, does not count")
	case slices.Contains(why.Retracts, k):
		return h.Words.T("cancels what the same origin said before")
	}
	return ""
}

// lanes are those of the pick, or of the document.
func (h *writer) lanes() {
	light, dark := layout.LaneColors(h.Doc, layout.Light), layout.LaneColors(h.Doc, layout.Dark)
	for n, g := range h.groups() {
		l := lane{Name: g.Name}
		if c, ok := light[g.ID]; ok {
			l.Light, l.Dark = hex(c), hex(dark[g.ID])
		} else {
			l.Light, l.Dark = hex(layout.Light.Lanes[n%len(layout.Light.Lanes)]), hex(layout.Dark.Lanes[n%len(layout.Dark.Lanes)])
		}
		for _, i := range g.Events {
			if at, ok := h.place[i]; ok {
				l.Events = append(l.Events, at)
			}
		}
		if slices.Sort(l.Events); len(l.Events) > 0 {
			h.data.Lanes = append(h.data.Lanes, l)
		}
	}
	h.colors()
}
