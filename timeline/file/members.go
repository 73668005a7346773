package file

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// elements writes a list of objects.
func elements[T any](w *writer, list []T, k kind, extra func(*T) *timeline.Extra, member func(e *T, key string)) {
	w.array(len(list), func(i int) {
		w.object(k, extra(&list[i]), func(key string) { member(&list[i], key) })
	})
}

func (w *writer) document(d *timeline.Document, key string) {
	switch key {
	case "dateline":
		if w.kept || len(d.Extra.Order()) == 0 {
			w.number(d.Version, 0)
		}
	case "title":
		w.text(d.Title)
	case "description":
		w.text(d.Description)
	case "language":
		w.text(d.Language)
	case "timezone":
		w.text(d.Timezone)
	case "actors":
		elements(w, d.Actors, actorObject, func(a *timeline.Actor) *timeline.Extra { return &a.Extra }, w.actor)
	case "sources":
		elements(w, d.Sources, sourceObject, func(s *timeline.Source) *timeline.Extra { return &s.Extra }, w.source)
	case "lanes":
		elements(w, d.Lanes, laneObject, func(l *timeline.Lane) *timeline.Extra { return &l.Extra }, w.lane)
	case "eras":
		elements(w, d.Eras, eraObject, func(e *timeline.Era) *timeline.Extra { return &e.Extra }, w.era)
	case "events":
		w.kept = true
		elements(w, d.Events, eventObject, func(e *timeline.Event) *timeline.Extra { return &e.Extra }, w.event)
	case "stories":
		elements(w, d.Stories, storyObject, func(s *timeline.Story) *timeline.Extra { return &s.Extra }, w.story)
	}
}

func (w *writer) actor(a *timeline.Actor, key string) {
	w.text(map[string]string{"id": a.ID, "name": a.Name, "kind": a.Kind, "partOf": a.PartOf}[key])
}

func (w *writer) lane(l *timeline.Lane, key string) {
	w.text(map[string]string{"id": l.ID, "title": l.Title, "color": l.Color}[key])
}

func (w *writer) era(e *timeline.Era, key string) {
	switch key {
	case "title":
		w.text(e.Title)
	case "date":
		w.date(e.Date)
	case "color":
		w.text(e.Color)
	}
}

func (w *writer) source(s *timeline.Source, key string) {
	switch key {
	case "author":
		w.authors(s.Author)
	case "issued":
		w.date(s.Issued)
	case "accessed":
		w.date(s.Accessed)
	case "derivedFrom":
		w.texts(s.DerivedFrom)
	default:
		w.text(map[string]string{
			"id": s.ID, "type": s.Type, "title": s.Title, "container-title": s.ContainerTitle, "publisher": s.Publisher,
			"URL": s.URL, "archive": s.Archive, "language": s.Language, "note": s.Note, "by": s.By,
			"reliability": s.Reliability, "file": s.File, "sha256": s.SHA256,
		}[key])
	}
}

// authors writes a source's authors, in the file's own spelling where that still says the same.
func (w *writer) authors(list []timeline.Name) {
	if spelling := w.spelling(); spelling != nil {
		var same []timeline.Name
		var extra timeline.Extra
		quiet := &reader{text: string(spelling), mute: true, dates: map[string]edtf.Date{}}
		if quiet.names(&same, &extra); slices.EqualFunc(same, list, sameName) {
			w.begin()
			w.raw(spelling)
			return
		}
	}
	w.array(len(list), func(i int) {
		n := &list[i]
		if n.Literal != "" && len(n.Extra.Order()) == 0 {
			w.quote(n.Literal)
			return
		}
		w.object(nameObject, &n.Extra, func(key string) {
			w.text(map[string]string{"family": n.Family, "given": n.Given, "literal": n.Literal}[key])
		})
	})
}

func sameName(a, b timeline.Name) bool {
	return a.Family == b.Family && a.Given == b.Given && a.Literal == b.Literal
}

