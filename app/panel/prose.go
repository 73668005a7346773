package panel

import (
	"image/color"
	"math"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/look"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// face is how a text is set.
type face struct {
	size  float32
	style fyne.TextStyle
	color color.Color
	marks func(text string) []pick.Range // what to mark; nil for nothing
	mark  color.Color

	faces  *typeset.Faces // that set what runs to the left; nil leaves it to Fyne
	ground scene.Color    // behind it
	label  bool           // a name in a row of others, which begins at the left whichever way it runs
}

func label(f face) face {
	f.label = true
	return f
}

// step is the distance between two lines of text of a size.
func step(size float32) float32 {
	if size >= look.Title {
		return float32(int(size*1.28 + 0.5))
	}
	return float32(int(size*1.42 + 0.5))
}

// prose is a text that wraps.
func prose(text string, f face) *box {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if f.faces != nil && typeset.Leftward(text) {
		return leftward(text, f)
	}
	b := newBox(nil)
	b.place = func(width float32) float32 {
		lines := wrap(text, f.size, f.style, width)
		b.objects = b.objects[:0:0]
		for i, line := range lines {
			t := canvas.NewText(line, f.color)
			t.TextSize, t.TextStyle = f.size, f.style
			size := t.MinSize()
			t.Move(fyne.NewPos(0, whole(float32(i)*step(f.size)+(step(f.size)-size.Height)/2)))
			t.Resize(size)
			b.objects = append(append(b.objects, f.marked(line, t.Position())...), t)
		}
		return float32(len(lines)) * step(f.size)
	}
	return b
}

// marked are the grounds of what is marked in a line that stands at a place.
func (f face) marked(line string, at fyne.Position) (list []fyne.CanvasObject) {
	if f.marks == nil {
		return nil
	}
	for _, r := range f.marks(line) {
		from := fyne.MeasureText(line[:r.Start], f.size, f.style).Width
		size := fyne.MeasureText(line[r.Start:r.End], f.size, f.style)
		ground := canvas.NewRectangle(f.mark)
		ground.CornerRadius = 2
		ground.Move(at.AddXY(from-1, 0))
		ground.Resize(fyne.NewSize(size.Width+2, size.Height))
		list = append(list, ground)
	}
	return list
}

// whole rounds to whole points, on which text is sharp.
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// natural is the width of a text on one line.
func natural(text string, f face) float32 {
	if f.faces != nil && typeset.Leftward(text) {
		return float32(math.Ceil(f.faces.Shape(text, f.typeset()).Width)) + 1
	}
	return whole(fyne.MeasureText(text, f.size, f.style).Width + 0.5)
}

// wrap breaks a text into lines no wider than width.
func wrap(text string, size float32, style fyne.TextStyle, width float32) []string {
	return look.Wrap(text, func(line string) bool { return fyne.MeasureText(line, size, style).Width <= width })
}

// safe is the address where it may be opened: only http, https and mailto.
func safe(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host != "" {
			return u
		}
	case "mailto":
		return u
	}
	return nil
}
