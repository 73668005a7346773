package export

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/exchange"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/output"
	"dateline/timeline/paper"
)

// Subject is what can be exported, and by whom.
type Subject struct {
	Doc      *timeline.Document
	Path     string // of the document's file, which is never written over; may be empty
	Made     time.Time
	Software string
	// Input is what is shown of the document, in a theme.
	Input func(what What, theme layout.Theme) layout.Input
}

// Laid is an export before it is written: what is shown, on which pages.
type Laid struct {
	Choices Choices
	In      layout.Input
	Paper   paper.Paper
	Sheets  *paper.Sheets // nil for what is no picture
	subject Subject
}

// job is an export before its pages are made. It is called on the window's goroutine, lay beside it.
func (s Subject) job(c Choices) (Laid, error) {
	l := Laid{Choices: c, subject: s, In: s.Input(c.What, layout.Themes[c.Theme])}
	if l.In.Pick != nil && len(l.In.Pick.Events) == 0 && len(s.Doc.Events) > 0 {
		return l, errNothing
	}
	if !c.format().Picture() {
		return l, nil
	}
	p, err := c.paper()
	if err != nil {
		return l, err
	}
	if err := output.Fits(c.Ending, p.Width, p.Height, c.dpi(p)/72); err != nil {
		return l, message.Wrap(err, "{{.Why}}; take a smaller size or resolution, or an SVG", "Why", err)
	}
	l.Paper = p
	return l, nil
}

// errNothing is told where nothing is left to export.
var errNothing = errors.New("no event is shown there")

// lay makes the pages. The error is as of paper.Job's Lay.
func (l *Laid) lay(ctx context.Context, progress func(float64)) (err error) {
	c := l.Choices
	if !c.format().Picture() {
		return ctx.Err()
	}
	job := paper.Job{In: l.In, Paper: l.Paper, Book: c.sheets() == Book, Made: l.subject.Made, Short: c.Short, Progress: progress}
	if sheets, ok := output.Chart(c.Chart, job); ok {
		l.Sheets = sheets
		return ctx.Err()
	}
	if c.sheets() == Tiles {
		job.Cols, job.Rows = c.Cols, c.Rows
	}
	l.Sheets, err = job.Lay(ctx)
	return err
}

// options are what the files get beside the pages, without the document's data.
func (l *Laid) options() draw.Options {
	dpi := l.Choices.dpi(l.Paper)
	return draw.Options{
		Scale: dpi / 72, DPI: dpi, Transparent: l.Choices.transparent(), Quality: l.Choices.Quality,
		Made: l.subject.Made, Software: l.subject.Software,
	}
}

// files are the names that write gives the files.
func (l *Laid) files(path string) []string {
	if l.Sheets == nil {
		return []string{path}
	}
	return l.Sheets.Files(path)
}

// write writes the files, each whole or not at all. Where that fails or ctx is done, those that were
// new are taken away again.
func (l *Laid) write(ctx context.Context, path string, progress func(float64)) (exchange.Report, error) {
	o := l.options()
	o.Progress = progress
	if l.Sheets == nil {
		return output.Write(ctx, path, l.In, o)
	}
	if l.Choices.data() {
		o.Data = file.Write(l.subject.Doc)
	}
	fresh := missing(l.files(path))
	var written []string
	err := l.Sheets.Write(ctx, path, l.In.Faces, o, func(name string) { written = append(written, name) })
	if err != nil {
		for _, name := range written {
			if slices.Contains(fresh, name) {
				os.Remove(name)
			}
		}
	}
	return exchange.Report{}, err
}

// missing are the files that are not there.
func missing(names []string) (out []string) {
	for _, name := range names {
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			out = append(out, name)
		}
	}
	return out
}

// to writes page i, or what is no picture, to w.
func (l *Laid) to(w io.Writer, i int, o draw.Options) error {
	if l.Sheets == nil {
		_, err := output.To(w, l.Choices.Ending, l.In, o)
		return err
	}
	return draw.WritePage(w, l.Choices.Ending, l.Sheets.Pages[i], l.In.Faces, o)
}

// drawn tells whether letters are drawn, which a font may lack.
func (l *Laid) drawn() bool {
	return l.Choices.format().Picture() || l.Choices.format().Kind == output.Slides
}
