package exchange_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/file"
)

// pandoc reads a document's file of a format and gives what it says of it in another.
func pandoc(t *testing.T, in *timeline.Document, ending, from, to string) []byte {
	t.Helper()
	tool, err := exec.LookPath("pandoc")
	if err != nil {
		if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
			t.Fatal("pandoc is not there")
		}
		t.Skip("pandoc is not there")
	}
	text, _ := write(t, formats(ending)[0], input(in, evidence.Options{}))
	path := filepath.Join(t.TempDir(), "x"+ending)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "--fail-if-warnings", "-f", from, "-t", to, path).Output()
	if err != nil {
		if failed, ok := err.(*exec.ExitError); ok {
			t.Fatalf("pandoc: %v\n%s", err, failed.Stderr)
		}
		t.Fatal(err)
	}
	return out
}

// cited is a source as CSL-JSON has it.
type cited struct {
	ID     string
	Title  string
	Issued struct {
		Parts [][]any `json:"date-parts"`
		Circa any
	}
}

func items(t *testing.T, data []byte) map[string]cited {
	t.Helper()
	var list []cited
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	out := map[string]cited{}
	for _, c := range list {
		out[c.ID] = c
	}
	return out
}

// TestPandocReadsEverySourceWithItsDate reads the sources from BibTeX and from CSL-JSON, and asks
// for their titles, letter for letter, and for their dates.
func TestPandocReadsEverySourceWithItsDate(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		var all []*timeline.Source
		for i := range doc.Sources {
			all = append(all, &doc.Sources[i])
		}
		ours, err := cite.CSL(all, doc.Language)
		if err != nil {
			t.Fatal(err)
		}
		want := items(t, ours)
		for ending, from := range map[string]string{".bib": "biblatex", ".csl.json": "csljson"} {
			got := items(t, pandoc(t, doc, ending, from, "csljson"))
			if len(got) != len(doc.Sources) {
				t.Errorf("%s%s: pandoc finds %d of %d sources", sample.Name, ending, len(got), len(doc.Sources))
			}
			for i := range doc.Sources {
				s := &doc.Sources[i]
				g, ok := got[s.ID]
				if !ok {
					t.Errorf("%s%s: pandoc finds no %s", sample.Name, ending, s.ID)
				}
				if level(g.Title) != level(s.Title) {
					t.Errorf("%s%s: %s is called %q, not %q", sample.Name, ending, s.ID, g.Title, s.Title)
				}
				if a, b := fmt.Sprint(g.Issued.Parts), fmt.Sprint(want[s.ID].Issued.Parts); len(want[s.ID].Issued.Parts) > 0 && a != b {
					t.Errorf("%s%s: %s is of %s, not %s (%s)", sample.Name, ending, s.ID, a, b, s.Issued)
				}
				if s.Issued.Approximate() && len(g.Issued.Parts) > 0 && g.Issued.Circa == nil {
					t.Errorf("%s%s: %s of %s became certain", sample.Name, ending, s.ID, s.Issued)
				}
			}
		}
	}
}

// level is a text without its marks and with one kind of quotation marks, blanks and dashes, all of which
// pandoc sets its own way.
func level(text string) string {
	text = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "…", "...", "\u00a0", " ", `<span class="nocase">`, "", "</span>", "", "--", "-").Replace(text)
	return strings.Join(strings.Fields(text), " ")
}

// TestPandocReadsTheHandout counts its headings and its notes.
func TestPandocReadsTheHandout(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		heads := strings.Split(string(pandoc(t, doc, ".md", "commonmark+footnotes", "plain")), "\n")
		notes := pandoc(t, doc, ".md", "commonmark+footnotes", "json")
		claims := 0
		for i := range doc.Events {
			e := &doc.Events[i]
			claims += len(e.Claims)
			date := []rune(e.Date.Words(doc.Language))
			date[0] = unicode.ToUpper(date[0]) // as a heading begins
			if want := level(string(date) + ": " + e.Title); !slices.ContainsFunc(unwrapped(heads), func(line string) bool { return line == want }) {
				t.Errorf("%s: no heading is %q", sample.Name, want)
			}
		}
		if got := strings.Count(string(notes), `"t":"Note"`); got == 0 || got > claims {
			t.Errorf("%s: %d notes on %d claims", sample.Name, got, claims)
		}
	}
}

// unwrapped are paragraphs, each on one line.
func unwrapped(lines []string) (out []string) {
	for _, p := range strings.Split(strings.Join(lines, "\n"), "\n\n") {
		out = append(out, level(p))
	}
	return out
}
