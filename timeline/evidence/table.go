package evidence

import (
	"math"
	"sync"

	"dateline/timeline"
)

// A node is whoever can have said something: an actor, a source, or a name where the document
// lists no actors. Nodes are numbered in that order.
type node = int32

const noNode node = -1

// mark is a claim, as small as the rules need it.
type mark struct {
	start      int64 // from when it counts: the first instant at which it may have been said
	word       node  // on whose word it rests: from, else by, else the source
	by, source node
	stance     timeline.Stance
	dated      bool
}

// table is what the rules need of a document and what no option changes.
type table struct {
	doc     *timeline.Document
	names   []string // free names, after actors and sources
	name    map[string]node
	marks   []mark
	first   []uint32 // the first mark of each event, and one more
	retract []bool   // events with a retraction among their claims
}

func newTable(doc *timeline.Document) *table {
	t := &table{doc: doc, name: map[string]node{}, first: make([]uint32, len(doc.Events)+1), retract: make([]bool, len(doc.Events))}
	share(len(doc.Events), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			t.first[i+1] = uint32(len(doc.Events[i].Claims))
		}
	})
	for i := range doc.Events {
		t.first[i+1] += t.first[i]
	}
	t.marks = make([]mark, t.first[len(doc.Events)])
	for i := range doc.Sources {
		if by := doc.Sources[i].By; by != "" && doc.ActorIndex(by) < 0 {
			t.addName(by)
		}
	}
	var lock sync.Mutex
	var missed [][]int
	share(len(doc.Events), func(lo, hi int) {
		miss := t.fill(lo, hi)
		lock.Lock()
		defer lock.Unlock()
		missed = append(missed, miss)
	})
	t.addMissed(missed)
	return t
}

// claims are the first mark of an event and the one behind its last.
func (t *table) claims(i int) (lo, hi int) { return int(t.first[i]), int(t.first[i+1]) }

// fill makes the marks of the events lo to hi. It returns the events that use free names.
func (t *table) fill(lo, hi int) (missed []int) {
	for i := lo; i < hi; i++ {
		claims := t.doc.Events[i].Claims
		lo, hi := t.claims(i)
		marks := t.marks[lo:hi]
		free := false
		for k := range claims {
			free = t.mark(&marks[k], &claims[k]) || free
			t.retract[i] = t.retract[i] || claims[k].Stance == timeline.Retracts
		}
		settle(marks)
		if free {
			missed = append(missed, i)
		}
	}
	return missed
}

// addMissed numbers the free names and marks their claims anew.
func (t *table) addMissed(missed [][]int) {
	for _, list := range missed {
		for _, i := range list {
			for k := range t.doc.Events[i].Claims {
				c := &t.doc.Events[i].Claims[k]
				if c.By != "" && t.doc.ActorIndex(c.By) < 0 {
					t.addName(c.By)
				}
				if c.From != "" && t.doc.ActorIndex(c.From) < 0 && t.doc.SourceIndex(c.From) < 0 {
					t.addName(c.From)
				}
				t.mark(&t.marks[int(t.first[i])+k], c)
			}
			lo, hi := t.claims(i)
			settle(t.marks[lo:hi])
		}
	}
}

// mark fills m from the claim; true where a name is not numbered yet.
func (t *table) mark(m *mark, c *timeline.Claim) bool {
	*m = mark{by: t.speaker(c.By), source: t.source(c.Source), stance: c.Stance}
	switch {
	case c.From != "":
		m.word = t.speaker(c.From)
		if t.doc.ActorIndex(c.From) < 0 {
			if s := t.source(c.From); s != noNode {
				m.word = s
			}
		}
	case c.By != "":
		m.word = m.by
	default:
		m.word = m.source
	}
	said := c.Said
	if said.IsZero() && m.source != noNode {
		said = t.doc.Sources[int(m.source)-len(t.doc.Actors)].Issued
	}
	if !said.IsZero() {
		m.start, m.dated = said.Extent().Start, true
	}
	return c.By != "" && m.by == noNode || c.From != "" && m.word == noNode
}

// settle says from when the undated claims of an event count: from its first dated claim, for nobody is
// known to have spoken of it before; on an event without one, always.
func settle(marks []mark) {
	first := int64(math.MaxInt64)
	undated := false
	for k := range marks {
		if marks[k].dated {
			first = min(first, marks[k].start)
		} else {
			undated = true
		}
	}
	if !undated {
		return
	}
	if first == math.MaxInt64 {
		first = math.MinInt64
	}
	for k := range marks {
		if !marks[k].dated {
			marks[k].start = first
		}
	}
}

// speaker is the node of an actor's id or of a free name.
func (t *table) speaker(id string) node {
	if id == "" {
		return noNode
	}
	if i := t.doc.ActorIndex(id); i >= 0 {
		return node(i)
	}
	if n, ok := t.name[id]; ok {
		return n
	}
	return noNode
}

func (t *table) source(id string) node {
	if id == "" {
		return noNode
	}
	if i := t.doc.SourceIndex(id); i >= 0 {
		return node(len(t.doc.Actors) + i)
	}
	return noNode
}

func (t *table) addName(name string) {
	if _, ok := t.name[name]; !ok {
		t.name[name] = node(t.nodes())
		t.names = append(t.names, name)
	}
}

// nodes is how many there are.
func (t *table) nodes() int { return len(t.doc.Actors) + len(t.doc.Sources) + len(t.names) }

// id is the node's id in the document, or its free name.
func (t *table) id(n node) string {
	i := int(n)
	if i < len(t.doc.Actors) {
		return t.doc.Actors[i].ID
	}
	if i -= len(t.doc.Actors); i < len(t.doc.Sources) {
		return t.doc.Sources[i].ID
	}
	return t.names[i-len(t.doc.Sources)]
}

// isSource reports whether the node is a source.
func (t *table) isSource(n node) bool {
	return int(n) >= len(t.doc.Actors) && int(n) < len(t.doc.Actors)+len(t.doc.Sources)
}
