package file

import (
	"strings"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/message"
)

// kind is a kind of object in the format.
type kind uint8

const (
	anyObject kind = iota
	documentObject
	actorObject
	sourceObject
	nameObject
	laneObject
	eraObject
	eventObject
	claimObject
	quoteObject
	quantityObject
	statusObject
	storyObject
	stepObject
	dateObject
	kinds
)

// vocabulary lists the keys that the format names, by kind of object.
var vocabulary = [kinds][]string{
	documentObject: {"dateline", "title", "description", "language", "timezone", "actors", "sources", "lanes", "eras", "events", "stories"},
	actorObject:    {"id", "name", "kind", "partOf"},
	sourceObject: {"id", "type", "title", "author", "container-title", "publisher", "issued", "URL", "accessed", "archive",
		"language", "note", "by", "reliability", "derivedFrom", "file", "sha256"},
	nameObject:     {"family", "given", "literal"},
	laneObject:     {"id", "title", "color"},
	eraObject:      {"title", "date", "color"},
	eventObject:    {"id", "title", "date", "summary", "lane", "place", "tags", "importance", "image", "claims", "sources", "quantities", "status"},
	claimObject:    {"by", "from", "stance", "source", "locator", "said", "text", "quote", "credibility"},
	quoteObject:    {"exact", "language", "translation"},
	quantityObject: {"label", "value", "unit", "claim"},
	statusObject:   {"is", "by", "on", "because"},
	storyObject:    {"id", "title", "steps"},
	stepObject:     {"event", "notes", "reveal"},
}

// unknown keeps a key that the format does not name, and warns unless it begins with "x-".
func (r *reader) unknown(k kind, extra *timeline.Extra, key string, at int) {
	if !strings.HasPrefix(key, "x-") {
		near := ""
		if !r.found.beyond(Warning, at) {
			near = Nearest(key, vocabulary[k])
		}
		if near == "" {
			r.warnAt(at, message.Of("unknown key {{.Key}}, kept and not used", "Key", quote(key)))
		} else {
			r.warnAt(at, message.Of("unknown key {{.Key}}, kept and not used; did you mean {{.Near}}?", "Key", quote(key), "Near", quote(near)))
		}
	}
	value := r.raw()
	if extra != nil {
		r.spend(unsafe.Sizeof(timeline.Unknown{}) + uintptr(len(value)))
		keep(extra, r.share(key), value)
	}
}

// keep adds a value to what the model has no field for. The keys are those of this object
// alone until it ends.
func keep(extra *timeline.Extra, key string, value []byte) {
	if extra.Keys == nil {
		extra.Keys = &timeline.Keys{}
	}
	extra.Keys.Unknown = append(extra.Keys.Unknown, timeline.Unknown{Name: key, Value: value})
}
