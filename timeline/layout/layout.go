package layout

import (
	"dateline/timeline/axis"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Classes of references in the scenes of this package.
const (
	ClassEvent   = "event"   // the id is the event's
	ClassCluster = "cluster" // the id is for ZoomTo and Members
	ClassLane    = "lane"    // the id is that of the lane's group
	ClassGround  = "ground"  // covers what is scrolled away; the id is empty
	ClassEra     = "era"     // the id is the era's index
	ClassBreak   = "break"   // the id is the break's index
	ClassSource  = "source"  // the id is the source's
)

// View is which part of a picture is visible: of the time, and how many points of the lanes are
// above the upper edge.
type View struct {
	axis.View
	Top float64
}

// Layout is one Input at one size. It keeps what it has arranged; one goroutine at a time.
type Layout struct {
	in        Input
	w, h      float64
	left      float64 // of the time, in points; left of it stand the lanes' names
	axis      axis.Axis
	maxScale  float64
	fit       View
	arranger  arranger
	found     eventSet // in.Found
	picked    int      // events, known or not
	known     int      // of them that are known on the day
	notes     map[scene.Ref]scene.Note
	cited     []int          // on a page: the sources in its list, by their index
	numbers   map[string]int // on a page: a source's number in the list, from 1
	frame     frame
	ruler     ruler // of the scale ruled
	ruled     float64
	time      axis.Ruler  // what ruler is to scale
	dates     []edtf.Date // one event a step: of each step
	clocked   bool        // whether they are told apart by their times
	stepRoom  float64     // that the widest label takes
	labels    map[tickKey]*typeset.Line
	ticks     []axis.Tick
	cuts      [][2]float64       // of the line of an era
	gaps      [][2]*typeset.Line // by break
	stretches []stretchWords     // by stretch between breaks; none where there are no breaks
}

// arranger is an arrangement at work.
type arranger interface {
	// with is the same for another assessment, which n already has.
	with(n *Layout) arranger
	// withFound is the same for other events that are found, which n already has.
	withFound(n *Layout) arranger
	// hits is how many events are found and known.
	hits() int
	// place adds the picture for a view whose scale is settled.
	place(v View, s *scene.Scene)
	// reveal is how far an event's mark and words reach left and right of its anchor.
	reveal(v View, event int) (anchor int64, left, right, top float64, ok bool)
	// extent is the time that an event or a cluster takes on the axis.
	extent(v View, ref scene.Ref) (start, end int64, ok bool)
	members(v View, ref scene.Ref) []int
	order() []int
	// next is the event after another in that order, or before it by a negative step; -1 where there is none.
	next(event, by int) int
	counts(v View) Counts
}

// margin is the room left and right of the axis when all of it is in view, in points.
const margin = 36.0

// maxScale is the largest scale in points per second, and maxStep that of one event a step in
// points.
const (
	maxScale = 60.0
	maxStep  = 420.0
)

// New prepares the picture of in at a size in points. Events that are not yet known are ghosts in the
// window, a faint mark without a card, and absent on a page.
func New(in Input, width, height float64) *Layout {
	if in.Full == nil {
		in.Full = in.Assess
	}
	if in.Pick == nil {
		in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
	}
	l := &Layout{
		in: in, w: max(width, 1), h: max(height, 1), maxScale: maxScale,
		labels: map[tickKey]*typeset.Line{},
	}
	l.picked = len(in.Pick.Events)
	l.found = newEventSet(in.Found, len(in.Doc.Events))
	if in.Page != nil {
		l.in.Pick = l.knownOnly()
	}
	l.known = l.countKnown()
	if l.in.Page != nil {
		l.notes, l.cited = l.newNotes(), l.used()
		l.numbers = make(map[string]int, len(l.cited))
		for n, i := range l.cited {
			l.numbers[in.Doc.Sources[i].ID] = n + 1
		}
	}
	if in.Arrange.Of(len(in.Pick.Events)) == Lanes {
		l.arranger = newLanes(l)
	} else {
		l.arranger = newStory(l)
	}
	return l
}

// Is tells whether New would make this layout of an input at a size.
func (l *Layout) Is(in Input, width, height float64) bool {
	same := l.in.Doc == in.Doc && l.in.Assess == in.Assess && (l.in.Full == in.Full || in.Full == nil && l.in.Full == in.Assess) &&
		l.in.Faces == in.Faces && l.in.Words == in.Words && l.in.Theme.Name == in.Theme.Name && l.in.Setting == in.Setting
	same = same && l.in.Still == in.Still && l.in.Only == in.Only
	return same && l.in.Pick == in.Pick && l.in.Page == nil && in.Page == nil && pick.Identical(l.in.Found, in.Found) &&
		l.w == max(width, 1) && l.h == max(height, 1)
}

// setAxis takes the axis, and finds the view of all of it right of the lanes' names.
func (l *Layout) setAxis(a axis.Axis) {
	switch o := l.in.Only; {
	case l.in.Steps:
	case o != (edtf.Span{}):
		a = only(a, o)
	default:
		a = l.roomy(wide(a, l.w-l.left-2*margin))
	}
	l.axis = a
	l.fit = View{View: l.axis.Fit(l.w-l.left, margin)}
	l.fit.Shift += l.left
	if l.in.Steps {
		l.maxScale = maxStep / stepSeconds
	}
	l.fit.Scale = min(l.fit.Scale, l.maxScale)
	l.fit = l.Clamp(l.fit)
	l.gaps, l.stretches = l.newGaps(), l.newStretches()
}

// countKnown is how many picked events are known.
func (l *Layout) countKnown() (n int) {
	for _, e := range l.in.Pick.Events {
		if l.in.Assess.Verdicts[e].Known {
			n++
		}
	}
	return n
}

// With is the window's picture under another assessment of the same document, such as that of another
// day, with every card in its place. It costs a fraction of New. A page is made anew.
func (l *Layout) With(assess *evidence.Assessment) *Layout {
	if l.in.Page != nil {
		in := l.in
		in.Assess, in.Pick = assess, nil
		return New(in, l.w, l.h)
	}
	n := *l
	n.in.Assess = assess
	n.known = n.countKnown()
	n.arranger = l.arranger.with(&n)
	return &n
}

// WithTheme is the window's picture in the colours of another theme, with everything in its place. Of lanes it costs
// a fraction of New; a story, which is small, and a page are made anew.
func (l *Layout) WithTheme(t Theme) *Layout {
	a, ok := l.arranger.(*lanes)
	if !ok || l.in.Page != nil {
		in := l.in
		in.Theme = t
		return New(in, l.w, l.h)
	}
	n := *l
	n.in.Theme = t
	n.frame = n.newFrame(Lanes)
	n.arranger = a.dyed(&n)
	return &n
}

// Axis is the picture's axis, to turn instants into x and back. One event a step, it counts steps of
// a day each instead of time.
func (l *Layout) Axis() *axis.Axis { return &l.axis }

// Fit is the view of everything.
func (l *Layout) Fit() View { return l.fit }

// Left is where the time begins, in points from the picture's left edge: right of the lanes' names.
func (l *Layout) Left() float64 { return l.left }

// Arrangement is Story or Lanes.
func (l *Layout) Arrangement() Arrangement {
	if _, ok := l.arranger.(*lanes); ok {
		return Lanes
	}
	return Story
}

// Order is the known events that are picked as indexes into Doc.Events, in the order of time.
func (l *Layout) Order() []int { return l.arranger.order() }

// Next is the event after another in the order of walking where by is positive, and the one before it where by is
// negative; -1 at the ends. From -1, or from an event that is not walked to, it is the first one or the last. It puts
// nothing in order: among a million events it takes a fifteenth of the time that Order does.
func (l *Layout) Next(event, by int) int { return l.arranger.next(event, by) }

// Counts say how many events a picture shows.
type Counts struct {
	Total     int // in the document
	Filtered  int // that the query leaves out
	Unknown   int // picked, but not yet known on the as-of day
	Marked    int // known, with a mark of their own
	Clustered int // in the count of a cluster
	Labelled  int // with a title
}

// Counts are those of the view's scale.
func (l *Layout) Counts(v View) Counts {
	c := l.arranger.counts(l.Clamp(v))
	c.Total = len(l.in.Doc.Events)
	c.Filtered = c.Total - l.picked
	if l.in.Page != nil {
		c.Filtered -= l.in.Page.Elsewhere
	}
	c.Unknown = l.picked - l.known
	return c
}
