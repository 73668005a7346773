package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/sampledata"
	"dateline/timeline/table"
)

func press(v *View, keys ...fyne.KeyName) {
	for _, k := range keys {
		v.TypedKey(&fyne.KeyEvent{Name: k})
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
