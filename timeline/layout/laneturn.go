package layout

import (
	"dateline/timeline/layout/pyramid"
)

// turned tells whether the words of an entry that stand left of it are to stand right of it in a view: where
// the left edge would hide some of them while their mark or bar is seen, and where the entry's rows have
// room. They come back as soon as all of them are seen again.
func (a *lanes) turned(e *pyramid.Entry, at pyramid.Place, l *label, f figure, lane int, v View) bool {
	const edge = 8.0
	lead := f.lead(at.Rung)
	if !at.Flip || f.above || f.left()-lead-l.w >= a.Layout.left || f.right() < a.Layout.left+edge {
		return false
	}
	from := f.right()
	to := from + lead + l.w
	if to > a.w-edge {
		return false
	}
	top, end := rowsOf(at)
	entries := a.pyramid.Entries(lane)
	for _, other := range a.seen {
		o := &entries[other.Entry]
		if first, last := rowsOf(other); o == e || last <= top || first >= end {
			continue
		}
		if x0, x1 := a.takes(o, other, v); x1+pyramid.Gap > from && x0-pyramid.Gap < to {
			return false
		}
	}
	return true
}

// rowsOf are the rows that an entry takes, from up to to.
func rowsOf(at pyramid.Place) (from, to uint8) {
	return min(at.Top, at.Row), max(at.Top+uint8(tall[at.Rung]), at.Row+1)
}

// takes is what an entry takes of its rows in a view, with its words where the pyramid puts them, in points.
func (a *lanes) takes(e *pyramid.Entry, at pyramid.Place, v View) (x0, x1 float64) {
	var words *label
	if at.Rung >= pyramid.Title && a.in.Assess.Verdicts[e.Event].Known {
		words = a.label(e.Event, at.Rung)
	}
	f := a.figure(e, at.Rung, words, v)
	x0, x1 = min(f.left(), f.x-pyramid.Radius), max(f.right(), f.x+pyramid.Radius)
	switch {
	case words == nil:
	case f.above:
		x0, x1 = min(x0, x1-pyramid.Inset-words.w), max(x1, x0+pyramid.Inset+words.w)
	case at.Flip:
		x0 = min(x0, f.left()-f.lead(at.Rung)-words.w)
	default:
		x1 = max(x1, f.right()+f.lead(at.Rung)+words.w)
	}
	return x0, x1
}

// left and right are where an entry's mark or bar ends, from which its words keep their lead.
func (f *figure) left() float64 {
	if f.bar {
		return f.x0
	}
	return f.x
}

func (f *figure) right() float64 {
	if f.bar {
		return f.x1
	}
	return f.x
}

func (f *figure) lead(r pyramid.Rung) float64 {
	switch {
	case f.bar:
		return pyramid.Beside
	case r >= pyramid.Card:
		return cardLead
	}
	return pyramid.Indent
}
