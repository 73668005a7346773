package pick

// scan reads the texts of events one by one for at most maxTerms terms. It says what a search finds,
// and an index must find the same.
type scan struct {
	search Search
	claims *claims
	fold   folder
	found  uint64 // terms that the texts at hand have
	nodes  []uint64
	seen   []bool
}

// maxTerms is how many terms are looked for at once, as the bits of a word.
const maxTerms = 64

func newScan(c *claims, s Search) *scan {
	return &scan{search: s, claims: c, nodes: make([]uint64, c.nodes()), seen: make([]bool, c.nodes())}
}

// match reports whether the event has all terms that it must and none that it must not.
func (s *scan) match(event int32) bool {
	return s.search.fits(s.terms(event))
}

// terms are those that the event has, one bit each.
func (s *scan) terms(event int32) uint64 {
	s.found = 0
	eventTexts(&s.claims.doc.Events[event], func(_ Field, text string) { s.read(text) })
	found := s.found
	s.claims.named(event, func(node int32) { found |= s.node(node) })
	return found
}

// node are the terms that an actor, a source or a name has.
func (s *scan) node(node int32) uint64 {
	if !s.seen[node] {
		s.found = 0
		s.claims.nodeTexts(node, s.read)
		s.nodes[node], s.seen[node] = s.found, true
	}
	return s.nodes[node]
}

func (s *scan) read(text string) {
	if text == "" {
		return
	}
	normal := s.fold.normal(text)
	for i := range s.search.terms {
		if start, _ := s.search.terms[i].in(normal, 0); start >= 0 {
			s.found |= 1 << i
		}
	}
}

// fits reports whether the terms that were found, one bit each, are what is looked for.
func (s Search) fits(found uint64) bool {
	must, not := s.masks()
	return found&must == must && found&not == 0
}

// masks are the terms that must occur and those that must not.
func (s Search) masks() (must, not uint64) {
	for i := range s.terms {
		if s.terms[i].not {
			not |= 1 << i
		} else {
			must |= 1 << i
		}
	}
	return must, not
}
