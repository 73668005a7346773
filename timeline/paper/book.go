package paper

import (
	"cmp"
	"context"
	"slices"
	"sync/atomic"

	"dateline/timeline/crew"
	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// segment is how many events are put on pages by one goroutine: a number of its own, so that the pages
// do not depend on the machine. At its end a page may be left half full.
const segment = 1000

// workers is how many goroutines lay pages out.
const workers = 2

// book puts events on pages in the order of time: as many on each as have a title there.
func (j *Job) book(ctx context.Context) (*Sheets, error) {
	order := j.inTime()
	n := max((len(order)+segment-1)/segment, 1)
	parts := make([][]leaf, n)
	var next, done atomic.Int64
	crew.Run(min(workers, n), func(int) {
		groups := newGroups(j.In.Pick, len(j.In.Doc.Events))
		for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			// Even parts, that the last is no worse than the others.
			parts[i] = j.paginate(ctx, order[i*len(order)/n:(i+1)*len(order)/n], groups)
			j.tell(0.8 * float64(done.Add(1)) / float64(n))
		}
	})
	leaves := slices.Concat(parts...)
	if len(leaves) == 0 {
		leaves = []leaf{j.leaf(nil, newGroups(j.In.Pick, len(j.In.Doc.Events)))}
	}
	out := &Sheets{Pages: make([]draw.Page, len(leaves)), Events: len(order), Marks: j.bookmarks(leaves)}
	next.Store(0)
	crew.Run(min(workers, len(leaves)), func(int) {
		for i := int(next.Add(1)) - 1; i < len(leaves) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			l := leaves[i]
			l.page.Number, l.page.Of, l.page.Elsewhere = 0, 0, 0
			if len(leaves) > 1 {
				l.page.Number, l.page.Of, l.page.Elsewhere = i+1, len(leaves), len(order)-len(l.events)
			}
			out.Pages[i] = j.Paper.Page(placed(l.layout))
		}
	})
	j.tell(1)
	return out, ctx.Err()
}

// leaf is a page laid out before it is known how many there are; its page may be changed until it is
// placed, for only its last line tells of it.
type leaf struct {
	events []int32
	page   *layout.Page
	layout *layout.Layout
}

func (j *Job) leaf(events []int32, groups *groups) leaf {
	page := j.page()
	in := j.In
	in.Pick, in.Page = groups.of(events), &page
	w, h := j.Paper.Room()
	return leaf{events, &page, layout.New(in, w, h)}
}

// full tells whether every event has a title.
func (l *leaf) full() bool { return l.layout.Counts(l.layout.Fit()).Labelled >= len(l.events) }

func (j *Job) tell(done float64) {
	if j.Progress != nil {
		j.Progress(done)
	}
}

// inTime are the picked events that are known, in the order of time.
func (j *Job) inTime() []int32 {
	type place struct {
		start, end int64
		event      int32
	}
	var all []place
	for _, e := range j.In.Pick.Events {
		if j.In.Assess.Verdicts[e].Known {
			span := j.In.Doc.Events[e].Date.Extent()
			all = append(all, place{span.Start, span.End, e})
		}
	}
	slices.SortFunc(all, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.event, b.event))
	})
	out := make([]int32, len(all))
	for i, p := range all {
		out[i] = p.event
	}
	return out
}

// roomy is how many square points of the layout an event has on a page of a book: as much as a card
// takes that says more than a title, with its way to the axis.
const roomy = 40_000

// paginate cuts events into pages: each has the most events that all have a title on it, as long as
// they are not crowded.
func (j *Job) paginate(ctx context.Context, order []int32, groups *groups) (leaves []leaf) {
	w, h := j.Paper.Room()
	most := max(int(w*h/roomy), 1)
	guess := most
	for len(order) > 0 && ctx.Err() == nil {
		l := j.most(order[:min(most, len(order))], guess, groups)
		leaves = append(leaves, l)
		order, guess = order[len(l.events):], len(l.events)
	}
	return leaves
}

// most is a page of as many of the first events of order as fit, to an eighth of them, and at least
// of one. The order has no more than a page may have. It goes up or down from what the page before had, which most often is near.
func (j *Job) most(order []int32, guess int, groups *groups) leaf {
	n := min(guess, len(order))
	best := j.leaf(order[:n], groups)
	if best.full() {
		for n < len(order) {
			n = min(n+max(n/8, 1), len(order))
			more := j.leaf(order[:n], groups)
			if !more.full() {
				break
			}
			best = more
		}
		return best
	}
	for n > 1 {
		n -= max(n/8, 1)
		if best = j.leaf(order[:n], groups); best.full() {
			break
		}
	}
	return best
}

// bookmarks lead to each page by its first event: its date and title.
func (j *Job) bookmarks(leaves []leaf) (out []draw.Bookmark) {
	doc := j.In.Doc
	if len(leaves) == 1 {
		return []draw.Bookmark{{Title: doc.Title}}
	}
	for i, p := range leaves {
		first := &doc.Events[p.events[0]]
		out = append(out, draw.Bookmark{Title: first.Date.Words(j.In.Language()) + " · " + first.Title, Page: i})
	}
	return out
}

// groups finds the groups of a page's few events without going through all of them.
type groups struct {
	pick *pick.Pick
	in   [][]int32 // by event: the groups that it is in
}

func newGroups(p *pick.Pick, events int) *groups {
	g := &groups{p, make([][]int32, events)}
	for i := range p.Groups {
		for _, e := range p.Groups[i].Events {
			g.in[e] = append(g.in[e], int32(i))
		}
	}
	return g
}

// of is the pick of some events, in the groups that the whole has.
func (g *groups) of(events []int32) *pick.Pick {
	out := &pick.Pick{Events: slices.Sorted(slices.Values(events)), By: g.pick.By}
	members := map[int32][]int32{}
	var used []int32
	for _, e := range out.Events {
		for _, i := range g.in[e] {
			if members[i] == nil {
				used = append(used, i)
			}
			members[i] = append(members[i], e)
		}
	}
	slices.Sort(used)
	for _, i := range used {
		group := g.pick.Groups[i]
		group.Events = members[i]
		out.Groups = append(out.Groups, group)
	}
	return out
}
