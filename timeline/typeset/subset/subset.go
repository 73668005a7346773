// Package subset cuts a font down to the glyphs of one picture, for putting into it.
//
// In come a font file, the glyphs that were drawn and the text that they stand for; out comes a
// WOFF file (W3C, WOFF 1.0) in which only these have an outline. Glyphs keep their numbers, so that
// the tables which shape text (GSUB, GPOS, GDEF) stay as they are, and a browser shapes the text as
// it was shaped here; the emptied outlines all but vanish in the compression. It cuts fonts with
// TrueType outlines (glyf), static ones; others are refused. No library that could be had does
// this: those for PDF drop the shaping.
package subset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/text/unicode/norm"
)

// ErrKind says that a font is not of the kind that is cut: it has no TrueType outlines, or it is
// variable, or it has glyphs in colours.
var ErrKind = errors.New("only static fonts with TrueType outlines are cut")

// ErrForbidden says that the font does not allow to be put into documents (OpenType 1.9, OS/2,
// fsType).
var ErrForbidden = errors.New("the font does not allow to be embedded")

// kept are the tables that go into the cut font, besides those that are written anew.
var kept = []string{"GDEF", "GPOS", "GSUB", "OS/2", "cvt ", "fpgm", "gasp", "kern", "maxp", "prep"}

// refused are the tables of fonts that are not cut.
var refused = []string{"fvar", "COLR", "CBDT", "sbix", "SVG "}

// cut is a font at work.
type cut struct {
	loader *opentype.Loader
	font   *font.Font
	glyphs map[uint32]bool
	cmap   map[rune]uint32
	tables map[string][]byte
	count  int // of glyphs
}

// WOFF is the font at a place in a file, which is 0 where the file is no collection, cut down to
// the glyphs and the text. The error is ErrKind or ErrForbidden, or says what in the file is broken.
func WOFF(file []byte, index int, glyphs map[uint32]bool, text map[rune]bool) (woff []byte, err error) {
	defer func() {
		if v := recover(); v != nil { // a table that is not what it should be
			err = fmt.Errorf("cutting the font: %v", v)
		}
	}()
	loaders, err := opentype.NewLoaders(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("reading the font: %w", err)
	}
	if index >= len(loaders) {
		return nil, fmt.Errorf("reading the font: there is no font %d in the file", index)
	}
	c := &cut{loader: loaders[index], glyphs: map[uint32]bool{0: true}, cmap: map[rune]uint32{}, tables: map[string][]byte{}}
	if c.table("glyf") == nil || slices.ContainsFunc(refused, func(tag string) bool { return c.loader.HasTable(opentype.MustNewTag(tag)) }) {
		return nil, ErrKind
	}
	if os2 := c.table("OS/2"); len(os2) >= 10 && os2[9]&0xf == 2 {
		return nil, ErrForbidden
	}
	if c.font, err = font.NewFont(c.loader); err != nil {
		return nil, fmt.Errorf("reading the font: %w", err)
	}
	for g := range glyphs {
		c.glyphs[g] = true
	}
	c.letters(text)
	for _, g := range c.cmap {
		c.glyphs[g] = true
	}
	c.outlines()
	c.metrics()
	c.rest()
	return pack(c.tables), nil
}

// table is one of the font's, nil where there is none.
func (c *cut) table(tag string) []byte {
	data, err := c.loader.RawTable(opentype.MustNewTag(tag))
	if err != nil {
		return nil
	}
	return data
}

// letters maps the characters, those that a shaper may compose of them, and what these are
// composed of step by step, for a shaper tries all of it.
func (c *cut) letters(text map[rune]bool) {
	for it := c.font.Cmap.Iter(); it.Next(); {
		r, g := it.Char()
		if text[r] || c.glyphs[uint32(g)] {
			c.letter(r)
		}
	}
	c.tables["cmap"] = characters(c.cmap)
}

// letter maps a character, and what each beginning of it taken apart makes.
func (c *cut) letter(r rune) {
	apart := []rune(norm.NFD.String(string(r)))
	forms := append([]rune{r}, apart...)
	for n := range apart {
		forms = append(forms, []rune(norm.NFC.String(string(apart[:n+1])))...)
	}
	for _, r := range forms {
		if g, ok := c.font.NominalGlyph(r); ok {
			c.cmap[r] = uint32(g)
		}
	}
}

