package main

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// queried is what the query finds in the document, in lanes by a key's word; nil, which is all of it,
// without either.
func queried(doc *timeline.Document, assess *evidence.Assessment, text, by string) (*pick.Pick, error) {
	if text == "" && by == "" {
		return nil, nil
	}
	q, err := pick.ParseQuery(text, doc)
	if err != nil {
		return nil, usage("--query: %w", err)
	}
	if key, ok := pick.ParseKey(by); ok {
		q.GroupBy = key
	}
	found := pick.Apply(doc, assess, q, nil)
	if len(found.Events) == 0 && len(doc.Events) > 0 {
		return nil, fmt.Errorf("--query: none of the %d events is found by %s", len(doc.Events), q)
	}
	return found, nil
}
