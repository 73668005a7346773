package panel

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/timeline/edtf"
)

// precision says how exact a date is: "to the day".
func precision(d edtf.Date) string {
	switch d.Precision() {
	case edtf.Second:
		return lang.L("to the second")
	case edtf.Day:
		return lang.L("to the day")
	case edtf.Month:
		return lang.L("to the month")
	case edtf.Season:
		return lang.L("to the part of a year")
	case edtf.Year:
		return lang.L("to the year")
	case edtf.Decade:
		return lang.L("to the decade")
	case edtf.Century:
		return lang.L("to the century")
	case edtf.Millennium:
		return lang.L("to the millennium")
	case edtf.Megayear, edtf.Gigayear:
		return lang.L("to some million years")
	}
	return lang.L("not exactly known")
}

// dateLine is a date in words with its precision: "16 July 2022 · to the day".
func dateLine(d edtf.Date, language string) string {
	if d.IsZero() {
		return lang.L("no date")
	}
	if d.Set() != edtf.NoSet { // the words of a set say what is not known
		return d.Words(language)
	}
	return d.Words(language) + " · " + precision(d)
}

// grade is how a source and a claim are judged: "source D (not usually reliable), claim 6 (cannot be
// judged)"; empty where they are not.
func grade(reliability string, credibility int) string {
	var parts []string
	if reliability != "" {
		parts = append(parts, lang.L("source {{.Grade}}", map[string]any{"Grade": reliability})+" ("+look.Reliability(reliability)+")")
	}
	if credibility > 0 {
		parts = append(parts, lang.L("claim {{.Grade}}", map[string]any{"Grade": credibility})+" ("+look.Credibility(credibility)+")")
	}
	return strings.Join(parts, ", ")
}

// spaced is a heading in wide capitals.
func spaced(text string) string {
	var b strings.Builder
	for i, r := range strings.ToUpper(text) {
		if i > 0 && unicode.IsLetter(r) {
			b.WriteRune('\u200a')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// join puts the parts that are not empty between a separator.
func join(separator string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, separator)
}
