// Package output writes what is shown of a document to a file of any format that there is, by the
// ending of the file's name.
//
// In go a layout's input and a Job of package paper; out come files: pictures of package draw, slides
// of draw/pptx, and the formats of package exchange. It tells the formats apart for the command line
// and for the window alike, and refuses what a format cannot hold. It reads no clock and no flags.
package output

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dateline/timeline/draw"
	"dateline/timeline/draw/pptx"
	"dateline/timeline/exchange"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

// Kind is what a format is made of.
type Kind uint8

// The kinds.
const (
	Pixels  Kind = iota // PNG and JPEG
	Vectors             // SVG and PDF
	Slides              // a presentation
	Web                 // a page for browsers
	Records             // a format of other programs, not a picture
)

// Format is one that can be written.
type Format struct {
	Ending string // of a file's name, with its dot, in lower case
	Name   string // in English
	Kind   Kind
}

// slides is the ending of a presentation.
const slides = ".pptx"

// Formats are all of them, in the order in which a choice is offered.
func Formats() []Format {
	list := []Format{
		{".png", "Picture (PNG)", Pixels}, {".jpg", "Photograph (JPEG)", Pixels}, {".svg", "Drawing for web and Inkscape (SVG)", Vectors},
		{".pdf", "Pages to print (PDF)", Vectors}, {slides, "Slides (PowerPoint)", Slides},
		{page, "Page for browsers (HTML)", Web},
	}
	for _, f := range exchange.Formats() {
		list = append(list, Format{f.Ending, f.Name, Records})
	}
	return list
}

// Of is the format of a file's name, in any case; false where it is none of these.
func Of(name string) (Format, bool) {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".jpeg") {
		name = ".jpg"
	}
	for _, f := range Formats() {
		if strings.HasSuffix(name, f.Ending) {
			return f, true
		}
	}
	return Format{}, false
}

// Picture tells whether a file of the format is made of pages of scenes: pixels or vectors.
func (f Format) Picture() bool { return f.Kind == Pixels || f.Kind == Vectors }

// Choice is all endings in words: ".png, .jpg … or .jsonld".
func Choice() string {
	list := append(slices.Clone(draw.Endings), slides, page)
	for _, f := range exchange.Formats() {
		list = append(list, f.Ending)
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// Write writes what is shown as slides or in a format of other programs to the file at path, whole or
// not at all. The report says what the format could not hold. The error is as of file.Atomic.
func Write(ctx context.Context, path string, in layout.Input, o draw.Options) (report exchange.Report, err error) {
	err = file.Atomic(ctx, path, func(w io.Writer) (err error) {
		report, err = To(w, path, in, o)
		return err
	})
	return report, err
}

// To is Write to w, in the format that name ends in, which is of slides, a page or records. The error is that
// of w.
func To(w io.Writer, name string, in layout.Input, o draw.Options) (exchange.Report, error) {
	if f, ok := exchange.Of(name); ok {
		return f.Write(w, exchange.Input{Doc: in.Doc, Assess: in.Assess, Pick: in.Pick, Words: in.Words, Made: o.Made, Software: o.Software})
	}
	if f, _ := Of(name); f.Kind == Web {
		return exchange.Report{}, writePage(w, in, o)
	}
	return exchange.Report{}, pptx.Write(w, deck(in), in.Faces, pptx.Options{Made: o.Made, Software: o.Software, Progress: o.Progress})
}

func deck(in layout.Input) pptx.Deck {
	return pptx.Deck{Doc: in.Doc, Assess: in.Assess, Pick: in.Pick, Theme: in.Theme, Words: in.Words}
}

// FirstSlide is the slide that a presentation begins with, for a preview.
func FirstSlide(in layout.Input, made time.Time) draw.Page {
	s := pptx.Overview(deck(in), in.Faces, pptx.Options{Made: made})
	return draw.Page{Width: s.Width, Height: s.Height, Parts: []draw.Part{{Scene: s}}}
}

// Same reports whether both names lead to one file, by whatever links.
func Same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return filepath.Clean(a) == filepath.Clean(b)
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
