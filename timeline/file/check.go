package file

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/crew"
	"dateline/timeline/message"
)

// check finds what only shows when everything is read: equal ids, references to nothing and
// circles. Places are looked up anew in the text, for they are needed only for what is wrong.
func (r *reader) check(d *timeline.Document) {
	c := &checker{r: r, d: d}
	c.ids()
	c.circles()
	for i := range d.Actors {
		c.actor(i)
	}
	for i := range d.Sources {
		c.source(i)
	}
	c.events()
	for i := range d.Stories {
		c.story(i)
	}
}

type checker struct {
	r *reader
	d *timeline.Document

	element, named int // where the element begins of which problems were named last, and how many
}

// at is a place in one of the document's lists, and then by keys and indexes.
func at(list string, i int, rest ...any) []step {
	path := []step{{list, -1}, {"", i}}
	for _, s := range rest {
		switch s := s.(type) {
		case string:
			path = append(path, step{s, -1})
		case int:
			path = append(path, step{"", s})
		}
	}
	return path
}

// problem reports at a place.
func (c *checker) problem(level Level, path []step, says message.Message) {
	r := c.r
	if c.beyond(level, path) {
		r.found.count[level]++
		return
	}
	if start := r.locate(path[:2]); start != c.element {
		c.element, c.named = start, 0
	}
	c.named++
	r.path = path
	r.report(level, r.locate(path), says)
	r.path = nil
}

// beyond reports whether a problem at a place would only be counted, so that neither the place
// nor a suggestion is looked for. It knows from where the element of the list begins.
func (c *checker) beyond(level Level, path []step) bool {
	offset := 0
	if starts := c.r.starts[path[0].key]; path[1].index < len(starts) {
		offset = starts[path[1].index]
	}
	return c.r.found.beyond(level, offset) || c.r.found.full(level) && c.named >= maxProblems && offset == c.element
}

// locate is the offset of the value at a path into one of the document's lists.
func (r *reader) locate(path []step) int {
	starts := r.starts[path[0].key]
	if path[1].index >= len(starts) {
		return 0
	}
	return r.find(starts[path[1].index], path[2:]...)
}

// find is the offset of the value at a path from the value at an offset; of the last that
// exists where the path leads nowhere.
func (r *reader) find(offset int, path ...step) int {
	q := &reader{text: r.text, pos: offset, mute: true}
	if len(path) == 0 {
		return offset
	}
	at := offset
	if path[0].index >= 0 {
		q.array(func(i int) {
			if i == path[0].index {
				at = q.pos
				q.stop()
				return
			}
			q.skip()
		})
	} else {
		q.object(anyObject, nil, func(key string) bool {
			if key == path[0].key {
				at = q.pos
				q.stop()
				return true
			}
			q.skip()
			return true
		})
	}
	if at == offset {
		return offset
	}
	return r.find(at, path[1:]...)
}

// ids reports the second of two equal ids.
func (c *checker) ids() {
	d := c.d
	if d.Twins() {
		c.lists(d)
	}
	stories := map[string]int{}
	c.twice("stories", len(d.Stories), func(i int) (string, int) {
		id := d.Stories[i].ID
		if _, ok := stories[id]; !ok {
			stories[id] = i
		}
		return id, stories[id]
	})
}

func (c *checker) lists(d *timeline.Document) {
	c.twice("actors", len(d.Actors), func(i int) (string, int) { return d.Actors[i].ID, d.ActorIndex(d.Actors[i].ID) })
	c.twice("sources", len(d.Sources), func(i int) (string, int) { return d.Sources[i].ID, d.SourceIndex(d.Sources[i].ID) })
	c.twice("lanes", len(d.Lanes), func(i int) (string, int) { return d.Lanes[i].ID, d.LaneIndex(d.Lanes[i].ID) })
	c.twice("events", len(d.Events), func(i int) (string, int) { return d.Events[i].ID, d.EventIndex(d.Events[i].ID) })
}

func (c *checker) twice(list string, n int, first func(i int) (string, int)) {
	for i := range n {
		if id, one := first(i); one != i && id != "" {
			line := 0
			if !c.beyond(Error, at(list, i, "id")) {
				line = c.r.lineOf(c.r.locate(at(list, one, "id")))
			}
			c.problem(Error, at(list, i, "id"), message.Of("the id {{.ID}} is taken by {{.Place}} in line {{.Line}}; choose another",
				"ID", quote(id), "Place", pathText(at(list, one)), "Line", line))
		}
	}
}

func (c *checker) actor(i int) {
	a := &c.d.Actors[i]
	if a.PartOf != "" && c.d.ActorIndex(a.PartOf) < 0 {
		c.noActor(a.PartOf, at("actors", i, "partOf"))
	}
}

func (c *checker) source(i int) {
	s := &c.d.Sources[i]
	if s.By != "" && len(c.d.Actors) > 0 && c.d.ActorIndex(s.By) < 0 {
		c.noActor(s.By, at("sources", i, "by"))
	}
	for j, id := range s.DerivedFrom {
		if id != "" && c.d.SourceIndex(id) < 0 {
			c.noSource(id, at("sources", i, "derivedFrom", j))
		}
	}
}

// events checks the events, many of them on all cores that the reader has.
func (c *checker) events() {
	const many = 1 << 14
	n, parts := len(c.d.Events), crew.Cores()
	if n < many {
		parts = 1
	}
	forks := make([]*checker, parts)
	crew.Run(parts, func(p int) {
		forks[p] = &checker{r: &reader{text: c.r.text, starts: c.r.starts}, d: c.d}
		for i := n * p / parts; i < n*(p+1)/parts; i++ {
			forks[p].event(i)
		}
	})
	for _, f := range forks {
		c.r.take(f.r, 0)
	}
}

