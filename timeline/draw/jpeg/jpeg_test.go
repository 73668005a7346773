package jpeg_test

import (
	"bytes"
	"image"
	"image/color"
	stdjpeg "image/jpeg"
	"strings"
	"testing"

	"dateline/timeline/draw/jpeg"
)

func TestAJPEGComesBackWithItsResolution(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	img.Set(20, 15, color.Black)
	var b bytes.Buffer
	if err := jpeg.Write(&b, img, jpeg.Options{Quality: 90, DPI: 300}); err != nil {
		t.Fatal(err)
	}
	if want := "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x01\x01\x2c\x01\x2c\x00\x00\xff"; !strings.HasPrefix(b.String(), want) {
		t.Errorf("it starts with % x", b.Bytes()[:24])
	}
	got, err := stdjpeg.Decode(&b)
	if err != nil || got.Bounds() != img.Rect {
		t.Fatal(err)
	}
	if r, _, _, _ := got.At(0, 0).RGBA(); r < 0xf000 {
		t.Error("the paper is not white")
	}
}

func TestATooLargeJPEGIsAnError(t *testing.T) {
	err := jpeg.Write(&bytes.Buffer{}, image.NewRGBA(image.Rect(0, 0, jpeg.Largest+1, 1)), jpeg.Options{Quality: 90})
	if err == nil || err.Error() != "a JPEG of 65536 x 1 pixels is too large: a side has at most 65535" {
		t.Error(err)
	}
}
