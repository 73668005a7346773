package table

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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

func press(v *View, keys ...fyne.KeyName) {
	for _, k := range keys {
		v.TypedKey(&fyne.KeyEvent{Name: k})
	}
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

func TestTheKeysMoveFromRowToRow(t *testing.T) {
	v, _ := shown(t, many(t, 300))
	var handed []fyne.KeyName
	v.OnKey = func(k fyne.KeyName) { handed = append(handed, k) }
	for i, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 0}, {fyne.KeyDown, 1}, {fyne.KeyUp, 0}, {fyne.KeyUp, 0}, {fyne.KeyEnd, 299}, {fyne.KeyDown, 299},
		{fyne.KeyPageUp, 299 - v.page()}, {fyne.KeyPageDown, 299}, {fyne.KeyHome, 0}, {fyne.KeyPageDown, v.page()},
	} {
		press(v, c.key)
		row := v.rowOf(v.content.Selected)
		if row != c.want {
			t.Errorf("step %d: %s goes to row %d, want %d", i, c.key, row, c.want)
		}
		if y := rowY(v, row); y < headHeight+rowHeight/2 || float64(y) > headHeight+v.roomH()-rowHeight/2+0.5 {
			t.Errorf("step %d: row %d is not whole in sight", i, row)
		}
	}
	press(v, fyne.KeyLeft, fyne.KeyEscape, fyne.KeySpace)
	if !slices.Equal(handed, []fyne.KeyName{fyne.KeyLeft, fyne.KeyEscape, fyne.KeySpace}) {
		t.Errorf("handed on %v", handed)
	}
}

func TestTheSelectedRowComesIntoSight(t *testing.T) {
	v, _ := shown(t, many(t, 2000))
	c := v.content
	c.Selected = int(v.Rows()[1234])
	v.Set(c)
	if y := float64(rowY(v, 1234)); y < headHeight || y > headHeight+v.roomH() {
		t.Error("an event that was selected elsewhere must come into sight")
	}
	v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	at := v.y
	v.Set(c)
	if v.y != at {
		t.Error("a table that a person has scrolled must stay where it is")
	}
	v.SortBy(table.Title, true)
	if y := float64(rowY(v, v.rowOf(c.Selected))); y < headHeight || y > headHeight+v.roomH() {
		t.Error("sorting must keep the selected row in sight")
	}
}

func TestRowsAreChosenAndCopied(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	if v.Copy() != "" || v.Chosen() != 0 {
		t.Error("nothing is chosen at first")
	}
	tap(v, 300, rowY(v, 3))
	if got := v.Copy(); strings.Count(got, "\n") != 1 || strings.Count(got, "\t") != len(table.Columns)-1 || !strings.Contains(got, "January 2022\t") {
		t.Errorf("one row is %q", got)
	}
	v.Mods = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	press(v, fyne.KeyUp, fyne.KeyUp)
	if lo, hi := v.chosen(); lo != 1 || hi != 3 || v.Chosen() != 3 {
		t.Errorf("rows %d to %d are chosen", lo, hi)
	}
	tap(v, 300, rowY(v, 8))
	lines := strings.Split(strings.TrimSuffix(v.Copy(), "\n"), "\n")
	if len(lines) != 7 || !strings.HasPrefix(lines[0], "Date\tTitle\tStatus\t") || !strings.HasPrefix(lines[6], "16 July 2022\tAlleged contract") {
		t.Errorf("copied %q", lines)
	}
	v.Mods = func() fyne.KeyModifier { return 0 }
	press(v, fyne.KeyDown)
	if v.Chosen() != 1 {
		t.Error("a step without Shift ends the range")
	}
	v.ChooseAll()
	if v.Chosen() != 15 {
		t.Errorf("all are %d rows", v.Chosen())
	}
}

func TestABorderIsDraggedAndKept(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	var kept []float64
	v.OnWidths = func(w []float64) { kept = slices.Clone(w) }
	before := v.widths
	drag := func(dx float32) {
		at := fyne.NewPos(float32(left+v.widths[0]), 12)
		v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if v.Cursor() != desktop.HResizeCursor {
			t.Error("over a border the cursor must be two arrows")
		}
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(dx, 0)}, Dragged: fyne.NewDelta(dx, 0)})
		v.MouseUp(nil)
		v.DragEnd()
	}
	drag(40)
	if v.widths[0] != before[0]+40 || v.widths[1] != before[1] || kept[0] != before[0]+40 {
		t.Errorf("the widths are %v, were %v, kept %v", v.widths, before, kept)
	}
	drag(-5000)
	if v.widths[0] != narrowest {
		t.Errorf("the narrowest column is %v", v.widths[0])
	}
	fresh, _ := shown(t, sampledata.Kazakhstan())
	fresh.SetWidths([]float64{200, -3, 0, 1e9})
	if fresh.widths[0] != 200 || fresh.widths[1] < narrowest || fresh.widths[3] > widest {
		t.Errorf("kept widths give %v", fresh.widths)
	}
}

