package pick

import "dateline/timeline"

// claims is who and what each claim of a document names, as numbers: the actors, then the sources,
// then the names that are neither, in the order of their first use.
type claims struct {
	first   []uint32 // the first claim of each event, and one more
	by      []int32  // of each claim: an actor, a source by way of its id, or a free name; none where it names nobody
	from    []int32  // the same of the word that it relies on; nil where no claim of the document does
	source  []int32  // a source; none where it names none, or one that the document does not list
	actors  int32    // how many actors there are: numbers from here on are sources
	sources int32    // where the sources end: numbers from here on are free names
	free    []string
	doc     *timeline.Document
}

func newClaims(doc *timeline.Document) *claims {
	c := &claims{doc: doc, first: make([]uint32, len(doc.Events)+1), actors: int32(len(doc.Actors))}
	c.sources = c.actors + int32(len(doc.Sources))
	for i := range doc.Events {
		c.first[i+1] = c.first[i] + uint32(len(doc.Events[i].Claims))
	}
	n := c.first[len(doc.Events)]
	c.by, c.source = make([]int32, n), make([]int32, n)
	parts := shared(len(doc.Events), c.fill)
	var missed []int32
	relies := false
	for _, p := range parts {
		missed, relies = append(missed, p.missed...), relies || p.relies
	}
	if relies {
		c.from = make([]int32, n)
		for k := range c.from {
			c.from[k] = none
		}
	}
	c.name(missed, relies)
	return c
}

// gaps is what one pass over a part of the events leaves to the next.
type gaps struct {
	missed []int32 // events with a claim by a name that is no actor's
	relies bool    // a claim relies on somebody's word
}

func (c *claims) fill(lo, hi int) (g gaps) {
	for i := lo; i < hi; i++ {
		free := false
		for k, claim := range c.doc.Events[i].Claims {
			at := int(c.first[i]) + k
			c.source[at], c.by[at] = none, none
			if claim.Source != "" {
				if s := c.doc.SourceIndex(claim.Source); s >= 0 {
					c.source[at] = c.actors + int32(s)
				}
			}
			if claim.By != "" {
				c.by[at] = int32(c.doc.ActorIndex(claim.By))
				free = free || c.by[at] == none
			}
			g.relies = g.relies || claim.From != ""
		}
		if free {
			g.missed = append(g.missed, int32(i))
		}
	}
	return g
}

// name numbers the free names, in one order whatever the number of processors.
func (c *claims) name(missed []int32, relies bool) {
	var t interner
	for _, i := range missed {
		for k := range c.doc.Events[i].Claims {
			claim := &c.doc.Events[i].Claims[k]
			if at := int(c.first[i]) + k; claim.By != "" && c.by[at] == none {
				c.by[at] = c.node(claim.By, &t)
			}
		}
	}
	if relies {
		for i := range c.doc.Events {
			for k := range c.doc.Events[i].Claims {
				c.from[int(c.first[i])+k] = c.node(c.doc.Events[i].Claims[k].From, &t)
			}
		}
	}
	c.free = t.names
}

// node is the number of an actor, else of a source, else of a free name, or none for "".
func (c *claims) node(id string, t *interner) int32 {
	if id == "" {
		return none
	}
	if a := c.doc.ActorIndex(id); a >= 0 {
		return int32(a)
	}
	if s := c.doc.SourceIndex(id); s >= 0 {
		return c.actors + int32(s)
	}
	return c.sources + t.code(id)
}

// nodes is how many numbers there are.
func (c *claims) nodes() int { return int(c.sources) + len(c.free) }

// claimant is who makes the claim k: whom it is by, else the source where it stands.
func (c *claims) claimant(k uint32) int32 {
	if by := c.by[k]; by != none {
		return by
	}
	return c.source[k]
}

// relies is the source on whose word the claim k relies, or none.
func (c *claims) relies(k uint32) int32 {
	if c.from == nil || c.from[k] < c.actors || c.from[k] >= c.sources {
		return none
	}
	return c.from[k]
}

// id is the id of an actor or a source, or the free name.
func (c *claims) id(node int32) string {
	switch {
	case node < c.actors:
		return c.doc.Actors[node].ID
	case node < c.sources:
		return c.doc.Sources[node-c.actors].ID
	}
	return c.free[node-c.sources]
}

// sourceNode is the number of a source's id, or none.
func (c *claims) sourceNode(id string) int32 {
	if s := c.doc.SourceIndex(id); s >= 0 {
		return c.actors + int32(s)
	}
	return none
}

// claimantNodes are the numbers of the claimants with the id; an actor and a source may share one.
func (c *claims) claimantNodes(id string) (nodes []int32) {
	if a := c.doc.ActorIndex(id); a >= 0 {
		nodes = append(nodes, int32(a))
	}
	if s := c.sourceNode(id); s != none {
		nodes = append(nodes, s)
	}
	if f := find32(c.free, id); f != none {
		nodes = append(nodes, c.sources+f)
	}
	return nodes
}
