package table

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/table"
	"dateline/timeline/typeset"
)

// shown is a view of 900 by 600 points of a document, whose selection follows what it tells.
func shown(t testing.TB, data []byte) (*View, *[]string) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	v := New()
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(v)
	w.Resize(fyne.NewSize(900, 600))
	v.Set(Content{
		Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Selected: -1, Theme: layout.Light, Faces: faces,
		Color: func(string) scene.Color { return layout.Light.Ink },
	})
	var told []string
	v.OnSelect = func(id string) {
		told = append(told, id)
		c := v.content
		c.Selected = doc.EventIndex(id)
		v.Set(c)
	}
	v.Mods = func() fyne.KeyModifier { return 0 }
	w.Canvas().Focus(v)
	return v, &told
}

// many is a document of so many events made by chance.
func many(t testing.TB, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, n, 3); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tap(v *View, x, y float32) { v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }

// rowY is the middle of a row in sight.
func rowY(v *View, row int) float32 { return float32(headHeight + (float64(row)+0.5)*rowHeight - v.y) }

// headX is the middle of a column's head.
func headX(v *View, c table.Column) float32 {
	x := left - v.x
	for i := range c {
		x += v.widths[i]
	}
	return float32(x + v.widths[c]/2)
}

// words are all words in sight.
func words(v *View) string {
	var list []string
	for _, s := range v.Scene().Shapes {
		if s.Kind == scene.Text {
			list = append(list, s.Line.Text)
		}
	}
	return strings.Join(list, "\n")
}

func TestAllEventsStandInTheTableByDate(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	v.Resize(fyne.NewSize(1300, 600))
	if len(v.Rows()) != 15 || v.content.Doc.Events[v.Rows()[0]].ID != "talbott-speech" {
		t.Errorf("the rows are %v", v.Rows())
	}
	for _, want := range []string{"Date", "Title", "Status", "Lane", "Importance", "21 July 1997", "disputed", "The alleged arms deal", "Alleged contract for shells and rockets"} {
		if !strings.Contains(words(v), want) {
			t.Errorf("the table does not say %q; it says:\n%s", want, words(v))
		}
	}
}

func TestAClickOnAHeadingSortsAndASecondTurnsRound(t *testing.T) {
	v, told := shown(t, sampledata.Kazakhstan())
	v.Resize(fyne.NewSize(1300, 600))
	for _, c := range []struct {
		column table.Column
		down   bool
	}{{table.Title, false}, {table.Title, true}, {table.Importance, true}, {table.Importance, false}, {table.Date, false}, {table.Date, true}} {
		tap(v, headX(v, c.column), 15)
		by, down := v.Sorted()
		want := v.table.Order([]int32{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}, c.column, c.down)
		if by != c.column || down != c.down || !slices.Equal(v.Rows(), want) {
			t.Errorf("column %d is sorted by %d, down %v: %v", c.column, by, down, v.Rows())
		}
	}
	if len(*told) > 0 {
		t.Error("sorting selects nothing")
	}
}

func TestAClickSelectsARowAndBesideThemDeselects(t *testing.T) {
	v, told := shown(t, sampledata.Kazakhstan())
	tap(v, 300, rowY(v, 2))
	tap(v, 300, rowY(v, 16))
	want := v.content.Doc.Events[v.Rows()[2]].ID
	if !slices.Equal(*told, []string{want, ""}) {
		t.Errorf("told %q, want %q", *told, want)
	}
}

func TestADoubleClickAndEnterShowTheEventInTheTimeline(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	var opened []string
	v.OnOpen = func(id string) { opened = append(opened, id) }
	now := time.Unix(0, 0)
	v.Now = func() time.Time { return now }
	click := func(row int, later time.Duration) { now = now.Add(later); tap(v, 300, rowY(v, row)) }
	id := func(row int) string { return v.content.Doc.Events[v.Rows()[row]].ID }
	click(1, 0)
	click(1, time.Second) // too late
	click(2, 100*time.Millisecond)
	click(1, 100*time.Millisecond)
	if len(opened) > 0 {
		t.Errorf("single clicks open %q", opened)
	}
	click(1, 100*time.Millisecond)
	press(v, fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(opened, []string{id(1), id(2)}) {
		t.Errorf("opened %q", opened)
	}
}

func TestWhatIsNotYetKnownIsGrey(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	c := v.content
	c.Assess = c.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 3, 3, 0, 0, 0)})
	v.Set(c)
	if got := strings.Count(words(v), "not yet known"); got != 9 {
		t.Errorf("%d rows are not yet known", got)
	}
	for _, s := range v.Scene().Shapes {
		if s.Kind == scene.Text && strings.HasPrefix(s.Line.Text, "Alleged contract") && s.Fill != layout.Light.Muted {
			t.Error("what is not yet known must be grey")
		}
	}
}

func TestOnlyTheEventsOfAChoiceStandInTheTable(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	c := v.content
	c.Events = []int32{8, 2, 5}
	v.Set(c)
	if got := slices.Sorted(slices.Values(v.Rows())); !slices.Equal(got, []int32{2, 5, 8}) {
		t.Errorf("the rows are %v", v.Rows())
	}
	c.Events = []int32{}
	v.Set(c)
	if len(v.Rows()) != 0 || !strings.Contains(words(v), "No event matches.") {
		t.Errorf("an empty choice says %q", words(v))
	}
	press(v, fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyReturn)
	v.ChooseAll()
	if v.Copy() != "" {
		t.Error("there is nothing to copy")
	}
}

// TestALongSortLeavesTheTableUsable: the old order stays until the new one is there, and only the
// last one counts.
func TestALongSortLeavesTheTableUsable(t *testing.T) {
	v, _ := shown(t, many(t, quick+1))
	before := slices.Clone(v.Rows())
	var waiting []func()
	v.Work = func(f func()) { waiting = append(waiting, f) }
	v.SortBy(table.Title, false)
	v.SortBy(table.Importance, true)
	if !v.Waiting() || !slices.Equal(v.Rows(), before) {
		t.Error("the old order must stay while the new one is made")
	}
	if len(waiting) != 1 {
		t.Errorf("%d sorts are at work at once", len(waiting))
	}
	waiting[0]()
	if !v.Waiting() || !slices.Equal(v.Rows(), before) || len(waiting) != 2 {
		t.Error("an order that nobody wants any more must not be shown")
	}
	waiting[1]()
	if v.Waiting() || !slices.Equal(v.Rows(), v.table.Order(before, table.Importance, true)) {
		t.Error("the last order that was asked for counts")
	}
}

func TestAnEmptyViewStandsAnything(t *testing.T) {
	test.NewTempApp(t)
	v := New()
	v.Resize(fyne.NewSize(100, 100))
	tap(v, 5, 5)
	tap(v, 5, 80)
	tap(v, 99, 80)
	v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(5, 5)})
	v.DragEnd()
	v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(5, 9)})
	v.MouseOut()
	press(v, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyPageDown)
	v.SortBy(table.Title, true)
	v.ChooseAll()
	if v.Copy() != "" {
		t.Error("there is nothing to copy")
	}
}
