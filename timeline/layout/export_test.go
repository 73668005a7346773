package layout

import "dateline/timeline/layout/pyramid"

// LaneEdges are the upper and lower edge of each lane of a view, in points, and the events that
// belong into it; nothing for a story.
func LaneEdges(l *Layout, v View) (edges [][2]float64, events []map[string]bool) {
	a, ok := l.arranger.(*lanes)
	if !ok {
		return nil, nil
	}
	for i := range a.rows {
		y := a.top + a.rows[i].y - l.Clamp(v).Top
		edges = append(edges, [2]float64{y, y + a.rows[i].h})
		ids := map[string]bool{}
		for _, e := range a.pyramid.Entries(i) {
			ids[l.in.Doc.Events[e.Event].ID] = true
		}
		events = append(events, ids)
	}
	return edges, events
}

// Room is where events may stand: below the axis or the head of a page, and above the legend.
func Room(l *Layout) (top, bottom float64) {
	if a, ok := l.arranger.(*lanes); ok {
		return a.top, a.bottom
	}
	return 0, l.frame.bottom + 8
}

// Cells is how many cells the lanes keep.
func Cells(l *Layout) int { return len(l.arranger.(*lanes).cells) }

// EdgeSize is the size of a title that stands upon its bar.
const EdgeSize = countSize

// LaneBar is how high a bar is in a lane, in points.
const LaneBar = laneBar

// BarHeight is how high a bar is on the axis of a story, in points.
const BarHeight = barHeight

// Seat is where an event's card stands at a level of the scale: on which rung, the highest being 0, on
// which side and in which row from the axis, and how high that begins.
type Seat struct {
	Rung, Side, Row int
	Y               float64
}

// Seats are the cards of a story at the k-th doubling of the scale, by event; nil for lanes.
func Seats(l *Layout, k int) map[int]Seat {
	s, ok := l.arranger.(*story)
	if !ok {
		return nil
	}
	lv, out := s.level(k), map[int]Seat{}
	for i, slot := range lv.slots {
		if slot == noSlot {
			continue
		}
		r := &lv.runs[lv.of[i]]
		seat := Seat{Rung: int(lv.rungs[i]), Side: int(slot & 1), Row: int(slot >> 1)}
		seat.Y = s.frame.cardY(seat.Side, seat.Row, r.heights[seat.Side], 0)
		out[s.items[i].event] = seat
	}
	return out
}

// SmallSize and FootSize are those of dates on cards, and of the sources of a page.
const (
	SmallSize = sizeSmall
	FootSize  = footSize
)

// Ribbon is the upper and the lower edge of the axis, in points.
func Ribbon(l *Layout) (top, bottom float64) {
	return l.frame.ribbon, l.frame.ribbon + l.frame.ribbonHeight
}

// GapSize is that of the words of a break.
const GapSize = gapSize

// LabelRoom is how wide an event's words are at a rung of the lanes, and the room that the pyramid keeps for them;
// false for a story.
func LabelRoom(l *Layout, event int, r pyramid.Rung) (takes, has float64, ok bool) {
	a, ok := l.arranger.(*lanes)
	if !ok {
		return 0, 0, false
	}
	return a.label(int32(event), r).w, a.widths.wide(int32(event), r), true
}
