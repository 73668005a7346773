package editor

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestTheEditorOpensAtTheLine(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the last resort is another one here")
	}
	for _, c := range []struct {
		env   map[string]string
		there string
		want  string
	}{
		{nil, "code gedit xdg-open", "/bin/code --goto /x y.json:12"},
		{nil, "gedit xdg-open", "/bin/gedit +12 /x y.json"},
		{nil, "kate", "/bin/kate -l 12 /x y.json"},
		{map[string]string{"VISUAL": "gedit --new-window", "EDITOR": "code"}, "code gedit", "/bin/gedit --new-window +12 /x y.json"},
		{map[string]string{"EDITOR": "vim"}, "vim xdg-open", "/bin/xdg-open /x y.json"},
		{map[string]string{"VISUAL": "gedit"}, "geany", "/bin/geany --line 12 /x y.json"},
	} {
		find := func(name string) (string, error) {
			if slices.Contains(strings.Fields(c.there), name) {
				return "/bin/" + name, nil
			}
			return "", errors.New("not there")
		}
		got, err := command("/x y.json", 12, func(key string) string { return c.env[key] }, find)
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%v, %s: %q, %v, want %q", c.env, c.there, got, err, c.want)
		}
	}
	if _, err := command("/x", 0, func(string) string { return "" }, func(string) (string, error) { return "", errors.New("no") }); err == nil {
		t.Error("without any editor there must be an error")
	}
}
