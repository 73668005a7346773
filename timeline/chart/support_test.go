package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

var hostile = []string{
	"A plain title", "", strings.Repeat("endless ", 1200), strings.Repeat("x", 10000), "</script><b>&amp;",
	"שלום עולם 2022", "👩‍👩‍👧‍👦 family 🇰🇿", "a\x00b\nc", "日本語の題名#7",
}

func documents() *rapid.Generator[*timeline.Document] {
	return rapid.Custom(func(t *rapid.T) *timeline.Document {
		var d timeline.Document
		for i := range rapid.IntRange(1, 6).Draw(t, "actors") {
			a := timeline.Actor{ID: fmt.Sprint("a", i), Name: rapid.SampledFrom(hostile).Draw(t, "name")}
			if i > 0 && rapid.Bool().Draw(t, "part") {
				a.PartOf = fmt.Sprint("a", rapid.IntRange(0, i-1).Draw(t, "of"))
			}
			d.Actors = append(d.Actors, a)
		}
		for i := range rapid.IntRange(0, 30).Draw(t, "events") {
			e := timeline.Event{ID: fmt.Sprint("e#", i), Title: rapid.SampledFrom(hostile).Draw(t, "title")}
			e.Date = edtf.MustParse(rapid.SampledFrom([]string{"2022-07-16", "2022-07~", "../2021", "-0043", "[2022-07-16..2022-08-31]"}).Draw(t, "date"))
			for range rapid.IntRange(0, 8).Draw(t, "claims") {
				e.Claims = append(e.Claims, timeline.Claim{
					By:     d.Actors[rapid.IntRange(0, len(d.Actors)-1).Draw(t, "by")].ID,
					Stance: timeline.Stance(rapid.IntRange(1, 6).Draw(t, "stance")),
					Said:   edtf.MustParse(rapid.SampledFrom([]string{"2022-01", "2022-07-20", "2023"}).Draw(t, "said")),
				})
			}
			d.Events = append(d.Events, e)
		}
		return timeline.New(d)
	})
}

// large is a document of n events with two claims each, of 120 claimants.
func large(t testing.TB, n int) (*chart.Matrix, *timeline.Document) {
	t.Helper()
	var d timeline.Document
	for i := range 120 {
		a := timeline.Actor{ID: fmt.Sprint("a", i), Name: fmt.Sprint("Claimant ", i)}
		if i%4 > 0 {
			a.PartOf = fmt.Sprint("a", i-i%4)
		}
		d.Actors = append(d.Actors, a)
	}
	for i := range n {
		d.Events = append(d.Events, timeline.Event{
			ID: fmt.Sprint("e", i), Title: fmt.Sprint("What is said to have happened, number ", i),
			Date: edtf.MustParse(fmt.Sprintf("%04d-%02d-%02d", 1900+i/300, i/25%12+1, i%25+1)),
			Claims: []timeline.Claim{
				{By: fmt.Sprint("a", i*7%120), Stance: timeline.Asserts}, {By: fmt.Sprint("a", i*13%120), Stance: timeline.Denies},
			},
		})
	}
	doc := timeline.New(d)
	return chart.NewMatrix(input(doc, evidence.Options{})), doc
}