func TestTheTitleTakesTheRoomThatIsLeft(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	v.Resize(fyne.NewSize(1800, 600))
	if sum := v.width(); sum > v.roomW() || sum < v.roomW()-1 {
		t.Errorf("the columns take %v of %v points", sum, v.roomW())
	}
}

// TestColumnsWithoutRoomAreLeftOut: nothing scrolls sideways as long as the date, the title and the status have room;
// what is left out is named, and comes back with the room, or when a person says how wide a column is.
func TestColumnsWithoutRoomAreLeftOut(t *testing.T) {
	v, _ := shown(t, sampledata.Kazakhstan())
	for width, left := range map[float32]int{1300: 0, 1100: 1, 900: 3, 700: 5, 560: 6, 515: 6} {
		v.Resize(fyne.NewSize(width, 600))
		if len(v.Left()) != left || v.width() > v.roomW() {
			t.Errorf("at %v points %v are left out, and the columns take %v of %v: %v", width, v.Left(), v.width(), v.roomW(), v.widths)
		}
		for c, w := range v.widths {
			if w != 0 && w < least[c] && table.Column(c) != table.Title || w == 0 && table.Column(c) == table.Title {
				t.Errorf("at %v points column %d is %v wide", width, c, w)
			}
		}
		for _, name := range v.Left() {
			if strings.Contains(words(v), name) {
				t.Errorf("at %v points %s is shown and said to be left out", width, name)
			}
		}
	}
	v.Resize(fyne.NewSize(560, 600))
	v.SetWidths([]float64{200})
	if len(v.Left()) != 0 {
		t.Errorf("with a width of a person's own %v are left out", v.Left())
	}
}

func TestTheBarsAndTheWheelScroll(t *testing.T) {
	v, _ := shown(t, many(t, 5000))
	v.SetWidths(defaults[:])
	drag := func(x, y, dx, dy float32) {
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
		v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x+dx, y+dy)}, Dragged: fyne.NewDelta(dx, dy)})
		v.MouseUp(nil)
		v.DragEnd()
	}
	drag(896, headHeight+5, 0, 2000)
	if v.y != v.height()-v.roomH() {
		t.Errorf("the row bar dragged to its end scrolls to %v of %v", v.y, v.height()-v.roomH())
	}
	if y := rowY(v, 4999); float64(y) > headHeight+v.roomH() {
		t.Error("at the end the last row is in sight")
	}
	drag(5, 596, 2000, 0)
	if v.x != v.width()-v.roomW() {
		t.Errorf("the column bar dragged to its end scrolls to %v", v.x)
	}
	tap(v, 896, headHeight+5)
	if want := v.height() - 2*v.roomH(); v.y != want {
		t.Errorf("a click above the thumb goes to %v, want %v", v.y, want)
	}
	tap(v, 5, 596)
	if v.x != max(v.width()-2*v.roomW(), 0) {
		t.Errorf("a click left of the thumb goes to %v", v.x)
	}
	y := v.y
	v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	if v.y != y+10*wheel {
		t.Errorf("the wheel goes to %v", v.y)
	}
	v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1e9)})
	drag(400, 300, -80, -80)
	if v.y != 0 || v.x != 0 {
		t.Error("a drag over the rows moves nothing")
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

func TestNoCellLeavesItsColumn(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 500)
	hostile := `{"events": [{"id": "e", "title": "` + long + ` عنوان 👩‍👩‍👧 </script>", "date": "1900", "place": "` + long + `", "lane": "` + long + `",
		"claims": [{"by": "` + long + `", "stance": "asserts"}]}, {"id": "f", "title": " ", "date": "[1667,1668,1670..1672]"}]}`
	v, _ := shown(t, []byte(hostile))
	v.Resize(fyne.NewSize(1400, 300))
	for _, event := range v.Rows() {
		for c, line := range v.cells(event) {
			room := v.widths[c] - 2*inset
			if table.Column(c) == table.Status {
				room -= markRoom
			}
			if line != nil && line.Width > room+0.01 {
				t.Errorf("event %d: %.30q is %v wide in %v", event, line.Text, line.Width, room)
			}
		}
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

// BenchmarkScroll is a notch of the wheel in a table of a million events, with the frame.
func BenchmarkScroll(b *testing.B) {
	v, _ := shown(b, many(b, 1_000_000))
	v.Resize(fyne.NewSize(1280, 700))
	for b.Loop() {
		v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
		v.painting.Raster.Generator(1280, 700)
	}
	b.ReportMetric(float64(len(v.Rows())), "rows")
}
