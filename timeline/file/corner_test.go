package file

import (
	"fmt"
	"strings"
	"testing"
)

func TestCornersOfTheErrorTable(t *testing.T) {
	long := strings.Repeat("x", 300)
	var keys, chain strings.Builder
	for i := range 40 {
		fmt.Fprintf(&keys, `"x-%d": 0, `, i)
	}
	for i := range 9 {
		fmt.Fprintf(&chain, `{"id": "a%d", "partOf": "a%d"}, `, i, i+1)
	}
	for _, m := range []mistake{
		{`{` + keys.String() + `"events": [], ¶"x-7": 1}`, "x-7", `the key "x-7" stands here twice; take one out`},
		{`{"events": [{"title": "T", "date": "20\u0032\u0032-¶13"}]}`, "events[0].date",
			`"2022-13" is not an EDTF date: there is no month 13; months are 01 to 12, seasons and other parts of a year 21 to 41`},
		{`{"lanes": [{"id": "a", "color": ¶"` + long + `"}], "events": []}`, "lanes[0].color",
			`"` + long[:59] + `…" is no colour; write # and six hexadecimal digits, such as "#0072B2"`},
		{`{"title": "T"¶]`, "", "expected }, found ]: the { of line 1 is still open"},
		{"{\"events\": [],\n\"x-a\": [{\"b\": 1}, {\"c\": 2¶]}", "x-a[1]", "a } is missing before this ]: the { of line 2 is still open"},
		{`{"actors": [` + chain.String() + `{"id": "a9", "partOf": ¶"a0"}], "events": []}`, "actors[9].partOf",
			"partOf goes round in a circle (a0 → a1 → a2 → a3 → a4 → a5 → … → a0); take one of these out"},
		{`{"stories": [{"id": "s", "steps": []}, {"id": ¶"s", "steps": []}], "events": []}`, "stories[1].id",
			`the id "s" is taken by stories[0] in line 1; choose another`},
		{event(`"importance": ¶-0`), "events[0].importance", "expected a whole number from 1 to 5, found -0"},
		{event(`"summary": ¶` + "`text`"), "events[0].summary", "JSON takes straight double quotation marks only: \" instead of `"},
		{event(`"summary": ¶'text`), "events[0].summary", "this text is never closed; its second quotation mark is missing"},
	} {
		m.check(t, Error)
	}
}

func TestLongListsKeepTheirOrder(t *testing.T) {
	const n = 5000
	d := mustRead(t, string(generate(n)))
	if len(d.Events) != n {
		t.Fatal(len(d.Events))
	}
	for i, e := range d.Events {
		if e.ID != fmt.Sprintf("event-%d", i) || len(e.Claims) != 2 || e.Claims[0].By != fmt.Sprintf("actor-%d", i%100) {
			t.Fatal(i, e.ID, e.Claims)
		}
	}
	_, problems := Read("f.json", []byte(strings.Replace(string(generate(n)), `"id": "event-4000"`, `"id": "event-3999"`, 1)))
	if len(problems) != 1 || problems[0].Path != "events[4000].id" {
		t.Error(lineByLine(problems))
	}
}

func TestSuggestionsAreNearAndNeverFar(t *testing.T) {
	words := []string{"neo", "ministry", "kz-government", "Ωmega"}
	for written, want := range map[string]string{
		"nero": "neo", "noe": "neo", "NEO": "neo", "minsitry": "ministry", "kz-goverment": "kz-government", "ωmega": "Ωmega",
		"us": "", "": "", "something": "", strings.Repeat("neo", 100): "",
	} {
		if got := Nearest(written, words); got != want {
			t.Errorf("%s: got %q, want %q", written, got, want)
		}
	}
}

func TestDistanceCountsEachKindOfSlipOnce(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"ab", "ba", 1}, {"abc", "ac", 1}, {"abc", "abd", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}, {"short", "a very long one", 4}} {
		if got := distance(c.a, c.b, 3); got != c.want || distance(c.b, c.a, 3) != c.want {
			t.Errorf("%s %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestWholeNumbersMayBeSpeltOddly(t *testing.T) {
	for text, want := range map[string]int{
		"3": 3, "3.0": 3, "30e-1": 3, "0.3E1": 3, "0.03e+2": 3, "3.000000000000000000000": 3, "-0": 0, "0.0": 0, "0e999999999999": 0,
		"2147483647": 2147483647, "-12.50e1": -125,
	} {
		if got, whole := wholeNumber(text); !whole || got != want {
			t.Errorf("%s is %d, %v", text, got, whole)
		}
	}
	for _, text := range []string{"3.5", "1e-1", "1e999999999999", "1e10", "2147483648", "-99999999999", "1.0000000000000000000001"} {
		if got, whole := wholeNumber(text); whole {
			t.Errorf("%s is taken as %d", text, got)
		}
	}
	roundTrip(t, `{"dateline": 1.0, "events": [{"id": "e", "title": "T", "date": "2022", "importance": 40e-1,
		"claims": [{"by": "A", "stance": "denies", "credibility": 6.0}], "quantities": [{"value": 1, "claim": 0.0}]}]}`)
}

// TestManyMistakesInOnePlaceAreCounted has so many in one element that looking each up would not end.
func TestManyMistakesInOnePlaceAreCounted(t *testing.T) {
	const n = 200_000
	_, problems := Read("f.json", []byte(repeated(`{"events": [], "sources": [{"id": "a", "derivedFrom": [`, `"b"`, `]}]}`, n*len(`"b"`))))
	if len(problems) != maxProblems+1 || problems[maxProblems].Message.String() != fmt.Sprintf("and %d more", n-maxProblems) {
		t.Fatal(len(problems), problems[len(problems)-1])
	}
	for i, p := range problems[:maxProblems] {
		if p.Path != fmt.Sprintf("sources[0].derivedFrom[%d]", i) {
			t.Error(p)
		}
	}
}
