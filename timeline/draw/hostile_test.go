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
	faces := builtIn(t)
	for _, sample := range sampledata.Hostile() {
		doc, problems := file.Read(sample.Name, sample.Data)
		if doc == nil {
			t.Fatal(problems)
		}
		var dumps bytes.Buffer
		for _, steps := range []bool{false, true} {
			for _, theme := range []string{"light", "dark", "contrast", "print"} {
				in := layout.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{}), Faces: faces, Theme: layout.Themes[theme]}
				in.Steps = steps
				l := layout.New(in, 1100, 640)
				var s scene.Scene
				l.Place(l.Fit(), &s)
				dumps.WriteString(theme + "\n" + s.Dump())
			}
		}
		packedGolden(t, "hostile-"+strings.TrimSuffix(sample.Name, ".json")+".txt.gz", dumps.Bytes())
	}
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
