package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"dateline/app/session"
	"dateline/app/speech"
	"dateline/assets"
	"dateline/timeline/words"
)

// speaking lets the window speak all languages, until the test ends.
func speaking(t *testing.T, w *window) { t.Helper(); speaks(t, w.program) }

func speaks(t testing.TB, p *program) {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	l, x, n, xn := lang.L, lang.X, lang.N, lang.XN
	t.Cleanup(func() { lang.L, lang.X, lang.N, lang.XN = l, x, n, xn })
	p.speech = speech.New(files)
	p.speech.Lead()
}

// menuWords are the names of the menus.
func menuWords(w *window) string {
	var list []string
	for _, m := range w.win.MainMenu().Items {
		list = append(list, m.Label)
	}
	return strings.Join(list, " ")
}

func TestAnotherLanguageKeepsWhatIsOpenSelectedAndInView(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.session.Select("deal")
	w.board.Zoom(zoomStep)
	for _, kind := range []session.Kind{session.Story, session.Table} {
		w.session.SetKind(kind)
		view, doc, undo := w.session.State().View, w.session.Open().Doc, w.session.CanUndo()
		menus := map[string]bool{}
		for i := len(words.Languages); i >= 0; i-- {
			w.setLanguage(i)
			menus[menuWords(w)] = true
			if w.language() != i || i > 0 && w.speech.Now().Language() != words.Languages[i-1] {
				t.Errorf("the language at %d was not taken: %d, %s", i, w.language(), w.speech.Now().Language())
			}
			if w.session.Event() == nil || w.session.Event().ID != "deal" || w.session.Open().Doc != doc || w.session.State().View != view ||
				w.session.Kind() != kind || w.frame.view != int(kind) || w.frame.blank || w.session.CanUndo() != undo {
				t.Errorf("something was lost by the language at %d: %+v, was %+v", i, w.session.State(), view)
			}
		}
		if len(menus) > len(words.Languages) {
			t.Errorf("the menus speak %d languages, not %d: %v", len(menus), len(words.Languages), menus)
		}
	}
	w.session.Select("unrest") // one listener alone hears it, and the new parts show it
	if got := w.board.Layout(); got == nil {
		t.Error("the timeline was not laid out")
	}
}

// TestALargeDocumentIsTranslatedBesideTheWindow: the window speaks the language before until the timeline is laid out in
// the other one, which is then shown as it is; of two languages only the last comes.
func TestALargeDocumentIsTranslatedBesideTheWindow(t *testing.T) {
	w, work := teeming(t)
	speaking(t, w)
	w.session.First()
	before, menus := w.board.Layout(), menuWords(w)
	w.setLanguage(2)
	w.setLanguage(3)
	if w.board.Layout() != before || menuWords(w) != menus || len(*work) != 2 {
		t.Fatalf("the window waited for the language: %d pieces of work, %s", len(*work), menuWords(w))
	}
	for range 2 {
		(*work)[0]()
		*work = (*work)[1:]
	}
	if got := w.speech.Now().Language(); got != words.Languages[2] || menuWords(w) == menus {
		t.Errorf("the window speaks %s, and the menus are %s", got, menuWords(w))
	}
	if !fits(w) || w.board.Layout() == before || w.session.Event() == nil {
		t.Error("the timeline is not what it was in the other language")
	}
}
