package file

import (
	"bytes"
	"encoding/json"
	"runtime"
	"sync"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/evidence"
)

// million is a generated file of a million events, some 280 MB, made once.
var million = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	if err := sampledata.Generate(&b, 1_000_000, 1); err != nil {
		panic(err)
	}
	return bytes.Clone(b.Bytes())
})

// plainDocument is what one would write to read the file with encoding/json alone: the same
// keys, no places, no checks.
type plainDocument struct {
	Dateline int
	Title, Description, Language,
	Timezone string
	Actors []struct {
		ID, Name, Kind string
		PartOf         string `json:"partOf"`
	}
	Sources []struct {
		ID, Type, Title string
		Author          []struct{ Family, Given, Literal string }
		ContainerTitle  string `json:"container-title"`
		Publisher       string
		Issued          string
		URL             string
		Accessed        string
		Archive         string
		Language        string
		Note            string
		By              string
		Reliability     string
		DerivedFrom     []string `json:"derivedFrom"`
		File            string
		SHA256          string `json:"sha256"`
	}
	Lanes  []struct{ ID, Title, Color string }
	Eras   []struct{ Title, Date, Color string }
	Events []struct {
		ID, Title, Date, Summary, Lane, Place string
		Tags                                  []string
		Importance                            int
		Image                                 string
		Claims                                []struct {
			By, From, Stance, Source, Locator, Said, Text string
			Quote                                         *struct{ Exact, Language, Translation string }
			Credibility                                   int
		}
		Sources    []string
		Quantities []struct {
			Label string
			Value json.Number
			Unit  string
			Claim *int
		}
		Status *struct{ Is, By, On, Because string }
	}
	Stories []struct {
		ID, Title string
		Steps     []struct {
			Event, Notes string
			Reveal       json.RawMessage
		}
	}
}

// kept is how many bytes live on after a collection, in all.
func kept() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkMillion reads a million events and judges them all, and reads the same bytes with
// encoding/json, in turn. It reports the quotients of time and of the memory that is kept,
// the bytes of the file included in ours, for the texts are parts of them.
func BenchmarkMillion(b *testing.B) {
	data := million()
	b.Run("dateline", func(b *testing.B) {
		before := kept()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			doc, problems := Read("f.json", data)
			if doc == nil {
				b.Fatal(problems)
			}
			a := evidence.Assess(doc, evidence.Options{})
			b.StopTimer()
			b.ReportMetric((kept()-before)/(1<<20), "MiB-kept")
			runtime.KeepAlive(a)
			runtime.KeepAlive(doc)
			doc, a = nil, nil
			runtime.GC()
			b.StartTimer()
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		before := kept()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var doc plainDocument
			if err := json.Unmarshal(data, &doc); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			b.ReportMetric((kept()-before)/(1<<20), "MiB-kept")
			runtime.KeepAlive(doc)
			doc = plainDocument{}
			runtime.GC()
			b.StartTimer()
		}
	})
}
