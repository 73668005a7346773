package main

import (
	"context"
	"errors"
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

// writeOthers writes what is shown of a document as slides and in the formats of other programs, each whatever became
// of the others. The error is as of console.each.
func (c console) writeOthers(of layout.Input, o draw.Options, names []string) error {
	ctx, stop := interruptible()
	defer stop()
	return c.each(names, func(name string) error { return c.writeOther(ctx, of, o, name) })
}

// writeOther writes one of them, prints its name, and says what its format could not hold.
func (c console) writeOther(ctx context.Context, of layout.Input, o draw.Options, name string) error {
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
	return nil
}

// each writes one file after the other and says at once which could not be written, and why: the others are written
// all the same. The error then has nothing more to say; where the person stopped the program, it is that, at once.
func (c console) each(names []string, write func(name string) error) error {
	var failed error
	for _, name := range names {
		err := write(name)
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			failed = alreadySaid(report(c.err, "render", err))
		}
	}
	return failed
}
