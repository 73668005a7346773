package look_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/look"
	"dateline/timeline/typeset"
)

// shownBy gives the lines that a label gives to Fyne, and the side at which they begin.
func shownBy(l *look.Label) (lines string, side fyne.TextAlign) {
	words := test.WidgetRenderer(l).Objects()[0].(*widget.RichText)
	return words.String(), words.Segments[0].(*widget.TextSegment).Style.Alignment
}

func TestALabelShowsLinesAsTheyAreSeenAndKeepsItsWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	const words = "מבצע קדש (Sèvres) 1956: מי אומר מה על תעלת סואץ?"
	l := look.NewLabel("Plain words")
	l.Wrapping = fyne.TextWrapWord
	l.Resize(fyne.NewSize(1000, 40))
	if lines, side := shownBy(l); lines != "Plain words" || side != fyne.TextAlignLeading {
		t.Errorf("plain words are shown as %q at %v", lines, side)
	}
	l.SetText(words)
	if lines, side := shownBy(l); lines != typeset.Drawn(words) || side != fyne.TextAlignTrailing {
		t.Errorf("the words are shown as %q at %v", lines, side)
	}
	one := l.MinSize().Height
	l.Resize(fyne.NewSize(180, 40))
	lines, _ := shownBy(l)
	split := strings.Split(lines, "\n")
	if len(split) < 2 || l.MinSize().Height <= one {
		t.Errorf("a narrow label shows %q in %v of height, a wide one in %v", lines, l.MinSize().Height, one)
	}
	for _, line := range split {
		if wide := fyne.MeasureText(line, look.Text, fyne.TextStyle{}).Width; wide > 180 {
			t.Errorf("%q is %v wide", line, wide)
		}
	}
	if first := strings.Fields(words)[0]; !strings.Contains(split[0], first) || strings.Contains(split[1], first) {
		t.Errorf("the first line of %q is not the first", split)
	}
	if l.Text != words || l.AccessibilityLabel() != words || l.Alignment != fyne.TextAlignLeading {
		t.Errorf("the label's words are %q, told as %q", l.Text, l.AccessibilityLabel())
	}
	l.SetText("Replace \u2068קדש 1.json\u2069?")
	if lines, side := shownBy(l); side != fyne.TextAlignLeading || lines != typeset.Drawn(l.Text) {
		t.Errorf("a name among other words is shown as %q at %v", lines, side)
	}
}

func TestShortenedNamesAreClosed(t *testing.T) {
	test.NewTempApp(t)
	short := look.Shorten("Lane: \u2068דיפלומטיה בינלאומית (1956)\u2069", look.Small, fyne.TextStyle{}, 100)
	if !strings.HasSuffix(short, "…\u2069") {
		t.Errorf("%q leaves the name open", short)
	}
}

func TestAButtonShowsItsWordsAsTheyAreSeen(t *testing.T) {
	test.NewTempApp(t)
	const words = "קדש (Sèvres) 1956"
	b := look.NewButton(words, nil)
	var shown []string
	for _, o := range test.WidgetRenderer(b).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			shown = append(shown, text.Text)
		}
	}
	if b.AccessibilityLabel() != words || !slices.Equal(shown, []string{typeset.Drawn(words)}) {
		t.Errorf("the button shows %q and is told as %q", shown, b.AccessibilityLabel())
	}
}

// TestAChoiceIsCutAtItsEnd also where that is at the left.
func TestAChoiceIsCutAtItsEnd(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	const long = "שיעור 1: משבר סואץ (Sèvres) 1956, מי אומר מה על התעלה"
	chosen := -1
	s := look.NewSelect([]string{"One", long}, nil)
	s.OnChanged = func(string) { chosen = s.SelectedIndex() }
	s.Resize(fyne.NewSize(200, 36))
	s.SetSelectedIndex(1)
	shown := func() string {
		for _, o := range test.WidgetRenderer(s).Objects() {
			if words, ok := o.(*widget.RichText); ok {
				return words.String()
			}
		}
		return ""
	}
	narrow := shown()
	if !strings.HasPrefix(narrow, "…") || !strings.Contains(narrow, "שיעור") || fyne.MeasureText(narrow, look.Text, fyne.TextStyle{}).Width > 200 {
		t.Errorf("the choice shows %q", narrow)
	}
	s.Resize(fyne.NewSize(900, 36))
	if got := shown(); got != typeset.Drawn(long) {
		t.Errorf("with more room the choice shows %q", got)
	}
	if chosen != 1 || s.SelectedIndex() != 1 {
		t.Errorf("%d was chosen, and is %d", chosen, s.SelectedIndex())
	}
	if s.SetSelectedIndex(0); shown() != "One" {
		t.Errorf("another choice shows %q", shown())
	}
}

// TestEveryLabelIsThisOne: Fyne's own sets Arabic and Hebrew in a wrong order.
func TestEveryLabelIsThisOne(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "label.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, label := range []string{"widget.NewLabel", "widget.Label{"} {
			if strings.Contains(string(text), label) {
				t.Errorf("%s has a %s", path, label)
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
