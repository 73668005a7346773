package app

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// opener is an app that notes what it would open.
type opener struct {
	fyne.App
	opened []string
}

func (o *opener) OpenURL(u *url.URL) error {
	o.opened = append(o.opened, u.String())
	return nil
}

const copies = `{"title": "Copies", "sources": [
	{"id": "good", "title": "Good", "file": "copies/good.pdf", "sha256": "DA39A3EE"},
	{"id": "other", "title": "Other", "file": "copies/good.pdf", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"},
	{"id": "plain", "title": "Plain", "file": "copies/good.pdf"},
	{"id": "program", "title": "Program", "file": "copies/run.sh"},
	{"id": "missing", "title": "Missing", "file": "copies/none.pdf"}],
	"events": [{"id": "e", "title": "E", "date": "1900", "sources": ["good", "other", "plain", "program", "missing"]}]}`

// emptySum is the SHA-256 of no bytes.
const emptySum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

func TestALocalCopyIsOpenedWhereItIsTheRightOne(t *testing.T) {
	w, _ := started(t)
	apps := &opener{App: w.app}
	w.app = apps
	path := write(t, "doc.json", strings.Replace(copies, "DA39A3EE", emptySum, 1))
	dir := filepath.Dir(path)
	if err := os.Mkdir(filepath.Join(dir, "copies"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"good.pdf", "run.sh"} {
		if err := os.WriteFile(filepath.Join(dir, "copies", name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w.openPath(path)
	open := func(id string) {
		apps.opened = nil
		w.openCopy(w.session.Open().Doc.Source(id))
	}
	file := filepath.ToSlash(filepath.Join(dir, "copies", "good.pdf"))
	for _, id := range []string{"good", "plain"} {
		if open(id); len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], file) || !strings.HasPrefix(apps.opened[0], "file:") {
			t.Errorf("%s opens %q", id, apps.opened)
		}
		if !strings.Contains(w.foot.hint.Text, filepath.Join(dir, "copies", "good.pdf")) {
			t.Errorf("which file was opened is not said: %q", w.foot.hint.Text)
		}
	}
	if open("other"); len(apps.opened) > 0 || !strings.Contains(said(w), "SHA-256") || !strings.Contains(said(w), emptySum) {
		t.Errorf("a file that was replaced opens %q, said %q", apps.opened, said(w))
	}
	tapButton(t, w, "Open anyway")
	if len(apps.opened) != 1 || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %q", apps.opened)
	}
	if open("program"); len(apps.opened) > 0 || !strings.Contains(said(w), "might be a program") {
		t.Errorf("a program opens %q, said %q", apps.opened, said(w))
	}
	tapButton(t, w, "Show the folder")
	if len(apps.opened) != 1 || !strings.HasSuffix(apps.opened[0], "/copies") {
		t.Errorf("opened %q", apps.opened)
	}
	if open("missing"); len(apps.opened) > 0 || !strings.Contains(said(w), filepath.Join(dir, "copies", "none.pdf")+" is not there") {
		t.Errorf("a copy that is gone opens %q, said %q", apps.opened, said(w))
	}
}

func TestAnExampleHasNoLocalCopies(t *testing.T) {
	w, _ := started(t)
	src := *w.session.Open().Doc.Source("astana")
	src.File = "a.pdf"
	w.openCopy(&src)
	if !strings.Contains(said(w), "a built-in example has none") {
		t.Errorf("said %q", said(w))
	}
}
