package pdf

import (
	"math"

	"dateline/timeline/scene"
)

// box is left, top, right and bottom.
type box [4]float64

func (b box) meets(o box) bool { return b[0] <= o[2] && b[2] >= o[0] && b[1] <= o[3] && b[3] >= o[1] }

func (b box) within(o box) box {
	return box{max(b[0], o[0]), max(b[1], o[1]), min(b[2], o[2]), min(b[3], o[3])}
}

func (b box) inside(o box) bool { return b == b.within(o) }

func (b box) grown(by float64) box { return box{b[0] - by, b[1] - by, b[2] + by, b[3] + by} }

func (b box) area() float64 { return max(b[2]-b[0], 0) * max(b[3]-b[1], 0) }

// boundsOf is the box of a shape without its stroke; a side below 0 counts as 0.
func boundsOf(s *scene.Shape) box {
	x0, y0, x1, y1 := s.Bounds()
	return box{x0, y0, max(x0, x1), max(y0, y1)}
}

// part is a Part on its page: a point x, y of the scene lies at k*x+x0, y0-k*y, in the page's units
// from its lower left corner.
type part struct {
	scene     *scene.Scene
	k, x0, y0 float64
	clip      box // in the scene's points
}

func newPart(p *Part, unit, height float64) part {
	scale := p.Scale
	if scale == 0 {
		scale = 1
	}
	out := part{scene: p.Scene, k: scale / unit, x0: p.X / unit, y0: height - p.Y/unit, clip: p.Clip}
	if p.Scene != nil {
		all := box{0, 0, p.Scene.Width, p.Scene.Height}
		if out.clip == (box{}) {
			out.clip = all
		}
		out.clip = out.clip.within(all)
	}
	return out
}

// empty tells whether nothing of the part can be seen.
func (p *part) empty() bool {
	return p.scene == nil || !(p.clip.area() > 0) || !(p.k > 0) || !finite(p.k+p.x0+p.y0+p.clip[2]+p.clip[3])
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// boxes keeps the bounds of the last scene's shapes, as pages that follow each other often are
// tiles of one scene.
type boxes struct {
	scene *scene.Scene
	all   []box
}

// nowhere is the box of what is not drawn.
func nowhere() box { return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

// of are the boxes of what each shape may paint; those not drawn have a box that meets none.
func (b *boxes) of(s *scene.Scene) []box {
	if b.scene == s {
		return b.all
	}
	b.scene, b.all = s, b.all[:0]
	for i := range s.Shapes {
		b.all = append(b.all, reach(&s.Shapes[i]))
	}
	return b.all
}

// farthest bounds the coordinates that are drawn, in points; a rectangle may reach beyond.
const farthest = 1e12

// reach is the box of what a shape may paint. A shape whose place is no finite number is left out,
// as it is on screen.
func reach(s *scene.Shape) box {
	if s.Kind == scene.Text && (s.Line == nil || len(s.Line.Glyphs) == 0) {
		return nowhere()
	}
	x0, y0, x1, y1 := s.Bounds()
	pad := max(s.Width, 0) + 1
	if s.Kind == scene.Text {
		pad = s.Line.Style.Size // ink may reach beyond the advances
	}
	if !finite(x0 + y0 + x1 + y1 + s.R + s.Width + pad + s.FadeLeft + s.FadeRight) {
		return nowhere()
	}
	x1, y1 = max(x0, x1), max(y0, y1)
	if pad > farthest || s.Kind != scene.Rect && max(-x0, x1, -y0, y1) > farthest {
		return nowhere()
	}
	return box{x0, y0, x1, y1}.grown(pad)
}
