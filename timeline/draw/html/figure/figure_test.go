package figure_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/draw/html/figure"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// small is three events on three days: one told by two origins, one denied, one of a year alone.
func small() figure.Input {
	doc := timeline.New(timeline.Document{
		Actors: []timeline.Actor{{ID: "anna", Name: "Anna"}, {ID: "ben", Name: "Ben"}},
		Sources: []timeline.Source{
			{ID: "post", Title: "The Post", By: "anna", Reliability: "B"},
			{ID: "echo", Title: "The Echo", DerivedFrom: []string{"post"}},
		},
		Events: []timeline.Event{
			{Title: "Rain", Date: edtf.MustParse("2022-07-16"), Claims: []timeline.Claim{
				{By: "anna", Stance: timeline.Asserts, Source: "post", Credibility: 2}, {By: "ben", Stance: timeline.Asserts, Source: "post"}}},
			{Title: "Snow", Date: edtf.MustParse("2022-07-20/2022-08-02"), Claims: []timeline.Claim{{By: "ben", Stance: timeline.Denies, Source: "echo"}}},
			{Title: "Hail", Date: edtf.MustParse("2022")},
		},
	})
	in := figure.Input{Doc: doc, Language: "en", Speakers: []string{"Anna", "Ben"}}
	for i, day := range []string{"2022-07-17", "2022-07-21", "2022-08-01"} {
		in.Days = append(in.Days, figure.Day{At: edtf.MustParse(day).Extent().Start, Words: fmt.Sprint("day ", i+1)})
	}
	in.Sources = []figure.Source{{Source: doc.Source("post"), Day: 1}, {Source: doc.Source("echo"), Day: 2}}
	e := doc.Events
	in.Events = []figure.Event{
		{Title: "Rain", Date: e[0].Date, Changes: [][5]int{{0, figure.NotKnown}, {1, int(evidence.SingleSource)}, {2, int(evidence.Corroborated)}},
			Claims: []figure.Claim{{Claim: &e[0].Claims[0], Speaker: 0, Day: 1}, {Claim: &e[0].Claims[1], Speaker: 1, Day: 2}}},
		{Title: "Snow", Date: e[1].Date, Changes: [][5]int{{0, figure.NotKnown}, {3, int(evidence.Denied)}}, Claims: []figure.Claim{{Claim: &e[1].Claims[0], Speaker: 1, Day: 3}}},
		{Title: "Hail", Date: e[2].Date, Changes: [][5]int{{0, int(evidence.Unsourced)}}},
	}
	return in
}

