package file

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// repeated is a text of some size with one element again and again.
func repeated(before, one, after string, size int) string {
	return before + strings.TrimSuffix(strings.Repeat(one+",", size/len(one)), ",") + after
}

// numbered is repeated with another number in each element.
func numbered(before, one, after string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, one+",", i)
	}
	return before + strings.TrimSuffix(b.String(), ",") + after
}

// pathological are files that any strict parser reads, and that take much memory.
func pathological(size int) map[string]string {
	const inEvent, inSource = `{"events": [{"title": "T", "date": "2022", `, `{"events": [], "sources": [{"id": "a", `
	return map[string]string{
		"deep arrays":          repeated(`{"events": [], "x-a": [`, strings.Repeat("[", 60)+strings.Repeat("]", 60), `]}`, size),
		"small numbers":        repeated(`{"events": [], "x-a": [`, `0`, `]}`, size),
		"small objects":        repeated(`{"events": [], "x-a": [`, `{"a":0}`, `]}`, size),
		"long strings":         repeated(`{"events": [], "x-a": [`, `"`+strings.Repeat("a", 1<<20)+`"`, `]}`, size),
		"long escaped strings": repeated(inEvent+`"tags": [`, `"`+strings.Repeat(`\n`, 1<<20)+`"`, `]}]}`, size),
		"small keys":           numbered(`{"events": [], `, `"%x":0`, `}`, size),
		"small keys deep down": numbered(`{"events": [], "x-a": {`, `"%x":0`, `}}`, size),
		"empty events":         repeated(`{"events": [`, `{}`, `]}`, size),
		"numbers for events":   repeated(`{"events": [`, `0`, `]}`, size),
		"small events":         repeated(`{"events": [`, `{"title":"","date":"2022"}`, `]}`, size),
		"small claims":         repeated(inEvent+`"claims": [`, `{"by":"a","stance":"denies"}`, `]}]}`, size),
		"short sources":        repeated(`{"sources": [{"id": "a"}], "events": [{"title": "T", "date": "2022", "sources": [`, `"a"`, `]}]}`, size),
		"quantities":           repeated(inEvent+`"quantities": [`, `{"value":1}`, `]}]}`, size),
		"rare dates":           numbered(`{"events": [`, `{"title":"","date":"Y%d0000"}`, `]}`, size),
		"tags":                 repeated(inEvent+`"tags": [`, `""`, `]}]}`, size),
		"small actors":         numbered(`{"events": [], "actors": [`, `{"id":"%x"}`, `]}`, size),
		"small sources":        numbered(`{"events": [], "sources": [`, `{"id":"%x"}`, `]}`, size),
		"authors":              repeated(inSource+`"author": [`, `"a"`, `]}]}`, size),
		"references":           repeated(inSource+`"derivedFrom": [`, `"b"`, `]}]}`, size),
		"parts of dates":       repeated(inSource+`"issued": {"date-parts": [`, `[1]`, `]}}]}`, size),
		"steps":                repeated(`{"events": [], "stories": [{"id": "a", "steps": [`, `{}`, `]}]}`, size),
	}
}

// TestMemoryIsBoundedForAnyJSON reads files made to take much memory, and looks now and then how
// much there is. The collector is made eager, so that it is what the reader holds that counts.
func TestMemoryIsBoundedForAnyJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	if raced {
		t.Skip("the race detector's own memory counts as the reader's")
	}
	const size, most = 24 << 20, 8
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	for name, text := range pathological(size) {
		read := func() {
			doc, problems := ReadText("f.json", text)
			if doc == nil && len(problems) == 0 {
				t.Error("refused in silence")
			}
		}
		held := peak(read)
		for range 3 { // a late collector only adds, so the least of some runs is what is held
			if held/float64(len(text))+1 > most {
				held = min(held, peak(read))
			}
		}
		times := held/float64(len(text)) + 1
		if times > most {
			t.Errorf("%s: %.1f times the size of the file, itself included", name, times)
		}
	}
}

// peak is how many bytes of heap are in use at most while do runs, beyond those before.
func peak(do func()) float64 {
	use := func() float64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapInuse)
	}
	debug.FreeOSMemory()
	before, most := use(), 0.0
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
				most = max(most, use()-before)
			}
		}
	}()
	do()
	close(stop)
	<-done
	return most
}
