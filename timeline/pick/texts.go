package pick

import "dateline/timeline"

// eventTexts calls visit with each text of the event itself that is searched.
func eventTexts(e *timeline.Event, visit func(f Field, text string)) {
	visit(InTitle, e.Title)
	visit(InSummary, e.Summary)
	visit(InPlace, e.Place)
	for _, tag := range e.Tags {
		visit(InTags, tag)
	}
	for k := range e.Claims {
		c := &e.Claims[k]
		visit(InClaims, c.Text)
		visit(InClaims, c.Locator)
		if c.Quote != nil {
			visit(InClaims, c.Quote.Exact)
			visit(InClaims, c.Quote.Translation)
		}
	}
}

// nodeTexts calls visit with each text of an actor, a source or a free name that is searched with
// the events whose claims name it.
func (c *claims) nodeTexts(node int32, visit func(text string)) {
	switch {
	case node < c.actors:
		visit(c.actorText(node))
	case node < c.sources:
		sourceTexts(c.doc, &c.doc.Sources[node-c.actors], visit)
	default:
		visit(c.free[node-c.sources])
	}
}

func (c *claims) actorText(i int32) string {
	if a := &c.doc.Actors[i]; a.Name != "" {
		return a.Name
	}
	return c.doc.Actors[i].ID
}

func sourceTexts(doc *timeline.Document, s *timeline.Source, visit func(text string)) {
	visit(s.Title)
	visit(s.ContainerTitle)
	visit(s.Publisher)
	for _, name := range s.Author {
		visit(name.String())
	}
	if s.By != "" {
		visit(doc.Speaker(s.By))
	}
	if s.Short() == s.ID { // that is how it is shown where it has none of these
		visit(s.ID)
	}
}

// field is where the texts of an actor, a source or a free name count.
func (c *claims) field(node int32) Field {
	if node >= c.actors && node < c.sources {
		return InSources
	}
	return InActors
}

// named calls visit with each actor, source and free name that the claims on an event name; one
// may come twice.
func (c *claims) named(event int32, visit func(node int32)) {
	for k := c.first[event]; k < c.first[event+1]; k++ {
		if c.by[k] != none {
			visit(c.by[k])
		}
		if c.source[k] != none {
			visit(c.source[k])
		}
		if c.from != nil && c.from[k] != none {
			visit(c.from[k])
		}
	}
}

// terms are what the actors, sources and free names of an event's claims have, of what each has.
func (c *claims) terms(event int32, each []uint64) (found uint64) {
	for k := c.first[event]; k < c.first[event+1]; k++ {
		if by := c.by[k]; by != none {
			found |= each[by]
		}
		if source := c.source[k]; source != none {
			found |= each[source]
		}
		if c.from != nil && c.from[k] != none {
			found |= each[c.from[k]]
		}
	}
	return found
}
