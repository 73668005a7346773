package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dateline/app/palette"
	"dateline/app/speech"
	"dateline/timeline/draw"
	"dateline/timeline/file"
	page "dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/told"
)

// saveKeys save two sides as a picture, and printKeys print them.
var (
	saveKeys  = &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}
	printKeys = &desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierShortcutDefault}
)

// speakers are those who can be a side, and the two of them who contradict each other most.
type speakers struct {
	groups     []pick.Group
	names      *pick.Names // of the groups; nil until they are collected
	opposed    [2]told.Side
	contradict bool // there are two who do
}

// askTold asks for the two sides of which to show what they tell. The two who contradict each other most are
// offered first. Those of a large document are collected beside the window's work.
func (w *window) askTold() {
	doc, assess, index, who := w.session.Open().Doc, w.session.Assess(), w.indexed(), &speakers{}
	collected := func() (s speakers) {
		s.opposed, s.contradict = told.Opposed(doc)
		s.groups = pick.Apply(doc, assess, pick.Query{GroupBy: pick.ByClaimant}, index).Groups
		s.names = pick.NewNames(context.Background(), len(s.groups), func(i int) string { return s.groups[i].Name })
		return s
	}
	if len(doc.Events) < crowd {
		*who = collected()
	} else {
		w.beside(lang.L("preparing the search"), func() {
			all := collected()
			fyne.Do(func() {
				*who = all
				if w.palette.Shown() && w.palette.OnType != nil {
					w.palette.OnType(w.palette.Text())
				}
			})
		}, func(error) { w.palette.Close() })
	}
	w.askSide(lang.L("One side: a claimant, a source, or several with commas"), who, true, func(a told.Side) {
		w.askSide(lang.L("The other side, beside {{.Name}}", map[string]any{"Name": a.Name}), who, false, func(b told.Side) {
			w.openTold([2]told.Side{a, b})
		})
	})
}

// askSide asks for one side, by choosing a claimant or typing names; the two who contradict each other can be
// chosen at once.
func (w *window) askSide(ask string, who *speakers, both bool, then func(told.Side)) {
	doc := w.session.Open().Doc
	item := func(g pick.Group) palette.Item {
		return palette.Item{Title: g.Name, Kind: countOf(len(g.Events)), Go: func() { then(told.Of(doc, g.ID)) }}
	}
	w.palette.OnType = func(text string) {
		if who.names == nil {
			w.palette.Show(nil, lang.L("The names are still being collected …"))
			return
		}
		var items []palette.Item
		if text == "" {
			if sides := who.opposed; both && who.contradict {
				items = append(items, palette.Item{Title: sides[0].Name + " – " + sides[1].Name, Kind: lang.L("who contradict each other most"),
					Go: func() { w.openTold(sides) }})
			}
			for _, g := range who.groups {
				if g.ID != "" {
					items = append(items, item(g))
				}
			}
		}
		for _, f := range who.names.Find(context.Background(), text, palette.Most) {
			items = append(items, item(who.groups[f.Index]))
		}
		if side, err := told.Parse(doc, text); err == nil && (strings.Contains(text, ",") || len(items) == 0) {
			items = append([]palette.Item{{Title: side.Name, Kind: lang.L("side"), Go: func() { then(side) }}}, items...)
		}
		w.palette.Show(items, lang.L("Nobody here has this name"))
	}
	w.palette.Open(ask)
	w.palette.OnType("")
}

// toldName is what a picture of two sides is called, without its ending.
func (w *window) toldName() string {
	return w.stem() + " – " + lang.L("two sides")
}

// saveTold writes the two sides as a picture, by an ending, beside the document, under a name that is free, and
// tells of it.
func (w *window) saveTold(in told.Input, ending string, tell func(words string)) {
	folder := w.folder()
	path := freeName(filepath.Join(folder, w.toldName()), ending)
	w.writeTold(in, path, func() {
		words := lang.L("{{.Name}} is written.", map[string]any{"Name": filepath.Base(path)})
		tell(words)
		w.notice.tell(words, lang.L("Show in Folder"), func() { w.openFile(folder) }, false)
	})
}

// printTold opens the two sides in the system's program for PDF files, which prints them. The file is in a folder for
// temporary files, which the system clears.
func (w *window) printTold(in told.Input) {
	path, err := temporary(w.toldName() + ".pdf")
	if err != nil {
		w.complain(lang.L("The pages could not be printed"), speech.Of(err))
		return
	}
	in.In.Theme = page.Print
	w.writeTold(in, path, func() { w.openFile(path) })
}

// writeTold writes the two sides as a picture, by the path's ending, and then does something.
func (w *window) writeTold(in told.Input, path string, then func()) {
	ending := filepath.Ext(path)
	in.In.Page = &page.Page{Made: time.Now()}
	w.beside(lang.L("writing the file"), func() {
		var s scene.Scene
		const width, height = 1920, 1080
		t := told.New(in, width, height)
		t.Place(t.Fit(), &s)
		err := file.Atomic(context.Background(), path, func(out io.Writer) error {
			return draw.Write(out, ending, &s, in.In.Faces, draw.Options{Scale: 2, Data: file.Write(in.In.Doc)})
		})
		fyne.Do(func() {
			if err != nil {
				w.complain(lang.L("The file was not written"), speech.Of(err))
				return
			}
			then()
		})
	}, func(err error) { w.complain(lang.L("The file was not written"), speech.Of(err)) })
}

// freeName is a path that no file has: the first one, or with a number.
func freeName(path, ending string) string {
	name := path + ending
	for n := 2; ; n++ {
		if _, err := os.Stat(name); err != nil {
			return name
		}
		name = path + " " + strconv.Itoa(n) + ending
	}
}
