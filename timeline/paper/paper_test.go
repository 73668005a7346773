package paper_test

import (
	"math"
	"strings"
	"testing"

	"dateline/timeline/paper"
)

func TestPapersAreOfTheirSize(t *testing.T) {
	for text, want := range map[string][2]float64{
		"a4": {841.89, 595.28}, "A4-Landscape": {841.89, 595.28}, "a4-portrait": {595.28, 841.89},
		"a0-portrait": {2383.94, 3370.39}, "letter": {792, 612}, "letter-portrait": {612, 792},
		"slide": {1920, 1080}, "slide-large": {960, 540}, "4k": {1920, 1080}, "square": {1080, 1080},
		"900x600mm": {2551.18, 1700.79}, "90 x 60 cm": {2551.18, 1700.79}, "36x24in": {2592, 1728}, "500×400pt": {500, 400},
	} {
		p, err := paper.Parse(text)
		if err != nil || math.Abs(p.Width-want[0]) > 0.01 || math.Abs(p.Height-want[1]) > 0.01 {
			t.Errorf("%s is %v, %v", text, p, err)
		}
	}
}

func TestWhatIsNoPaperIsRefused(t *testing.T) {
	for _, text := range []string{"", "a5x", "100", "x", "mm", "10x10mm", "1e9x100mm", "-100x100mm", "NaNxNaNmm", "100x100", "slide-landscape", "40000x900mm"} {
		if p, err := paper.Parse(text); err == nil || !strings.Contains(err.Error(), "is no paper") {
			t.Errorf("%q is %v, %v", text, p, err)
		}
	}
}
