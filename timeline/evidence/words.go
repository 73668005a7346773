package evidence

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/message"
	"dateline/timeline/words"
)

// namesShown is how many origins a sentence names before it counts the rest.
const namesShown = 5

// Short is the reason in a few words: "1 origin alleges, 2 oppose".
func (e Explanation) Short(t *words.Translator) string {
	parts := e.sides(t, func(side string, _ []Ground) string { return side })
	if len(parts) == 0 {
		return t.T("no claim counts")
	}
	return strings.Join(parts, ", ")
}

// Reason is the reason in sentences: "1 origin alleges it (Beregini), 2 oppose it (Ministry of
// Industry, Vladimir Odintsov). 4 reports rest on 3 origins."
func (e Explanation) Reason(t *words.Translator) string {
	var list []string
	if e.Override != nil {
		list = append(list, e.override(t))
	}
	parts := e.sides(t, func(side string, g []Ground) string {
		return t.T("{{.Side}} it ({{.Names}})", "Side", side, "Names", names(t, g))
	})
	switch {
	case !e.Verdict.Known:
		list = append(list, t.T("Nothing was said about it yet."))
	case len(parts) == 0:
		list = append(list, t.T("No claim speaks for it or against it."))
	default:
		list = append(list, strings.Join(parts, ", ")+".")
	}
	if v := e.Verdict; v.Reports > v.Origins {
		origins := t.N(int(v.Origins), "1 origin", "{{.Count}} origins")
		list = append(list, t.N(int(v.Reports), "1 report rests on {{.Origins}}.", "{{.Count}} reports rest on {{.Origins}}.", "Origins", origins))
	}
	if n := len(e.Declining); n > 0 {
		list = append(list, t.N(n, "1 origin declines to say ({{.Names}}).", "{{.Count}} origins decline to say ({{.Names}}).", "Names", names(t, e.Declining)))
	}
	list = append(list, e.notCounted(t)...)
	return strings.Join(list, " ")
}

// sides words each side that somebody takes; whole makes the words of one side whole.
func (e Explanation) sides(t *words.Translator, whole func(side string, g []Ground) string) []string {
	asserting, alleging := split(e.Affirming, timeline.Asserts)
	denying, disputing := split(e.Opposing, timeline.Denies)
	var parts []string
	add := func(list []Ground, d does) {
		if len(list) > 0 {
			parts = append(parts, whole(d.words(t, len(list), len(parts) == 0), list))
		}
	}
	add(asserting, assert)
	add(alleging, allege)
	switch {
	case len(disputing) == 0:
		add(denying, deny)
	case len(denying) == 0:
		add(disputing, dispute)
	default:
		add(e.Opposing, oppose)
	}
	return parts
}

// does is what origins do to an event.
type does int

const (
	assert does = iota
	allege
	deny
	dispute
	oppose
)

// words say that n origins do so; the first ones in a sentence are called origins.
func (d does) words(t *words.Translator, n int, first bool) string {
	switch {
	case first && d == assert:
		return t.N(n, "1 origin asserts", "{{.Count}} origins assert")
	case first && d == allege:
		return t.N(n, "1 origin alleges", "{{.Count}} origins allege")
	case first && d == deny:
		return t.N(n, "1 origin denies", "{{.Count}} origins deny")
	case first && d == dispute:
		return t.N(n, "1 origin disputes", "{{.Count}} origins dispute")
	case first:
		return t.N(n, "1 origin opposes", "{{.Count}} origins oppose")
	case d == assert:
		return t.N(n, "1 asserts", "{{.Count}} assert")
	case d == allege:
		return t.N(n, "1 alleges", "{{.Count}} allege")
	case d == deny:
		return t.N(n, "1 denies", "{{.Count}} deny")
	case d == dispute:
		return t.N(n, "1 disputes", "{{.Count}} dispute")
	}
	return t.N(n, "1 opposes", "{{.Count}} oppose")
}

// split parts the grounds of one side by their stance.
func split(list []Ground, stance timeline.Stance) (with, rest []Ground) {
	for _, g := range list {
		if g.Stance == stance {
			with = append(with, g)
		} else {
			rest = append(rest, g)
		}
	}
	return with, rest
}

// override says what the editor judged, and what the rules do.
func (e Explanation) override(t *words.Translator) string {
	o := e.Override
	text := t.T("{{.By}} set it to {{.Status}} by hand", "By", o.By, "Status", e.Verdict.Status.Words(t))
	if !o.On.IsZero() {
		text += ", " + o.On.Words(t.Language())
	}
	if o.Because != "" {
		text += t.Colon() + message.Apart(strings.TrimRight(o.Because, ". "))
	}
	return words.Sentences(text, t.T("By the rules it is {{.Status}}.", "Status", e.Verdict.Computed.Words(t)))
}

// notCounted says which claims are not in the count, and which are in it without a date.
func (e Explanation) notCounted(t *words.Translator) []string {
	var list []string
	if n := len(e.Cancelled); n > 0 {
		list = append(list, t.N(n, "1 claim was retracted.", "{{.Count}} claims were retracted."))
	}
	if n := len(e.Later); n > 0 {
		list = append(list, t.N(n, "1 claim came later.", "{{.Count}} claims came later."))
	}
	if n := len(e.Removed); n > 0 {
		list = append(list, t.N(n, "1 claim is left out.", "{{.Count}} claims are left out."))
	}
	if n := len(e.Undated); n > 0 {
		list = append(list, t.N(n, "1 claim is undated.", "{{.Count}} claims are undated."))
	}
	return list
}

// names lists the origins of the grounds: "A, B and 3 more".
func names(t *words.Translator, list []Ground) string {
	var shown []string
	for i, g := range list {
		if i == namesShown && len(list) > namesShown+1 {
			return strings.Join(shown, ", ") + " " + t.T("and {{.Count}} more", "Count", len(list)-i)
		}
		shown = append(shown, message.Apart(g.Origin.Name))
	}
	return strings.Join(shown, ", ")
}
