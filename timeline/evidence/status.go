package evidence

import (
	"dateline/timeline"
	"dateline/timeline/words"
)

// Status is what the claims on an event amount to. The zero Status is Unsourced.
type Status uint8

// The six statuses of the rules R0 to R5.
const (
	Unsourced    Status = iota // R0: no counting claim
	SingleSource               // R4: asserts from exactly one origin
	Corroborated               // R5: asserts from two origins or more
	Alleged                    // R3: only alleges
	Disputed                   // R1: at least one origin affirms and at least one opposes
	Denied                     // R2: only opposing origins
)

// Withheld is no status of an event but what stands in its place until a presenter tells it. No
// rule comes to it and no file names it; see Assessment.Withhold.
const Withheld Status = 255

// Silent is no status either but what stands for an event of which one side says nothing; see
// Assessment.Silence.
const Silent Status = 254

// Statuses are all of them in the order of a legend, the firmest first.
var Statuses = [...]Status{Corroborated, SingleSource, Alleged, Disputed, Denied, Unsourced}

var statusWords = [...]string{
	words.Mark("unsourced"), words.Mark("single-source"), words.Mark("corroborated"), words.Mark("alleged"), words.Mark("disputed"), words.Mark("denied"),
}

var silence = words.Mark("says nothing")

// String is the word of the file format: "single-source" and so on; "?" for Withheld, words for Silent.
func (s Status) String() string {
	if int(s) < len(statusWords) {
		return statusWords[s]
	}
	switch s {
	case Withheld:
		return "?"
	case Silent:
		return silence
	}
	return statusWords[Unsourced]
}

// Words is the status as people say it, in the language of the Translator.
func (s Status) Words(t *words.Translator) string { return t.T(s.String()) }

// ParseStatus reads a word of the file format; false where it is none.
func ParseStatus(word string) (Status, bool) {
	for i, w := range statusWords {
		if w == word {
			return Status(i), true
		}
	}
	return Unsourced, false
}

// rule applies R0 to R5 to the numbers of origins that affirm, that oppose and that assert.
func rule(affirming, opposing, asserting int32) Status {
	switch {
	case affirming > 0 && opposing > 0:
		return Disputed
	case opposing > 0:
		return Denied
	case affirming == 0:
		return Unsourced
	case asserting == 0:
		return Alleged
	case asserting == 1:
		return SingleSource
	}
	return Corroborated
}

// rules are by status.
var rules = [...]string{"R0", "R4", "R5", "R3", "R1", "R2"}

// ruleWords are what the rules say, by Status, in English.
var ruleWords = [...]string{
	Unsourced: words.Mark("no counting claim: unsourced"), SingleSource: words.Mark("exactly one origin asserts it: single-source"),
	Corroborated: words.Mark("two origins or more assert it: corroborated"), Alleged: words.Mark("origins only allege it: alleged"),
	Disputed: words.Mark("at least one origin affirms and at least one opposes: disputed"), Denied: words.Mark("only opposing origins: denied"),
}

// RuleWords is what the rule says that comes to the status, in the language of the Translator; empty for Withheld
// and Silent, to which none comes.
func (s Status) RuleWords(t *words.Translator) string {
	if int(s) >= len(ruleWords) {
		return ""
	}
	return t.T(ruleWords[s])
}

// Rule is the rule behind Computed, "R0" to "R5".
func (v Verdict) Rule() string { return rules[v.Computed] }

// override is the editor's status, where there is one that counts as of the day.
func override(e *timeline.Event, opt Options) (Status, bool) {
	if e.Override() == nil {
		return Unsourced, false
	}
	if opt.HasAsOf && !e.Override().On.IsZero() && e.Override().On.Extent().Start > opt.lastInstant() {
		return Unsourced, false
	}
	return ParseStatus(e.Override().Is)
}
