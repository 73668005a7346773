package file

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"dateline/timeline/attached"
)

// FuzzRead holds what Read promises of any bytes: no panic, a document exactly when there is no
// error, every problem inside the file and with something to say, and no JSON accepted that
// encoding/json refuses.
func FuzzRead(f *testing.F) {
	for _, table := range [][]mistake{errorTable, warningTable, syntaxTable} {
		for _, m := range table {
			f.Add([]byte(strings.Replace(m.text, "¶", "", 1)))
		}
	}
	f.Add([]byte(everything))
	ten, err := os.ReadFile("testdata/ten-mistakes.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(ten)
	f.Fuzz(func(t *testing.T, data []byte) {
		if attached.Kind(string(data)) != "" {
			t.Skip("problems have the lines of the document within")
		}
		doc, problems := Read("f.json", data)
		text := strings.TrimPrefix(string(data), "\ufeff")
		lines := strings.Split(text, "\n")
		errors := 0
		for _, p := range problems {
			if p.Level == Error {
				errors++
			}
			if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len([]rune(lines[p.Line-1]))+1 {
				t.Fatalf("outside the file: %v", p)
			}
			if p.Message.IsZero() || strings.ContainsAny(p.String(), "\n\x00") {
				t.Fatalf("a message on one line is missing: %q", p)
			}
		}
		if (doc == nil) != (errors > 0) {
			t.Fatalf("document %v with %d errors", doc, errors)
		}
		if doc != nil && !json.Valid([]byte(text)) {
			t.Fatal("accepted what is not JSON")
		}
		if doc == nil && len(problems) == 0 {
			t.Fatal("refused in silence")
		}
		if doc != nil {
			roundTrip(t, text)
		}
	})
}
