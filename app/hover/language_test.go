package hover

import (
	"strings"
	"testing"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
	"dateline/sampledata"
	tongues "dateline/timeline/words"
)

// TestTheStatusIsWholeInEveryLanguage, and how many report it, however long the words are.
func TestTheStatusIsWholeInEveryLanguage(t *testing.T) {
	for _, language := range tongues.Languages {
		t.Run(language, func(t *testing.T) {
			speechtest.In(t, language)
			in := content(t, sampledata.Kazakhstan())
			for i := range in.Doc.Events {
				v, all := in.Assess.Verdicts[i], words(in, i)
				for _, want := range []string{look.StatusWord(v.Status), look.Reports(v)} {
					if !strings.Contains(all, want) {
						t.Errorf("event %d does not say %q; it says:\n%s", i, want, all)
					}
				}
			}
		})
	}
}
