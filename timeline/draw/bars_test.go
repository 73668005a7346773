package draw_test

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"dateline/timeline/draw/raster"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// evidenceFor are claims that give each status, in the order of evidence.Statuses.
var evidenceFor = map[evidence.Status]string{
	evidence.Corroborated: `{"by": "a", "stance": "asserts", "source": "s1"}, {"by": "b", "stance": "asserts", "source": "s2"}`,
	evidence.SingleSource: `{"by": "a", "stance": "asserts", "source": "s1"}`,
	evidence.Alleged:      `{"by": "a", "stance": "alleges", "source": "s1"}`,
	evidence.Disputed:     `{"by": "a", "stance": "asserts", "source": "s1"}, {"by": "b", "stance": "denies", "source": "s2"}`,
	evidence.Denied:       `{"by": "b", "stance": "denies", "source": "s2"}`,
	evidence.Unsourced:    ``,
}

// bars is a picture of a bar of each status, one to a lane, and where each bar is.
func bars(t *testing.T, theme layout.Theme) (*image.RGBA, map[evidence.Status]image.Rectangle) {
	var events []string
	for i, s := range evidence.Statuses {
		events = append(events, fmt.Sprintf(`{"id": "e%d", "title": "%v", "lane": "%d", "date": "2022-03-01/2022-05-31", "claims": [%s]}`, i, s, i, evidenceFor[s]))
	}
	doc, problems := file.Read("bars.json", []byte(`{"sources": [{"id": "s1", "title": "One"}, {"id": "s2", "title": "Two"}], "events": [`+strings.Join(events, ",")+`]}`))
	if doc == nil {
		t.Fatal(problems)
	}
	in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: theme, Setting: layout.Setting{Arrange: layout.Lanes}}
	l := layout.New(in, 640, 420)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	const scale = 2
	at := map[evidence.Status]image.Rectangle{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Ref.Class == layout.ClassEvent && sh.W > 60 && sh.H < 12 {
			status := in.Assess.Verdicts[sh.Ref.ID[1]-'0'].Status
			r := image.Rect(int(sh.X*scale), int(sh.Y*scale), int((sh.X+sh.W)*scale), int((sh.Y+sh.H)*scale))
			at[status] = at[status].Union(r)
		}
	}
	return raster.New(in.Faces).Image(&s, scale), at
}

// TestBarsAreToldApartWithoutColour compares the bars of each two statuses pixel by pixel: a twentieth of
// them must differ by a quarter of the light.
func TestBarsAreToldApartWithoutColour(t *testing.T) {
	for _, theme := range []layout.Theme{layout.Light, layout.Dark, layout.Contrast, layout.Print} {
		sheet, at := bars(t, theme)
		for _, v := range visions {
			img := seen(sheet, v.matrix)
			for i, a := range evidence.Statuses {
				for _, b := range evidence.Statuses[:i] {
					if n, of := unlikeBars(img, at[a], at[b]); of == 0 || n*20 < of {
						t.Errorf("%s, %s: the bars of %v and %v differ in %d of %d pixels", theme.Name, v.name, a, b, n, of)
					}
				}
			}
			if theme.Name == "light" || theme.Name == "print" {
				samePixels(t, "bars-"+theme.Name+"-"+v.name+".png", img)
			}
		}
	}
}

// unlikeBars counts the pixels in which two bars differ clearly in luminance, and all.
func unlikeBars(img *image.RGBA, a, b image.Rectangle) (n, of int) {
	w, h := min(a.Dx(), b.Dx()), min(a.Dy(), b.Dy())
	for y := range h {
		for x := range w {
			p, q := img.RGBAAt(a.Min.X+x, a.Min.Y+y), img.RGBAAt(b.Min.X+x, b.Min.Y+y)
			if math.Abs(float64(int(p.G)-int(q.G))) > 64 {
				n++
			}
		}
	}
	return n, w * h
}
