package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/draw"
	"dateline/timeline/draw/svg"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/output"
	"dateline/timeline/paper"
	"dateline/timeline/typeset"
)

// renderFlags are the flags of render as typed.
type renderFlags struct {
	outputs            list
	size, scale, theme string
	dpi, quality       string
	title, query       string
	chart              string
	told               list // the two sides of an as-told-by
	transparent        bool
	noData             bool
	trace              bool
	worksheet          bool
	sheetFlags
	job paper.Job
}

func (r *renderFlags) set() *flag.FlagSet {
	fs := newFlags("render")
	fs.Var(&r.outputs, "o", "")
	fs.StringVar(&r.size, "size", "", "")
	fs.StringVar(&r.scale, "scale", "", "")
	fs.StringVar(&r.dpi, "dpi", "", "")
	fs.StringVar(&r.quality, "quality", "", "")
	fs.BoolVar(&r.transparent, "transparent", false, "")
	fs.BoolVar(&r.noData, "no-data", false, "")
	fs.StringVar(&r.theme, "theme", layout.Light.Name, "")
	fs.StringVar(&r.title, "title", "", "")
	fs.StringVar(&r.query, "query", "", "")
	fs.StringVar(&r.chart, "chart", "", "")
	fs.Var(&r.told, "told", "")
	fs.BoolVar(&r.worksheet, "worksheet", false, "")
	fs.BoolVar(&r.trace, "trace", false, "")
	r.sheetFlags.add(fs)
	return fs
}

// render writes pictures of a document without opening a window.
func render(c console, args []string) error {
	var flags renderFlags
	names, err := parse(flags.set(), args)
	if err != nil {
		return err
	}
	if len(names) != 1 {
		return usage("render takes one FILE (or - for standard input), not %d%s", len(names), misplaced(names))
	}
	s, theme, err := flags.check(names[0])
	if err != nil {
		return err
	}
	made, err := c.made()
	if err != nil {
		return err
	}
	doc, err := c.readSound(names[0])
	if err != nil {
		return err
	}
	options := draw.Options{
		Scale: s.scale, DPI: s.dpi, Transparent: flags.transparent, Quality: s.quality,
		Made: made, Software: "Dateline " + version,
	}
	if !flags.noData && !flags.worksheet { // the class would open the answers
		options.Data = file.Write(doc)
	}
	titled := *doc
	titled.Title = cmp.Or(flags.title, doc.Title)
	job := flags.job
	job.Made, job.In.Theme = made, theme
	if err := flags.fill(&job, &titled, flags.query); err != nil {
		return err
	}
	pictures, others := apart(flags.outputs)
	err = c.writeOthers(job.In, options, others)
	if flags.outputs = pictures; len(pictures) == 0 || errors.Is(err, context.Canceled) {
		return err
	}
	return cmp.Or(c.renderSheets(job, names[0], options, flags), err)
}

// misplaced is what to do with the name of a picture that stands among the files to read.
func misplaced(names []string) string {
	if len(names) > 1 {
		for _, name := range names[1:] {
			if _, ok := output.Of(name); ok {
				return fmt.Sprintf("; to write %s put -o before it", name)
			}
		}
	}
	return ""
}

// renderSheets lays the job out and writes its pictures.
func (c console) renderSheets(job paper.Job, input string, o draw.Options, flags renderFlags) error {
	ctx, stop := interruptible()
	defer stop()
	sheets, err := flags.sheets(ctx, job)
	if err != nil {
		return err
	}
	if err := flags.checkFiles(sheets, input); err != nil {
		return err
	}
	if notice := boxes(job.In.Faces.Missing()); notice != "" {
		fmt.Fprintf(c.err, "dateline: %s\n", notice)
	}
	return c.writePictures(ctx, sheets, job.In.Faces, o, flags)
}

// checkFiles refuses to write over the input, or over one picture with another.
func (r *renderFlags) checkFiles(sheets *paper.Sheets, input string) error {
	var others []string
	for _, name := range r.outputs {
		files := sheets.Files(name)
		for _, f := range files {
			if err := checkOutput(f, input, others); err != nil {
				return err
			}
		}
		others = append(others, files...)
	}
	return nil
}

