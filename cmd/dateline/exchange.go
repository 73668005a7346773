package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"dateline/timeline/draw"
	"dateline/timeline/exchange"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

// writable reports whether something can be written to a file of the name: a picture, or one of
// the formats of other programs.
func writable(name string) bool {
	_, ok := exchange.Of(name)
	return ok || draw.Known(format(name))
}

// endings are those of all that can be written, in words.
func endings() string {
	list := slices.Clone(draw.Endings)
	for _, f := range exchange.Formats() {
		list = append(list, f.Ending)
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// apart parts the names of pictures from those of other formats.
func apart(names []string) (pictures, others []string) {
	for _, name := range names {
		if _, ok := exchange.Of(name); ok {
			others = append(others, name)
		} else {
			pictures = append(pictures, name)
		}
	}
	return pictures, others
}

// writeOthers writes what is shown of a document in the formats of other programs, prints the names
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
