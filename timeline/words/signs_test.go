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

func TestNoFullStopFollowsASignThatEndsASentence(t *testing.T) {
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{[]string{"A. Smith", "Who gains?", "", "The Times"}, "A. Smith. Who gains? The Times"},
		{[]string{"Some Inc.", "Stop!", "And then…", "لماذا؟", "何？"}, "Some Inc. Stop! And then… لماذا؟ 何？"},
		{[]string{"", "One"}, "One"}, {nil, ""},
	} {
		if got := words.Sentences(c.parts...); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if words.Stopped("") != "" || words.Stopped("a") != "a." || words.Stopped("a؟") != "a؟" || words.Stopped("\u2068a?\u2069") != "\u2068a?\u2069" {
		t.Error("the last one ends otherwise")
	}
}
