package main

import (
	"os"
	"os/exec"
	"testing"
)

// TestCommandsBuildWithoutCgo builds the program without a C compiler for each system that it runs on.
func TestCommandsBuildWithoutCgo(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the standard library for three systems")
	}
	for _, target := range [][2]string{{"linux", "amd64"}, {"windows", "amd64"}, {"darwin", "arm64"}} {
		t.Run(target[0]+" "+target[1], func(t *testing.T) {
			env := append(os.Environ(), "CGO_ENABLED=0", "GOOS="+target[0], "GOARCH="+target[1])
			goes(t, env, "build", "-o", os.DevNull, ".")
			goes(t, env, "vet", ".")
		})
	}
}

func goes(t *testing.T, env []string, args ...string) {
	t.Helper()
	c := exec.Command("go", args...)
	c.Env = env
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("go %v: %v\n%s", args, err, out)
	}
}
