package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"dateline/timeline/draw"
	"dateline/timeline/draw/pptx"
	"dateline/timeline/exchange"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

// slides is the ending of a presentation.
const slides = ".pptx"

// writable reports whether something can be written to a file of the name: a picture, slides, or one
// of the formats of other programs.
func writable(name string) bool {
	return foreign(name) || draw.Known(format(name))
}

// foreign reports whether a name is that of slides or of a format of other programs, neither of which
// is a picture.
func foreign(name string) bool {
	_, ok := exchange.Of(name)
	return ok || format(name) == slides
}

// endings are those of all that can be written, in words.
func endings() string {
	list := append(slices.Clone(draw.Endings), slides)
	for _, f := range exchange.Formats() {
		list = append(list, f.Ending)
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// apart parts the names of pictures from those of other formats.
func apart(names []string) (pictures, others []string) {
	for _, name := range names {
		if foreign(name) {
			others = append(others, name)
		} else {
			pictures = append(pictures, name)
		}
	}
	return pictures, others
}

// writeOthers writes what is shown of a document as slides and in the formats of other programs, prints the names
// of the files, and says what a format could not hold.
func (c console) writeOthers(of layout.Input, made time.Time, names []string) error {
	if len(names) == 0 {
		return nil
	}
	ctx, stop := interruptible()
	defer stop()
	in := exchange.Input{
		Doc: of.Doc, Assess: of.Assess, Pick: of.Pick,
		Made: made, Software: "Dateline " + version,
	}
	for _, name := range names {
		if format(name) == slides {
			if err := c.writeSlides(ctx, of, made, name); err != nil {
				return err
			}
			continue
		}
		f, _ := exchange.Of(name)
		var report exchange.Report
		err := file.Atomic(ctx, name, func(w io.Writer) (err error) {
			report, err = f.Write(w, in)
			return err
		})
		if err != nil {
			return err
		}
		if report.LeftOut > 0 {
			fmt.Fprintf(c.err, "dateline: %s: %d of %d events left out: %s\n", name, report.LeftOut, report.LeftOut+report.Written, report.Why)
		}
		fmt.Fprintln(c.out, name)
	}
	return nil
}

// writeSlides writes what is shown as a presentation and prints its name.
func (c console) writeSlides(ctx context.Context, of layout.Input, made time.Time, name string) error {
	progress, finish := c.progress(name)
	deck := pptx.Deck{Doc: of.Doc, Assess: of.Assess, Pick: of.Pick, Theme: of.Theme}
	err := file.Atomic(ctx, name, func(w io.Writer) error {
		return pptx.Write(w, deck, of.Faces, pptx.Options{Made: made, Software: "Dateline " + version, Progress: progress})
	})
	finish()
	if err != nil {
		return err
	}
	if notice := boxes(of.Faces.Missing()); notice != "" {
		fmt.Fprintf(c.err, "dateline: %s\n", notice)
	}
	fmt.Fprintln(c.out, name)
	return nil
}
