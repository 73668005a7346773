package look

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Tight is a label or a rich text that begins where its column begins, without the room that Fyne leaves around
// it. A theme for it alone would do the same, but Fyne keeps fonts for each such theme as long as the program runs.
func Tight(text fyne.CanvasObject) *fyne.Container { return container.New(tight{}, text) }

type tight struct{}

var _ fyne.Layout = tight{}

// Layout lets the room around the text stand out.
func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := theme.InnerPadding()
	for _, o := range objects {
		o.Move(fyne.NewPos(-room, -room))
		o.Resize(size.AddWidthHeight(2*room, 2*room))
	}
}

// MinSize is that of the text alone.
func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	room := theme.InnerPadding()
	least := fyne.Size{}
	for _, o := range objects {
		least = least.Max(o.MinSize().SubtractWidthHeight(2*room, 2*room))
	}
	return least
}

// Tall is the height that an object needs in a width, which it then has: texts know their lines only in their width.
func Tall(o fyne.CanvasObject, width float32) float32 {
	for range 2 { // and what lays them out only then
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// points begins the name of a size in points.
const points = "points "

// Points names a size in points, for the text of a label.
func Points(size float32) fyne.ThemeSizeName {
	return fyne.ThemeSizeName(points + strconv.FormatFloat(float64(size), 'g', -1, 32))
}

// sizeOf is the size that Points names, and whether it names one.
func sizeOf(name fyne.ThemeSizeName) (size float32, ok bool) {
	if words, is := strings.CutPrefix(string(name), points); is {
		v, err := strconv.ParseFloat(words, 32)
		return float32(v), err == nil
	}
	return 0, false
}
