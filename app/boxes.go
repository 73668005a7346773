package app

import (
	"time"

	"fyne.io/fyne/v2/lang"
)

// boxesAfter is how long after a picture was made it is told that some of its characters are boxes.
const boxesAfter = 150 * time.Millisecond

// mindBoxes looks whether more characters of the picture are boxes than was said, and says so. It waits until the
// picture is shown, since the notice takes room from it.
func (w *window) mindBoxes() {
	n := w.faces.Boxes()
	if n <= w.boxes {
		return
	}
	w.boxes = n
	w.clock(boxesAfter, func() {
		w.notice.tell(lang.L("{{.Count}} characters are boxes, as no font has them.", map[string]any{"Count": n}), "", nil, false)
	})
}
