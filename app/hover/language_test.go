package hover

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
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

// TestTheStatusIsWholeInEveryLanguage, and how many report it, however long the words are.
func TestTheStatusIsWholeInEveryLanguage(t *testing.T) {
	for _, language := range tongues.Languages {
		t.Run(language, func(t *testing.T) {
			speaking(t, language)
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
