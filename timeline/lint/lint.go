// Package lint warns of what a sound document says in a way that misleads.
//
// In go a document that package file has read without error and its assessment as of no day;
// out come warnings, each with the path of what it is about and the name of its
// rule. They are advice: a rule can be switched off for a run, or in the file by the key
// "x-allow" with a list of names: in the document for all of it, in an event or a source for
// that one. The package reads no files; CheckText gives the warnings their lines. It judges by
// the dates and claims alone, and where a rule could only guess it is silent.
package lint

import (
	"encoding/json"
	"slices"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/message"
)

// Rule is one kind of warning.
type Rule struct {
	Name string // as it stands in brackets
	Says string // what it warns of, in one line
	find func(*linter)
}

// Rules lists the rules in the order in which they are looked for.
func Rules() []Rule {
	return []Rule{
		{"undated-source", "a source without a date: nobody can tell since when its claims count", (*linter).undatedSources},
		{"stated-as-fact", "a title that states as fact what is only alleged, disputed or denied", each((*linter).statedAsFact)},
		{"no-source", "an event of which no claim names a source", each((*linter).noSource)},
		{"one-origin", "three reports or more that rest on one origin", each((*linter).oneOrigin)},
		{"said-before", "a claim that was said before its event", each((*linter).saidBefore)},
		{"too-precise", "a day that none of the sources knows, for their own dates are months", each((*linter).tooPrecise)},
	}
}

// Names are the names of the rules.
func Names() []string {
	var list []string
	for _, r := range Rules() {
		list = append(list, r.Name)
	}
	return list
}

// maxWarnings is how many warnings are listed; the rest are counted in a note.
const maxWarnings = 100

// allowKey is the key of a document, an event or a source with the names of the rules that are
// silent there.
const allowKey = "x-allow"

// Check finds what the rules warn of, but for the rules named in allow. The warnings have a
// path and no line; there are at most a hundred, and then a note with the number of the others.
func Check(doc *timeline.Document, a *evidence.Assessment, allow ...string) []file.Problem {
	l := &linter{doc: doc, verdicts: a.Verdicts, assessment: a, hedges: hedgesOf(doc.Language)}
	for _, r := range Rules() {
		if !slices.Contains(allow, r.Name) && !allowed(doc.Extra, r.Name) {
			l.rule = r.Name
			r.find(l)
		}
	}
	if more := l.count - len(l.found); more > 0 {
		l.found = append(l.found, file.Problem{Level: file.Note, Message: message.Of("and {{.Count}} more warnings", "Count", more)})
	}
	return l.found
}

// CheckText is Check with the places of the warnings in the text of the document, in its order; name is that of its file.
func CheckText(name, text string, doc *timeline.Document, a *evidence.Assessment, allow ...string) []file.Problem {
	return file.Place(name, text, Check(doc, a, allow...))
}

// linter goes through a document for one rule after the other.
type linter struct {
	doc        *timeline.Document
	assessment *evidence.Assessment
	verdicts   []evidence.Verdict
	hedges     []string
	rule       string
	found      []file.Problem
	count      int
}

// each makes a rule on all events of one on an event.
func each(find func(*linter, int, *timeline.Event)) func(*linter) {
	return func(l *linter) {
		for i := range l.doc.Events {
			find(l, i, &l.doc.Events[i])
		}
	}
}

// warn adds a warning of the rule that is looked for, unless the extra keys allow it there.
func (l *linter) warn(extra timeline.Extra, path string, says message.Message) {
	if allowed(extra, l.rule) {
		return
	}
	if l.count++; l.count > maxWarnings {
		return
	}
	l.found = append(l.found, file.Problem{Level: file.Warning, Path: path, Message: says, Rule: l.rule})
}

// allowed reports whether an object's own keys switch a rule off: "x-allow": ["one-origin"].
func allowed(extra timeline.Extra, rule string) bool {
	for _, u := range extra.Unknown() {
		if u.Name == allowKey {
			var names []string
			return json.Unmarshal(u.Value, &names) == nil && slices.Contains(names, rule)
		}
	}
	return false
}
