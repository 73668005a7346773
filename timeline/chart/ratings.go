package chart

import (
	"math"
	"strings"

	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

const (
	letters = "ABCDEF-"
	digits  = "123456-"
	unrated = 6 // the place of what nobody has judged
)

// ratings is how reliable the sources of claims are by how credible the claims: 6 x 6 and what
// nobody has judged.
type ratings struct {
	in         layout.Input
	counts     [7][7]int // by reliability, then credibility
	later, out int       // claims that are not counted
}

func newRatings(in layout.Input) Figure {
	r := &ratings{in: in}
	r.each(func(_ int32, row, column int) { r.counts[row][column]++ }, true)
	return r
}

// each visits the claims that are said, and counts the others where asked to.
func (r *ratings) each(visit func(event int32, row, column int), count bool) {
	doc, first := r.in.Doc, firstClaims(r.in)
	places := make(map[string]int, len(doc.Sources))
	for i := range doc.Sources {
		if at := strings.Index(letters[:unrated], doc.Sources[i].Reliability); at >= 0 && len(doc.Sources[i].Reliability) == 1 {
			places[doc.Sources[i].ID] = at + 1
		}
	}
	eachPicked(r.in, func(event int32) {
		for k := range doc.Events[event].Claims {
			switch r.in.Assess.Standing(first[event] + k) {
			case evidence.Later:
				if count {
					r.later++
				}
				continue
			case evidence.Removed:
				if count {
					r.out++
				}
				continue
			}
			c := &doc.Events[event].Claims[k]
			row, column := unrated, unrated
			if at := places[c.Source]; at > 0 {
				row = at - 1
			}
			if c.Credibility >= 1 && c.Credibility <= unrated {
				column = int(c.Credibility) - 1
			}
			visit(event, row, column)
		}
	})
}

// Rows implements Figure: the figure has none to scroll.
func (r *ratings) Rows(View) (shown, all int) { return 0, 0 }

// Events implements Figure.
func (r *ratings) Events(ref scene.Ref) (list []int32) {
	if ref.Class != ClassRating || len(ref.ID) != 2 {
		return nil
	}
	wantRow, wantColumn := strings.IndexByte(letters, ref.ID[0]), strings.IndexByte(digits, ref.ID[1])
	r.each(func(event int32, row, column int) {
		if row == wantRow && column == wantColumn && (len(list) == 0 || list[len(list)-1] != event) {
			list = append(list, event)
		}
	}, false)
	return list
}

// Place implements Figure.
func (r *ratings) Place(v View, out *scene.Scene) {
	s := newSheet(r.in, v, out)
	s.head(s.T("Reliability by credibility"), s.T("How many claims have which rating in the Admiralty code: how reliable the source is held to be, by how credible the claim is. F and 6 say that it cannot be judged, not that it is bad."))
	total := 0
	for i := range r.counts {
		for _, n := range r.counts[i] {
			total += n
		}
	}
	s.foot(s.T("{{.Count}} of {{.Total}} claims have no rating.", "Count", r.counts[unrated][unrated], "Total", total) + s.uncounted(r.later, r.out))
	g := s.grid()
	g.heads(s)
	for row := range r.counts {
		for column, n := range r.counts[row] {
			g.cell(s, row, column, n, r.most())
		}
	}
	r.sums(s, g, total)
}

// uncounted says which claims a figure leaves out under the options of the assessment.
func (s *sheet) uncounted(later, removed int) (words string) {
	if later > 0 {
		words += " " + s.N(later, "1 claim came later.", "{{.Count}} claims came later.")
	}
	if removed > 0 {
		words += " " + s.N(removed, "1 claim is left out.", "{{.Count}} claims are left out.")
	}
	return words
}

// most is the largest number in a cell of what somebody has judged, else of all.
func (r *ratings) most() int {
	n, all := 0, 1
	for row := range r.counts {
		for column, k := range r.counts[row] {
			all = max(all, k)
			if row < unrated || column < unrated {
				n = max(n, k)
			}
		}
	}
	if n == 0 {
		return all
	}
	return n
}

// grid is where the cells stand.
type grid struct {
	x, y, w, h float64 // of the first cell
	gap        float64 // before what nobody has judged
	short      bool    // no room for words
}

// leastRow is the height of a row that has room for words, in points.
const leastRow = 15.0

// grid divides the room: the rows' names, eight columns with the sums, a head of three lines.
func (s *sheet) grid() grid {
	names, head := 200*s.k, 62*s.k
	g := grid{gap: 10 * s.k}
	if s.x1-s.x0 < 640*s.k || s.y1-s.y0 < head+2*g.gap+8*leastRow*s.k {
		g.short, names, head = true, 22*s.k, 24*s.k
	}
	g.w = max(min((s.x1-s.x0-names-2*g.gap)/8, 112*s.k), 8)
	g.h = max(min((s.y1-s.y0-head-2*g.gap)/8, 56*s.k), 6)
	g.x, g.y = s.x0+names, s.y0+head
	return g
}

// at is the left or upper edge of a place in the grid; 7 is that of the sums.
func (g *grid) at(from, size float64, place int) float64 {
	at := from + float64(place)*size
	if place >= unrated {
		at += g.gap
	}
	if place > unrated {
		at += g.gap
	}
	return at
}

// heads are the letters and the digits with what they mean.
func (g *grid) heads(s *sheet) {
	for i := range 7 {
		mark, color := digits[i:i+1], s.t.Ink
		if i == unrated {
			mark, color = "–", s.t.Muted
		}
		x := g.at(g.x, g.w, i) + g.w/2
		if g.short {
			s.middle(mark, s.style(13, true), x, g.y-8*s.k, g.w, color, scene.Ref{})
		} else {
			s.middle(mark, s.style(15, true), x, g.y-42*s.k, g.w, color, scene.Ref{})
			for k, l := range s.in.Faces.Wrap(s.T(evidence.Credibilities[i]), s.style(11.5, false), g.w-6*s.k, 2) {
				s.line(l, x-l.Width/2, g.y-24*s.k+14*s.k*float64(k), s.t.Muted, scene.Ref{})
			}
		}
		mark = letters[i : i+1]
		if i == unrated {
			mark = "–"
		}
		step := max(int(math.Ceil((leastType*1.45*s.k-2)/g.h)), 1) // of the letters, which need room
		if i%step != 0 {
			continue
		}
		y := g.at(g.y, g.h, i) + g.h/2
		size := min(15, (g.h*float64(step)+2)/1.45/s.k)
		s.left(mark, s.style(size, true), s.x0, y+size*0.36*s.k, 20*s.k, color, scene.Ref{})
		if !g.short {
			s.left(s.T(evidence.Reliabilities[i]), s.style(min(12, size), false), s.x0+24*s.k, y+min(12, size)*0.36*s.k, g.x-s.x0-36*s.k, s.t.Muted, scene.Ref{})
		}
	}
	if !g.short {
		s.left(s.T("The source is …"), s.style(11.5, false), s.x0, g.y-10*s.k, g.x-s.x0-8*s.k, s.t.Muted, scene.Ref{})
		s.right(s.T("the claim is …"), s.style(11.5, false), g.x-10*s.k, g.y-42*s.k, s.t.Muted, scene.Ref{})
	}
}

// cell is a number on a ground that is the stronger the larger the number is.
func (g *grid) cell(s *sheet, row, column, n, most int) {
	ref := scene.Ref{Class: ClassRating, ID: letters[row:row+1] + digits[column:column+1]}
	x, y := g.at(g.x, g.w, column), g.at(g.y, g.h, row)
	ground := scene.Shape{Kind: scene.Rect, X: x + 1, Y: y + 1, W: g.w - 2, H: g.h - 2, R: 3, Stroke: s.t.Hair, Width: 1, Frame: true}
	color := s.t.Muted
	words := "·"
	if n > 0 {
		color, words = s.t.Ink, s.n(n)
		base := s.t.Lanes[0]
		if row == unrated || column == unrated {
			base = pale(s.t.Muted, 0.6)
		}
		ground.Fill = pale(base, 0.08+0.34*math.Sqrt(min(float64(n)/float64(most), 1)))
		ground.Stroke = pale(base, 0.6)
	}
	s.add(ground, ref)
	size := 15.0
	for size > leastType && (s.width(words, s.style(size, n > 0)) > g.w-6 || g.h <= size*s.k*1.2) {
		size--
	}
	if g.h > size*s.k*1.2 {
		s.middle(words, s.style(size, n > 0), x+g.w/2, y+g.h/2+size*0.36*s.k, g.w-2, color, ref)
	}
	s.out.Notes[ref] = scene.Note{Title: s.claimWords(n) + s.in.Words.Colon() + s.T("source {{.Grade}}", "Grade", s.T(evidence.Reliabilities[row])) + ", " + s.T("claim {{.Grade}}", "Grade", s.T(evidence.Credibilities[column]))}
}

// sums are those of the rows and columns.
func (r *ratings) sums(s *sheet, g grid, total int) {
	var columns [7]int
	for row := range r.counts {
		sum := 0
		for column, n := range r.counts[row] {
			sum += n
			columns[column] += n
		}
		g.sum(s, row, 7, sum)
	}
	for column, sum := range columns {
		g.sum(s, 7, column, sum)
	}
	g.sum(s, 7, 7, total)
	if !g.short {
		s.middle(s.T("claims"), s.style(11.5, false), g.at(g.x, g.w, 7)+g.w/2, g.y-10*s.k, g.w, s.t.Muted, scene.Ref{})
		s.left(s.T("claims"), s.style(12, false), s.x0+24*s.k, g.at(g.y, g.h, 7)+g.h/2+4.5*s.k, 160*s.k, s.t.Muted, scene.Ref{})
	}
}

func (g *grid) sum(s *sheet, row, column, n int) {
	size := 13.0
	for size > leastType && (s.width(s.n(n), s.style(size, false)) > g.w-4 || g.h <= size*s.k*1.2) {
		size--
	}
	color := s.t.Ink
	if n == 0 {
		color = s.t.Muted
	}
	if g.h > size*s.k*1.2 {
		s.middle(s.n(n), s.style(size, row == 7 && column == 7), g.at(g.x, g.w, column)+g.w/2, g.at(g.y, g.h, row)+g.h/2+size*0.36*s.k, g.w, color, scene.Ref{})
	}
}
