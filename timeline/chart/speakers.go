package chart

import (
	"dateline/timeline"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
)

// sides are the stances from the middle outwards.
var sides = [2][2]timeline.Stance{{timeline.Denies, timeline.Disputes}, {timeline.Asserts, timeline.Alleges}}

// Bar is how a bar of a stance is filled: full where the claim is firm, else an outline.
func Bar(t layout.Theme, st timeline.Stance) scene.Shape {
	color := t.Muted
	switch {
	case st.Affirms():
		color = t.Lanes[0]
	case st.Opposes():
		color = t.Accent
	}
	s := scene.Shape{Kind: scene.Rect, Fill: color, Stroke: color, Width: 1.2}
	switch st {
	case timeline.Alleges:
		s.Fill, s.Dash = pale(color, 0.12), scene.Dashed
	case timeline.Disputes:
		s.Hatch = scene.Diagonal
	}
	return s
}

// diverging is where the bars of the claimants stand.
type diverging struct {
	*sheet
	list
	names    float64 // the width of the names
	count    float64 // the right end of the number of claims
	left     float64 // of the bars
	right    float64
	zero     float64
	scale    float64    // points a claim
	columns  [2]float64 // the middles of the numbers of who declines and retracts; 0 for none
	wide     [2]float64 // how wide these columns are
	headLine float64
}

// lay puts head and foot, and divides the room between.
func (c *claimants) lay(v View, out *scene.Scene) *diverging {
	s := newSheet(c.in, v, out)
	s.head(s.T("Claims by stance and claimant"), s.T("How many claims each claimant makes, those that speak against an event to the left and those for it to the right."))
	var entries []entry
	for _, st := range [...]timeline.Stance{timeline.Disputes, timeline.Denies, timeline.Asserts, timeline.Alleges} {
		if c.total[st] > 0 {
			entries = append(entries, entry{words: s.T(st.String()) + " " + s.n(c.total[st]), sign: func(x, y float64) []scene.Shape {
				b := Bar(s.t, st)
				b.X, b.Y, b.W, b.H = x-8*s.k, y-5*s.k, 16*s.k, 10*s.k
				return []scene.Shape{b}
			}})
		}
	}
	s.legend(entries)
	s.foot(s.T("Claims: {{.Claims}}, by {{.Who}} claimants.", "Claims", c.total.sum(), "Who", len(c.list)) + s.uncounted(c.later, c.out))
	d := &diverging{sheet: s}
	s.y0 += 18 * s.k
	d.headLine = s.y0 - 6*s.k
	d.list = s.rows(len(c.list))
	d.across(c)
	return d
}

// brokenBar is how long a bar is at least that is too long for its room, in points.
const brokenBar = 24

// across divides the width: names, number, bars, and the numbers of those who decline or retract.
func (d *diverging) across(c *claimants) {
	wide := d.x1 - d.x0
	number := max(d.width(d.n(c.total.sum()), d.style(12.5, false)), d.width(d.T("claims"), d.style(11, false)))
	d.names = min(wide*0.3, 300*d.k)
	d.count = d.x0 + d.names + 10*d.k + number
	d.right = d.x1
	for i, st := range [...]timeline.Stance{timeline.Retracts, timeline.Declines} {
		if c.total[st] > 0 && wide > 420*d.k {
			word := d.width(d.aside()[1-i], d.style(11, false))
			d.wide[1-i] = min(max(word+14*d.k, 60*d.k), max(wide*0.14, 60*d.k))
			d.columns[1-i] = d.right - d.wide[1-i]/2 + 2*d.k
			d.right -= d.wide[1-i]
		}
	}
	most, least := [2]int{}, [2]float64{}
	for i, sp := range c.list {
		if i >= d.first && i < d.first+d.shown {
			most[0], most[1] = max(most[0], sp.claims.against()), max(most[1], sp.claims.affirming())
			continue
		}
		for side, n := range [2]int{sp.claims.against(), sp.claims.affirming()} {
			if n > 0 { // the row of the others has a bar on this side, which may be a broken one
				least[side] = brokenBar * d.k
			}
		}
	}
	label := d.width(d.n(c.total.sum()), d.style(12, false)) + 10*d.k
	d.left = d.count + 14*d.k + label
	room := max(d.right-label-d.left-least[0]-least[1], 1)
	d.scale = min(room/float64(max(most[0]+most[1], 1)), 60*d.k)
	d.zero = d.left + max(float64(most[0])*d.scale, least[0])
	d.right = d.zero + max(float64(most[1])*d.scale, least[1])
}

// Rows implements Figure.
func (c *claimants) Rows(v View) (shown, all int) {
	var out scene.Scene
	return c.lay(v, &out).shown, len(c.list)
}

