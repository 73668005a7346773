package assets_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// used is a message that the program says: what its English file holds for it, a text or plural
// forms, and where it is said.
type used struct {
	english any
	at      string
}

// fynes are the messages that Fyne's own menus and dialogs say, by their keys. Dateline's files hold
// them too, as Fyne cannot change its language while it runs, and does not speak Kazakh.
var fynes = map[string]string{
	"Advanced": "Advanced", "Cancel": "Cancel", "Confirm": "Confirm", "Copy": "Copy", "Create Folder": "Create Folder", "Cut": "Cut",
	"Enter filename": "Enter filename", "Error": "Error", "Favourites": "Favourites", "File": "File", "Folder": "Folder",
	"New Folder": "New Folder", "No": "No", "OK": "OK", "Open": "Open", "Paste": "Paste", "Quit": "Quit", "Redo": "Redo", "Save": "Save",
	"Select all": "Select all", "Show Hidden Files": "Show Hidden Files", "Undo": "Undo", "Yes": "Yes", "file.name": "Name", "file.parent": "Parent",
}

// messages are all that the program says: the calls of Fyne's lang, of timeline/words and of timeline/message.
func messages(t *testing.T) map[string]used {
	t.Helper()
	all := map[string]used{}
	for key, english := range fynes {
		all[key] = used{english, "Fyne"}
	}
	set := token.NewFileSet()
	for _, root := range []string{"app", "cmd", "timeline"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || d.Name() == "words.go" && filepath.Base(filepath.Dir(path)) == "words" {
				return err
			}
			f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			own := f.Name.Name == "message"
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				if of, isOwn := call.Fun.(*ast.Ident); isOwn && own && of.Name == "Of" && len(call.Args) > 0 {
					if text, ok := literal(call.Args[0]); ok {
						all[text] = used{text, set.Position(call.Pos()).String()}
					}
				} else {
					note(t, all, call, set.Position(call.Pos()).String())
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 300 {
		t.Fatalf("only %d messages were found; the test has lost its sense", len(all))
	}
	return all
}

// note adds the message of a call, where it is one that says something.
func note(t *testing.T, all map[string]used, call *ast.CallExpr, at string) {
	s, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 {
		return
	}
	pkg, _ := s.X.(*ast.Ident)
	fyne := pkg != nil && pkg.Name == "lang"
	if pkg != nil && pkg.Name == "message" {
		noteMade(t, all, s.Sel.Name, call.Args, at)
		return
	}
	switch first, ok := literal(call.Args[0]); {
	case fyne && !ok && (s.Sel.Name == "L" || s.Sel.Name == "X"):
		t.Errorf("%s: the text is no literal, so that no test can look for its translation; take words.Mark for it", at)
	case fyne && s.Sel.Name == "L", pkg != nil && pkg.Name == "words" && s.Sel.Name == "Mark", !fyne && s.Sel.Name == "T" && ok:
		all[first] = used{first, at}
	case len(call.Args) > 1 && (fyne && s.Sel.Name == "X" || !fyne && s.Sel.Name == "Text" && ok):
		if english, isText := literal(call.Args[1]); isText {
			all[first] = used{english, at}
		}
	case !fyne && s.Sel.Name == "N" && len(call.Args) > 2:
		one, ok1 := literal(call.Args[1])
		other, ok2 := literal(call.Args[2])
		if ok1 && ok2 {
			all[other] = used{map[string]any{"one": one, "other": other}, at}
		}
	}
}

// noteMade adds what a call of timeline/message makes.
func noteMade(t *testing.T, all map[string]used, name string, args []ast.Expr, at string) {
	places := map[string]int{"Of": 0, "Fail": 0, "Wrap": 1}
	i, ok := places[name]
	if !ok || i >= len(args) {
		return
	}
	text, ok := literal(args[i])
	if !ok {
		t.Errorf("%s: the text is no literal, so that no test can look for its translation", at)
		return
	}
	all[text] = used{text, at}
}

// literal is the text of a string literal.
func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// written is a file of messages as this repository keeps it: sorted, one message a line.
func written(t *testing.T, file map[string]any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(file); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
