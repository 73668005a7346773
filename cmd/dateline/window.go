package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

// windowFlags are the flags of the program where no command is named.
type windowFlags struct{ version, trace bool }

func (f *windowFlags) set() *flag.FlagSet {
	fs := newFlags("dateline")
	fs.BoolVar(&f.version, "version", false, "")
	fs.BoolVar(&f.trace, "trace", false, "")
	return fs
}

// window opens the window on a file, or on the example where none is named. It also answers the
// flags of the program as a whole, because "dateline" without a command is the window.
func window(c console, args []string) error {
	var flags windowFlags
	names, err := parse(flags.set(), args)
	if err != nil {
		return err
	}
	if flags.version {
		printVersion(c.out)
		return nil
	}
	if len(names) > 1 {
		if err := canOpen(names[0]); err != nil {
			return err // a mistyped command, most likely
		}
		return usage("the window opens one file at a time; these are %d: %s", len(names), strings.Join(names, " "))
	}
	if len(names) == 0 {
		return openWindow(c, "", flags.trace)
	}
	if err := canOpen(names[0]); err != nil {
		return err
	}
	return openWindow(c, names[0], flags.trace)
}

// canOpen refuses what cannot be a document, so that a mistyped command does not open a window.
// What is wrong within the file the window itself shows.
func canOpen(name string) error {
	if name == "-" {
		return usage("the window needs a file; render and check read standard input")
	}
	info, err := os.Stat(name)
	switch {
	case err != nil && !strings.ContainsAny(name, `./\`):
		names := slices.Sorted(slices.Values(commandNames()))
		return usage("there is no command and no file %q%s", name, didYouMean(name, names, asIs))
	case err != nil:
		return cannotRead(name, err)
	case info.IsDir():
		return cannotRead(name, fmt.Errorf("a folder"))
	}
	return nil
}
