// Package png writes pictures as PNG (ISO/IEC 15948), a strip of rows at a time.
//
// In come a size and a function that paints any strip; out come bytes with the resolution, a
// title, who made them and when, and the document that the picture shows. A strip is painted,
// filtered and compressed by one goroutine, on all cores, and no more than a few strips are held,
// so that a poster takes little memory. The bytes do not depend on the machine. The image/png of
// the standard library writes neither resolution nor text and compresses on one core. The package
// reads only what is attached; it decodes no pictures.
package png

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"dateline/timeline/attached"
	"dateline/timeline/crew"
	"dateline/timeline/message"
)

// Picture is what is written. Width and Height are pixels.
type Picture struct {
	Width, Height int
	Transparent   bool // keep the alpha of the pixels; without it they must be opaque
	Strip         int  // rows that are painted at a time, 1 or more

	// Paint paints the rows from top on into all of dst, which holds premultiplied pixels and may
	// hold those of another strip. It is called by several goroutines at once.
	Paint func(dst *image.RGBA, top int)

	DPI      float64   // dots an inch; 0 leaves it out
	Title    string    // of the picture; may be empty
	Software string    // that made it; may be empty
	Made     time.Time // when; the zero time leaves it out
	Data     []byte    // the JSON of the document; nil leaves it out

	Progress func(done float64) // called after each strip, 0 to 1; may be nil
}

// Largest is the number of pixels that a side of a PNG may have (11.2.2), and fewer than that go
// through memory at once.
const Largest = math.MaxInt32

// signature is the start of every PNG (5.2).
const signature = "\x89PNG\r\n\x1a\n"

// Write writes the picture. The error is that of w, or says that the size cannot be.
func Write(w io.Writer, p *Picture) error {
	if p.Width < 1 || p.Height < 1 || p.Width > Largest || p.Height > Largest {
		return message.Fail("a PNG cannot have {{.Width}} x {{.Height}} pixels", "Width", p.Width, "Height", p.Height)
	}
	c := &chunks{w: w}
	c.raw(signature)
	c.write("IHDR", p.header())
	c.write("sRGB", []byte{0}) // perceptual intent (11.3.2.5)
	if p.DPI > 0 {
		c.write("pHYs", density(p.DPI))
	}
	if p.Title != "" {
		c.write("iTXt", international("Title", clean(p.Title), false))
	}
	if p.Software != "" {
		c.write("tEXt", append([]byte("Software\x00"), latin(p.Software)...))
	}
	if !p.Made.IsZero() {
		c.write("tEXt", []byte("Creation Time\x00"+p.Made.UTC().Format(time.RFC1123Z)))
	}
	if p.Data != nil {
		c.write("iTXt", international(attached.PNGKeyword, string(p.Data), true))
	}
	p.pixels(c)
	c.write("IEND", nil)
	return c.err
}

func (p *Picture) header() []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(p.Width))
	b = binary.BigEndian.AppendUint32(b, uint32(p.Height))
	kind := byte(2) // truecolour
	if p.Transparent {
		kind = 6 // with alpha
	}
	return append(b, 8, kind, 0, 0, 0)
}

// density is dots an inch as dots a metre (11.3.5.3).
func density(dpi float64) []byte {
	a := uint32(math.Round(min(dpi/0.0254, math.MaxInt32)))
	b := binary.BigEndian.AppendUint32(nil, a)
	return append(binary.BigEndian.AppendUint32(b, a), 1)
}

// chunks writes chunks and keeps the first error.
type chunks struct {
	w   io.Writer
	err error
}

func (c *chunks) raw(text string) {
	if c.err == nil {
		_, c.err = io.WriteString(c.w, text)
	}
}

// write writes one chunk (5.3); a chunk has at most 2^31-1 bytes.
func (c *chunks) write(kind string, parts ...[]byte) {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	if n > math.MaxInt32 && c.err == nil {
		c.err = message.Fail("the document is too large to go into a PNG")
	}
	if c.err != nil {
		return
	}
	head := append(binary.BigEndian.AppendUint32(nil, uint32(n)), kind...)
	sum := crc32.ChecksumIEEE([]byte(kind))
	_, c.err = c.w.Write(head)
	for _, part := range parts {
		sum = crc32.Update(sum, crc32.IEEETable, part)
		if c.err == nil {
			_, c.err = c.w.Write(part)
		}
	}
	if c.err == nil {
		_, c.err = c.w.Write(binary.BigEndian.AppendUint32(nil, sum))
	}
}

// pixels paints, compresses and writes the strips in their order; each is an IDAT chunk. They
// share the zlib stream that a PNG has: each is a run of deflate blocks that refers to nothing
// before it and, but for the last, ends with an empty stored block at a whole byte, as Z_SYNC_FLUSH
// makes it (RFC 1951, 3.2.4).
func (p *Picture) pixels(c *chunks) {
	strips := (p.Height + p.Strip - 1) / p.Strip
	workers := min(crew.Cores(), strips)
	free := make(chan *worker, workers+1) // how many strips are held
	for range cap(free) {
		free <- &worker{}
	}
	var next atomic.Int64
	var stopped atomic.Bool
	done := make(chan strip, cap(free))
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			// The worker comes before the number, so that the lowest strip is never without one.
			for k := range free {
				i := int(next.Add(1)) - 1
				if i >= strips || stopped.Load() {
					return
				}
				done <- k.strip(p, i, strips)
			}
		})
	}
	go func() {
		wait.Wait()
		close(done)
	}()
	early, sum, at := map[int]strip{}, uint32(1), 0
	var caught *crew.Panic
	for s := range done {
		early[s.index] = s
		for s, ok := early[at]; ok; s, ok = early[at] {
			delete(early, at)
			at++
			sum = join(sum, s.sum, s.length)
			if s.caught != nil {
				caught, c.err = s.caught, s.caught
			}
			c.strip(s, at == 1, at == strips, sum)
			stopped.Store(c.err != nil)
			free <- s.worker
			if p.Progress != nil && c.err == nil {
				p.Progress(float64(at) / float64(strips))
			}
		}
	}
	if caught != nil {
		panic(caught) // where the caller can catch it
	}
}

// strip writes a strip; the first begins the zlib stream and the last ends it with its sum.
func (c *chunks) strip(s strip, first, last bool, sum uint32) {
	var before, after []byte
	if first {
		before = []byte{0x78, 0x9c} // a window of 32 KiB, the usual level (RFC 1950, 2.2)
	}
	if last {
		after = binary.BigEndian.AppendUint32(nil, sum)
	}
	c.write("IDAT", before, s.deflated, after)
}
