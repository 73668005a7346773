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
	"dateline/timeline"
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
			if c.Judged() && x.Cell(i, c) != "" {
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
			if c > 0 || c == 0 && x.Doc.Events[a].Date.Compare(x.Doc.Events[b].Date) > 0 {
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
		return e.Date.Compare(f.Date), true
	case table.Importance:
		return cmp.Compare(e.Importance, f.Importance), true
	case table.Reports:
		return cmp.Compare(v.Reports, w.Reports), true
	case table.Origins:
		return cmp.Compare(v.Origins, w.Origins), true
	case table.Status:
		return cmp.Compare(slices.Index(evidence.Statuses[:], v.Status), slices.Index(evidence.Statuses[:], w.Status)), true
	}
	return 0, false // the order of words is that of the next test
}

func TestWordsStandInTheAlphabetOfTheLanguage(t *testing.T) {
	for _, c := range []struct {
		language string
		want     []string
	}{
		{"en", []string{"Äpfel", "apple", "Banana", "item 2", "item 10", "zoo", ""}},
		{"sv", []string{"apple", "Banana", "item 2", "item 10", "zoo", "Äpfel", ""}},
		{"kk", []string{"ана", "әке", "баба", "қала", ""}},
	} {
		doc := timeline.Document{Language: c.language}
		for i := range c.want {
			doc.Events = append(doc.Events, timeline.Event{Title: c.want[(i*3+1)%len(c.want)], Date: edtf.MustParse("1900")})
		}
		d := timeline.New(doc)
		x := table.New(d, evidence.Assess(d, evidence.Options{}))
		var got []string
		for _, event := range x.Order(all(x), table.Title, false) {
			got = append(got, d.Events[event].Title)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}

func TestRowsGoToASpreadsheetWhole(t *testing.T) {
	cells := [][]string{{"a\tb", "line\r\nline", "=1+1"}, {"-3", "+x", "@x\x00"}, {"", "</script>", "عنوان 👩‍👩‍👧"}}
	got := table.TSV([]string{"A", "B", "C"}, len(cells), 3, func(r, c int) string { return cells[r][c] })
	want := "A\tB\tC\na b\tline line\t'=1+1\n-3\t'+x\t'@x\n\t</script>\tعنوان 👩‍👩‍👧\n"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestManyWordsStandInTheAlphabetToo: what is too much to collate goes letter by letter.
func TestManyWordsStandInTheAlphabetToo(t *testing.T) {
	few := []string{"Äpfel", "apple", "Banana", "item 2", "item 10", "zoo", "Ёлка", "жук", "Яна", ""}
	doc := timeline.Document{Language: "en"}
	for i := range 25_000 {
		doc.Events = append(doc.Events, timeline.Event{Title: fmt.Sprint("m ", i*7919%25_000), Date: edtf.MustParse("1900")})
	}
	for i := range few {
		doc.Events = append(doc.Events, timeline.Event{Title: few[(i*3+1)%len(few)], Date: edtf.MustParse("1900")})
	}
	d := timeline.New(doc)
	x := table.New(d, evidence.Assess(d, evidence.Options{}))
	var got []string
	next := 0
	for _, event := range x.Order(all(x), table.Title, false) {
		title := d.Events[event].Title
		if !strings.HasPrefix(title, "m ") {
			got = append(got, title)
			continue
		}
		if want := fmt.Sprint("m ", next); title != want {
			t.Fatalf("%q stands where %q belongs", title, want)
		}
		next++
	}
	if !slices.Equal(got, few) {
		t.Errorf("%q, want %q", got, few)
	}
}

// BenchmarkOrder sorts a million events by each column.
func BenchmarkOrder(b *testing.B) {
	const n = 1_000_000
	doc := timeline.Document{Language: "en", Events: make([]timeline.Event, n)}
	for i := range doc.Events {
		k := i * 7919 % n
		doc.Events[i] = timeline.Event{
			Title: fmt.Sprintf("Event %d of a long list", k), Date: edtf.MustParse(fmt.Sprintf("%04d-%02d-%02d", 1000+k%1000, 1+k%12, 1+k%28)),
			Lane: fmt.Sprint("lane ", k%9), Place: fmt.Sprint("place ", k%5000), Importance: 1 + k%5,
			Claims: []timeline.Claim{{By: fmt.Sprint("speaker ", k%3000), Stance: timeline.Asserts}},
		}
	}
	d := timeline.New(doc)
	x := table.New(d, evidence.Assess(d, evidence.Options{}))
	events := all(x)
	for _, c := range []table.Column{table.Date, table.Title, table.Status, table.Claimants, table.Place} {
		b.Run(fmt.Sprint(c), func(b *testing.B) {
			for b.Loop() {
				x.Order(events, c, true)
			}
		})
	}
}
