package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var (
	paper = scene.Color{R: 0xfb, G: 0xfa, B: 0xf7, A: 255}
	ink   = scene.Color{R: 0x1a, G: 0x1c, B: 0x20, A: 255}
	pale  = scene.Color{R: 0x00, G: 0x72, B: 0xb2, A: 96}
	red   = scene.Color{R: 0xb5, G: 0x47, B: 0x14, A: 255}
)

func faces(t testing.TB) *typeset.Faces {
	f, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t interface{ Fatal(...any) }, s *scene.Scene) string {
	var b bytes.Buffer
	if err := svg.Write(&b, s, svg.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// elements reads the picture strictly and gives its elements, and all text by the element it is in.
func elements(t interface{ Fatalf(string, ...any) }, data string) (out []xml.StartElement, text map[string][]string) {
	d := xml.NewDecoder(strings.NewReader(data))
	d.Strict = true
	text = map[string][]string{}
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, text
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		switch token := token.(type) {
		case xml.StartElement:
			out = append(out, token.Copy())
			open = append(open, token.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				name := open[len(open)-1]
				text[name] = append(text[name], string(token))
			}
		}
	}
}

func TestOneReferenceInTwoPlacesHasTwoIds(t *testing.T) {
	a, b := scene.Ref{Class: "event", ID: "a"}, scene.Ref{Class: "event", ID: "a-2"}
	s := &scene.Scene{}
	for _, ref := range []scene.Ref{a, b, a, a, b, {Class: "event", ID: "a\n-2"}, a} {
		s.Add(scene.Shape{W: 1, H: 1, Fill: ink, Ref: ref})
	}
	all, _ := elements(t, write(t, s))
	ids := map[string]bool{}
	groups := 0
	for _, e := range all {
		if e.Name.Local == "g" {
			groups++
			ids[e.Attr[0].Value] = true
		}
	}
	if groups != 6 || len(ids) != 6 {
		t.Errorf("%d groups with %d ids, want 6 and 6", groups, len(ids))
	}
}

func TestRightToLeftTextIsMarkedAsSuch(t *testing.T) {
	f := faces(t)
	for words, want := range map[string]bool{"שלום abc": true, "abc שלום": false, "2022 مرحبا": true, "Қазақ": false, "2022": false} {
		s := &scene.Scene{}
		s.Add(scene.Shape{Kind: scene.Text, X: 5, Y: 9, Line: f.Shape(words, typeset.Style{Size: 10}), Fill: ink})
		if got := strings.Contains(write(t, s), ` direction="rtl" text-anchor="end"`); got != want {
			t.Errorf("%q: marked is %v", words, got)
		}
	}
	s := &scene.Scene{}
	for _, line := range f.Wrap("שלום Guy Mollet", typeset.Style{Size: 10}, 60, 2) {
		s.Add(scene.Shape{Kind: scene.Text, X: 5, Y: 9, Line: line, Fill: ink})
	}
	if got := strings.Count(write(t, s), ` direction="rtl"`); len(s.Shapes) != 2 || got != 2 {
		t.Errorf("%d of %d lines of a paragraph that runs to the left are marked", got, len(s.Shapes))
	}
}

// broken is a file on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheFileIsTold(t *testing.T) {
	if err := svg.Write(broken{}, &scene.Scene{}, svg.Options{}); err == nil || err.Error() != "disk full" {
		t.Errorf("error %v", err)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed; after a look, run with -update:\n%s", path, got)
	}
}

func TestPictureOfEveryKindIsAsBefore(t *testing.T) {
	golden(t, "kinds.svg", write(t, kinds(faces(t))))
}

func TestEmptySceneIsAPicture(t *testing.T) { golden(t, "empty.svg", write(t, &scene.Scene{})) }

func TestTheFacesAreEmbedded(t *testing.T) {
	f := faces(t)
	var b bytes.Buffer
	if err := svg.Write(&b, kinds(f), svg.Options{Faces: f}); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, want := range []string{
		"@font-face{font-family:Dateline;font-weight:400;font-style:normal;unicode-range:U+20,U+26,U+3C,U+3E,",
		"font-weight:700;font-style:normal;", "font-weight:400;font-style:italic;", `<style>`, "url(data:font/woff;base64,d09GR",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the picture", want)
		}
	}
	if n := strings.Count(text, "@font-face"); n != 3 {
		t.Errorf("%d faces are embedded", n)
	}
	var again bytes.Buffer
	if err := svg.Write(&again, kinds(f), svg.Options{Faces: f}); err != nil || again.String() != text {
		t.Error("the same picture has other bytes", err)
	}
}
