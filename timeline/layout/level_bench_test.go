package layout_test

import (
	"bytes"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/layout"
)

// BenchmarkLevels zooms into a story of as many events as one can have, through all its levels; the time is
// that of a level.
func BenchmarkLevels(b *testing.B) {
	var data bytes.Buffer
	if err := sampledata.Generate(&data, layout.StoryLimit, 1); err != nil {
		b.Fatal(err)
	}
	in := input(sample(b, data.Bytes()), layout.Light)
	in.Arrange = layout.Story
	const levels = 14
	for b.Loop() {
		l := layout.New(in, 1400, 800)
		for k := range levels {
			layout.Seats(l, k)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*levels), "ms/level")
}
