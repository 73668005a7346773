package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"dateline/timeline/table"
)

// TypedKey moves from row to row by the arrow keys, Home, End and the page keys, with Shift over
// several rows; Enter shows the selected event in the timeline. Other keys are handed on.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	row := v.rowOf(v.content.Selected)
	last := len(v.order) - 1
	extend := v.Mods()&fyne.KeyModifierShift != 0
	switch e.Name {
	case fyne.KeyUp:
		if row < 0 {
			row = last + 1
		}
		v.choose(row-1, extend)
	case fyne.KeyDown:
		v.choose(row+1, extend)
	case fyne.KeyHome:
		v.choose(0, extend)
	case fyne.KeyEnd:
		v.choose(last, extend)
	case fyne.KeyPageUp:
		v.choose(row-v.page(), extend)
	case fyne.KeyPageDown:
		v.choose(max(row, 0)+v.page(), extend)
	case fyne.KeyReturn, fyne.KeyEnter:
		if row >= 0 {
			v.open(v.order[row])
		}
	default:
		if v.OnKey != nil {
			v.OnKey(e.Name)
		}
	}
}

// TypedRune hands a character on.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// Chosen is how many rows are chosen.
func (v *View) Chosen() int {
	lo, hi := v.chosen()
	return hi - lo + 1
}

// Events are the chosen rows' events, as indexes into the document's.
func (v *View) Events() []int32 {
	lo, hi := v.chosen()
	if hi < lo {
		return nil
	}
	return slices.Clone(v.order[lo : hi+1])
}

// ChooseAll chooses all rows; the last one is the selected one.
func (v *View) ChooseAll() {
	if len(v.order) == 0 {
		return
	}
	at := v.y
	v.choose(len(v.order)-1, false)
	v.anchor, v.y = 0, at
	v.show()
}

// Copy is the chosen rows as tab-separated values, with the columns' names above where they are
// several; "" where none is chosen.
func (v *View) Copy() string {
	lo, hi := v.chosen()
	if hi < lo {
		return ""
	}
	return TSV(v.table, v.order[lo:hi+1])
}

// TSV writes events as tab-separated values, with the columns' names above where they are several.
func TSV(t *table.Table, events []int32) string {
	var head []string
	if len(events) > 1 {
		for _, c := range table.Columns {
			head = append(head, Word(c))
		}
	}
	return table.TSV(head, len(events), len(table.Columns), func(row, column int) string {
		return Words(t, int(events[row]), table.Columns[column])
	})
}
