package evidence

// Claimant is who makes a claim: the actor or free name that it is by, else the source where it
// stands.
type Claimant struct {
	Origin
	Roots  []Origin // where this claimant's own word comes from in the end; itself where that is the root
	Claims int      // of the whole document
}

// Claimants are all who make claims, in the order in which they first do; claimants[of[n]] makes
// the n-th claim of the document, counted through the events. No option changes them. One pass
// over the claims.
func (a *Assessment) Claimants() (claimants []Claimant, of []int32) {
	t := a.table
	roots := t.findRoots(nil)
	place := make([]int32, t.nodes()) // of each node in claimants, plus one
	of = make([]int32, len(t.marks))
	var buffer [1]node
	for k := range t.marks {
		n := t.marks[k].speaker()
		if n == noNode {
			of[k] = -1
			continue
		}
		if place[n] == 0 {
			c := Claimant{Origin: a.origin(n)}
			for _, root := range roots.of(n, &buffer) {
				c.Roots = append(c.Roots, a.origin(root))
			}
			claimants = append(claimants, c)
			place[n] = int32(len(claimants))
		}
		of[k] = place[n] - 1
		claimants[of[k]].Claims++
	}
	return claimants, of
}

// Speakers are the ids or free names of all who make claims, as in Claimant; each once, in no order that means
// anything. One pass over the claims.
func (a *Assessment) Speakers() []string {
	t := a.table
	speaks := make([]bool, t.nodes())
	for k := range t.marks {
		if n := t.marks[k].speaker(); n != noNode {
			speaks[n] = true
		}
	}
	var ids []string
	for n, does := range speaks {
		if does {
			ids = append(ids, t.id(node(n)))
		}
	}
	return ids
}

// speaker is who makes the claim; noNode where its source is not in the document, which file refuses.
func (m *mark) speaker() node {
	if m.by != noNode {
		return m.by
	}
	return m.source
}
