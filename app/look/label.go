package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline/typeset"
)

// Label is Fyne's, which sets the runs of a line in the order in which they are written. Where any of its letters run
// to the left it breaks its lines itself, and gives Fyne each in the order in which it is seen; Text stays as it is
// written.
type Label struct {
	widget.Label
}

var _ fyne.Accessible = (*Label)(nil)

// NewLabel makes a Label.
func NewLabel(words string) *Label {
	l := &Label{}
	l.Text = words
	l.ExtendBaseWidget(l)
	return l
}

// SetText shows other words.
func (l *Label) SetText(words string) {
	l.Text = words
	l.Refresh()
}

// Refresh shows what was changed.
func (l *Label) Refresh() { l.asSeen(l.Label.Refresh) }

// CreateRenderer is that of Fyne.
func (l *Label) CreateRenderer() (r fyne.WidgetRenderer) {
	l.asSeen(func() { r = l.Label.CreateRenderer() })
	return r
}

// Resize breaks the lines anew.
func (l *Label) Resize(size fyne.Size) {
	wide := l.Size().Width != size.Width
	l.Label.Resize(size)
	if wide && typeset.Leftward(l.Text) {
		l.Refresh()
	}
}

// asSeen does something while the words are those for Fyne. A text that runs to the left begins at the right.
func (l *Label) asSeen(do func()) {
	if !typeset.Leftward(l.Text) {
		do()
		return
	}
	words, side := l.Text, l.Alignment
	l.Text = l.lines()
	if side == fyne.TextAlignLeading && l.Wrapping != fyne.TextWrapOff && typeset.RightToLeft(words) {
		l.Alignment = fyne.TextAlignTrailing
	}
	do()
	l.Text, l.Alignment = words, side
}

// lines are those of the words in the width of the label, as they are seen.
func (l *Label) lines() string {
	name := l.SizeName
	if name == "" {
		name = theme.SizeNameText
	}
	size, room := l.Theme().Size(name), l.Size().Width-2*l.Theme().Size(theme.SizeNameInnerPadding)
	var out []string
	for paragraph := range strings.SplitSeq(l.Text, "\n") {
		toLeft, lines := typeset.RightToLeft(paragraph), []string{paragraph}
		if l.Wrapping != fyne.TextWrapOff && room > 0 {
			lines = Wrap(paragraph, func(line string) bool {
				return fyne.MeasureText(typeset.DrawnIn(line, toLeft), size, l.TextStyle).Width <= room
			})
		}
		for _, line := range typeset.Carried(lines) {
			out = append(out, typeset.DrawnIn(line, toLeft))
		}
	}
	return strings.Join(out, "\n")
}
