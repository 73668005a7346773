package png

import (
	"bytes"
	"compress/flate"
	"hash/adler32"
	"image"
	"runtime/debug"

	"dateline/timeline/crew"
)

// strip is some rows, painted and compressed.
type strip struct {
	index    int
	deflated []byte
	length   int    // bytes before compression
	sum      uint32 // their Adler-32
	worker   *worker
	caught   *crew.Panic // in place of the bytes
}

// worker makes strips and keeps its buffers from one to the next.
type worker struct {
	img  *image.RGBA
	rows []byte // filtered
	out  bytes.Buffer
	to   *flate.Writer
}

// strip paints, filters and compresses the strip i of n.
func (k *worker) strip(p *Picture, i, n int) (s strip) {
	defer func() {
		if v := recover(); v != nil {
			s = strip{index: i, worker: k, caught: &crew.Panic{Value: v, Stack: debug.Stack()}}
		}
	}()
	top := i * p.Strip
	h := min(p.Strip, p.Height-top)
	if k.img == nil {
		k.img = image.NewRGBA(image.Rect(0, 0, p.Width, p.Strip))
	}
	part := k.img.SubImage(image.Rect(0, 0, p.Width, h)).(*image.RGBA)
	p.Paint(part, top)
	k.filter(part, p.Transparent)
	k.out.Reset()
	if k.to == nil {
		k.to, _ = flate.NewWriter(&k.out, level) // fails for an unknown level only
	} else {
		k.to.Reset(&k.out)
	}
	k.to.Write(k.rows) // a Buffer takes everything
	finish(k.to, i == n-1)
	return strip{i, k.out.Bytes(), len(k.rows), adler32.Checksum(k.rows), k, nil}
}

// level is zlib's usual one: a picture in flat colours takes little time at any.
const level = flate.DefaultCompression

func finish(w *flate.Writer, last bool) {
	if last {
		w.Close()
		return
	}
	w.Flush()
}

// filter turns the rows of a picture into those of a PNG.
func (k *worker) filter(img *image.RGBA, alpha bool) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	channels := 3
	if alpha {
		channels = 4
	}
	n := h * (1 + channels*w)
	if cap(k.rows) < n {
		k.rows = make([]byte, n)
	}
	k.rows = k.rows[:n]
	out := k.rows
	for y := range h {
		row := img.Pix[y*img.Stride : y*img.Stride+4*w]
		out[0] = 0
		if alpha {
			straight(out[1:1+4*w], row)
		} else {
			opaque(out[1:1+3*w], row)
		}
		out = out[1+channels*w:]
	}
}

// opaque copies pixels without their alpha.
func opaque(to, from []byte) {
	for len(from) >= 4 && len(to) >= 3 {
		to[0], to[1], to[2] = from[0], from[1], from[2]
		to, from = to[3:], from[4:]
	}
}

// straight copies pixels and divides their colours by their alpha, as PNG has them (12.4).
func straight(to, from []byte) {
	for i := 0; i+4 <= len(from); i += 4 {
		switch a := uint32(from[i+3]); a {
		case 0:
			to[i], to[i+1], to[i+2], to[i+3] = 0, 0, 0, 0
		case 255:
			copy(to[i:i+4], from[i:i+4])
		default:
			for c := range 3 {
				to[i+c] = uint8(min((uint32(from[i+c])*255+a/2)/a, 255))
			}
			to[i+3] = uint8(a)
		}
	}
}

// join is the Adler-32 of two runs of bytes from those of both and the length of the second
// (RFC 1950, 8.2: a is a sum of bytes and b a sum of such sums, both modulo 65521).
func join(first, second uint32, length int) uint32 {
	const m = 65521
	n := uint64(length) % m
	a1, b1 := uint64(first&0xffff), uint64(first>>16)
	a2, b2 := uint64(second&0xffff), uint64(second>>16)
	a := (a1 + a2 + m - 1) % m
	b := (b1 + b2 + n*(a1+m-1)) % m
	return uint32(b<<16 | a)
}
