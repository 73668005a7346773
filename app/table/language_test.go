package table

import (
	"testing"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/table"
	tongues "dateline/timeline/words"
)

// TestStatusesAndHeadingsAreWholeInEveryLanguage as long as nobody makes their columns narrower.
func TestStatusesAndHeadingsAreWholeInEveryLanguage(t *testing.T) {
	for _, language := range tongues.Languages {
		t.Run(language, func(t *testing.T) {
			speechtest.In(t, language)
			v, _ := shown(t, sampledata.Kazakhstan())
			for _, column := range table.Columns {
				if v.widths[column] == 0 { // left out, which the status bar tells
					continue
				}
				if line := v.content.Faces.Shorten(Word(column), heads, v.widths[column]-2*inset); line.Text != Word(column) {
					t.Errorf("%q is cut to %q", Word(column), line.Text)
				}
			}
			room := v.widths[table.Status] - markRoom - 2*inset
			for _, status := range evidence.Statuses {
				word := look.StatusWord(status)
				if line := v.content.Faces.Shorten(word, plain, room); line.Text != word {
					t.Errorf("%q is cut to %q", word, line.Text)
				}
			}
		})
	}
}
