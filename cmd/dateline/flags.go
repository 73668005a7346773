package main

import (
	"flag"
	"io"
	"strings"
)

// newFlags is an empty set of flags that prints nothing by itself.
func newFlags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parse reads the flags, which may stand before, between and behind the names of files, and
// returns the names. What follows "--" is a name whatever it looks like. The standard package
// stops at the first name, so it is called again behind each; a library would be a dependency
// for these lines.
func parse(fs *flag.FlagSet, args []string) (names []string, err error) {
	args, rest := cut(args, "--")
	for {
		if err := fs.Parse(args); err != nil {
			return nil, explain(fs, err)
		}
		if fs.NArg() == 0 {
			return append(names, rest...), nil
		}
		names, args = append(names, fs.Arg(0)), fs.Args()[1:]
	}
}

func cut(args []string, mark string) (before, after []string) {
	for i, arg := range args {
		if arg == mark {
			return args[:i], args[i+1:]
		}
	}
	return args, nil
}

// explain puts an error of the standard package into plain words.
func explain(fs *flag.FlagSet, err error) error {
	if err == flag.ErrHelp {
		return err
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		var known []string
		fs.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		return usage("there is no flag %s%s", dashed(name), didYouMean(name, append(known, "help"), dashed))
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return usage("%s needs a value", dashed(name))
	}
	return usage("%s", text)
}

// dashed is a flag as one types it: -o, --size.
func dashed(name string) string {
	if len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

// list is a flag that may be given several times.
type list []string

func (l *list) String() string { return strings.Join(*l, " ") }

func (l *list) Set(value string) error {
	*l = append(*l, value)
	return nil
}
