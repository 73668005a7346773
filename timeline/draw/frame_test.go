package draw_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"slices"
	"testing"
	"time"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline/draw/raster"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// BenchmarkFrames pans and zooms documents of many sizes by 300 steps each at 1600x900, layout and
// painting together, and reports the median and the 95th percentile of a frame: panned to and fro
// as opened, with every event in view, and panned and zoomed eight times nearer, where a small
// document shows next to nothing. A large one needs -benchtime 1x.
func BenchmarkFrames(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchFrames(b, n) })
	}
}

func benchFrames(b *testing.B, n int) {
	var text bytes.Buffer
	if err := sampledata.Generate(&text, n, 1); err != nil {
		b.Fatal(err)
	}
	doc, problems := file.Read("generated.json", text.Bytes())
	if doc == nil {
		b.Fatal(problems)
	}
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		b.Fatal(err)
	}
	in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Light}
	in.Arrange = layout.Lanes
	l := layout.New(in, 1600, 900)
	if err := l.Build(context.Background(), nil); err != nil {
		b.Fatal(err)
	}
	painter, dst := raster.New(faces), image.NewRGBA(image.Rect(0, 0, 1600, 900))
	var s scene.Scene
	var v layout.View
	drive := func(move func(i int) layout.View) (times []time.Duration) {
		for i := range 300 {
			start := time.Now()
			v = move(i)
			l.Place(v, &s)
			painter.Paint(&s, dst, 1)
			times = append(times, time.Since(start))
		}
		slices.Sort(times)
		return times
	}
	report := func(name string, times []time.Duration) {
		b.ReportMetric(times[150].Seconds()*1000, name+"-ms")
		b.ReportMetric(times[285].Seconds()*1000, name+"-p95-ms")
	}
	for b.Loop() {
		v = l.Fit()
		report("opened", drive(func(i int) layout.View {
			if i < 75 || i >= 225 {
				return l.Pan(v, 4)
			}
			return l.Pan(v, -4)
		}))
		v = l.Zoom(l.Fit(), 8, 1300)
		report("pan", drive(func(int) layout.View { return l.Pan(v, 4) }))
		report("zoom", drive(func(i int) layout.View {
			if i < 150 {
				return l.Zoom(v, 1.02, 800)
			}
			return l.Zoom(v, 1/1.02, 800)
		}))
	}
}

func TestAPannedFrameOfLanesAllocatesNothing(t *testing.T) {
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 5000, 1); err != nil {
		t.Fatal(err)
	}
	doc, _ := file.Read("generated.json", text.Bytes())
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Light}
	l := layout.New(in, 1600, 900)
	v := l.Zoom(l.Fit(), 8, 1300)
	var s scene.Scene
	x := 0.0
	pan := func() {
		if x += 3; x > 240 {
			x = 0
		}
		l.Place(l.Pan(v, x), &s)
	}
	for range 100 {
		pan() // so that every label has been shaped
	}
	if n := testing.AllocsPerRun(160, pan); n > 0 {
		t.Errorf("%v allocations a frame", n)
	}
}
