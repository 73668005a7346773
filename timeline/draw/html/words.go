package html

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/words"
)

// countWords is how to say a number of events: in the singular, and by the plural forms of the CLDR, with
// # for the number.
type countWords struct {
	One   string            `json:"one"`
	Forms map[string]string `json:"forms"`
}

// said are the texts that the script says.
var said = [...]string{
	words.Mark("not yet known"), words.Mark("not yet said"), words.Mark("Before everything"), words.Mark("Who says it"), words.Mark("Nobody is named yet."),
	words.Mark("on the word of {{.Who}}"), words.Mark("origin: {{.Names}}"), words.Mark("Why?"), words.Mark("Rule {{.ID}}"), words.Mark("Reports"), words.Mark("Origins"),
	words.Mark("Sources"), words.Mark("source {{.Grade}}"), words.Mark("claim {{.Grade}}"), words.Mark("and {{.Count}} more"), words.Mark("retells {{.Names}}"), words.Mark("(no title)"),
	words.Mark("Zoom in to see them"), words.Mark("status set by an editor"), words.Mark("Play"), words.Mark("Pause"),
	words.Mark("Click an event, or walk with the arrow keys, to see who says it."), words.Mark("What the signs mean"), words.Mark("{{.Count}} of {{.Total}} events"),
}

// count is a number of events: "1 event", "12 events".
func (h *writer) count(n int) string {
	if n == 1 {
		return h.Words.T("1 event")
	}
	return h.Words.T("{{.Count}} events", "Count", n)
}

// foreign is the language of the document's texts where it is not that of the page, else "".
func (h *writer) foreign() string {
	tag, err := language.Parse(h.Doc.Language)
	if err != nil || tag == language.Und || tag.String() == h.language() {
		return ""
	}
	return tag.String()
}

// phrases are the words that the script needs.
func (h *writer) phrases() {
	d := &h.data
	d.Language = h.language()
	if d.Own = h.foreign(); d.Own != "" {
		h.own = ` lang="` + d.Own + `"`
	}
	d.Words = make(map[string]string, len(said))
	for _, key := range said {
		d.Words[key] = h.Words.T(key)
	}
	d.Counts = countWords{One: h.Words.T("1 event"), Forms: map[string]string{}}
	for form, n := range map[string]int{"one": 21, "few": 22, "many": 25, "other": 100} {
		d.Counts.Forms[form] = strings.Replace(h.count(n), strconv.Itoa(n), "#", 1)
	}
	d.Statuses = make([]string, len(evidence.Statuses))
	d.Rules = make([]string, len(evidence.Statuses))
	for _, s := range evidence.Statuses {
		d.Statuses[s], d.Rules[s] = s.Words(h.Words), s.RuleWords(h.Words)
		d.Order = append(d.Order, int(s))
	}
	for s := timeline.NoStance; s <= timeline.Retracts; s++ {
		d.Stances = append(d.Stances, evidence.StanceWords(s, h.Words))
	}
	for m := 1; m <= 12; m++ {
		d.Months = append(d.Months, edtf.MonthShort(h.language(), m))
		d.Dated = append(d.Dated, strings.Replace(edtf.DayShort(h.language(), 16, m), "16", "#", 1))
	}
	d.OfYear = strings.NewReplacer(d.Months[6], "#", "2022", "@").Replace(edtf.MonthShortWords(h.language(), 2022, 7))
	d.Group = strings.Trim(h.Words.Int(10_000), "0123456789")
	d.BCE = strings.Replace(edtf.YearWords(h.language(), -43), "44", "#", 1)
	d.First = edtf.FirstYearWords(h.language())
}
