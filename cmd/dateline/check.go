package main

import (
	"cmp"
	"flag"
	"fmt"
	"slices"

	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/lint"
)

// checkFlags are the flags of check.
type checkFlags struct {
	strict, quiet, noLint bool
	allow                 list
}

func (f *checkFlags) set() *flag.FlagSet {
	fs := newFlags("check")
	fs.BoolVar(&f.strict, "strict", false, "")
	fs.BoolVar(&f.quiet, "quiet", false, "")
	fs.BoolVar(&f.noLint, "no-lint", false, "")
	fs.Var(&f.allow, "allow", "")
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
	for _, name := range flags.allow {
		if !slices.Contains(lint.Names(), name) {
			return usage("--allow %s: there is no such rule%s", name, cmp.Or(didYouMean(name, lint.Names(), asIs), "; the rules are "+series(lint.Names())))
		}
	}
	var bad bool
	var unread error
	for _, name := range names {
		problems, err := c.problems(name, flags)
		if err != nil {
			report(c.err, "check", err)
			unread = alreadySaid(statusUsage)
			continue
		}
		printProblems(c.out, problems)
		errors, warnings := count(problems, file.Error), count(problems, file.Warning)
		bad = bad || errors > 0 || flags.strict && warnings > 0
		if !flags.quiet {
			hint := ""
			if errors > 0 {
				hint = tabular(name)
			}
			fmt.Fprintf(c.err, "%s: %s, %s%s%s\n", oneLine(name), number(errors, "error"), number(warnings, "warning"), more(problems), hint)
		}
	}
	if unread == nil && bad {
		return alreadySaid(statusFound)
	}
	return unread
}

// problems are those of the reader and, where it finds no error, those of the rules.
func (c console) problems(name string, flags checkFlags) ([]file.Problem, error) {
	name, text, err := c.load(name)
	if err != nil {
		return nil, err
	}
	doc, problems := file.ReadText(name, text)
	if doc == nil || flags.noLint {
		return problems, nil
	}
	problems = append(problems, lint.CheckText(name, text, doc, evidence.Assess(doc, evidence.Options{}), flags.allow...)...)
	slices.SortStableFunc(problems, func(a, b file.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return problems, nil
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

// more is what the notes say of problems that are not listed: ", and 900 more".
func more(problems []file.Problem) string {
	text := ""
	for _, p := range problems {
		if p.Level == file.Note {
			text += ", " + p.Message.String()
		}
	}
	return text
}
