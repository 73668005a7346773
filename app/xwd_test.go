package app

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
)

// parseXWD reads a picture in the X window dump format, version 7, with 24 bits of colour in
// three or four bytes a pixel, as Xvfb's 24-bit screens give it.
func parseXWD(data []byte) (*image.RGBA, error) {
	const words = 25
	if len(data) < 4*words {
		return nil, errors.New("the dump is too short")
	}
	var h [words]int
	for i := range h {
		h[i] = int(binary.BigEndian.Uint32(data[4*i:]))
	}
	header, version, width, height, order := h[0], h[1], h[4], h[5], h[7]
	bits, line, colors := h[11], h[12], h[19]
	at := header + 12*colors
	if version != 7 || bits != 32 && bits != 24 || order != 0 || len(data) < at+line*height {
		return nil, fmt.Errorf("the dump is not one of 24 or 32 bits a pixel, least byte first: %d, %d bytes", h, len(data))
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			p := data[at+y*line+bits/8*x:]
			img.SetRGBA(x, y, color.RGBA{R: p[2], G: p[1], B: p[0], A: 255})
		}
	}
	return img, nil
}
