package pick

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/message"
)

// QueryError says what is wrong with a query that was written as text.
type QueryError struct {
	At   int             // the byte where the word begins
	Word string          // as it was written
	why  message.Message // what is wrong with it, and what is known
}

// Error is the message in English.
func (e *QueryError) Error() string { return e.Says().String() }

// Says is a sentence that names the word, and what is known.
func (e *QueryError) Says() message.Message {
	return message.Of("in {{.Word}}: {{.Why}}", "Word", strconv.Quote(e.Word), "Why", e.why)
}

// Why says what is wrong with the word, without it, for a word that nobody has written.
func (e *QueryError) Why() message.Message { return e.why }

var _ message.Sayer = (*QueryError)(nil)

// The filters of a query as text, in the order in which String writes them.
const (
	laneWord, tagWord, sourceWord, byWord, placeWord, eventWord  = "lane", "tag", "source", "by", "place", "event"
	statusWord, importanceWord, whenWord, groupWord, literalWord = "status", "importance", "when", "group", "text"
)

var filterWords = []string{laneWord, tagWord, sourceWord, byWord, placeWord, eventWord, statusWord, importanceWord, whenWord, groupWord, literalWord}

// parser reads a query from a text.
type parser struct {
	doc   *timeline.Document
	text  string
	at    int
	query Query
	terms []string
	given map[string]bool // filters that take one value
}

// ParseQuery reads a query as one writes it on the command line:
//
//	lane:kazakhstan status:disputed,denied source:beregini by:"KazTAG" when:2022-07/2022-08 drones -army
//
// The filters are lane, tag, source, by (who claims), place, status, importance (at least, 1 to 5),
// when (an EDTF date) and group (lane, tag, source, status, claimant, place). A filter takes several
// values with commas between them, in quotes where they have spaces, and "" for events without any.
// Lanes, sources and claimants go by id or name; case, accents and forms of Unicode make no
// difference where nothing is spelt exactly so, and a name that several share means all of them.
// All else is Text, and so is what follows text: (text:lane:x looks for "lane:x").
//
// The error is always a *QueryError.
func ParseQuery(text string, doc *timeline.Document) (Query, error) {
	p := &parser{doc: doc, text: text, given: map[string]bool{}}
	for p.skip(); p.at < len(text); p.skip() {
		if err := p.word(); err != nil {
			return Query{}, err
		}
	}
	p.query.Text = strings.Join(p.terms, " ")
	return p.query, nil
}

func (p *parser) skip() {
	p.at = len(p.text) - len(strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace))
}

// word reads the filter or the word that begins here.
func (p *parser) word() error {
	start := p.at
	minus := strings.HasPrefix(p.text[p.at:], "-")
	rest := strings.TrimPrefix(p.text[p.at:], "-")
	key, err := p.key(rest)
	switch {
	case err != nil:
		return err
	case key == "":
		p.term("", p.text[p.at:])
		return nil
	case key == literalWord:
		sign := ""
		if minus {
			sign = "-"
		}
		p.term(sign, rest[len(key)+1:])
		return nil
	case minus:
		return p.fail(start, message.Of("a minus leaves out words, not what a filter such as {{.Filter}} finds", "Filter", key+":"))
	}
	p.at += len(key) + 1
	values, err := p.values(start, key == whenWord)
	if err != nil {
		return err
	}
	return p.filter(start, key, values)
}

// key is the filter that the text begins with, or "". One that is nearly one is a mistake.
func (p *parser) key(rest string) (string, error) {
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 1 || rest[end] != ':' || strings.HasPrefix(rest[end:], "://") {
		return "", nil
	}
	key := rest[:end]
	if slices.Contains(filterWords, key) {
		return key, nil
	}
	if near := file.Nearest(key, filterWords); near != "" {
		return "", p.fail(p.at, message.Of("there is no filter {{.Text}}; did you mean {{.Near}}? To look for the word itself, write {{.Right}}",
			"Text", strconv.Quote(key+":"), "Near", strconv.Quote(near+":"), "Right", strconv.Quote(literalWord+":"+key+":")))
	}
	return "", nil
}

