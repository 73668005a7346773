package pick

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/file"
	"dateline/timeline/message"
)

// known is something that a filter can name.
type known struct {
	id    string
	names []string
}

// lookUp finds the ids of what a filter's value names.
func (p *parser) lookUp(start int, key, value string) ([]string, error) {
	if value == "" || p.doc == nil {
		return []string{value}, nil
	}
	if key == eventWord && p.doc.EventIndex(value) >= 0 { // of a million ids, one is found without a list
		return []string{value}, nil
	}
	list := p.known(key)
	if ids := match(list, value); len(ids) > 0 {
		return ids, nil
	}
	var words []string
	for _, k := range list {
		words = append(append(words, k.id), k.names...)
	}
	return nil, p.unknown(start, key, value, words)
}

// match are the ids of those that are called so: by id before by name, and spelt exactly so before
// folded.
func match(list []known, value string) []string {
	same := func(s string) bool { return s == value }
	if ids := called(list, same); ids != nil {
		return ids
	}
	var f folder
	folded := string(f.normal(value))
	if folded == "" {
		return nil
	}
	return called(list, func(s string) bool { return string(f.normal(s)) == folded })
}

func called(list []known, same func(string) bool) (ids []string) {
	for _, k := range list {
		if same(k.id) && !slices.Contains(ids, k.id) {
			ids = append(ids, k.id)
		}
	}
	if ids != nil {
		return ids
	}
	for _, k := range list {
		if slices.ContainsFunc(k.names, same) && !slices.Contains(ids, k.id) {
			ids = append(ids, k.id)
		}
	}
	return ids
}

// known lists what the document has for a filter.
func (p *parser) known(key string) (list []known) {
	x := Facets(p.doc)
	switch key {
	case laneWord:
		for i, id := range x.lanes().names {
			k := known{id: id}
			if i < len(p.doc.Lanes) {
				k.names = []string{p.doc.Lanes[i].Title}
			}
			list = append(list, k)
		}
	case tagWord:
		list = unnamed(x.tags().names)
	case placeWord:
		list = unnamed(x.places().names)
	case sourceWord:
		list = p.sources(nil)
	case eventWord:
		for i := range p.doc.Events {
			list = append(list, known{p.doc.Events[i].ID, []string{p.doc.Events[i].Title}})
		}
	case byWord:
		for i := range p.doc.Actors {
			list = append(list, known{p.doc.Actors[i].ID, []string{p.doc.Actors[i].Name}})
		}
		list = p.sources(append(list, unnamed(x.claims().free)...))
	}
	return list
}

func (p *parser) sources(list []known) []known {
	for i := range p.doc.Sources {
		s := &p.doc.Sources[i]
		list = append(list, known{s.ID, []string{s.Short(), s.Title}})
	}
	return list
}

func unnamed(names []string) (list []known) {
	for _, name := range names {
		list = append(list, known{id: name})
	}
	return list
}

// listed is how many of the known words a message names.
const listed = 8

// unknown is the mistake of a value that is none of the words.
func (p *parser) unknown(start int, key, value string, words []string) error {
	seen := map[string]bool{"": true}
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		double := seen[w]
		seen[w] = true
		return double
	})
	what, text := filtered[key], strconv.Quote(value)
	if len(words) == 0 {
		return p.fail(start, message.Of("there is no {{.What}} {{.Value}}; the document has none", "What", what, "Value", text))
	}
	var known any = strings.Join(words, ", ")
	if n := len(words) - listed; n > 0 {
		known = message.Of("{{.List}} and {{.Count}} more", "List", strings.Join(words[:listed], ", "), "Count", n)
	}
	if near := file.Nearest(value, words); near != "" {
		return p.fail(start, message.Of("there is no {{.What}} {{.Value}}; did you mean {{.Near}}? Known are {{.List}}",
			"What", what, "Value", text, "Near", strconv.Quote(near), "List", known))
	}
	return p.fail(start, message.Of("there is no {{.What}} {{.Value}}; known are {{.List}}", "What", what, "Value", text, "List", known))
}

// filtered is what a filter takes one of.
var filtered = map[string]message.Message{
	laneWord: message.Of("lane"), tagWord: message.Of("tag"), sourceWord: message.Of("source"), byWord: message.Of("claimant"), placeWord: message.Of("place"),
	eventWord: message.Of("event"), statusWord: message.Of("status"), groupWord: message.Of("key to group by"),
}
