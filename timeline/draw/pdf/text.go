package pdf

import (
	"math"
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// textWork is memory for a line that is kept from shape to shape.
type textWork struct {
	runes  []rune
	starts []uint32  // of the clusters, in the order of the text
	shown  []colored // what is painted after the text
}

// colored is the form of a glyph and where it stands on its line.
type colored struct {
	name string
	x, y float64
}

// setting is the text operators of one line at hand.
type setting struct {
	c     *canvas
	shape *scene.Shape
	font  *font
	y     float64 // of the glyphs since the last place, down from the baseline
	pen   float64 // where the reader's pen is, from the line's left end
	open  bool    // within the array of TJ
	digit bool    // within its string
}

// override is a character that turns what follows, whatever its direction is. A reader cannot know
// that from letters that lie in the wrong order, so that such a line says what it is.
const override = '\u202e'

// text paints a line: its glyphs as text, each of which means the characters that it stands for, and
// then what cannot be text, as glyphs in colours.
func (c *canvas) text(s *scene.Shape) {
	w := &c.fonts.work
	w.read(s.Line)
	c.fillWith(s.Fill)
	forced := strings.ContainsRune(s.Line.Text, override)
	if forced {
		c.b = append(appendUTF16(append(c.b, "/Span<</ActualText<FEFF"...), s.Line.Text), ">>>BDC\n"...)
	}
	c.op("BT")
	t := setting{c: c, shape: s}
	for i := 0; i < len(s.Line.Glyphs); {
		j := i + 1
		for j < len(s.Line.Glyphs) && s.Line.Glyphs[j].Cluster == s.Line.Glyphs[i].Cluster {
			j++
		}
		next := s.Line.Width
		if j < len(s.Line.Glyphs) {
			next = s.Line.Glyphs[j].X
		}
		t.cluster(s.Line.Glyphs[i:j], w.text(s.Line.Glyphs[i].Cluster), next)
		i = j
	}
	t.endArray()
	c.op("ET")
	if forced {
		c.op("EMC")
	}
	for _, g := range w.shown {
		c.stamp(g, s)
	}
}

// read takes in the text of a line and where its clusters start.
func (w *textWork) read(l *typeset.Line) {
	w.runes, w.starts, w.shown = w.runes[:0], w.starts[:0], w.shown[:0]
	for _, r := range l.Text {
		w.runes = append(w.runes, r)
	}
	for i := range l.Glyphs {
		w.starts = append(w.starts, l.Glyphs[i].Cluster)
	}
	slices.Sort(w.starts)
	w.starts = slices.Compact(w.starts)
}

// text are the characters of the cluster that starts at one, up to where the next starts. The marks of isolates are
// none of them: readers give back what they see from left to right, in which an isolate would end before it begins.
func (w *textWork) text(start uint32) []rune {
	i, _ := slices.BinarySearch(w.starts, start)
	end := len(w.runes)
	if i+1 < len(w.starts) {
		end = min(end, int(w.starts[i+1]))
	}
	text := w.runes[min(int(start), end):end]
	isolates := func(r rune) bool { return r >= '\u2066' && r <= '\u2069' }
	if slices.ContainsFunc(text, isolates) {
		text = slices.DeleteFunc(slices.Clone(text), isolates)
	}
	return text
}

// cluster shows the glyphs that stand for the same characters; next is where those behind them start.
func (t *setting) cluster(glyphs []typeset.Glyph, text []rune, next float64) {
	back := len(text) > 0 && rightToLeft(text[0])
	switch {
	case len(glyphs) == 1 && (len(text) < 2 || !back):
		t.glyph(glyphs[0], text, ownWidth)
	case len(glyphs) == len(text) && !back && inOrder(text):
		for i, g := range glyphs {
			t.glyph(g, text[i:i+1], ownWidth)
		}
	default:
		t.spread(glyphs, text, next, back)
	}
}

// spread shows glyphs that do not stand for their characters one by one in the order in which they
// are drawn: a ligature of Arabic, a letter of Hebrew with its points, a syllable of an Indic
// script. Readers differ in what they make of several characters in one glyph, and turn those of
// right-to-left text wrongly. So each character gets a glyph of its own, of an even share of the
// width: the first is the one that is seen, the others are empty. What else is seen is painted
// after the text.
func (t *setting) spread(glyphs []typeset.Glyph, text []rune, next float64, back bool) {
	carrier := t.carrier(glyphs)
	for i, g := range glyphs {
		if name := t.c.looks.plain(g); i != carrier && name != "" {
			t.c.fonts.work.shown = append(t.c.fonts.work.shown, colored{name, g.X, g.Y})
		}
	}
	g := glyphs[carrier]
	if len(text) == 0 {
		t.glyph(g, nil, ownWidth)
		return
	}
	const coarse = 10 // so that kerning does not make ever more glyphs
	share := (next - g.X) / float64(len(text))
	width := int(min(max(share/t.shape.Line.Style.Size, 0), 4)*1000/coarse) * coarse
	x := g.X
	for i := range text {
		k := i
		if back {
			k = len(text) - 1 - i
		}
		g.X = x + share*float64(i)
		if i == 0 {
			t.glyph(g, text[k:k+1], width)
		} else {
			t.blank(g, text[k:k+1], width)
		}
	}
}

// carrier is the leftmost of the wide glyphs.
func (t *setting) carrier(glyphs []typeset.Glyph) int {
	widths, widest := make([]float64, len(glyphs)), 0.0
	for i, g := range glyphs {
		widths[i] = t.c.fonts.faces.Advance(g.Face, g.ID) / t.c.fonts.faces.UnitsPerEm(g.Face)
		widest = max(widest, widths[i])
	}
	best := -1
	for i, g := range glyphs {
		if widths[i] >= widest/2 && (best < 0 || g.X < glyphs[best].X) {
			best = i
		}
	}
	return max(best, 0)
}

// inOrder tells whether as many glyphs as characters stand for them one by one: a letter and the
// marks on it do, a syllable of an Indic script need not.
func inOrder(text []rune) bool {
	for _, r := range text[1:] {
		if props, _ := bidi.LookupRune(r); props.Class() != bidi.NSM || r >= 0x900 && r < 0x1100 || r >= 0x1700 && r < 0x1ab0 {
			return false
		}
	}
	return true
}

// rightToLeft tells the direction of a letter.
func rightToLeft(r rune) bool {
	props, _ := bidi.LookupRune(r)
	return props.Class() == bidi.R || props.Class() == bidi.AL
}

// ownWidth stands for the advance that a glyph has in its font.
const ownWidth = -1

// glyph shows one glyph, which means the given characters and is as wide as told, in thousandths.
func (t *setting) glyph(g typeset.Glyph, text []rune, width int) {
	picture := t.c.looks.glyph(g)
	if picture == "" {
		t.put(g, meaning{width: width}, text)
		return
	}
	t.c.fonts.work.shown = append(t.c.fonts.work.shown, colored{picture, g.X, g.Y})
	t.blank(g, text, width)
}

// blank shows nothing where a glyph stands.
func (t *setting) blank(g typeset.Glyph, text []rune, width int) {
	t.put(g, meaning{blank: true, width: width}, text)
}

func (t *setting) put(g typeset.Glyph, m meaning, text []rune) {
	f, cid := t.c.fonts.use(g, m, text)
	size := t.shape.Line.Style.Size
	if f != t.font || math.Abs(g.Y-t.y) > 0.002 || math.Abs(g.X-t.pen) > 20*size {
		t.endArray()
		if f != t.font {
			t.font = f
			t.c.b = append(append(t.c.b, '/'), f.name...)
			t.c.b = append(t.c.b, ' ')
			t.c.op("Tf", size)
		}
		t.c.op("Tm", standing(t.shape, 1, g.X, g.Y)...)
		t.y, t.pen = g.Y, g.X
	}
	t.show(cid, g.X, size, f.glyphs[cid].width)
}

// show appends a glyph to the array of TJ, moved to where it stands.
func (t *setting) show(cid uint16, x, size, width float64) {
	b := t.c.b
	if !t.open {
		b, t.open = append(b, '['), true
	}
	if move := math.Round((t.pen - x) / size * 1000); move != 0 && finite(move) {
		if t.digit {
			b, t.digit = append(b, '>'), false
		}
		b = appendInts(b, int(move))
		t.pen -= move / 1000 * size
	}
	if !t.digit {
		b, t.digit = append(b, '<'), true
	}
	t.c.b = appendWord(b, cid)
	t.pen += width / 1000 * size
}

// endArray ends the array of TJ, if there is one.
func (t *setting) endArray() {
	if t.digit {
		t.c.b, t.digit = append(t.c.b, '>'), false
	}
	if t.open {
		t.c.b, t.open = append(t.c.b, "]TJ\n"...), false
	}
}

// standing is the matrix that puts what is drawn at a size of 1, y up, to a place of a line, x and y
// from its left end and down from its baseline, at a size.
func standing(s *scene.Shape, size, x, y float64) []float64 {
	if s.Up {
		return []float64{0, -size, -size, 0, s.X + y, s.Y - x}
	}
	return []float64{size, 0, 0, -size, s.X + x, s.Y + y}
}
