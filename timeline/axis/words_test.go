package axis

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestWordsOfTheAxis shows the labels of both levels, from billions of years to seconds.
func TestWordsOfTheAxis(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		words      string
		start, end int64
		around     int64
	}{
		{"since the Big Bang", edtf.Instant(-13_800_000_000, 1, 1, 0, 0, 0), edtf.Instant(2030, 1, 1, 0, 0, 0), edtf.Instant(1, 1, 1, 0, 0, 0)},
		{"a winter", edtf.Instant(2023, 11, 1, 0, 0, 0), edtf.Instant(2024, 4, 1, 0, 0, 0), edtf.Instant(2024, 2, 29, 12, 0, 0)},
	} {
		a := &Axis{Start: c.start, End: c.end}
		last := Step{}
		for v := a.Fit(width, 0); v.Scale < 30; v = a.Zoom(v, 1.2, a.X(v, c.around)) {
			v = a.Pan(v, width/2-a.X(v, c.around))
			r := a.Ruler(v.Scale, "en", seven)
			if r.Step() == last {
				continue
			}
			last = r.Step()
			fmt.Fprintf(&b, "%s, %d %s\n", c.words, last.Count, [...]string{"s", "min", "h", "day", "week", "month", "year"}[last.Unit])
			b.WriteString("\t" + line(r.Heads(nil, v, width), r.HeadLabel) + "\n\t" + line(r.Ticks(nil, v, width), r.Label) + "\n")
		}
	}
	const golden = "testdata/words.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the words changed; after a look, run with -update:\n%s", b.String())
	}
}

func line(ticks []Tick, label func(Tick) string) string {
	var words []string
	for _, tick := range ticks {
		w := label(tick)
		if !tick.Starts {
			w = "(" + w + ")"
		}
		words = append(words, w)
	}
	return strings.Join(words, " | ")
}
