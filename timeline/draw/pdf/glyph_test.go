package pdf

import (
	"bufio"
	"bytes"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dateline/timeline/typeset"
)

// square is an outline of straight lines.
func square(x, y, side float32) typeset.Outline {
	at := func(op byte, x, y float32) typeset.Step {
		return typeset.Step{Op: op, X: [3]float32{x}, Y: [3]float32{y}}
	}
	return typeset.Outline{at('M', x, y), at('L', x+side, y), at('L', x+side, y+side), at('L', x, y+side)}
}

// Few machines have a font with layers of colours, so that one is made up: a green square over the
// left half of a red one, 100 points an em, on a page of 100 by 100 points.
func TestLayersOfAGlyphKeepTheirColours(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	data := stamped(t, form{units: 2048, layers: []typeset.Layer{
		{Outline: square(0, 0, 2048), Color: color.NRGBA{R: 200, A: 255}},
		{Outline: square(0, 0, 1024), Color: color.NRGBA{G: 200, A: 128}},
		{Outline: square(1024, 1024, 1024), Color: color.NRGBA{A: 255}, Ink: true},
	}})
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-png", "-singlefile", "-r", "72", filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a")).CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("%v %s", err, out)
	}
	painted, err := os.ReadFile(filepath.Join(dir, "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(painted))
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[[2]int]color.NRGBA{
		{25, 75}: {100, 100, 0, 255}, {75, 75}: {200, 0, 0, 255}, {25, 25}: {200, 0, 0, 255}, {75, 25}: ownInk,
	} {
		got := color.NRGBAModel.Convert(img.At(at[0], at[1])).(color.NRGBA)
		if max(got.R, want.R)-min(got.R, want.R) > 2 || max(got.G, want.G)-min(got.G, want.G) > 2 || got.B != want.B {
			t.Errorf("at %v is %v, want %v", at, got, want)
		}
	}
}

// stamped is a document of one page of 100 by 100 points with a glyph over all of it.
func stamped(t *testing.T, glyph form) []byte {
	var b bytes.Buffer
	out := &file{w: bufio.NewWriter(&b)}
	out.start()
	d := &document{out: out, fonts: newFonts(nil), looks: newLooks(nil)}
	d.tree, d.resources = out.alloc(), out.alloc()
	name := d.looks.add(glyph)
	c := canvas{looks: d.looks, now: initial()}
	c.op("cm", 100, 0, 0, 100, 0, 0)
	c.use(name, "Do")
	page := out.alloc()
	d.pages = []ref{page}
	s := sheet{page, d.resources.append([]byte("<</Type/Page/MediaBox[0 0 100 100]/Parent " + string(d.tree.append(nil)) + "/Resources ")), make(chan []byte, 1)}
	s.packed <- out.pack(c.b)
	d.writePage(s, 1, 1)
	d.writeResources()
	d.writeTree()
	if err := out.close(d.writeCatalog(nil), d.writeInfo()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
