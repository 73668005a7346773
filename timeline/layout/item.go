package layout

import (
	"cmp"
	"slices"
	"strconv"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// stretch is a date as the layout sees it.
type stretch struct {
	start, end int64
	core       edtf.Span // what is certain; empty where nothing is
	anchor     int64     // where its mark stands and its leader starts
	interval   bool
	openStart  bool // fades out
	openEnd    bool
	softStart  bool // approximate
	softEnd    bool
}

// item is an event as the layout sees it.
type item struct {
	stretch
	event      int // index into Doc.Events
	color      scene.Color
	verdict    evidence.Verdict
	full       evidence.Verdict // on all claims
	ghost      bool             // not yet known
	importance int
}

// items are the picked events in the order of time; one event a step, each stands on its own step.
func (l *Layout) items() []item {
	in := &l.in
	lanes := LaneColors(in.Doc, in.Theme)
	out := make([]item, 0, len(in.Pick.Events))
	for _, i := range in.Pick.Events {
		e := &in.Doc.Events[i]
		v := in.Assess.Verdicts[i]
		it := item{stretch: dated(e.Date), event: int(i), verdict: v, importance: e.Importance}
		it.full, it.ghost = in.Full.Verdicts[i], !v.Known
		it.color = lanes[e.Lane]
		out = append(out, it)
	}
	slices.SortStableFunc(out, func(a, b item) int { return inTime(a.stretch, b.stretch) })
	if in.Steps {
		l.dates = make([]edtf.Date, len(out))
		for i := range out {
			l.dates[i] = in.Doc.Events[out[i].event].Date
			out[i].stretch = step(i)
		}
		l.clocked = clocked(l.dates)
	}
	return out
}

// dated is the stretch of time that a date gives.
func dated(d edtf.Date) stretch {
	f := d.Facts()
	it := stretch{start: f.Extent.Start, end: f.Extent.End, interval: f.Interval}
	it.openStart, it.openEnd = f.OpenStart || f.UnknownStart, f.OpenEnd || f.UnknownEnd
	it.softStart, it.softEnd = f.StartApproximate || f.Approximate, f.EndApproximate || f.Approximate
	if f.HasCore {
		it.core = f.Core
	}
	it.anchor = it.start + (it.end-it.start)/2
	switch {
	case it.openStart && it.openEnd:
		it.anchor = 0
	case it.openStart:
		it.anchor = it.end
	case it.openEnd:
		it.anchor = it.start
	case it.interval && it.core.End > it.core.Start:
		it.anchor = it.core.Start
	}
	return it
}

// clampItems keeps open ends within the axis.
func (l *story) clampItems() {
	for i := range l.items {
		l.items[i].stretch = l.clamped(l.items[i].stretch)
	}
}

// clamped is the stretch with its ends within the axis.
func (l *Layout) clamped(s stretch) stretch {
	s.start, s.end, s.anchor = l.within(s.start), l.within(s.end), l.within(s.anchor)
	s.core.Start, s.core.End = l.within(s.core.Start), l.within(s.core.End)
	return s
}

// within is the instant, or the end of the axis before which or behind which it lies.
func (l *Layout) within(t int64) int64 { return min(max(t, l.axis.Start), l.axis.End) }

// LaneColors are the colours of all lanes in the theme, by the lanes' ids: a lane's own, or one from
// the theme's list; "" is that of events without a lane.
func LaneColors(doc *timeline.Document, theme Theme) map[string]scene.Color {
	out := map[string]scene.Color{"": theme.Muted}
	add := func(id, own string) {
		if _, ok := out[id]; ok {
			return
		}
		c := theme.Lanes[(len(out)-1)%len(theme.Lanes)]
		if v, ok := parseColor(own); ok {
			c = v
		}
		out[id] = c
	}
	for _, lane := range doc.Lanes {
		add(lane.ID, lane.Color)
	}
	for _, id := range doc.Named() {
		add(id, "")
	}
	return out
}

func parseColor(s string) (scene.Color, bool) {
	if len(s) != 7 || s[0] != '#' {
		return scene.Color{}, false
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return scene.Color{}, false
	}
	return rgb(uint32(v)), true
}

// before orders items by what shows first where room is short: importance, then the number of
// origins, then the date.
func before(a, b *item) int {
	return cmp.Or(
		-cmp.Compare(a.importance, b.importance),
		-cmp.Compare(a.full.Origins, b.full.Origins),
		cmp.Compare(a.anchor, b.anchor),
		cmp.Compare(a.event, b.event),
	)
}

// newNotes are the words and links of every reference of a page, for SVG titles.
func (l *Layout) newNotes() map[scene.Ref]scene.Note {
	in := &l.in
	out := make(map[scene.Ref]scene.Note, len(in.Pick.Events)+len(in.Doc.Eras))
	for _, i := range in.Pick.Events {
		e := &in.Doc.Events[i]
		note := scene.Note{Title: e.Date.Words(in.Language()) + in.Words.Colon() + message.Apart(e.Title) + " — " + StatusLine(in.Assess.Verdicts[i], in.Words)}
		for _, c := range e.Claims {
			if s := in.Doc.Source(c.Source); s != nil && s.URL != "" {
				note.Link = s.URL
				break
			}
		}
		out[scene.Ref{Class: ClassEvent, ID: e.ID}] = note
	}
	for i, era := range in.Doc.Eras {
		out[scene.Ref{Class: ClassEra, ID: strconv.Itoa(i)}] = scene.Note{Title: eraWords(era, in.Language())}
	}
	for _, s := range in.Doc.Sources {
		out[scene.Ref{Class: ClassSource, ID: s.ID}] = scene.Note{Title: s.Title, Link: s.URL}
	}
	return out
}

// StatusLine is a verdict in one line: "disputed, 6 reports · 3 origins".
func StatusLine(v evidence.Verdict, t *words.Translator) string {
	s := v.Status.Words(t)
	if v.Overridden {
		s += " " + t.T("(set by an editor)")
	}
	if v.Reports == 0 {
		return s
	}
	return s + ", " + CountWords(v, t)
}

// CountWords are the numbers behind a verdict: "6 reports · 3 origins"; empty where nobody reports.
func CountWords(v evidence.Verdict, t *words.Translator) string {
	if v.Reports == 0 {
		return ""
	}
	return t.N(int(v.Reports), "1 report", "{{.Count}} reports") + " · " + t.N(int(v.Origins), "1 origin", "{{.Count}} origins")
}
