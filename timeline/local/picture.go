package local

import (
	"bufio"
	"context"
	"errors"
	"image"
	_ "image/gif"  // a format of pictures
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"io"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // a format of pictures

	"dateline/timeline/message"
)

// What a picture may have at most. It takes up to eight bytes a pixel while it is read.
const (
	mostMegabytes  = 50
	mostMegapixels = 40
)

// Picture reads a picture in the folder of a document, found as a copy is, on a white ground where it is
// clear. A larger one than wide and high is made smaller, its aspect kept. The errors call it by its name.
func Picture(ctx context.Context, folder, name string, wide, high int) (image.Image, error) {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, message.Fail("{{.Path}} is not inside the document's folder", "Path", name)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, reason(folder, err)
	}
	defer root.Close()
	size, err := plain(root, name, name)
	if err != nil {
		return nil, err
	}
	if size > mostMegabytes*1e6 {
		return nil, message.Fail("{{.Path}} is too large to be shown: {{.Size}} MB, at most {{.Most}}", "Path", name, "Size", (size+1e6-1)/1e6, "Most", mostMegabytes)
	}
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, reason(name, err)
	}
	defer f.Close()
	picture, err := decode(ctx, f, name)
	if err != nil {
		return nil, err
	}
	return reduce(picture, wide, high), ctx.Err()
}

// decode reads the picture in a file, once it was seen to have no more pixels than it may.
func decode(ctx context.Context, f io.ReadSeeker, name string) (image.Image, error) {
	in := &stoppable{ctx: ctx, from: f}
	config, _, err := image.DecodeConfig(bufio.NewReader(in))
	if err != nil {
		return nil, in.broken(name, err)
	}
	if config.Width <= 0 || config.Height <= 0 {
		return nil, in.broken(name, io.ErrUnexpectedEOF)
	}
	if config.Width > mostMegapixels*1e6/config.Height {
		return nil, message.Fail("{{.Path}} is too large to be shown: {{.Width}} x {{.Height}} pixels, at most {{.Most}} million",
			"Path", name, "Width", config.Width, "Height", config.Height, "Most", mostMegapixels)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, reason(name, err)
	}
	picture, _, err := image.Decode(bufio.NewReader(in))
	if err != nil {
		return nil, in.broken(name, err)
	}
	return picture, nil
}

// broken says why a picture cannot be read: the file, or else what is in it.
func (s *stoppable) broken(name string, err error) error {
	switch {
	case s.err != nil:
		return reason(name, s.err)
	case errors.Is(err, image.ErrFormat):
		return message.Wrap(err, "{{.Path}} is no picture in PNG, JPEG, GIF or WebP", "Path", name)
	}
	return message.Wrap(err, "{{.Path}} is damaged: its picture cannot be read", "Path", name)
}

// reduce makes a picture fit. A much larger one is first brought near to its size, for averaging takes memory
// by the rows of what is averaged.
func reduce(from image.Image, wide, high int) image.Image {
	const near = 3
	w, h := fit(from.Bounds().Dx(), from.Bounds().Dy(), wide, high)
	if nw, nh := fit(from.Bounds().Dx(), from.Bounds().Dy(), near*wide, near*high); nw > w || nh > h {
		from = scaled(draw.ApproxBiLinear, from, nw, nh)
	}
	return scaled(draw.CatmullRom, from, w, h)
}

// scaled is a picture in another size, on white.
func scaled(by draw.Scaler, from image.Image, wide, high int) image.Image {
	to := image.NewRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	by.Scale(to, to.Bounds(), from, from.Bounds(), draw.Over, nil)
	return to
}

// fit is the size of a picture that is in no direction larger than it may be, nor than it was.
func fit(w, h, wide, high int) (int, int) {
	if w > wide {
		w, h = wide, h*wide/w
	}
	if h > high {
		w, h = w*high/h, high
	}
	return max(w, 1), max(h, 1)
}

// stoppable ends reading when its context ends.
type stoppable struct {
	ctx  context.Context
	from io.Reader
	err  error // what went wrong with reading, which decoders may keep to themselves
}

func (s *stoppable) Read(to []byte) (n int, err error) {
	if err = s.ctx.Err(); err == nil {
		n, err = s.from.Read(to)
	}
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}
