package file

import (
	"hash/maphash"
	"strings"

	"dateline/timeline"
)

// store is where the values of a document go that are kept: many small ones in few large pieces,
// and equal texts once, as far as it remembers them. No text in it is a part of the file's, whose
// bytes are free again when it has been read. Each goroutine that reads has its own.
type store struct {
	claims slab[timeline.Claim]
	words  slab[string]
	page   strings.Builder // of texts; the next one goes behind the last
	seed   maphash.Seed
	seen   []string // the texts that were kept last, in sets of two by their hashes; a power of two
}

const (
	pageSize = 64 << 10     // bytes of a page of texts
	mostSeen = 1 << 17      // texts that are remembered
	longSeen = 128          // bytes of a text that is remembered
	textEach = 64           // bytes of a file that has one more text to remember
	pageMost = pageSize / 8 // bytes of a text on a page; a longer one stands alone
)

// newStore is a store for a file of size bytes.
func newStore(size int) *store {
	seen := 64
	for seen < mostSeen && seen < size/textEach {
		seen *= 2
	}
	return &store{seed: maphash.MakeSeed(), seen: make([]string, seen)}
}

// keep is a copy of a text.
func (s *store) keep(text string) string {
	if len(text) > pageMost {
		return strings.Clone(text)
	}
	if s.page.Cap()-s.page.Len() < len(text) {
		s.page = strings.Builder{}
		s.page.Grow(pageSize)
	}
	at := s.page.Len()
	s.page.WriteString(text)
	return s.page.String()[at:]
}

// share is a copy of a text, or the one that was made before; then it is not new. The least
// recently asked for of a set makes room (as in a set-associative cache; Smith, "Cache Memories",
// ACM Computing Surveys 14, 1982).
func (s *store) share(text string) (kept string, isNew bool) {
	if len(text) > longSeen {
		return s.keep(text), true
	}
	i := maphash.String(s.seed, text) & uint64(len(s.seen)-1)
	first, second := &s.seen[i&^1], &s.seen[i|1]
	switch text {
	case *first:
		return *first, false
	case *second:
		*first, *second = *second, *first
		return *first, false
	}
	*second, *first = *first, s.keep(text)
	return *first, true
}

// keep is a copy of a text that the document keeps, share one that is made once for equal texts.
func (r *reader) keep(text string) string {
	if text == "" || r.store == nil {
		return text
	}
	r.spend(uintptr(len(text)))
	return r.store.keep(text)
}

func (r *reader) share(text string) string {
	if text == "" || r.store == nil {
		return text
	}
	kept, isNew := r.store.share(text)
	if isNew {
		r.spend(uintptr(len(text)))
	}
	return kept
}
