package board_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/board"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// crowded is a board with 500 events in so many lanes, on one day or on as many days.
func crowded(t *testing.T, lanes int, apart bool) *board.Board {
	t.Helper()
	b, _ := shown(t)
	var text strings.Builder
	text.WriteString(`{"lanes": [{"id": "l0"}`)
	for i := 1; i < lanes; i++ {
		fmt.Fprintf(&text, `,{"id": "l%d"}`, i)
	}
	text.WriteString(`], "events": [{"id": "first", "title": "First", "date": "2000", "lane": "l0"}`)
	for i := range 500 {
		day := 16
		if apart {
			day = 1 + i%28
		}
		fmt.Fprintf(&text, `,{"id": "e%d", "title": "E %d", "date": "2022-07-%02d", "lane": "l%d"}`, i, i, day, i%lanes)
	}
	text.WriteString("]}")
	b.Set(input(t, []byte(text.String())))
	return b
}

// cluster is the middle of a group on the board, and what it is.
func cluster(t *testing.T, b *board.Board) (fyne.Position, scene.Ref) {
	t.Helper()
	for _, shape := range b.Scene().Shapes {
		if shape.Ref.Class == layout.ClassCluster {
			x0, y0, x1, y1 := shape.Bounds()
			return fyne.NewPos(float32(x0+x1)/2, float32(y0+y1)/2), shape.Ref
		}
	}
	t.Fatal("500 events must have a cluster, or this test has lost its sense")
	return fyne.Position{}, scene.Ref{}
}

func TestAGroupThatNoZoomOpensIsListed(t *testing.T) {
	b := crowded(t, 1, false)
	var got []int
	b.OnGroup = func(events []int) { got = events }
	at, ref := cluster(t, b)
	before, want := b.View(), len(b.Layout().Members(b.View(), ref))
	b.Tapped(&fyne.PointEvent{Position: at})
	if len(got) != want || want < 100 || b.View() != before {
		t.Errorf("%d of %d events are listed, and the view is %v, before %v", len(got), want, b.View(), before)
	}
}

func TestAGroupOfSeveralDaysIsZoomedTo(t *testing.T) {
	b := crowded(t, 1, true)
	b.OnGroup = func([]int) { t.Error("a group that opens must not be listed") }
	at, _ := cluster(t, b)
	before := b.View().Scale
	b.Tapped(&fyne.PointEvent{Position: at})
	if b.View().Scale <= before {
		t.Error("the view must be larger")
	}
}

// TestASecondaryClickAsksAboutWhatIsThere: a group, an event, which is selected, or beside them the view.
func TestASecondaryClickAsksAboutWhatIsThere(t *testing.T) {
	b := crowded(t, 1, true)
	var asked []scene.Ref
	b.OnMenu = func(ref scene.Ref, _ fyne.Position) { asked = append(asked, ref) }
	at, ref := cluster(t, b)
	b.TappedSecondary(&fyne.PointEvent{Position: at})
	b.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(899, 1)})
	if len(asked) != 2 || asked[0] != ref || !asked[1].IsZero() {
		t.Errorf("asked about %v, for %v and the view", asked, ref)
	}
	empty := board.New()
	empty.OnMenu = b.OnMenu
	if empty.TappedSecondary(&fyne.PointEvent{}); len(asked) != 2 {
		t.Error("an empty board has nothing to ask about")
	}
}

func TestPagesGoThroughTheLanes(t *testing.T) {
	b := crowded(t, 200, true)
	if !b.Page(1) || b.View().Top <= 0 {
		t.Error("a page down must go down")
	}
	if b.Page(-1); b.View().Top != 0 {
		t.Error("and a page up back")
	}
	if short := crowded(t, 1, true); short.Page(1) {
		t.Error("without hidden lanes there are no pages")
	}
}

func TestTheBarDragsThroughTheLanes(t *testing.T) {
	b := crowded(t, 200, true)
	top, bottom := b.Layout().Lanes()
	drag := func(y, dy float32) {
		b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(896, y)}, Dragged: fyne.NewDelta(0, dy)})
	}
	drag(float32(top)+10, 5)
	if b.View().Top <= 0 {
		t.Error("the bar dragged down must show lower lanes")
	}
	drag(float32(bottom), float32(bottom-top))
	b.DragEnd()
	if got, want := b.View().Top, b.Layout().Scrolls(); got != want {
		t.Errorf("at its end the bar shows %g of %g", got, want)
	}
	left := b.View()
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 300)}, Dragged: fyne.NewDelta(0, 20)})
	if b.DragEnd(); b.View().Top != left.Top-20 {
		t.Error("beside the bar a drag moves the lanes with the hand")
	}
}
