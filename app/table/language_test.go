package table

import (
	"testing"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/table"
	tongues "dateline/timeline/words"
)

// speaking lets what is said be said in a language until the test ends.
func speaking(t *testing.T, language string) {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	say, err := tongues.Speak(files, language)
	if err != nil {
		t.Fatal(err)
	}
	l, n := lang.L, lang.N
	t.Cleanup(func() { lang.L, lang.N = l, n })
	lang.L = func(text string, data ...any) string { return say.T(text, data...) }
	lang.N = func(text string, n int, data ...any) string { return say.N(n, text, text, data...) }
}

// TestStatusesAndHeadingsAreWholeInEveryLanguage as long as nobody makes their columns narrower.
func TestStatusesAndHeadingsAreWholeInEveryLanguage(t *testing.T) {
	for _, language := range tongues.Languages {
		t.Run(language, func(t *testing.T) {
			speaking(t, language)
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
