package settings_test

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/app/settings"
)

func TestBrokenSettingsAreMended(t *testing.T) {
	whole := `{"recent": ["/a.json", "/b.json"], "theme": "dark", "text.size": 1.5, "motion.reduced": true, "none": []}`
	for name, text := range map[string]string{
		"empty": "", "cut off": whole[:40], "not JSON": "\x00\x01", "a list": "[1]", "null": "null",
		"a list of two kinds": `{"recent": ["/a", 1]}`, "lists in a list": `{"recent": [[1]]}`, "an object": `{"theme": {"a": 1}}`,
	} {
		path := filepath.Join(t.TempDir(), "preferences.json")
		put := func(text string) {
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if broken, err := settings.Mend(path); broken || err != nil {
			t.Errorf("no file: %v, %v", broken, err)
		}
		put(text)
		if broken, err := settings.Mend(path); !broken || err != nil {
			t.Errorf("%s, with nothing kept: %v, %v", name, broken, err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: the broken file is still there", name)
		}
		put(whole)
		if broken, err := settings.Mend(path); broken || err != nil {
			t.Errorf("a whole file: %v, %v", broken, err)
		}
		put(text)
		if broken, err := settings.Mend(path); !broken || err != nil {
			t.Errorf("%s: %v, %v", name, broken, err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != whole {
			t.Errorf("%s: mended to %q, %v", name, got, err)
		}
		if got, err := os.ReadFile(path + ".broken"); err != nil || string(got) != text {
			t.Errorf("%s: put aside %q, %v", name, got, err)
		}
	}
}
