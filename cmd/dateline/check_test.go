package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/sampledata"
)

// TestAThousandMistakesAreNamedByLine spoils every hundredth of 100,000 events, which stand one
// on a line, and asks for the first hundred in full and for the number of the others.
func TestAThousandMistakesAreNamedByLine(t *testing.T) {
	var made bytes.Buffer
	if err := sampledata.Generate(&made, 100_000, 1); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "f.json")
	lines := strings.Split(made.String(), "\n")
	var want [][3]string
	events, mistakes := 0, 0
	for i, line := range lines {
		if !strings.HasPrefix(line, `{"id": "e`) || !strings.Contains(line, `"date": `) { // a lane is "e" too
			continue
		}
		if events++; events%100 != 0 {
			continue
		}
		old, wrong, says := `"date": "`, `"date": "in `, " is not an EDTF date"
		path := fmt.Sprintf("events[%d].date: ", events-1)
		switch mistakes % 3 { // of shape, of syntax, of reference
		case 1:
			old, wrong, says = `, "lane"`, ` "lane"`, "a comma is missing before this"
			path = fmt.Sprintf("events[%d]: ", events-1)
		case 2:
			old, wrong, says = `"lane": "`, `"lane": "no `, "no lane has the id"
			path = fmt.Sprintf("events[%d].lane: ", events-1)
		}
		lines[i] = strings.Replace(line, old, wrong, 1)
		mistakes++
		want = append(want, [3]string{fmt.Sprintf("%s:%d:", name, i+1), ": error: " + path, says})
	}
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if status := run(console{out: &out, err: &errs, env: os.Getenv}, []string{"check", name}); status != statusFound || mistakes != 1000 {
		t.Fatal(status, mistakes, errs.String())
	}
	got := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(got) != 101 || !strings.HasSuffix(got[100], ": note: and 900 more") {
		t.Fatal(len(got), got[len(got)-1])
	}
	for i, line := range got[:100] {
		if !strings.HasPrefix(line, want[i][0]) || !strings.Contains(line, want[i][1]) || !strings.Contains(line, want[i][2]) {
			t.Errorf("got  %s\nwant %v", line, want[i])
		}
	}
	if got := errs.String(); got != name+": 100 errors, no warnings, and 900 more\n" {
		t.Error(got)
	}
}
