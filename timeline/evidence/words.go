package evidence

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// namesShown is how many origins a sentence names before it counts the rest.
const namesShown = 5

// Short is the reason in a few English words: "1 origin alleges, 2 oppose".
func (e Explanation) Short() string {
	parts := e.sides(func(g []Ground) string { return "" })
	if len(parts) == 0 {
		return "no claim counts"
	}
	return strings.Join(parts, ", ")
}

// Reason is the reason in English sentences: "1 origin alleges it (Beregini), 2 oppose it
// (Ministry of Industry, Vladimir Odintsov). 4 reports rest on 3 origins."
func (e Explanation) Reason() string {
	var list []string
	if e.Override != nil {
		list = append(list, e.override())
	}
	parts := e.sides(func(g []Ground) string { return " it (" + names(g) + ")" })
	switch {
	case !e.Verdict.Known:
		list = append(list, "Nothing was said about it yet.")
	case len(parts) == 0:
		list = append(list, "No claim speaks for it or against it.")
	default:
		list = append(list, strings.Join(parts, ", ")+".")
	}
	if v := e.Verdict; v.Reports > v.Origins {
		list = append(list, fmt.Sprintf("%d reports rest on %s.", v.Reports, number(int(v.Origins), "origin")))
	}
	if len(e.Declining) > 0 {
		list = append(list, fmt.Sprintf("%s %s to say (%s).", number(len(e.Declining), "origin"),
			verb("decline", len(e.Declining)), names(e.Declining)))
	}
	list = append(list, e.notCounted()...)
	return strings.Join(list, " ")
}

// sides words each side that somebody takes; after adds to what is said of the origins.
func (e Explanation) sides(after func([]Ground) string) []string {
	asserting, alleging := split(e.Affirming, timeline.Asserts)
	denying, disputing := split(e.Opposing, timeline.Denies)
	var parts []string
	add := func(list []Ground, does string) {
		if len(list) == 0 {
			return
		}
		who := fmt.Sprint(len(list))
		if len(parts) == 0 {
			who = number(len(list), "origin")
		}
		parts = append(parts, who+" "+verb(does, len(list))+after(list))
	}
	add(asserting, "assert")
	add(alleging, "allege")
	switch {
	case len(disputing) == 0:
		add(denying, "deny")
	case len(denying) == 0:
		add(disputing, "dispute")
	default:
		add(e.Opposing, "oppose")
	}
	return parts
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

func (e Explanation) override() string {
	o := e.Override
	text := fmt.Sprintf("%s set it to %s by hand", o.By, e.Verdict.Status)
	if !o.On.IsZero() {
		text += ", " + o.On.Words("en")
	}
	if o.Because != "" {
		text += ": " + strings.TrimRight(o.Because, ". ")
	}
	return fmt.Sprintf("%s. By the rules it is %s.", text, e.Verdict.Computed)
}

// notCounted says which claims are not in the count, and which are in it without a date.
func (e Explanation) notCounted() []string {
	var list []string
	add := func(claims []int, one, several string) {
		if len(claims) > 0 {
			text := one
			if len(claims) > 1 {
				text = several
			}
			list = append(list, number(len(claims), "claim")+" "+text+".")
		}
	}
	add(e.Cancelled, "was retracted", "were retracted")
	add(e.Later, "came later", "came later")
	add(e.Removed, "is left out", "are left out")
	add(e.Undated, "is undated", "are undated")
	return list
}

// names lists the origins of the grounds: "A, B and 3 more".
func names(list []Ground) string {
	var words []string
	for i, g := range list {
		if i == namesShown && len(list) > namesShown+1 {
			return strings.Join(words, ", ") + fmt.Sprintf(" and %d more", len(list)-i)
		}
		words = append(words, g.Origin.Name)
	}
	return strings.Join(words, ", ")
}

// number is "1 origin" or "2 origins".
func number(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// verb is the verb for n who do it: "denies", "deny".
func verb(word string, n int) string {
	stem, y := strings.CutSuffix(word, "y")
	switch {
	case n != 1:
		return word
	case y:
		return stem + "ies"
	}
	return word + "s"
}