// characters is a cmap of format 12 (OpenType 1.9, cmap), one group a character.
func characters(glyphs map[rune]uint32) []byte {
	var runes []rune
	for r := range glyphs {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	b := words(nil, 0, 1, 3, 10) // version, one table, for Windows and all of Unicode
	b = longs(b, 12)             // where it is
	b = words(b, 12, 0)
	b = longs(b, uint32(16+12*len(runes)), 0, uint32(len(runes)))
	for _, r := range runes {
		b = longs(b, uint32(r), uint32(r), glyphs[r])
	}
	return b
}

// outlines keeps those of the glyphs, and of what they are composed of, in glyf and loca.
func (c *cut) outlines() {
	loca, glyf := c.table("loca"), c.table("glyf")
	long := binary.BigEndian.Uint16(c.table("head")[50:]) == 1
	c.count = int(binary.BigEndian.Uint16(c.table("maxp")[4:]))
	at := func(g uint32) uint32 {
		if long {
			return binary.BigEndian.Uint32(loca[4*g:])
		}
		return 2 * uint32(binary.BigEndian.Uint16(loca[2*g:]))
	}
	var todo []uint32
	for g := range c.glyphs {
		todo = append(todo, g)
	}
	for len(todo) > 0 {
		g := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, part := range parts(glyf[at(g):at(g+1)]) {
			if !c.glyphs[part] {
				c.glyphs[part] = true
				todo = append(todo, part)
			}
		}
	}
	var out, places []byte
	for g := range uint32(c.count) {
		places = longs(places, uint32(len(out)))
		if c.glyphs[g] {
			out = append(out, glyf[at(g):at(g+1)]...)
			out = append(out, make([]byte, -len(out)&3)...)
		}
	}
	c.tables["glyf"], c.tables["loca"] = append(out, 0), longs(places, uint32(len(out)))
}

// parts are the glyphs that one is composed of (OpenType 1.9, glyf, composite glyphs).
func parts(outline []byte) (out []uint32) {
	const words, scale, more, scales, matrix = 1, 8, 0x20, 0x40, 0x80
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return nil
	}
	for rest := outline[10:]; ; {
		flags := binary.BigEndian.Uint16(rest)
		out = append(out, uint32(binary.BigEndian.Uint16(rest[2:])))
		n := 6
		if flags&words != 0 {
			n += 2
		}
		switch {
		case flags&scale != 0:
			n += 2
		case flags&scales != 0:
			n += 4
		case flags&matrix != 0:
			n += 8
		}
		if flags&more == 0 {
			return out
		}
		rest = rest[n:]
	}
}

// metrics empties those of glyphs that are not kept, to save room.
func (c *cut) metrics() {
	hmtx := slices.Clone(c.table("hmtx"))
	wide := int(binary.BigEndian.Uint16(c.table("hhea")[34:]))
	for g := range c.count {
		if c.glyphs[uint32(g)] {
			continue
		}
		if at := 4 * g; g < wide-1 { // the last width is that of all behind it
			clear(hmtx[at : at+4])
		} else if at := 4*wide + 2*(g-wide); g >= wide {
			clear(hmtx[at : at+2])
		}
	}
	c.tables["hmtx"], c.tables["hhea"] = hmtx, c.table("hhea")
}

// rest copies the other tables; post has no names of glyphs, and name is empty.
func (c *cut) rest() {
	for _, tag := range kept {
		if data := c.table(tag); data != nil {
			c.tables[tag] = data
		}
	}
	head := slices.Clone(c.table("head"))
	binary.BigEndian.PutUint16(head[50:], 1) // loca is long
	c.tables["head"] = head
	post := slices.Clone(c.table("post")[:32])
	binary.BigEndian.PutUint32(post, 0x00030000)
	c.tables["post"], c.tables["name"] = post, words(nil, 0, 0, 6)
}

func words(b []byte, values ...uint16) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

func longs(b []byte, values ...uint32) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}
