package web

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestTheLibraryIsTheOneThatIsPinned has no library to look at before the set-up has put it in place, and
// fails without it in make test-all.
func TestTheLibraryIsTheOneThatIsPinned(t *testing.T) {
	if ECharts() == "" {
		if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
			t.Fatal("the library is not embedded")
		}
		t.Skip("built without the library")
	}
	var pin struct{ Dependencies map[string]string }
	read(t, "package.json", &pin)
	if version := `t.version="` + pin.Dependencies["echarts"] + `"`; !strings.Contains(ECharts(), version) {
		t.Errorf("the library does not say %s", version)
	}
	for _, end := range []string{"</script", "<!--"} { // which a page's script must not have
		if strings.Contains(strings.ToLower(ECharts()), end) {
			t.Errorf("the library has %s", end)
		}
	}
	if !strings.Contains(Notice(), "Apache") || strings.Contains(Notice(), "*/") {
		t.Errorf("the notice is %q", Notice())
	}
}

func TestTheLockNamesNoHost(t *testing.T) {
	var lock struct {
		Packages map[string]struct{ Version, Resolved, Integrity string }
	}
	text := read(t, "package-lock.json", &lock)
	if strings.Contains(text, "://") {
		t.Error("it has an address")
	}
	for name, p := range lock.Packages {
		if name != "" && (p.Resolved != "" || !strings.HasPrefix(p.Integrity, "sha512-") || p.Version == "") {
			t.Errorf("%s is not pinned by its contents alone: %+v", name, p)
		}
	}
}

func read(t *testing.T, name string, into any) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(name, err)
	}
	return string(text)
}
