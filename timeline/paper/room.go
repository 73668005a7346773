package paper

import (
	"dateline/timeline/draw"
	"dateline/timeline/scene"
)

// How large type is in print. The layout sets it for a screen, from 10.5 points on; on paper that is
// large, and a sheet of A4 would have room for little else. A poster is read from afar, so from A2 on
// its type grows with it.
const (
	fine = 0.7  // of a point, for one of the layout's: captions of 7.4 points, titles of 10
	wide = 1920 // the layout's points along the longer side of a larger sheet
	wall = 2880 // and of a poster of several sheets, which one makes to show more
)

// enlarged is how many points of print one of the layout's is, where the longer side has most of them.
func (p Paper) enlarged(longer, most float64) float64 {
	if !p.Printed {
		return 1
	}
	return max(fine, longer/most)
}

// Room is how many points the layout has on the paper.
func (p Paper) Room() (width, height float64) {
	k := p.enlarged(max(p.Width, p.Height), wide)
	return p.Width / k, p.Height / k
}

// Page is a scene as large as Room, or in another size of type, on the whole paper.
func (p Paper) Page(s *scene.Scene) draw.Page {
	return draw.Page{Width: p.Width, Height: p.Height, Parts: []draw.Part{{Scene: s, Scale: p.Width / s.Width}}}
}
