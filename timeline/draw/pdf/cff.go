package pdf

import (
	"math"

	"dateline/timeline/typeset"
)

// outlined is a glyph of a font: its advance in thousandths of an em, and its outline.
type outlined struct {
	width   int
	outline typeset.Outline
}

// compactFont makes a CFF font of glyphs that are chosen by their numbers (Adobe Technical Notes
// 5176 and 5177). Outlines have the given units an em and are rounded to a thousandth of one;
// curves of TrueType become the cubic ones that they are. bounds are those of all points.
func compactFont(name string, glyphs []outlined, units float64) (data []byte, bounds [4]int) {
	e := encoder{scale: 1000 / units}
	programs := make([][]byte, len(glyphs))
	for i, g := range glyphs {
		programs[i] = e.program(g)
	}
	bounds = e.bounds
	head := append([]byte{1, 0, 4, 4}, index([]byte(name))...)
	extra := append(index([]byte("Adobe"), []byte("Identity")), 0, 0) // the strings, and no subroutines
	// Numbers of the dictionary have 5 bytes each, so that its length does not depend on them.
	size := len(head) + len(index(topDict(bounds, len(glyphs), 0, 0, 0, 0))) + len(extra)
	charset := charsetOf(len(glyphs))
	fdSelect := []byte{3, 0, 1, 0, 0, 0, byte(len(glyphs) >> 8), byte(len(glyphs))}
	private := []byte{139, 20} // defaultWidthX 0
	shapes := index(programs...)
	atCharset := size
	atSelect := atCharset + len(charset)
	atPrivate := atSelect + len(fdSelect)
	atShapes := atPrivate + len(private)
	atFonts := atShapes + len(shapes)
	fonts := index(append(long(long(nil, len(private)), atPrivate), 18))
	data = append(head, index(topDict(bounds, len(glyphs), atCharset, atSelect, atShapes, atFonts))...)
	for _, part := range [...][]byte{extra, charset, fdSelect, private, shapes, fonts} {
		data = append(data, part...)
	}
	return data, bounds
}

// topDict is the dictionary of a font keyed by CID.
func topDict(bounds [4]int, glyphs, charset, fdSelect, shapes, fonts int) []byte {
	b := append(long(long(long(nil, 391), 392), 0), 12, 30) // ROS: the first two own strings
	for _, v := range bounds {
		b = long(b, v)
	}
	b = append(b, 5)
	b = append(long(b, glyphs), 12, 34)
	b = append(long(b, charset), 15)
	b = append(long(b, fdSelect), 12, 37)
	b = append(long(b, shapes), 17)
	return append(long(b, fonts), 12, 36)
}

// charsetOf gives the glyphs their numbers as CIDs.
func charsetOf(glyphs int) []byte {
	if glyphs < 2 {
		return []byte{0}
	}
	return []byte{2, 0, 1, byte((glyphs - 2) >> 8), byte(glyphs - 2)}
}

// long appends a number of a dictionary in 5 bytes.
func long(b []byte, v int) []byte {
	return append(b, 29, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// index is an INDEX with offsets of 4 bytes.
func index(items ...[]byte) []byte {
	b := []byte{byte(len(items) >> 8), byte(len(items)), 4}
	at := 1
	for i := range len(items) + 1 {
		b = append(b, byte(at>>24), byte(at>>16), byte(at>>8), byte(at))
		if i < len(items) {
			at += len(items[i])
		}
	}
	for _, item := range items {
		b = append(b, item...)
	}
	return b
}

// encoder makes Type 2 charstrings.
type encoder struct {
	scale  float64
	bounds [4]int
	any    bool // whether bounds has a point
	b      []byte
	held   int    // numbers on the stack
	op     byte   // what they are for
	pen    [2]int // where the last step ended
}

// The operators of a charstring.
const (
	lineOp  = 5
	curveOp = 8
	moveOp  = 21
	endOp   = 14
)

// program is the charstring of a glyph.
func (e *encoder) program(g outlined) []byte {
	e.b, e.held, e.op, e.pen = nil, 0, 0, [2]int{}
	if g.width != 0 {
		e.number(g.width) // it stands before the first operator's numbers
	}
	var at [2]float64
	begun := false
	for _, s := range g.outline {
		x, y := [3]float64{}, [3]float64{}
		for i := range x {
			x[i], y[i] = float64(s.X[i])*e.scale, float64(s.Y[i])*e.scale
		}
		last := 0
		switch {
		case s.Op == 'M' || !begun:
			last = map[byte]int{'Q': 1, 'C': 2}[s.Op]
			e.step(moveOp, 2, x[last], y[last])
			begun = true
		case s.Op == 'L':
			e.step(lineOp, 48, x[0], y[0])
		case s.Op == 'Q':
			last = 1
			e.step(curveOp, 48, third(at[0], x[0]), third(at[1], y[0]), third(x[1], x[0]), third(y[1], y[0]), x[1], y[1])
		case s.Op == 'C':
			last = 2
			e.step(curveOp, 48, x[0], y[0], x[1], y[1], x[2], y[2])
		}
		at = [2]float64{x[last], y[last]}
	}
	e.flush()
	return append(e.b, endOp)
}

// third is a control point of the cubic curve that a quadratic one is: two thirds of the way from
// an end to its control point.
func third(end, control float64) float64 { return end + (control-end)*2/3 }

// step appends the points of a step of an operator that takes as many numbers at once as most.
func (e *encoder) step(op byte, most int, points ...float64) {
	if e.op != op || e.held+len(points) > most {
		e.flush()
	}
	e.op = op
	for i := 0; i < len(points); i += 2 {
		x, y := whole(points[i]), whole(points[i+1])
		e.number(x - e.pen[0])
		e.number(y - e.pen[1])
		e.pen = [2]int{x, y}
		e.reach(x, y)
		e.held += 2
	}
}

// whole rounds a coordinate; one that no font has is kept within 15 bits, and so are differences.
func whole(v float64) int {
	if math.IsNaN(v) {
		return 0
	}
	return int(math.Round(min(max(v, -16000), 16000)))
}

func (e *encoder) flush() {
	if e.held > 0 {
		e.b, e.held = append(e.b, e.op), 0
	}
}

func (e *encoder) reach(x, y int) {
	if !e.any {
		e.bounds, e.any = [4]int{x, y, x, y}, true
		return
	}
	e.bounds = [4]int{min(e.bounds[0], x), min(e.bounds[1], y), max(e.bounds[2], x), max(e.bounds[3], y)}
}

// number appends a number of a charstring.
func (e *encoder) number(v int) {
	switch {
	case v >= -107 && v <= 107:
		e.b = append(e.b, byte(v+139))
	case v >= 108 && v <= 1131:
		e.b = append(e.b, byte((v-108)>>8+247), byte(v-108))
	case v <= -108 && v >= -1131:
		e.b = append(e.b, byte((-v-108)>>8+251), byte(-v-108))
	default:
		e.b = append(e.b, 28, byte(v>>8), byte(v))
	}
}
