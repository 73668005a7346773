package main

import (
	"flag"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/file"
)

// TestHelpNamesEveryFlagAndNoOther compares what the help says with what the flags are.
func TestHelpNamesEveryFlagAndNoOther(t *testing.T) {
	sets := map[string]*flag.FlagSet{
		"dateline": new(windowFlags).set(),
		"render":   new(renderFlags).set(),
		"check":    new(checkFlags).set(),
		"fmt":      new(fmtFlags).set(),
		"generate": new(generateFlags).set(),
	}
	for name, set := range sets {
		var want, got []string
		set.VisitAll(func(f *flag.Flag) { want = append(want, dashed(f.Name)) })
		want = append(want, "--help")
		var text strings.Builder
		if err := printHelp(&text, name); err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^  (--?[a-z][a-z-]*) `).FindAllStringSubmatch(text.String(), -1) {
			got = append(got, m[1])
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("the help on %s names %v, the flags are %v", name, got, want)
		}
	}
}

func TestEveryCommandHasHelpOfEightyColumns(t *testing.T) {
	for _, name := range append(commandNames(), "") {
		var text strings.Builder
		if err := printHelp(&text, name); err != nil {
			t.Error(err)
		}
		for line := range strings.Lines(text.String()) {
			if line = strings.TrimSuffix(line, "\n"); len(line) > 80 {
				t.Errorf("help on %q: %d columns: %s", name, len(line), line)
			}
		}
	}
}

func TestNearestWordIsMeant(t *testing.T) {
	known := []string{"render", "check", "help", "o"}
	for word, want := range map[string]string{
		"rendr": "render", "erndered": "", "chekc": "check", "hlep": "help", "halp": "help",
		"x": "", "": "", "Rend": "", "quite-another": "",
	} {
		got := didYouMean(word, known, asIs)
		if want != "" {
			want = "; did you mean " + want + "?"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestMessagesStayOnOneLine(t *testing.T) {
	if got := oneLine("a\nb\x1b[31mc\u2028d\u0085e"); got != "a b [31mc d e" {
		t.Errorf("got %q", got)
	}
}

// TestDisplayIsAskedNotGuessed has a server of its own that answers, then none.
func TestDisplayIsAskedNotGuessed(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("these always have a display")
	}
	dir := t.TempDir()
	env := map[string]string{"XDG_RUNTIME_DIR": dir, "WAYLAND_DISPLAY": "wayland-7"}
	ask := func() bool { return hasDisplay(func(name string) string { return env[name] }) }
	if ask() {
		t.Error("a display without a server")
	}
	server, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	if !ask() {
		t.Error("no display, though its server answers")
	}
	server.Close()
	for _, display := range []string{"", ":", "nonsense", ":x", ":-1", ":70000", "host:", "127.0.0.1:59000.0"} {
		env = map[string]string{"DISPLAY": display}
		if ask() {
			t.Errorf("DISPLAY=%q is a display", display)
		}
	}
}

// TestAFileThatIsTooLargeIsSaidAsThat and not as something unexpected. It has no bytes on the disk.
func TestAFileThatIsTooLargeIsSaidAsThat(t *testing.T) {
	name := filepath.Join(t.TempDir(), "huge.json")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, 3<<30); err != nil {
		t.Skip("no sparse files here:", err) // and 3 GiB would have to be written
	}
	_, _, err := file.ReadFile(name)
	if got, want := cannotRead(name, err).Error(), name+" is larger than 2 GiB, the most that Dateline reads; split it into several files"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
