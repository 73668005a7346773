// Package record is what every export tells alike: which events go out, in which order, with which
// of their claims and sources.
//
// In go a document, its assessment and what is picked of it; out come events by their dates, the
// claims on them that count or are recorded, and the sources of these. What was not known on the
// as-of day, or was left out, does not go out. It writes no format.
package record

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
	"dateline/timeline/words"
)

// Input is what an export is made of. Doc and Assess are needed; Assess is of Doc.
type Input struct {
	Doc      *timeline.Document
	Assess   *evidence.Assessment
	Pick     *pick.Pick        // what is shown; nil is all
	Words    *words.Translator // of what is not the document's; nil for English
	Made     time.Time         // when; the zero time leaves it out, or is 1970 where a format needs one
	Software string            // that made it; may be empty
}

// Language is that of the dates: the Words', or without them the document's.
func (in *Input) Language() string {
	if in.Words != nil {
		return in.Words.Language()
	}
	return in.Doc.Language
}

// Report is what became of an export.
type Report struct {
	Written int    // events or sources that the file has
	LeftOut int    // events that the format cannot hold
	Why     string // why, in English, to stand behind a number and "events left out: "; "" where none is
}

// Events are the events that go out, in the order of their dates, as indexes into Doc.Events; and
// how many picked ones do not, because they were not known on the as-of day.
func (in *Input) Events() (events []int32, unknown int) {
	for i := range in.picked() {
		if in.Assess.Verdicts[i].Known {
			events = append(events, i)
		} else {
			unknown++
		}
	}
	return pick.Order(in.Doc, nil, pick.DateColumn, false, events), unknown
}

// picked are the events that are shown, known or not.
func (in *Input) picked() func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		if in.Pick != nil {
			for _, i := range in.Pick.Events {
				if !yield(i) {
					return
				}
			}
			return
		}
		for i := range in.Doc.Events {
			if !yield(int32(i)) {
				return
			}
		}
	}
}

// Claims are the claims on an event that count, are recorded, or were retracted, as indexes into
// its Claims; not those that came later than the as-of day and those that were left out.
func (in *Input) Claims(event int32) []int {
	claims := in.Doc.Events[event].Claims
	var gone []int
	if in.narrowed() {
		x := in.Assess.Explain(int(event))
		gone = append(x.Later, x.Removed...)
	}
	var list []int
	for k := range claims {
		if !slices.Contains(gone, k) {
			list = append(list, k)
		}
	}
	return list
}

func (in *Input) narrowed() bool {
	return in.Assess.Options.HasAsOf || len(in.Assess.Options.Without) > 0
}

// Speaker is the id of who makes a claim: the claimant, else the source.
func Speaker(c *timeline.Claim) string {
	if c.By != "" {
		return c.By
	}
	return c.Source
}

// Claimants are the names of those who make the claims, each once, in the order of the claims.
func (in *Input) Claimants(event int32, claims []int) []string {
	seen, names := map[string]bool{}, []string(nil)
	for _, k := range claims {
		id := Speaker(&in.Doc.Events[event].Claims[k])
		if !seen[id] {
			seen[id] = true
			names = append(names, in.Doc.Speaker(id))
		}
	}
	return names
}

// Cited are the ids of the sources in which the claims stand, each once, in the order of the claims.
func (in *Input) Cited(event int32, claims []int) []string {
	seen, ids := map[string]bool{}, []string(nil)
	for _, k := range claims {
		if id := in.Doc.Events[event].Claims[k].Source; id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// Sources are the sources of the claims that go out, where these stand and on whose word they
// rely, in the order of the document. Where nothing was picked, those that no claim uses go along
// if they were not left out and had come out by the as-of day.
func (in *Input) Sources() []*timeline.Source {
	goes, used := make([]bool, len(in.Doc.Sources)), make([]bool, len(in.Doc.Sources))
	mark := func(set []bool, id string) {
		if i := in.Doc.SourceIndex(id); id != "" && i >= 0 {
			set[i] = true
		}
	}
	events, _ := in.Events()
	for _, i := range events {
		for _, k := range in.Claims(i) {
			c := &in.Doc.Events[i].Claims[k]
			mark(goes, c.Source)
			mark(goes, c.From)
		}
	}
	for i := range in.Doc.Events {
		for k := range in.Doc.Events[i].Claims {
			mark(used, in.Doc.Events[i].Claims[k].Source)
			mark(used, in.Doc.Events[i].Claims[k].From)
		}
	}
	var list []*timeline.Source
	for i := range in.Doc.Sources {
		s := &in.Doc.Sources[i]
		if (goes[i] || in.Pick == nil && !used[i] && in.out(s)) && !in.Assess.Options.Without[s.ID] {
			list = append(list, s)
		}
	}
	return list
}

// out reports whether a source may have come out by the as-of day.
func (in *Input) out(s *timeline.Source) bool {
	o := in.Assess.Options
	return !o.HasAsOf || s.Issued.IsZero() || s.Issued.Extent().Start <= o.AsOf
}

// AsOf is the as-of day in words of the document's language, "" where there is none.
func (in *Input) AsOf() string {
	if o := in.Assess.Options; o.HasAsOf {
		return edtf.DayWords(in.Language(), o.AsOf)
	}
	return ""
}

// Without are the names of what was left out, sorted.
func (in *Input) Without() []string {
	var names []string
	for id, gone := range in.Assess.Options.Without {
		if gone {
			names = append(names, in.Doc.Speaker(id))
		}
	}
	slices.Sort(names)
	return names
}

// Lane is the title of an event's lane, or its id.
func (in *Input) Lane(event int32) string {
	id := in.Doc.Events[event].Lane
	if i := in.Doc.LaneIndex(id); i >= 0 && in.Doc.Lanes[i].Title != "" {
		return in.Doc.Lanes[i].Title
	}
	return id
}

// Line is a text on one line: each stretch of spaces, line breaks and control characters is one
// space, and what is no UTF-8 is a replacement character.
func Line(text string) string {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}
