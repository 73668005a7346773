// Package spoken says an event in one sentence that can be read aloud: when, what, who says so and
// who does not, and what that amounts to.
//
// In go a document, its assessment and a language; out comes plain text, "16 July 2022, “A window
// breaks”, alleged by Beregini, denied by Ministry: disputed." Names stay as the document has them,
// so that each language puts them where they need no ending of their own. It judges nothing: the
// claims that count and the status are those of package evidence.
package spoken

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/message"
	"dateline/timeline/words"
)

// Speaker says the events of a document.
type Speaker struct {
	Doc      *timeline.Document
	Assess   *evidence.Assessment // of Doc
	Words    *words.Translator    // nil for English
	Language string               // of the dates, BCP 47
}

const (
	namesShown = 3   // so many claimants are named before the others are counted
	longest    = 300 // letters of a title or a name; a longer one is cut
)

// Sentence is the event at i, in one line that ends in a full stop.
func (s *Speaker) Sentence(i int) string {
	t, e, x := s.Words, &s.Doc.Events[i], s.Assess.Explain(i)
	date := Line(e.Date.Words(s.Language))
	if date == "" {
		date = t.T("undated")
	}
	title := Line(e.Title)
	if title == "" {
		title = t.T("(no title)")
	}
	data := []any{"Date", date, "Title", title, "Status", s.status(x)}
	if !x.Verdict.Known {
		return first(t.T("{{.Date}}, “{{.Title}}”: not yet known.", data[:4]...))
	}
	parts := s.sides(i, x)
	if len(parts) == 0 {
		return first(t.T("{{.Date}}, “{{.Title}}”: {{.Status}}.", data...))
	}
	return first(t.T("{{.Date}}, “{{.Title}}”, {{.Sides}}: {{.Status}}.", append(data, "Sides", strings.Join(parts, ", "))...))
}

// status is what the claims amount to, and the editor's word where it stands in its place.
func (s *Speaker) status(x evidence.Explanation) string {
	t, shown := s.Words, x.Verdict.Status.Words(s.Words)
	if x.Override == nil {
		return shown
	}
	by := Line(s.Doc.Speaker(x.Override.By))
	if by == "" {
		by = t.T("an editor")
	}
	return t.T("{{.Status}} in the judgement of {{.By}}, {{.Computed}} by the rules", "Status", shown, "By", by, "Computed", x.Verdict.Computed.Words(t))
}

// does says that one claimant, or that several, take a stance.
type does struct {
	stance timeline.Stance
	one    func(t *words.Translator, name string) string
	many   func(t *words.Translator, names string) string
}

// stances are in the order in which a sentence says them.
var stances = [...]does{
	{timeline.Asserts,
		func(t *words.Translator, name string) string { return t.T("asserted by {{.Name}}", "Name", name) },
		func(t *words.Translator, names string) string { return t.T("asserted by {{.Names}}", "Names", names) }},
	{timeline.Alleges,
		func(t *words.Translator, name string) string { return t.T("alleged by {{.Name}}", "Name", name) },
		func(t *words.Translator, names string) string { return t.T("alleged by {{.Names}}", "Names", names) }},
	{timeline.Disputes,
		func(t *words.Translator, name string) string { return t.T("disputed by {{.Name}}", "Name", name) },
		func(t *words.Translator, names string) string { return t.T("disputed by {{.Names}}", "Names", names) }},
	{timeline.Denies,
		func(t *words.Translator, name string) string { return t.T("denied by {{.Name}}", "Name", name) },
		func(t *words.Translator, names string) string { return t.T("denied by {{.Names}}", "Names", names) }},
	{timeline.Declines,
		func(t *words.Translator, name string) string {
			return t.T("not commented on by {{.Name}}", "Name", name)
		},
		func(t *words.Translator, names string) string {
			return t.T("not commented on by {{.Names}}", "Names", names)
		}},
	{timeline.Retracts,
		func(t *words.Translator, name string) string { return t.T("taken back by {{.Name}}", "Name", name) },
		func(t *words.Translator, names string) string { return t.T("taken back by {{.Names}}", "Names", names) }},
}

// sides say who takes which stance, and on how many origins that rests where these are fewer.
func (s *Speaker) sides(i int, x evidence.Explanation) []string {
	var parts []string
	voices := 0
	claims := heard(x)
	for _, d := range stances {
		names := s.names(i, claims, d.stance)
		switch len(names) {
		case 0:
			continue
		case 1:
			parts = append(parts, d.one(s.Words, names[0]))
		default:
			parts = append(parts, d.many(s.Words, s.list(names)))
		}
		if d.stance.Affirms() || d.stance.Opposes() {
			voices += len(names)
		}
	}
	if n := int(x.Verdict.Origins); n > 0 && n < voices {
		parts = append(parts, s.Words.N(n, "all from 1 origin", "from {{.Count}} origins in all"))
	}
	return parts
}

// heard are the claims that count or are recorded, as indexes into the event's claims, ascending.
func heard(x evidence.Explanation) []int {
	claims := slices.Clone(x.Retracts)
	for _, side := range [][]evidence.Ground{x.Affirming, x.Opposing, x.Declining} {
		for _, g := range side {
			claims = append(claims, g.Claims...)
		}
	}
	slices.Sort(claims)
	return slices.Compact(claims)
}

// names are those who take a stance, each once, in the order of the claims.
func (s *Speaker) names(i int, claims []int, stance timeline.Stance) []string {
	var names []string
	for _, k := range claims {
		c := &s.Doc.Events[i].Claims[k]
		by := c.By
		if by == "" {
			by = c.Source
		}
		name := Line(s.Doc.Speaker(by))
		if c.Stance == stance && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// list is two names or more: "A, B and C", "A, B, C and 2 others". Where the others are one, it is
// named too.
func (s *Speaker) list(names []string) string {
	names = slices.Clone(names)
	for i, name := range names {
		if strings.ContainsAny(name, ",;،") {
			names[i] = s.Words.Quoted(name) // or it would sound like two
		}
	}
	if rest := len(names) - namesShown; rest > 1 {
		return s.Words.N(rest, "{{.Names}} and 1 other", "{{.Names}} and {{.Count}} others", "Names", strings.Join(names[:namesShown], ", "))
	}
	last := names[len(names)-1]
	data := []any{"Names", strings.Join(names[:len(names)-1], ", "), "Last", last}
	if soundsLikeI(last) {
		return s.Words.Text("names.and.i", "{{.Names}} and {{.Last}}", data...)
	}
	return s.Words.T("{{.Names}} and {{.Last}}", data...)
}

// soundsLikeI tells whether a name begins as Spanish says i, before which its "y" is "e".
func soundsLikeI(name string) bool {
	name = strings.ToLower(name)
	rest, ok := strings.CutPrefix(name, "hi")
	if ok {
		return !strings.HasPrefix(rest, "e") && !strings.HasPrefix(rest, "a")
	}
	return (strings.HasPrefix(name, "i") || strings.HasPrefix(name, "í")) && !strings.HasPrefix(name, "io")
}

// Line makes one line of a document's words: without what no voice can say and what would turn
// the rest of the sentence round. Words that run from right to left are set apart.
func Line(text string) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		for _, r := range word {
			if message.Steers(r) || r == utf8.RuneError {
				continue
			}
			if n++; n > longest {
				return message.Apart(strings.TrimSpace(b.String()) + "…")
			}
			b.WriteRune(r)
		}
	}
	return message.Apart(strings.TrimRight(b.String(), " "))
}

// first is the sentence with a capital letter at its beginning.
func first(sentence string) string {
	r, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(r)) + sentence[size:]
}
