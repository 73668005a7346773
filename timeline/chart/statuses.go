package chart

import (
	"math"
	"strings"

	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// statuses is how many events had each status as known on each day.
type statuses struct {
	in      layout.Input
	history evidence.History
	axis    axis.Axis
	skipped int   // days before the axis begins
	stop    int64 // the second behind the last day that is known of
	seen    []evidence.Status
	most    int // events known at once
}

func newStatuses(in layout.Input) Figure {
	c := &statuses{in: in, history: in.Assess.History(picked(in))}
	c.skipped = c.tail()
	c.axis = layout.DayAxis(c.history.Days[c.skipped:])
	if n := len(c.history.Days); n > 0 { // room for what is known now
		const week = 7 * 86400 // no axis of hours: a claim has a day
		last, least := c.history.Days[n-1], max(c.axis.Seconds()/20, week-c.axis.Seconds())
		c.axis.End = max(c.axis.End, last+min(least, math.MaxInt64-max(last, 0)))
	}
	c.stop = c.axis.End
	if o := in.Assess.Options; o.HasAsOf {
		c.stop = min(max(o.AsOf+86400, c.axis.Start), c.axis.End)
	}
	var seen evidence.Counts
	for i := -1; i < len(c.history.Days); i++ {
		counts := c.at(i)
		c.most = max(c.most, counts.Sum())
		for st, n := range counts {
			seen[st] += n
		}
	}
	for _, st := range evidence.Statuses {
		if seen[st] > 0 {
			c.seen = append(c.seen, st)
		}
	}
	return c
}

// tail is how many of the first days the axis leaves out: those on which less than a fiftieth of all
// became known, where they take more than half of the time.
func (c *statuses) tail() int {
	days := c.history.Days
	n := len(days)
	if n < 3 {
		return 0
	}
	total := c.history.Counts[n-1].Sum()
	first := 0
	for first < n-1 && c.history.Counts[first].Sum() < total/50 {
		first++
	}
	if long, rest := float64(days[first])-float64(days[0]), float64(days[n-1])-float64(days[first]); long > rest {
		return first
	}
	return 0
}

// at are the counts on the day at i, -1 for before the first.
func (c *statuses) at(i int) evidence.Counts {
	if i < 0 {
		return c.history.Before
	}
	return c.history.Counts[i]
}

// Rows implements Figure: the figure has none to scroll.
func (c *statuses) Rows(View) (shown, all int) { return 0, 0 }

// Events implements Figure: those that had the status on the mark's day, else that have it now.
func (c *statuses) Events(ref scene.Ref) (list []int32) {
	word, _, _ := strings.Cut(ref.ID, "@")
	status, ok := evidence.ParseStatus(word)
	if !ok || ref.Class != ClassStatus {
		return nil
	}
	a := c.in.Assess
	if day, ok := DayOf(ref); ok {
		a = a.With(evidence.Options{AsOf: day, HasAsOf: true, Without: a.Options.Without})
	}
	eachPicked(c.in, func(event int32) {
		if v := a.Verdicts[event]; v.Known && v.Status == status {
			list = append(list, event)
		}
	})
	return list
}

// column is a stretch of the picture in which nothing changes, or in which a day is drawn for others.
type column struct {
	x0, x1 float64
	day    int // the place of the day, -1 for before the first
}

// columns are one a day where they are a point apart, else one a point with the last of its days.
func (c *statuses) columns(v axis.View, x0, x1 float64, least float64) []column {
	list := []column{{x0: x0, day: c.skipped - 1}}
	for i, day := range c.history.Days {
		if day >= c.stop {
			break
		}
		if i < c.skipped {
			continue
		}
		x := min(max(c.axis.X(v, day), x0), x1)
		if last := &list[len(list)-1]; x-last.x0 < least {
			last.day = i
			continue
		}
		list = append(list, column{x0: x, day: i})
	}
	for i := range list {
		list[i].x1 = min(x1, c.axis.X(v, c.stop))
		if i+1 < len(list) {
			list[i].x1 = list[i+1].x0
		}
	}
	return list
}

// nameRoom is the room for the statuses' names behind the last day, whatever their length in the language.
func (c *statuses) nameRoom(s *sheet) float64 {
	const least, sign = 176.0, 42.0
	room := least * s.k
	for _, st := range c.seen {
		room = max(room, sign*s.k+s.width(s.n(c.most), s.style(13, true))+s.width(st.Words(s.in.Words), s.style(13, false)))
	}
	return min(room, (s.x1-s.x0)*0.36)
}

// Place implements Figure.
func (c *statuses) Place(v View, out *scene.Scene) {
	s := newSheet(c.in, v, out)
	s.head(s.T("Statuses over time"), s.T("How many events had which status as known on each day. An event is known from its first claim on; each later claim, or an editor's judgement, may change its status."))
	const ticks = 42.0
	right := c.nameRoom(s)
	if s.x1-s.x0 < 480*s.k {
		right = (s.x1 - s.x0) * 0.36
	}
	left := s.width(s.n(max(c.most, 100)), s.style(11.5, false)) + 14*s.k
	p := &plot{sheet: s, statuses: c}
	width := s.x1 - right - s.x0 - left
	p.view = c.axis.Fit(width, 0)
	p.view.Shift = s.x0 + left
	steps := c.columns(p.view, s.x0+left, s.x0+left+width, 1)
	s.foot(c.notes(s, len(steps)-1))
	p.left, p.right, p.top, p.bottom = s.x0+left, s.x0+left+width, s.y0+8*s.k, max(s.y1-ticks*s.k, s.y0+10*s.k)
	p.end = steps[len(steps)-1].x1
	p.scale = (p.bottom - p.top) / float64(max(niceTop(c.most), 1))
	p.grid()
	p.outline(steps, true)
	for k := range c.seen {
		p.band(k, steps)
	}
	p.outline(steps, false)
	p.gaps()
	p.time()
	p.marks()
	p.names(steps[len(steps)-1])
	p.asOf()
}

// notes say what is not drawn.
func (c *statuses) notes(s *sheet, drawn int) string {
	within := 0
	for _, day := range c.history.Days {
		if day < c.stop {
			within++
		}
	}
	within -= min(c.skipped, within)
	words := s.T("Days on which something became known: {{.Days}}.", "Days", len(c.history.Days))
	if rest := len(c.history.Days) - within - c.skipped; rest > 0 {
		words = s.T("Days on which something became known: {{.Days}} up to then, {{.Later}} later.", "Days", within+c.skipped, "Later", rest)
	}
	if drawn < within && drawn > 0 {
		words += " " + s.T("Days that lie less than a point apart are drawn as one step, with the last of them; steps drawn: {{.Steps}}.", "Steps", drawn)
	}
	if c.skipped > 0 {
		words += " " + s.T("Left out before {{.Day}}: {{.Days}} such days; events known at the left edge: {{.Events}}.",
			"Day", edtf.DayWords(s.in.Language(), c.history.Days[c.skipped]), "Days", c.skipped, "Events", c.at(c.skipped-1).Sum())
	}
	if n := c.history.Before.Sum(); n > 0 {
		words += " " + s.T("Events without dated claims, counted from the beginning: {{.Events}}.", "Events", n)
	}
	return words
}
