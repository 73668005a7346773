package words_test

import (
	"testing"

	"dateline/assets"
	"dateline/timeline/words"
)

// TestSignsAreThoseOfTheMessages: a colon and quotation marks that the program writes stand as in the texts of
// the translators.
func TestSignsAreThoseOfTheMessages(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range words.Languages {
		w, err := words.Read(name, files[name])
		if err != nil {
			t.Fatal(err)
		}
		if got, want := "a"+w.Colon()+"b", w.T("{{.Field}}: {{.Value}}", "Field", "a", "Value", "b"); got != want {
			t.Errorf("%s: a colon is written %q, and in a message %q", name, got, want)
		}
		if got, want := w.T("{{.Date}}, “{{.Title}}”: {{.Status}}.", "Date", "d", "Title", "t", "Status", "s"), "d, "+w.Quoted("t")+w.Colon()+"s."; got != want {
			t.Errorf("%s: a quotation is written %q, and in a message %q", name, want, got)
		}
	}
	var english *words.Translator
	if got := english.Colon() + english.Quoted("a"); got != ": “a”" {
		t.Errorf("without a translator the signs are %q", got)
	}
}
