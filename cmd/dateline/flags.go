package main

import (
	"flag"
	"io"
	"regexp"
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
		if other := elsewhere[name]; fs.Lookup(other) != nil {
			return usage("there is no flag %s; did you mean %s?", dashed(name), dashed(other))
		}
		return usage("there is no flag %s%s", dashed(name), didYouMean(name, append(known, "help"), dashed))
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return usage("%s needs a value", dashed(name))
	}
	if m := invalid.FindStringSubmatch(text); m != nil {
		return usage("%s %s: write %s", dashed(m[2]), m[1], wanted(fs.Lookup(m[2])))
	}
	return usage("%s", text)
}

// elsewhere are flags that other programs have, and those here that do the same.
var elsewhere = map[string]string{
	"width": "size", "height": "size", "output": "o", "out": "o", "format": "o", "language": "lang", "locale": "lang",
	"filter": "query", "search": "query", "resolution": "dpi", "paper": "page", "start": "from", "end": "to",
	"since": "from", "until": "to",
}

// invalid finds the value and the flag in what the standard package says of a value that it cannot read.
var invalid = regexp.MustCompile(`^invalid (?:boolean )?value "(.*)" for (?:flag )?-([a-z-]+): `)

// wanted is what a flag takes.
func wanted(f *flag.Flag) string {
	if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
		return "it without a value"
	}
	return "a whole number, as in " + dashed(f.Name) + " " + f.DefValue
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
