package table_test

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/table"
)

func read(t testing.TB, data []byte) *table.Table {
	t.Helper()
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return table.New(doc, evidence.Assess(doc, evidence.Options{}))
}

func all(t *table.Table) []int32 {
	list := make([]int32, len(t.Doc.Events))
	for i := range list {
		list[i] = int32(i)
	}
	return list
}

func TestACellSaysWhatTheEventSays(t *testing.T) {
	x := read(t, sampledata.Kazakhstan())
	deal := x.Doc.EventIndex("deal")
	for column, want := range map[table.Column]string{
		table.Date: "16 July 2022", table.Title: x.Doc.Events[deal].Title, table.Status: "disputed", table.Lane: "The alleged arms deal",
		table.Importance: fmt.Sprint(x.Doc.Events[deal].Importance), table.Reports: "6", table.Origins: "3",
	} {
		if got := x.Cell(deal, column); got != want {
			t.Errorf("column %d says %q, want %q", column, got, want)
		}
	}
	if got := x.Cell(deal, table.Claimants); !strings.HasPrefix(got, "Beregini, ") || strings.Count(got, "Beregini") != 1 {
		t.Errorf("the claimants are %q", got)
	}
	if got := x.Cell(x.Doc.EventIndex("sochi"), table.Place); got != "Sochi" {
		t.Errorf("the place is %q", got)
	}
}

func TestWhatIsNotYetKnownSaysNothingOfItsEvidence(t *testing.T) {
	x := read(t, sampledata.Kazakhstan())
	x = table.New(x.Doc, x.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 3, 3, 0, 0, 0)}))
	unknown := 0
	for i, v := range x.Assess.Verdicts {
		if v.Known {
			if x.Cell(i, table.Status) == "" || x.Cell(i, table.Claimants) == "" {
				t.Errorf("event %d is known and has no status or claimants", i)
			}
			continue
		}
		unknown++
		for _, c := range table.Columns {
			if table.Judged(c) && x.Cell(i, c) != "" {
				t.Errorf("event %d is not known and column %d says %q", i, c, x.Cell(i, c))
			}
		}
	}
	order := x.Order(all(x), table.Status, false)
	for _, event := range order[len(order)-unknown:] {
		if x.Assess.Verdicts[event].Known {
			t.Error("what is not yet known comes last")
		}
	}
}

func TestThoseWhoTookTheirWordBackAreNoClaimants(t *testing.T) {
	x := read(t, []byte(`{"events": [{"id": "e", "title": "E", "date": "1900", "claims": [{"by": "Anna", "stance": "asserts"},
		{"by": "Carla", "stance": "asserts", "said": "1901"}, {"by": "Carla", "stance": "retracts", "said": "1902"}, {"by": "Boris", "stance": "declines"}]}]}`))
	if got := x.Cell(0, table.Claimants); got != "Anna, Boris" {
		t.Errorf("the claimants are %q", got)
	}
}

// TestAnOrderLosesNothingAndIsOne, by any column and either way, of any events.
func TestAnOrderLosesNothingAndIsOne(t *testing.T) {
	var made bytes.Buffer
	if err := sampledata.Generate(&made, 500, 7); err != nil {
		t.Fatal(err)
	}
	tables := []*table.Table{read(t, sampledata.Kazakhstan()), read(t, sampledata.Writing()), read(t, made.Bytes())}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SampledFrom(tables).Draw(t, "table")
		column := rapid.SampledFrom(table.Columns[:]).Draw(t, "column")
		down := rapid.Bool().Draw(t, "down")
		events := rapid.SliceOfNDistinct(rapid.SampledFrom(all(x)), 0, len(x.Doc.Events), rapid.ID[int32]).Draw(t, "events")
		order := x.Order(events, column, down)
		if a, b := slices.Sorted(slices.Values(events)), slices.Sorted(slices.Values(order)); !slices.Equal(a, b) {
			t.Fatalf("%v became %v", events, order)
		}
		for i := 1; i < len(order); i++ {
			a, b := int(order[i-1]), int(order[i])
			c, tells := compare(x, a, b, column)
			if !tells {
				continue
			}
			if down {
				c = -c
			}
			if x.Cell(b, column) == "" {
				c = -1
			} else if x.Cell(a, column) == "" {
				c = 1
			}
			if c > 0 || c == 0 && x.Doc.Events[a].Date.Extent().Start > x.Doc.Events[b].Date.Extent().Start {
				t.Fatalf("by column %d, down %v, %q stands before %q", column, down, x.Cell(a, column), x.Cell(b, column))
			}
		}
	})
}

// compare is the order of two events by a column, as far as a test can tell.
func compare(x *table.Table, a, b int, column table.Column) (c int, tells bool) {
	e, f := &x.Doc.Events[a], &x.Doc.Events[b]
	v, w := x.Assess.Verdicts[a], x.Assess.Verdicts[b]
	switch column {
	case table.Date:
		return cmp.Or(cmp.Compare(e.Date.Extent().Start, f.Date.Extent().Start), cmp.Compare(e.Date.Extent().End, f.Date.Extent().End)), true
	case table.Importance:
		return cmp.Compare(e.Importance, f.Importance), true
	case table.Reports:
		return cmp.Compare(v.Reports, w.Reports), true
	case table.Origins:
		return cmp.Compare(v.Origins, w.Origins), true
	case table.Status:
		return cmp.Compare(slices.Index(evidence.Statuses[:], v.Status), slices.Index(evidence.Statuses[:], w.Status)), true
	}
	return 0, false // package pick has tests of the order of words
}

func TestRowsGoToASpreadsheetWhole(t *testing.T) {
	cells := [][]string{{"a\tb", "line\r\nline", "=1+1"}, {"-3", "+x", "@x\x00"}, {"", "</script>", "عنوان 👩‍👩‍👧"}}
	got := table.TSV([]string{"A", "B", "C"}, len(cells), 3, func(r, c int) string { return cells[r][c] })
	want := "A\tB\tC\na b\tline line\t'=1+1\n-3\t'+x\t'@x\n\t</script>\tعنوان 👩‍👩‍👧\n"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
