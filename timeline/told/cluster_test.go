package told_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// crowd is 120 events in two years of which some hold a contradiction: those whose number can be divided by 17.
func crowd() string {
	var events []string
	for i := range 120 {
		stance := "asserts"
		if i%17 == 0 {
			stance = "denies"
		}
		events = append(events, fmt.Sprintf(`{"id": "e%d", "title": "Event number %d", "date": "20%02d-%02d-%02d", "claims": [
			{"by": "a", "stance": "asserts"}, {"by": "b", "stance": %q}]}`, i, i, 10+i%2, 1+i*7%12, 1+i*11%28, stance))
	}
	return `{"events": [` + strings.Join(events, ",") + `]}`
}

// members are the events of the count that a shape belongs to.
func members(x *told.Told, v layout.View, of *scene.Shape) []int {
	events, _, _ := x.Cluster(v, of.Ref, of.Y)
	return events
}

// TestAClusterThatHoldsAContradictionCarriesTheSign, and no other one does: where the sides say the opposite of an
// event that has no mark of its own, the sign stands at the count that it is in.
func TestAClusterThatHoldsAContradictionCarriesTheSign(t *testing.T) {
	doc := read(t, []byte(crowd()))
	for _, arrange := range []layout.Arrangement{layout.Story, layout.Lanes} {
		in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light},
			Sides: [2]told.Side{{Name: "A", Claimants: []string{"a"}}, {Name: "B", Claimants: []string{"b"}}}}
		in.In.Arrange = arrange
		x := told.New(in, 1000, 480)
		signed, clusters := 0, 0
		for _, factor := range []float64{1, 2, 4, 9} {
			var s scene.Scene
			v := x.Zoom(x.Fit(), factor, 500)
			x.Place(v, &s)
			var signs []*scene.Shape
			for i := range s.Shapes {
				if sh := &s.Shapes[i]; sh.Kind == scene.Circle && sh.Fill == layout.Light.Accent && sh.R == 8 {
					signs = append(signs, sh)
				}
			}
			for i := range s.Shapes {
				sh := &s.Shapes[i]
				if sh.Ref.Class != layout.ClassCluster || sh.Kind != scene.Rect {
					continue
				}
				clusters++
				x0, y0, x1, y1 := sh.Bounds()
				has := slices.ContainsFunc(signs, func(c *scene.Shape) bool {
					return c.X > x0-12 && c.X < x1+12 && c.Y > y0-12 && c.Y < y1+12
				})
				if slices.ContainsFunc(members(x, v, sh), x.Differ) {
					if signed++; !has {
						t.Errorf("%v at %v times: %v holds a contradiction and carries no sign", arrange, factor, sh.Ref)
					}
				}
			}
			for i, c := range signs {
				for _, other := range signs[i+1:] {
					if dx, dy := c.X-other.X, c.Y-other.Y; dx*dx+dy*dy < 10*10 {
						t.Errorf("%v at %v times: two signs at %.0f, %.0f", arrange, factor, c.X, c.Y)
					}
				}
			}
		}
		if signed == 0 || clusters == signed {
			t.Errorf("%v: %d of %d clusters hold a contradiction", arrange, signed, clusters)
		}
	}
}

// TestACountBesideABreakHasRoom lays two sides of the case study out at many sizes: what a break leaves of the time of a
// count joins the count beside it, so that none is a line without its number.
func TestACountBesideABreakHasRoom(t *testing.T) {
	doc := read(t, sampledata.Kazakhstan())
	in := told.Input{In: layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: builtIn(t), Theme: layout.Light},
		Sides: [2]told.Side{told.Of(doc, "odintsov"), told.Of(doc, "ministry")}}
	in.In.Arrange = layout.Lanes
	counts := 0
	for width := 800.0; width <= 1600; width += 80 {
		for height := 560.0; height <= 760; height += 40 {
			x := told.New(in, width, height)
			var s scene.Scene
			x.Place(x.Fit(), &s)
			for _, shape := range s.Shapes {
				if shape.Ref.Class != layout.ClassCluster || !shape.Frame {
					continue
				}
				if counts++; shape.W < 13 {
					t.Errorf("at %v x %v a count has %.1f points", width, height, shape.W)
				}
			}
		}
	}
	if counts == 0 {
		t.Fatal("nothing is counted")
	}
}
