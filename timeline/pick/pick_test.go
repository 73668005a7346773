package pick

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// naive says by the words of Query alone whether an event matches.
func naive(doc *timeline.Document, a *evidence.Assessment, q Query, i int) bool {
	e := &doc.Events[i]
	v := a.Verdicts[i]
	switch {
	case len(q.Lanes) > 0 && !has(q.Lanes, []string{e.Lane}),
		len(q.Tags) > 0 && !has(q.Tags, e.Tags),
		len(q.Places) > 0 && !has(q.Places, []string{e.Place}),
		len(q.Sources) > 0 && !has(q.Sources, sourcesOf(doc, e)),
		len(q.Claimants) > 0 && !has(q.Claimants, claimantsOf(doc, e)),
		len(q.Statuses) > 0 && !(v.Known && slices.Contains(q.Statuses, v.Status)),
		e.Importance < q.Importance,
		!q.Period.IsZero() && !e.Date.Extent().Overlaps(q.Period.Extent()):
		return false
	}
	return naiveText(doc, e, q.Text)
}

func sourcesOf(doc *timeline.Document, e *timeline.Event) (ids []string) {
	for _, c := range e.Claims {
		if doc.Source(c.Source) != nil {
			ids = append(ids, c.Source)
		}
		if doc.Actor(c.From) == nil && doc.Source(c.From) != nil {
			ids = append(ids, c.From)
		}
	}
	return ids
}

func claimantsOf(doc *timeline.Document, e *timeline.Event) (ids []string) {
	for _, c := range e.Claims {
		if c.By == "" && doc.Source(c.Source) != nil {
			c.By = c.Source
		}
		ids = append(ids, c.By)
	}
	return ids
}

// naiveText looks for the terms in the normal forms of all texts of the event.
func naiveText(doc *timeline.Document, e *timeline.Event, text string) bool {
	var f folder
	texts := []string{e.Title, e.Summary, e.Place}
	texts = append(texts, e.Tags...)
	for _, c := range e.Claims {
		texts = append(texts, c.Text, c.Locator)
		if c.Quote != nil {
			texts = append(texts, c.Quote.Exact, c.Quote.Translation)
		}
		for _, id := range []string{c.By, c.From} {
			if a := doc.Actor(id); a != nil {
				texts = append(texts, a.Name)
				if a.Name == "" {
					texts = append(texts, id)
				}
			} else if s := doc.Source(id); s != nil {
				sourceTexts(doc, s, func(text string) { texts = append(texts, text) })
			} else {
				texts = append(texts, id)
			}
		}
		if s := doc.Source(c.Source); s != nil {
			sourceTexts(doc, s, func(text string) { texts = append(texts, text) })
		}
	}
	for _, term := range NewSearch(text).terms {
		in := func(text string) bool {
			normal := string(f.normal(text))
			switch {
			case !term.phrase:
				return strings.Contains(normal, term.text)
			case term.open:
				return strings.Contains(" "+normal, " "+term.text)
			}
			return strings.Contains(" "+normal+" ", " "+term.text+" ")
		}
		if slices.ContainsFunc(texts, in) == term.not {
			return false
		}
	}
	return true
}

func TestAPickIsWhatTheQuerySays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, q := drawn(t), drawQuery(t)
		a := evidence.Assess(doc, evidence.Options{})
		var want []int32
		for i := range doc.Events {
			if naive(doc, a, q, i) {
				want = append(want, int32(i))
			}
		}
		if got := Apply(doc, a, q, nil); !slices.Equal(got.Events, want) {
			t.Fatalf("%+v picks %v, not %v", q, got.Events, want)
		}
	})
}

func TestEveryPickedEventIsInItsGroupsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, q := drawn(t), drawQuery(t)
		a := evidence.Assess(doc, evidence.Options{})
		p := Apply(doc, a, q, Facets(doc))
		in := map[int32][]string{}
		for k, g := range p.Groups {
			if len(g.Events) == 0 || !slices.IsSorted(g.Events) || g.ID == "" && (k < len(p.Groups)-1 || g.Name != "") {
				t.Fatalf("group %q at %d: %v", g.ID, k, g.Events)
			}
			for _, e := range g.Events {
				in[e] = append(in[e], g.ID)
			}
		}
		for _, i := range p.Events {
			want := groupsOf(doc, a, p.By, i)
			if slices.Sort(in[i]); !slices.Equal(in[i], want) {
				t.Fatalf("by %v event %d is in %q, not in %q", p.By, i, in[i], want)
			}
		}
		if len(in) != len(p.Events) {
			t.Fatalf("%d events are picked and %d grouped", len(p.Events), len(in))
		}
	})
}

// groupsOf are the ids of the groups of an event, sorted, each once.
func groupsOf(doc *timeline.Document, a *evidence.Assessment, by Key, i int32) []string {
	e := &doc.Events[i]
	ids := map[Key][]string{
		ByLane: {e.Lane}, ByTag: e.Tags, BySource: sourcesOf(doc, e), ByClaimant: claimantsOf(doc, e), ByPlace: {e.Place},
	}[by]
	if by == ByStatus {
		ids = []string{a.Verdicts[i].Status.String()}
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(s string) bool { return s == "" })
	if slices.Sort(ids); len(ids) == 0 {
		return []string{""}
	}
	return slices.Compact(ids)
}

