package draw

import (
	"cmp"
	"image"
	"image/color"
	imagedraw "image/draw"
	"io"
	"math"
	"strings"

	"dateline/timeline/draw/jpeg"
	"dateline/timeline/draw/pdf"
	"dateline/timeline/draw/png"
	"dateline/timeline/draw/raster"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Page is a sheet of scenes, or of pieces of them, in points.
type Page = pdf.Page

// Part is a scene, or a piece of one, on a Page.
type Part = pdf.Part

// Bookmark leads to a place in a document of several pages.
type Bookmark = pdf.Bookmark

// HoldsPages tells whether one file with the ending holds several pages.
func HoldsPages(ending string) bool { return strings.ToLower(ending) == ".pdf" }

// WritePages writes pages as one file of a format that holds several; the title and the language are
// those of the first scene. The error is that of w.
func WritePages(w io.Writer, pages []Page, marks []Bookmark, faces *typeset.Faces, o Options) error {
	first := head(pages)
	if o.Transparent {
		pages = bare(pages)
	}
	return pdf.Write(w, pages, faces, pdf.Options{
		Title: first.Title, Language: first.Language, Made: o.Made, Software: o.Software, Attach: o.Data,
		Bookmarks: marks, Progress: o.Progress,
	})
}

// head is the first scene of the pages, or an empty one.
func head(pages []Page) *scene.Scene {
	for _, p := range pages {
		for _, part := range p.Parts {
			if part.Scene != nil {
				return part.Scene
			}
		}
	}
	return &scene.Scene{}
}

// bare are the pages without the ground of their scenes.
func bare(pages []Page) []Page {
	out := make([]Page, len(pages))
	for i, p := range pages {
		out[i] = Page{Width: p.Width, Height: p.Height, Parts: make([]Part, len(p.Parts))}
		for k, part := range p.Parts {
			s := *part.Scene
			s.Background = scene.Color{}
			part.Scene = &s
			out[i].Parts[k] = part
		}
	}
	return out
}

// WritePage writes one page in the format of a known ending. Of a scene that reaches beyond its page
// only what is on the page is painted. The error is as of Write.
func WritePage(w io.Writer, ending string, p Page, faces *typeset.Faces, o Options) error {
	if s, ok := whole(&p); ok && !HoldsPages(ending) {
		o.DPI, o.zoom = o.dpi(), p.Parts[0].Scale
		return Write(w, ending, s, faces, o)
	}
	pages := []Page{p}
	if o.Transparent {
		pages = bare(pages)
	}
	first := head(pages)
	sheet := &scene.Scene{Width: p.Width, Height: p.Height, Title: first.Title, Language: first.Language, Background: first.Background}
	pieces := cut(&pages[0])
	switch ending = strings.ToLower(ending); {
	case HoldsPages(ending):
		return WritePages(w, pages, nil, faces, o)
	case ending == ".svg":
		return svg.WriteSheet(w, sheet, pieces, svg.Options{Data: o.Data, Faces: faces})
	}
	img := paint(sheet, pieces, faces, o)
	if ending == ".jpg" || ending == ".jpeg" {
		return jpeg.Write(w, img, jpeg.Options{Quality: o.quality(), DPI: o.dpi()})
	}
	return png.Write(w, &png.Picture{
		Width: img.Rect.Dx(), Height: img.Rect.Dy(), Strip: raster.Strip, Paint: rows(img),
		Transparent: o.Transparent, DPI: o.dpi(), Title: sheet.Title, Software: o.Software, Made: o.Made,
		Data: o.Data, Progress: o.Progress,
	})
}

// rows paints strips of a picture that is there already.
func rows(img *image.RGBA) func(dst *image.RGBA, top int) {
	return func(dst *image.RGBA, top int) {
		imagedraw.Draw(dst, dst.Rect, img, image.Pt(0, top), imagedraw.Src)
	}
}

// whole is the scene of a page that is nothing but one scene as large as it.
func whole(p *Page) (*scene.Scene, bool) {
	if len(p.Parts) != 1 {
		return nil, false
	}
	const hair = 1e-6
	part := p.Parts[0]
	s, k := part.Scene, cmp.Or(part.Scale, 1)
	ok := part.X == 0 && part.Y == 0 && part.Clip == [4]float64{} &&
		math.Abs(s.Width*k-p.Width) < hair && math.Abs(s.Height*k-p.Height) < hair
	return s, ok
}

// cut are the parts of a page as scenes of their own.
func cut(p *Page) []svg.Piece {
	var out []svg.Piece
	for _, part := range p.Parts {
		s, k, c := part.Scene, part.Scale, part.Clip
		if k == 0 {
			k = 1
		}
		if c == ([4]float64{}) {
			c = [4]float64{0, 0, s.Width, s.Height}
		}
		out = append(out, svg.Piece{Scene: s.Cut(c[0], c[1], c[2], c[3]), X: part.X + c[0]*k, Y: part.Y + c[1]*k, Scale: k})
	}
	return out
}

// paint is the picture of a page: each piece is painted into its own rectangle, which cuts it.
func paint(sheet *scene.Scene, pieces []svg.Piece, faces *typeset.Faces, o Options) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: raster.Size(sheet, o.scale())})
	imagedraw.Draw(img, img.Rect, image.NewUniform(color.NRGBA(sheet.Background)), image.Point{}, imagedraw.Src)
	painter := raster.New(faces)
	for _, p := range pieces {
		k := p.Scale * o.scale()
		x0, y0 := int(math.Round(p.X*o.scale())), int(math.Round(p.Y*o.scale()))
		size := raster.Size(p.Scene, k)
		if into := image.Rect(x0, y0, x0+size.X, y0+size.Y).Intersect(img.Rect); !into.Empty() {
			painter.Paint(p.Scene, img.SubImage(into).(*image.RGBA), k)
		}
	}
	return img
}

// Image paints a page in pixels, of which o.Scale says how many a point has; without a ground where
// o.Transparent. It is what Write puts into a file in pixels.
func Image(p Page, faces *typeset.Faces, o Options) *image.RGBA {
	pages := []Page{p}
	if o.Transparent {
		pages = bare(pages)
	}
	if s, ok := whole(&pages[0]); ok {
		return raster.New(faces).Image(s, o.scale()*cmp.Or(p.Parts[0].Scale, 1))
	}
	first := head(pages)
	sheet := &scene.Scene{Width: p.Width, Height: p.Height, Background: first.Background}
	return paint(sheet, cut(&pages[0]), faces, o)
}
