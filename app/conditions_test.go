package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/command"
)

func TestEachConditionIsAChipThatTakesItAway(t *testing.T) {
	w, _ := started(t)
	if len(w.filters.Chips()) != 0 || w.filters.Height(800) != 0 {
		t.Fatal("there is a bar without conditions")
	}
	ask(t, w, "status:disputed,denied importance:1 drones")
	chips := w.filters.Chips()
	if len(chips) != 3 || !strings.Contains(chips[2].Text, "drones") {
		t.Fatalf("%d chips", len(chips))
	}
	if w.filters.Height(200) <= w.filters.Height(1000) {
		t.Error("a narrow bar does not wrap")
	}
	test.Tap(chips[0])
	if q := w.session.Query(); len(q.Statuses) != 0 || q.Importance != 1 || q.Text != "drones" {
		t.Errorf("a click leaves %+v", q)
	}
	w.filters.Chips()[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	w.filters.Chips()[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !w.session.Query().IsZero() || len(w.filters.Chips()) != 0 {
		t.Errorf("the keys leave %+v", w.session.Query())
	}
	w.actions.Run(command.Undo)
	if len(w.filters.Chips()) != 1 {
		t.Errorf("%d chips after an undo", len(w.filters.Chips()))
	}
	w.actions.Run(command.ClearFilters)
	if !w.session.Query().IsZero() {
		t.Error("not all filters are cleared")
	}
}

func TestEscapeTakesTheLastConditionAfterAllElse(t *testing.T) {
	w, _ := started(t)
	ask(t, w, "importance:1 status:disputed")
	w.session.First()
	for _, want := range []int{2, 1, 0, 0} {
		w.key(fyne.KeyEscape)
		if n := len(w.filters.Chips()); n != want || w.session.Event() != nil {
			t.Fatalf("%d conditions, not %d", n, want)
		}
	}
}

func TestWhatIsFoundBecomesACondition(t *testing.T) {
	w, _ := started(t)
	if w.actions.Run(command.OnlyFound) {
		t.Error("nothing is looked for")
	}
	w.actions.Run(command.Find)
	w.field.SetText("drones")
	w.actions.Run(command.OnlyFound)
	if w.session.Query().Text != "drones" || w.finding.text != "" {
		t.Errorf("the query is %+v", w.session.Query())
	}
}
