package file

import (
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/crew"
)

// partSize is how many bytes of events are worth a part of their own.
const partSize = 1 << 20

// events reads the document's events; those of a large file in parts on all processors.
//
// Where a part begins is guessed: at the next text that looks as the beginning of the first
// event does. The reader of the part before must come to stand exactly there, between two
// events; else the guess was wrong, what was read from there on is thrown away, and that reader
// reads on. So each event is read in the state in which one reader alone would read it, and the
// problems are the same to the letter. (Speculative parsing, as in Ge, Li, Eilebrecht,
// Chandramouli and Kossmann, "Speculative Distributed CSV Data Parsing", SIGMOD 2019.)
func (r *reader) events(d *timeline.Document) {
	open := r.pos
	begins := r.guesses(len(r.text) / partSize)
	if len(begins) == 0 || !r.enter() {
		d.Events = list(r, "events", (*reader).event)
		return
	}
	parts := r.readParts(open, begins)
	var starts []int
	var lists [][]timeline.Event
	for i, p := range parts {
		next := len(r.text)
		if i+1 < len(parts) {
			next = parts[i+1].begin
		}
		right := p.more && p.r.pos == next
		if p.more && !right {
			p.read(len(r.text))
		}
		r.take(p.r, len(starts))
		starts = append(starts, p.starts...)
		lists = append(append(lists, p.events.full...), p.events.last)
		*p = part{r: p.r} // its lists are free as soon as they are joined
		if !right {
			r.pos = p.r.pos
			r.dead = p.r.dead
			for _, wrong := range parts[i+1:] {
				r.refund(wrong.r.total)
			}
			break
		}
	}
	r.starts["events"] = starts
	d.Events = joined(lists)
	r.leave(open)
}

// joined is all lists in one, which is filled on all processors.
func joined(lists [][]timeline.Event) []timeline.Event {
	from := make([]int, len(lists)+1)
	for i, list := range lists {
		from[i+1] = from[i] + len(list)
	}
	all := make([]timeline.Event, from[len(lists)])
	crew.Run(len(lists), func(i int) { copy(all[from[i]:], lists[i]) })
	return all
}

// guesses are up to n-1 offsets at which events probably begin, in the array at pos. There are
// none where the file is small or the reader has one core.
func (r *reader) guesses(n int) []int {
	rest := r.text[r.pos:]
	n = min(n, 8*crew.Cores())
	if n < 2 || crew.Cores() == 1 || rest[0] != '[' {
		return nil
	}
	const most = 200 // bytes; a beginning that is longer is none
	brace := strings.IndexByte(rest[:min(len(rest), most)], '{')
	if brace < 0 {
		return nil
	}
	key := strings.IndexByte(rest[brace:min(len(rest), brace+most)], ':')
	if key < 0 {
		return nil
	}
	pattern := "," + rest[1:brace+key]
	var begins []int
	at := 0
	for k := 1; k < n; k++ {
		at = max(at, len(rest)*k/n)
		i := strings.Index(rest[at:], pattern)
		if i < 0 {
			break
		}
		at += i + 1
		begins = append(begins, r.pos+at+brace-1)
	}
	return begins
}

// part is a stretch of the events, read by a reader of its own.
type part struct {
	r      *reader
	open   int // where the array begins
	begin  int // where the first event begins; behind the bracket for the first part
	events pieces[timeline.Event]
	starts []int
	more   bool // the reader stands at an event behind the part, and not at the end of the array
}

// read reads events up to the first that begins at the limit or behind it.
func (p *part) read(limit int) {
	r := p.r
	at := p.more || len(p.starts) == 0 && r.text[p.begin] == '{' // the reader stands at an event
	for n := len(p.starts); at || r.next(p.open, n); n++ {
		if at = false; r.pos >= limit {
			p.more = true
			return
		}
		r.element(n, func(int) {
			p.starts = append(p.starts, r.pos)
			e := p.events.next()
			r.spend(unsafe.Sizeof(*e)*5/4 + indexed)
			r.event(e)
		})
	}
	p.more = false
}

// readParts reads all parts, on all processors.
func (r *reader) readParts(open int, begins []int) []*part {
	parts := []*part{{begin: r.pos}}
	for _, b := range begins {
		parts = append(parts, &part{begin: b})
	}
	var next atomic.Int32
	crew.Run(min(crew.Cores(), len(parts)), func(int) {
		kept := newStore(len(r.text))
		for i := int(next.Add(1)) - 1; i < len(parts); i = int(next.Add(1)) - 1 {
			p, limit := parts[i], len(r.text)
			if i+1 < len(parts) {
				limit = parts[i+1].begin
			}
			p.open, p.r = open, r.fork(p.begin, kept)
			p.read(limit)
		}
	})
	return parts
}

// fork is a reader in the same state at another place, with nothing found and its own store.
func (r *reader) fork(pos int, kept *store) *reader {
	q := newReader(r.text, kept)
	q.budget, q.beside, q.told = r.budget, r.beside, pos
	q.pos, q.mute, q.depth, q.objects, q.arrays, q.path = pos, r.mute, r.depth, r.objects, r.arrays, slices.Clone(r.path)
	return q
}

// take adds what a fork found in the events from number first on.
func (r *reader) take(q *reader, first int) {
	for level, list := range q.found.list {
		for _, f := range list {
			f.path = renumber(f.path, first)
			r.found.add(f)
		}
		r.found.count[level] += q.found.count[level] - len(list)
	}
}

// renumber adds to the number of the event in a path.
func renumber(path string, first int) string {
	rest, ok := strings.CutPrefix(path, "events[")
	if !ok || first == 0 {
		return path
	}
	number, rest, _ := strings.Cut(rest, "]")
	n, err := strconv.Atoi(number)
	if err != nil {
		return path
	}
	return "events[" + strconv.Itoa(n+first) + "]" + rest
}
