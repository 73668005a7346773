package paper

import (
	"context"
	"math"
	"strings"

	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// What a sheet of a poster has around its piece, in points of the paper: a margin that printers leave white, with
// the crop marks in it, and room at its foot for the words that say which sheet it is.
const (
	margin   = 30.0
	cropGap  = 4.0
	cropLong = 14.0
	wordSize = 8.5
	least    = 120.0 // of a piece's side, in the scene's points
)

// slack is how far a cut may go back to cut less.
const slack = 60.0

// tiles lays a poster out and cuts it into sheets. Joined at their crop marks the pieces are the
// poster again. What is repeated, the axis and the names of the lanes, stands beyond the crop marks.
func (j *Job) tiles(ctx context.Context) (*Sheets, error) {
	if j.Cols*j.Rows > MostSheets {
		return nil, message.Fail("a poster of {{.Width}} x {{.Height}} sheets is too large: it has at most {{.Most}} sheets", "Width", j.Cols, "Height", j.Rows, "Most", MostSheets)
	}
	paper := [2]float64{j.Paper.Width - 2*margin, j.Paper.Height - 2*margin}
	l, k := j.poster(paper[0]*float64(j.Cols), paper[1]*float64(j.Rows), wall)
	room := [2]float64{math.Floor(paper[0] / k), math.Floor(paper[1] / k)}
	left, top := 0.0, 0.0 // what is repeated
	if l.Left() > 0 && j.Cols > 1 {
		left = math.Ceil(l.Left() + cropGap/k)
	}
	if j.Rows > 1 {
		y0, y1 := l.Ribbon()
		top = math.Ceil(y1 - y0 + (8+cropGap)/k)
	}
	xs, ys := lengths(room[0], left, j.Cols), lengths(room[1], top, j.Rows)
	if xs[len(xs)-1] < least || ys[len(ys)-1] < least {
		return nil, message.Fail("the sheets of {{.Paper}} are too small for a poster: what is repeated on each leaves no room", "Paper", j.Paper.Name)
	}
	l = j.laid(total(xs), total(ys))
	s := placed(l)
	t := &tiling{
		job: j, scene: s, layout: l, x: cuts(s, xs, false), y: cuts(s, ys, true), left: left, top: top,
		scale: k, frame: j.In.Theme,
	}
	out := &Sheets{Events: len(j.In.Pick.Events)}
	for r := range j.Rows {
		for c := range j.Cols {
			out.Marks = append(out.Marks, draw.Bookmark{Title: t.words(r, c), Page: len(out.Pages)})
			out.Pages = append(out.Pages, t.sheet(r, c))
		}
	}
	return out, ctx.Err()
}

// lengths are the longest that the pieces may be: the first is not short of what is repeated.
func lengths(room, repeated float64, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = room
		if i > 0 {
			out[i] -= repeated
		}
	}
	return out
}

// total is the length of a poster whose pieces are no longer than most and may each be cut short.
func total(most []float64) float64 {
	sum := 0.0
	for _, m := range most {
		sum += m
	}
	return sum - slack*float64(len(most)-1)
}

// cuts are where a poster is cut, with both its edges, on whole points: each within the slack there
// is, where the fewest marks and words are cut.
func cuts(s *scene.Scene, most []float64, rows bool) []float64 {
	end := total(most)
	out := []float64{0}
	for i := range most[:len(most)-1] {
		far := out[i] + most[i]
		rest := 0.0 // what the sheets that follow can take
		for _, m := range most[i+1:] {
			rest += m
		}
		near := max(math.Ceil(end-rest), far-slack)
		out = append(out, cheapest(s, near, math.Floor(far), rows))
	}
	return append(out, end)
}

// cheapest is the cut from near to far that goes through the least; of several the farthest.
func cheapest(s *scene.Scene, near, far float64, rows bool) float64 {
	n := max(int(far-near)+1, 1)
	cost := make([]int, n)
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Kind == scene.Text && shape.Line == nil {
			continue
		}
		a, y0, b, y1 := shape.Bounds()
		if rows {
			a, b = y0, y1
		}
		if b-a > 400 || b < near || a > far || shape.Ref.Class == layout.ClassEra && shape.Kind == scene.Rect {
			continue
		}
		weight := 1
		if shape.Kind == scene.Text {
			weight = 4
		}
		for k := max(int(math.Floor(a-near)), 0); k <= min(int(math.Ceil(b-near)), n-1); k++ {
			cost[k] += weight
		}
	}
	best := n - 1
	for k := n - 1; k >= 0; k-- {
		if cost[k] < cost[best] {
			best = k
		}
	}
	return near + float64(best)
}

