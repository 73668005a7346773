package layout_test

import (
	"regexp"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/words"
)

// cutOnPage are the texts of a page in a size that end in an ellipsis.
func cutOnPage(t *testing.T, data []byte, size float64) (cut []string) {
	in := input(sample(t, data), layout.Light)
	in.Page = &layout.Page{Made: made}
	l := layout.New(in, 1920, 1080)
	var s scene.Scene
	l.Place(l.Fit(), &s)
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Line.Style.Size == size && strings.HasSuffix(sh.Line.Text, "…") && sh.Fill == in.Theme.Muted {
			cut = append(cut, sh.Line.Text)
		}
	}
	return cut
}

func TestNoDateOfASampleIsCutOnAPage(t *testing.T) {
	for _, s := range sampledata.All() {
		if cut := cutOnPage(t, s.Data, layout.SmallSize); len(cut) > 0 {
			t.Errorf("%s: %q", s.Name, cut)
		}
	}
}

func TestSourcesOfTheCaseStudyAreWholeOnAPage(t *testing.T) {
	if cut := cutOnPage(t, sampledata.Kazakhstan(), layout.FootSize); len(cut) > 0 {
		t.Errorf("%q", cut)
	}
}

func TestEverySourceOfAPageIsListedOrCounted(t *testing.T) {
	for _, h := range []float64{500, 700, 900, 1080, 1500, 2400} {
		in := input(sample(t, sampledata.Writing()), layout.Light)
		in.Page = &layout.Page{Made: made}
		l := layout.New(in, 1200, h)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		listed, more := map[string]bool{}, 0
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			switch {
			case sh.Ref.Class == layout.ClassSource:
				listed[sh.Ref.ID] = true
				if sh.Y < l.Foot() || sh.Y > h-20 {
					t.Errorf("a source stands at %v of %v", sh.Y, h)
				}
			case sh.Kind == scene.Text && strings.HasSuffix(sh.Line.Text, "listed in the file"):
				for _, c := range sh.Line.Text {
					if c >= '0' && c <= '9' {
						more = 10*more + int(c-'0')
					}
				}
			}
		}
		if n := len(listed) + more; len(listed) > 0 && n != 88 {
			t.Errorf("%v points high, %d sources are listed and %d counted", h, len(listed), more)
		}
	}
}

// TestAPageSaysItsDatesWhole has the sample of dates in every language, beside the sources' numbers.
func TestAPageSaysItsDatesWhole(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for language, data := range files {
		in := input(sample(t, sampledata.Writing()), layout.Light)
		in.Page = &layout.Page{Made: made}
		if in.Words, err = words.Read(language, data); err != nil {
			t.Fatal(err)
		}
		l := layout.New(in, 1920, 1080)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			if sh.Kind == scene.Text && sh.Ref.Class == layout.ClassEvent && sh.Fill == in.Theme.Muted && strings.HasSuffix(sh.Line.Text, "…") {
				t.Errorf("%s: a card says %q", language, sh.Line.Text)
			}
		}
	}
}

// TestADayStaysWithItsMonth in every language, beside the numbers of sources, among which it would read as one of them.
func TestADayStaysWithItsMonth(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	day := regexp.MustCompile(`\b[123][0-9](\.|er)?–?$`) // the sources have numbers below 10
	for language, data := range files {
		d := timeline.Document{}
		for i := range 9 {
			d.Sources = append(d.Sources, timeline.Source{ID: string(rune('a' + i)), Title: "Source"})
		}
		for i, date := range []string{"2024-03-11", "2024-03-12/2024-03-14", "[2024-09-12..]", "2024-09-20/..", "2024-09-15", "2024-12-30/2025-01-10"} {
			e := timeline.Event{ID: string(rune('a' + i)), Title: "A title of some words", Date: edtf.MustParse(date)}
			for k := range 3 + i {
				e.Claims = append(e.Claims, timeline.Claim{Source: string(rune('a' + k)), Stance: timeline.Asserts})
			}
			d.Events = append(d.Events, e)
		}
		in := input(timeline.New(d), layout.Light)
		in.Page = &layout.Page{Made: made}
		if in.Words, err = words.Read(language, data); err != nil {
			t.Fatal(err)
		}
		lines := 0
		for _, width := range []float64{400, 500, 600, 800} {
			l := layout.New(in, width, 900)
			var s scene.Scene
			l.Place(l.Fit(), &s)
			for i := range s.Shapes {
				sh := &s.Shapes[i]
				if sh.Kind != scene.Text || sh.Ref.Class != layout.ClassEvent || sh.Fill != in.Theme.Muted {
					continue
				}
				if lines++; day.MatchString(sh.Line.Text) || strings.ContainsAny(sh.Line.Text, "\u00a0\u2060") {
					t.Errorf("%s, %v wide: a line of a card is %q", language, width, sh.Line.Text)
				}
			}
		}
		if lines < 20 {
			t.Errorf("%s: only %d lines were looked at", language, lines)
		}
	}
}

// TestAFewSourcesStandInTheRoomThatIsTheirs has fewer sources than a page has columns, of which one takes two lines in the
// width of such a column: they begin at the left, stand one below the other or beside it, and not below the foot.
func TestAFewSourcesStandInTheRoomThatIsTheirs(t *testing.T) {
	const long = "International Chronostratigraphic Chart of the Commission on Stratigraphy with all of its notes, stages and golden spikes"
	for n := 1; n <= 5; n++ {
		d := timeline.Document{Events: []timeline.Event{{ID: "a", Title: "A", Date: edtf.MustParse("2001")}}}
		for i := range n {
			id := string(rune('a' + i))
			d.Sources = append(d.Sources, timeline.Source{ID: id, Title: long})
			d.Events[0].Claims = append(d.Events[0].Claims, timeline.Claim{Source: id, Stance: timeline.Asserts})
		}
		in := input(timeline.New(d), layout.Light)
		in.Page = &layout.Page{Made: made}
		l := layout.New(in, 1920, 1080)
		var s scene.Scene
		l.Place(l.Fit(), &s)
		left, last, foot := 1e9, 0.0, 0.0
		for i := range s.Shapes {
			sh := &s.Shapes[i]
			switch {
			case sh.Kind == scene.Text && sh.Ref.Class == layout.ClassSource:
				left, last = min(left, sh.X), max(last, sh.Y)
			case sh.Kind == scene.Text && strings.HasSuffix(sh.Line.Text, "with Dateline"):
				foot = sh.Y
			}
		}
		if left > 60 || last > foot-13 {
			t.Errorf("%d sources begin at %v and end at %v, above a line at %v", n, left, last, foot)
		}
	}
}

// TestANarrowPageCountsWhole has pages as wide as a phone: the foot says to its end how many events have no title, and when
// the picture was made.
func TestANarrowPageCountsWhole(t *testing.T) {
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		for _, width := range []float64{400, 480, 640, 900} {
			in := input(sample(t, sampledata.Writing()), layout.Light)
			in.Arrange, in.Page = arrange, &layout.Page{Made: made, Short: true}
			l := layout.New(in, width, 800)
			var s scene.Scene
			l.Place(l.Fit(), &s)
			foot, last := "", 0.0
			for i := range s.Shapes {
				if sh := &s.Shapes[i]; sh.Kind == scene.Text && sh.Y > l.Foot() && sh.Line.Style.Size == layout.FootSize {
					foot += sh.Line.Text + " "
					last = max(last, sh.Y)
				}
			}
			if !strings.HasSuffix(foot, "with Dateline ") || last != 786 {
				t.Errorf("%v, %v wide: the foot says %q, down to %v", arrange, width, foot, last)
			}
		}
	}
}
