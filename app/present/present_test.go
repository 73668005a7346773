package present

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/app/speech/speechtest"
	"dateline/assets"
	"dateline/timeline/deck"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// held are the modifiers that a test holds down.
type held struct{ mods fyne.KeyModifier }

// shown is a talk on a document, on slides of a size.
func shown(t *testing.T, text string, size fyne.Size) (*Show, *held) {
	t.Helper()
	test.NewTempApp(t)
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read("talk.json", []byte(text))
	if doc == nil {
		t.Fatal(problems)
	}
	d := deck.OfEvents(nil)
	for i := range doc.Events {
		d.Steps = append(d.Steps, deck.Step{Event: i, Notes: doc.Events[i].Summary})
	}
	h := &held{}
	clock := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	s := New(Content{
		Talk: deck.Start(d, doc, evidence.Assess(doc, evidence.Options{}), 0), Faces: faces, Theme: look.Now(),
		Timeline: canvas.NewRectangle(nil), Now: func() time.Time { return clock }, Modifiers: func() fyne.KeyModifier { return h.mods },
	})
	s.OnPanic = func(v any) { t.Errorf("painting has panicked: %v", v) }
	s.Slides.Resize(size)
	s.Notes.Resize(size)
	test.WidgetRenderer(s.Slides).Layout(size)
	test.WidgetRenderer(s.Notes).Layout(size)
	return s, h
}

const four = `{"events": [
 {"id": "a", "title": "A", "date": "1900", "claims": [{"by": "x", "stance": "asserts"}, {"by": "y", "stance": "denies"}]},
 {"id": "b", "title": "B", "date": "1901"}, {"id": "c", "title": "C", "date": "1902"}, {"id": "d", "title": "D", "date": "1903"}]}`

// many is a document with a slide of thirty claims, one in two scripts that run to the left, and one of
// hostile texts.
func many() string {
	var claims []string
	for i := range 30 {
		claims = append(claims, fmt.Sprintf(`{"by": "Claimant number %d", "stance": %q, "said": "2022-08", "text": %q}`, i,
			[]string{"asserts", "alleges", "disputes", "denies", "declines"}[i%5], strings.Repeat("What this one says about it. ", 1+i%4)))
	}
	long := strings.Repeat("Donaudampfschifffahrt", 40)
	return `{"language": "ar", "events": [
 {"id": "many", "title": "Thirty claims about one event, by thirty claimants", "date": "2022", "summary": "` + strings.Repeat("Notes. ", 300) + `", "claims": [` + strings.Join(claims, ",") + `]},
 {"id": "rtl", "title": "العقد المزعوم للذخيرة مع المصنع رقم 7 في عام 2022", "place": "ألماتي", "date": "2022-07-16", "claims": [
  {"by": "وزارة الصناعة", "stance": "denies", "said": "2022-08", "text": "لم تصدر الوزارة أي ترخيص (USD 46,000,000) لإعادة التصدير."},
  {"by": "המשרד", "stance": "asserts", "quote": {"exact": "המסמכים מזויפים", "language": "he", "translation": "forged"}}]},
 {"id": "odd", "title": "` + long + ` </script> \u202e \u0000", "place": "` + long + `", "date": "1000~/..", "claims": [{"by": "` + long + `", "stance": "asserts", "text": "` + long + `"}, {"by": "👩‍👩‍👧‍👦", "stance": "denies"}]},
 {"id": "none", "title": "", "date": "2000"}]}`
}

