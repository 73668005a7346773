package sampledata

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Hostile lists documents that are valid and hard to draw, made anew at each call, for the tests of
// layouts and painters. They are no examples and stand in no menu.
func Hostile() []Sample {
	return []Sample{
		hostile("one-day", "500 events on one day", oneDay()),
		hostile("all-of-time", "From the Big Bang to today", allOfTime()),
		hostile("titles", "Titles in every script", titles()),
		hostile("many-lanes", "200 lanes", manyLanes()),
		hostile("long", "An event as long as the axis", long()),
		hostile("open", "Open and unknown ends", open()),
		hostile("crowds", "Some hundreds in a few places", crowds()),
		hostile("one", "One event alone", []entry{{"The only one", "1969-07-20T20:17:40Z", "", 2}}),
	}
}

// entry is an event of a hostile document; the kind chooses its claims, by status.
type entry struct {
	title, date, lane string
	kind              int
}

// claimKinds are claims that lead to each of the six statuses, from corroborated to unsourced.
var claimKinds = [...][]map[string]string{
	{{"by": "a", "stance": "asserts"}, {"by": "b", "stance": "asserts"}},
	{{"by": "a", "stance": "asserts"}},
	{{"by": "a", "stance": "alleges"}},
	{{"by": "a", "stance": "asserts"}, {"by": "b", "stance": "denies"}},
	{{"by": "b", "stance": "denies"}},
	nil,
}

// hostile writes the entries as a Dateline file.
func hostile(name, title string, entries []entry) Sample {
	type event map[string]any
	var events []event
	for i, e := range entries {
		v := event{"id": fmt.Sprint("e", i), "title": e.title, "date": e.date, "importance": 1 + i*7%5}
		if e.lane != "" {
			v["lane"] = e.lane
		}
		if claims := claimKinds[e.kind%len(claimKinds)]; claims != nil {
			v["claims"] = claims
		}
		if i%11 == 3 {
			v["summary"] = "A *summary* that is longer than a line and says little, but says it at such a length that no card can hold all of it: " + strings.Repeat("more and more, ", 20)
		}
		if i%13 == 5 {
			v["status"] = map[string]string{"is": "disputed", "by": "an editor", "on": "2026-11-01", "because": "of a law"}
		}
		events = append(events, v)
	}
	data, err := json.MarshalIndent(map[string]any{"dateline": 1, "title": title, "language": "en", "events": events}, "", "  ")
	if err != nil {
		panic(err) // of strings and numbers, which never fail
	}
	return Sample{Name: name + ".json", Title: title, Data: append(data, '\n')}
}

func oneDay() (out []entry) {
	for i := range 500 {
		out = append(out, entry{fmt.Sprintf("Event %d of the day", i), "2022-07-16", [...]string{"Morning", "Evening", ""}[i%3], i})
	}
	return out
}

func allOfTime() []entry {
	return []entry{
		{"The Big Bang", "Y-13787000000", "", 2},
		{"Formation of the Earth", "Y-4543000000~", "", 0},
		{"First writing", "-3300~", "", 1},
		{"Today", "2026-11-23", "", 5},
		{"A second of today", "2026-11-23T12:00:00Z", "", 3},
	}
}

func titles() (out []entry) {
	for i, title := range []string{
		strings.Repeat("x", 10_000), strings.Repeat("endless words ", 715), "", " ", "</script><b>&amp;&lt;]]>",
		"שלום עולם בשנת 2022, עם (סוגריים)", "مرحبا بالعالم ٢٠٢٢", strings.Repeat("سنة ", 2500),
		"👩‍👩‍👧‍👦 family 🇰🇿 👍🏽", strings.Repeat("👩‍👩‍👧‍👦", 900), "日本語の題名が長くて、改行が要る場合", strings.Repeat("漢", 10_000),
		"Қазақстан Республикасының үкіметі туралы", "Ἀθῆναι, πόλις κράτιστη", "ภาษาไทยไม่มีช่องว่างระหว่างคำ",
		"Z" + strings.Repeat("\u0334\u030d\u0489\u0353", 60) + "algo", "a\tb\nc\u2028d\u0000e\ufffe", "\u202eoverridden\u202c \u2067isolated",
		"e\u0301\u0323 n\u0303 o\u0308", strings.Repeat("\u00ad", 400) + "soft", strings.Repeat("\u200b", 400) + "zero", "ﷺ ﷽ 𒐫",
	} {
		out = append(out, entry{title, fmt.Sprintf("2022-%02d-%02d", 1+i%12, 1+i*5%28), [...]string{"Latin", "עברית", "漢字"}[i%3], i})
	}
	return out
}

func manyLanes() (out []entry) {
	for i := range 200 {
		for k := range 1 + i%3 {
			date := fmt.Sprintf("%04d-%02d", 1900+(i*37+k*11)%120, 1+i%12)
			out = append(out, entry{fmt.Sprintf("Number %d of lane %d", k, i), date, fmt.Sprintf("Lane %d with a name", i), i + k})
		}
	}
	return out
}

func long() []entry {
	out := []entry{
		{"As long as the axis, with a title that is long as well and goes on for some time", "1900/2000", "A", 1},
		{"As long again, and disputed", "1900/2000", "A", 3},
		{"As long again, and denied", "1900~/2000~", "B", 4},
	}
	for i := range 30 {
		out = append(out, entry{fmt.Sprintf("Point %d", i), fmt.Sprintf("%d-05-05", 1901+i*3), [...]string{"A", "B"}[i%2], i})
	}
	return out
}

func open() (out []entry) {
	for i, date := range []string{
		"../2001", "2001/..", "/2003", "2003/", "1990~/2005~", "1990?/2005", "../2010-05", "2010-05-17/..", "200X", "199X", "19XX",
		"2004-XX-11", "[1998..2002]", "{1999,2001,2004}", "2005-21", "2007-1X-01", "1997-12-31T23:59:59Z", "1997~", "1998?", "1999%",
		"-0044-03-15", "../-0044",
	} {
		out = append(out, entry{"Dated " + date, date, [...]string{"One", "Two"}[i%2], i})
	}
	return out
}

func crowds() (out []entry) {
	for i := range 420 {
		day := 1 + i*i%7
		date := fmt.Sprintf("%d-03-%02d", [...]int{1991, 2004, 2005}[i%3], day)
		switch i % 10 {
		case 7:
			date = fmt.Sprintf("%s/%d-05-%02d", date, [...]int{1991, 2004, 2005}[i%3], 1+i%28)
		case 8:
			date += fmt.Sprintf("T%02d:%02d:00Z", i%24, i%60)
		case 9:
			date = date[:7]
		}
		out = append(out, entry{fmt.Sprintf("Number %d of the crowd %s", i, strings.Repeat("and on ", i%9)), date, fmt.Sprint("Crowd ", i%4), i})
	}
	return out
}
