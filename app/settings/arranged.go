package settings

import (
	"slices"
	"strings"
)

// mostArranged is how many files' arrangements are kept.
const mostArranged = 100

// Arranged is how the timeline of a file was arranged last, as SetArranged was told; empty at first.
func (s *Settings) Arranged(path string) string {
	for _, line := range s.store.StringList(keyLooks) {
		if words, of, _ := strings.Cut(line, "\t"); of == path {
			return words
		}
	}
	return ""
}

// SetArranged keeps how the timeline of a file is arranged and forgets the files before the last
// hundred.
func (s *Settings) SetArranged(path, words string) {
	list := slices.DeleteFunc(slices.Clone(s.store.StringList(keyLooks)), func(line string) bool {
		_, of, _ := strings.Cut(line, "\t")
		return of == path
	})
	list = append([]string{words + "\t" + path}, list...)
	s.store.SetStringList(keyLooks, list[:min(len(list), mostArranged)])
}
