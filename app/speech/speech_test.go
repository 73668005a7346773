package speech_test

import (
	"testing"

	"fyne.io/fyne/v2/lang"

	"dateline/app/speech"
	"dateline/assets"
	"dateline/timeline/words"
)

func TestALanguageIsSpokenAtOnce(t *testing.T) {
	l, x, n, xn := lang.L, lang.X, lang.N, lang.XN
	defer func() { lang.L, lang.X, lang.N, lang.XN = l, x, n, xn }()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	s := speech.New(files)
	s.Lead()
	if got := lang.L("Cancel"); got != "Cancel" || s.Now().Language() != "en" {
		t.Errorf("before one was chosen: %s", got)
	}
	said := map[string]bool{}
	for _, tag := range words.Languages {
		if err := s.Choose(tag); err != nil {
			t.Fatal(err)
		}
		cancel := lang.L("Cancel")
		if s.Now().Language() != tag || said[cancel] && tag != "es" && tag != "fr" {
			t.Errorf("%s says %q", tag, cancel)
		}
		said[cancel] = true
		if got := lang.X("file.name", "x"); got == "x" {
			t.Errorf("%s: a message with a key was not found", tag)
		}
		if got := lang.L("{{.Never}} said", map[string]any{"Never": "<b>"}); got != "<b> said" {
			t.Errorf("%s: a message that there is not became %q", tag, got)
		}
		if lang.N("so many", 2) != "so many" || lang.XN("no.key", "so many", 2) != "so many" {
			t.Errorf("%s: plural messages that there are not", tag)
		}
	}
	if err := s.Choose(""); err != nil || s.Now().Language() != speech.System() {
		t.Errorf("the system's language: %v, %v", s.Now().Language(), err)
	}
	if (*speech.Speech)(nil).Now().T("x") != "x" {
		t.Error("no Speech says nothing")
	}
}
