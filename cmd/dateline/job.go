package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/assets"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/paper"
	"dateline/timeline/pick"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// sheetFlags say what is shown, how it is arranged and on which sheets, as typed.
type sheetFlags struct {
	page, tile, asOf, from, to, only string
	lang                             string // of dates and furniture; "" for the document's
	arrange, by, cards               string
	without, events                  list
	book, steps, unbroken, short     bool
}

func (f *sheetFlags) add(fs *flag.FlagSet) {
	fs.StringVar(&f.page, "page", "", "")
	fs.StringVar(&f.tile, "tile", "", "")
	fs.BoolVar(&f.book, "book", false, "")
	fs.StringVar(&f.asOf, "as-of", "", "")
	fs.StringVar(&f.lang, "lang", "", "")
	fs.Var(&f.without, "without", "")
	fs.StringVar(&f.from, "from", "", "")
	fs.StringVar(&f.to, "to", "", "")
	fs.StringVar(&f.only, "only", "", "")
	fs.Var(&f.events, "events", "")
	fs.StringVar(&f.arrange, "arrange", layout.Auto.String(), "")
	fs.StringVar(&f.by, "by", "", "")
	fs.StringVar(&f.cards, "cards", layout.Summaries.String(), "")
	fs.BoolVar(&f.steps, "steps", false, "")
	fs.BoolVar(&f.unbroken, "unbroken", false, "")
	fs.BoolVar(&f.short, "short-sources", false, "")
}

// job reads what does not depend on the document; sized tells whether --size is given.
func (f *sheetFlags) job(sized bool) (j paper.Job, err error) {
	j = paper.Job{Book: f.book, Short: f.short}
	if f.tile != "" {
		if j.Cols, j.Rows, err = parseTile(f.tile); err != nil {
			return j, err
		}
	}
	switch {
	case f.book && f.tile != "":
		return j, usage("--book and --tile: take one of them")
	case sized && f.page != "":
		return j, usage("--size and --page: take one of them")
	case f.only != "" && f.from+f.to != "":
		return j, usage("--only PERIOD stands for --from and --to; take one or the other")
	}
	if !sized {
		name := f.page
		if name == "" && (f.book || f.tile != "") {
			name = "a4"
		}
		if j.Paper, err = paper.Parse(cmp.Or(name, "slide")); err != nil {
			return j, usage("--page %w%s", err, didYouMean(name, paper.Names(), asIs))
		}
	}
	j.In.Setting, err = f.setting()
	return j, err
}

// setting reads how the events are arranged.
func (f *sheetFlags) setting() (s layout.Setting, err error) {
	s.Steps, s.Unbroken = f.steps, f.unbroken
	words := []string{"auto", "story", "lanes"}
	i := slices.Index(words, f.arrange)
	if i < 0 {
		return s, usage("--arrange %s: write %s%s", f.arrange, choice(words), didYouMean(f.arrange, words, asIs))
	}
	s.Arrange = layout.Arrangement(i)
	cards := slices.Index(layout.CardWords[:], f.cards)
	if cards < 0 {
		return s, usage("--cards %s: write %s%s", f.cards, choice(layout.CardWords[:]), didYouMean(f.cards, layout.CardWords[:], asIs))
	}
	s.Cards = layout.Cards(cards)
	if _, ok := pick.ParseKey(f.by); f.by != "" && !ok {
		return s, usage("--by %s: write %s%s", f.by, choice(keyWords()), didYouMean(f.by, keyWords(), asIs))
	}
	if f.by != "" && f.arrange == "story" {
		return s, usage("--by %s makes lanes, which --arrange story does not have", f.by)
	}
	if f.by != "" {
		s.Arrange = layout.Lanes
	}
	return s, nil
}

func keyWords() (out []string) {
	for _, k := range pick.Keys {
		out = append(out, k.String())
	}
	return out
}

// parseTile reads "3x2", the columns and the rows of a poster.
func parseTile(text string) (cols, rows int, err error) {
	a, b, _ := strings.Cut(strings.NewReplacer("X", "x", "×", "x").Replace(text), "x")
	cols, errCols := strconv.Atoi(a)
	rows, errRows := strconv.Atoi(b)
	if errors.Join(errCols, errRows) != nil || cols < 1 || rows < 1 || cols > paper.MostSheets/rows {
		return 0, 0, usage("--tile %s: write columns x rows of sheets, as in --tile 3x2, at most %d sheets", text, paper.MostSheets)
	}
	return cols, rows, nil
}

