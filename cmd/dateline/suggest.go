package main

import (
	"fmt"

	"dateline/timeline/file"
)

// didYouMean is "; did you mean X?" for the word in known that is nearest to the given one, shown
// by show, or "" where none is near.
func didYouMean(word string, known []string, show func(string) string) string {
	if best := file.Nearest(word, known); best != "" {
		return fmt.Sprintf("; did you mean %s?", show(best))
	}
	return ""
}
