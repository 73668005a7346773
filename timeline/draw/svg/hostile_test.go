package svg_test

import (
	"encoding/xml"
	"math"
	"strings"
	"testing"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"

	"pgregory.net/rapid"
)

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
