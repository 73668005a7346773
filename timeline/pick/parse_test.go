package pick

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

// press is a small document to write queries for.
func press() *timeline.Document {
	return timeline.New(timeline.Document{
		Actors:  []timeline.Actor{{ID: "kaztag", Name: "KazTAG"}, {ID: "min", Name: "Ministry of Industry"}},
		Sources: []timeline.Source{{ID: "neo", Title: "Who armed whom", ContainerTitle: "New Eastern Outlook"}, {ID: "neo2", ContainerTitle: "New Eastern Outlook"}, {ID: "beregini", Title: "Beregini"}},
		Lanes:   []timeline.Lane{{ID: "kz", Title: "Kazakhstan"}, {ID: "école", Title: "School"}},
		Events: []timeline.Event{{Lane: "kz", Tags: []string{"x", "a, b", `c"\d`}, Place: "Aktau"}, {Place: "Алматы",
			Claims: []timeline.Claim{{By: "free tongue"}}}},
	})
}

func TestAQueryIsReadFromText(t *testing.T) {
	for text, want := range map[string]Query{
		"":                             {},
		"  drones   -army ":            {Text: "drones -army"},
		"lane:kz":                      {Lanes: []string{"kz"}},
		"lane:KAZAKHSTAN":              {Lanes: []string{"kz"}},
		"lane:ecole,kz":                {Lanes: []string{"école", "kz"}},
		`lane:""`:                      {Lanes: []string{""}},
		"lane:kz drones lane:School":   {Lanes: []string{"kz", "école"}, Text: "drones"},
		`source:"new eastern outlook"`: {Sources: []string{"neo", "neo2"}},
		"source:Beregini":              {Sources: []string{"beregini"}},
		`by:"KazTAG",“Free Tongue”`:    {Claimants: []string{"kaztag", "free tongue"}},
		`tag:"a, b",x,"c\"\\d"`:        {Tags: []string{"a, b", "x", `c"\d`}},
		"place:АЛМАТЫ":                 {Places: []string{"Алматы"}},
		"status:disputed,denied":       {Statuses: []evidence.Status{evidence.Disputed, evidence.Denied}},
		"importance:4 group:claimant":  {Importance: 4, GroupBy: ByClaimant},
		"when:2022-07/2022-08":         {Period: edtf.MustParse("2022-07/2022-08")},
		"when:[1667,1670..1672] a":     {Period: edtf.MustParse("[1667,1670..1672]"), Text: "a"},
		`"lane:kz deal" 12:30`:         {Text: `"lane:kz deal" 12:30`},
		"https://example.org/a":        {Text: "https://example.org/a"},
		"text:lane:kz -text:tag:x":     {Text: "lane:kz -tag:x"},
		"a text:":                      {Text: "a"},
		`arms "open quote lane:kz`:     {Text: `arms "open quote lane:kz`},
		"</script> \x00 \xff":          {Text: "</script> \x00 \xff"},
	} {
		got, err := ParseQuery(text, press())
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q reads as %+v, %v", text, got, err)
		}
	}
}

func TestAMistakeInAQueryIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"drones lane:kazakstan": `in "lane:kazakstan": there is no lane "kazakstan"; did you mean "Kazakhstan"? Known are kz, Kazakhstan, école, School`,
		"lnae:kz":               `in "lnae:kz": there is no filter "lnae:"; did you mean "lane:"? To look for the word itself, write "text:lnae:"`,
		"status:dispute":        `in "status:dispute": there is no status "dispute"; did you mean "disputed"? Known are corroborated, single-source, alleged, disputed, denied, unsourced`,
		"importance:6":          `in "importance:6": an importance is a number from 1 to 5`,
		"when:July":             `in "when:July": `,
		"when:2022 when:2023":   `in "when:2023": when: takes one value, once`,
		"group:colour":          `in "group:colour": there is no key to group by "colour"; known are lane, tag, source, status, claimant, place`,
		"lane:":                 `in "lane:": a value is missing; "" stands for events without any`,
		"tag:x,":                `in "tag:x,": a value is missing`,
		`by:"KazTAG`:            `in "by:\"KazTAG": the closing quote is missing`,
		`by:"KazTAG"x`:          `in "by:\"KazTAG\"x": after the closing quote a comma or a space should stand`,
		"-lane:kz":              `in "-lane:kz": a minus leaves out words, not what a filter such as lane: finds`,
		"by:nobody":             `in "by:nobody": there is no claimant "nobody"; known are kaztag, KazTAG, min, Ministry of Industry, free tongue, neo, New Eastern Outlook, Who armed whom and 3 more`,
	} {
		_, err := ParseQuery(text, press())
		var mistake *QueryError
		if !errors.As(err, &mistake) || !strings.HasPrefix(err.Error(), want) || !strings.HasPrefix(text[mistake.At:], mistake.Word) {
			t.Errorf("%q: %v\nnot %s", text, err, want)
		}
	}
	if _, err := ParseQuery("tag:x", timeline.New(timeline.Document{})); err == nil || !strings.Contains(err.Error(), "the document has none") {
		t.Error(err)
	}
}

