package export

import (
	"context"
	"image"
	"image/color"
	"io"
	"math"

	"dateline/timeline/draw"
	"dateline/timeline/file"
	"dateline/timeline/output"
	"dateline/timeline/typeset"
)

// The limits of what is written for an estimate.
const (
	mostTried  = 4_000_000 // pixels of a picture
	mostPages  = 4
	mostInOne  = 12   // of a file that holds all pages, which share their fonts
	mostSample = 2000 // bytes of a text that is shown
)

// counter counts bytes until its context is done.
type counter struct {
	ctx context.Context
	n   int64
}

func (c *counter) Write(b []byte) (int, error) {
	c.n += int64(len(b))
	return len(b), c.ctx.Err()
}

// estimate is about how many bytes the files have together: some pages are written to nowhere, with
// fewer pixels where there are many, and the rest counted like these.
func (l *Laid) estimate(ctx context.Context) (int64, error) {
	o := l.options()
	c := &counter{ctx: ctx}
	if l.Sheets == nil {
		err := l.to(c, 0, o)
		return c.n, err
	}
	pages := l.Sheets.Pages
	factor := 1.0
	if l.Choices.format().Kind == output.Pixels {
		w, h := output.Size(l.Paper.Width, l.Paper.Height, o.Scale)
		if n := float64(w) * float64(h); n > mostTried {
			o.Scale *= math.Sqrt(mostTried / n)
			factor = growth(l.Choices.Ending, n/mostTried)
		}
	}
	tried := min(len(pages), mostPages)
	if draw.HoldsPages(l.Choices.Ending) {
		tried = min(len(pages), mostInOne)
		if err := draw.WritePages(c, pages[:tried], nil, l.In.Faces, o); err != nil {
			return 0, err
		}
	} else {
		for i := range tried {
			if err := l.to(c, i, o); err != nil {
				return 0, err
			}
		}
	}
	size := float64(c.n) * factor * float64(len(pages)) / float64(tried)
	if l.Choices.data() {
		size += float64(len(file.Write(l.subject.Doc))) * dataShare[l.Choices.Ending]
	}
	return int64(size), nil
}

// dataShare is about how much room a byte of the document's JSON takes in a file.
var dataShare = map[string]float64{".png": 0.3, ".pdf": 0.3, ".svg": 1.1}

// growth is how many times as large a file becomes with so many times the pixels: less than these, as
// edges grow by their length and grounds by nothing. The powers were measured on the samples.
func growth(ending string, pixels float64) float64 {
	if ending == ".jpg" {
		return math.Pow(pixels, 0.75)
	}
	return math.Pow(pixels, 0.65)
}

// paint is a page as large as fits into a room of pixels.
func (l *Laid) paint(page int, room image.Point) *image.RGBA {
	return scaled(l.Sheets.Pages[page], l.In.Faces, room, l.options())
}

func scaled(p draw.Page, faces *typeset.Faces, room image.Point, o draw.Options) *image.RGBA {
	o.Scale = min(float64(room.X)/p.Width, float64(room.Y)/p.Height)
	if !(o.Scale > 0) {
		return nil
	}
	img := draw.Image(p, faces, o)
	if o.Transparent {
		checker(img)
	}
	return img
}

// checker puts a chequered ground behind a picture.
func checker(img *image.RGBA) {
	const side = 8
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			ground := color.RGBA{0xff, 0xff, 0xff, 0xff}
			if (x/side+y/side)%2 == 1 {
				ground = color.RGBA{0xdc, 0xdc, 0xdc, 0xff}
			}
			c := img.RGBAAt(img.Rect.Min.X+x, img.Rect.Min.Y+y)
			over := func(top, below uint8) uint8 { return top + uint8(uint32(below)*uint32(255-c.A)/255) }
			img.SetRGBA(img.Rect.Min.X+x, img.Rect.Min.Y+y, color.RGBA{over(c.R, ground.R), over(c.G, ground.G), over(c.B, ground.B), 0xff})
		}
	}
}

// sample is the beginning of what is no picture.
func (l *Laid) sample(ctx context.Context) string {
	s := &sampler{ctx: ctx}
	if err := l.to(s, 0, l.options()); err != nil && len(s.text) < mostSample {
		return ""
	}
	return string(s.text)
}

// sampler keeps the first bytes and then wants no more.
type sampler struct {
	ctx  context.Context
	text []byte
}

func (s *sampler) Write(b []byte) (int, error) {
	room := mostSample - len(s.text)
	s.text = append(s.text, b[:min(room, len(b))]...)
	if room < len(b) {
		return 0, io.ErrShortWrite
	}
	return len(b), s.ctx.Err()
}
