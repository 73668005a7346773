package chart

import (
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// Chart is a kind of figure.
type Chart struct {
	Name  string // of the command line
	Title string // in English, above the figure
	// New counts what the figure shows of the events of in.Pick under in.Assess. With in.Page the
	// figure carries what an exported picture does, and rows without room are summed in one; without
	// it, the window's, they are scrolled.
	New func(in layout.Input) Figure
}

// Figure is a chart of one document, which can be placed at any size; by one goroutine at a time, while others ask
// for rows and events.
type Figure interface {
	// Place puts the part in sight into the scene.
	Place(v View, out *scene.Scene)
	// Rows are how many rows the view shows whole, and how many there are; both 0 for a figure that
	// is scaled to any size.
	Rows(v View) (shown, all int)
	// Events are the indexes of the events that a mark stands for, ascending; nil where it is none
	// of the figure's.
	Events(ref scene.Ref) []int32
}

// Charts are the figures that share a view, in the order in which they are offered.
func Charts() []Chart {
	return []Chart{
		{"statuses", words.Mark("Statuses over time"), newStatuses},
		{"claimants", words.Mark("Claims by stance and claimant"), newClaimants},
		{"ratings", words.Mark("Reliability by credibility"), newRatings},
		{"sources", words.Mark("What rests on each source"), newSources},
		{"retelling", words.Mark("What retells what"), newRetelling},
		{"silence", words.Mark("Coverage and silence"), newSilence},
		{"numbers", words.Mark("Conflicting numbers"), newNumbers},
	}
}

// All are the charts with the matrix, which the window shows in a view of its own, before them.
func All() []Chart {
	return append([]Chart{{"matrix", words.Mark("Who says what"), newMatrixFigure}}, Charts()...)
}

// Find is the chart with the name; false where there is none.
func Find(name string) (Chart, bool) {
	for _, c := range All() {
		if c.Name == name {
			return c, true
		}
	}
	return Chart{}, false
}

// picked are the events of an input as a list for package evidence: nil for all.
func picked(in layout.Input) []int32 {
	if in.Pick == nil {
		return nil
	}
	if in.Pick.Events == nil {
		return []int32{}
	}
	return in.Pick.Events
}

// eachPicked visits the events of an input, ascending.
func eachPicked(in layout.Input, visit func(event int32)) {
	if in.Pick == nil {
		for i := range in.Doc.Events {
			visit(int32(i))
		}
		return
	}
	for _, event := range in.Pick.Events {
		visit(event)
	}
}

// countPicked is how many they are.
func countPicked(in layout.Input) int {
	if in.Pick == nil {
		return len(in.Doc.Events)
	}
	return len(in.Pick.Events)
}

// firstClaims are the number of each event's first claim in the document, and one more.
func firstClaims(in layout.Input) []int {
	first := make([]int, len(in.Doc.Events)+1)
	for i := range in.Doc.Events {
		first[i+1] = first[i] + len(in.Doc.Events[i].Claims)
	}
	return first
}