// fill gives the job its input: what the flags show of the document.
func (f *sheetFlags) fill(j *paper.Job, doc *timeline.Document, query string) error {
	options, err := f.evidence(doc)
	if err != nil {
		return err
	}
	j.In.Doc, j.In.Assess = doc, evidence.Assess(doc, options)
	if j.In.Pick, err = queried(doc, j.In.Assess, query, f.by); err != nil {
		return err
	}
	if j.In.Words, err = speak(f.lang, doc.Language); err != nil {
		return err
	}
	if j.In.Faces, err = newFaces(doc.Language); err != nil {
		return err
	}
	if len(f.events) > 0 {
		ids := f.events.values()
		for _, id := range ids {
			if doc.EventIndex(id) < 0 {
				return usage("--events: no event has the id %q%s", id, didYouMean(id, eventIDs(doc), strconv.Quote))
			}
		}
		if j.In, err = paper.Chosen(j.In, ids); err != nil {
			return err
		}
	}
	if err := f.limit(&j.In); err != nil {
		return err
	}
	if j.In.Pick != nil && len(j.In.Pick.Events) == 0 && len(doc.Events) > 0 {
		return fmt.Errorf("none of the %d events is left to show; ask for less with --query, --events, --from, --to or --only", len(doc.Events))
	}
	return nil
}

// speak is the language that was asked for, or of the document; English where that is another one.
func speak(asked, document string) (*words.Translator, error) {
	if _, known := words.Best(asked); asked != "" && !known {
		return nil, usage("--lang %s: Dateline speaks %s", asked, strings.Join(words.Languages[:], ", "))
	}
	files, err := assets.Translations()
	if err != nil {
		return nil, fmt.Errorf("reading the translations: %w", err)
	}
	return words.Speak(files, cmp.Or(asked, document))
}

func newFaces(language string) (*typeset.Faces, error) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		return nil, fmt.Errorf("the built-in fonts: %w", err)
	}
	faces.UseSystemFonts(typeset.FontCache())
	faces.UseLanguage(language)
	return faces, nil
}

// evidence reads the day and the sources to do without.
func (f *sheetFlags) evidence(doc *timeline.Document) (o evidence.Options, err error) {
	if f.asOf != "" {
		d, err := edtf.Parse(f.asOf)
		if err != nil {
			return o, usage("--as-of: %w", err)
		}
		span := d.Extent()
		if d.OpenStart() || d.OpenEnd() || span.End-span.Start > 86400 {
			return o, usage("--as-of %s: write one day, as in --as-of 2022-08-20", f.asOf)
		}
		o.AsOf, o.HasAsOf = span.Start, true
	}
	if len(f.without) == 0 {
		return o, nil
	}
	known := speakers(doc)
	o.Without = map[string]bool{}
	for _, id := range f.without.values() {
		if !slices.Contains(known, id) {
			return o, usage("--without: no source or actor has the id %q%s", id, didYouMean(id, known, strconv.Quote))
		}
		o.Without[id] = true
	}
	return o, nil
}

// limit cuts the axis to the stretch of time asked for.
func (f *sheetFlags) limit(in *layout.Input) error {
	var span edtf.Span
	if f.only == "" && f.from == "" && f.to == "" {
		return nil
	}
	whole := layout.New(*in, 1000, 1000)
	span.Start, span.End = whole.Span(whole.Fit())
	span.End++
	first, last := span.Start, span.End-1
	for _, v := range [...]struct {
		flag, text string
		start, end bool
	}{{"--only", f.only, true, true}, {"--from", f.from, true, false}, {"--to", f.to, false, true}} {
		if v.text == "" {
			continue
		}
		d, err := edtf.Parse(v.text)
		if err != nil {
			return usage("%s: %w", v.flag, err)
		}
		if v.start && !d.OpenStart() {
			span.Start = d.Extent().Start
		}
		if v.end && !d.OpenEnd() {
			span.End = d.Extent().End
		}
	}
	if span.End <= span.Start {
		return f.empty(first, last)
	}
	*in = paper.Visible(*in, span)
	return nil
}

// empty is the error for a stretch of time without a moment, of a timeline from a first to a last one.
func (f *sheetFlags) empty(first, last int64) error {
	const language = "en"
	switch {
	case f.from != "" && f.to == "" && f.only == "":
		return usage("--from %s: there is nothing to show so late; the timeline ends on %s", f.from, edtf.DayWords(language, last))
	case f.to != "" && f.from == "" && f.only == "":
		return usage("--to %s: there is nothing to show so early; the timeline begins on %s", f.to, edtf.DayWords(language, first))
	}
	return usage("the stretch of time to show ends before it begins")
}

// values are a list's words, which commas may separate too.
func (l list) values() (out []string) {
	for _, v := range l {
		for id := range strings.SplitSeq(v, ",") {
			if id = strings.TrimSpace(id); id != "" {
				out = append(out, id)
			}
		}
	}
	return out
}

func eventIDs(doc *timeline.Document) (out []string) {
	for i := range doc.Events {
		out = append(out, doc.Events[i].ID)
	}
	return out
}

// speakers are all who can be taken away: sources, actors, and whom claims name freely.
func speakers(doc *timeline.Document) (out []string) {
	for i := range doc.Sources {
		out = append(out, doc.Sources[i].ID)
	}
	for i := range doc.Actors {
		out = append(out, doc.Actors[i].ID)
	}
	for i := range doc.Events {
		for _, c := range doc.Events[i].Claims {
			out = append(out, c.By, c.From)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
