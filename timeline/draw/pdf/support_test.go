package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/pdf"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var (
	paper = scene.Color{R: 0xfb, G: 0xfa, B: 0xf7, A: 255}
	ink   = scene.Color{R: 0x1a, G: 0x1c, B: 0x20, A: 255}
	pale  = scene.Color{R: 0x00, G: 0x72, B: 0xb2, A: 96}
	red   = scene.Color{R: 0xb5, G: 0x47, B: 0x14, A: 255}
)

// own are the built-in faces alone.
func own(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// installed are the built-in faces and the fonts of the machine.
func installed(t testing.TB) *typeset.Faces {
	f := own(t)
	f.UseSystemFonts(t.TempDir())
	return f
}

func write(t interface{ Fatal(...any) }, pages []pdf.Page, faces *typeset.Faces, opt pdf.Options) []byte {
	var b bytes.Buffer
	if err := pdf.Write(&b, pages, faces, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// needTools tells whether a tool or a font that is missing fails a test, instead of skipping it.
func needTools() bool { return os.Getenv("DATELINE_NEED_TOOLS") == "1" }

func missing(t testing.TB, what string) {
	t.Helper()
	if needTools() {
		t.Fatalf("%s is missing", what)
	}
	t.Skipf("%s is missing", what)
}

// tool is the path of another's program.
func tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, name)
	}
	return path
}

// keep puts a PDF into a file: into the folder that $DATELINE_LOOK names, if it names one.
func keep(t testing.TB, name string, data []byte) string {
	t.Helper()
	folder := t.TempDir()
	if look := os.Getenv("DATELINE_LOOK"); look != "" {
		folder = look
	}
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run gives what a tool prints, and fails the test where it complains.
func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	cmd := exec.Command(tool(t, name), args...)
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v\n%s%.2000s", name, err, complaints.String(), out.String())
	}
	return out.String()
}

// sound holds a PDF against qpdf and pdffonts.
func sound(t testing.TB, path string) {
	t.Helper()
	if out := run(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	lines := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")
	for _, line := range lines[min(2, len(lines)):] {
		if f := strings.Fields(line); len(f) < 5 || f[len(f)-5] != "yes" || f[len(f)-4] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("pdffonts: not embedded, no subset or without Unicode: %s", line)
		}
	}
}

// texts is a scene with a line of text under another.
func texts(f *typeset.Faces, lines ...string) *scene.Scene {
	s := &scene.Scene{Width: 600, Height: 20 + 30*float64(len(lines)), Background: paper}
	for i, text := range lines {
		s.Add(scene.Shape{Kind: scene.Text, X: 20, Y: 30 + 30*float64(i), Line: f.Shape(text, typeset.Style{Size: 16}), Fill: ink})
	}
	return s
}