// Place implements Figure.
func (c *claimants) Place(v View, out *scene.Scene) {
	d := c.lay(v, out)
	d.heads()
	rest := stances{}
	for i, sp := range c.list {
		if i < d.first || i >= d.first+d.shown {
			rest.add(sp.claims)
			continue
		}
		d.row(i-d.first, sp.name, sp.claims, scene.Ref{Class: ClassActor, ID: sp.id}, func(st timeline.Stance) scene.Ref { return stanceRef(st, sp.id) })
	}
	if d.rest {
		ref := restRef(d.shown)
		d.row(d.shown, d.T("Other claimants: {{.Count}}", "Count", len(c.list)-d.shown), rest, ref, func(timeline.Stance) scene.Ref { return ref })
	}
	n := float64(d.shown)
	if d.rest {
		n++
	}
	d.rect(d.zero, d.y, 1, n*d.height, d.t.Ink)
	d.bar(&d.list)
}

// aside are the heads of the columns beside the bars.
func (d *diverging) aside() [2]string { return [2]string{d.T("declines"), d.T("retracts")} }

func (d *diverging) heads() {
	st, y := d.style(11, false), d.headLine
	d.sheet.right(d.T("claims"), st, d.count, y, d.t.Muted, scene.Ref{})
	against, affirms := d.T("against"), d.T("for")
	if d.zero-d.width(against, st)-8*d.k > d.count+8*d.k {
		d.sheet.right(against, st, d.zero-8*d.k, y, d.t.Muted, scene.Ref{})
	}
	end := d.x1
	for i, word := range d.aside() {
		if x := d.columns[i]; x > 0 {
			d.middle(word, st, x, y, d.wide[i]-2*d.k, d.t.Muted, scene.Ref{})
			end = min(end, x-d.wide[i]/2)
		}
	}
	d.sheet.left(affirms, st, d.zero+8*d.k, y, end-d.zero-8*d.k, d.t.Muted, scene.Ref{})
	d.rect(d.x0, d.y-1, d.x1-d.x0, 1, d.t.Leader)
}

// row is a claimant's name, number and bars.
func (d *diverging) row(i int, name string, claims stances, ref scene.Ref, refOf func(timeline.Stance) scene.Ref) {
	base := d.base(&d.list, i)
	d.ground(&d.list, i, ref)
	st := d.style(12.5, false)
	st.Italic = ref.Class == ClassRest
	d.sheet.left(name, st, d.x0, base, d.names, d.t.Ink, ref)
	d.sheet.right(d.n(claims.sum()), d.style(12.5, true), d.count, base, d.t.Ink, ref)
	d.out.Notes[ref] = scene.Note{Title: message.Apart(name) + d.sheet.in.Words.Colon() + d.claimWords(claims.sum())}
	d.side(i, claims, 0, -1, d.zero-d.left, name, ref, refOf)
	d.side(i, claims, 1, 1, d.right-d.zero, name, ref, refOf)
	for k, stance := range [...]timeline.Stance{timeline.Declines, timeline.Retracts} {
		if x := d.columns[k]; x > 0 && claims[stance] > 0 {
			d.middle(d.n(claims[stance]), d.style(12, false), x, base, 58*d.k, d.t.Ink, refOf(stance))
			d.note(refOf(stance), name, stance, claims[stance])
		}
	}
}

// note says what a mark of a stance stands for; the row of the others has one of its own.
func (d *diverging) note(ref scene.Ref, name string, st timeline.Stance, n int) {
	if ref.Class == ClassStance {
		d.out.Notes[ref] = scene.Note{Title: message.Apart(name) + " – " + d.T(st.String()) + d.sheet.in.Words.Colon() + d.claimWords(n)}
	}
}

// side is the bar on one side of the middle, its parts from there outwards, with the number at its end.
// A bar longer than the room is drawn as long as that and broken.
func (d *diverging) side(i int, claims stances, at int, way, room float64, name string, row scene.Ref, refOf func(timeline.Stance) scene.Ref) {
	sum := claims[sides[at][0]] + claims[sides[at][1]]
	if sum == 0 {
		return
	}
	scale, h := d.scale, d.height*0.56
	tooLong := float64(sum)*scale > room+0.5
	if tooLong {
		room = max(room, brokenBar*d.k)
		scale = room / float64(sum)
	}
	x, y := d.zero, d.top(i)+(d.height-h)/2
	for _, st := range sides[at] {
		n := claims[st]
		if n == 0 {
			continue
		}
		w := max(float64(n)*scale, 1.5)
		b := Bar(d.t, st)
		b.X, b.Y, b.W, b.H = min(x, x+way*w), y, w, h
		ref := refOf(st)
		d.add(b, ref)
		d.note(ref, name, st, n)
		x += way * w
	}
	if tooLong {
		d.broken(d.zero+way*room*0.8, y, h)
	}
	words, small := d.n(sum), d.style(12, false)
	if way < 0 {
		d.sheet.right(words, small, x-6*d.k, d.base(&d.list, i), d.t.Ink, row)
	} else {
		d.sheet.left(words, small, x+6*d.k, d.base(&d.list, i), 200*d.k, d.t.Ink, row)
	}
}
