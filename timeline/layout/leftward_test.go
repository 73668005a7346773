package layout_test

import (
	"strings"
	"testing"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// TestTitlesThatRunToTheLeftEndAtTheRightEdge of their card, every line of them, at every rung.
func TestTitlesThatRunToTheLeftEndAtTheRightEdge(t *testing.T) {
	const title, summary = "العقد المزعوم للذخيرة مع المصنع رقم 7 في عام 2022 ومن يقول ماذا عنه", "عقد بقيمة 46,000,000 USD لشراء 20,000 قذيفة من شركة Technoexport، كما يقال، ولم يعلق أحد عليه."
	doc := sample(t, []byte(`{"title": "x", "events": [{"id": "a", "title": "`+title+`", "date": "2022-07-16", "summary": "`+summary+`"}, {"id": "b", "title": "B", "date": "2022-09"}]}`))
	multi := 0
	for _, size := range [][2]float64{{1200, 700}, {700, 420}, {420, 300}, {300, 220}} {
		l := layout.New(layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces(), Theme: layout.Light}, size[0], size[1])
		var s scene.Scene
		l.Place(l.Fit(), &s)
		x0, _, x1, _, ok := s.Box(scene.Ref{Class: layout.ClassEvent, ID: "a"})
		if !ok || x1-x0 < 60 {
			continue
		}
		lines := 0
		for _, sh := range s.Shapes {
			if sh.Kind != scene.Text || sh.Ref.ID != "a" || !typeset.RightToLeft(sh.Line.Text) {
				continue
			}
			if lines++; x1-sh.X-sh.Line.Width > 12.5 || sh.X < x0 {
				t.Errorf("%v: %q ends at %.1f in a card to %.1f", size, sh.Line.Text, sh.X+sh.Line.Width, x1)
			}
		}
		multi = max(multi, lines)
	}
	if multi < 3 {
		t.Errorf("at most %d lines run to the left", multi)
	}
}

// TestADateStaysWholeBehindWordsThatRunToTheLeft: its day does not change places with its month.
func TestADateStaysWholeBehindWordsThatRunToTheLeft(t *testing.T) {
	doc := sample(t, []byte(`{"sources": [{"id": "s", "title": "تعليق التصدير", "issued": "2022-08-27"}, {"id": "e", "title": "Halt", "issued": "2022-08-27"}], "events": [{"title": "x", "date": "2022", "sources": ["s", "e"]}]}`))
	line := faces().Shape(layout.SourceLine(&doc.Sources[0], "en"), typeset.Style{Size: 12})
	runes := []rune(line.Text)
	var seen strings.Builder
	for _, g := range line.Glyphs {
		if r := runes[g.Cluster]; r != '\u2068' && r != '\u2069' {
			seen.WriteRune(r)
		}
	}
	if !strings.HasPrefix(seen.String(), "27 August 2022 ,") {
		t.Errorf("from the left it reads %q", seen.String())
	}
	if got := layout.SourceLine(&doc.Sources[1], "en"); got != "Halt, 27 August 2022" {
		t.Errorf("%q", got)
	}
}
