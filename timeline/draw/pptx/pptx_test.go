package pptx_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/draw/pptx"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

func faces(t testing.TB) *typeset.Faces {
	t.Helper()
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func read(t testing.TB, data []byte) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

var day = time.Date(2022, 9, 1, 12, 0, 0, 0, time.UTC)

func write(t testing.TB, doc *timeline.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	deck := pptx.Deck{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}
	if err := pptx.Write(&b, deck, faces(t), pptx.Options{Made: day, Software: "Dateline"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSlidesSpeakTheLanguage looks for English where everything else is Russian.
func TestSlidesSpeakTheLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	say, err := words.Speak(files, "ru")
	if err != nil {
		t.Fatal(err)
	}
	doc := read(t, []byte(`{"language": "ru", "actors": [{"id": "1", "name": "Сторож"}], "sources": [{"id": "3", "title": "Камень", "reliability": "D"}],
	  "stories": [{"id": "5", "title": "Урок", "steps": [{"event": "4", "notes": "Кто?"}]}],
	  "events": [{"id": "4", "title": "", "date": "2022-07", "place": "Двор", "quantities": [{"label": "Камни", "value": 46000000, "unit": "штук"}], "claims": [
	    {"by": "1", "from": "3", "stance": "alleges", "source": "3", "text": "Бросил."}, {"by": "1", "stance": "retracts", "source": "3"}]},
	    {"title": "Тихо", "date": "2023"}]}`))
	var b bytes.Buffer
	deck := pptx.Deck{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Words: say}
	if err := pptx.Write(&b, deck, faces(t), pptx.Options{Made: day}); err != nil {
		t.Fatal(err)
	}
	d := strict(t, b.Bytes())
	all := ""
	for i, name := range d.slides() {
		all += d.words(name)
		if notes := fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", i+1); d.parts[notes] != nil {
			all += d.words(notes)
		}
	}
	for _, word := range regexp.MustCompile(`[A-Za-z]+`).FindAllString(all, -1) {
		if word != "Dateline" && word != "D" {
			t.Errorf("the slides say %q:\n%s", word, all)
		}
	}
	if !strings.Contains(all, "46 000 000 штук") {
		t.Errorf("46 million is not grouped:\n%s", all)
	}
}

// slides are the names of the slides' parts in their order.
func (d deckFile) slides() (list []string) {
	for n := 1; ; n++ {
		name := fmt.Sprintf("ppt/slides/slide%d.xml", n)
		if d.parts[name] == nil {
			return list
		}
		list = append(list, name)
	}
}

func TestEveryEventHasASlideThatSaysWhatIsClaimed(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	d := strict(t, write(t, doc))
	all := ""
	for _, name := range d.slides()[1:] {
		all += d.words(name)
	}
	for i := range doc.Events {
		e := &doc.Events[i]
		for _, want := range []string{e.Title, e.Date.Words(doc.Language)} {
			if !strings.Contains(all, want) {
				t.Errorf("no slide says %q", want)
			}
		}
		for _, c := range e.Claims {
			if !strings.Contains(all, strings.Join(strings.Fields(c.Text), " ")) {
				t.Errorf("no slide says %q", c.Text)
			}
		}
	}
	for i := range doc.Sources {
		if title := doc.Sources[i].Title; !strings.Contains(all, strings.TrimRight(title, ".?!")) {
			t.Errorf("no slide names the source %q", title)
		}
	}
}

func TestLanesAreTheAccentsOfTheTheme(t *testing.T) {
	doc := read(t, []byte(`{"lanes": [{"id": "a", "title": "A", "color": "#123456"}], "events": [{"title": "x", "date": "2022", "lane": "a"}]}`))
	d := strict(t, write(t, doc))
	if !strings.Contains(d.raw["ppt/theme/theme1.xml"], `<a:accent1><a:srgbClr val="123456"/>`) {
		t.Error("the lane's colour is not the first accent")
	}
	if !strings.Contains(d.raw["ppt/slides/slide1.xml"], `<a:schemeClr val="accent1"`) || strings.Contains(d.raw["ppt/slides/slide1.xml"], "123456") {
		t.Error("the overview does not take the theme's colour")
	}
}

// hostile is a document whose every text wants to break something.
func hostile(text string) *timeline.Document {
	doc := timeline.Document{Version: 1, Title: text, Description: text, Language: text}
	doc.Sources = []timeline.Source{{ID: text, Title: text, Publisher: text, URL: "https://example.org/" + text, Note: text}, {ID: "js", Title: "js", URL: "javascript:alert(1)"}}
	e := timeline.Event{ID: text, Title: text, Summary: text, Place: text, Lane: text, Importance: 3}
	e.Claims = []timeline.Claim{
		{By: text, Source: text, Stance: timeline.Asserts, Text: text, Locator: text, Quote: &timeline.Quote{Exact: text, Translation: text}},
		{Source: "js", Stance: timeline.Denies},
	}
	e.More = &timeline.More{Quantities: []timeline.Quantity{{Label: text, Value: "1", Unit: text, Claim: -1}}}
	doc.Events = []timeline.Event{e, {ID: "b"}}
	doc.Stories = []timeline.Story{{ID: "s", Title: text, Steps: []timeline.Step{{Event: text, Notes: text}}}}
	return timeline.New(doc)
}

func TestNoTextBreaksThePresentation(t *testing.T) {
	for _, text := range []string{
		"", "</a:t></p:sld><script>alert(1)</script>", "a & b < c > d \" ' ]]>", "\x00\x01\x08\x0b\x1f\ufffe\uffff\xff\xfe",
		"שלום abc", "مرحبا بالعالم", "👩‍👩‍👧‍👦 e\u0301\u0302", "line\nline\r\nline\ttab\u2028x", strings.Repeat("long ", 2000), strings.Repeat("x", 10000),
		"# *a* **b** [c](javascript:alert(1)) <https://example.org> `d`\n\n> e\n\n- f\n- g\n\n<b>h</b>\n\n```\ni\n```", "../../etc/passwd",
	} {
		strict(t, write(t, hostile(text)))
	}
}

func TestNotesCarryTheStepsOfStories(t *testing.T) {
	doc := read(t, []byte(`{"events": [{"id": "a", "title": "A", "date": "2022"}, {"id": "b", "title": "B", "date": "2023"}],
		"stories": [{"id": "s", "title": "Lesson", "steps": [{"event": "b", "notes": "Ask first:\nwho gains?"}]}]}`))
	d := strict(t, write(t, doc))
	if got := d.words("ppt/notesSlides/notesSlide3.xml"); got != "\nLesson, step 1\nAsk first:\nwho gains?" {
		t.Errorf("the notes are %q", got)
	}
	if d.parts["ppt/notesSlides/notesSlide2.xml"] != nil {
		t.Error("a slide without a step has notes")
	}
}

func TestManyEventsHaveTheMostImportantOnSlides(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"events": [`)
	for i := range pptx.Most + 50 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id": "e%d", "title": "Number %d", "date": "%d", "importance": %d}`, i, i, 1000+i, map[bool]int{true: 5, false: 3}[i >= 200])
	}
	d := strict(t, write(t, read(t, []byte(b.String()+"]}"))))
	slides := d.slides()
	if len(slides) != pptx.Most+1 {
		t.Fatalf("%d slides", len(slides))
	}
	if got := d.words(slides[0]); !strings.Contains(got, "200 of 250 events have a slide of their own, the most important ones first.") {
		t.Errorf("the overview does not say what is left out: %s", got)
	}
	if first, last := d.words(slides[1]), d.words(slides[pptx.Most]); !strings.Contains(first, "Number 0") || !strings.Contains(last, "Number 249") {
		t.Errorf("the slides are not the most important events in the order of time:\n%s\n%s", first, last)
	}
}

func TestTheSameDocumentMakesTheSameBytes(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	if !bytes.Equal(write(t, doc), write(t, doc)) {
		t.Error("two presentations of one document differ")
	}
}

func TestSceneAloneIsOneSlide(t *testing.T) {
	s := &scene.Scene{Width: 300, Height: 200, Title: "A <scene>"}
	ink := scene.Color{A: 255}
	ref := scene.Ref{Class: "event", ID: "a"}
	s.Notes = map[scene.Ref]scene.Note{ref: {Title: "What \"it\" is", Link: "https://example.org/?a=1&b=2"}}
	f := faces(t)
	for k := range 3 {
		s.Add(scene.Shape{X: 10, Y: 10, W: 80, H: 12, R: 5, Fill: ink, Hatch: scene.Hatch(k), Stroke: ink, Width: 2, Dash: scene.Dash(k), FadeLeft: float64(40 * (k % 2)), FadeRight: float64(60 * k), Ref: ref})
	}
	s.Add(scene.Shape{X: 10, Y: 70, W: 80, H: 12, Fill: ink, Hatch: scene.Diagonal})
	s.Add(scene.Shape{Kind: scene.Circle, X: 50, Y: 50, R: 7, Stroke: ink, Width: 1})
	s.Add(scene.Shape{Kind: scene.Path, X: 5, Y: 6, Stroke: ink, Width: 1, Segs: []scene.Seg{{X: 9}, {Op: scene.LineTo, Y: 40}}})
	s.Add(scene.Shape{Kind: scene.Path, X: 5, Y: 6, Fill: ink, Segs: []scene.Seg{{}, {Op: scene.CubeTo, X1: 1, Y1: 2, X2: 3, Y2: 4, X: 5, Y: 6}, {Op: scene.Close}}})
	s.Add(scene.Shape{Kind: scene.Text, X: 20, Y: 150, Up: true, Line: f.Shape("upwards", typeset.Style{Size: 10}), Fill: ink})
	var b bytes.Buffer
	if err := pptx.WriteScene(&b, s, f, pptx.Options{}); err != nil {
		t.Fatal(err)
	}
	d := strict(t, b.Bytes())
	slide := d.raw["ppt/slides/slide1.xml"]
	for _, want := range []string{`prst="roundRect"`, `prst="ellipse"`, `prst="line"`, "a:custGeom", "a:pattFill", "a:gradFill", `val="sysDot"`, `descr="What &quot;it&quot; is"`, "p:grpSp", `rot="16200000"`} {
		if !strings.Contains(slide, want) {
			t.Errorf("the slide has no %s", want)
		}
	}
}

// TestNamesThatRunToTheLeftStandInTheirCells at the left as the words below them do, texts at the right.
func TestNamesThatRunToTheLeftStandInTheirCells(t *testing.T) {
	doc := read(t, []byte(`{"language": "he", "sources": [{"id": "a", "title": "קדש", "container-title": "דבר", "issued": "1956-07-27"}],
		"events": [{"title": "סואץ", "date": "1956", "claims": [{"by": "צה״ל (IDF)", "stance": "asserts", "source": "a", "text": "שלום, Paris."}]}]}`))
	d := strict(t, write(t, doc))
	slide := d.raw[d.slides()[1]]
	for words, properties := range map[string]string{
		"\u2068צה״ל (IDF)\u2069": ` rtl="0"`, " \u2068דבר\u2069": ` rtl="0"`, "27 July 1956": ` rtl="0"`, "שלום, Paris.": ` algn="r" rtl="1"`,
	} {
		before, _, found := strings.Cut(slide, "<a:t>"+words+"</a:t>")
		if !found || !strings.HasPrefix(before[strings.LastIndex(before, "<a:pPr"):], "<a:pPr"+properties+">") {
			t.Errorf("%q stands in the table: %v, and not as%s", words, found, properties)
		}
	}
}

// broken is a file on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheFileIsTold(t *testing.T) {
	err := pptx.WriteScene(broken{}, &scene.Scene{}, faces(t), pptx.Options{})
	if err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}