// writePictures writes the pictures, each whatever became of the others, and prints their names. The error is as of
// console.each.
func (c console) writePictures(ctx context.Context, sheets *paper.Sheets, faces *typeset.Faces, o draw.Options, flags renderFlags) error {
	traced := !flags.trace
	return c.each(flags.outputs, func(name string) error {
		progress, finish := c.progress(name)
		o.Progress = progress
		err := sheets.Write(ctx, name, faces, o, func(written string) {
			finish()
			if !traced {
				traced = true
				c.trace()
			}
			fmt.Fprintln(c.out, written)
		})
		finish()
		if err != nil {
			return err
		}
		if names := loose(name, sheets, faces); len(names) > 0 {
			fmt.Fprintf(c.err, "dateline: %s: some letters come from the reader's system, for %s cannot be embedded\n", oneLine(name), oneLine(series(names)))
		}
		return nil
	})
}

// loose are the fonts that an SVG shows and does not carry.
func loose(name string, sheets *paper.Sheets, faces *typeset.Faces) (names []string) {
	if !strings.HasSuffix(strings.ToLower(name), ".svg") {
		return nil
	}
	for _, page := range sheets.Pages {
		for _, part := range page.Parts {
			names = append(names, svg.Loose(part.Scene, faces)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// check refuses flags that make no sense before anything is read or written.
func (r *renderFlags) check(input string) (s size, theme layout.Theme, err error) {
	if len(r.outputs) == 0 {
		return s, theme, usage("name the picture to write, as in -o picture.png")
	}
	if err := cmp.Or(r.checkTold(), r.checkChart(), r.checkWorksheet()); err != nil {
		return s, theme, err
	}
	if s, err = r.measure(); err != nil {
		return s, theme, err
	}
	theme, ok := layout.Themes[r.theme]
	if !ok {
		known := slices.Sorted(maps.Keys(layout.Themes))
		return s, theme, usage("--theme %s: the themes are %s%s", r.theme, series(known),
			didYouMean(r.theme, known, asIs))
	}
	for i, name := range r.outputs {
		if err := checkOutput(name, input, r.outputs[:i]); err != nil {
			return s, theme, err
		}
		if err := s.fits(name); err != nil {
			return s, theme, err
		}
		if r.transparent && r.tile != "" {
			return s, theme, usage("--transparent: the sheets of --tile are cut from a poster with a ground")
		}
		if r.transparent && isJPEG(name) {
			return s, theme, usage("-o %s: a JPEG cannot be transparent; take a PNG or an SVG", name)
		}
	}
	return s, theme, nil
}

// measure reads the size, the resolution and the quality.
func (r *renderFlags) measure() (s size, err error) {
	if r.job, err = r.sheetFlags.job(r.size != ""); err != nil {
		return s, err
	}
	scale := cmp.Or(r.job.Paper.Scale, 1)
	if s, err = parseSize(cmp.Or(r.size, "1920x1080"), cmp.Or(r.scale, strconv.FormatFloat(scale, 'g', -1, 64))); err != nil {
		return s, err
	}
	if r.size == "" {
		s.width, s.height = r.job.Paper.Width, r.job.Paper.Height
	} else {
		r.job.Paper = paper.Paper{Name: r.size, Width: s.width, Height: s.height, Scale: 1}
	}
	if r.dpi != "" {
		if s.dpi, err = parseDPI(r.dpi); err != nil {
			return s, err
		}
		if r.scale == "" {
			s.scale = s.dpi / pointsAnInch
		}
	}
	if r.quality != "" {
		if s.quality, err = strconv.Atoi(r.quality); err != nil || s.quality < 1 || s.quality > 100 {
			return s, usage("--quality %s: write a whole number from 1, the smallest file, to 100, the best picture", r.quality)
		}
	}
	return s, nil
}

func checkOutput(name, input string, others []string) error {
	if _, ok := output.Of(name); !ok {
		return usage("-o %s: the name must end in %s", name, output.Choice())
	}
	if input != "-" && output.Same(input, name) {
		return usage("-o %s: that is the file to read; it is never written over", name)
	}
	if slices.ContainsFunc(others, func(o string) bool { return output.Same(o, name) }) {
		return usage("-o %s is named twice", name)
	}
	return nil
}

func asIs(word string) string { return word }

// made is the date that pictures carry: SOURCE_DATE_EPOCH where it is set, so that the same input
// makes the same bytes, else the present.
func (c console) made() (time.Time, error) {
	text := c.env("SOURCE_DATE_EPOCH")
	if text == "" {
		return c.now(), nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds < 0 || seconds > 253402300799 {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH is %q: it must be a number of seconds since 1970", text)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// trace prints how long the first picture took.
func (c console) trace() {
	fmt.Fprintf(c.err, "trace: first picture after %.1f ms\n", float64(c.now().Sub(c.started).Microseconds())/1000)
}