// TestSlidesAreWholeAtEverySize: no words leave the page or lie on others, whatever is told, in small
// windows and at 200 % text, where a window of 800 x 500 has 400 x 250 points.
func TestSlidesAreWholeAtEverySize(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 800, Height: 500}, {Width: 640, Height: 400}, {Width: 400, Height: 250}, {Width: 1920, Height: 1080}} {
		s, _ := shown(t, many(), size)
		for range 60 {
			name := fmt.Sprintf("%v step %d part %d", size, s.Talk().At()+1, s.Talk().Shown())
			whole(t, name, &s.slide.Scene)
			whole(t, name+" for the presenter", &s.view.Scene)
			press(s, "Space")
		}
		press(s, "Home 2 Return v 1 1 2 r")
		whole(t, fmt.Sprintf("%v vote", size), &s.slide.Scene)
		press(s, "Escape ?")
		whole(t, fmt.Sprintf("%v keys", size), &s.over.Scene)
	}
}

// whole tells of words that leave the page or lie on others.
func whole(t *testing.T, name string, sc *scene.Scene) {
	t.Helper()
	type place struct {
		x0, y0, x1, y1 float64
		text           string
	}
	var all []place
	for _, sh := range sc.Shapes {
		if sh.Kind != scene.Text || sh.Line == nil || strings.TrimSpace(sh.Line.Text) == "" {
			continue
		}
		size := sh.Line.Style.Size
		p := place{sh.X, sh.Y - 0.72*size, sh.X + sh.Line.Width, sh.Y, sh.Line.Text}
		if p.x0 < -0.5 || p.x1 > sc.Width+0.5 || p.y0 < -0.5 || p.y1 > sc.Height+0.5 {
			t.Errorf("%s: %.40q leaves the page of %v x %v: %v", name, p.text, sc.Width, sc.Height, p)
		}
		for _, o := range all {
			if p.x0 < o.x1-0.5 && o.x0 < p.x1-0.5 && p.y0 < o.y1-0.5 && o.y0 < p.y1-0.5 {
				t.Errorf("%s: %.40q lies on %.40q", name, p.text, o.text)
			}
		}
		all = append(all, p)
	}
}

// TestManyClaimsStayReadable: claims that take several pages are in no smaller type than a page needs.
func TestManyClaimsStayReadable(t *testing.T) {
	s, _ := shown(t, many(), fyne.NewSize(1280, 800))
	parts := s.Talk().Parts()
	p := s.newPage(&s.slide.Scene)
	a := s.arrange(p, box{52, 150, 740, 370}, parts[1:len(parts)-1], true)
	next := 0
	for _, page := range a.pages {
		for _, col := range page {
			if col.first != next || col.end <= col.first && col.first < len(a.claims) {
				t.Fatalf("a column has the claims %d to %d, want from %d", col.first, col.end, next)
			}
			next = col.end
		}
	}
	if next != 30 || len(a.pages) < 2 || a.claims[0].text.size < 16 {
		t.Errorf("%d claims are on %d pages in a type of %v points", next, len(a.pages), a.claims[0].text.size)
	}
}

// TestTheStatusStandsBesideEveryClaim: where the claims with their texts take several pages, all of them stand in short
// beside the hands and the status.
func TestTheStatusStandsBesideEveryClaim(t *testing.T) {
	var claims []string
	for i := range 7 {
		claims = append(claims, fmt.Sprintf(`{"by": "Claimant %d", "stance": %q, "text": %q}`, i, []string{"asserts", "denies"}[i%2], strings.Repeat("What this one says. ", 8)))
	}
	s, _ := shown(t, `{"events": [{"title": "Much said", "date": "2022", "claims": [`+strings.Join(claims, ",")+`]}]}`, fyne.NewSize(1280, 800))
	names := func() (n, texts int) {
		for _, sh := range s.slide.Scene.Shapes {
			if sh.Kind == scene.Text && sh.Line.Style.Bold && strings.HasPrefix(sh.Line.Text, "Claimant ") {
				n++
			}
			if sh.Kind == scene.Text && strings.Contains(sh.Line.Text, "What this one") {
				texts++
			}
		}
		return n, texts
	}
	press(s, "Space Space Space Space Space Space Space")
	if n, texts := names(); n == 0 || n == 7 || texts == 0 {
		t.Errorf("told one by one %d claims are there, with %d lines of text", n, texts)
	}
	for _, keys := range []string{"v", "Escape r"} {
		press(s, keys)
		if n, texts := names(); n != 7 || texts > 0 {
			t.Errorf("after %s %d claims are there, with %d lines of text", keys, n, texts)
		}
	}
}

