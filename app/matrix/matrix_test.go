package matrix

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// shown is a view of the history of writing, which is larger than the window in both directions.
func shown(t *testing.T) (*View, *timeline.Document, *[]string) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := file.Read("test.json", sampledata.Writing())
	if doc == nil {
		t.Fatal(problems)
	}
	v := New()
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(v)
	w.Resize(fyne.NewSize(900, 600))
	m := chart.NewMatrix(layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Light})
	v.Set(Content{Matrix: m, Selected: -1, Paper: layout.Light.Paper, Faces: faces}, true)
	var told []string
	v.OnSelect = func(id string) {
		told = append(told, id)
		c := v.content
		c.Selected = doc.EventIndex(id)
		v.Set(c, false)
	}
	w.Canvas().Focus(v)
	return v, doc, &told
}

// first is the first shape in sight of a class.
func first(t *testing.T, v *View, class string) scene.Shape {
	t.Helper()
	for _, shape := range v.Scene().Shapes {
		if shape.Ref.Class == class && shape.Frame {
			return shape
		}
	}
	t.Fatalf("the view shows no %s", class)
	return scene.Shape{}
}

func middle(s scene.Shape) *fyne.PointEvent {
	x0, y0, x1, y1 := s.Bounds()
	return &fyne.PointEvent{Position: fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2)}
}

func TestAClickOnACellOrAColumnSelectsItsEvent(t *testing.T) {
	v, _, told := shown(t)
	cell, column := first(t, v, chart.ClassClaim), first(t, v, layout.ClassEvent)
	want, _ := chart.EventOf(cell.Ref)
	v.Tapped(middle(cell))
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(column.X)+5, 20)})
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 300)}) // a claimant's name: nothing to select
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(898, 10)})
	if !slices.Equal(*told, []string{want, column.Ref.ID, ""}) {
		t.Errorf("told %q", *told)
	}
}

func TestTheWheelTheHandAndTheKeysScrollByWholeCells(t *testing.T) {
	v, _, _ := shown(t)
	wheel := func(dx, dy float32) { v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)}) }
	wheel(0, -25)
	if got := v.Showing(); got.Row != 2 || got.Column != 0 {
		t.Errorf("a notch goes to row %d, column %d", got.Row, got.Column)
	}
	wheel(-25, 0)
	if got := v.Showing(); got.Column != 1 {
		t.Errorf("sideways it goes to column %d", got.Column)
	}
	v.DragEnd()
	for range 10 {
		v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-9, -6)})
	}
	if got := v.Showing(); got.Row != 4 || got.Column != 3 {
		t.Errorf("a drag by 90, 60 goes to row %d, column %d", got.Row, got.Column)
	}
	v.DragEnd()
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if got := v.Showing(); got.Row != 2 { // the first row in sight, and two rows up
		t.Errorf("the keys go to row %d", got.Row)
	}
	wheel(9999, 9999)
	if got := v.Showing(); got.Row != 0 || got.Column != 0 {
		t.Errorf("far back it goes to row %d, column %d", got.Row, got.Column)
	}
	wheel(-99999, -99999)
	columns, rows := v.content.Matrix.Room(v.Showing())
	if got := v.Showing(); got.Row != v.content.Matrix.Rows()-rows || got.Column != v.content.Matrix.Columns()-columns {
		t.Errorf("far on it goes to row %d, column %d", got.Row, got.Column)
	}
}

func TestTheSelectedColumnComesIntoSight(t *testing.T) {
	v, doc, _ := shown(t)
	c := v.content
	for i := range doc.Events {
		c.Selected = i
		v.Set(c, false)
		if _, _, _, _, ok := v.Scene().Box(scene.Ref{Class: layout.ClassEvent, ID: doc.Events[i].ID}); !ok {
			t.Errorf("%s is selected and not in sight", doc.Events[i].ID)
		}
	}
	at := v.Showing()
	v.move(-2*chart.ColumnWidth, 0)
	v.Set(c, false)
	if got := v.Showing(); got.Column != at.Column-2 {
		t.Error("a view that a person has moved must stay where it is")
	}
	v.Set(c, true)
	c.Selected = -1
	v.Set(c, true)
	if got := v.Showing(); got.Column != 0 || got.Row != 0 {
		t.Error("another document begins at its corner")
	}
}

func TestThePointerLightsAColumnUp(t *testing.T) {
	v, _, _ := shown(t)
	e := middle(first(t, v, chart.ClassClaim))
	v.MouseMoved(&desktop.MouseEvent{PointEvent: *e})
	if v.Cursor() != desktop.PointerCursor {
		t.Error("over a cell the cursor must be a hand")
	}
	lit := 0
	for _, s := range v.Scene().Shapes {
		if s.Ref.Class == layout.ClassEvent && s.Fill == layout.Light.Ribbon {
			lit++
		}
	}
	v.MouseOut()
	if lit != 1 || v.Cursor() != desktop.DefaultCursor {
		t.Errorf("%d columns are lit up", lit)
	}
}

func TestOtherKeysAreHandedOn(t *testing.T) {
	v, _, _ := shown(t)
	var keys []fyne.KeyName
	var runes []rune
	v.OnKey = func(k fyne.KeyName) { keys = append(keys, k) }
	v.OnRune = func(r rune) { runes = append(runes, r) }
	for _, k := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape} {
		v.TypedKey(&fyne.KeyEvent{Name: k})
	}
	v.TypedRune('1')
	if !slices.Equal(keys, []fyne.KeyName{fyne.KeyLeft, fyne.KeySpace, fyne.KeyEscape}) || string(runes) != "1" {
		t.Errorf("handed on %v, %q", keys, runes)
	}
}

func TestAnEmptyViewStandsAnything(t *testing.T) {
	test.NewTempApp(t)
	v := New()
	v.Resize(fyne.NewSize(100, 100))
	v.Tapped(&fyne.PointEvent{})
	v.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(500, 500)})
	v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(5, 9)})
	v.MouseOut()
}

// TestANameIsPickedByTheKeys: the arrow keys light up row after row, all of them, and Enter picks the one lit up.
func TestANameIsPickedByTheKeys(t *testing.T) {
	v, _, _ := shown(t)
	var picked []scene.Ref
	v.OnPick = func(ref scene.Ref) { picked = append(picked, ref) }
	press := func(k fyne.KeyName) { v.TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyReturn)
	if len(picked) != 0 {
		t.Error("nothing is lit up yet")
	}
	seen := map[scene.Ref]bool{}
	rows := v.content.Matrix.Rows()
	for range rows + 2 {
		press(fyne.KeyDown)
		press(fyne.KeyReturn)
		ref := picked[len(picked)-1]
		seen[ref] = true
		if _, _, _, _, ok := v.Scene().Box(ref); !ok {
			t.Fatalf("%v is lit up and not in sight", ref)
		}
	}
	if len(seen) != rows || picked[len(picked)-1] != picked[len(picked)-2] {
		t.Errorf("%d of %d rows were picked", len(seen), rows)
	}
	press(fyne.KeyUp)
	press(fyne.KeyEnter)
	if picked[len(picked)-1] != picked[rows-2] {
		t.Errorf("one up is %v", picked[len(picked)-1])
	}
}
