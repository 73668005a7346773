package message_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/timeline/message"
)

func TestAMessageSaysWhatStandsInItsPlaces(t *testing.T) {
	inner := message.Fail("no {{.What}}", "What", message.Of("source"))
	for want, m := range map[string]message.Message{
		"":                   {},
		"plain":              message.Of("plain"),
		"1 of a {{.B}}":      message.Of("{{.N}} of {{.A}}", "N", 1, "A", "a {{.B}}", "B", "never looked at"),
		"{{.Missing}} stays": message.Of("{{.Missing}} stays"),
		"{{.Open":            message.Of("{{.Open", "Open", "x"),
		"why: no source":     message.Of("why: {{.Why}}", "Why", fmt.Errorf("around: %w", inner)),
		"the disk is full":   message.Of("{{.Why}}", "Why", &fs.PathError{Op: "write", Path: ".x.tmp", Err: syscall.ENOSPC}),
		"over again":         message.Of("{{.What}} again").With("What", "over"),
	} {
		if got := m.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestInSaysTheInnerMessagesToo(t *testing.T) {
	say := func(text string, data map[string]any) string { return fmt.Sprint(strings.ToUpper(text), data) }
	m := message.Of("a {{.B}}", "B", message.Of("b {{.N}}", "N", 7))
	if got := m.In(say); got != "A {{.B}}map[B:B {{.N}}map[N:7]]" {
		t.Error(got)
	}
}

func TestMapChangesTheInnerTextsToo(t *testing.T) {
	m := message.Of("{{.A}} {{.N}} {{.B}} {{.C}}", "A", "a", "N", 1, "B", message.Of("{{.D}}", "D", "d"), "C", message.Fail("{{.E}}", "E", "e"))
	mapped := m.Map(func(name, text string) string { return name + "=" + text })
	if got := mapped.String(); got != "A=a 1 D=d E=e" || m.String() != "a 1 d e" {
		t.Error(got, m)
	}
}

func TestErrorsAreSaidByTheirOutermostMessage(t *testing.T) {
	cause := &fs.PathError{Op: "open", Path: ".x.tmp", Err: syscall.EROFS}
	err := message.Wrap(cause, "cannot write {{.Path}}: {{.Why}}", "Path", "x", "Why", cause)
	if err.Error() != "cannot write x: the disk is read-only" || !errors.Is(err, syscall.EROFS) {
		t.Error(err)
	}
	if got := message.From(fmt.Errorf("drawing: %w", err)).String(); got != err.Error() {
		t.Error(got)
	}
	if got := message.From(errors.New("odd")).String(); got != "an unexpected error: odd" {
		t.Error(got)
	}
}

// TestSystemErrorsAreKnownByTheirCause: those that the system really gives, and those that are hard to bring about.
func TestSystemErrorsAreKnownByTheirCause(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "f")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, missing := os.Open(filepath.Join(dir, "none"))
	there := os.Mkdir(dir, 0o700)
	_, long := os.Open(filepath.Join(dir, strings.Repeat("x", 5000)))
	for want, errs := range map[message.Cause][]error{
		message.Missing:   {missing},
		message.There:     {there},
		message.LongName:  {long, syscall.ENAMETOOLONG},
		message.Forbidden: {syscall.EACCES, syscall.EPERM},
		message.Full:      {syscall.ENOSPC, syscall.EDQUOT},
		message.TooLarge:  {syscall.EFBIG},
		message.IsFolder:  {syscall.EISDIR},
		message.NoFolder:  {syscall.ENOTDIR},
		message.Broken:    {syscall.EIO},
		message.Held:      {syscall.EBUSY},
		message.Other:     {nil, errors.New("x")},
	} {
		for _, err := range errs {
			if got := message.CauseOf(err); got != want {
				t.Errorf("%v has the cause %d, not %d", err, got, want)
			}
		}
	}
}

func TestNamesThatRunToTheLeftStandApart(t *testing.T) {
	for name, want := range map[string]string{
		"Sèvres": "Sèvres", "": "", "日本": "日本",
		"אב 1": "\u2068אב 1\u2069", "a سي": "\u2068a سي\u2069",
		"𞤢𞤣 1": "\u2068𞤢𞤣 1\u2069", "ࠀ": "\u2068ࠀ\u2069", // of scripts that few fonts have
		"\u2068אב\u2069 and c": "\u2068אב\u2069 and c",
		"ab\u202ecd":           "abcd", "a\u2067b": "ab", "a\u2069\u2068ב": "\u2068aב\u2069", "\u2068אב\u2069\u2069": "\u2068אב\u2069",
	} {
		if got := message.Apart(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
