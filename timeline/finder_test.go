package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestFinderIsTheDocument asks for ids that lie in one text, that share their bytes, and that are nowhere.
func TestFinderIsTheDocument(t *testing.T) {
	var d timeline.Document
	for i := range 3000 {
		d.Actors = append(d.Actors, timeline.Actor{ID: fmt.Sprint("a", i)})
		d.Sources = append(d.Sources, timeline.Source{ID: fmt.Sprint("a", 2*i)})
	}
	doc := timeline.New(d)
	for _, n := range []int{0, 1, 100, 1_000_000} {
		f := timeline.NewFinder(doc, n)
		ids := []string{"", "a", "b", "a12", strings.Clone("a12"), "a123456"[:2], "a123456"[:4], "a123456"}
		for i := range 7000 {
			ids = append(ids, fmt.Sprint("a", i*37%7000))
		}
		for range 2 {
			for _, id := range ids {
				if got, want := f.ActorIndex(id), doc.ActorIndex(id); got != want {
					t.Fatalf("actor %q at %d instead of %d", id, got, want)
				}
				if got, want := f.SourceIndex(id), doc.SourceIndex(id); got != want {
					t.Fatalf("source %q at %d instead of %d", id, got, want)
				}
			}
		}
	}
}