// TestATimelineBelowSlidesIsEnlarged with the room that there is, and never made smaller than at 100 %.
func TestATimelineBelowSlidesIsEnlarged(t *testing.T) {
	before := 0.0
	for _, size := range []fyne.Size{{Width: 400, Height: 100}, {Width: 1280, Height: 264}, {Width: 1920, Height: 356}, {Width: 3840, Height: 420}, {Width: 3840, Height: 2000}} {
		by := Enlarge(size, 1)
		if by < 1 || by < before || by > 3 {
			t.Errorf("%v: by %v, smaller ones by %v", size, by, before)
		}
		before = by
	}
	if before < 1.5 {
		t.Errorf("with much room it is %v times as large", before)
	}
	at := func(text float64) float64 { // on one screen
		return Enlarge(fyne.NewSize(float32(1440/text), float32(310/text)), text) * text
	}
	for _, text := range []float64{1.25, 1.5, 1.75, 2} {
		if by := at(text); by < at(1)-1e-6 || by > text || text == 2 && by > 1.5 {
			t.Errorf("with text at %v it is %v times as large, and without %v", text, by, at(1))
		}
	}
}

// TestThePresenterReadsEveryStance, also where the claimant has a long name.
func TestThePresenterReadsEveryStance(t *testing.T) {
	s, _ := shown(t, `{"events": [{"title": "A", "date": "2022", "claims": [{"by": "`+strings.Repeat("Ministry of Industry ", 9)+`", "stance": "denies"}]}]}`, fyne.NewSize(960, 600))
	said := ""
	for _, sh := range s.view.Scene.Shapes {
		if sh.Kind == scene.Text {
			said += sh.Line.Text + "\n"
		}
	}
	if !strings.Contains(said, "…") || !strings.Contains(said, " · denies\n") {
		t.Errorf("the presenter reads %q", said)
	}
}

// TestNoClaimIsCutWhereASmallerTypeSaysAllOfIt, with a long title above.
func TestNoClaimIsCutWhereASmallerTypeSaysAllOfIt(t *testing.T) {
	long := strings.Repeat("What the ministry says of the contract. ", 9)
	s, _ := shown(t, `{"events": [{"title": "`+long+`", "date": "2022", "claims": [
		{"by": "Ministry", "stance": "denies", "quote": {"exact": "`+long+`", "language": "en", "translation": "And in other words."}}, {"by": "Other", "stance": "asserts"}]}]}`, fyne.NewSize(1280, 800))
	said := ""
	for range 2 {
		press(s, "Space")
		for _, sh := range s.slide.Scene.Shapes {
			if sh.Kind == scene.Text {
				said += sh.Line.Text + " "
			}
		}
	}
	if n := strings.Count(said, "contract."); n < 9*3 || !strings.Contains(said, "in other words") || !strings.Contains(said, "Other") {
		t.Errorf("the slide says %q", said)
	}
}

// TestAWordLongerThanALineGoesOnInTheNext, in the title and in a claim, with what comes after it.
func TestAWordLongerThanALineGoesOnInTheNext(t *testing.T) {
	long := strings.Repeat("Donau", 32)
	s, _ := shown(t, `{"events": [{"title": "`+long+` title", "date": "2022", "claims": [{"by": "Ministry", "stance": "denies", "text": "The `+long+` words after it"}]}]}`,
		fyne.NewSize(1280, 800))
	press(s, "Space")
	said := ""
	for _, sh := range s.slide.Scene.Shapes {
		if sh.Kind == scene.Text {
			said += sh.Line.Text
		}
	}
	if strings.Contains(said, "…") || strings.Count(said, "Donau") < 63 || !strings.Contains(said, "after it") {
		t.Errorf("the slide says %q", said)
	}
	whole(t, "long words", &s.slide.Scene)
}

