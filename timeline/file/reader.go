package file

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/message"
)

// reader goes once through the text of a file and decodes as it goes. A mistake becomes a
// problem at its offset; reading goes on behind it wherever that makes sense.
type reader struct {
	text  string
	pos   int
	dead  bool // an error left no sense in reading on; pos is at the end
	mute  bool // problems are not wanted
	found problems

	depth           int
	objects, arrays int // how many of each are open
	path            []step
	keys            []string // of all open objects, the innermost last
	orders          [kinds]orders
	starts          map[string][]int // offsets of the elements of the document's lists
	dates           map[string]edtf.Date
	store           *store // nil for what is not kept

	scratch []timeline.Claim // the claims of the event that is being read

	budget       *budget // nil without a limit
	local, total int64   // bytes spent and not yet counted in the budget; counted there

	beside *Progress // of a read beside other work; nil for none
	told   int       // the offset up to which it knows
}

func newReader(text string, kept *store) *reader {
	return &reader{text: text, starts: map[string][]int{}, dates: map[string]edtf.Date{}, store: kept}
}

// errorAt reports a mistake at an offset, with the path where the reader is.
func (r *reader) errorAt(offset int, says message.Message) {
	r.report(Error, offset, says)
}

func (r *reader) warnAt(offset int, says message.Message) {
	r.report(Warning, offset, says)
}

func (r *reader) report(level Level, offset int, says message.Message) {
	switch {
	case r.mute:
	case r.found.beyond(level, offset):
		r.found.count[level]++
	default:
		r.found.add(found{level: level, offset: offset, path: pathText(r.path), says: says})
	}
}

// die reports an error after which nothing in the text can be trusted.
func (r *reader) die(offset int, says message.Message) {
	if !r.dead {
		r.errorAt(offset, says)
	}
	r.stop()
}

// stop ends reading where an error has said enough.
func (r *reader) stop() {
	r.dead = true
	r.pos = len(r.text)
}

// peek is the next byte, or 0 at the end. The text holds no NUL.
func (r *reader) peek() byte {
	if r.pos < len(r.text) {
		return r.text[r.pos]
	}
	return 0
}

// space moves over white space, and over comments and odd spaces, which are errors.
func (r *reader) space() {
	for r.pos < len(r.text) {
		switch c := r.text[r.pos]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			r.pos++
		case c == '/' || c == '#':
			if !r.comment() {
				return
			}
		case c < ' ' || c >= utf8.RuneSelf:
			if !r.oddSpace() {
				return
			}
		default:
			return
		}
	}
}

// comment moves over a comment, which JSON does not have.
func (r *reader) comment() bool {
	rest := r.text[r.pos:]
	end := -1
	switch {
	case strings.HasPrefix(rest, "/*"):
		if end = strings.Index(rest, "*/"); end >= 0 {
			end += 2
		}
	case rest[0] == '#' || strings.HasPrefix(rest, "//"):
		end = strings.IndexByte(rest, '\n')
	default:
		return false
	}
	if end < 0 {
		end = len(rest)
	}
	r.errorAt(r.pos, message.Of("JSON has no comments; keep the text in a key such as {{.Key}}", "Key", `"x-note"`))
	r.pos += end
	return true
}

// oddSpaces are characters that look like a space or like nothing and are none in JSON.
const oddSpaces = "\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff\u2028\u2029\v\f"

func (r *reader) oddSpace() bool {
	c, size := utf8.DecodeRuneInString(r.text[r.pos:])
	if !strings.ContainsRune(oddSpaces, c) {
		return false
	}
	r.errorAt(r.pos, message.Of("the character {{.Code}} stands between the values; replace it with a plain space", "Code", fmt.Sprintf("U+%04X", c)))
	for r.pos < len(r.text) && strings.HasPrefix(r.text[r.pos:], string(c)) {
		r.pos += size
	}
	return true
}

// lineOf is the line of an offset, for messages about a second place.
func (r *reader) lineOf(offset int) int { return strings.Count(r.text[:offset], "\n") + 1 }

// slab hands out small slices from large ones, to spare a million allocations. Documents are
// never edited in place, so neighbours may share an array.
type slab[T any] struct{ free []T }

// keep is a copy of list that nothing else appends into.
func (s *slab[T]) keep(list []T) []T {
	n := len(list)
	if n == 0 {
		return nil
	}
	if n > 64 {
		return append(make([]T, 0, n), list...)
	}
	if cap(s.free)-len(s.free) < n {
		s.free = make([]T, 0, 1024)
	}
	at := len(s.free)
	s.free = append(s.free, list...)
	return s.free[at : at+n : at+n]
}
