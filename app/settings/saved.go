package settings

import (
	"slices"
	"strings"
)

// mostSaved is how many saved views are kept, of all files together.
const mostSaved = 300

// Saved are the views that were saved of a file, each in one line, the oldest first.
func (s *Settings) Saved(path string) (views []string) {
	for _, line := range s.store.StringList(keySaved) {
		if of, view, ok := strings.Cut(line, "\t"); ok && of == path {
			views = append(views, view)
		}
	}
	return views
}

// SetSaved keeps the views of a file, and forgets the oldest of files that were not looked at for long.
func (s *Settings) SetSaved(path string, views []string) {
	list := slices.DeleteFunc(slices.Clone(s.store.StringList(keySaved)), func(line string) bool {
		return strings.HasPrefix(line, path+"\t")
	})
	for _, view := range views {
		list = append(list, path+"\t"+view)
	}
	s.store.SetStringList(keySaved, list[max(len(list)-mostSaved, 0):])
}
