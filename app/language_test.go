package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/session"
	"dateline/app/speech"
	"dateline/assets"
	"dateline/timeline/told"
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

// TestEveryWindowSpeaksAnotherLanguageAtOnce: the two sides, the sentences, the slides and the notes, with what is seen
// in them.
func TestEveryWindowSpeaksAnotherLanguageAtOnce(t *testing.T) {
	w, _ := started(t)
	speaking(t, w)
	w.session.SetStop(w.session.Stops() - 2)
	sides, _ := told.Opposed(w.session.Open().Doc)
	w.openTold(sides)
	w.openAloud()
	w.session.Select("deal")
	w.actions.Run(command.PresentAll)
	w.talk.show.Rune('r')
	view := w.tellings[0].view
	w.tellings[0].win.Canvas().Capture()
	view.TypedRune('+')
	seen := view.Seen()
	w.setLanguage(1 + slices.Index(words.Languages[:], "kk"))
	if !slices.Equal(titles(w), []string{"Vladimir Odintsov және Euractiv нұсқалары", "Дауыстап оқуға арналған сөйлемдер", "Жазбалар: Барлық оқиға ретімен", "Слайдтар: Барлық оқиға ретімен"}) {
		t.Errorf("the windows are called %q", titles(w))
	}
	if view.Seen() != seen {
		t.Error("the two sides are seen elsewhere")
	}
	if said := view.Scene().Dump(); !strings.Contains(said, "нұсқасы") || strings.Contains(said, "As told") {
		t.Errorf("the two sides say %s", said)
	}
	buttons := ""
	for _, o := range test.LaidOutObjects(w.tellings[0].win.Content()) {
		if b, ok := o.(*look.Button); ok {
			buttons += b.Text + " "
		}
	}
	if buttons != "Жабу SVG ретінде сақтау PDF ретінде сақтау PNG ретінде сақтау " {
		t.Errorf("the buttons of the two sides are %q", buttons)
	}
	if w.talk.input.Words.Language() != "kk" {
		t.Error("the timeline below the slides speaks another language")
	}
	w.talk.end()
	w.setLanguage(1 + slices.Index(words.Languages[:], "ru"))
	if title := w.tellings[0].win.Title(); title != "Версии: Vladimir Odintsov и Euractiv" {
		t.Errorf("later it is called %q", title)
	}
	w.setTheme(look.Dark)
	if got := w.tellings[0].in.In.Theme.Name; got != "dark" || view.Seen() != seen {
		t.Errorf("the two sides are in the theme %s", got)
	}
	w.tellings[0].win.Close()
	if len(w.tellings) > 0 {
		t.Error("a window that is closed is kept")
	}
}

// titles are those of all windows but the document's, in the order in which they were opened.
func titles(w *window) (list []string) {
	for _, win := range w.app.Driver().AllWindows() {
		if win != w.win && win.Title() != "" {
			list = append(list, win.Title())
		}
	}
	return list
}
