package typeset

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// moduleFile reads a font that lies in a package of a module that Dateline is built with.
func moduleFile(t testing.TB, pkg, name string) []byte {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", pkg).Output()
	if err != nil {
		t.Skipf("go list %s: %v", pkg, err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), name))
	if err != nil {
		t.Skip(err)
	}
	return data
}

var amiriOnce sync.Once
var amiriBytes []byte

// amiri is an Arabic font with joining forms, from go-text's own tests.
func amiri(t testing.TB) []byte {
	amiriOnce.Do(func() {
		amiriBytes = moduleFile(t, "github.com/go-text/typesetting/font", "testdata/Amiri-Regular.ttf")
	})
	if amiriBytes == nil {
		t.Skip("no Amiri")
	}
	return amiriBytes
}

// emojiOne is Fyne's font of emoji: SVG with outlines beside it.
func emojiOne(t testing.TB) []byte {
	return moduleFile(t, "fyne.io/fyne/v2/theme", "font/EmojiOneColor.otf")
}

// with are faces whose system has the fonts of some files.
func with(t testing.TB, files map[string][]byte) *Faces {
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f := own(t)
	f.useFonts(func() []*systemFont { return walked(dir) })
	return f
}

// sfnt is a font's tables by their tags.
func sfnt(data []byte) map[string][]byte {
	out := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		at, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		out[string(entry[:4])] = data[at : at+size]
	}
	return out
}

// assemble writes tables as a font that begins at an offset of its file.
func assemble(tables map[string][]byte, base int) []byte {
	head := []byte{0, 1, 0, 0, 0, byte(len(tables)), 0, 0, 0, 0, 0, 0}
	var body []byte
	at := base + len(head) + 16*len(tables)
	for _, tag := range slices.Sorted(maps.Keys(tables)) {
		head = append(append(head, tag...), 0, 0, 0, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(at+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(tables[tag])))
		body = append(body, tables[tag]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(head, body...)
}

// collection puts fonts into one file (OpenType, TTC header version 1).
func collection(fonts ...[]byte) []byte {
	head := []byte("ttcf\x00\x01\x00\x00")
	head = binary.BigEndian.AppendUint32(head, uint32(len(fonts)))
	var body []byte
	base := len(head) + 4*len(fonts)
	for _, f := range fonts {
		at := base + len(body)
		head = binary.BigEndian.AppendUint32(head, uint32(at))
		body = append(body, assemble(sfnt(f), at)...)
	}
	return append(head, body...)
}

// square is a PNG in one colour.
func square(c color.Color, side int) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for i := range side * side {
		img.Set(i%side, i/side, c)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// withPicture gives a glyph of a font an image at 100 pixels an em, in an sbix table.
func withPicture(data []byte, id uint32, picture []byte, x, y int16) []byte {
	tables := sfnt(data)
	glyphs := int(binary.BigEndian.Uint16(tables["maxp"][4:]))
	out := []byte{0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 12, 0, 100, 0, 72}
	at := uint32(4 + 4*(glyphs+1))
	for i := range glyphs + 1 {
		end := at
		if uint32(i) > id {
			end += uint32(8 + len(picture))
		}
		out = binary.BigEndian.AppendUint32(out, end)
	}
	out = binary.BigEndian.AppendUint16(out, uint16(x))
	out = binary.BigEndian.AppendUint16(out, uint16(y))
	tables["sbix"] = append(append(out, "png "...), picture...)
	return assemble(tables, 0)
}

// withLayers gives a glyph of a font two layers, in red and in the text's colour (COLR version 0).
func withLayers(data []byte, id, first, second uint32) []byte {
	tables := sfnt(data)
	be := binary.BigEndian
	colr := []byte{0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 20, 0, 2}
	colr = be.AppendUint16(colr, uint16(id))
	colr = append(colr, 0, 0, 0, 2)
	colr = append(be.AppendUint16(colr, uint16(first)), 0, 0)
	colr = append(be.AppendUint16(colr, uint16(second)), 0xff, 0xff)
	tables["COLR"] = colr
	tables["CPAL"] = []byte{0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 14, 0, 0, 0, 0, 0xff, 0xff}
	return assemble(tables, 0)
}
