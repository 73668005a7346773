package html_test

import (
	"slices"
	"testing"
)

// panning drags the timeline to and fro, a step a frame, and gives how long each frame took from the one
// before, in milliseconds.
const panning = `const c = document.getElementById("canvas"), b = c.getBoundingClientRect(), frames = [];
	const send = (kind, x) => c.dispatchEvent(new PointerEvent(kind, {clientX: b.left + x, clientY: b.top + 120, pointerId: 1, bubbles: true}));
	c.setPointerCapture = () => {};
	let x = b.width / 2, by = -9, last = 0;
	send("pointerdown", x);
	await new Promise((done) => {
		const step = (t) => {
			if (last) frames.push(t - last);
			last = t;
			if (x < 60 || x > b.width - 60) by = -by;
			x += by; send("pointermove", x);
			if (frames.length < 180) requestAnimationFrame(step); else done();
		};
		requestAnimationFrame(step);
	});
	send("pointerup", x);
	return frames;`

// BenchmarkPanningTenThousandEvents needs Chromium: DATELINE_NEED_TOOLS=1 go test -run '^$' -bench Panning.
// A screen of 60 hertz has a frame each 16.7 ms.
func BenchmarkPanningTenThousandEvents(b *testing.B) {
	ctx := browser(b)
	visit(b, ctx, tenThousand(b))
	for name, zoomed := range map[string]string{"far": "2", "near": "12"} {
		b.Run(name, func(b *testing.B) {
			ask(b, ctx, `(() => { document.getElementById("fit").click(); for (let k = 0; k < `+zoomed+`; k++) document.getElementById("in").click(); })()`)
			var all []float64
			for b.Loop() {
				var frames []float64
				await(b, ctx, panning, &frames)
				all = append(all, frames...)
			}
			slices.Sort(all)
			b.ReportMetric(all[len(all)/2], "ms/frame-median")
			b.ReportMetric(all[len(all)*95/100], "ms/frame-p95")
			b.ReportMetric(all[len(all)-1], "ms/frame-most")
		})
	}
}
