package local_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/local"
)

// put writes a picture of a size into the folder.
func put(t *testing.T, dir, name string, wide, high int) {
	t.Helper()
	img := image.NewPaletted(image.Rect(0, 0, wide, high), color.Palette{color.Black, color.White})
	var b bytes.Buffer
	var err error
	switch filepath.Ext(name) {
	case ".png":
		err = png.Encode(&b, img)
	case ".gif":
		err = gif.Encode(&b, img, nil)
	default:
		err = jpeg.Encode(&b, img, nil)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAPictureFitsAndKeepsItsAspect(t *testing.T) {
	dir := folder(t)
	for _, ext := range []string{".png", ".gif", ".jpg"} {
		for size, want := range map[image.Point]image.Point{
			{X: 10, Y: 20}: {X: 10, Y: 20}, {X: 1600, Y: 800}: {X: 480, Y: 240}, {X: 2000, Y: 200}: {X: 720, Y: 72}, {X: 5000, Y: 1}: {X: 720, Y: 1},
		} {
			put(t, dir, "copies/x"+ext, size.X, size.Y)
			img, err := local.Picture(context.Background(), dir, "copies/x"+ext, 720, 240)
			if err != nil || img.Bounds().Size() != want {
				t.Fatalf("%s of %v: %v, want %v", ext, size, err, want)
			}
			if r, g, b, _ := img.At(want.X/2, want.Y/2).RGBA(); r+g+b > 3*0x400 {
				t.Errorf("%s of %v is not black", ext, size)
			}
		}
	}
}

func TestAClearPictureStandsOnWhite(t *testing.T) {
	dir := folder(t)
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "clear.png"), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	img, err := local.Picture(context.Background(), dir, "clear.png", 9, 9)
	if err != nil {
		t.Fatal(err)
	}
	if r, _, _, a := img.At(1, 1).RGBA(); r != 0xffff || a != 0xffff {
		t.Errorf("it is %v", img.At(1, 1))
	}
}

func TestAPictureThatCannotBeShownSaysWhy(t *testing.T) {
	dir := folder(t)
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(t, dir, "cut.png", 300, 300)
	whole, err := os.ReadFile(filepath.Join(dir, "cut.png"))
	if err != nil {
		t.Fatal(err)
	}
	write("cut.png", whole[:60])
	write("wide.png", sized(whole, 100_000, 100_000))
	write("text.png", []byte("hello"))
	write("heavy.png", nil)
	if err := os.Truncate(filepath.Join(dir, "heavy.png"), 50_000_001); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"p/none.png": "p/none.png is not there", "copies": "copies is not a plain file", "../secret.txt": "is not inside",
		"text.png": "text.png is no picture in PNG", "cut.png": "cut.png is damaged", "wide.png": "100000 x 100000 pixels, at most 40 million",
		"heavy.png": "heavy.png is too large to be shown: 51 MB, at most 50",
	} {
		if img, err := local.Picture(context.Background(), dir, name, 720, 240); err == nil || img != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gives %v, want %q", name, err, want)
		}
	}
}

// sized is a PNG whose head gives another size.
func sized(data []byte, wide, high uint32) []byte {
	const head, size, end = 12, 16, 29 // of the chunk IHDR
	data = bytes.Clone(data)
	binary.BigEndian.PutUint32(data[size:], wide)
	binary.BigEndian.PutUint32(data[size+4:], high)
	binary.BigEndian.PutUint32(data[end:], crc32.ChecksumIEEE(data[head:end]))
	return data
}

func TestReadingAPictureCanBeStopped(t *testing.T) {
	dir := folder(t)
	put(t, dir, "x.png", 30, 30)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := local.Picture(ctx, dir, "x.png", 720, 240); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
