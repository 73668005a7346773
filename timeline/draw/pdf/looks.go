package pdf

import (
	"math"
	"strconv"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// looks are the resources of paint that all pages share: opacities, fades and glyphs in colours.
type looks struct {
	faces  *typeset.Faces
	states []look   // graphics states by their names' numbers
	fades  []fading // those of them that fade
	named  map[string]string
	fading map[fading]string
	glyphs map[glyphKey]string // their forms; empty for a glyph that has no colours
	plains map[glyphKey]string // the same for those that have the text's
	forms  []form
}

// look is a graphics state: its name, and its body or the fade that its mask is.
type look struct {
	name, body string
	fade       int // 1 and up, 0 for none
}

// fading is a rectangle whose edges fade, in hundredths of a point.
type fading struct{ w, h, left, right int64 }

func newLooks(faces *typeset.Faces) *looks {
	return &looks{faces: faces, named: map[string]string{}, fading: map[fading]string{}, glyphs: map[glyphKey]string{}, plains: map[glyphKey]string{}}
}

// alpha is the name of the state that sets an opacity, "ca" of fills or "CA" of strokes.
func (l *looks) alpha(of string, a uint8) string {
	name := "A" + of + strconv.Itoa(int(a))
	if _, ok := l.named[name]; !ok {
		l.named[name] = name
		body := appendPrecise([]byte("<</"+of+" "), float64(a)/255)
		l.states = append(l.states, look{name: name, body: string(append(body, ">>"...))})
	}
	return name
}

// fade is the name of the state whose mask lets the edges of a rectangle at the origin fade.
func (l *looks) fade(f fading) string {
	if name, ok := l.fading[f]; ok {
		return name
	}
	l.fades = append(l.fades, f)
	name := "F" + strconv.Itoa(len(l.fades))
	l.fading[f] = name
	l.states = append(l.states, look{name: name, fade: len(l.fades)})
	return name
}

// fade saves the state and sets the mask of a rectangle whose edges fade. What of it lies far
// beyond the clip is left out of the mask.
func (c *canvas) fade(s *scene.Shape) {
	r := c.visible(s)
	hundredths := func(v float64) int64 { return int64(math.Round(min(max(v, 0), farthest) * 100)) }
	f := fading{w: hundredths(r[2] - r[0]), h: hundredths(r[3] - r[1])}
	if r[0] == s.X {
		f.left = hundredths(s.FadeLeft)
	}
	if r[2] == s.X+max(s.W, thinnest) {
		f.right = hundredths(s.FadeRight)
	}
	c.save()
	c.op("cm", 1, 0, 0, 1, r[0], r[1])
	c.use(c.looks.fade(f), "gs")
	c.op("cm", 1, 0, 0, 1, -r[0], -r[1])
}

// write writes the resources and appends what the resource dictionary says of them.
func (l *looks) write(b []byte, out *file) []byte {
	masks := make([]ref, len(l.fades))
	for i, f := range l.fades {
		masks[i] = f.write(out)
	}
	b = append(b, "/ExtGState<<"...)
	for _, s := range l.states {
		b = append(append(append(b, '/'), s.name...), ' ')
		if s.fade > 0 {
			b = masks[s.fade-1].append(b)
		} else {
			b = append(b, s.body...)
		}
	}
	return append(l.writeForms(append(b, ">>"...), out), '\n')
}

// write writes a graphics state with a soft mask: a form whose brightness is the opacity (PDF 1.7,
// 11.6.5.3).
func (f fading) write(out *file) ref {
	w, h := float64(f.w)/100, float64(f.h)/100
	state, group, shading := out.alloc(), out.alloc(), out.alloc()
	b := appendNumbers([]byte("<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 "), w, 0)
	b = append(append(append(b, "]/Extend[true true]/Function "...), f.function(w)...), ">>"...)
	out.put(shading, b)
	b = appendNumbers([]byte("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>/BBox[-1 -1 "), w+1, h+1)
	b = append(shading.append(append(b, "]/Resources<</Shading<</S "...)), ">>>>"...)
	out.stream(group, b, []byte("/S sh"))
	b = group.append([]byte("<</SMask<</S/Luminosity/G "))
	out.put(state, append(b, ">>>>"...))
	return state
}

// function is the opacity from 0 to 1 along the rectangle: straight between its stops, stitched
// together.
func (f fading) function(w float64) []byte {
	left, right := float64(f.left)/100/w, float64(f.right)/100/w
	at := stops(left, right)
	share := func(t float64) float64 {
		v := 1.0
		if left > 0 {
			v *= min(1, t/left)
		}
		if right > 0 {
			v *= min(1, (1-t)/right)
		}
		return v
	}
	var parts, bounds, encode []byte
	for i := range len(at) - 1 {
		parts = appendPrecise(append(parts, "<</FunctionType 2/Domain[0 1]/N 1/C0["...), share(at[i]))
		parts = append(appendPrecise(append(parts, "]/C1["...), share(at[i+1])), "]>>"...)
		if i > 0 {
			bounds = append(appendPrecise(bounds, at[i]), ' ')
		}
		encode = append(encode, "0 1 "...)
	}
	b := append(append([]byte("<</FunctionType 3/Domain[0 1]/Functions["), parts...), "]/Bounds["...)
	return append(append(append(append(b, bounds...), "]/Encode["...), encode...), "]>>"...)
}

// stops are the places between 0 and 1 from one to the next of which fades of the given lengths run
// straight; where they overlap, their product is close to straight between tenths.
func stops(left, right float64) []float64 {
	if left > 0 && right > 0 && left+right > 1 {
		return []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}
	}
	out := []float64{0}
	if left > 0 && left < 1 {
		out = append(out, left)
	}
	if right > 0 && right < 1 && 1-right > out[len(out)-1]+1e-4 {
		out = append(out, 1-right)
	}
	return append(out, 1)
}
