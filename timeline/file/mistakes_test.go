package file

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/message"
)

// mistake is a text with one thing wrong at the mark ¶, and what is said about it.
type mistake struct{ text, path, message string }

// event wraps the members of one event behind title and date.
func event(members string) string {
	return `{"events": [{"title": "T", "date": "2022", ` + members + `}]}`
}

// source wraps the members of one source behind its id.
func source(members string) string {
	return `{"sources": [{"id": "neo", ` + members + `}], "events": []}`
}

const cast = `"actors": [{"id": "kz", "name": "Government of Kazakhstan"}, {"id": "ministry", "partOf": "kz"}],
 "sources": [{"id": "neo", "title": "A Farewell"}, {"id": "leak"}],
 "lanes": [{"id": "arms", "title": "The arms deal"}],
 `

// claim wraps the members of one claim in a document with a cast.
func claim(members string) string {
	return `{` + cast + `"events": [{"title": "T", "date": "2022", "claims": [{` + members + `}]}]}`
}

func (m mistake) check(t *testing.T, level Level) {
	t.Helper()
	before, _, found := strings.Cut(m.text, "¶")
	if !found {
		t.Fatalf("no mark in %s", m.text)
	}
	lines := strings.Split(before, "\n")
	line, column := len(lines), len([]rune(lines[len(lines)-1]))+1
	doc, problems := Read("f.json", []byte(strings.Replace(m.text, "¶", "", 1)))
	if (doc == nil) != (level == Error) {
		t.Errorf("document is %v", doc)
	}
	want := Problem{Level: level, File: "f.json", Line: line, Column: column, Path: m.path, Message: message.Of(m.message)}
	if len(problems) != 1 || problems[0].String() != want.String() {
		t.Errorf("%s\nwant %v\ngot  %s", m.text, want, lineByLine(problems))
	}
}

func lineByLine(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
	}
	return b.String()
}

func TestEachErrorIsNamedAtItsPlace(t *testing.T) {
	for _, m := range errorTable {
		m.check(t, Error)
	}
}

func TestEachWarningIsNamedAtItsPlace(t *testing.T) {
	for _, m := range warningTable {
		m.check(t, Warning)
	}
}

func TestEachBreachOfSyntaxIsNamedAtItsPlace(t *testing.T) {
	for _, m := range syntaxTable {
		m.check(t, Error)
	}
}
