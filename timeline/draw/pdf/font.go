package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strconv"

	"dateline/timeline/typeset"
)

// fonts are the embedded fonts of a document, one or more for each face.
type fonts struct {
	faces  *typeset.Faces
	all    []*font
	byFace map[uint16]*font // the one that takes the face's next glyphs
	places map[meaning]slot
	work   textWork
}

// meaning is a glyph and what it stands for. The one character of most is a rune, so that looking
// it up makes no string.
type meaning struct {
	face  uint16
	blank bool // painted by other means
	id    uint32
	width int    // its advance in thousandths of the size, or ownWidth
	one   rune   // 0 where it stands for none or for several
	more  string // those several
}

// slot is the font and the number there that a glyph has.
type slot struct {
	font *font
	cid  uint16
}

// font is a CFF font in the making.
type font struct {
	face   uint16
	name   string // of the resource
	units  float64
	glyphs []embedded // by their numbers, called CIDs; 0 is the missing one
}

// embedded is a glyph in a font.
type embedded struct {
	id    uint32
	blank bool
	text  string
	width float64 // its advance in thousandths of the size
}

// mostGlyphs bounds the glyphs of one font; a CID has 16 bits.
const mostGlyphs = 65000

func newFonts(faces *typeset.Faces) *fonts {
	return &fonts{faces: faces, byFace: map[uint16]*font{}, places: map[meaning]slot{}}
}

// use is the font and the number of a glyph that stands for a text; key says how.
func (f *fonts) use(g typeset.Glyph, key meaning, text []rune) (*font, uint16) {
	key.face, key.id = g.Face, g.ID
	if len(text) == 1 {
		key.one = text[0]
	} else {
		key.more = string(text)
	}
	s, ok := f.places[key]
	if !ok {
		s = f.add(key, string(text))
		f.places[key] = s
	}
	return s.font, s.cid
}

// add puts a glyph into its face's font.
func (f *fonts) add(g meaning, text string) slot {
	in := f.byFace[g.face]
	if in == nil || len(in.glyphs) >= mostGlyphs {
		in = &font{
			face: g.face, name: "T" + strconv.Itoa(len(f.all)+1), units: max(f.faces.UnitsPerEm(g.face), 1),
			glyphs: []embedded{{blank: true}},
		}
		f.all, f.byFace[g.face] = append(f.all, in), in
	}
	width := float64(g.width)
	if g.width == ownWidth {
		width = math.Round(f.faces.Advance(g.face, g.id) / in.units * 1000)
	}
	if !(width >= 0 && width < 30000) {
		width = 0
	}
	in.glyphs = append(in.glyphs, embedded{g.id, g.blank, text, width})
	return slot{in, uint16(len(in.glyphs) - 1)}
}

// write writes the fonts and appends what the resource dictionary says of them.
func (f *fonts) write(b []byte, out *file) []byte {
	b = append(b, "/Font<<"...)
	for _, font := range f.all {
		b = append(append(append(b, '/'), font.name...), ' ')
		b = append(font.write(f.faces, out).append(b), ' ')
	}
	return append(b, ">>"...)
}

// write writes a composite font of horizontal glyphs that are chosen by their numbers (PDF 1.7, 9.7).
func (f *font) write(faces *typeset.Faces, out *file) ref {
	outlines := make([]outlined, len(f.glyphs))
	for i, g := range f.glyphs {
		outlines[i].width = int(g.width)
		if !g.blank {
			outlines[i].outline = faces.Outline(f.face, g.id)
		}
	}
	name := f.tag() + "+" + f.postScript(faces.Name(f.face))
	data, bounds := compactFont(name, outlines, f.units)
	file := out.alloc()
	out.stream(file, []byte("/Filter/FlateDecode/Subtype/CIDFontType0C"), out.pack(data))
	whole, descendant, unicode := out.alloc(), out.alloc(), out.alloc()
	b := append([]byte("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"), name...)
	b = append(descendant.append(append(b, "-Identity-H/DescendantFonts["...)), "]/ToUnicode "...)
	out.put(whole, append(unicode.append(b), ">>"...))
	out.put(descendant, f.descendant(name, f.describe(name, file, bounds, out)))
	out.stream(unicode, []byte("/Filter/FlateDecode"), out.pack(f.unicode()))
	return whole
}

// descendant is the dictionary with the widths.
func (f *font) descendant(name string, descriptor ref) []byte {
	b := append([]byte("<</Type/Font/Subtype/CIDFontType0/BaseFont/"), name...)
	b = append(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "...)
	b = append(descriptor.append(b), "/DW 0/W[0["...)
	for _, g := range f.glyphs {
		b = append(appendInts(b, int(g.width)), ' ')
	}
	return append(b, "]]>>"...)
}

// describe writes the font's descriptor (PDF 1.7, 9.8), in thousandths of the size.
func (f *font) describe(name string, file ref, bounds [4]int, out *file) ref {
	r := out.alloc()
	b := append([]byte("<</Type/FontDescriptor/Flags 4/FontName/"), name...)
	b = appendInts(append(b, "/FontBBox["...), bounds[:]...)
	b = appendInts(append(b, "]/ItalicAngle 0/StemV 80/Ascent "...), max(bounds[3], 0))
	b = appendInts(append(b, "/Descent "...), min(bounds[1], 0))
	b = appendInts(append(b, "/CapHeight "...), max(min(bounds[3], 714), 1))
	b = append(file.append(append(b, "/FontFile3 "...)), ">>"...)
	out.put(r, b)
	return r
}

// tag is six letters that tell apart subsets of one font (PDF 1.7, 9.6.4).
func (f *font) tag() string {
	sum := sha256.New()
	for _, g := range f.glyphs {
		sum.Write(binary.BigEndian.AppendUint32(nil, g.id))
		sum.Write([]byte(g.text))
	}
	tag := sum.Sum([]byte(f.name))[len(f.name):][:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// postScript is a font's name as it stands in a PDF.
func (f *font) postScript(name string) string {
	if name = plainName(name); name == "" {
		return "Font" + strconv.Itoa(int(f.face))
	}
	return name[:min(len(name), 60)]
}
