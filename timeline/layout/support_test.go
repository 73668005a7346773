package layout_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var faces = sync.OnceValue(func() *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		panic(err)
	}
	return f
})

var made = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func sample(t testing.TB, data []byte) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("sample.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

func input(doc *timeline.Document, theme layout.Theme) layout.Input {
	return layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces(), Theme: theme}
}

func kazakhstan(t testing.TB) layout.Input {
	return input(sample(t, sampledata.Kazakhstan()), layout.Light)
}

var hostile = []string{
	"A plain title", "", strings.Repeat("endless ", 1200), strings.Repeat("x", 10000), "</script><b>&amp;",
	"שלום עולם 2022", "مرحبا بالعالم", "👩‍👩‍👧‍👦 family 🇰🇿", "Қазақстан Республикасы үкіметі", "a\x00b\nc", "日本語の題名",
}

// documents draws documents with up to n events, some of them hostile.
func documents(n int) *rapid.Generator[*timeline.Document] {
	return rapid.Custom(func(t *rapid.T) *timeline.Document {
		d := timeline.Document{Language: rapid.SampledFrom([]string{"en", "ru", "de", ""}).Draw(t, "language")}
		for i := range rapid.IntRange(0, 4).Draw(t, "lanes") {
			d.Lanes = append(d.Lanes, timeline.Lane{ID: fmt.Sprint("lane", i), Title: fmt.Sprint("Lane ", i)})
		}
		spread := rapid.SampledFrom([]int{0, 1, 30, 3000}).Draw(t, "spread")
		for i := range rapid.IntRange(0, n).Draw(t, "events") {
			e := timeline.Event{
				ID: fmt.Sprint("e", i), Title: rapid.SampledFrom(hostile).Draw(t, "title"),
				Importance: rapid.IntRange(1, 5).Draw(t, "importance"), Date: date(t, spread),
			}
			for range rapid.IntRange(0, 3).Draw(t, "claims") {
				e.Claims = append(e.Claims, timeline.Claim{
					By:     rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "by"),
					Stance: timeline.Stance(rapid.IntRange(1, 6).Draw(t, "stance")),
				})
			}
			if len(d.Lanes) > 0 {
				e.Lane = d.Lanes[rapid.IntRange(0, len(d.Lanes)-1).Draw(t, "lane")].ID
			}
			d.Events = append(d.Events, e)
		}
		for range rapid.IntRange(0, 4).Draw(t, "eras") {
			d.Eras = append(d.Eras, timeline.Era{Title: rapid.SampledFrom(hostile).Draw(t, "era"), Date: date(t, spread)})
		}
		return timeline.New(d)
	})
}

func date(t *rapid.T, spread int) edtf.Date {
	y := 2000 + rapid.IntRange(-spread, spread).Draw(t, "year")
	if y < 1 {
		y = 1
	}
	m, d := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
	return edtf.MustParse(rapid.SampledFrom([]string{
		fmt.Sprintf("%04d-%02d-%02d", y, m, d), fmt.Sprintf("%04d-%02d", y, m), fmt.Sprintf("%04d~", y),
		fmt.Sprintf("%04d-%02d-%02d/%04d-12-31", y, m, d, y+1), fmt.Sprintf("%04d/..", y), fmt.Sprintf("../%04d", y),
		fmt.Sprintf("%04d-%02d-%02dT10:00:0%dZ", y, m, d, m%10), fmt.Sprintf("-%04d", y),
	}).Draw(t, "date"))
}

// cards are the boxes of the cards in a scene, by event.
func cards(s *scene.Scene, theme layout.Theme) map[string][4]float64 {
	out := map[string][4]float64{}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Ref.Class == layout.ClassEvent && sh.Kind == scene.Rect && sh.Frame && sh.Fill == theme.Panel && sh.Stroke == theme.Hair {
			out[sh.Ref.ID] = [4]float64{sh.X, sh.Y, sh.X + sh.W, sh.Y + sh.H}
		}
	}
	return out
}
