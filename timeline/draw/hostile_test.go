package draw_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// TestHostileDocumentsAreAsBefore holds each hostile document in every theme, in the arrangement that
// suits it and one event a step. The dumps of a document are one packed file, as they are long.
func TestHostileDocumentsAreAsBefore(t *testing.T) {
	for _, sample := range sampledata.Hostile() {
		dumps := allLooks(t, sample, 1100, 640, layout.Setting{}, layout.Setting{Steps: true})
		packedGolden(t, "hostile-"+strings.TrimSuffix(sample.Name, ".json")+".txt.gz", dumps)
	}
}

// TestSamplesAreAsBeforeInEveryTheme holds each example in both arrangements, to scale and one event a
// step, as large as a common small window leaves it.
func TestSamplesAreAsBeforeInEveryTheme(t *testing.T) {
	for _, sample := range sampledata.All() {
		dumps := allLooks(t, sample, 945, 606, layout.Setting{Arrange: layout.Story}, layout.Setting{Arrange: layout.Lanes},
			layout.Setting{Arrange: layout.Story, Steps: true}, layout.Setting{Arrange: layout.Lanes, Steps: true})
		packedGolden(t, "looks-"+strings.TrimSuffix(sample.Name, ".json")+".txt.gz", dumps)
	}
}

// allLooks are the scenes of a document in every theme and setting.
func allLooks(t *testing.T, sample sampledata.Sample, w, h float64, settings ...layout.Setting) []byte {
	doc, problems := file.Read(sample.Name, sample.Data)
	if doc == nil {
		t.Fatal(problems)
	}
	assess, faces := evidence.Assess(doc, evidence.Options{}), builtIn(t)
	var dumps bytes.Buffer
	for _, setting := range settings {
		for _, theme := range []string{"light", "dark", "contrast", "print"} {
			l := layout.New(layout.Input{Doc: doc, Assess: assess, Faces: faces, Theme: layout.Themes[theme], Setting: setting}, w, h)
			var s scene.Scene
			l.Place(l.Fit(), &s)
			dumps.WriteString(theme + "\n" + s.Dump())
		}
	}
	return dumps.Bytes()
}

// packedGolden is golden for a long text.
func packedGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		var b bytes.Buffer
		z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if _, err := z.Write(got); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
		return
	}
	z, err := gzip.NewReader(bytes.NewReader(stored(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	want, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s differs from the pictures made now; see what changed, then run with -update\n%s", name, difference(want, got))
	}
}
