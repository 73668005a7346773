package paper_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

var made = time.Date(2022, 8, 31, 12, 0, 0, 0, time.UTC)

func read(t testing.TB, data []byte) *timeline.Document {
	t.Helper()
	doc, problems := file.Read("test.json", data)
	if doc == nil {
		t.Fatal(problems)
	}
	return doc
}

// many is a document of n events made by chance.
func many(t testing.TB, n int) *timeline.Document {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, n, 1); err != nil {
		t.Fatal(err)
	}
	return read(t, b.Bytes())
}

// hostile is a document of what breaks pictures.
func hostile(t testing.TB) *timeline.Document {
	long := bytes.Repeat([]byte("long "), 2000)
	return read(t, fmt.Appendf(nil, `{"title":"</script> שלום 😀","events":[
		{"title":"</script><b>","date":"2020"},{"title":"%s","date":"-5000/.."},{"title":"مرحبا بالعالم","date":"2020-02-02"},
		{"title":" ","date":"Y-17E7"},{"title":"é 日本 👩‍👩‍👧","date":"2020-02-02T10:00:00Z"}]}`, long))
}

func input(t testing.TB, doc *timeline.Document) layout.Input {
	t.Helper()
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	return layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Light}
}

func lay(t testing.TB, j paper.Job) *paper.Sheets {
	t.Helper()
	j.Made = made
	s, err := j.Lay(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func named(t testing.TB, name string) paper.Paper {
	t.Helper()
	p, err := paper.Parse(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// texts are all words on a scene.
func texts(s *scene.Scene) (out []string) {
	for _, shape := range s.Shapes {
		if shape.Kind == scene.Text && shape.Line != nil {
			out = append(out, shape.Line.Text)
		}
	}
	return out
}
