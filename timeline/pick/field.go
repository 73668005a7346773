package pick

// Field is a set of kinds of text in which a search finds something.
type Field uint8

// The kinds of text of an event.
const (
	InTitle Field = 1 << iota
	InSummary
	InPlace
	InTags
	InClaims  // text, locator, quote and its translation
	InSources // title, container, publisher, authors and who speaks in it
	InActors  // names of claimants and of those on whose word they rely
)
