package main

import (
	"fmt"
	"strings"

	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/output"
)

// apart parts the names of pictures from those of slides and of the formats of other programs.
func apart(names []string) (pictures, others []string) {
	for _, name := range names {
		if f, _ := output.Of(name); f.Picture() {
			pictures = append(pictures, name)
		} else {
			others = append(others, name)
		}
	}
	return pictures, others
}

// writeOthers writes what is shown of a document as slides and in the formats of other programs, prints the names
// of the files, and says what a format could not hold.
func (c console) writeOthers(of layout.Input, o draw.Options, names []string) error {
	if len(names) == 0 {
		return nil
	}
	ctx, stop := interruptible()
	defer stop()
	for _, name := range names {
		progress, finish := c.progress(name)
		o.Progress = progress
		report, err := output.Write(ctx, name, of, o)
		finish()
		if err != nil {
			return err
		}
		if report.LeftOut > 0 {
			fmt.Fprintf(c.err, "dateline: %s: %d of %d events left out: %s\n", name, report.LeftOut, report.LeftOut+report.Written, report.Why)
		}
		if notice := boxes(of.Faces.Missing()); notice != "" && strings.HasSuffix(strings.ToLower(name), ".pptx") {
			fmt.Fprintf(c.err, "dateline: %s\n", notice)
		}
		fmt.Fprintln(c.out, name)
	}
	return nil
}
