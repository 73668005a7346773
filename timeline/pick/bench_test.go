package pick

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
)

// million is a document of 1,000,000 events, its assessment and its index.
var million struct {
	doc    *timeline.Document
	assess *evidence.Assessment
	index  *Index
}

func load(b *testing.B) {
	if million.doc != nil {
		return
	}
	var text strings.Builder
	if err := sampledata.Generate(&text, 1_000_000, 1); err != nil {
		b.Fatal(err)
	}
	size := float64(text.Len())
	doc, problems := file.ReadText("million.json", strings.Clone(text.String()))
	if doc == nil {
		b.Fatal(problems)
	}
	million.doc = doc
	text.Reset()
	document := held()
	var err error
	if million.index, err = NewIndex(context.Background(), million.doc, nil); err != nil {
		b.Fatal(err)
	}
	b.Logf("the document takes %.2f of the file, with the index %.2f", document/size, held()/size)
	million.assess = evidence.Assess(million.doc, evidence.Options{})
	b.Logf("with the assessment %.2f", held()/size)
}

func held() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func BenchmarkNewIndex(b *testing.B) {
	load(b)
	for b.Loop() {
		if _, err := NewIndex(context.Background(), million.doc, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	load(b)
	for _, q := range []struct {
		name string
		Query
	}{
		{"all", Query{}},
		{"lane", Query{Lanes: []string{"c"}}},
		{"status", Query{Statuses: []evidence.Status{evidence.Disputed}}},
		{"source", Query{Sources: []string{"s1", "s2"}}},
		{"claimant", Query{Claimants: []string{"a7"}}},
		{"importance", Query{Importance: 4}},
		{"period", Query{Period: edtf.MustParse("2010/2012")}},
		{"by status", Query{GroupBy: ByStatus}},
		{"by tag", Query{GroupBy: ByTag}},
		{"by source", Query{GroupBy: BySource}},
		{"by claimant", Query{GroupBy: ByClaimant}},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				Apply(million.doc, million.assess, q.Query, million.index)
			}
		})
	}
}

// BenchmarkKeystroke is from a typed text to the events; what was found before is forgotten.
func BenchmarkKeystroke(b *testing.B) {
	load(b)
	for _, text := range []string{"a", "ministry", "xyzzy", "courier", "ministry signs budget -court", "\"signs a con", "sport of b17"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				million.index.last = hits{}
				Apply(million.doc, million.assess, Query{Text: text}, million.index)
			}
		})
	}
}

func BenchmarkOrder(b *testing.B) {
	load(b)
	events := all(million.doc)
	for _, c := range Columns {
		b.Run(c.String(), func(b *testing.B) {
			for b.Loop() {
				Order(million.doc, million.assess, c, false, events)
			}
		})
	}
	b.Run("titles again", func(b *testing.B) {
		ranks := NewRanks(million.doc)
		ranks.Order(million.assess, TitleColumn, false, events)
		for b.Loop() {
			ranks.Order(million.assess, TitleColumn, true, events)
		}
	})
	b.Run("a million different titles", func(b *testing.B) {
		titles := make([]string, len(events))
		for i := range titles {
			titles[i] = fmt.Sprint(million.doc.Events[i].Title, " ", i*7919%len(events))
		}
		for b.Loop() {
			textRanks("en", events, func(event int32) string { return titles[event] })
		}
	})
}