// TestAQueryIsReadAsItIsWritten is the law of String.
func TestAQueryIsReadAsItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawn(t)
		values := func(all ...string) []string {
			return rapid.SliceOfN(rapid.SampledFrom(append(all, "")), 0, 3).Draw(t, "values")
		}
		tags := []string{"x", `"`, `\`, "a b", ",", "”", "\xff", " ", "-x", "\x00", "lane:x", drawText(t, "tag")}
		doc.Events = append(doc.Events, timeline.Event{Tags: tags, Lane: "lane 3", Place: "»", Claims: []timeline.Claim{{By: "free tongue"}}})
		doc = timeline.New(*doc)
		q := drawQuery(t)
		q.Lanes, q.Tags, q.Places, q.Claimants, q.Sources = values("lane 3"), values(tags...), values("»"), values("free tongue"), nil
		q.Text = rapid.OneOf(hostile, rapid.SampledFrom([]string{"lane:x", "-tag:y", "lnae:x", "text:text:x", "\"lane:x", "-", "-\"a b\"c"}), rapid.Custom(drawSearch)).Draw(t, "text")
		text := q.String()
		q.Text = strings.Join(plainWords(q.Text), " ")
		got, err := ParseQuery(text, doc)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if !reflect.DeepEqual(nilled(got), nilled(q)) || got.String() != text {
			t.Fatalf("%q reads as\n%+v, not\n%+v", text, got, q)
		}
	})
}

// plainWords are the words and phrases of a text, as they are written.
func plainWords(text string) (list []string) {
	p := parser{text: text}
	for p.skip(); p.at < len(text); p.skip() {
		p.term("", text[p.at:])
	}
	return p.terms
}

// nilled has no empty lists.
func nilled(q Query) Query {
	for _, list := range []*[]string{&q.Lanes, &q.Tags, &q.Sources, &q.Claimants, &q.Places} {
		if len(*list) == 0 {
			*list = nil
		}
	}
	if len(q.Statuses) == 0 {
		q.Statuses = nil
	}
	return q
}

func TestNoTextMakesTheParserStumble(t *testing.T) {
	doc := press()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune(`lane:tagtext-"“,\ xkz`+"\ufffd"))).Draw(t, "text")
		q, err := ParseQuery(text, doc)
		var mistake *QueryError
		if err != nil && !errors.As(err, &mistake) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		if again, err := ParseQuery(q.String(), doc); err != nil || !reflect.DeepEqual(again, q) {
			t.Fatalf("%q is written as %q: %+v and %+v, %v", text, q.String(), q, again, err)
		}
	})
}

func TestQueriesAreEqualThatAskTheSame(t *testing.T) {
	full := Query{
		Text: "a", Lanes: []string{"l"}, Tags: []string{"t"}, Sources: []string{"s"}, Claimants: []string{"c"}, Places: []string{"p"},
		Statuses: []evidence.Status{evidence.Denied}, Importance: 3, Period: must(t, "2022-07/2022-08"), GroupBy: ByTag,
	}
	again := full
	again.Lanes, again.Period = []string{"l"}, must(t, "2022-07/2022-08")
	if !full.Equal(again) || !(Query{Tags: []string{}}).Equal(Query{}) {
		t.Error("written anew a query must be the same")
	}
	for i, change := range []func(q *Query){
		func(q *Query) { q.Text = "" }, func(q *Query) { q.Lanes = nil }, func(q *Query) { q.Tags = []string{"u"} },
		func(q *Query) { q.Sources = nil }, func(q *Query) { q.Claimants = nil }, func(q *Query) { q.Places = []string{""} },
		func(q *Query) { q.Statuses = nil }, func(q *Query) { q.Importance++ },
		func(q *Query) { q.Period = must(t, "2022") }, func(q *Query) { q.GroupBy = ByLane },
	} {
		other := full
		if change(&other); full.Equal(other) || other.Equal(full) {
			t.Errorf("change %d must make it another query", i)
		}
	}
}

func must(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