// TestATalkSpeaksAnotherLanguageAtOnce on the slides, with the reason of a status, and in the presenter's view.
func TestATalkSpeaksAnotherLanguageAtOnce(t *testing.T) {
	s, _ := shown(t, four, fyne.NewSize(1280, 800))
	press(s, "r")
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	ru, err := words.Speak(files, "ru")
	if err != nil {
		t.Fatal(err)
	}
	speechtest.In(t, "ru")
	s.Speak(ru, "по данным на вчера")
	for on, want := range map[*look.Painting][]string{s.slide: {"1 из 4", "оспаривается", "2 утверждения без даты."}, s.view: {"1 из 4", "Далее", "по данным на вчера"}} {
		for _, words := range want {
			if said := on.Scene.Dump(); !strings.Contains(said, words) {
				t.Errorf("%q is not in %s", words, said)
			}
		}
	}
}

// TestThePresenterSeesWhereDigitsLead: the title of that step, which the slides keep to themselves until Enter, and how
// many steps there are where there is no such one.
func TestThePresenterSeesWhereDigitsLead(t *testing.T) {
	s, _ := shown(t, `{"events": [{"title": "First", "date": "1900"}, {"title": "Second", "date": "1901"}, {"title": "Third one", "date": "1902"}]}`, fyne.NewSize(1280, 800))
	notes := func() string { return s.view.Scene.Dump() }
	if said := notes(); !strings.Contains(said, `"Second"`) || strings.Contains(said, "Third") || !strings.Contains(said, "? lists the keys") {
		t.Errorf("at the beginning the presenter reads %s", said)
	}
	press(s, "3")
	if said := notes(); !strings.Contains(said, "go to step 3") || !strings.Contains(said, "Third one") || strings.Contains(s.slide.Scene.Dump(), "Third") {
		t.Errorf("after 3 the presenter reads %s", said)
	}
	press(s, "3")
	if said := notes(); !strings.Contains(said, "go to step 33") || strings.Contains(said, "Third one") || !strings.Contains(said, "3 steps") {
		t.Errorf("after 33 the presenter reads %s", said)
	}
}

// TestLongNotesAreReadByKeys from their beginning to their end and back, with a sign that there are more.
func TestLongNotesAreReadByKeys(t *testing.T) {
	var lines []string
	for i := range 90 {
		lines = append(lines, fmt.Sprintf("Remark %d.", i))
	}
	s, _ := shown(t, `{"events": [{"title": "A", "date": "1900", "summary": "`+strings.Join(lines, `\n`)+`"}]}`, fyne.NewSize(960, 600))
	read := map[string]bool{}
	look := func() (first, last, signs string) {
		for _, sh := range s.view.Scene.Shapes {
			switch {
			case sh.Kind == scene.Path && sh.Fill == s.content.Theme.Accent:
				signs += map[bool]string{true: "▾", false: "▴"}[sh.Segs[2].Y > 0]
			case sh.Kind == scene.Text && strings.HasPrefix(sh.Line.Text, "Remark"):
				if last = sh.Line.Text; first == "" {
					first = last
				}
				read[last] = true
			}
		}
		return first, last, signs
	}
	if first, _, signs := look(); first != "Remark 0." || signs != "▾" {
		t.Errorf("at the beginning it reads %q, with %q", first, signs)
	}
	for range 20 {
		press(s, "n")
		look()
	}
	if _, last, signs := look(); last != "Remark 89." || signs != "▴" || len(read) != 90 {
		t.Errorf("at the end it reads %q, with %q; %d lines were seen", last, signs, len(read))
	}
	for range 20 {
		press(s, "N")
	}
	if first, _, _ := look(); first != "Remark 0." {
		t.Errorf("back it reads %q", first)
	}
}
