// Package pdf writes Scenes as the pages of a PDF 1.7: vectors, text as text in embedded fonts, and
// links to the sources.
//
// In come pages, each made of parts of scenes, and the faces that their text was set with; out come
// the bytes of a document that can be searched in every script, with bookmarks, metadata and, if
// wanted, a file within it that package attached finds again. The same input makes the same bytes.
// It lays nothing out and reads no PDF.
//
// A glyph is embedded as the outline that typeset gives, in a CFF font of its face's own, whatever
// kind of font that comes from: TrueType, CFF, collections and variable fonts become alike, and a
// glyph stands in the font once for each text that it means. Glyphs in colours are pictures, with
// an empty glyph over them that carries their text.
package pdf

import (
	"bufio"
	"io"
	"math"
	"time"

	"dateline/timeline/crew"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// Page is one sheet, in points. A page longer than PDF has coordinates for (14400) is written in
// larger units.
type Page struct {
	Width, Height float64
	Parts         []Part // the lowest first
}

// Part is a scene, or a piece of one, on a page.
type Part struct {
	Scene *scene.Scene
	X, Y  float64    // where the scene's upper left corner lies, from the page's, in the page's points
	Scale float64    // the page's points for one of the scene's; 0 means 1
	Clip  [4]float64 // left, top, right and bottom of what is shown, in the scene's points; all 0: the whole scene
}

// Sheet is a page of a scene's own size.
func Sheet(s *scene.Scene) Page {
	return Page{Width: s.Width, Height: s.Height, Parts: []Part{{Scene: s}}}
}

// Bookmark leads to a place in the document.
type Bookmark struct {
	Title string
	Page  int     // counted from 0; one that is not there is left out
	Y     float64 // from the page's upper edge, in its points
}

// Options are what a document says beside its pages. All may be empty.
type Options struct {
	Title, Author string
	Language      string    // a BCP 47 tag
	Made          time.Time // zero leaves the dates out
	Bookmarks     []Bookmark
	Attach        []byte // a file within the document; nil for none
	AttachName    string // its name; "document.json" where it is empty
	Software      string // that made it; "Dateline" where it is empty

	Progress func(done float64) // called after each page, 0 to 1; may be nil
}

// Write writes the pages; no page at all makes one that is empty. The error is that of w.
func Write(w io.Writer, pages []Page, faces *typeset.Faces, opt Options) error {
	if len(pages) == 0 {
		pages = []Page{{Width: 595, Height: 842}}
	}
	out := &file{w: bufio.NewWriterSize(w, 1<<16)}
	out.start()
	d := &document{out: out, faces: faces, opt: opt, fonts: newFonts(faces), looks: newLooks(faces)}
	d.tree, d.resources = out.alloc(), out.alloc()
	d.writePages(pages)
	d.writeResources()
	d.writeTree()
	catalog, info := d.writeCatalog(pages), d.writeInfo()
	return out.close(catalog, info)
}

// document is what the parts of one PDF share.
type document struct {
	out             *file
	faces           *typeset.Faces
	opt             Options
	fonts           *fonts
	looks           *looks
	tree, resources ref
	pages           []ref
	links           map[string]ref // actions by address
}

// sheet is a page whose content is being compressed.
type sheet struct {
	page   ref
	dict   []byte
	packed chan []byte
}

// writePages paints page after page, while those before are compressed on the other cores.
func (d *document) writePages(pages []Page) {
	ahead := make([]sheet, 0, 2*crew.Cores())
	d.links = map[string]ref{}
	var boxes boxes
	for i := range pages {
		if len(ahead) == cap(ahead) {
			d.writePage(ahead[0], i+1-len(ahead), len(pages))
			ahead = append(ahead[:0], ahead[1:]...)
		}
		ahead = append(ahead, d.paintPage(&pages[i], &boxes))
	}
	for i, s := range ahead {
		d.writePage(s, len(pages)+i+1-len(ahead), len(pages))
	}
}

// writePage writes the page that is the n-th of all.
func (d *document) writePage(s sheet, n, all int) {
	content := d.out.alloc()
	d.out.stream(content, []byte("/Filter/FlateDecode"), <-s.packed)
	s.dict = append(s.dict, "/Contents "...)
	d.out.put(s.page, append(content.append(s.dict), ">>"...))
	if d.opt.Progress != nil {
		d.opt.Progress(float64(n) / float64(all))
	}
}

// widest is the longest side that a page has in units; unit is how many points one of them is.
const widest = 14400

func unit(p *Page) float64 {
	return max(1, math.Ceil(max(side(p.Width), side(p.Height))/widest))
}

// side is a page's side within what can be written.
func side(v float64) float64 {
	if !(v >= 3) { // so small a page is none (PDF 1.7, Annex C)
		return 3
	}
	return min(v, 1e8)
}

func (d *document) paintPage(p *Page, boxes *boxes) sheet {
	u := unit(p)
	width, height := side(p.Width)/u, side(p.Height)/u
	page := d.out.alloc()
	d.pages = append(d.pages, page)
	dict := append([]byte(nil), "<</Type/Page/Parent "...)
	dict = d.tree.append(dict)
	dict = append(d.resources.append(append(dict, "/Resources "...)), "/MediaBox[0 0 "...)
	dict = append(appendNumbers(dict, width, height), "]/Group<</S/Transparency/CS/DeviceRGB>>"...)
	if u > 1 {
		dict = appendNumbers(append(dict, "/UserUnit "...), u)
	}
	c := &canvas{fonts: d.fonts, looks: d.looks}
	var links []link
	for i := range p.Parts {
		part := newPart(&p.Parts[i], u, height)
		if part.empty() {
			continue
		}
		bounds := boxes.of(part.scene)
		c.part(part, bounds)
		links = part.links(links, bounds)
	}
	dict = d.annotations(dict, links)
	s := sheet{page, dict, make(chan []byte, 1)}
	go func() { s.packed <- d.out.pack(c.b) }()
	return s
}

// writeResources writes what all pages share.
func (d *document) writeResources() {
	b := append([]byte(nil), "<<"...)
	b = d.fonts.write(b, d.out)
	b = d.looks.write(b, d.out)
	d.out.put(d.resources, append(b, ">>"...))
}

func (d *document) writeTree() {
	b := append([]byte(nil), "<</Type/Pages/Kids["...)
	for _, p := range d.pages {
		b = append(p.append(b), ' ')
	}
	b = appendInts(append(b, "]/Count "...), len(d.pages))
	d.out.put(d.tree, append(b, ">>"...))
}