// TestLibreOfficeShowsEveryTitle turns samples into PDF and looks for what they say.
func TestLibreOfficeShowsEveryTitle(t *testing.T) {
	for _, name := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(name); err != nil {
			if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
				t.Fatalf("%s is not there", name)
			}
			t.Skipf("%s is not there", name)
		}
	}
	for name, data := range map[string][]byte{"case": sampledata.Kazakhstan(), "hostile": nil} {
		t.Run(name, func(t *testing.T) {
			doc := hostile("a & b < c 漢字 👩‍👩‍👧‍👦")
			if data != nil {
				doc = read(t, data)
			}
			deck := write(t, doc)
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "deck.pptx"), deck, 0o600); err != nil {
				t.Fatal(err)
			}
			c := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "deck.pptx"))
			if out, err := c.CombinedOutput(); err != nil {
				t.Fatalf("soffice: %v\n%s", err, out)
			}
			out, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "deck.pdf"), "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
			if want := len(strict(t, deck).slides()); len(pages) != want {
				t.Errorf("%d pages, want %d", len(pages), want)
			}
			if data == nil {
				return
			}
			rest := strings.Join(strings.Fields(strings.Join(pages[1:], " ")), " ")
			for i := range doc.Events {
				if !strings.Contains(rest, doc.Events[i].Title) {
					t.Errorf("no page says %q", doc.Events[i].Title)
				}
			}
		})
	}
}
