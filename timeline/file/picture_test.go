package file

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/attached"
	"dateline/timeline/message"
)

// drawn is a picture that carries the JSON.
func drawn(json string) string {
	return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><metadata>` + attached.SVG(json) + `</metadata></svg>`
}

func TestADocumentComesBackFromAPicture(t *testing.T) {
	doc, problems := ReadText("x.svg", drawn(everything))
	if doc == nil {
		t.Fatal(problems)
	}
	if string(Write(doc)) != string(Write(mustRead(t, everything))) {
		t.Error("the document in the picture is another")
	}
}

func TestProblemsInAPictureNameItAndTheLineOfTheDocument(t *testing.T) {
	text := drawn("{\n  \"events\": [{\"title\": \"No date\"}]\n}")
	doc, problems := ReadText("x.svg", text)
	if doc != nil || len(problems) != 1 || !strings.HasPrefix(problems[0].String(), "x.svg#document:2:14: error: events[0]") {
		t.Error(problems)
	}
	placed := Place("x.svg", text, []Problem{{Level: Warning, Path: "events[0].title", Message: message.Of("odd")}})
	if len(placed) != 1 || !strings.HasPrefix(placed[0].String(), "x.svg#document:2:24: warning: ") {
		t.Error(placed)
	}
}

func TestAPictureWithoutADocumentIsAnError(t *testing.T) {
	for text, want := range map[string]string{
		"\x89PNG\r\n\x1a\n": "no Dateline document is attached to this PNG",
		"<svg/>":            "no Dateline document is attached to this SVG",
		"%PDF-1.7\n":        "no Dateline document is attached to this PDF",
		"\xff\xd8\xff\xe0":  "this is a JPEG, which carries no document",
		`<svg><document xmlns="urn:dateline:document">{`: "the SVG is one of Dateline's, but the attached document is damaged",
	} {
		doc, problems := ReadText("x", text)
		if doc != nil || len(problems) != 1 || problems[0].Level != Error || !strings.HasPrefix(problems[0].Message.String(), want) || problems[0].File != "x" {
			t.Errorf("%q: %v", text, problems)
		}
	}
}

func TestADocumentIsNeverSavedOverAPicture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.svg")
	before := drawn(one)
	if err := os.WriteFile(path, []byte(before), 0o644); err != nil {
		t.Fatal(err)
	}
	doc, problems, stamp, err := ReadStamped(path)
	if doc == nil || err != nil {
		t.Fatal(problems, err)
	}
	for _, opt := range []SaveOptions{{Since: stamp}, {Force: true}} {
		if _, err := Save(path, doc, opt); err == nil || err.Error() != "saving "+path+": it is a picture; save the document under a name that ends in .json" {
			t.Error(err)
		}
	}
	if content(t, path) != before || names(t, filepath.Dir(path)) != "x.svg" {
		t.Error("the picture is gone")
	}
}
