package layout

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// gapUnits are the words for year, years, month, months, day, days.
func gapUnits(lang string) [6]string {
	tag, _ := language.Parse(lang)
	base, _ := tag.Base()
	switch base.String() {
	case "de":
		return [6]string{"Jahr", "Jahre", "Monat", "Monate", "Tag", "Tage"}
	case "fr":
		return [6]string{"an", "ans", "mois", "mois", "jour", "jours"}
	case "es":
		return [6]string{"año", "años", "mes", "meses", "día", "días"}
	case "ru":
		return [6]string{"г.", "г.", "мес.", "мес.", "дн.", "дн."}
	case "kk":
		return [6]string{"жыл", "жыл", "ай", "ай", "күн", "күн"}
	}
	return [6]string{"year", "years", "month", "months", "day", "days"}
}

// Thousands writes a number with thin spaces between thousands from five digits on.
func Thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	if len(s) < 5 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u2009" + s[i:]
	}
	return s
}

// Grouped is a number as a file has it with thin spaces between its thousands, where it is a whole one of
// five digits or more; any other text as it is.
func Grouped(text string) string {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != text {
		return text
	}
	return Thousands(n)
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
