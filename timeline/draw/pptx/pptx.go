// Package pptx writes a presentation (ECMA-376, transitional): native shapes, texts and tables that
// PowerPoint, Keynote and LibreOffice can edit.
//
// In come a Deck, which is a document with its assessment, and the faces that measure its texts; out
// come the bytes of a file with a slide of the whole timeline, a slide an event and the numbered
// sources. A scene alone makes one slide. The same input makes the same bytes. It embeds neither
// fonts nor pictures, animates nothing and reads no presentation.
package pptx

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// Most is how many events have a slide of their own at most: those that show first.
const Most = 200

// margin is the room at the left and the right of a slide, in points.
const margin = 48.0

// Deck is what slides are made of.
type Deck struct {
	Doc    *timeline.Document
	Assess *evidence.Assessment
	Pick   *pick.Pick        // what is shown; nil for all
	Theme  layout.Theme      // the zero Theme is layout.Light
	Words  *words.Translator // of what is not the document's; nil for English
}

// Options are what a presentation says beside its slides. All may be empty.
type Options struct {
	Made     time.Time
	Software string
	Progress func(done float64) // called after each slide, 0 to 1; may be nil
}

// writer is one presentation being written.
type writer struct {
	archive  *archive
	deck     Deck
	faces    *typeset.Faces
	opt      Options
	palette  *palette
	language string
	name     string
	slides   int
	expected int
	cellSize float64        // of the table at hand
	numbers  map[string]int // a source's number in the list, from 1
	cited    []int          // the sources in the list, as indexes
}

// Write writes the slides of a deck. The error is that of w.
func Write(w io.Writer, deck Deck, faces *typeset.Faces, opt Options) error {
	if deck.Theme.Name == "" {
		deck.Theme = layout.Light
	}
	d := newWriter(w, deck, faces, opt, deck.Doc.Language, deck.Doc.Title)
	l := deck.whole(faces, opt)
	order := l.Order()
	events := d.first(order)
	d.number(order)
	d.expected = 1 + len(events) + len(d.cited)/20
	d.start()
	d.overview(l, events, len(order))
	for _, i := range events {
		d.event(i)
	}
	d.sources()
	return d.end()
}

// whole is the timeline of the first slide.
func (deck *Deck) whole(faces *typeset.Faces, opt Options) *layout.Layout {
	return layout.New(layout.Input{
		Doc: deck.Doc, Assess: deck.Assess, Pick: deck.Pick, Faces: faces, Theme: deck.Theme, Words: deck.Words,
		Page: &layout.Page{Made: opt.Made, Short: true},
	}, overviewWidth, overviewHeight)
}

// Overview is the first slide as a scene, for a preview.
func Overview(deck Deck, faces *typeset.Faces, opt Options) *scene.Scene {
	if deck.Theme.Name == "" {
		deck.Theme = layout.Light
	}
	l, s := deck.whole(faces, opt), &scene.Scene{}
	l.Place(l.Fit(), s)
	return s
}

// WriteScene writes one slide with a scene. The error is that of w.
func WriteScene(w io.Writer, s *scene.Scene, faces *typeset.Faces, opt Options) error {
	d := newWriter(w, Deck{Theme: layout.Light}, faces, opt, s.Language, s.Title)
	d.expected = 1
	d.start()
	page := d.newSlide()
	d.fit(page, s, slideHeight, nil)
	d.add(page)
	return d.end()
}

func newWriter(w io.Writer, deck Deck, faces *typeset.Faces, opt Options, language, name string) *writer {
	return &writer{
		archive: newArchive(w), deck: deck, faces: faces, opt: opt, palette: newPalette(deck.Doc, deck.Theme),
		language: tag(language), name: cut(clean(name), 250),
	}
}

// dates is the language of dates: the Words', or without them the document's.
func (d *writer) dates() string {
	if d.deck.Words != nil {
		return d.deck.Words.Language()
	}
	return d.deck.Doc.Language
}

