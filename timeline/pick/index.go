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
	var found set
	for terms := range slices.Chunk(NewSearch(text).terms, maxTerms) {
		some := x.scan(Search{terms})
		for w := range found {
			some[w] &= found[w]
		}
		found = some
	}
	return found
}

// scan reads all texts.
func (x *Index) scan(s Search) set {
	claims := x.claims()
	found := make(set, (len(x.doc.Events)+63)/64)
	sharedWords(len(x.doc.Events), func(lo, hi int) {
		scan := newScan(claims, s)
		for i := lo; i < hi; i++ {
			if scan.match(int32(i)) {
				found[i>>6] |= 1 << (i & 63)
			}
		}
	})
	return found
}
