package app

import (
	"dateline/app/panel"
	"dateline/app/sheet"
	"dateline/sampledata"
)

// showReading shows the rules, what shows first, and what a file looks like.
func (w *window) showReading() {
	r := sheet.Reading{Example: string(sampledata.First()), Open: w.openFirst}
	for _, id := range []string{"R0", "R1", "R2", "R3", "R4", "R5"} {
		r.Rules = append(r.Rules, [2]string{id, panel.Rule(id)})
	}
	sheet.ReadStatus(w.win, r)
}

// openFirst opens the small file of that page, as examples are opened.
func (w *window) openFirst() {
	w.target().openSample(sampledata.Sample{Name: "first.json", Data: sampledata.First()})
}
