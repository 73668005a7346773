package assets

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"testing"

	"golang.org/x/image/font/sfnt"
)

func TestFacesAreTheFourOfOneFamily(t *testing.T) {
	faces := []struct {
		style string
		bytes []byte
	}{
		{"Regular", Regular()},
		{"Bold", Bold()},
		{"Italic", Italic()},
		{"Bold Italic", BoldItalic()},
	}
	for _, face := range faces {
		t.Run(face.style, func(t *testing.T) {
			font, err := sfnt.Parse(face.bytes)
			if err != nil {
				t.Fatalf("parse the face: %v", err)
			}
			var buf sfnt.Buffer
			family, err := font.Name(&buf, sfnt.NameIDFamily)
			if err != nil || family != "Noto Sans" {
				t.Errorf("family is %q (%v), want Noto Sans", family, err)
			}
			style, err := font.Name(&buf, sfnt.NameIDSubfamily)
			if err != nil || style != face.style {
				t.Errorf("style is %q (%v), want %s", style, err, face.style)
			}
			for _, r := range "AéЖΩ0–…" {
				glyph, err := font.GlyphIndex(&buf, r)
				if err != nil || glyph == 0 {
					t.Errorf("no glyph for %q (%v)", r, err)
				}
			}
		})
	}
}

func TestIconIsOpaquePaperOf1024Pixels(t *testing.T) {
	icon, err := png.Decode(bytes.NewReader(IconPNG()))
	if err != nil {
		t.Fatalf("decode icon.png: %v", err)
	}
	if size := icon.Bounds().Size(); size.X != 1024 || size.Y != 1024 {
		t.Errorf("icon.png is %d by %d, want 1024 by 1024", size.X, size.Y)
	}
	paper := color.NRGBA{R: 0xFB, G: 0xFA, B: 0xF7, A: 0xFF}
	if got := color.NRGBAModel.Convert(icon.At(128, 512)); got != paper {
		t.Errorf("the ground of icon.png is %v, want %v: run make icon", got, paper)
	}
	if _, _, _, alpha := icon.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the corner of icon.png is not clear")
	}
}

func TestIconSVGIsWellFormed(t *testing.T) {
	decoder := xml.NewDecoder(bytes.NewReader(IconSVG()))
	elements := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("read icon.svg: %v", err)
		}
		if _, ok := token.(xml.StartElement); ok {
			elements++
		}
	}
	if elements < 5 {
		t.Errorf("icon.svg has %d elements, want a drawing", elements)
	}
}