func (c *checker) event(i int) {
	e := &c.d.Events[i]
	if e.Lane != "" && len(c.d.Lanes) > 0 && c.d.LaneIndex(e.Lane) < 0 {
		c.missing(aLane, e.Lane, at("events", i, "lane"), len(c.d.Lanes), func(i int) (string, string) {
			return c.d.Lanes[i].ID, c.d.Lanes[i].Title
		})
	}
	short := 0
	for k := range e.Claims {
		cl := &e.Claims[k]
		if cl.Short {
			if !c.sourceOf(&cl.Source) && cl.Source != "" {
				c.noSource(cl.Source, at("events", i, "sources", short))
			}
			short++
			continue
		}
		c.claim(cl, i, k)
	}
	for k, q := range e.Quantities() {
		if q.Claim >= len(e.Claims) {
			says := message.Of("the event has no claim {{.Number}}: the first is 0, the last {{.Last}}", "Number", q.Claim, "Last", len(e.Claims)-1)
			if len(e.Claims) == 0 {
				says = message.Of("the event has no claim {{.Number}}: it has none; take the key out", "Number", q.Claim)
			}
			c.problem(Error, at("events", i, "quantities", k, "claim"), says)
		}
	}
}

func (c *checker) claim(cl *timeline.Claim, event, k int) {
	actors := len(c.d.Actors) > 0
	if cl.By != "" && actors && !c.actorOf(&cl.By) {
		c.noActor(cl.By, at("events", event, "claims", k, "by"))
	}
	if cl.Source != "" && !c.sourceOf(&cl.Source) {
		c.noSource(cl.Source, at("events", event, "claims", k, "source"))
	}
	if cl.From == "" {
		return
	}
	isSource, isActor := c.sourceOf(&cl.From), c.actorOf(&cl.From)
	path := func() []step { return at("events", event, "claims", k, "from") }
	switch {
	case isActor && isSource:
		c.problem(Warning, path(), message.Of("an actor and a source both have the id {{.ID}}; the actor is taken", "ID", quote(cl.From)))
	case !isActor && !isSource && actors:
		n := len(c.d.Actors)
		c.missing(aVoice, cl.From, path(), n+len(c.d.Sources), func(i int) (string, string) {
			if i < n {
				return c.d.Actors[i].ID, c.d.Actors[i].Name
			}
			return c.d.Sources[i-n].ID, c.d.Sources[i-n].Title
		})
	}
}

// actorOf tells whether there is an actor with the id. The id becomes that actor's own text, by which the
// document finds it faster.
func (c *checker) actorOf(id *string) bool {
	i := c.d.ActorIndex(*id)
	if i >= 0 {
		*id = c.d.Actors[i].ID
	}
	return i >= 0
}

// sourceOf is actorOf for sources.
func (c *checker) sourceOf(id *string) bool {
	i := c.d.SourceIndex(*id)
	if i >= 0 {
		*id = c.d.Sources[i].ID
	}
	return i >= 0
}

func (c *checker) story(i int) {
	for k := range c.d.Stories[i].Steps {
		id := c.d.Stories[i].Steps[k].Event
		if id != "" && c.d.EventIndex(id) < 0 {
			c.missing(anEvent, id, at("stories", i, "steps", k, "event"), len(c.d.Events), func(i int) (string, string) {
				return c.d.Events[i].ID, c.d.Events[i].Title
			})
		}
	}
}

func (c *checker) noActor(id string, path []step) {
	c.missing(anActor, id, path, len(c.d.Actors), func(i int) (string, string) { return c.d.Actors[i].ID, c.d.Actors[i].Name })
}

func (c *checker) noSource(id string, path []step) {
	c.missing(aSource, id, path, len(c.d.Sources), func(i int) (string, string) { return c.d.Sources[i].ID, c.d.Sources[i].Title })
}

// referred is a kind of thing that others name by its id.
type referred uint8

const (
	aSource referred = iota
	anActor
	aVoice // an actor or a source
	aLane
	anEvent
)

// absent is what is said where a reference leads to nothing, and where something near has another id.
var absent = [...]struct{ plain, near message.Message }{
	aSource: {message.Of("no source has the id {{.ID}}; add it, or name another"), message.Of("no source has the id {{.ID}}; did you mean {{.Near}}?")},
	anActor: {message.Of("no actor has the id {{.ID}}; add it, or name another"), message.Of("no actor has the id {{.ID}}; did you mean {{.Near}}?")},
	aVoice:  {message.Of("no actor or source has the id {{.ID}}; add it, or name another"), message.Of("no actor or source has the id {{.ID}}; did you mean {{.Near}}?")},
	aLane:   {message.Of("no lane has the id {{.ID}}; add it, or name another"), message.Of("no lane has the id {{.ID}}; did you mean {{.Near}}?")},
	anEvent: {message.Of("no event has the id {{.ID}}; add it, or name another"), message.Of("no event has the id {{.ID}}; did you mean {{.Near}}?")},
}

// missing reports a reference to nothing, with the nearest of the n ids or names there are.
func (c *checker) missing(what referred, id string, path []step, n int, word func(i int) (id, name string)) {
	near := ""
	if !c.beyond(Error, path) {
		near = nearest(id, n, word)
	}
	says := absent[what].plain.With("ID", quote(id))
	switch {
	case near != "":
		says = absent[what].near.With("ID", quote(id), "Near", quote(near))
	case what == aSource && (strings.HasPrefix(id, "https://") || strings.HasPrefix(id, "http://")):
		says = message.Of("no source has the id {{.ID}}; write {{.Right}} into {{.List}} and name that id here",
			"ID", quote(id), "Right", `{"id": "…", "URL": `+quote(id)+`}`, "List", `"sources"`)
	}
	c.problem(Error, path, says)
}
