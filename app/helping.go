package app

import (
	"slices"
	"strings"

	"dateline/app/sheet"
	"dateline/sampledata"
	"dateline/timeline/evidence"
)

// showReading shows the rules, what shows first, and what a file looks like.
func (w *window) showReading() {
	r := sheet.Reading{Example: string(sampledata.First()), Open: w.openFirst}
	for _, s := range evidence.Statuses {
		r.Rules = append(r.Rules, [2]string{evidence.Verdict{Computed: s}.Rule(), s.RuleWords(w.speech.Now())})
	}
	slices.SortFunc(r.Rules, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	sheet.ReadStatus(w.win, r)
}

// openFirst opens the small file of that page, as examples are opened.
func (w *window) openFirst() {
	w.target().openSample(sampledata.Sample{Name: "first.json", Data: sampledata.First()})
}
