package layout_test

import (
	"bytes"
	"math"
	"reflect"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// contrast is the ratio of two opaque colours after WCAG 2.2, section 1.4.3.
func contrast(a, b scene.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c scene.Color) float64 {
	part := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestTextCanBeReadInEveryTheme(t *testing.T) {
	for name, th := range layout.Themes {
		grounds := map[string]scene.Color{"paper": th.Paper, "panel": th.Panel, "ribbon": th.Ribbon, "era": th.Era, "warm": th.Warm}
		for on, ground := range grounds {
			for what, ink := range map[string]scene.Color{"ink": th.Ink, "muted": th.Muted} {
				if c := contrast(ink, ground); c < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f", name, what, on, c)
				}
			}
		}
		for i, lane := range th.Lanes {
			for _, on := range []string{"panel", "warm"} {
				if c := contrast(lane, grounds[on]); c < 4.5 {
					t.Errorf("%s: lane colour %d on %s has a contrast of %.2f", name, i, on, c)
				}
			}
		}
		for what, c := range map[string]float64{"accent": contrast(th.Accent, th.Panel), "button": contrast(th.OnAccent, th.Accent)} {
			if c < 4.5 {
				t.Errorf("%s: the %s has a contrast of %.2f", name, what, c)
			}
		}
	}
}

// TestAnotherThemeMovesNothing: in other colours the picture is what New would make of it, near and far, also after
// something was shown in the colours before.
func TestAnotherThemeMovesNothing(t *testing.T) {
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 3000, 1); err != nil {
		t.Fatal(err)
	}
	crowd := sample(t, text.Bytes())
	for name, in := range map[string]layout.Input{"the case study": kazakhstan(t), "many lanes": input(crowd, layout.Light)} {
		for _, in.Arrange = range []layout.Arrangement{layout.Story, layout.Lanes} {
			in.Theme, in.Pick = layout.Light, pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
			light := layout.New(in, 1280, 760)
			in.Theme = layout.Dark
			fresh := layout.New(in, 1280, 760)
			for _, factor := range []float64{1, 8, 200} {
				view := light.Zoom(light.Fit(), factor, 400)
				var s, want scene.Scene
				light.Place(view, &s)
				dark := light.WithTheme(layout.Dark)
				dark.Place(view, &s)
				fresh.Place(view, &want)
				if s.Dump() != want.Dump() {
					t.Errorf("%s, %v, %v times: in other colours the picture is another", name, in.Arrange, factor)
				}
				if !dark.Is(in, 1280, 760) {
					t.Errorf("%s, %v: it does not know its theme", name, in.Arrange)
				}
			}
		}
	}
}

// TestALayoutKnowsWhatItWasMadeOf: whatever else is asked for, it is not the layout of that. A field of Input that this test
// does not name fails it.
func TestALayoutKnowsWhatItWasMadeOf(t *testing.T) {
	in := kazakhstan(t)
	in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil)
	in.Found = []int32{1}
	l := layout.New(in, 900, 600)
	if !l.Is(in, 900, 600) || l.Is(in, 901, 600) || l.Is(in, 900, 601) {
		t.Error("it does not know its size")
	}
	other := kazakhstan(t)
	changes := map[string]func(*layout.Input){
		"Doc":    func(in *layout.Input) { in.Doc = other.Doc },
		"Assess": func(in *layout.Input) { in.Assess = other.Assess },
		"Full":   func(in *layout.Input) { in.Full = other.Assess },
		"Pick":   func(in *layout.Input) { in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{}, nil) },
		"Found":  func(in *layout.Input) { in.Found = []int32{1, 2} },
		"Faces":  func(in *layout.Input) { in.Faces = new(typeset.Faces) },
		"Theme":  func(in *layout.Input) { in.Theme = layout.Dark },
		"Words":  func(in *layout.Input) { in.Words = new(words.Translator) },
		"Page":   func(in *layout.Input) { in.Page = &layout.Page{} },
		"Still":  func(in *layout.Input) { in.Still = true },
		"Only":   func(in *layout.Input) { in.Only = in.Doc.Events[0].Date.Extent() },
		"Setting": func(in *layout.Input) {
			in.Setting.Steps = true
		},
	}
	kind := reflect.TypeFor[layout.Input]()
	for i := range kind.NumField() {
		name := kind.Field(i).Name
		change := changes[name]
		if change == nil {
			t.Errorf("nobody has said how %s changes", name)
			continue
		}
		asked := in
		if change(&asked); l.Is(asked, 900, 600) {
			t.Errorf("with another %s it takes itself for the layout that is asked for", name)
		}
	}
}
