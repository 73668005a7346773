package scene

import (
	"fmt"
	"strings"
)

// Dump is the scene as text, a shape a line with coordinates to a tenth of a point, for tests.
func (s *Scene) Dump() string {
	var b strings.Builder
	fmt.Fprintf(&b, "scene %.0fx%.0f on %s\n", s.Width, s.Height, hex(s.Background))
	for i := range s.Shapes {
		s.Shapes[i].dump(&b)
	}
	return b.String()
}

func (s *Shape) dump(b *strings.Builder) {
	switch s.Kind {
	case Rect:
		fmt.Fprintf(b, "rect %.1f,%.1f %.1fx%.1f", s.X, s.Y, s.W, s.H)
		if s.R > 0 {
			fmt.Fprintf(b, " r%.1f", s.R)
		}
	case Circle:
		fmt.Fprintf(b, "circle %.1f,%.1f r%.1f", s.X, s.Y, s.R)
	case Path:
		fmt.Fprintf(b, "path %.1f,%.1f", s.X, s.Y)
		for _, g := range s.Segs {
			g.dump(b)
		}
	case Columns:
		fmt.Fprintf(b, "columns %.1f,%.1f %.1fx%.1f", s.X, s.Y, s.W, s.H)
		for _, level := range s.Levels {
			fmt.Fprintf(b, " %.2f", level)
		}
	case Text:
		fmt.Fprintf(b, "text %.1f,%.1f %q %.1f", s.X, s.Y, s.Line.Text, s.Line.Style.Size)
		b.WriteString(s.Line.Style.Weight())
		if s.Up {
			b.WriteString(" up")
		}
	}
	s.dumpPaint(b)
	if !s.Ref.IsZero() {
		fmt.Fprintf(b, " ‹%s %s›", s.Ref.Class, lines.Replace(s.Ref.ID))
	}
	b.WriteByte('\n')
}

// lines keeps an id on its line.
var lines = strings.NewReplacer("\n", `\n`, "\r", `\r`)

func (g Seg) dump(b *strings.Builder) {
	switch g.Op {
	case CubeTo:
		fmt.Fprintf(b, " C%.1f,%.1f %.1f,%.1f %.1f,%.1f", g.X1, g.Y1, g.X2, g.Y2, g.X, g.Y)
	case Close:
		b.WriteString(" Z")
	default:
		fmt.Fprintf(b, " %c%.1f,%.1f", "ML"[g.Op], g.X, g.Y)
	}
}

func (s *Shape) dumpPaint(b *strings.Builder) {
	if s.Fill.A > 0 {
		b.WriteString(" fill " + hex(s.Fill))
		b.WriteString([...]string{"", " diagonal", " crossed"}[s.Hatch])
	}
	if s.Stroke.A > 0 && s.Width > 0 {
		fmt.Fprintf(b, " stroke %s %.1f%s", hex(s.Stroke), s.Width, [...]string{"", " dashed", " dotted"}[s.Dash])
	}
	if s.FadeLeft > 0 || s.FadeRight > 0 {
		fmt.Fprintf(b, " fade %.1f,%.1f", s.FadeLeft, s.FadeRight)
	}
}

func hex(c Color) string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x/%d", c.R, c.G, c.B, c.A)
}
