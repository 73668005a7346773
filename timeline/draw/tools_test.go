package draw_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/draw"
	"dateline/timeline/draw/raster"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// tool finds one of the programs of others that look at what is written here. A test that needs
// one is skipped where it is not there, but not in make test-all, which installs them.
func tool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
		t.Fatalf("%s is not there", strings.Join(names, " or "))
	}
	t.Skipf("%s is not there", strings.Join(names, " or "))
	return ""
}

// call runs a tool and gives what it prints.
func call(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	var said bytes.Buffer
	c := exec.Command(name, args...)
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s%s", name, args, err, out, said.String())
	}
	return out
}

// letters are texts in Latin, Cyrillic and Greek, which the built-in faces have, with all that
// shaping does to them.
const letters = `{"title": "AVATAR: Қазақстан, Ελλάδα ἄνθρωπος", "language": "en", "events": [
  {"title": "To. Ty. fi ffi – e\u0301\u0302 o\u0328\u0304", "date": "2022-07-16", "summary": "Ǭ ǭ 1/2 3–7"},
  {"title": "</title><script>alert(1)</script> & \"quotes\" ]]>", "date": "2022-07"},
  {"title": "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "date": "-9999/9999"}]}`

// shown are the pictures that the tools look at: every sample, and documents made to break things.
func shown() []picture {
	list := append([]picture{
		{"letters", []byte(letters), layout.Light, true, false, 1280, 720},
		{"hostile", []byte(hostile), layout.Dark, true, false, 1280, 720},
		{"empty", []byte(`{"events": []}`), layout.Print, true, false, 640, 400},
		{"instant", []byte(`{"events": [{"title": "One day", "date": "2022-07-16"}]}`), layout.Contrast, true, false, 640, 400},
	}, pictures...)
	for _, s := range sampledata.All() {
		list = append(list, picture{s.Name, s.Data, layout.Print, true, false, 1600, 1000})
	}
	for _, s := range sampledata.Hostile() {
		list = append(list, picture{strange + strings.TrimSuffix(s.Name, ".json"), s.Data, layout.Light, true, false, 1280, 800})
	}
	return list
}

// strange begins the names of the hostile documents, which are set with the system's fonts too.
const strange = "hostile-"

// file writes a picture into a folder and gives its path.
func (p picture) file(t *testing.T, dir, ending string, s *scene.Scene, o draw.Options) string {
	t.Helper()
	_, faces := p.scene(t)
	var b bytes.Buffer
	if err := draw.Write(&b, ending, s, faces, o); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, p.name+ending)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPngcheckFindsNoFault(t *testing.T) {
	pngcheck, dir := tool(t, "pngcheck"), t.TempDir()
	for _, p := range shown() {
		s, _ := p.scene(t)
		for _, transparent := range []bool{false, true} {
			path := p.file(t, dir, ".png", s, draw.Options{DPI: 144, Transparent: transparent, Software: "Dateline", Data: p.data})
			if out := string(call(t, pngcheck, "-v", path)); !strings.Contains(out, "No errors detected") {
				t.Error(out)
			}
		}
	}
}

func TestEverySVGIsStrictXMLWithoutScript(t *testing.T) {
	for _, p := range shown() {
		s, _ := p.scene(t)
		data, err := os.ReadFile(p.file(t, t.TempDir(), ".svg", s, draw.Options{Data: p.data}))
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(p.name, err)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || strings.Contains(a.Value, "javascript:") {
					t.Errorf("%s: %s has %s", p.name, e.Name.Local, a.Name.Local)
				}
				if a.Name.Local == "id" && ids[a.Value] {
					t.Errorf("%s: the id %s stands twice", p.name, a.Value)
				}
				if a.Name.Local == "id" {
					ids[a.Value] = true
				}
			}
			if e.Name.Local == "script" || e.Name.Local == "foreignObject" {
				t.Errorf("%s has a %s", p.name, e.Name.Local)
			}
		}
	}
}

func TestXmllintFindsNoFault(t *testing.T) {
	xmllint, dir := tool(t, "xmllint"), t.TempDir()
	for _, p := range shown() {
		s, _ := p.scene(t)
		call(t, xmllint, "--huge", "--nonet", "--noout", p.file(t, dir, ".svg", s, draw.Options{Data: p.data}))
	}
}

