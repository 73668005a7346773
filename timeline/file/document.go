package file

import (
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/message"
)

// document reads the whole file.
func (r *reader) document(d *timeline.Document) {
	r.space()
	switch r.peek() {
	case 0:
		if !r.dead {
			r.die(0, message.Of("the file is empty; the least it can hold is {{.Least}}", "Least", `{"events": []}`))
		}
		return
	case '[':
		r.die(r.pos, message.Of("a Dateline file is an object; put the list into one: {{.Right}}", "Right", `{"events": […]}`))
		return
	case '<':
		r.die(r.pos, message.Of("this is HTML or XML, not a Dateline file, which is JSON"))
		return
	}
	if c, _ := utf8.DecodeRuneInString(r.text[r.pos:]); c != '{' {
		r.die(r.pos, message.Of("this is no Dateline file: such a file is JSON and begins with {{.Open}}, this one with {{.Sign}}", "Open", "{", "Sign", string(c)))
		return
	}
	d.Version = Version
	at := r.pos
	ok := r.object(documentObject, &d.Extra, func(key string) bool { return r.documentField(d, key) })
	if r.dead || !ok {
		return
	}
	if d.Version > Version {
		r.found = problems{}
		r.path = append(r.path, step{"dateline", -1})
		r.die(r.find(at, step{"dateline", -1}), message.Of("written by a newer Dateline: the file has version {{.Has}} of the format, this program reads version {{.Reads}}; update it", "Has", d.Version, "Reads", Version))
		return
	}
	r.need(&d.Extra, at, "events", message.Of("events is missing; write {{.Right}}", "Right", `"events": []`))
	r.space()
	if r.pos < len(r.text) {
		r.errorAt(r.pos, message.Of("the file goes on behind its last }; take the rest out"))
	}
}

func (r *reader) documentField(d *timeline.Document, key string) bool {
	switch key {
	case "dateline":
		r.version(d)
	case "title":
		r.string(&d.Title)
	case "description":
		r.string(&d.Description)
	case "language":
		r.language(&d.Language, Error)
	case "timezone":
		r.timezone(&d.Timezone)
	case "actors":
		d.Actors = list(r, key, (*reader).actor)
	case "sources":
		d.Sources = list(r, key, (*reader).source)
	case "lanes":
		d.Lanes = list(r, key, (*reader).lane)
	case "eras":
		d.Eras = list(r, key, (*reader).era)
	case "events":
		r.events(d)
	case "stories":
		d.Stories = list(r, key, (*reader).story)
	default:
		return false
	}
	return true
}

// list reads one of the document's lists and remembers where its elements begin.
func list[T any](r *reader, key string, read func(*reader, *T)) []T {
	var p pieces[T]
	var starts []int
	r.array(func(int) {
		starts = append(starts, r.pos)
		e := p.next()
		r.spend(unsafe.Sizeof(*e)*5/4 + indexed)
		read(r, e)
	})
	r.starts[key] = starts
	return p.join()
}

// An element of a list counts for a quarter more than it takes, for the pieces are joined in the
// end. indexed is what finding an element by its id and its place takes, in bytes.
const indexed = 24

// pieces is a list in the making. Its elements are large, so they are not moved each time it grows.
type pieces[T any] struct {
	full [][]T
	last []T
}

// next is a new element at the end.
func (p *pieces[T]) next() *T {
	const piece = 1024
	if len(p.last) == piece {
		p.full = append(p.full, p.last)
		p.last = make([]T, 0, piece)
	}
	var zero T
	p.last = append(p.last, zero)
	return &p.last[len(p.last)-1]
}

// join is the whole list, not nil.
func (p *pieces[T]) join() []T {
	if p.full == nil {
		return append([]T{}, p.last...)
	}
	return slices.Concat(append(p.full, p.last)...)
}

// need says that the object which began at an offset lacks a key.
func (r *reader) need(extra *timeline.Extra, at int, key string, says message.Message) {
	for _, k := range extra.Order() {
		if k == key {
			return
		}
	}
	if !r.dead {
		r.errorAt(at, says)
	}
}

func (r *reader) actor(a *timeline.Actor) {
	at := r.pos
	ok := r.object(actorObject, &a.Extra, func(key string) bool {
		switch key {
		case "id":
			r.id(&a.ID)
		case "name":
			r.string(&a.Name)
		case "kind":
			r.string(&a.Kind)
		case "partOf":
			r.ref(&a.PartOf)
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&a.Extra, at, "id", message.Of("id is missing; without an id nothing can name this actor"))
	}
}

func (r *reader) lane(l *timeline.Lane) {
	at := r.pos
	ok := r.object(laneObject, &l.Extra, func(key string) bool {
		switch key {
		case "id":
			r.id(&l.ID)
		case "title":
			r.string(&l.Title)
		case "color":
			r.color(&l.Color)
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&l.Extra, at, "id", message.Of("id is missing; without an id no event can be in this lane"))
	}
}

func (r *reader) era(e *timeline.Era) {
	at := r.pos
	ok := r.object(eraObject, &e.Extra, func(key string) bool {
		switch key {
		case "title":
			r.string(&e.Title)
		case "date":
			r.date(&e.Date)
		case "color":
			r.color(&e.Color)
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&e.Extra, at, "date", message.Of("date is missing; write the era's interval, such as {{.Date}}", "Date", `"2014/2022"`))
	}
}

func (r *reader) story(s *timeline.Story) {
	r.object(storyObject, &s.Extra, func(key string) bool {
		switch key {
		case "id":
			r.id(&s.ID)
		case "title":
			r.string(&s.Title)
		case "steps":
			r.array(func(int) {
				s.Steps = append(s.Steps, timeline.Step{})
				r.spendNth(len(s.Steps), unsafe.Sizeof(s.Steps[0]))
				r.step(&s.Steps[len(s.Steps)-1])
			})
		default:
			return false
		}
		return true
	})
}

func (r *reader) step(s *timeline.Step) {
	at := r.pos
	ok := r.object(stepObject, &s.Extra, func(key string) bool {
		switch key {
		case "event":
			r.ref(&s.Event)
		case "notes":
			r.string(&s.Notes)
		case "reveal":
			s.Reveal = r.raw()
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&s.Extra, at, "event", message.Of("event is missing; name the event that this step shows"))
	}
}

// names reads CSL's author: a list of objects or texts, or one of these alone, whose spelling
// is then kept in extra.
func (r *reader) names(out *[]timeline.Name, extra *timeline.Extra) {
	at := r.pos
	switch r.valueType() {
	case isString, isObject:
		*out = make([]timeline.Name, 1)
		r.name(&(*out)[0])
		keep(extra, "author", []byte(r.text[at:r.pos]))
	default:
		r.array(func(int) {
			*out = append(*out, timeline.Name{})
			r.spendNth(len(*out), unsafe.Sizeof((*out)[0]))
			r.name(&(*out)[len(*out)-1])
		})
	}
}

func (r *reader) name(n *timeline.Name) {
	at := r.pos
	if r.valueType() == isString {
		if n.Literal = r.share(r.quoted()); strings.TrimSpace(n.Literal) == "" {
			r.errorAt(at, message.Of("the name is empty; take it out"))
		}
		return
	}
	r.object(nameObject, &n.Extra, func(key string) bool {
		switch key {
		case "family":
			r.string(&n.Family)
		case "given":
			r.string(&n.Given)
		case "literal":
			r.string(&n.Literal)
		default:
			return false
		}
		return true
	})
}
