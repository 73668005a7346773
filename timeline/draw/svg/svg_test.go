package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
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

// hostile are texts that break what is careless.
var hostile = []string{
	"</script><script>alert(1)</script>", "]]>", "<![CDATA[", "-->", "<!--", "&lt;&amp;&#0;", "\"'`", "\x00\x01\x1f\x7f", "\xed\xa0\x80\xed\xbf\xbf", "\xff\xfe", "\ufffe\uffff",
	"שלום abc", "مرحبا ١٢٣", "👩‍👩‍👧‍👦🇰🇿", "e\u0301", "", " ", "\t\n\r", "a b\nc", "\u202e\u2028", strings.Repeat("w", 10000), "onload=alert(1)", "javascript:alert(1)",
	"?>", "<?xml?>", "%00", "url(#p1)", "p1",
}

var links = []string{
	"https://example.org/a?b=c&d=\"e\"", "http://example.org", "mailto:a@example.org", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
	"data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "//example.org", "/a", "", "\x00https://example.org", "https://example.org/\"onmouseover=\"alert(1)", "blob:x",
}

// scenes draws scenes whose every text and coordinate is hostile.
func scenes(f *typeset.Faces) *rapid.Generator[*scene.Scene] {
	return rapid.Custom(func(t *rapid.T) *scene.Scene {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
		number := rapid.OneOf(rapid.Float64Range(-50, 200), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e9, 1e-300}))
		s := &scene.Scene{
			Width: 200, Height: 100, Background: paper, Notes: map[scene.Ref]scene.Note{},
			Title: text.Draw(t, "title"), Language: text.Draw(t, "language"),
		}
		for range rapid.IntRange(0, 8).Draw(t, "shapes") {
			shape := scene.Shape{
				Kind: scene.Kind(rapid.IntRange(0, 3).Draw(t, "kind")),
				X:    number.Draw(t, "x"), Y: number.Draw(t, "y"), W: number.Draw(t, "w"), H: number.Draw(t, "h"), R: number.Draw(t, "r"),
				Fill: pale, Stroke: ink, Width: number.Draw(t, "width"), Hatch: scene.Hatch(rapid.IntRange(0, 2).Draw(t, "hatch")),
				Dash:     scene.Dash(rapid.IntRange(0, 2).Draw(t, "dash")),
				FadeLeft: number.Draw(t, "left"), FadeRight: number.Draw(t, "right"),
				Segs: []scene.Seg{{Op: scene.Op(rapid.IntRange(0, 3).Draw(t, "op")), X: number.Draw(t, "sx")}, {Op: scene.CubeTo, X1: number.Draw(t, "x1")}},
				Line: f.Shape(text.Draw(t, "words"), typeset.Style{Size: 12}),
			}
			if rapid.Bool().Draw(t, "meant") {
				shape.Ref = scene.Ref{Class: rapid.SampledFrom([]string{"event", "era", "p1"}).Draw(t, "class"), ID: text.Draw(t, "id")}
				s.Notes[shape.Ref] = scene.Note{Title: text.Draw(t, "note"), Link: rapid.OneOf(rapid.SampledFrom(links), text).Draw(t, "link")}
			}
			s.Add(shape)
		}
		return s
	})
}

func TestHostileScenesAreSoundXML(t *testing.T) {
	f := faces(t)
	rapid.Check(t, func(t *rapid.T) {
		data := write(t, scenes(f).Draw(t, "scene"))
		all, _ := elements(t, data)
		ids := map[string]bool{}
		for _, e := range all {
			switch e.Name.Local {
			case "svg", "title", "rect", "circle", "path", "text", "g", "a", "pattern", "linearGradient", "stop":
			default:
				t.Fatalf("an element %s", e.Name.Local)
			}
			for _, a := range e.Attr {
				checkAttribute(t, a)
				if a.Name.Local == "id" {
					if ids[a.Value] || strings.ContainsAny(a.Value, " \t\r\n") {
						t.Fatalf("the id %q is not unique or has spaces", a.Value)
					}
					ids[a.Value] = true
				}
			}
		}
		for _, e := range all {
			for _, a := range e.Attr {
				if id, ok := strings.CutPrefix(a.Value, "url(#"); ok && (a.Name.Local == "fill" || a.Name.Local == "stroke") && !ids[strings.TrimSuffix(id, ")")] {
					t.Fatalf("%s refers to %s, which is not there", a.Name.Local, a.Value)
				}
			}
		}
	})
}

func checkAttribute(t *rapid.T, a xml.Attr) {
	name := a.Name.Local
	if strings.HasPrefix(name, "on") || name == "style" {
		t.Fatalf("an attribute %s=%q", name, a.Value)
	}
	if name == "href" && !strings.HasPrefix(a.Value, "http://") && !strings.HasPrefix(a.Value, "https://") && !strings.HasPrefix(a.Value, "http:") &&
		!strings.HasPrefix(a.Value, "https:") && !strings.HasPrefix(a.Value, "mailto:") {
		t.Fatalf("a link to %q", a.Value)
	}
	switch name {
	case "x", "y", "width", "height", "cx", "cy", "r", "rx", "d", "x1", "x2", "stroke-width", "stroke-dasharray", "offset", "textLength", "font-size", "stop-opacity":
		if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") || a.Value == "" && name != "d" {
			t.Fatalf("%s=%q", name, a.Value)
		}
	}
	switch name {
	case "width", "height", "r", "rx":
		if strings.HasPrefix(a.Value, "-") {
			t.Fatalf("%s=%q", name, a.Value)
		}
	}
}

func TestTextsComeBackAsTheyAre(t *testing.T) {
	f := faces(t)
	ref := scene.Ref{Class: "event", ID: "a"}
	for _, words := range hostile {
		line := f.Shape(words, typeset.Style{Size: 10})
		s := &scene.Scene{Title: words, Notes: map[scene.Ref]scene.Note{ref: {Title: words}}}
		s.Add(scene.Shape{Kind: scene.Text, Line: line, Fill: ink, Ref: ref})
		_, text := elements(t, write(t, s))
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' || r == '\ufffe' || r == '\uffff' {
				return -1
			}
			return r
		}, words)
		for _, title := range text["title"] {
			if title != want {
				t.Errorf("the title %.60q became %.60q", words, title)
			}
		}
		if got := strings.Join(text["text"], ""); got != strings.Map(func(r rune) rune {
			if r == '\ufffe' || r == '\uffff' {
				return -1
			}
			return r
		}, line.Text) {
			t.Errorf("the text %.60q became %.60q", line.Text, got)
		}
	}
}

func TestOnlyHarmlessLinksAreWritten(t *testing.T) {
	harmless := map[string]bool{}
	for _, link := range links[:3] {
		harmless[link] = true
	}
	harmless["https://example.org/\"onmouseover=\"alert(1)"] = true // its quotes stay within the attribute
	for _, link := range links {
		ref := scene.Ref{Class: "event", ID: "a"}
		s := &scene.Scene{Notes: map[scene.Ref]scene.Note{ref: {Link: link}}}
		s.Add(scene.Shape{W: 1, H: 1, Fill: ink, Ref: ref})
		all, _ := elements(t, write(t, s))
		got := ""
		for _, e := range all {
			for _, a := range e.Attr {
				if a.Name.Local == "href" {
					got = a.Value
				}
			}
		}
		if want := map[bool]string{true: link}[harmless[link]]; got != want {
			t.Errorf("the link %q is written as %q", link, got)
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