func TestLibrsvgShowsTheSamePicture(t *testing.T) {
	rsvg, dir := tool(t, "rsvg-convert"), t.TempDir()
	if _, err := os.Stat("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"); err != nil && os.Getenv("DATELINE_NEED_TOOLS") != "1" {
		t.Skip("librsvg takes no embedded faces, and Noto Sans is not installed")
	}
	for _, p := range shown() {
		s, _ := p.scene(t)
		path := p.file(t, dir, ".svg", s, draw.Options{Data: p.data})
		if out := call(t, rsvg, "--unlimited", path); p.name != "hostile" && p.name != strange+"titles" { // which need more fonts
			sameTiles(t, p, s, out, 16)
		}
	}
}

// TestPopplerShowsTheSamePicture paints the PDFs with two pixels a point each way, for it puts lines on whole pixels.
func TestPopplerShowsTheSamePicture(t *testing.T) {
	pdftoppm, dir := tool(t, "pdftoppm"), t.TempDir()
	for _, p := range shown() {
		if p.name == "hostile" {
			continue // it needs more fonts
		}
		s, _ := p.scene(t)
		out := filepath.Join(dir, p.name)
		call(t, pdftoppm, "-r", "144", "-png", "-singlefile", p.file(t, dir, ".pdf", s, draw.Options{Data: p.data}), out)
		data, err := os.ReadFile(out + ".png")
		if err != nil {
			t.Fatal(err)
		}
		sameTilesAt(t, p, s, data, 16, 2)
	}
}

// TestChromiumShowsTheSamePicture takes the other families out, so that only the embedded faces
// make it pass.
func TestChromiumShowsTheSamePicture(t *testing.T) {
	chromium, dir := tool(t, "chromium", "google-chrome", "google-chrome-stable"), t.TempDir()
	for _, p := range shown() {
		if p.name == "hostile" {
			continue // it needs more fonts
		}
		s, _ := p.scene(t)
		path := p.file(t, dir, ".svg", s, draw.Options{Data: p.data})
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		bare := bytes.Replace(data, []byte(`Dateline, 'Noto Sans', 'Open Sans', 'Segoe UI', Helvetica, Arial, sans-serif`), []byte("Dateline"), 1)
		if len(bare) == len(data) {
			t.Fatal("the families are not those of the test")
		}
		if err := os.WriteFile(path, bare, 0o644); err != nil {
			t.Fatal(err)
		}
		shot := filepath.Join(dir, p.name+".shot.png")
		call(t, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
			"--user-data-dir="+filepath.Join(dir, "profile"), fmt.Sprintf("--window-size=%.0f,%.0f", p.w, p.h), "--screenshot="+shot, "file://"+path)
		picture, err := os.ReadFile(shot)
		if err != nil {
			t.Fatal(err)
		}
		sameTiles(t, p, s, picture, 15)
	}
}

// sameTiles holds a picture against the window's painter: means of tiles of 20 by 20 pixels may
// differ by most of 255, for others draw text with other edges. Where $DATELINE_LOOK names a
// folder, the picture is left there.
func sameTiles(t *testing.T, p picture, s *scene.Scene, data []byte, most float64) {
	t.Helper()
	sameTilesAt(t, p, s, data, most, 1)
}

// sameTilesAt is sameTiles with scale pixels a point.
func sameTilesAt(t *testing.T, p picture, s *scene.Scene, data []byte, most float64, scale int) {
	t.Helper()
	if look := os.Getenv("DATELINE_LOOK"); look != "" {
		if err := os.WriteFile(filepath.Join(look, t.Name()+"-"+p.name+".png"), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	theirs, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(p.name, err)
	}
	_, faces := p.scene(t)
	ours := raster.New(faces).Image(s, float64(scale))
	if ours.Bounds() != theirs.Bounds() {
		t.Fatalf("%s: %v and %v", p.name, ours.Bounds(), theirs.Bounds())
	}
	tile := 20 * scale
	worst, at := 0.0, image.Point{}
	for y := 0; y < ours.Rect.Dy(); y += tile {
		for x := 0; x < ours.Rect.Dx(); x += tile {
			r := image.Rect(x, y, x+tile, y+tile).Intersect(ours.Rect)
			if d := mean(ours, r) - mean(theirs, r); max(d, -d) > worst {
				worst, at = max(d, -d), r.Min
			}
		}
	}
	t.Logf("%s: the worst tile, at %v, is %.1f off", p.name, at, worst)
	if worst > most {
		t.Errorf("%s: the tile at %v is %.1f off", p.name, at, worst)
	}
}

// mean is the average of a tile's channels, 0 to 255.
func mean(img image.Image, r image.Rectangle) float64 {
	sum := 0.0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			sum += float64(r+g+b) / 3 / 257
		}
	}
	return sum / float64(r.Dx()*r.Dy())
}
