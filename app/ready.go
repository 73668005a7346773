package app

import (
	"dateline/app/look"
	"dateline/app/panel"
	"dateline/app/session"
	"dateline/timeline/crew"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// ready is what a window will show of a large document, made beside its work while the document was read,
// so that opening it holds nothing up.
type ready struct {
	open   *session.Open
	index  *pick.Index
	pick   *pick.Pick
	layout *layout.Layout
	totals panel.Totals

	query   pick.Query
	setting layout.Setting
}

// large is from how many events on a document is made ready; the window shows a smaller one at once.
const large = 20_000

// readier takes what a window shows now, and how, and gives what makes a document ready for it on another
// goroutine. Where the window has become another meanwhile, what was made is not used.
func (w *window) readier(path string) func(*session.Open) *ready {
	as, in, size := session.ParseArranging(w.prefs.Arranged(path)), w.input(), w.board.Size()
	query := pick.Query{}
	if s := w.session; path == s.Open().Path { // which stays as it is
		as, query = s.Arranging(), s.Query()
	}
	query.GroupBy = as.By
	heights := map[bool]float32{false: w.frame.timelineHeight(false), true: w.frame.timelineHeight(true)} // by whether there is the as-of strip
	theme := look.Now()
	return func(open *session.Open) *ready {
		if len(open.Doc.Events) < large {
			return nil
		}
		r := &ready{open: open, query: query, setting: as.Setting, index: pick.Facets(open.Doc)}
		crew.Run(2, func(i int) {
			if i == 0 {
				r.totals = panel.Count(open.Doc, open.Assess, theme)
				return
			}
			r.pick = pick.Apply(open.Doc, open.Assess, query, r.index)
			size.Height = heights[len(open.Days) > 0]
			if size.Width >= 1 && size.Height >= 1 {
				r.layout = layout.New(layout.Input{Doc: open.Doc, Assess: open.Assess, Full: open.Assess, Faces: in.Faces, Theme: theme,
					Words: in.Words, Pick: r.pick, Setting: as.Setting}, float64(size.Width), float64(size.Height))
			}
		})
		return r
	}
}

// useReady takes over what was made ready, where it is for the document that is opened now.
func (w *window) useReady(open *session.Open) {
	r := w.ready
	w.ready = nil
	if r == nil || r.open != open {
		return
	}
	w.index.end()
	w.index = index{doc: open.Doc, pick: r.index}
	w.picked = picked{doc: open.Doc, query: r.query, setting: r.setting, pick: r.pick}
	if asksStatus(&r.query) {
		w.picked.assess = open.Assess
	}
	w.board.Offer(r.layout)
	w.panel.Offer(r.totals)
}
