package app

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
	"dateline/app/palette"
	"dateline/app/session"
	"dateline/app/speech"
	"dateline/app/speech/speechtest"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
	"dateline/timeline/words"
)

// typed writes into the palette.
func typed(w *window, text string) { test.Type(w.win.Canvas().Focused(), text) }

// pressed presses a key in the palette.
func pressed(w *window, key fyne.KeyName) {
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func TestAFilterIsMadeByTheKeysAlone(t *testing.T) {
	w, _ := started(t)
	w.actions.Run(command.Filter)
	typed(w, "stat")
	pressed(w, fyne.KeyReturn)
	items := w.palette.Items()
	if len(items) < 3 || !items[0].Stay || items[0].Kind == "" {
		t.Fatalf("the statuses are %+v", items)
	}
	pressed(w, fyne.KeyReturn)
	pressed(w, fyne.KeyDown)
	pressed(w, fyne.KeyReturn)
	if q := w.session.Query(); len(q.Statuses) != 2 || q.Statuses[0] != evidence.Corroborated {
		t.Errorf("the query is %v", q)
	}
	if !w.palette.Shown() || !w.palette.Items()[1].On {
		t.Error("the list does not stay, with a tick")
	}
	pressed(w, fyne.KeyReturn)
	pressed(w, fyne.KeyEscape)
	if q := w.session.Query(); len(q.Statuses) != 1 || w.palette.Shown() {
		t.Errorf("the query is %v", q)
	}
	if len(w.filters.Chips()) != 1 {
		t.Errorf("%d chips", len(w.filters.Chips()))
	}
}

func TestEveryKindOfFilterIsOffered(t *testing.T) {
	for _, c := range []struct{ kind, want string }{
		{"lane", "lane:"}, {"status", "status:"}, {"claim", "by:"}, {"sour", "source:"}, {"tag", "tag:"}, {"place", "place:"},
	} {
		w, _ := started(t)
		w.actions.Run(command.Filter)
		typed(w, c.kind)
		pressed(w, fyne.KeyReturn)
		pressed(w, fyne.KeyReturn)
		if q := w.session.Query().String(); len(q) < len(c.want) || q[:len(c.want)] != c.want {
			t.Errorf("%s gives %q", c.kind, q)
		}
	}
	for text, want := range map[string]string{"importance\n3": "importance:3", "time\n2022-07": "when:2022-07", "status:disputed sochi": "status:disputed sochi"} {
		w, _ := started(t)
		w.actions.Run(command.Filter)
		for _, part := range bytes.Split([]byte(text), []byte("\n")) {
			typed(w, string(part))
			pressed(w, fyne.KeyReturn)
		}
		if q := w.session.Query().String(); q != want {
			t.Errorf("%q gives %q, not %q", text, q, want)
		}
	}
}

// TestCountsInAListAreOfTheOtherFilters holds each number against a query.
// TestAMistakeInAFilterIsSaid in the language of the window, with what there is.
func TestAMistakeInAFilterIsSaid(t *testing.T) {
	for _, tag := range words.Languages {
		speechtest.In(t, tag)
		w, _ := started(t)
		w.actions.Run(command.Filter)
		for _, text := range []string{"status:dispute", "lane:nowhere", "statsu:denied", "importance:9", `lane:"open`, "when:2022-13"} {
			w.palette.SetText(text)
			_, err := pick.ParseQuery(text, w.session.Open().Doc)
			if got := w.palette.Note(); err == nil || len(w.palette.Items()) > 0 || got != speech.Of(err) {
				t.Errorf("%s: of %s it says %q: %v", tag, text, got, err)
			} else if english := err.Error()[len("in "):]; tag != "en" && strings.Contains(got, english) {
				t.Errorf("%s: of %s it says in English %q", tag, text, got)
			}
		}
		if w.palette.SetText("status:denied tag:arms"); len(w.palette.Items()) != 1 {
			t.Errorf("%s: of a sound query it says %q", tag, w.palette.Note())
		}
	}
}

func TestCountsInAListAreOfTheOtherFilters(t *testing.T) {
	w, _ := started(t)
	ask(t, w, "status:disputed,single-source")
	w.chooseValues(facets[0])
	list := slices.Clone(w.palette.Items())
	for i := range list {
		w.palette.Items()[i].Go()
		if got := countOf(len(w.pick().Events)); got != list[i].Kind {
			t.Errorf("%s has %s, and shows %s", list[i].Title, list[i].Kind, got)
		}
		w.palette.Items()[i].Go()
	}
}

func TestWhatIsFoundIsMarkedInTheTable(t *testing.T) {
	w, _ := started(t)
	w.session.SetKind(session.Table)
	w.actions.Run(command.Find)
	w.field.SetText("sochi")
	n := 0
	for _, sh := range w.table.Scene().Shapes {
		if sh.Ref.IsZero() && sh.W == 6 && sh.H == 6 && sh.Fill == w.input().Theme.Accent {
			n++
		}
	}
	if n == 0 || n != len(w.finding.hits) {
		t.Errorf("%d rows are marked of %d hits", n, len(w.finding.hits))
	}
}

// BenchmarkFilter shows another tenth of a million events, from the query to the picture.
func BenchmarkFilter(b *testing.B) {
	w, _ := started(b)
	doc := million(b)
	w.session.Replace(session.Prepare("", "generated", doc, nil))
	w.win.Canvas().Capture()
	i := 0
	for b.Loop() {
		q := w.session.Query()
		q.Statuses = []evidence.Status{evidence.Statuses[i%len(evidence.Statuses)]}
		i++
		w.session.SetQuery(q)
		w.win.Canvas().Capture()
	}
}

// TestOnlyKindsWithValuesAreOffered as filters and as lanes: the window says why another is not.
func TestOnlyKindsWithValuesAreOffered(t *testing.T) {
	w, _ := started(t)
	w.openPath(write(t, "bare.json", `{"events": [{"title": "A", "date": "1900", "tags": ["x"]}]}`))
	w.actions.Run(command.Filter)
	var offered []string
	for _, item := range w.palette.Items() {
		offered = append(offered, item.Title)
	}
	if got := strings.Join(offered, " "); got != "Status… Tag… Importance… Time…" {
		t.Errorf("offered are %s", got)
	}
	typed(w, "place")
	if items, why := w.filterItems("place"); why != "No event here has a place." || len(items) != 1 { // events with that word
		t.Errorf("%+v: %q", items, why)
	}
	pressed(w, fyne.KeyEscape)
	for id, want := range map[command.ID]string{command.ByPlace: "No event here has a place.", command.BySource: "No claim here names a source.", command.ByClaimant: "Nobody claims anything here."} {
		if w.actions.Run(id); w.foot.said != want {
			t.Errorf("%s: the status bar says %q", id, w.foot.said)
		}
	}
	if w.actions.Run(command.ByTag); w.session.Arranging().By != pick.ByTag {
		t.Error("an event has a tag")
	}
	w.session.SetQuery(pick.Query{Places: []string{"Paris"}})
	if items, _ := w.filterItems(" "); !slices.ContainsFunc(items, func(i palette.Item) bool { return strings.HasPrefix(i.Title, "Place") }) {
		t.Error("a filter that is set can be changed")
	}
}