// term takes the next word or phrase of the text as one of Text, after the sign.
func (p *parser) term(sign, text string) {
	text = sign + text
	var t term
	_, rest := t.cut(text)
	if word := strings.TrimLeftFunc(text[:len(text)-len(rest)], unicode.IsSpace); word != "" {
		p.terms = append(p.terms, word)
	}
	p.at = len(p.text) - len(rest)
}

// fail is a mistake in the word that begins at start.
func (p *parser) fail(start int, why message.Message) error {
	word := p.text[start:]
	if end := strings.IndexFunc(word, unicode.IsSpace); end >= 0 {
		word = word[:end]
	}
	return &QueryError{start, word, why}
}

// values reads what follows a filter; one value where it is whole.
func (p *parser) values(start int, whole bool) ([]string, error) {
	var list []string
	for {
		value, quoted, err := p.value(start, whole)
		if err != nil {
			return nil, err
		}
		if value == "" && !quoted {
			return nil, p.fail(start, message.Of("a value is missing; {{.Empty}} stands for events without any", "Empty", `""`))
		}
		list = append(list, value)
		if whole || p.at == len(p.text) || p.text[p.at] != ',' {
			break
		}
		p.at++
	}
	if r, _ := utf8.DecodeRuneInString(p.text[p.at:]); p.at < len(p.text) && !unicode.IsSpace(r) {
		return nil, p.fail(start, message.Of("after the closing quote a comma or a space should stand"))
	}
	return list, nil
}

// value reads one value, in quotes or up to a space or a comma.
func (p *parser) value(start int, whole bool) (value string, quoted bool, err error) {
	rest := p.text[p.at:]
	r, n := utf8.DecodeRuneInString(rest)
	if rest == "" || !strings.ContainsRune(openQuotes, r) {
		end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == ',' && !whole })
		if end < 0 {
			end = len(rest)
		}
		p.at += end
		return rest[:end], false, nil
	}
	var b strings.Builder
	for i := n; i < len(rest); i += n {
		if r, n = utf8.DecodeRuneInString(rest[i:]); r == '\\' && i+1 < len(rest) {
			i++
			_, n = utf8.DecodeRuneInString(rest[i:])
		} else if strings.ContainsRune(closeQuotes, r) && r != utf8.RuneError {
			p.at += i + n
			return b.String(), true, nil
		}
		b.WriteString(rest[i : i+n])
	}
	return "", true, p.fail(start, message.Of("the closing quote is missing"))
}

// filter takes the values of one filter.
func (p *parser) filter(start int, key string, values []string) (err error) {
	q := &p.query
	lists := map[string]*[]string{laneWord: &q.Lanes, tagWord: &q.Tags, sourceWord: &q.Sources, byWord: &q.Claimants, placeWord: &q.Places, eventWord: &q.Events}
	if list := lists[key]; list != nil {
		for _, v := range values {
			ids, err := p.lookUp(start, key, v)
			if err != nil {
				return err
			}
			*list = append(*list, ids...)
		}
		return nil
	}
	if key == statusWord {
		return p.statuses(start, values)
	}
	if p.given[key] || len(values) > 1 {
		return p.fail(start, message.Of("{{.Filter}} takes one value, once", "Filter", key+":"))
	}
	p.given[key] = true
	return p.single(start, key, values[0])
}

func (p *parser) statuses(start int, values []string) error {
	var known []string
	for _, s := range evidence.Statuses {
		known = append(known, s.String())
	}
	for _, v := range values {
		s, ok := evidence.ParseStatus(strings.ToLower(v))
		if !ok {
			return p.unknown(start, statusWord, v, known)
		}
		p.query.Statuses = append(p.query.Statuses, s)
	}
	return nil
}

// single takes the value of a filter that has one.
func (p *parser) single(start int, key, value string) error {
	switch key {
	case importanceWord:
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 5 {
			return p.fail(start, message.Of("an importance is a number from 1 to 5"))
		}
		p.query.Importance = n
	case whenWord:
		date, err := edtf.Parse(value)
		if err != nil {
			return p.fail(start, message.From(err))
		}
		p.query.Period = date
	case groupWord:
		by, ok := ParseKey(strings.ToLower(value))
		if !ok {
			return p.unknown(start, groupWord, value, keyWords[:])
		}
		p.query.GroupBy = by
	}
	return nil
}
