package chart

import (
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// matrixFigure is the matrix as a figure on a page: as many of its rows and columns as have room, and a count of
// the others. In the window the matrix has a view of its own, which scrolls both ways.
type matrixFigure struct{ *Matrix }

func newMatrixFigure(in layout.Input) Figure { return matrixFigure{NewMatrix(in)} }

// Rows implements Figure: a page has none to scroll.
func (f matrixFigure) Rows(View) (shown, all int) { return 0, 0 }

// Place implements Figure.
func (f matrixFigure) Place(v View, out *scene.Scene) {
	s := newSheet(f.in, v, out)
	s.head(s.T("Who says what"), s.T("Claimants by events in the order of time: a triangle upwards speaks for the event, one downwards against it; who is part of an origin stands below it."))
	if len(f.Matrix.rows) == 0 || len(f.Matrix.columns) == 0 {
		s.foot()
		s.empty(s.T("Nobody claims anything about the events here."))
		return
	}
	// The notes below take up to 72 points.
	part := f.stretched(View{W: s.x1 - s.x0 + barRoom + edge, H: s.y1 - s.y0 - 72*s.k + barRoom, Selected: v.Selected, still: true})
	columns, rows := f.Room(part)
	columns, rows = min(columns, len(f.Matrix.columns)), min(rows, len(f.Matrix.rows))
	if headW, headH := f.heads(part); headW+ColumnWidth > s.x1-s.x0+edge || headH+RowHeight+barRoom > part.H {
		columns, rows = 0, 0
	}
	s.foot(s.T("The picture shows {{.Rows}} of {{.AllRows}} rows and {{.Columns}} of {{.AllColumns}} events.",
		"Rows", rows, "AllRows", len(f.Matrix.rows), "Columns", columns, "AllColumns", len(f.Matrix.columns)))
	if rows == 0 {
		return
	}
	var inner scene.Scene
	f.Matrix.Place(part, &inner)
	for _, shape := range inner.Shapes {
		shape.X, shape.Y = shape.X+s.x0-edge, shape.Y+s.y0 // names begin where the other words do
		if x0, y0, x1, y1 := shape.Bounds(); x0 >= 0 && y0 >= 0 && x1 <= v.W && y1 <= v.H {
			out.Add(shape)
		}
	}
	for ref, note := range inner.Notes {
		out.Notes[ref] = note
	}
}

// What columns and rows of a page have at most, and rows at least, in points.
const (
	widest   = 104.0
	tallest  = 40.0
	shortest = 21.0
)

// stretched is the view with columns and rows that fill it, as far as they stay readable: wide columns for longer heads,
// low rows where that shows all of them.
func (f matrixFigure) stretched(v View) View {
	w, h := f.heads(v)
	v.wide = min(max((v.W-w-barRoom)/float64(len(f.Matrix.columns)), ColumnWidth), widest)
	v.tall = min((v.H-h-barRoom)/float64(len(f.Matrix.rows)), tallest)
	if v.tall < shortest {
		v.tall = RowHeight
	}
	return v
}

// Events implements Figure.
func (f matrixFigure) Events(ref scene.Ref) (list []int32) {
	if id, ok := EventOf(ref); ok {
		if i := f.in.Doc.EventIndex(id); i >= 0 {
			list = append(list, int32(i))
		}
		return list
	}
	if ref.Class != ClassActor {
		return nil
	}
	for _, event := range f.Matrix.columns {
		for n := f.first[event]; n < f.first[event+1]; n++ {
			if at := f.rowOf[n]; at >= 0 && f.Matrix.rows[at].id == ref.ID && f.in.Assess.Standing(n) == evidence.Said {
				list = append(list, int32(event))
				break
			}
		}
	}
	return list
}
