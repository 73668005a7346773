// Package figure counts what the charts of a page for browsers show, and makes the options of
// go-echarts of it.
//
// In go the events of a page with their claims, the days on which something became known and the
// sources; out come figures: rows of numbers with names, each number as the steps that it takes from day
// to day, so that the page's script counts them again for any day, and the options of a chart that shows
// them as known on the last one. Colours are left to the page: where one belongs, an option has a token
// such as var(--ink), pale(--for) or hatch(--accent).
//
// The package draws nothing, writes no markup and keeps no state.
package figure

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/words"
)

// Input is what a page shows. Days are places plus one in the list of days, 0 for what was always so.
type Input struct {
	Doc      *timeline.Document
	Words    *words.Translator // nil for English
	Language string            // of dates
	Days     []Day             // on which something became known, ascending
	Speakers []string          // the names of those who make claims
	Sources  []Source          // those that the page lists
	Events   []Event
	Without  map[string]bool // the ids of what is left out; its claims are not among the events
}

// Day is a day on which something became known.
type Day struct {
	At    int64 // its first second
	Words string
}

// Source is a source with the day on which it came out.
type Source struct {
	*timeline.Source
	Day int
}

// Event is an event of the page.
type Event struct {
	Title string // never empty
	Date  edtf.Date
	// Changes are, before everything and on each day on which it changed: the day, the status or
	// NotKnown, and numbers that no figure uses.
	Changes [][5]int
	Claims  []Claim
}

// NotKnown stands for a status where nobody has told of an event yet.
const NotKnown = 6

// Claim is a claim with the day from which it counts.
type Claim struct {
	*timeline.Claim
	Speaker int // the place of its name
	Day     int
}

// Figure is one chart with its numbers.
type Figure struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"` // how the option holds the numbers: days, bars, cells, links
	Option map[string]any `json:"option"`
	Signs  []int          `json:"signs,omitempty"` // of the columns that a chart shows, -1 for those to the left
	Rows   []Row          `json:"rows"`
	Nodes  []Node         `json:"nodes,omitempty"` // of links
	Ticks  []Tick         `json:"ticks,omitempty"` // of an axis of time
	Keys   []Key          `json:"keys,omitempty"`  // what the looks mean
	High   int            `json:"high"`            // how high the chart is, in pixels

	Title string   `json:"-"`
	About string   `json:"-"` // how to read it
	Notes []string `json:"-"` // what is not in it
	Empty string   `json:"-"` // what is said where there is nothing to show; then there is no option
	Lead  []string `json:"-"` // the headings of the columns before the numbers
	Heads []string `json:"heads"`
}

// Row is a row of numbers.
type Row struct {
	Names []string `json:"n"`
	Day   int      `json:"d,omitempty"` // from which the row is there at all
	X     float64  `json:"x,omitempty"` // where it stands on an axis of time; grows from row to row
	From  int      `json:"a,omitempty"` // the places of the nodes that it links
	Into  int      `json:"b,omitempty"`
	Look  int      `json:"l,omitempty"`
	Rest  bool     `json:"o,omitempty"` // whether it is the sum of others, for the table alone
	Cells []Steps  `json:"c"`
}

// Node is what links lead from or to.
type Node struct {
	Name  string  `json:"n"`
	Event int     `json:"e,omitempty"` // the place of the event that it is, plus one
	Depth int     `json:"d"`           // 0 at the left
	X     float64 `json:"x,omitempty"`
	Y     float64 `json:"y,omitempty"`
}

// Key is a look, in tokens, and what it means.
type Key struct {
	Name string `json:"n"`
	Fill string `json:"f"`
	Edge string `json:"e"`
}

// Tick is a place on an axis of time with its words.
type Tick struct {
	X     float64 `json:"x"`
	Words string  `json:"w"`
}

// Steps are a number as it grows and shrinks: a day, by how much, a later day, by how much, and so on.
type Steps []int

// On is the number as known on a day.
func (s Steps) On(day int) (n int) {
	for k := 0; k < len(s) && s[k] <= day; k += 2 {
		n += s[k+1]
	}
	return n
}

// tally gathers the steps of one number.
type tally map[int]int

// steps are those of the tally, by their days.
func (t tally) steps() Steps {
	days := make([]int, 0, len(t))
	for day, by := range t {
		if by != 0 {
			days = append(days, day)
		}
	}
	sort.Ints(days)
	out := make(Steps, 0, 2*len(days))
	for _, day := range days {
		out = append(out, day, t[day])
	}
	return out
}

// grid is as many tallies in rows and columns.
func grid(rows, columns int) [][]tally {
	out := make([][]tally, rows)
	for r := range out {
		out[r] = make([]tally, columns)
		for c := range out[r] {
			out[r][c] = tally{}
		}
	}
	return out
}

// charted are the rows that the chart shows.
func (f *Figure) charted() []Row {
	if n := len(f.Rows); n > 0 && f.Rows[n-1].Rest {
		return f.Rows[:n-1]
	}
	return f.Rows
}

// row is a row of tallies with names.
func row(cells []tally, names ...string) Row {
	r := Row{Names: names, Cells: make([]Steps, len(cells))}
	for c, t := range cells {
		r.Cells[c] = t.steps()
	}
	return r
}

// New makes all figures of a page.
func New(in Input) []Figure {
	return []Figure{in.days(), in.months(), in.stances(), in.ratings(), in.flow(), in.retelling()}
}

// last is the last day.
func (in *Input) last() int { return len(in.Days) }

// claims visits all claims of the page.
func (in *Input) claims(visit func(event int, c *Claim)) {
	for e := range in.Events {
		for k := range in.Events[e].Claims {
			visit(e, &in.Events[e].Claims[k])
		}
	}
}
