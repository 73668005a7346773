package session

import (
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// Arranging is how a person wants the timeline arranged, and what makes its lanes. The zero
// Arranging lets the number of events decide.
type Arranging struct {
	layout.Setting
	By pick.Key // what the lanes are; in a story nothing
}

// Arranging is how the timeline is arranged.
func (s *Session) Arranging() Arranging { return s.arranging }

// Arrange arranges the timeline in another way.
func (s *Session) Arrange(a Arranging) {
	if a != s.arranging {
		s.arranging = a
		s.tell(Arranged)
	}
}

// String is an arrangement in words to keep, such as "lanes tag steps unbroken".
func (a Arranging) String() string {
	words := []string{a.Arrange.String(), a.By.String()}
	if a.Steps {
		words = append(words, "steps")
	}
	if a.Unbroken {
		words = append(words, "unbroken")
	}
	if a.Cards != layout.Summaries {
		words = append(words, a.Cards.String())
	}
	return strings.Join(words, " ")
}

// ParseArranging reads what String wrote. Words that it does not know it leaves out.
func ParseArranging(text string) (a Arranging) {
	for _, word := range strings.Fields(text) {
		switch word {
		case layout.Story.String():
			a.Arrange = layout.Story
		case layout.Lanes.String():
			a.Arrange = layout.Lanes
		case "steps":
			a.Steps = true
		case "unbroken":
			a.Unbroken = true
		case layout.Facts.String():
			a.Cards = layout.Facts
		case layout.Titles.String():
			a.Cards = layout.Titles
		case layout.Marks.String():
			a.Cards = layout.Marks
		default:
			if by, ok := pick.ParseKey(word); ok {
				a.By = by
			}
		}
	}
	return a
}
