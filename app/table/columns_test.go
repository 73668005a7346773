package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/sampledata"
	"dateline/timeline/table"
)

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
