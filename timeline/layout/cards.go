package layout

import (
	"slices"

	"dateline/timeline/layout/pyramid"
)

// Cards is the most that an event says beside its mark, however much room there is.
type Cards uint8

// What cards say, from the most to the least.
const (
	Summaries Cards = iota // all facts and the summary
	Facts                  // date, title, status, reports and origins
	Titles                 // the title
	Marks                  // nothing; the mark alone
)

// CardWords are the words of the command line, in the order of the values.
var CardWords = [...]string{"summaries", "facts", "titles", "marks"}

// String is the word of the command line.
func (c Cards) String() string { return CardWords[c] }

// onlyTitles are the rungs that say no more than a title.
var onlyTitles = slices.DeleteFunc(slices.Clone(ladder[:]), func(r rung) bool { return !r.tag || r.brief })

// rungs are the rungs of a story's ladder that are allowed.
func (c Cards) rungs() []rung {
	switch c {
	case Facts:
		return ladder[1:]
	case Titles:
		return onlyTitles
	case Marks:
		return nil
	}
	return ladder[:]
}

// tall is how many rows of a lane an entry takes at each rung; more than there are where the rung is
// not allowed.
func (c Cards) tall() [pyramid.Rungs]int {
	out := tall
	top := [...]pyramid.Rung{pyramid.Full, pyramid.Card, pyramid.Title, pyramid.Mark}[c]
	for r := top + 1; r < pyramid.Rungs; r++ {
		out[r] = pyramid.MostRows + 1
	}
	return out
}

// rows is how many rows of a lane the most that is allowed takes.
func (c Cards) rows() int {
	most := 0
	for _, n := range c.tall() {
		if n <= pyramid.MostRows {
			most = n
		}
	}
	return most
}
