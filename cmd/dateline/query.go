package main

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// queried is what the --query finds in the document; nil, which is all of it, without one.
func queried(doc *timeline.Document, text string) (*pick.Pick, error) {
	if text == "" {
		return nil, nil
	}
	q, err := pick.ParseQuery(text, doc)
	if err != nil {
		return nil, usage("--query: %w", err)
	}
	found := pick.Apply(doc, evidence.Assess(doc, evidence.Options{}), q, nil)
	if len(found.Events) == 0 && len(doc.Events) > 0 {
		return nil, fmt.Errorf("--query: none of the %d events is found by %s", len(doc.Events), q)
	}
	return found, nil
}