// table is a figure as text: a row a line, with its numbers on each day that is given.
func table(f figure.Figure, days ...int) string {
	var b strings.Builder
	for _, r := range f.Rows {
		fmt.Fprint(&b, strings.Join(r.Names, " > "))
		for _, day := range days {
			b.WriteString(" |")
			for _, c := range r.Cells {
				fmt.Fprintf(&b, " %d", c.On(day))
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestFiguresCountDayByDay(t *testing.T) {
	want := map[string]string{
		"statuses":  "Before everything | 0 0 0 0 0 1\nday 1 | 0 1 0 0 0 1\nday 2 | 1 0 0 0 0 1\nday 3 | 1 0 0 0 1 1\n",
		"months":    "Jul 2022 | 0 0 0 0 0 0 | 0 1 0 0 0 0 | 1 0 0 0 1 0\n",
		"stances":   "Ben | 0 0 0 0 0 0 | 0 0 0 0 0 0 | 0 1 1 0 0 0\nAnna | 0 0 0 0 0 0 | 0 0 1 0 0 0 | 0 0 1 0 0 0\n",
		"flow":      "Ben > Rain > speaks for it | 0 | 0 | 1\nBen > Snow > speaks against it | 0 | 0 | 1\nAnna > Rain > speaks for it | 0 | 1 | 1\n",
		"retelling": "The Post > The Echo | 0 | 0 | 1\nBen > The Post | 0 | 0 | 1\nBen > The Echo | 0 | 0 | 1\n",
	}
	for _, f := range figure.New(small()) {
		days := []int{0, 1, 3}
		if f.ID == "statuses" {
			days = []int{3}
		}
		if text, ok := want[f.ID]; ok && table(f, days...) != text {
			t.Errorf("%s:\n%swant\n%s", f.ID, table(f, days...), text)
		}
		if f.ID == "ratings" {
			if got := f.Rows[1].Cells[1].On(1); got != 1 {
				t.Errorf("B by 2 has %d claims on the first day", got)
			}
			if got := f.Rows[1].Cells[6].On(3); got != 1 {
				t.Errorf("B without credibility has %d claims", got)
			}
		}
	}
}

func TestADateThatDoesNotSayItsMonthIsInNoBar(t *testing.T) {
	in := small()
	for date, sure := range map[string]bool{
		"2022-07-16": true, "2022-07": true, "2022": false, "2022-07-16?": false, "2022-07~": false, "2022-07-30/2022-08-02": true, "2022-07/2023": true,
		"[2022-07-16..2022-08-31]": false, "../2022-07-16": false, "2022-07-16/..": true, "2022-XX": false,
	} {
		in.Events = nil
		for _, text := range []string{"2022-01-01", "2022-02-01", date} {
			in.Events = append(in.Events, figure.Event{Title: text, Date: edtf.MustParse(text), Changes: [][5]int{{0, int(evidence.Denied)}}})
		}
		f := figure.New(in)[1]
		sum := 0
		for _, r := range f.Rows {
			sum += r.Cells[4].On(3)
		}
		if (sum == 3) != sure || f.Title != "Events a month" || (len(f.Notes) == 0) != sure {
			t.Errorf("%s: %d events in bars of %q, which notes %q", date, sum, f.Title, f.Notes)
		}
	}
}

func TestBarsAreOfYearsWhereMonthsAreNotKnown(t *testing.T) {
	in := small()
	in.Events = []figure.Event{{Title: "a", Date: edtf.MustParse("2021")}, {Title: "b", Date: edtf.MustParse("2022")}, {Title: "c", Date: edtf.MustParse("2022-07")}}
	if f := figure.New(in)[1]; f.Title != "Events a year" || len(f.Rows) != 2 {
		t.Errorf("%s: %d rows", f.Title, len(f.Rows))
	}
	in.Events = []figure.Event{{Title: "a", Date: edtf.MustParse("../..")}}
	if f := figure.New(in)[1]; f.Empty == "" || f.Option != nil {
		t.Error("a time without bounds has a chart")
	}
}

func TestLongTimesHaveBarsOfYears(t *testing.T) {
	in := small()
	in.Events = nil
	for year := 1000; year < 2000; year += 2 {
		in.Events = append(in.Events, figure.Event{Title: "x", Date: edtf.MustParse(fmt.Sprintf("%d-05-01", year)), Changes: [][5]int{{0, int(evidence.Denied)}}})
	}
	f := figure.New(in)[1]
	if f.Title != "Events in every 10 years" || len(f.Rows) != 100 || f.Rows[0].Names[0] != "1000–1009" {
		t.Errorf("%s: %d rows, the first %v", f.Title, len(f.Rows), f.Rows[0].Names)
	}
	sum := 0
	for _, r := range f.Rows {
		for _, c := range r.Cells {
			sum += c.On(3)
		}
	}
	if sum != len(in.Events) {
		t.Errorf("%d of %d events are in bars", sum, len(in.Events))
	}
}

func TestWordsGoRightEvenInCircles(t *testing.T) {
	in := small()
	sources := []timeline.Source{{ID: "a", DerivedFrom: []string{"c"}}, {ID: "b", DerivedFrom: []string{"a"}}, {ID: "c", DerivedFrom: []string{"b"}}, {ID: "d", DerivedFrom: []string{"c"}}}
	in.Doc = timeline.New(timeline.Document{Sources: sources})
	in.Events, in.Sources = nil, nil
	for i := range sources {
		in.Sources = append(in.Sources, figure.Source{Source: &sources[i]})
	}
	f := figure.New(in)[5]
	if len(f.Nodes) != 4 || len(f.Rows) != 4 {
		t.Fatalf("%d nodes, %d rows", len(f.Nodes), len(f.Rows))
	}
	back := 0
	for _, r := range f.Rows {
		if f.Nodes[r.From].Depth >= f.Nodes[r.Into].Depth {
			back++
		}
	}
	if back != 1 {
		t.Errorf("%d of the edges go back, of which one circle needs one", back)
	}
	for i, n := range f.Nodes {
		if k := slices.IndexFunc(f.Nodes, func(m figure.Node) bool { return m.X == n.X && m.Y == n.Y }); k != i {
			t.Errorf("%d and %d are at one place", i, k)
		}
	}
}

func TestNobodyRetellsWhatIsLeftOut(t *testing.T) {
	in := small()
	in.Without = map[string]bool{"post": true}
	if text := table(figure.New(in)[5], 3); text != "Ben > The Echo | 1\n" {
		t.Errorf("without the post:\n%s", text)
	}
}

func TestTheSameInputGivesTheSameOptions(t *testing.T) {
	first, err := json.Marshal(figure.New(small()))
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if again, _ := json.Marshal(figure.New(small())); string(again) != string(first) {
			t.Fatal("they differ")
		}
	}
}

func TestWhatAChartLeavesOutIsSaid(t *testing.T) {
	in := small()
	in.Speakers, in.Events = nil, nil
	claims := 0
	for e := range 40 {
		x := figure.Event{Title: fmt.Sprint("event ", e), Date: edtf.MustParse("2022-07-16"), Changes: [][5]int{{0, int(evidence.Denied)}}}
		for s := range 1 + e%7 {
			in.Speakers = append(in.Speakers, fmt.Sprint("speaker ", e, s))
			x.Claims = append(x.Claims, figure.Claim{Claim: &timeline.Claim{By: fmt.Sprint(e, s), Stance: timeline.Asserts, Source: "post"}, Speaker: len(in.Speakers) - 1})
			claims++
		}
		in.Events = append(in.Events, x)
	}
	for _, f := range figure.New(in) {
		sum := 0
		for _, r := range f.Rows {
			for _, c := range r.Cells {
				sum += c.On(3)
			}
		}
		switch f.ID {
		case "stances":
			if sum != claims || !f.Rows[len(f.Rows)-1].Rest || len(f.Notes) != 1 {
				t.Errorf("stances: %d of %d claims, notes %q", sum, claims, f.Notes)
			}
		case "flow":
			if len(f.Notes) != 1 || !strings.HasSuffix(f.Notes[0], fmt.Sprintf(": %d.", claims-sum)) {
				t.Errorf("flow: %d of %d claims, notes %q", sum, claims, f.Notes)
			}
		case "retelling":
			if len(f.Rows) != 48 || len(f.Notes) != 1 || !strings.Contains(f.Notes[0], fmt.Sprint(claims+1)) {
				t.Errorf("retelling: %d rows, notes %q", len(f.Rows), f.Notes)
			}
		}
	}
}
