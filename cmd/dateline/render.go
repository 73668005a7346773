package main

import (
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
	title              string
	trace              bool
}

func (r *renderFlags) set() *flag.FlagSet {
	fs := newFlags("render")
	fs.Var(&r.outputs, "o", "")
	fs.StringVar(&r.size, "size", "1920x1080", "")
	fs.StringVar(&r.scale, "scale", "1", "")
	fs.StringVar(&r.theme, "theme", layout.Light.Name, "")
	fs.StringVar(&r.title, "title", "", "")
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
	if flags.title != "" {
		titled := *doc
		titled.Title = flags.title
		doc = &titled
	}
	p, err := arrange(doc, theme, s, made)
	if err != nil {
		return err
	}
	if notice := boxes(p.faces.Missing()); notice != "" {
		fmt.Fprintf(c.err, "dateline: %s\n", notice)
	}
	ctx, stop := interruptible()
	defer stop()
	for i, name := range flags.outputs {
		if err := file.Atomic(ctx, name, func(w io.Writer) error { return p.write(w, format(name)) }); err != nil {
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
	if s, err = parseSize(r.size, r.scale); err != nil {
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
		if format(name) == ".png" {
			if err := s.fits(); err != nil {
				return s, theme, err
			}
		}
	}
	return s, theme, nil
}

func checkOutput(name, input string, others []string) error {
	if !draw.Known(format(name)) {
		return usage("-o %s: the name must end in .png or .svg", name)
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
