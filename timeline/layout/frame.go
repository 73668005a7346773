package layout

import "dateline/timeline/scene"

// frame is where things stand from top to bottom: the page's head, the eras' names, the rows of
// cards, the ribbon of the axis with its tracks of marks, the legend, the sources. It depends on
// the size alone, so that no zoom moves the axis.
type frame struct {
	top, bottom  float64 // of the room for cards and axis
	ribbon       float64 // the ribbon's upper edge
	ribbonHeight float64
	tracks       int // of marks on each side
	static       []scene.Shape
	eras         []eraName
}

const (
	ribbonHeight = 38.0
	eraLead      = 17.0
)

// newFrame measures the head and the foot of the page and puts the ribbon in the middle between
// for a story, above everything for lanes.
func (l *Layout) newFrame(a Arrangement) frame {
	f := frame{ribbonHeight: ribbonHeight, top: 14}
	if l.in.Page != nil {
		f.static = append(f.static, l.head(&f)...)
	}
	f.bottom = l.h - 10
	if l.in.Page != nil {
		f.static = append(f.static, l.foot(&f)...)
	}
	f.static = append(f.static, l.legend(&f)...)
	f.eras = l.nameEras()
	rows := 0
	for i := range f.eras {
		rows = max(rows, f.eras[i].row+1)
	}
	rows = min(rows, int((f.bottom-f.top)/6/eraLead))
	for i := range f.eras {
		if f.eras[i].row >= rows {
			f.eras[i].row = -1
		}
	}
	if rows > 0 {
		f.top += float64(rows)*eraLead + 8
	}
	if a == Lanes {
		f.ribbon = f.top
		return f
	}
	f.ribbon = (f.top+f.bottom)/2 - ribbonHeight/2
	f.tracks = 1
	if f.room() > 90 {
		f.tracks = 2
	}
	return f
}

// room is what the rows of cards may take on each side.
func (f *frame) room() float64 {
	return f.ribbon - f.top - float64(f.tracks)*pitch - leadGap
}

// widen gives the marks what the rows of the first level leave.
func (f *frame) widen(runs []run) {
	left := f.room()
	for _, r := range runs {
		left = min(left, f.room()-max(stacked(r.heights[0]), stacked(r.heights[1])))
	}
	f.tracks = min(f.tracks+max(int((left-8)/pitch), 0), maxTracks)
}

// trackY is the middle of a track; side 0 is above the ribbon, and track 0 next to it.
func (f *frame) trackY(side, track int) float64 {
	if side == 0 {
		return f.ribbon - pitch*(float64(track)+0.5) + 0.5
	}
	return f.ribbon + f.ribbonHeight + pitch*(float64(track)+0.5) - 0.5
}

// footY is where a leader without a mark begins: within the ribbon, at its edge.
func (f *frame) footY(side int) float64 {
	if side == 0 {
		return f.ribbon + 4
	}
	return f.ribbon + f.ribbonHeight - 4
}

// out is the y at a distance outwards from the outermost track.
func (f *frame) out(side int, d float64) float64 {
	d += float64(f.tracks)*pitch + 2
	if side == 0 {
		return f.ribbon - d
	}
	return f.ribbon + f.ribbonHeight + d
}

// gapY is an edge of the gap on the inner side of row r: the one near the axis, or the far one.
func (f *frame) gapY(side, r int, rows [maxRows]float64, far bool) float64 {
	d, gap := leadGap-2, f.spread(rows)
	for _, h := range rows[:r] {
		if h > 0 {
			d += h + gap
		}
	}
	if !far {
		d -= gap
		if r == 0 {
			d = 0
		}
	}
	return f.out(side, d)
}

// spread is the gap between two rows: what is left over makes it wider, to a point.
func (f *frame) spread(rows [maxRows]float64) float64 {
	n := 0
	for _, h := range rows {
		if h > 0 {
			n++
		}
	}
	if n < 2 {
		return rowGap
	}
	return min(rowGap+max(f.room()-stacked(rows), 0)/float64(n), wideGap)
}

// cardY is the upper edge of a card of height h in a row; cards stand on the axis' side of it.
func (f *frame) cardY(side, r int, rows [maxRows]float64, h float64) float64 {
	y := f.gapY(side, r, rows, true)
	if side == 0 {
		return y - h
	}
	return y
}
