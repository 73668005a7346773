package typeset

import (
	"math"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// matrix maps x to m[0]*x + m[2]*y + m[4], and y to m[1]*x + m[3]*y + m[5].
type matrix [6]float32

func (m matrix) apply(x, y float32) (float32, float32) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// times is the matrix that applies n and then m.
func (m matrix) times(n matrix) matrix {
	x, y := m.apply(n[4], n[5])
	return matrix{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3], x, y,
	}
}

// around is the matrix applied with a point other than the origin at rest.
func (m matrix) around(x, y int16) matrix {
	to, back := matrix{1, 0, 0, 1, float32(x), float32(y)}, matrix{1, 0, 0, 1, -float32(x), -float32(y)}
	return to.times(m).times(back)
}

func scaled(x, y tables.Coord) matrix { return matrix{unit(x), 0, 0, unit(y), 0, 0} }

func moved(x, y int16) matrix { return matrix{1, 0, 0, 1, float32(x), float32(y)} }

func turned(by tables.Coord) matrix {
	sin, cos := math.Sincos(angle(by))
	return matrix{float32(cos), float32(sin), float32(-sin), float32(cos), 0, 0}
}

func skewed(x, y tables.Coord) matrix {
	return matrix{1, float32(math.Tan(angle(y))), float32(-math.Tan(angle(x))), 1, 0, 0}
}

// transform is the paint below one that moves it, and how. Variations are left at their defaults.
func transform(p tables.PaintTable) (below tables.PaintTable, m matrix, ok bool) {
	switch p := p.(type) {
	case tables.PaintTransform:
		t := p.Transform
		return p.Paint, matrix{float32(t.Xx), float32(t.Yx), float32(t.Xy), float32(t.Yy), float32(t.Dx), float32(t.Dy)}, true
	case tables.PaintVarTransform:
		t := p.Transform
		return p.Paint, matrix{float32(t.Xx), float32(t.Yx), float32(t.Xy), float32(t.Yy), float32(t.Dx), float32(t.Dy)}, true
	case tables.PaintTranslate:
		return p.Paint, moved(p.Dx, p.Dy), true
	case tables.PaintVarTranslate:
		return p.Paint, moved(p.Dx, p.Dy), true
	case tables.PaintRotate:
		return p.Paint, turned(p.Angle), true
	case tables.PaintVarRotate:
		return p.Paint, turned(p.Angle), true
	case tables.PaintRotateAroundCenter:
		return p.Paint, turned(p.Angle).around(p.CenterX, p.CenterY), true
	case tables.PaintVarRotateAroundCenter:
		return p.Paint, turned(p.Angle).around(p.CenterX, p.CenterY), true
	case tables.PaintSkew:
		return p.Paint, skewed(p.XSkewAngle, p.YSkewAngle), true
	case tables.PaintVarSkew:
		return p.Paint, skewed(p.XSkewAngle, p.YSkewAngle), true
	case tables.PaintSkewAroundCenter:
		return p.Paint, skewed(p.XSkewAngle, p.YSkewAngle).around(p.CenterX, p.CenterY), true
	case tables.PaintVarSkewAroundCenter:
		return p.Paint, skewed(p.XSkewAngle, p.YSkewAngle).around(p.CenterX, p.CenterY), true
	}
	return scaling(p)
}

// scaling is transform for the paints that scale.
func scaling(p tables.PaintTable) (below tables.PaintTable, m matrix, ok bool) {
	switch p := p.(type) {
	case tables.PaintScale:
		return p.Paint, scaled(p.ScaleX, p.ScaleY), true
	case tables.PaintVarScale:
		return p.Paint, scaled(p.ScaleX, p.ScaleY), true
	case tables.PaintScaleAroundCenter:
		return p.Paint, scaled(p.ScaleX, p.ScaleY).around(p.CenterX, p.CenterY), true
	case tables.PaintVarScaleAroundCenter:
		return p.Paint, scaled(p.ScaleX, p.ScaleY).around(p.CenterX, p.CenterY), true
	case tables.PaintScaleUniform:
		return p.Paint, scaled(p.Scale, p.Scale), true
	case tables.PaintVarScaleUniform:
		return p.Paint, scaled(p.Scale, p.Scale), true
	case tables.PaintScaleUniformAroundCenter:
		return p.Paint, scaled(p.Scale, p.Scale).around(p.CenterX, p.CenterY), true
	case tables.PaintVarScaleUniformAroundCenter:
		return p.Paint, scaled(p.Scale, p.Scale).around(p.CenterX, p.CenterY), true
	}
	return nil, m, false
}
