package timeline

import (
	"fmt"
	"testing"
)

func TestLookUpsFindTheFirstOfEqualIDs(t *testing.T) {
	var d Document
	if d.EventIndex("") != -1 || d.Actor("a") != nil {
		t.Error("the zero document finds something")
	}
	for i := range 1000 {
		d.Events = append(d.Events, Event{ID: fmt.Sprint("e", i%700)})
	}
	d.Actors = []Actor{{ID: "a"}, {ID: "b"}}
	d.Sources = []Source{{ID: "a", Title: "T"}}
	doc := New(d)
	if !doc.Twins() || New(Document{Actors: []Actor{{ID: "a"}}, Sources: []Source{{ID: "a"}}}).Twins() {
		t.Error("twins are not told from strangers")
	}
	for i := range 700 {
		if got := doc.EventIndex(fmt.Sprint("e", i)); got != i {
			t.Fatalf("event %d is found at %d", i, got)
		}
	}
	if doc.EventIndex("e700") != -1 || doc.EventIndex("") != -1 || doc.LaneIndex("a") != -1 {
		t.Error("something is found that is not there")
	}
	if doc.ActorIndex("b") != 1 || doc.SourceIndex("a") != 0 || doc.Source("a").Title != "T" {
		t.Error("a look-up went to another list")
	}
	if n := testing.AllocsPerRun(100, func() { doc.EventIndex("e699") }); n != 0 {
		t.Errorf("a look-up takes %v allocations", n)
	}
}
