package main

import (
	"flag"
	"fmt"

	"dateline/timeline/file"
)

// checkFlags are the flags of check.
type checkFlags struct{ strict, quiet bool }

func (f *checkFlags) set() *flag.FlagSet {
	fs := newFlags("check")
	fs.BoolVar(&f.strict, "strict", false, "")
	fs.BoolVar(&f.quiet, "quiet", false, "")
	return fs
}

// check lists the problems of files on the standard output and nothing else there, so that an
// editor or a script can read it. The error output gets one line a file with the counts.
func check(c console, args []string) error {
	var flags checkFlags
	names, err := parse(flags.set(), args)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return usage("check needs at least one FILE (or - for standard input)")
	}
	var bad bool
	var unread error
	for _, name := range names {
		_, problems, err := c.read(name)
		if err != nil {
			report(c.err, "check", err)
			unread = alreadySaid(statusUsage)
			continue
		}
		printProblems(c.out, problems)
		errors, warnings := count(problems, file.Error), count(problems, file.Warning)
		bad = bad || errors > 0 || flags.strict && warnings > 0
		if !flags.quiet {
			fmt.Fprintf(c.err, "%s: %s, %s\n", oneLine(name), number(errors, "error"), number(warnings, "warning"))
		}
	}
	if unread == nil && bad {
		return alreadySaid(statusFound)
	}
	return unread
}

// number is "no errors", "1 error", "2 errors".
func number(n int, noun string) string {
	switch n {
	case 0:
		return "no " + noun + "s"
	case 1:
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
