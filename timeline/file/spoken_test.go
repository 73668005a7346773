package file

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"dateline/assets"
	"dateline/timeline/message"
	"dateline/timeline/message/messagetest"
)

// TestEveryProblemIsSaidInEveryLanguage drives each mistake of the tables, what strict parsers refuse, and the
// boundaries of what is read.
func TestEveryProblemIsSaidInEveryLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	speakers := messagetest.Speakers(t, files)
	seen := map[string]bool{}
	for _, text := range mistaken() {
		_, problems := Read("f.json", []byte(text))
		for _, p := range problems {
			if !seen[p.Message.Text] {
				messagetest.Check(t, speakers, p.Message)
			}
			seen[p.Message.Text] = true
		}
	}
	if len(seen) < 110 {
		t.Errorf("only %d kinds of problems came up", len(seen))
	}
}

// TestEveryErrorOfAFileIsSaidInEveryLanguage: reading and writing where that cannot be.
func TestEveryErrorOfAFileIsSaidInEveryLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	speakers := messagetest.Speakers(t, files)
	dir := t.TempDir()
	plain, picture, round := filepath.Join(dir, "f.json"), filepath.Join(dir, "x.svg"), filepath.Join(dir, "round")
	if err := errors.Join(os.WriteFile(plain, []byte(`{"events": []}`), 0o600), os.WriteFile(picture, []byte("<svg/>"), 0o600)); err != nil {
		t.Fatal(err)
	}
	doc, _, stamp, err := ReadStamped(plain)
	if err != nil {
		t.Fatal(err)
	}
	var errs []error
	for _, path := range []string{filepath.Join(dir, "none"), dir, filepath.Join(plain, "x")} {
		_, _, err := ReadFile(path)
		errs = append(errs, err)
	}
	for _, path := range []string{filepath.Join(dir, "none", "f.json"), dir, picture, plain, filepath.Join(plain, "f.json")} {
		_, err := Save(path, doc, SaveOptions{})
		errs = append(errs, err)
	}
	if os.Symlink("round", round) == nil {
		_, err := Save(round, doc, SaveOptions{})
		errs = append(errs, err)
	}
	for _, cause := range []error{io.ErrUnexpectedEOF, syscall.ENOSPC, syscall.EROFS, syscall.EACCES, syscall.EFBIG, syscall.EIO, errors.New("so")} {
		errs = append(errs, CannotWrite(plain, cause), Atomic(context.Background(), plain, func(io.Writer) error { return cause }))
	}
	errs = append(errs, CannotWrite(filepath.Join(dir, "none", "x"), syscall.ENOENT), CannotWrite(filepath.Join(plain, "x"), syscall.ENOTDIR))
	if err := os.WriteFile(plain, []byte(`{"events": [], "title": "Another"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, changed := Save(plain, doc, SaveOptions{Since: stamp})
	if err := os.Remove(plain); err != nil {
		t.Fatal(err)
	}
	_, gone := Save(plain, doc, SaveOptions{Since: stamp})
	for i, err := range append(errs, changed, gone) {
		if err == nil {
			t.Errorf("the case %d is no error", i)
			continue
		}
		messagetest.Check(t, speakers, message.From(err))
	}
}

// mistaken are texts with all kinds of mistakes.
func mistaken() (texts []string) {
	for _, m := range slices.Concat(errorTable, warningTable, syntaxTable) {
		texts = append(texts, strings.Replace(m.text, "¶", "", 1))
	}
	for _, value := range notStrict {
		for _, shape := range []string{"%s", `{"events": [], "x-a": %s}`, `{"title": %s, "events": []}`, `{"events": %s}`} {
			texts = append(texts, fmt.Sprintf(shape, value))
		}
	}
	return append(texts, strings.Repeat("[", 100), `{"events": [`+strings.Repeat(`{"title": "T"},`, 150)+"7]}",
		"\xff\xfe{\x00}\x00", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", `<svg><document xmlns="urn:dateline:document">{`, "<html>", "", "[]",
		event(`"status": {}`), event(`"status": {"is": "deny", "because": ""}`), `{"lanes": [{}], "events": [{"id": "deal", "title": "T", "date": "2022", "lane": "far away"}], "stories": [{"steps": [{"event": "deel"}]}]}`,
		`{"lanes": [{"id": "a"}], "events": [{"title": "T", "date": "2022", "lane": "far away"}]}`, claim(`"by": "kz", "from": "nobody at all", "stance": "aserts"`),
		source(`"author": [""], "issued": {"date-parts": [["x"]]}`), `{"sources": [{"id": "s", "file": ""}], "stories": [{"id": "s", "steps": [{"event": "ab"}]}], "events": [{"id": "abc", "title": "T", "date": "2022"}]}`,
		`{"events": [], "x-a": `+strings.Repeat("[", maxDepth)+strings.Repeat("]", maxDepth)+"}",
		`{"events": [], "timezone": "Nowhere/City", "language": "xx"}`, `{"events": [{"title": "T", "date": "2022-13"}]}`)
}
