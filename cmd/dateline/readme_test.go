package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/timeline/file"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
)

const root = "../.."

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
}

func TestReadmeExampleHasNoProblems(t *testing.T) {
	m := regexp.MustCompile("(?s)```json\n(.*?)```").FindStringSubmatch(readme(t))
	if m == nil {
		t.Fatal("the README has no example")
	}
	doc, problems := file.Read("README.md", []byte(m[1]))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if len(doc.Events) != 2 || len(doc.Events[0].Claims) != 2 || len(doc.Events[1].Claims) != 1 {
		t.Errorf("the example reads as %d events", len(doc.Events))
	}
	if lines := strings.Count(m[1], "\n"); lines > 10 {
		t.Errorf("the example has %d lines", lines)
	}
}

func TestReadmeNamesEveryFlag(t *testing.T) {
	text := readme(t)
	var help strings.Builder
	for _, name := range append(commandNames(), "") {
		if err := printHelp(&help, name); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^  (--?[a-z][a-z-]*) `).FindAllStringSubmatch(help.String(), -1) {
		if !strings.Contains(text, "`"+m[1]) {
			t.Errorf("the README does not name %s", m[1])
		}
	}
}

// TestHelpNamesWhatCanBeChosen: the charts, the papers and the themes stand in the help of render, the charts also in
// the README.
func TestHelpNamesWhatCanBeChosen(t *testing.T) {
	var help strings.Builder
	if err := printHelp(&help, "render"); err != nil {
		t.Fatal(err)
	}
	names := func(text, word string) bool {
		return regexp.MustCompile(`(?m)(^|[^a-z0-9-])` + word + `([^a-z0-9-]|$)`).MatchString(text)
	}
	words := slices.AppendSeq(chartNames(), maps.Keys(layout.Themes))
	for _, name := range paper.Names() {
		words = append(words, strings.TrimSuffix(name, "-portrait"))
	}
	for _, word := range words {
		if !names(help.String(), word) {
			t.Errorf("the help of render does not name %s", word)
		}
	}
	for _, word := range chartNames() {
		if !names(readme(t), word) {
			t.Errorf("the README does not name the chart %s", word)
		}
	}
}

// TestReadmeNamesEveryKey holds its table of keys against the schema: each part's row has all keys of the part, and of
// what stands in it.
func TestReadmeNamesEveryKey(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage `json:"properties"`
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(assets.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	schema.Defs["document"] = schema.object
	rows := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^\| ([a-z, ]+) \| (.*) \|$`).FindAllStringSubmatch(readme(t), -1) {
		for part := range strings.SplitSeq(m[1], ", ") {
			rows[part] = m[2]
		}
	}
	for row, parts := range map[string][]string{
		"document": {"document"}, "event": {"event", "quantity", "status"}, "claim": {"claim", "quote"}, "source": {"source", "name"},
		"actor": {"actor"}, "lane": {"lane"}, "era": {"era"}, "story": {"story", "step"},
	} {
		for _, part := range parts {
			if len(schema.Defs[part].Properties) == 0 {
				t.Errorf("the schema has no keys of a %s", part)
			}
			for key := range schema.Defs[part].Properties {
				if !strings.Contains(rows[row], "`"+key+"`") {
					t.Errorf("the README does not name %s of a %s", key, part)
				}
			}
		}
	}
}

// TestReadmeMapIsTheTree compares the map of folders with the folders that hold Go code.
func TestReadmeMapIsTheTree(t *testing.T) {
	_, after, _ := strings.Cut(readme(t), "## Where the code is")
	after, _, _ = strings.Cut(after, "\n## ")
	named, top := map[string]bool{}, ""
	for line := range strings.Lines(after) {
		for _, m := range regexp.MustCompile(`([a-z/]+)/ `).FindAllStringSubmatch(line, -1) {
			if !strings.HasPrefix(line, "      ") {
				top = m[1]
				named[top] = true
				continue
			}
			named[top+"/"+m[1]] = true
		}
	}
	for dir := range named {
		if info, err := os.Stat(filepath.Join(root, dir)); err != nil || !info.IsDir() {
			t.Errorf("the README names %s, which is no folder", dir)
		}
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git" || d.Name() == "build") {
			return filepath.SkipDir
		}
		dir, _ := filepath.Rel(root, filepath.Dir(path))
		if dir = filepath.ToSlash(dir); isCode(path) && !named[dir] {
			named[dir] = true
			t.Errorf("the README does not name %s", dir)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// isCode leaves out tests: a folder of tests alone has no place of its own on the map.
func isCode(path string) bool {
	return filepath.Ext(path) == ".go" && !strings.HasSuffix(path, "_test.go")
}

func TestReadmeLinksLead(t *testing.T) {
	for _, m := range regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(readme(t), -1) {
		if strings.HasPrefix(m[1], "https://") {
			continue
		}
		if _, err := os.Stat(filepath.Join(root, m[1])); err != nil {
			t.Errorf("the README's link %s leads nowhere", m[1])
		}
	}
}
