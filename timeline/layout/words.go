package layout

import (
	"math"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// gapUnit is the word for a unit of time behind a number, by the plural forms of the language; an empty form is other.
type gapUnit struct{ one, few, many, other string }

// gapUnits are the words for years, months, days and hours.
var gapUnits = map[string][4]gapUnit{
	"en": {{one: "year", other: "years"}, {one: "month", other: "months"}, {one: "day", other: "days"}, {other: "h"}},
	"de": {{one: "Jahr", other: "Jahre"}, {one: "Monat", other: "Monate"}, {one: "Tag", other: "Tage"}, {other: "Std."}},
	"fr": {{one: "an", other: "ans"}, {other: "mois"}, {one: "jour", other: "jours"}, {other: "h"}},
	"es": {{one: "año", other: "años"}, {one: "mes", other: "meses"}, {one: "día", other: "días"}, {other: "h"}},
	"ru": {{one: "год", few: "года", many: "лет", other: "года"}, {other: "мес."}, {other: "дн."}, {other: "ч"}},
	"kk": {{other: "жыл"}, {other: "ай"}, {other: "күн"}, {other: "сағ."}},
}

// word is the unit's word behind a number of halves.
func (u gapUnit) word(tag language.Tag, halves int) string {
	form := plural.Cardinal.MatchPlural(tag, halves/2, 0, 0, 0, 0)
	if halves%2 == 1 {
		form = plural.Cardinal.MatchPlural(tag, halves/2, 1, 1, 5, 5) // ,5
	}
	switch {
	case form == plural.One && u.one != "":
		return u.one
	case form == plural.Few && u.few != "":
		return u.few
	case form == plural.Many && u.many != "":
		return u.many
	}
	return u.other
}

// gapWords are a number, in halves where it is below a hundred, and the word for one of the units.
func gapWords(v float64, unit int, lang string) (number, word string) {
	tag, _ := language.Parse(lang)
	base, _ := tag.Base()
	units, ok := gapUnits[base.String()]
	if !ok {
		units, tag = gapUnits["en"], language.English
	}
	halves := int(math.Round(v * 2))
	if v >= 100 {
		halves -= halves % 2
	}
	number = words.Whole(tag, int64(halves/2))
	if halves%2 == 1 {
		number = strings.TrimPrefix(number, "0") + "½"
	}
	return number, units[unit].word(tag, halves)
}

// eraWords are an era's title and date.
func eraWords(e timeline.Era, lang string) string {
	return e.Title + ", " + typeset.Kept(e.Title, e.Date.Words(lang))
}

// These are the names of the groups of events that lack what others are grouped by.
var _ = [...]string{
	words.Mark("No lane"), words.Mark("No tag"), words.Mark("No source"), words.Mark("No status"), words.Mark("No claimant"), words.Mark("No place"),
}

// plain is Markdown without its marks, for a few lines on a card.
func plain(markdown string) string {
	var b strings.Builder
	for i := 0; i < len(markdown); i++ {
		switch c := markdown[i]; c {
		case '*', '`', '#', '>':
		case '[':
		case ']':
			if i+1 < len(markdown) && markdown[i+1] == '(' {
				if end := strings.IndexByte(markdown[i:], ')'); end > 0 {
					i += end
				}
			}
		default:
			b.WriteByte(c)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
