package panel

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/timeline/evidence"
)

// crowd is a document of so many events on one day.
func crowd(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"title": "Crowd", "events": [`)
	for i := range n {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `{"id": "e%d", "title": "</script> שלום 👩‍👩‍👧 %d", "date": "2022-07-16"}`, i, i)
	}
	b.WriteString("]}")
	return []byte(b.String())
}

// listed is a panel that lists all n events of a crowd, and what it tells to have been chosen.
func listed(t *testing.T, n int) (*Panel, *[]string) {
	t.Helper()
	p := shown(t, crowd(n), "", 340)
	var told []string
	p.OnSelect = func(id string) { told = append(told, id) }
	events := make([]int, n)
	for i := range events {
		events[i] = i
	}
	p.ShowGroup(events, "16 July 2022")
	fyne.CurrentApp().Driver().CanvasForObject(p).Capture()
	return p, &told
}

func TestAGroupIsListedWithItsNumberAndItsTime(t *testing.T) {
	p, _ := listed(t, 481)
	for _, want := range []string{"481 events here", "16 July 2022", "Back to the overview"} {
		if got := said(p); !strings.Contains(got, want) {
			t.Errorf("the panel says %q, without %q", got, want)
		}
	}
}

func TestOnlyTheRowsInSightAreMade(t *testing.T) {
	p, _ := listed(t, 20_000)
	made := 0
	each(p.group.list, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if _, ok := o.(*member); ok {
			made++
		}
	})
	if made == 0 || made > 40 {
		t.Errorf("%d rows are made for 20,000 events", made)
	}
}

func TestTheKeysChooseInAGroup(t *testing.T) {
	p, told := listed(t, 481)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		p.Group().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if len(*told) != 1 || (*told)[0] != "e2" {
		t.Errorf("down, down and Enter chose %q", *told)
	}
	var handed fyne.KeyName
	p.OnKey = func(k fyne.KeyName) { handed = k }
	if p.Group().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); handed != fyne.KeyEscape {
		t.Error("Escape must be handed on")
	}
}

func TestAClickChoosesInAGroup(t *testing.T) {
	p, told := listed(t, 481)
	each(p.group.list, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if m, ok := o.(*member); ok && m.row == 3 {
			test.Tap(m)
		}
	})
	if len(*told) != 1 || (*told)[0] != "e3" {
		t.Errorf("a click on the fourth row chose %q", *told)
	}
}

func TestFromAnEventOfAGroupAWayLeadsBack(t *testing.T) {
	p, _ := listed(t, 481)
	c := p.content
	c.Event = 7
	p.Set(c)
	if got := said(p); !strings.Contains(got, "Back to the 481 events") || p.Group() != nil {
		t.Errorf("the event of the group says %q", got)
	}
	c.Event = -1
	p.Set(c)
	if p.Group() == nil {
		t.Error("without the event the list must be there again")
	}
	if !p.CloseGroup() || p.Group() != nil || p.CloseGroup() {
		t.Error("the list must close, once")
	}
}

func TestAnEventBesideTheGroupEndsTheList(t *testing.T) {
	p := shown(t, crowd(9), "", 340)
	p.ShowGroup([]int{1, 2, 3}, "")
	c := p.content
	c.Event = 5
	p.Set(c)
	c.Event = -1
	p.Set(c)
	if p.Group() != nil {
		t.Error("the list must be gone")
	}
}

func TestTheOverviewCountsOnceForAnAssessment(t *testing.T) {
	p := shown(t, crowd(9), "", 340)
	first := p.tally
	p.Set(p.content)
	if p.tally.assess != first.assess || p.tally.counts[evidence.Unsourced] != 9 {
		t.Errorf("the tally is %v", p.tally)
	}
	first.counts[evidence.Unsourced] = 12 // shows whether it is counted anew
	if p.Set(p.content); p.tally.counts[evidence.Unsourced] != 12 {
		t.Error("the same assessment is counted again")
	}
	c := p.content
	c.Assess = evidence.Assess(c.Doc, evidence.Options{})
	if p.Set(c); p.tally.counts[evidence.Unsourced] != 9 {
		t.Error("another assessment is not counted")
	}
}
