package edtf

import (
	"strings"

	"dateline/timeline/message"
)

// bound is what stands at one end of an interval.
type bound uint8

const (
	given bound = iota
	open
	unknown
)

// tree is a parsed text: a single moment, an interval or a set.
type tree struct {
	interval           bool
	set                SetKind
	start, end         moment // a single moment is start
	startHas, endHas   bound
	members            []member
	unbounded, endless bool // a set that begins or ends with ..
}

// member is an element of a set: a moment or, with through, a range of them.
type member struct {
	start, end         moment
	through            bool // a..b
	unbounded, endless bool // ..a, a..
	from, to           int  // where it stands in the text
}

func (m *member) ranged() bool { return m.through || m.unbounded || m.endless }

func (t *tree) parse(text string) *fault {
	if text == "" {
		return &fault{0, message.Of("it is empty")}
	}
	if text[0] == '[' || text[0] == '{' {
		return t.parseSet(text)
	}
	slash := strings.IndexByte(text, '/')
	if slash >= 0 {
		return t.parseInterval(text, slash)
	}
	r := reader{text: text}
	if f := r.moment(&t.start); f != nil {
		return f
	}
	return r.finished()
}

// finished complains about what is left over.
func (r *reader) finished() *fault {
	if r.at == len(r.text) {
		return nil
	}
	switch c := r.peek(); c {
	case '?', '~', '%':
		return &fault{r.at, message.Of("a part has one qualifier: {{.Uncertain}} uncertain, {{.Approximate}} approximate, {{.Both}} both", "Uncertain", "?", "Approximate", "~", "Both", "%")}
	}
	return &fault{r.at, message.Of("the date should end here")}
}

func (t *tree) parseInterval(text string, slash int) *fault {
	t.interval = true
	if len(text) == 1 {
		return &fault{0, message.Of("an interval names its start or its end")}
	}
	var f *fault
	left := reader{text: text[:slash]}
	if t.startHas, f = left.bound(&t.start); f != nil {
		return f
	}
	right := reader{text: text, at: slash + 1}
	if t.endHas, f = right.bound(&t.end); f != nil {
		return f
	}
	if t.startHas == given && t.endHas == given && backwards(&t.start, &t.end) {
		return &fault{slash + 1, message.Of("the end lies before the start")}
	}
	return nil
}

// backwards reports whether the end is over before the start can begin.
func backwards(start, end *moment) bool { return end.span.End <= start.span.Start }

func (r *reader) bound(m *moment) (bound, *fault) {
	switch r.text[r.at:] {
	case "":
		return unknown, nil
	case "..":
		return open, nil
	}
	if f := r.moment(m); f != nil {
		return given, f
	}
	return given, r.finished()
}

func (t *tree) parseSet(text string) *fault {
	t.set = OneOf
	closing := byte(']')
	if text[0] == '{' {
		t.set, closing = AllOf, '}'
	}
	if len(text) < 2 || text[len(text)-1] != closing {
		return &fault{len(text), message.Of("a set that begins with {{.Open}} ends with {{.Close}}", "Open", string(text[0]), "Close", string(closing))}
	}
	r := reader{text: text[:len(text)-1], at: 1}
	for {
		m := member{from: r.at}
		if f := r.member(&m, len(t.members) == 0); f != nil {
			return f
		}
		m.to = r.at
		t.members = append(t.members, m)
		t.unbounded = t.unbounded || m.unbounded
		t.endless = t.endless || m.endless
		if r.at == len(r.text) {
			return nil
		}
		if m.endless {
			return &fault{r.at, message.Of("only the last member of a set has an open end")}
		}
		if !r.take(',') {
			return r.finished()
		}
	}
}

func (r *reader) dots() bool {
	if strings.HasPrefix(r.text[r.at:], "..") {
		r.at += 2
		return true
	}
	return false
}

func (r *reader) member(m *member, first bool) *fault {
	if r.dots() {
		if !first {
			return &fault{r.at - 2, message.Of("only the first member of a set has an open start")}
		}
		m.unbounded = true
	}
	if f := r.moment(&m.start); f != nil {
		return f
	}
	at := r.at
	if !r.dots() {
		return nil
	}
	if m.unbounded {
		return &fault{at, message.Of("a member of a set has one open end at most")}
	}
	if r.at == len(r.text) || r.peek() == ',' {
		m.endless = true
		return nil
	}
	m.through = true
	end := r.at
	if f := r.moment(&m.end); f != nil {
		return f
	}
	if backwards(&m.start, &m.end) {
		return &fault{end, message.Of("the end lies before the start")}
	}
	return nil
}