// tiling is a poster that is being cut.
type tiling struct {
	job       *Job
	scene     *scene.Scene
	layout    *layout.Layout
	x, y      []float64 // the cuts, with both edges
	left, top float64   // the room for what is repeated
	scale     float64   // points of the paper for one of the scene's
	frame     layout.Theme
}

// sheet is the page of a row and a column.
func (t *tiling) sheet(r, c int) draw.Page {
	p := draw.Page{Width: t.job.Paper.Width, Height: t.job.Paper.Height}
	x0, y0, x1, y1 := t.x[c], t.y[r], t.x[c+1], t.y[r+1]
	left, top := margin, margin
	if c > 0 {
		left += t.left * t.scale
	}
	if r > 0 {
		top += t.top * t.scale
	}
	furniture := t.furniture(r, c, left, top)
	p.Parts = append(p.Parts, draw.Part{Scene: furniture})
	add := func(x, y, a0, b0, a1, b1 float64) {
		if a1 > a0 && b1 > b0 {
			p.Parts = append(p.Parts, draw.Part{
				Scene: t.scene, X: x - a0*t.scale, Y: y - b0*t.scale, Scale: t.scale, Clip: [4]float64{a0, b0, a1, b1},
			})
		}
	}
	axis0, axis1 := t.layout.Ribbon()
	axis0, axis1 = math.Floor(axis0-1), math.Ceil(axis1+1)
	if r > 0 && (axis0 < y0 || axis1 > y1) { // else the sheet has the axis itself
		add(left, top-cropGap-(axis1-axis0)*t.scale, x0, axis0, x1, axis1)
	}
	if c > 0 && t.left > 0 {
		from := max(y0, axis0)
		add(left-t.left*t.scale, top+(from-y0)*t.scale, 0, from, t.left-cropGap/t.scale, min(y1, t.layout.Foot()))
	}
	add(left, top, x0, y0, x1, y1)
	return p
}

// words say which sheet it is.
func (t *tiling) words(r, c int) string {
	j := t.job
	return j.In.Words.T("sheet {{.Sheet}} of {{.Sheets}} (row {{.Row}}, column {{.Column}})",
		"Sheet", r*j.Cols+c+1, "Sheets", j.Cols*j.Rows, "Row", r+1, "Column", c+1)
}

// furniture is what stands around a piece: its crop marks and the words at the foot.
func (t *tiling) furniture(r, c int, left, top float64) *scene.Scene {
	j := t.job
	s := &scene.Scene{
		Width: j.Paper.Width, Height: j.Paper.Height, Background: t.frame.Paper,
		Title: t.scene.Title, Language: t.scene.Language, Notes: t.scene.Notes,
	}
	right, bottom := left+(t.x[c+1]-t.x[c])*t.scale, top+(t.y[r+1]-t.y[r])*t.scale
	for _, x := range [...]float64{left, right} {
		for _, y := range [...]float64{top - cropGap - cropLong, bottom + cropGap} {
			s.Add(scene.Shape{Kind: scene.Rect, X: x - 0.25, Y: y, W: 0.5, H: cropLong, Fill: t.frame.Ink})
		}
	}
	for _, y := range [...]float64{top, bottom} {
		for _, x := range [...]float64{left - cropGap - cropLong, right + cropGap} {
			s.Add(scene.Shape{Kind: scene.Rect, X: x, Y: y - 0.25, W: cropLong, H: 0.5, Fill: t.frame.Ink})
		}
	}
	words := []string{t.words(r, c)}
	for _, w := range [...]string{asOfWords(j.In), dayWords(j.In.Language(), j.Made), j.In.Doc.Title} {
		if w != "" {
			words = append(words, w)
		}
	}
	line := j.In.Faces.Shorten(strings.Join(words, " · "), typeset.Style{Size: wordSize}, j.Paper.Width-2*margin-2*cropLong)
	s.Add(scene.Shape{Kind: scene.Text, X: margin + cropLong, Y: j.Paper.Height - 9, Line: line, Fill: t.frame.Muted})
	return s
}
