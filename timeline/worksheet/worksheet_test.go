package worksheet_test

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/draw"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/worksheet"
)

func lay(t *testing.T, text []byte, page string) (layout.Input, *paper.Sheets) {
	t.Helper()
	doc, problems := file.Read("x.json", text)
	if doc == nil {
		t.Fatal(problems)
	}
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	p, err := paper.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Dark}
	sheets, err := worksheet.Lay(context.Background(), in, p)
	if err != nil {
		t.Fatal(err)
	}
	return in, sheets
}

// hostile has titles and claims of ten thousand letters, in every direction, with and without spaces.
func hostile(t *testing.T) []byte {
	t.Helper()
	claim := func(text string) map[string]any {
		return map[string]any{"by": "x", "stance": "asserts", "source": "s", "text": text}
	}
	var events []any
	for _, title := range []string{strings.Repeat("word ", 2000), strings.Repeat("w", 10_000), strings.Repeat("שלום ", 400), "x"} {
		events = append(events, map[string]any{"title": title, "date": "2022", "claims": []any{claim(title), claim("y")}})
	}
	text, err := json.Marshal(map[string]any{"sources": []any{map[string]any{"id": "s", "title": "S"}}, "events": events})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestEachEventHasItsBoxesAndItsKeyOnce(t *testing.T) {
	for _, page := range []string{"a4-portrait", "letter-portrait", "a4"} {
		in, sheets := lay(t, sampledata.Kazakhstan(), page)
		boxes, keys, on := map[string]int{}, map[string]string{}, map[string]map[int]bool{}
		for number, p := range sheets.Pages {
			for _, sh := range p.Parts[0].Scene.Shapes {
				switch sh.Ref.Class {
				case worksheet.ClassBox:
					boxes[sh.Ref.ID]++
					if on[sh.Ref.ID] == nil {
						on[sh.Ref.ID] = map[int]bool{}
					}
					on[sh.Ref.ID][number] = true
				case worksheet.ClassKey:
					keys[sh.Ref.ID] += sh.Line.Text
				}
			}
		}
		for i := range in.Doc.Events {
			id := in.Doc.Events[i].ID
			if boxes[id] != len(evidence.Statuses) || len(on[id]) != 1 {
				t.Errorf("%s: %s has %d boxes on %d pages", page, id, boxes[id], len(on[id]))
			}
			if want := in.Assess.Verdicts[i].Status.String(); keys[id] != want {
				t.Errorf("%s: the key says %q of %s, which is %s", page, keys[id], id, want)
			}
		}
	}
}

// TestTheTimelineTellsNoStatus, for the class is to find it.
func TestTheTimelineTellsNoStatus(t *testing.T) {
	_, sheets := lay(t, sampledata.Kazakhstan(), "a4-portrait")
	small := sheets.Pages[0].Parts[1].Scene
	for _, sh := range small.Shapes {
		if sh.Ref.Class == layout.ClassEvent && sh.Kind == scene.Circle && sh.Fill != layout.Print.Leader {
			t.Errorf("%v is drawn as %+v", sh.Ref, sh)
		}
	}
}

func TestNothingLeavesAPageOrLiesOnOther(t *testing.T) {
	for name, text := range map[string][]byte{"case study": sampledata.Kazakhstan(), "dates": sampledata.Writing(), "hostile": hostile(t)} {
		for _, page := range []string{"a4-portrait", "letter"} {
			_, sheets := lay(t, text, page)
			for n, p := range sheets.Pages {
				clean(t, name, n, p)
			}
		}
	}
}

// clean holds the words of a page within it and apart from each other.
func clean(t *testing.T, name string, n int, p draw.Page) {
	t.Helper()
	var lines [][4]float64
	for _, sh := range p.Parts[0].Scene.Shapes {
		x0, y0, x1, y1 := sh.Bounds()
		if x0 < 0 || y0 < 0 || x1 > p.Width+0.5 || y1 > p.Height {
			t.Errorf("%s, page %d: a shape from %.0f,%.0f to %.0f,%.0f", name, n+1, x0, y0, x1, y1)
		}
		if sh.Kind == scene.Text {
			lines = append(lines, [4]float64{sh.X, sh.Y - 7, sh.X + sh.Line.Width, sh.Y})
		}
	}
	slices.SortFunc(lines, func(a, b [4]float64) int { return int(a[1]*100 - b[1]*100) })
	for i, a := range lines {
		for _, b := range lines[i+1:] {
			if b[1] < a[3]-0.1 && b[0] < a[2] && a[0] < b[2] {
				t.Errorf("%s, page %d: two lines at %.0f and %.0f", name, n+1, a[3], b[3])
			}
		}
	}
}

func TestAPaperThatIsTooSmallIsRefused(t *testing.T) {
	if _, err := worksheet.Lay(context.Background(), layout.Input{}, paper.Paper{Width: 100, Height: 800}); err == nil || !strings.Contains(err.Error(), "280") {
		t.Errorf("%v", err)
	}
}

// TestTheTimelineBearsTheNumbersOfTheExercises in place of titles, none of which is cut then.
func TestTheTimelineBearsTheNumbersOfTheExercises(t *testing.T) {
	in, sheets := lay(t, sampledata.Kazakhstan(), "a4-portrait")
	seen := map[string]string{}
	for _, sh := range sheets.Pages[0].Parts[1].Scene.Shapes {
		if sh.Kind == scene.Text && sh.Ref.Class == layout.ClassEvent {
			seen[sh.Ref.ID] += sh.Line.Text
		}
	}
	for i := range in.Doc.Events {
		if e := &in.Doc.Events[i]; seen[e.ID] != strconv.Itoa(i+1) {
			t.Errorf("%s is called %q, want %d", e.ID, seen[e.ID], i+1)
		}
		if _, err := strconv.Atoi(in.Doc.Events[i].Title); err == nil {
			t.Error("the document itself was changed")
		}
	}
}

// TestNoPageIsHalfEmpty: what exercises leave free is lines to write on.
func TestNoPageIsHalfEmpty(t *testing.T) {
	for _, page := range []string{"a4-portrait", "letter-portrait"} {
		_, sheets := lay(t, sampledata.Kazakhstan(), page)
		last := 0
		for n, p := range sheets.Pages {
			for _, sh := range p.Parts[0].Scene.Shapes {
				if sh.Ref.Class == worksheet.ClassBox {
					last = n
				}
			}
		}
		for n, p := range sheets.Pages[:last] {
			low := 0.0
			for _, sh := range p.Parts[0].Scene.Shapes {
				if sh.Kind == scene.Rect {
					low = max(low, sh.Y)
				}
			}
			if free := p.Height - low; free > p.Height/4 {
				t.Errorf("%s: %.0f points of page %d are free", page, free, n+1)
			}
		}
	}
}

// TestTextThatRunsToTheLeftEndsAtTheRightEdge, with its bar.
func TestTextThatRunsToTheLeftEndsAtTheRightEdge(t *testing.T) {
	_, sheets := lay(t, []byte(`{"title": "خط زمني", "sources": [{"id": "s", "title": "S"}], "events": [{"title": "العقد المزعوم للذخيرة مع المصنع رقم 7", "date": "2022", "claims": [
		{"by": "وزارة الصناعة", "stance": "denies", "source": "s", "text": "لم تصدر الوزارة أي ترخيص (USD 46,000,000) لإعادة التصدير."}]}]}`), "a4-portrait")
	p, found := sheets.Pages[0], 0
	for _, sh := range p.Parts[0].Scene.Shapes {
		if sh.Kind != scene.Text || sh.Line == nil || !typeset.RightToLeft(sh.Line.Text) || sh.Y > p.Height-30 {
			continue
		}
		if found++; sh.X+sh.Line.Width < p.Width-42-11 {
			t.Errorf("%q ends at %.0f of %.0f", sh.Line.Text, sh.X+sh.Line.Width, p.Width)
		}
	}
	if found < 4 {
		t.Errorf("%d lines run to the left", found)
	}
}

// TestTheExerciseExplainsNoColourThatIsNotThere: the marks before the key are grey, whatever lanes there are; and no line
// begins with the number of a source.
func TestTheExerciseExplainsNoColourThatIsNotThere(t *testing.T) {
	for _, page := range []string{"a4-portrait", "letter-portrait", "148x210mm"} {
		in, sheets := lay(t, sampledata.Kazakhstan(), page)
		for number, p := range sheets.Pages {
			for _, part := range p.Parts {
				for _, sh := range part.Scene.Shapes {
					if sh.Kind != scene.Text {
						continue
					}
					if slices.ContainsFunc(in.Doc.Lanes, func(l timeline.Lane) bool { return l.Title == sh.Line.Text }) {
						t.Errorf("%s, page %d: it explains the colour of %q", page, number+1, sh.Line.Text)
					}
					if strings.HasPrefix(sh.Line.Text, "[") {
						t.Errorf("%s, page %d: a line begins with %q", page, number+1, sh.Line.Text)
					}
				}
			}
		}
	}
}
