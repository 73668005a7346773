package paper

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"dateline/timeline/draw"
	"dateline/timeline/file"
	"dateline/timeline/typeset"
)

// Files are the names that Write gives the files: path itself where one file holds all pages, else
// with numbers of as many digits as the last has: "name-1.png".
func (s *Sheets) Files(path string) []string {
	ending := filepath.Ext(path)
	if len(s.Pages) < 2 || draw.HoldsPages(ending) {
		return []string{path}
	}
	digits := len(fmt.Sprint(len(s.Pages)))
	out := make([]string, len(s.Pages))
	for i := range out {
		out[i] = fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(path, ending), digits, i+1, ending)
	}
	return out
}

// Write writes the sheets in the format that path ends in, each file whole or not at all, and calls
// done with the name of each that is there. Of several files the first carries the document. The
// error is as of file.Atomic.
func (s *Sheets) Write(ctx context.Context, path string, faces *typeset.Faces, o draw.Options, done func(name string)) error {
	names, ending := s.Files(path), filepath.Ext(path)
	tell := o.Progress
	for i, name := range names {
		if tell != nil {
			o.Progress = func(part float64) { tell((float64(i) + part) / float64(len(names))) }
		}
		err := file.Atomic(ctx, name, func(w io.Writer) error {
			if len(names) == 1 && draw.HoldsPages(ending) {
				return draw.WritePages(w, s.Pages, s.Marks, faces, o)
			}
			return draw.WritePage(w, ending, s.Pages[i], faces, o)
		})
		if err != nil {
			return err
		}
		if done != nil {
			done(name)
		}
		o.Data = nil
	}
	return nil
}
