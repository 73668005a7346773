package layout

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
