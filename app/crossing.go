package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/matrix"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// matrixOf is a matrix, and what it was made of.
type matrixOf struct {
	doc    *timeline.Document
	pick   *pick.Pick
	matrix *chart.Matrix // nil where it could not be made
}

// is tells whether it was made of what a picture shows.
func (m *matrixOf) is(in layout.Input) bool {
	return m.doc == in.Doc && (m.pick == in.Pick || m.pick != nil && slices.Equal(m.pick.Events, in.Pick.Events))
}

// crossing is the matrix on show, claimants by events, once there was one.
type crossing struct {
	on   matrixOf
	seen *timeline.Document // that of the matrix which was shown last
	busy bool               // another one is made beside the window's work
}

// showMatrix shows the matrix of what is shown. That of a large document is made beside the window's work; until it
// is there, the one of before stays.
func (w *window) showMatrix() {
	in, c := w.input(), &w.crossing
	switch {
	case c.on.is(in):
	case len(in.Doc.Events) < crowd:
		c.on = matrixOf{in.Doc, in.Pick, chart.NewMatrix(in)}
	default:
		if c.on.doc != in.Doc {
			c.on = matrixOf{} // its columns are other events
		}
		w.makeMatrix(in)
	}
	content := matrix.Content{Selected: w.session.Selection(), Paper: in.Theme.Paper, Faces: w.faces}
	if c.on.matrix != nil {
		c.on.matrix = c.on.matrix.Show(in)
		content.Matrix = c.on.matrix
	}
	w.matrix.Set(content, c.seen != c.on.doc)
	c.seen = c.on.doc
}

// makeMatrix makes a matrix beside the window's work. Of what is asked for meanwhile only the last is made.
func (w *window) makeMatrix(in layout.Input) {
	if w.crossing.busy {
		return
	}
	w.crossing.busy = true
	w.beside(lang.L("showing the matrix"), func() {
		made := matrixOf{in.Doc, in.Pick, chart.NewMatrix(in)}
		fyne.Do(func() { w.matrixMade(made) })
	}, func(error) { w.matrixMade(matrixOf{doc: in.Doc, pick: in.Pick}) }) // without a matrix, so that it is not tried again
}

// matrixMade shows a matrix that was made, if it is of the document, and makes another where another is asked for.
func (w *window) matrixMade(made matrixOf) {
	w.crossing.busy = false
	if w.gone {
		return
	}
	if made.doc == w.session.Open().Doc {
		w.crossing.on = made
	}
	if w.session.Kind() == session.Matrix {
		w.showMatrix()
		w.showFoot()
	}
}

// matrixWords say how large the matrix is and as of which day, and what one can do.
func (w *window) matrixWords() (count, hint string) {
	if w.crossing.busy {
		hint = lang.L("Arranging the events …")
	} else {
		hint = lang.L("drag or wheel to move · click to select")
	}
	m := w.crossing.on.matrix
	if m == nil || m.Columns() == 0 {
		return "", hint
	}
	count = lang.L("{{.Rows}} rows of claimants · {{.Count}} events", map[string]any{"Rows": m.Rows(), "Count": m.Columns()}) + w.filteredWords() + w.asOfKnown()
	return count, hint
}