func (w *writer) event(e *timeline.Event, key string) {
	switch key {
	case "id":
		w.text(e.ID)
	case "title":
		w.kept = true
		w.text(e.Title)
	case "date":
		w.date(e.Date)
	case "summary":
		w.text(e.Summary)
	case "lane":
		w.text(e.Lane)
	case "place":
		w.text(e.Place)
	case "tags":
		w.texts(e.Tags)
	case "importance":
		w.number(e.Importance, defaultImportance)
	case "image":
		w.text(e.Image())
	case "claims":
		elements(w, long(e.Claims), claimObject, func(c *timeline.Claim) *timeline.Extra { return &c.Extra }, w.claim)
	case "sources":
		w.texts(short(e.Claims))
	case "quantities":
		elements(w, e.Quantities(), quantityObject, func(q *timeline.Quantity) *timeline.Extra { return &q.Extra },
			func(q *timeline.Quantity, key string) { w.quantity(q, key, e.Claims) })
	case "status":
		if o := e.Override(); o != nil {
			w.begin()
			w.object(statusObject, &o.Extra, func(key string) {
				if key == "on" {
					w.date(o.On)
					return
				}
				w.text(map[string]string{"is": o.Is, "by": o.By, "because": o.Because}[key])
			})
		}
	}
}

// isShort reports whether a claim can still stand in the event's short list of sources.
func isShort(c *timeline.Claim) bool {
	return c.Short && c.By == "" && c.From == "" && c.Stance == timeline.Asserts && c.Locator == "" && c.Said.IsZero() &&
		c.Text == "" && c.Quote == nil && c.Credibility == 0 && len(c.Extra.Unknown()) == 0
}

// long are the claims that are written as such.
func long(claims []timeline.Claim) []timeline.Claim {
	return slices.DeleteFunc(slices.Clone(claims), func(c timeline.Claim) bool { return isShort(&c) })
}

// short are the sources of the claims that stand in the short list.
func short(claims []timeline.Claim) []string {
	var list []string
	for i := range claims {
		if isShort(&claims[i]) {
			list = append(list, claims[i].Source)
		}
	}
	return list
}

func (w *writer) claim(c *timeline.Claim, key string) {
	switch key {
	case "by":
		w.text(c.By)
	case "from":
		w.text(c.From)
	case "stance":
		w.text(c.Stance.String())
	case "source":
		w.text(c.Source)
	case "locator":
		w.text(c.Locator)
	case "said":
		w.date(c.Said)
	case "text":
		w.text(c.Text)
	case "quote":
		if q := c.Quote; q != nil {
			w.begin()
			w.object(quoteObject, &q.Extra, func(key string) {
				w.text(map[string]string{"exact": q.Exact, "language": q.Language, "translation": q.Translation}[key])
			})
		}
	case "credibility":
		if c.Credibility > 0 {
			w.number(int(c.Credibility), 0)
		}
	}
}

// written is the place at which the claim k will be read back: the short list comes last.
func written(claims []timeline.Claim, k int) int {
	if k < 0 || k >= len(claims) {
		return k
	}
	place := 0
	for i := range claims {
		same := isShort(&claims[i]) == isShort(&claims[k])
		if same && i < k || !same && isShort(&claims[k]) {
			place++
		}
	}
	return place
}

func (w *writer) quantity(q *timeline.Quantity, key string, claims []timeline.Claim) {
	switch key {
	case "label":
		w.text(q.Label)
	case "value":
		if q.Value != "" {
			w.begin()
			w.out.WriteString(q.Value)
		}
	case "unit":
		w.text(q.Unit)
	case "claim":
		w.number(written(claims, q.Claim), -1)
	}
}

func (w *writer) story(s *timeline.Story, key string) {
	switch key {
	case "id":
		w.text(s.ID)
	case "title":
		w.text(s.Title)
	case "steps":
		elements(w, s.Steps, stepObject, func(s *timeline.Step) *timeline.Extra { return &s.Extra }, w.step)
	}
}

func (w *writer) step(s *timeline.Step, key string) {
	switch key {
	case "event":
		w.text(s.Event)
	case "notes":
		w.text(s.Notes)
	case "reveal":
		if s.Reveal != nil {
			w.begin()
			w.raw(s.Reveal)
		}
	}
}
