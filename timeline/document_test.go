package timeline

import (
	"fmt"
	"slices"
	"strings"
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

// TestOwnTextsAreFound looks up the texts of the ids themselves, equal ones, parts of them, and several as one.
func TestOwnTextsAreFound(t *testing.T) {
	var d Document
	for i := range 300 {
		d.Actors = append(d.Actors, Actor{ID: fmt.Sprint("a", i)})
		d.Sources = append(d.Sources, Source{ID: fmt.Sprint("a", 2*i)})
	}
	doc := New(d)
	for i := range doc.Actors {
		id := doc.Actors[i].ID
		for _, text := range []string{id, strings.Clone(id)} {
			if got := doc.ActorIndex(text); got != i {
				t.Errorf("actor %q at %d instead of %d", text, got, i)
			}
			want := i / 2
			if i%2 > 0 {
				want = -1
			}
			if got := doc.SourceIndex(text); got != want {
				t.Errorf("source %q at %d instead of %d", text, got, want)
			}
		}
		for _, part := range []string{id[:0], id[:1], id[1:], id[len(id):]} {
			if got := doc.ActorIndex(part); got >= 0 {
				t.Errorf("an actor %q at %d", part, got)
			}
		}
	}
	last := doc.Sources[294].ID
	if got := doc.SourceIndex(last[:3]); got != doc.SourceIndex(strings.Clone(last[:3])) || got != 29 {
		t.Errorf("a part of an id that is another one is at %d", got)
	}
}

// TestIdsThatNobodyHas looks ids up in lists that cannot be packed: with two equal ids, and with an empty one.
func TestIdsThatNobodyHas(t *testing.T) {
	for _, ids := range [][]string{{"a", "b", "a"}, {"a", "", "b"}, {""}, {}} {
		var d Document
		for _, id := range ids {
			d.Sources = append(d.Sources, Source{ID: id})
		}
		doc := New(d)
		for i := range doc.Sources {
			want := slices.Index(ids, ids[i])
			if got := doc.SourceIndex(doc.Sources[i].ID); got != want {
				t.Errorf("%q of %q at %d instead of %d", ids[i], ids, got, want)
			}
		}
		if got := doc.SourceIndex("none"); got >= 0 {
			t.Errorf("none of %q at %d", ids, got)
		}
	}
}
