package layout

import (
	"time"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// Input is what a picture is made of.
type Input struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	// Full is the verdict on all claims, where Assess is that of a day or without a source: cards
	// keep the places that they have in it, so that nothing jumps while time goes by. Nil means
	// Assess.
	Full  *evidence.Assessment
	Pick  *pick.Pick // what is shown and in which lanes; nil for all, in the document's lanes
	Found []int32    // events that a search has found, as indexes into Doc.Events, ascending: they are marked
	Faces *typeset.Faces
	Theme Theme
	Words *words.Translator // of all that is not the document's; nil for English, and dates in the document's language
	Page  *Page             // nil for the window's picture, which has no title and no list of sources
	Still bool              // nothing scrolls, as on a page: lanes that have no room are joined into one, which says how many
	// Only is the part of the time that the axis shows; the zero Span is all. Events outside do not
	// belong into the Pick.
	Only edtf.Span
	Setting
}

// Language is that of the dates: the Words', or without them the document's.
func (in *Input) Language() string {
	if in.Words != nil {
		return in.Words.Language()
	}
	return in.Doc.Language
}

// Setting is how a person wants the events arranged. The zero Setting lets the number of events
// decide, to a scale that leaves out long gaps.
type Setting struct {
	Arrange  Arrangement
	Steps    bool // one event a step instead of to scale
	Unbroken bool // no gap is left out of the axis
	Cards    Cards
}

// Arrangement is where the events stand.
type Arrangement uint8

// The arrangements.
const (
	Auto  Arrangement = iota // Story up to StoryMost events, else Lanes
	Story                    // cards above and below one axis
	Lanes                    // one lane below the other
)

// StoryMost is how many events Auto still tells as a story, and StoryLimit how many can be.
const (
	StoryMost  = 60
	StoryLimit = 2000
)

// String is the word of the command line: "auto", "story" or "lanes".
func (a Arrangement) String() string { return [...]string{"auto", "story", "lanes"}[a] }

// Of is the arrangement for a number of events: a itself, or what Auto stands for. More events than a
// story can have stand in lanes.
func (a Arrangement) Of(events int) Arrangement {
	if a == Lanes || events > StoryLimit || a == Auto && events > StoryMost {
		return Lanes
	}
	return Story
}

// Page is what an exported picture carries beside the timeline.
type Page struct {
	Made       time.Time // printed as a day; the zero time prints none
	Short      bool      // the sources are a number instead of a list
	Number, Of int       // which of several pages; 0 for the only one
	Elsewhere  int       // events that are on the other pages
}
