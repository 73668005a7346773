package layout_test

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// generated is a file of n made-up events, and its size.
func generated(b *testing.B, n int) (path string, size float64) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "generated.json")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriterSize(f, 1<<20)
	for _, err := range []error{sampledata.Generate(out, n, 1), out.Flush(), f.Close()} {
		if err != nil {
			b.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return path, float64(info.Size())
}

// live is how many bytes the heap holds after a collection.
func live() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkOpenMillion opens a million events as the window does, up to the first picture's scene.
// It reports the memory that is kept then, as a multiple of the file's size and in MB by part, the
// most that the heap has taken from the system until then, and the whole time as a multiple of that
// of reading alone.
func BenchmarkOpenMillion(b *testing.B) {
	path, size := generated(b, 1_000_000)
	defer debug.SetGCPercent(debug.SetGCPercent(500)) // as package app sets it for a large file
	before := live()
	var doc *timeline.Document
	var judged *evidence.Assessment
	var l *layout.Layout
	var reading, rest time.Duration
	for b.Loop() {
		doc, judged, l = nil, nil, nil
		runtime.GC()
		start := time.Now()
		var err error
		if doc, _, err = file.ReadFile(path); err != nil || doc == nil {
			b.Fatal(err)
		}
		reading += time.Since(start)
		start = time.Now()
		judged = evidence.Assess(doc, evidence.Options{})
		l = layout.New(layout.Input{Doc: doc, Assess: judged, Faces: faces(), Theme: layout.Light}, 1600, 900)
		l.Place(l.Fit(), &scene.Scene{})
		rest += time.Since(start)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	most := float64(m.HeapSys)
	all := live() - before
	runtime.KeepAlive(l)
	l = nil
	withoutLayout := live() - before
	runtime.KeepAlive(judged)
	judged = nil
	alone := live() - before
	runtime.KeepAlive(doc)
	b.ReportMetric(all/size, "times-kept")
	b.ReportMetric(alone/1e6, "MB-document")
	b.ReportMetric((withoutLayout-alone)/1e6, "MB-evidence")
	b.ReportMetric((all-withoutLayout)/1e6, "MB-layout")
	b.ReportMetric(most/1e6, "MB-heap")
	b.ReportMetric(float64(reading+rest)/float64(reading), "times-reading")
}
