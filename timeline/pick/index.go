package pick

import (
	"math/bits"
	"slices"
	"sync"

	"dateline/timeline"
)

// Index is what Apply needs of a document and what no query changes. It may be used by several
// goroutines at once. It is for the one Document that it was made from, which it keeps alive.
type Index struct {
	doc           *timeline.Document
	lanes, places func() *column
	tags          func() *lists
	claims        func() *claims
	words         *words // nil where texts are read one by one

	lock sync.Mutex
	last hits
}

// hits are what a search found.
type hits struct {
	search Search
	events set
}

// Facets is an Index that searches texts by reading them all, which takes a second for a million
// events. It is made at once: the rest it works out when it is first needed, and keeps.
func Facets(doc *timeline.Document) *Index {
	return &Index{
		doc:    doc,
		lanes:  sync.OnceValue(func() *column { return laneColumn(doc) }),
		places: sync.OnceValue(func() *column { return placeColumn(doc) }),
		tags:   sync.OnceValue(func() *lists { return tagLists(doc) }),
		claims: sync.OnceValue(func() *claims { return newClaims(doc) }),
	}
}

// set are events as bits; a nil set is all of them.
type set []uint64

func (s set) has(i int) bool { return s == nil || s[i>>6]&(1<<(i&63)) != 0 }

// room is how many of the events lo to before hi are in the set, at most 127 more.
func room(s set, lo, hi int) int {
	if s == nil {
		return hi - lo
	}
	n := 0
	for _, word := range s[lo>>6 : (hi+63)>>6] {
		n += bits.OnesCount64(word)
	}
	return n
}

// search is the set of events that have what the text asks for.
func (x *Index) search(text string) set {
	s := NewSearch(text)
	if s.IsZero() {
		return nil
	}
	x.lock.Lock()
	last := x.last
	x.lock.Unlock()
	var found set
	if s.refines(last.search) {
		found = last.events
	}
	for terms := range slices.Chunk(s.terms, maxTerms) {
		found = x.among(found, Search{terms})
	}
	x.lock.Lock()
	x.last = hits{s, found}
	x.lock.Unlock()
	return found
}

// among is the set of those candidates that the search finds.
func (x *Index) among(candidates set, s Search) set {
	found := make(set, (len(x.doc.Events)+63)/64)
	start := x.matcher(s)
	sharedWords(len(x.doc.Events), func(lo, hi int) {
		match := start()
		for i := lo; i < hi; i++ {
			if candidates.has(i) && match(int32(i)) {
				found[i>>6] |= 1 << (i & 63)
			}
		}
	})
	return found
}

// matcher is what starts a search, once for each goroutine.
func (x *Index) matcher(s Search) func() (match func(event int32) bool) {
	claims := x.claims()
	if x.words == nil {
		return func() func(int32) bool { return newScan(claims, s).match }
	}
	w := x.words
	p := newPlan(&w.vocabulary, s)
	any := false
	nodes := make([]uint64, claims.nodes())
	for i := range nodes {
		nodes[i] = p.terms(w.nodes.piece(i))
		any = any || nodes[i] != 0
	}
	must, not := s.masks()
	return func() func(int32) bool {
		return func(event int32) bool {
			found := p.terms(w.events.piece(int(event)))
			if any && found&must|not != must {
				found |= claims.terms(event, nodes)
			}
			return found&must == must && found&not == 0
		}
	}
}