func (d *writer) title() string { return cmp.Or(d.name, d.deck.Words.T("Timeline")) }

// first are the events that have a slide, in the order of time: all, or those that show first, by
// importance, then by the number of origins, then by date.
func (d *writer) first(order []int) []int {
	if len(order) <= Most {
		return order
	}
	events, verdicts := d.deck.Doc.Events, d.deck.Assess.Verdicts
	at := make([]int, len(order)) // places in the order of time
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		return cmp.Or(
			-cmp.Compare(events[order[a]].Importance, events[order[b]].Importance),
			-cmp.Compare(verdicts[order[a]].Origins, verdicts[order[b]].Origins),
		)
	})
	at = at[:Most]
	slices.Sort(at)
	out := make([]int, Most)
	for i, place := range at {
		out[i] = order[place]
	}
	return out
}

// number gives the sources of the events their numbers, in the order of the document: those that the
// overview's cards have, too.
func (d *writer) number(order []int) {
	used := map[string]bool{}
	for _, i := range order {
		for _, c := range d.deck.Doc.Events[i].Claims {
			used[c.Source], used[c.From] = true, true
		}
	}
	d.numbers = map[string]int{}
	for i := range d.deck.Doc.Sources {
		if id := d.deck.Doc.Sources[i].ID; used[id] {
			d.cited = append(d.cited, i)
			d.numbers[id] = len(d.cited)
		}
	}
}

// The overview is laid out larger than the slide and scaled down: its small type is then as large as
// that of a handout.
const (
	overviewWidth  = 1200.0
	overviewHeight = 675.0
)

// overview is the slide of the whole timeline; a click on an event leads to its slide.
func (d *writer) overview(l *layout.Layout, events []int, known int) {
	var sc scene.Scene
	l.Place(l.Fit(), &sc)
	s := d.newSlide()
	slides := make(map[scene.Ref]string, len(events))
	for n, i := range events {
		slides[scene.Ref{Class: layout.ClassEvent, ID: d.deck.Doc.Events[i].ID}] = fmt.Sprintf("slide%d.xml", n+2)
	}
	height := slideHeight
	if len(events) < known {
		height -= 16
		words := d.deck.Words.T("{{.Shown}} of {{.Total}} events have a slide of their own, the most important ones first.", "Shown", len(events), "Total", known)
		s.textBox("Left out", "", box{24, slideHeight - 18, 800, 12}, true,
			paragraph{runs: []run{{text: words, size: 9, bold: true, color: d.palette.look.Ink}}})
	}
	d.fit(s, &sc, height, func(ref scene.Ref) string { return slides[ref] })
	d.add(s)
}

// fit paints a scene as large as the slide and a height allow, in the middle.
func (d *writer) fit(s *slide, sc *scene.Scene, height float64, target func(scene.Ref) string) {
	if !(sc.Width > 0) || !(sc.Height > 0) {
		return
	}
	scale := min(slideWidth/sc.Width, height/sc.Height)
	c := canvas{slide: s, scale: scale, target: target, x: (slideWidth - sc.Width*scale) / 2, y: (height - sc.Height*scale) / 2}
	c.scene(sc)
}

// shorten is a text on one line no wider than a width, in points.
func (d *writer) shorten(text string, size float64, bold bool, width float64) string {
	return d.faces.Shorten(clean(text), typeset.Style{Size: size, Bold: bold}, width).Text
}

// lines is how many lines a text takes, up to most.
func (d *writer) lines(text string, size float64, bold bool, width float64, most int) int {
	n := 0
	for _, part := range strings.Split(text, "\n") {
		n += max(len(d.faces.Wrap(clean(part), typeset.Style{Size: size, Bold: bold}, width, most)), 1)
	}
	return min(n, most)
}

func (d *writer) rtl(text string) bool { return typeset.RightToLeft(text) }
