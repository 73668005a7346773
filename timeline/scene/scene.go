// Package scene is a picture before it is painted: plain shapes in points, each with a reference
// to what it stands for.
//
// In come shapes from layout; out comes one Scene that every painter draws the same way, that
// answers which thing lies at a point, and that prints itself as text for tests. It knows no
// events, measures no text and paints nothing.
package scene

import (
	"image/color"

	"dateline/timeline/typeset"
)

// Ref names what a shape stands for: a class such as "event" or "era", and an id within it.
// The zero Ref stands for nothing and is never hit.
type Ref struct{ Class, ID string }

// IsZero reports whether the reference stands for nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// Color is straight (not premultiplied) RGB with alpha; alpha 0 paints nothing.
type Color = color.NRGBA

// Kind tells which fields of a Shape count.
type Kind uint8

// The kinds of shapes.
const (
	Rect    Kind = iota // X, Y, W, H; R is the radius of its corners
	Circle              // centre X, Y; radius R
	Path                // Segs, relative to X, Y
	Text                // Line with its left end at X and its baseline at Y
	Columns             // Levels, side by side at the foot of X, Y, W, H; no stroke
)

// Dash is how a stroke is broken.
type Dash uint8

// The dashes of the house.
const (
	Solid Dash = iota
	Dashed
	Dotted
)

// Lengths are the dash's and the gap's length for a stroke of the given width, in points; both
// are 0 for Solid.
func (d Dash) Lengths(width float64) (on, off float64) {
	switch d {
	case Dashed:
		return 2.6 * max(width, 1), 1.9 * max(width, 1)
	case Dotted:
		return max(width, 1), 1.6 * max(width, 1)
	}
	return 0, 0
}

// Hatch is a pattern of thin lines that a fill is made of instead of an even colour.
type Hatch uint8

// The hatches of the house; both run at 45 degrees in steps of HatchStep points.
const (
	NoHatch  Hatch = iota
	Diagonal       // rising to the right
	Crossed        // both ways
)

// HatchStep is the distance between two lines of a hatch and HatchWidth their width, in points,
// measured along x.
const (
	HatchStep  = 6.0
	HatchWidth = 2.2
)

// Op is one step of a path.
type Op uint8

// The steps of a path: to X, Y, for CubeTo by way of the control points 1 and 2.
const (
	MoveTo Op = iota
	LineTo
	CubeTo
	Close
)

// Seg is one step of a path, in points relative to the shape's X and Y.
type Seg struct {
	Op                   Op
	X, Y, X1, Y1, X2, Y2 float64
}

// Shape is one thing to paint. Coordinates are points, y down, from the scene's upper left corner.
type Shape struct {
	Kind       Kind
	Ref        Ref
	X, Y, W, H float64
	R          float64
	Segs       []Seg     // never written to by a painter; may be shared between scenes
	Levels     []float32 // heights of columns, 0 to 1 of H; as little written to
	Fill       Color
	Hatch      Hatch // lines of Fill's colour instead of an even fill
	Stroke     Color
	Width      float64 // of the stroke, centred on the outline; that of a Rect lies within it
	Dash       Dash
	FadeLeft   float64 // points from the left edge over which the shape becomes opaque; Rect only
	FadeRight  float64 // points to the right edge over which it becomes clear; Rect only
	Line       *typeset.Line
	Up         bool // the text runs upwards: its left end is at the bottom, its baseline at X
	Frame      bool // whether a highlight of its reference goes around this shape
}

// Bounds is the shape's box without its stroke; a text's box is its line's advance and height.
func (s *Shape) Bounds() (x0, y0, x1, y1 float64) {
	switch s.Kind {
	case Circle:
		return s.X - s.R, s.Y - s.R, s.X + s.R, s.Y + s.R
	case Text:
		if s.Up {
			return s.X - s.Line.Ascent(), s.Y - s.Line.Width, s.X + s.Line.Descent(), s.Y
		}
		return s.X, s.Y - s.Line.Ascent(), s.X + s.Line.Width, s.Y + s.Line.Descent()
	case Path:
		return s.pathBounds()
	}
	return s.X, s.Y, s.X + s.W, s.Y + s.H
}

func (s *Shape) pathBounds() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = s.X, s.Y, s.X, s.Y
	first := true
	for _, g := range s.Segs {
		if g.Op == Close {
			continue
		}
		if first {
			x0, y0, x1, y1, first = s.X+g.X, s.Y+g.Y, s.X+g.X, s.Y+g.Y, false
		}
		grow := func(x, y float64) {
			x0, y0, x1, y1 = min(x0, s.X+x), min(y0, s.Y+y), max(x1, s.X+x), max(y1, s.Y+y)
		}
		grow(g.X, g.Y)
		if g.Op == CubeTo {
			grow(g.X1, g.Y1)
			grow(g.X2, g.Y2)
		}
	}
	return x0, y0, x1, y1
}

// Note is what a painter can say about a reference beside its shapes.
type Note struct {
	Title string // plain text, for a tooltip or an SVG title
	Link  string // http, https or mailto; may be empty
}

// Scene is one picture. The zero Scene is an empty one; layout fills it anew for each frame and
// keeps the memory of the last.
type Scene struct {
	Width, Height float64
	Background    Color
	Title         string // of the whole picture
	Language      string // BCP 47
	Shapes        []Shape
	Notes         map[Ref]Note // shared between scenes, never edited
}

// Reset empties the scene for the next frame.
func (s *Scene) Reset(width, height float64, background Color) {
	s.Width, s.Height, s.Background = width, height, background
	s.Shapes = s.Shapes[:0]
}

// Add appends a shape on top of all others.
func (s *Scene) Add(shape Shape) { s.Shapes = append(s.Shapes, shape) }
