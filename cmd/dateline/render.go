package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/timeline/draw"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

// renderFlags are the flags of render as typed.
type renderFlags struct {
	outputs            list
	size, scale, theme string
	dpi, quality       string
	title, query       string
	transparent        bool
	noData             bool
	trace              bool
}

func (r *renderFlags) set() *flag.FlagSet {
	fs := newFlags("render")
	fs.Var(&r.outputs, "o", "")
	fs.StringVar(&r.size, "size", "1920x1080", "")
	fs.StringVar(&r.scale, "scale", "", "")
	fs.StringVar(&r.dpi, "dpi", "", "")
	fs.StringVar(&r.quality, "quality", "", "")
	fs.BoolVar(&r.transparent, "transparent", false, "")
	fs.BoolVar(&r.noData, "no-data", false, "")
	fs.StringVar(&r.theme, "theme", layout.Light.Name, "")
	fs.StringVar(&r.title, "title", "", "")
	fs.StringVar(&r.query, "query", "", "")
	fs.BoolVar(&r.trace, "trace", false, "")
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
		return usage("render takes one FILE (or - for standard input), not %d", len(names))
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
	if !flags.noData {
		options.Data = file.Write(doc)
	}
	shown, err := queried(doc, flags.query)
	if err != nil {
		return err
	}
	if flags.title != "" {
		titled := *doc
		titled.Title = flags.title
		doc = &titled
	}
	pictures, others := apart(flags.outputs)
	if err := c.writeOthers(doc, shown, made, others); err != nil {
		return err
	}
	if flags.outputs = pictures; len(pictures) == 0 {
		return nil
	}
	p, err := arrange(doc, shown, theme, s, options)
	if err != nil {
		return err
	}
	if notice := boxes(p.faces.Missing()); notice != "" {
		fmt.Fprintf(c.err, "dateline: %s\n", notice)
	}
	return c.writePictures(p, flags)
}

// writePictures writes the pictures one after the other and prints their names.
func (c console) writePictures(p *picture, flags renderFlags) error {
	ctx, stop := interruptible()
	defer stop()
	for i, name := range flags.outputs {
		progress, finish := c.progress(name)
		p.options.Progress = progress
		err := file.Atomic(ctx, name, func(w io.Writer) error { return p.write(w, format(name)) })
		finish()
		if err != nil {
			return err
		}
		if i == 0 && flags.trace {
			c.trace()
		}
		fmt.Fprintln(c.out, name)
	}
	return nil
}

// check refuses flags that make no sense before anything is read or written.
func (r *renderFlags) check(input string) (s size, theme layout.Theme, err error) {
	if len(r.outputs) == 0 {
		return s, theme, usage("name the picture to write, as in -o picture.png")
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
		if err := s.fits(format(name)); err != nil {
			return s, theme, err
		}
		if r.transparent && isJPEG(format(name)) {
			return s, theme, usage("-o %s: a JPEG cannot be transparent; take a PNG or an SVG", name)
		}
	}
	return s, theme, nil
}

// measure reads the size, the resolution and the quality.
func (r *renderFlags) measure() (s size, err error) {
	if s, err = parseSize(r.size, cmp.Or(r.scale, "1")); err != nil {
		return s, err
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
	if !writable(name) {
		return usage("-o %s: the name must end in %s", name, endings())
	}
	if input != "-" && sameFile(input, name) {
		return usage("-o %s: that is the file to read; it is never written over", name)
	}
	if slices.ContainsFunc(others, func(o string) bool { return sameFile(o, name) }) {
		return usage("-o %s is named twice", name)
	}
	return nil
}

// format is the ending of a file's name in small letters.
func format(name string) string { return strings.ToLower(filepath.Ext(name)) }

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
