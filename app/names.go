package app

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/palette"
	"dateline/app/session"
	"dateline/timeline"
	"dateline/timeline/pick"
)

// names are those of all that the palette finds in a document, and how to end what works on them.
type names struct {
	doc                     *timeline.Document // of which the names are; nil until they are ready
	events, sources, actors *pick.Names
	making, finding         context.CancelFunc
}

// indexNames makes the index of the names in the open document beside the window's own work.
func (w *window) indexNames() {
	doc := w.session.Open().Doc
	if w.names.making != nil {
		w.names.making()
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.names.making, w.names.doc = cancel, nil
	w.inLine(lang.L("preparing the search"), func() {
		n := names{doc: doc,
			events:  pick.NewNames(ctx, len(doc.Events), func(i int) string { return doc.Events[i].Title }),
			sources: pick.NewNames(ctx, len(doc.Sources), func(i int) string { return sourceName(&doc.Sources[i]) }),
			actors:  pick.NewNames(ctx, len(doc.Actors), func(i int) string { return actorName(&doc.Actors[i]) }),
		}
		fyne.Do(func() {
			if ctx.Err() != nil {
				return
			}
			n.making, n.finding = w.names.making, w.names.finding
			w.names = n
			if w.palette.Shown() && w.palette.OnType != nil {
				w.palette.OnType(w.palette.Text())
			}
		})
	})
}

// stop ends what works on the names, for a window that closes.
func (n *names) stop() {
	for _, cancel := range []context.CancelFunc{n.making, n.finding} {
		if cancel != nil {
			cancel()
		}
	}
}

func sourceName(s *timeline.Source) string {
	short := s.Short()
	if s.Title == "" || s.Title == short {
		return cmp.Or(short, s.ID)
	}
	return s.Title + " – " + short
}

func actorName(a *timeline.Actor) string { return cmp.Or(a.Name, a.ID) }

// found is an item and how well it fits.
type found struct {
	palette.Item
	rank pick.Rank
	kind int
}

// find finds what fits a text, the best first. It touches nothing that the window changes.
func (n *names) find(ctx context.Context, text, language string, do goTos) []palette.Item {
	var all []found
	add := func(kind int, from *pick.Names, most int, item func(i int) palette.Item) {
		if from == nil {
			return
		}
		keep := do.keep
		if kind != 0 {
			keep = nil
		}
		for _, f := range from.FindAmong(ctx, text, most, keep) {
			all = append(all, found{item(f.Index), f.Rank, kind})
		}
	}
	if n.doc != nil {
		add(0, n.events, palette.Most, func(i int) palette.Item {
			e := &n.doc.Events[i]
			return palette.Item{Title: e.Title, Kind: lang.L("event"), Detail: e.Date.Words(language), Go: func() { do.event(e.ID) }}
		})
		add(1, n.sources, 4, func(i int) palette.Item {
			id := n.doc.Sources[i].ID
			return palette.Item{Title: sourceName(&n.doc.Sources[i]), Kind: lang.L("source"), Go: func() { do.source(id) }}
		})
		add(2, n.actors, 4, func(i int) palette.Item {
			a := &n.doc.Actors[i]
			return palette.Item{Title: actorName(a), Kind: lang.L("actor"), Detail: a.Kind, Go: func() { do.actor(a.ID) }}
		})
	}
	commands := do.commands
	titles := pick.NewNames(ctx, len(commands), func(i int) string { return commands[i].Words() })
	add(3, titles, palette.Most, func(i int) palette.Item { return do.commandItem(commands[i]) })
	return mixed(all)
}

// mixed is the best of all, and of each kind the best one unless it only abbreviates.
func mixed(all []found) []palette.Item {
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.kind, b.kind)) })
	first := map[int]bool{}
	reserved := make([]bool, len(all))
	left := palette.Most
	for i, f := range all {
		if !first[f.kind] && f.rank < pick.Short {
			first[f.kind], reserved[i] = true, true
			left--
		}
	}
	var items []palette.Item
	for i, f := range all {
		if !reserved[i] {
			if left == 0 {
				continue
			}
			left--
		}
		items = append(items, f.Item)
	}
	return items
}

// goTos are the ways to go to what was found.
type goTos struct {
	event, source, actor func(id string)
	command              func(command.ID)
	commands             []command.Command // that can be done now
	keep                 func(i int) bool  // whether an event is shown; nil where all are
}

func (do goTos) commandItem(c command.Command) palette.Item {
	return palette.Item{Title: c.Words(), Kind: lang.L("command"), Detail: c.KeyWords(), Go: func() { do.command(c.ID) }}
}

// goTos are those of this window.
func (w *window) goTos() goTos {
	s := w.session
	do := goTos{
		event: func(id string) {
			if s.Kind() == session.Sources {
				s.SetKind(session.Story)
			}
			s.Select(id)
		},
		source:  func(id string) { s.SetKind(session.Sources); w.revealSource(id) },
		actor:   func(id string) { s.SetKind(session.Matrix); w.matrix.ShowActor(id) },
		command: func(id command.ID) { w.actions.Run(id) },
	}
	if events := w.shownEvents(); events != nil {
		do.keep = func(i int) bool { _, ok := slices.BinarySearch(events, int32(i)); return ok }
	}
	for _, c := range command.Table {
		if c.ID != command.Palette && w.actions.Enabled(c.ID) {
			do.commands = append(do.commands, c)
		}
	}
	return do
}
