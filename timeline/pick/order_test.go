package pick

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// titled is a document with these titles.
func titled(language string, titles ...string) *timeline.Document {
	d := timeline.Document{Language: language}
	for _, title := range titles {
		d.Events = append(d.Events, timeline.Event{Title: title})
	}
	return timeline.New(d)
}

// all are the indexes of all events.
func all(doc *timeline.Document) []int32 {
	list := make([]int32, len(doc.Events))
	for i := range list {
		list[i] = int32(i)
	}
	return list
}

func TestTitlesAreSortedAsTheirLanguageSorts(t *testing.T) {
	for _, c := range []struct{ language, titles, want, down string }{
		{"de", "Zoo Äpfel apfel Öl Bär bar", "apfel Äpfel bar Bär Öl Zoo", "Zoo Öl Bär bar Äpfel apfel"},
		{"sv", "Öl Zoo Ål Apa Ärta", "Apa Zoo Ål Ärta Öl", "Öl Ärta Ål Zoo Apa"},
		{"ru", "яма ёлка ель жук", "ёлка ель жук яма", "яма жук ель ёлка"},
		{"kk", "қала кала ән", "ән кала қала", "қала кала ән"},
		{"", "b B a", "a b B", "B b a"},
		{"no such language", "b a", "a b", "b a"},
	} {
		doc := titled(c.language, strings.Fields(c.titles)...)
		for _, down := range []bool{false, true} {
			var got []string
			for _, i := range Order(doc, nil, TitleColumn, down, all(doc)) {
				got = append(got, doc.Events[i].Title)
			}
			want := c.want
			if down {
				want = c.down
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("in %q: %s, not %s", c.language, s, want)
			}
		}
	}
}

// TestAnOrderIsStableAndLosesNothing sorts drawn documents by every column: the events are the same
// ones, those alike keep their order, and those with nothing in the column are last either way.
func TestAnOrderIsStableAndLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawn(t)
		a := evidence.Assess(doc, evidence.Options{AsOf: edtf.MustParse("2022-08").Extent().Start, HasAsOf: rapid.Bool().Draw(t, "as of")})
		events := rapid.Permutation(all(doc)).Draw(t, "events")
		events = events[:rapid.IntRange(0, len(events)).Draw(t, "some")]
		by := rapid.SampledFrom(Columns[:]).Draw(t, "by")
		given := slices.Clone(events)
		up, down := Order(doc, a, by, false, events), Order(doc, a, by, true, events)
		if !slices.Equal(given, events) {
			t.Fatal("what was given was sorted")
		}
		ties := naiveOrder(doc, a, by)
		check := func(got []int32, descending bool) {
			want := slices.Clone(given)
			slices.SortStableFunc(want, func(x, y int32) int { return ties(x, y, descending) })
			if !slices.Equal(got, want) {
				t.Fatalf("by %v, descending %v: %v, not %v", by, descending, got, want)
			}
		}
		if by == TitleColumn || by == ClaimantsColumn || by == PlaceColumn {
			// The order of letters is the collator's; here only that nothing is lost, and what is last.
			empty := func(i int32) bool { return texts(doc, by)(i) == "" }
			for _, list := range [][]int32{up, down} {
				first := slices.IndexFunc(list, empty)
				if first >= 0 && slices.ContainsFunc(list[first:], func(i int32) bool { return !empty(i) }) {
					t.Fatalf("by %v: %v", by, list)
				}
				if slices.Sort(list); !slices.Equal(list, slices.Sorted(slices.Values(given))) {
					t.Fatalf("%v of %v", list, given)
				}
			}
			return
		}
		check(up, false)
		check(down, true)
	})
}

// naiveOrder compares two events by the words of the column alone.
func naiveOrder(doc *timeline.Document, a *evidence.Assessment, by Column) func(x, y int32, descending bool) int {
	lanes := laneColumn(doc)
	value := func(i int32) (v [2]int64, none bool) {
		e, verdict := &doc.Events[i], a.Verdicts[i]
		switch by {
		case DateColumn:
			return [2]int64{e.Date.Extent().Start, e.Date.Extent().End}, false
		case LaneColumn:
			return [2]int64{int64(lanes.codes[i])}, e.Lane == ""
		case ImportanceColumn:
			return [2]int64{int64(e.Importance)}, false
		case ReportsColumn:
			return [2]int64{int64(verdict.Reports)}, !verdict.Known
		case OriginsColumn:
			return [2]int64{int64(verdict.Origins)}, !verdict.Known
		}
		return [2]int64{int64(slices.Index(evidence.Statuses[:], verdict.Status))}, !verdict.Known
	}
	return func(x, y int32, descending bool) int {
		v, none := value(x)
		w, nothing := value(y)
		switch {
		case none && nothing:
			return 0
		case none:
			return 1
		case nothing:
			return -1
		}
		c := cmp.Or(cmp.Compare(v[0], w[0]), cmp.Compare(v[1], w[1]))
		if descending {
			return -c
		}
		return c
	}
}

// TestALargeOrderIsThatOfASmallOne crosses the number of events from which several processors sort.

// TestKeptRanksSortAlike: in every column, up and down, all events and some, the first time and again.
func TestKeptRanksSortAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawn(t)
		a := evidence.Assess(doc, evidence.Options{})
		ranks := NewRanks(doc)
		for range 20 {
			by := rapid.SampledFrom(Columns[:]).Draw(t, "column")
			down := rapid.Bool().Draw(t, "descending")
			var events []int32
			for _, e := range all(doc) {
				if rapid.IntRange(0, 3).Draw(t, "in") > 0 {
					events = append(events, e)
				}
			}
			if got, want := ranks.Order(a, by, down, events), Order(doc, a, by, down, events); !slices.Equal(got, want) {
				t.Fatalf("%s, descending %v: %v, want %v", by, down, got, want)
			}
		}
	})
}

func TestALargeOrderIsThatOfASmallOne(t *testing.T) {
	var titles []string
	for i := range 3*few + 5 {
		titles = append(titles, fmt.Sprintf("%05d", i*7919%9973))
	}
	doc := titled("en", titles...)
	want := all(doc)
	slices.SortStableFunc(want, func(x, y int32) int { return strings.Compare(titles[x], titles[y]) })
	if got := Order(doc, nil, TitleColumn, false, all(doc)); !slices.Equal(got, want) {
		t.Error("the titles are in another order")
	}
}

func TestColumnsAreReadAsTheyAreWritten(t *testing.T) {
	for _, c := range Columns {
		if got, ok := ParseColumn(c.String()); got != c || !ok {
			t.Errorf("%v reads as %v", c, got)
		}
	}
	if _, ok := ParseColumn("colour"); ok {
		t.Error("colour is a column")
	}
}
