package file

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/message"
)

// next moves to the member n of the object or array that was opened at open; false behind its
// end. It reports what is wrong with commas and brackets.
func (r *reader) next(open, n int) bool {
	r.space()
	own := r.text[open] + 2 // in ASCII '}' is '{'+2 and ']' is '['+2
	if n > 0 {
		r.comma(own)
	}
	for r.peek() == ',' {
		r.errorAt(r.pos, message.Of("nothing stands before this comma; take it out"))
		r.pos++
		r.space()
	}
	switch c := r.peek(); {
	case c == 0:
		r.die(open, message.Of("this {{.Open}} is never closed: a {{.Close}} is missing", "Open", string(r.text[open]), "Close", string(own)))
		return false
	case c == own:
		r.pos++
		return false
	case c == '}' || c == ']':
		return r.wrongBracket(open, c)
	}
	return true
}

// comma moves over the comma between two members; own is the bracket that ends them.
func (r *reader) comma(own byte) {
	c := r.peek()
	at := r.pos
	switch {
	case c == ',':
		r.pos++
		r.space()
		if c := r.peek(); c == '}' || c == ']' {
			r.errorAt(at, message.Of("nothing follows this comma; take it out"))
		}
	case c == 0 || c == '}' || c == ']':
	case r.text[at-1] == '"' && (unicode.IsLetter(rune(c)) || c >= utf8.RuneSelf):
		r.errorAt(at-1, message.Of("a quotation mark inside a text is written {{.Right}}", "Right", `\"`))
		r.restOfLine()
	case c == ';' || c == ':' || c == '=' || c == '.':
		r.errorAt(at, message.Of("expected a comma, found {{.Sign}}", "Sign", string(c)))
		r.pos++
		r.space()
	case c == '"' || own == ']' || r.word() != "" || strings.ContainsRune(quotes, firstRune(r.text[at:])):
		r.errorAt(at, message.Of("a comma is missing before this"))
	default:
		r.die(at, message.Of("expected a comma or {{.Close}}, found {{.Sign}}; the file cannot be read beyond this",
			"Close", string(own), "Sign", strconv.QuoteRune(firstRune(r.text[at:]))))
	}
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// restOfLine moves to the comma or the line break that ends this line of the file, and gives up
// where brackets stand before it.
func (r *reader) restOfLine() {
	rest := r.text[r.pos:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	if strings.ContainsAny(rest, "{}[]") {
		r.stop()
		return
	}
	rest = strings.TrimRight(rest, " \t\r")
	r.pos += len(strings.TrimSuffix(rest, ","))
	r.space()
	if r.peek() == ',' {
		r.pos++
		r.space()
	}
}

// wrongBracket deals with a bracket that is not the one of what was opened at open: true where
// it was taken out and the members go on.
func (r *reader) wrongBracket(open int, c byte) bool {
	missing := r.text[open] + 2
	if *r.opened(c) > 0 {
		r.errorAt(r.pos, message.Of("a {{.Close}} is missing before this {{.Sign}}: the {{.Open}} of line {{.Line}} is still open",
			"Close", string(missing), "Sign", string(c), "Open", string(r.text[open]), "Line", r.lineOf(open)))
		return false
	}
	r.die(r.pos, message.Of("expected {{.Close}}, found {{.Sign}}: the {{.Open}} of line {{.Line}} is still open",
		"Close", string(missing), "Sign", string(c), "Open", string(r.text[open]), "Line", r.lineOf(open)))
	return false
}

// enter counts an opening bracket; false, with an error, beyond the depth that is allowed.
func (r *reader) enter() bool {
	if r.depth == maxDepth {
		r.die(r.pos, message.Of("the values are nested more than {{.Most}} deep", "Most", maxDepth))
		return false
	}
	r.depth++
	*r.opened(r.text[r.pos])++
	r.pos++
	return true
}

func (r *reader) leave(open int) {
	r.depth--
	*r.opened(r.text[open])--
}

// opened is how many objects or arrays are open, by one of their brackets.
func (r *reader) opened(bracket byte) *int {
	if bracket == '{' || bracket == '}' {
		return &r.objects
	}
	return &r.arrays
}

// array reads an array; each reads the element that begins at pos.
func (r *reader) array(each func(i int)) {
	open := r.pos
	if !r.expect(isArray) || !r.enter() {
		return
	}
	for n := 0; r.next(open, n); n++ {
		r.element(n, each)
	}
	r.leave(open)
}

// element reads the element n of an array by each.
func (r *reader) element(n int, each func(i int)) {
	r.path = append(r.path, step{"", n})
	at := r.pos
	each(n)
	if r.pos == at && !r.dead && r.peek() != ',' && r.peek() != ']' && r.peek() != '}' {
		r.die(at, message.Of("expected a value here"))
	}
	r.path = r.path[:len(r.path)-1]
}

// object reads an object of a kind. field reads the value of a key that the format names and
// reports false for any other key; the value of that is kept in extra, with a warning.
func (r *reader) object(k kind, extra *timeline.Extra, field func(key string) bool) bool {
	open := r.pos
	if !r.expect(isObject) || !r.enter() {
		return false
	}
	base := len(r.keys)
	guess := timeline.Extra{Keys: r.orders[k].last}.Order()
	guessed := true
	var many map[string]bool
	for n := 0; r.next(open, n); n++ {
		at := r.pos
		key, ok := r.key()
		if !ok {
			continue
		}
		i := len(r.keys) - base
		twice := false
		if guessed = guessed && i < len(guess) && guess[i] == key; !guessed {
			twice, many = seen(r.keys[base:], many, key)
		}
		r.path = append(r.path, step{key, -1})
		switch {
		case twice:
			r.errorAt(at, message.Of("the key {{.Key}} stands here twice; take one out", "Key", quote(key)))
			r.skip()
		default:
			r.keys = append(r.keys, key)
			if many != nil {
				r.spend(largeKey)
			}
			if !field(key) {
				r.unknown(k, extra, key, at)
			}
		}
		r.path = r.path[:len(r.path)-1]
	}
	if extra != nil {
		shared := &r.orders[k].last
		if !guessed || len(r.keys)-base != len(guess) {
			*shared = r.orders[k].share(r.keys[base:])
		}
		if extra.Keys == nil {
			extra.Keys = *shared
		} else {
			extra.Keys.Order = (*shared).Order
		}
	}
	if many != nil {
		r.keys = slices.Clone(r.keys[:base]) // the room of a large object is free again
		r.refund(largeKey * int64(len(many)))
	}
	r.keys = r.keys[:base]
	r.leave(open)
	return true
}

// largeKey is what a key takes while an object with many of them is read: in the list of keys,
// in its order, and in the set in which equal ones are found.
const largeKey = 120

// seen reports whether the key is among keys; from 32 keys on it keeps a set of them.
func seen(keys []string, set map[string]bool, key string) (bool, map[string]bool) {
	if len(keys) < 32 {
		return slices.Contains(keys, key), set
	}
	if set == nil {
		set = map[string]bool{}
	}
	for len(set) < len(keys) {
		set[keys[len(set)]] = true
	}
	return set[key], set
}

// key reads a key and the colon behind it; false where no value follows.
func (r *reader) key() (string, bool) {
	at := r.pos
	var key string
	switch word := r.word(); {
	case r.peek() == '"':
		key = r.quoted()
	case r.oddQuoted():
		key = strings.Trim(r.text[at:r.pos], quotes+`"`)
	case word != "":
		r.errorAt(at, message.Of("a key needs quotation marks: {{.Text}}", "Text", quote(word)))
		r.pos += len(word)
		key = word
	default:
		r.errorAt(at, message.Of("expected a key in quotation marks, found {{.Sign}}", "Sign", strconv.QuoteRune(firstRune(r.text[at:]))))
		if r.valueType() == noType {
			r.stop()
		}
		r.skip()
		return "", false
	}
	r.space()
	at = r.pos
	switch c := r.peek(); {
	case r.dead:
		return "", false
	case c == ':':
		r.pos++
	case c == '=':
		r.errorAt(at, message.Of("expected a colon behind the key, found ="))
		r.pos += 1 + len(r.text[at+1:]) - len(strings.TrimLeft(r.text[at+1:], ">"))
	case c == ',' || c == '}' || c == ']' || c == 0:
		r.errorAt(at, message.Of("the key {{.Key}} has no value; write a colon and a value, or take it out", "Key", quote(key)))
		return "", false
	default:
		r.errorAt(at, message.Of("a colon is missing behind the key {{.Key}}", "Key", quote(key)))
	}
	r.space()
	return key, true
}

// orders are the orders of keys that objects of one kind were seen to have.
type orders struct {
	last *timeline.Keys
	all  map[string]*timeline.Keys
	name []byte // of the order that is looked up
}

// maxOrders bounds the orders that are remembered, against a file in which each object differs.
const maxOrders = 4096

// share is one value for equal lists of keys.
func (o *orders) share(keys []string) *timeline.Keys {
	o.name = o.name[:0]
	for _, key := range keys {
		o.name = append(append(o.name, key...), 0)
	}
	order, ok := o.all[string(o.name)]
	if !ok || !slices.Equal(order.Order, keys) {
		order = &timeline.Keys{Order: make([]string, len(keys))}
		for i, key := range keys {
			order.Order[i] = strings.Clone(key)
		}
		if o.all == nil {
			o.all = map[string]*timeline.Keys{}
		}
		if len(o.all) < maxOrders {
			o.all[string(o.name)] = order
		}
	}
	return order
}
