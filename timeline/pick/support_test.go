package pick

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
)

// drawnWords are what texts of drawn documents are made of: folding has work to do in most of them.
var drawnWords = []string{
	"drones", "Drone", "ARMS", "disarm", "Қазақстан", "Казахстан", "ёлка", "Елка", "йод", "иод", "й", "Ἀθῆναι", "Αθήνα", "ΣΊΣΥΦΟΣ", "straße", "STRASSE",
	"École", "e\u0301cole", "ﬁn", "ｆｉｎ", "日本国", "政府の発表", "กรุงเทพ", "שָׁלוֹם", "שלום", "مُحَمَّد", "محمد", "🚀", "€46", "46,000", "Kazakhstan's",
	"O’Brien", "</script>", "a-b", "--", "\"", "\x00", "\xff", "İstanbul", "हिन्दी", "한국", "", " ", strings.Repeat("long", 30), "key:value", "-army",
}

func drawText(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(drawnWords), 0, 5).Draw(t, label), rapid.SampledFrom([]string{" ", "", "\u00a0", ", "}).Draw(t, "glue"))
}

// drawn is a document of a few events with everything that a query asks for, some of it dangling.
func drawn(t *rapid.T) *timeline.Document {
	var d timeline.Document
	text := func(label string) string { return drawText(t, label) }
	id := func(ids ...string) string { return rapid.SampledFrom(append(ids, "")).Draw(t, "id") }
	for _, a := range []string{"a1", "a2", "a3"}[:rapid.IntRange(0, 3).Draw(t, "actors")] {
		d.Actors = append(d.Actors, timeline.Actor{ID: a, Name: text("name")})
	}
	for _, s := range []string{"s1", "s2", "s3"}[:rapid.IntRange(0, 3).Draw(t, "sources")] {
		d.Sources = append(d.Sources, timeline.Source{ID: s, Title: text("title"), Publisher: text("publisher"), By: id("a1", "free"),
			ContainerTitle: id("Courier"), Author: []timeline.Name{{Family: text("family"), Given: text("given")}}})
	}
	for _, l := range []string{"l1", "l2"}[:rapid.IntRange(0, 2).Draw(t, "lanes")] {
		d.Lanes = append(d.Lanes, timeline.Lane{ID: l, Title: text("lane")})
	}
	dates := []string{"2022-07-16", "2022", "2021-12/2022-03", "1990~", "2030/..", "[2019,2024]"}
	for range rapid.IntRange(0, 6).Draw(t, "events") {
		e := timeline.Event{Title: text("title"), Summary: text("summary"), Place: id("Aktau", "Almaty"), Lane: id("l1", "l2", "l3"),
			Tags: rapid.SliceOfN(rapid.SampledFrom([]string{"x", "y", "z"}), 0, 3).Draw(t, "tags"), Importance: rapid.IntRange(1, 5).Draw(t, "importance"),
			Date: edtf.MustParse(rapid.SampledFrom(dates).Draw(t, "date"))}
		for range rapid.IntRange(0, 3).Draw(t, "claims") {
			c := timeline.Claim{By: id("a1", "a2", "free", "s2"), From: id("a1", "s1", "word"), Source: id("s1", "s2", "gone"), Text: text("claim"),
				Locator: id("page 3"), Stance: timeline.Stance(rapid.IntRange(1, 6).Draw(t, "stance"))}
			if rapid.Bool().Draw(t, "quoted") {
				c.Quote = &timeline.Quote{Exact: text("exact"), Translation: text("translation")}
			}
			e.Claims = append(e.Claims, c)
		}
		d.Events = append(d.Events, e)
	}
	return timeline.New(d)
}

// drawQuery is a query of which some fields are set.
func drawQuery(t *rapid.T) Query {
	some := func(values ...string) []string {
		return rapid.SliceOfN(rapid.SampledFrom(append(values, "", "unheard of")), 0, 2).Draw(t, "values")
	}
	q := Query{Lanes: some("l1", "l2", "l3"), Tags: some("x", "y"), Sources: some("s1", "s2"), Claimants: some("a1", "free", "s1"), Places: some("Aktau"),
		Importance: rapid.IntRange(0, 5).Draw(t, "importance"), GroupBy: rapid.SampledFrom(Keys[:]).Draw(t, "by")}
	if rapid.Bool().Draw(t, "one field") { // the others would leave nothing
		q = Query{GroupBy: q.GroupBy}
	}
	if rapid.Bool().Draw(t, "period") {
		q.Period = edtf.MustParse("2022-02/2022-05")
	}
	if rapid.Bool().Draw(t, "status") {
		q.Statuses = rapid.SliceOfN(rapid.SampledFrom(evidence.Statuses[:]), 0, 3).Draw(t, "statuses")
	}
	if rapid.Bool().Draw(t, "search") {
		q.Text = drawSearch(t)
	}
	return q
}

// drawSearch is what somebody might type.
func drawSearch(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(1, 3).Draw(t, "terms") {
		b.WriteString(rapid.SampledFrom([]string{"", "", "-", "\"", "“"}).Draw(t, "sign"))
		word := rapid.SampledFrom(drawnWords).Draw(t, "word")
		runes := []rune(word)
		if n := len(runes); n > 1 {
			lo := rapid.IntRange(0, n-1).Draw(t, "from")
			word = string(runes[lo:rapid.IntRange(lo, n).Draw(t, "to")])
		}
		b.WriteString(word + rapid.SampledFrom([]string{" ", " ", "\" ", " a"}).Draw(t, "end"))
	}
	return b.String()
}

// example reads a sample document.
func example(t testing.TB, data []byte) *timeline.Document {
	doc, problems := file.Read("sample.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

// has reports whether an id or, for "", nothing is in the list.
func has(wanted []string, list []string) bool {
	list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
	if len(list) == 0 {
		return slices.Contains(wanted, "")
	}
	return slices.ContainsFunc(list, func(s string) bool { return slices.Contains(wanted, s) })
}
