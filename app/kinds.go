package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline"
	"dateline/timeline/pick"
)

// kinds are by what the events of a document can be told apart.
type kinds struct {
	doc *timeline.Document // whose they are
	has map[pick.Key]bool
}

// valued tells of each kind whether an event has a value of it. Every event has a status.
var valued = map[pick.Key]func(e *timeline.Event) bool{
	pick.ByLane:  func(e *timeline.Event) bool { return e.Lane != "" },
	pick.ByTag:   func(e *timeline.Event) bool { return len(e.Tags) > 0 },
	pick.ByPlace: func(e *timeline.Event) bool { return e.Place != "" },
	pick.BySource: func(e *timeline.Event) bool {
		return slices.ContainsFunc(e.Claims, func(c timeline.Claim) bool { return c.Source != "" })
	},
	pick.ByClaimant: func(e *timeline.Event) bool { return len(e.Claims) > 0 },
}

// has tells whether an event of the document that is open has a value of a kind; each kind is looked for once.
func (w *window) has(kind pick.Key) bool {
	doc := w.session.Open().Doc
	if w.kinds.doc != doc {
		w.kinds.doc, w.kinds.has = doc, map[pick.Key]bool{}
	}
	some, known := w.kinds.has[kind]
	if held := valued[kind]; !known {
		some = held == nil
		for i := 0; i < len(doc.Events) && !some; i++ {
			some = held(&doc.Events[i])
		}
		w.kinds.has[kind] = some
	}
	return some
}

// without says that no event has a value of a kind.
func without(kind pick.Key) string {
	switch kind {
	case pick.ByLane:
		return lang.L("No event here is in a lane.")
	case pick.ByTag:
		return lang.L("No event here has a tag.")
	case pick.ByPlace:
		return lang.L("No event here has a place.")
	case pick.BySource:
		return lang.L("No claim here names a source.")
	}
	return lang.L("Nobody claims anything here.")
}
