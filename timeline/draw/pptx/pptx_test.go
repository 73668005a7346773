package pptx_test

import (
	"bytes"
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
		"stories": [{"title": "One", "steps": [{"event": "e", "notes": "מי? (5)\nAsk."}]}],
		"events": [{"id": "e", "title": "סואץ", "date": "1956", "claims": [{"by": "צה״ל (IDF)", "stance": "asserts", "source": "a", "text": "שלום, Paris."}]}]}`))
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
	notes := d.raw["ppt/notesSlides/notesSlide2.xml"]
	if right, left := strings.Count(notes, `<a:pPr algn="r" rtl="1"`), strings.Count(notes, `<a:pPr rtl="0"`); right != 1 || left != 2 {
		t.Errorf("%d paragraphs of the notes run to the left and %d do not: %s", right, left, notes)
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
