package session

import (
	"encoding/json"
	"slices"

	"dateline/timeline/edtf"
	"dateline/timeline/message"
	"dateline/timeline/pick"
)

// Saved is a view of a document that has a name: what is shown, how, as of which day, and which part of
// the time. It names things by ids and words, and so holds in another window and for a changed file.
type Saved struct {
	Name     string   `json:"name"`
	Kind     Kind     `json:"kind"`
	Query    string   `json:"query,omitempty"` // as pick.ParseQuery reads it
	Arranged string   `json:"arranged,omitempty"`
	Day      *int64   `json:"day,omitempty"` // the as-of day as its first second; nil for all claims
	Without  []string `json:"without,omitempty"`
	First    int64    `json:"first,omitempty"` // the part of the time, as its first and its last second
	Last     int64    `json:"last,omitempty"`
	Whole    bool     `json:"whole,omitempty"` // all of the time instead
}

// Save is what is seen now under a name; span is the part of the time that it shows.
func (s *Session) Save(name string, span edtf.Span) Saved {
	v := Saved{Name: name, Kind: s.kind, Query: s.query.String(), Arranged: s.arranging.String(),
		Without: slices.Clone(s.without), First: span.Start, Last: span.End - 1, Whole: s.whole}
	if day, ok := s.AsOf(); ok {
		v.Day = &day
	}
	if s.whole {
		v.First, v.Last = 0, 0
	}
	return v
}

// ShowSaved shows what a saved view shows, but for the part of the time, which starts as the whole. What
// the document does not have any more is left out; an error says what of the query that was.
func (s *Session) ShowSaved(v Saved) error {
	query, err := pick.ParseQuery(v.Query, s.open.Doc)
	if err != nil {
		query, err = pick.Query{}, message.Wrap(err, "showing {{.Name}}: {{.Why}}", "Name", v.Name, "Why", err)
	}
	query.GroupBy = 0
	to := State{Kind: min(v.Kind, Charts), Query: query, As: ParseArranging(v.Arranged), AsOf: v.Day != nil}
	if e := s.Event(); e != nil {
		to.Event = e.ID
	}
	if v.Day != nil {
		to.Day = *v.Day
	}
	for _, id := range v.Without {
		if s.open.Doc.Source(id) != nil || s.open.Doc.Actor(id) != nil {
			to.Without = append(to.Without, id)
		}
	}
	s.restore(to)
	return err
}

// String is the view in one line to keep.
func (v Saved) String() string {
	text, err := json.Marshal(v)
	if err != nil {
		return "" // which no value of these types gives
	}
	return string(text)
}

// ParseSaved reads what String wrote; false where it is none.
func ParseSaved(text string) (v Saved, ok bool) {
	err := json.Unmarshal([]byte(text), &v)
	return v, err == nil && v.Name != "" && v.First <= v.Last
}