func TestGroupsStandInTheirOrder(t *testing.T) {
	d := timeline.Document{
		Lanes:   []timeline.Lane{{ID: "b", Title: "Second"}, {ID: "a", Title: "First"}, {ID: "empty"}},
		Sources: []timeline.Source{{ID: "s", Title: "One", Publisher: "P"}, {ID: "t", Title: "Two", Publisher: "P"}, {ID: "u"}},
	}
	for i, lane := range []string{"late", "a", "", "b", "new", "late"} {
		e := timeline.Event{Lane: lane, Tags: []string{"all", fmt.Sprint("t", i%2)}}
		e.Claims = []timeline.Claim{{Stance: timeline.Asserts, Source: []string{"s", "t", "u", "", "t", "t"}[i], By: []string{"", "x", "x", "x", "y", "y"}[i]}}
		d.Events = append(d.Events, e)
	}
	d.Events[3].Claims = append(d.Events[3].Claims, timeline.Claim{Stance: timeline.Denies, By: "z"})
	doc := timeline.New(d)
	a := evidence.Assess(doc, evidence.Options{})
	for by, want := range map[Key]string{
		ByLane:     "Second[3] First[1] late[0 5] new[4] [2]",
		ByTag:      "all[0 1 2 3 4 5] t0[0 2 4] t1[1 3 5]",
		BySource:   "P: Two[1 4 5] P: One[0] u[2] [3]",
		ByStatus:   "single-source[0 1 2 4 5] disputed[3]",
		ByClaimant: "x[1 2 3] y[4 5] P[0] z[3]",
		ByPlace:    "[0 1 2 3 4 5]",
	} {
		var got []string
		for _, g := range Apply(doc, a, Query{GroupBy: by}, nil).Groups {
			got = append(got, fmt.Sprint(g.Name, g.Events))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("by %v: %s", by, s)
		}
	}
}

func TestAnEventThatIsNotYetKnownHasNoStatus(t *testing.T) {
	doc := example(t, sampledata.Kazakhstan())
	a := evidence.Assess(doc, evidence.Options{HasAsOf: true, AsOf: edtf.MustParse("2022-08-20").Extent().Start})
	p := Apply(doc, a, Query{GroupBy: ByStatus}, nil)
	last := p.Groups[len(p.Groups)-1]
	if last.ID != "" || len(last.Events) != len(doc.Events)-a.Known() || len(last.Events) == 0 {
		t.Errorf("%d events are in the last group %q", len(last.Events), last.ID)
	}
	if p := Apply(doc, a, Query{Statuses: evidence.Statuses[:]}, nil); len(p.Events) != a.Known() {
		t.Errorf("%d of %d known events have a status", len(p.Events), a.Known())
	}
	if p := Apply(doc, nil, Query{GroupBy: ByStatus}, nil); len(p.Groups) != 1 || len(p.Events) != len(doc.Events) {
		t.Errorf("without an assessment: %d groups", len(p.Groups))
	}
}

func TestAnIndexOfAnotherDocumentIsNotUsed(t *testing.T) {
	one, other := example(t, sampledata.Kazakhstan()), example(t, sampledata.Writing())
	a := evidence.Assess(one, evidence.Options{})
	if got := Apply(one, a, Query{}, Facets(other)); len(got.Events) != len(one.Events) {
		t.Errorf("%d events", len(got.Events))
	}
}

// TestLargeDocumentsAreSharedOut crosses the number of events from which several processors work.
func TestLargeDocumentsAreSharedOut(t *testing.T) {
	d := timeline.Document{Lanes: []timeline.Lane{{ID: "even"}}}
	for i := range 3*few + 17 {
		d.Events = append(d.Events, timeline.Event{Title: fmt.Sprint("event ", i), Lane: []string{"even", "odd"}[i%2], Place: fmt.Sprint(i % 3), Date: edtf.MustParse("2022"),
			Claims: []timeline.Claim{{By: fmt.Sprint("b", i%5), Stance: timeline.Asserts}}})
	}
	doc := timeline.New(d)
	a := evidence.Assess(doc, evidence.Options{})
	for _, q := range []Query{{}, {Lanes: []string{"odd"}}, {Text: "7"}, {Text: "b3 -1", Places: []string{"2"}, GroupBy: ByClaimant}} {
		var want []int32
		for i := range doc.Events {
			if naive(doc, a, q, i) {
				want = append(want, int32(i))
			}
		}
		if got := Apply(doc, a, q, nil); !slices.Equal(got.Events, want) {
			t.Errorf("%+v picks %d, not %d", q, len(got.Events), len(want))
		}
	}
}

func TestKeysAreReadAsTheyAreWritten(t *testing.T) {
	for _, k := range Keys {
		if got, ok := ParseKey(k.String()); got != k || !ok {
			t.Errorf("%v reads as %v", k, got)
		}
	}
	if _, ok := ParseKey("colour"); ok {
		t.Error("colour is a key")
	}
}

func TestOnlyKeepsTheWantedEventsOfEachGroup(t *testing.T) {
	p := &Pick{By: ByLane, Events: []int32{0, 1, 2, 4}, Groups: []Group{
		{ID: "a", Events: []int32{0, 2}}, {ID: "b", Events: []int32{1}}, {Events: []int32{4}},
	}}
	got := p.Only([]bool{true, false, false, true, true})
	if fmt.Sprint(*got) != fmt.Sprint(Pick{By: ByLane, Events: []int32{0, 4}, Groups: []Group{{ID: "a", Events: []int32{0}}, {Events: []int32{4}}}}) {
		t.Errorf("only: %v", *got)
	}
	if len(p.Groups[0].Events) != 2 || len(p.Events) != 4 {
		t.Errorf("the pick itself became %v", *p)
	}
}
