package command_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/command"
)

var update = flag.Bool("update", false, "write docs/keys.md anew")

// TestTheDocumentedKeysAreThoseOfTheTable fails where docs/keys.md is stale; -update writes it anew.
func TestTheDocumentedKeysAreThoseOfTheTable(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "keys.md")
	want := command.Page()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Error("docs/keys.md is not what the table says; run: go test ./app/command -update")
	}
}

func TestTheKeysOfMacOSAreCalledAsThere(t *testing.T) {
	page := command.Page()
	for _, want := range []string{"| Ctrl+O | ⌘O |", "| Ctrl+Shift+Z or Ctrl+Y | ⇧⌘Z or ⌘Y |", "| Alt+← | ⌥← |", "| Ctrl+wheel | ⌘ wheel |"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}
