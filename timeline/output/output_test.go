package output_test

import (
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/draw"
	"dateline/timeline/exchange"
	"dateline/timeline/output"
)

func TestEveryEndingOfAPainterIsAFormat(t *testing.T) {
	endings := append([]string{".pptx", ".html"}, draw.Endings...)
	for _, f := range exchange.Formats() {
		endings = append(endings, f.Ending)
	}
	for _, e := range endings {
		f, ok := output.Of("A Name" + strings.ToUpper(e))
		if !ok || f.Name == "" || f.Picture() != draw.Known(e) {
			t.Errorf("%s is %+v, %v", e, f, ok)
		}
		if !strings.Contains(output.Choice(), e) {
			t.Errorf("the choice %q does not name %s", output.Choice(), e)
		}
	}
	for _, name := range []string{"", "png", "x.json", "x.gif", "x.txt.gif"} {
		if f, ok := output.Of(name); ok {
			t.Errorf("%q is %v", name, f)
		}
	}
}

func TestAPictureBeyondItsFormatIsRefused(t *testing.T) {
	for _, c := range []struct {
		name       string
		w, h, most float64
		fits       bool
	}{
		{"x.png", 1920, 1080, 2, true}, {"x.png", 100_000, 100_000, 1, false}, {"x.JPEG", 30_000, 10, 1, true},
		{"x.jpg", 70_000, 10, 1, false}, {"x.jpg", 20_000, 20_000, 1, false}, {"x.png", 20_000, 20_000, 1, true},
		{"x.svg", 100_000, 100_000, 20, true}, {"x.pdf", 100_000, 100_000, 20, true}, {"x.csv", 1, 1, 1, true},
	} {
		if err := output.Fits(c.name, c.w, c.h, c.most); (err == nil) != c.fits {
			t.Errorf("%s of %v x %v at %v: %v", c.name, c.w, c.h, c.most, err)
		}
	}
}

func TestTwoNamesOfOneFileAreTheSame(t *testing.T) {
	dir := t.TempDir()
	a := filepath.Join(dir, "a.png")
	if !output.Same(a, dir+"/./a.png") || output.Same(a, filepath.Join(dir, "b.png")) {
		t.Error("names of files that are not there are told apart by their letters")
	}
}
