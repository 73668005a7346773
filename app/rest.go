package app

import (
	"fyne.io/fyne/v2"

	"dateline/app/hover"
	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/scene"
)

// colors are the colours of a document's lanes in a theme.
type colors struct {
	doc   *timeline.Document
	theme string
	of    func(lane string) scene.Color
}

// laneColor looks the lanes' colours up once for each document and theme, when the first is asked
// for.
func (w *window) laneColor() func(lane string) scene.Color {
	doc, theme := w.session.Open().Doc, look.Now()
	if w.colors.doc != doc || w.colors.theme != theme.Name {
		w.colors = colors{doc, theme.Name, laneColors(doc, theme)}
	}
	return w.colors.of
}

// hoverContent is what the hover card is made of.
func (w *window) hoverContent() hover.Content {
	in := w.input()
	return hover.Content{Doc: in.Doc, Assess: in.Assess, Color: w.laneColor(), Theme: in.Theme, Faces: in.Faces, Language: in.Language()}
}

// wireHover leads the pointer's places in the views to the hover card.
func (w *window) wireHover() {
	w.board.OnPoint = w.pointed(w.board, w.board.Scene)
	w.matrix.OnPoint = w.pointed(w.matrix, w.matrix.Scene)
}

// pointed takes what the pointer is over in a view that shows a scene.
func (w *window) pointed(view fyne.CanvasObject, shown func() *scene.Scene) func(scene.Ref, fyne.Position) {
	return func(ref scene.Ref, at fyne.Position) {
		over := hover.Over{Event: -1}
		if id, ok := chart.EventOf(ref); ok && w.win.Canvas().Overlays().Top() == nil {
			over.Event = w.session.Open().Doc.EventIndex(id)
		}
		if over.Event == w.session.Selection() && w.frame.shown { // the panel says more
			over.Event = -1
		}
		origin := view.Position()
		over.At = at.Add(origin)
		over.Boxes = func() []hover.Box { return boxes(shown(), ref, origin) }
		over.Room = hover.Box{X1: w.content.Size().Width, Y1: w.content.Size().Height}
		w.hover.Point(over)
	}
}

// boxes are where a scene shows a reference, in the window.
func boxes(s *scene.Scene, ref scene.Ref, origin fyne.Position) []hover.Box {
	var list []hover.Box
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Ref != ref || shape.Kind == scene.Path || shape.Kind == scene.Text {
			continue
		}
		x0, y0, x1, y1 := shape.Bounds()
		list = append(list, hover.Box{
			X0: float32(x0) + origin.X, Y0: float32(y0) + origin.Y, X1: float32(x1) + origin.X, Y1: float32(y1) + origin.Y,
		})
	}
	return list
}
