package app

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// inItself names the test that a process was started for.
const inItself = "DATELINE_TEST_ALONE"

// alone tells whether a test runs in a process of its own, and starts one where it does not: whoever opens hundreds of
// windows needs gigabytes, for Fyne's shaper keeps the fonts of each app as long as the process lives.
func alone(t *testing.T) bool {
	t.Helper()
	if os.Getenv(inItself) == t.Name() {
		return true
	}
	var names []string
	for name := range strings.SplitSeq(t.Name(), "/") {
		names = append(names, "^"+regexp.QuoteMeta(name)+"$")
	}
	cmd := exec.Command(os.Args[0], "-test.run", strings.Join(names, "/"))
	cmd.Env = append(os.Environ(), inItself+"="+t.Name())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v:\n%s", err, out)
	} else if strings.Contains(string(out), "no tests to run") {
		t.Errorf("nothing was run:\n%s", out)
	}
	return false
}
