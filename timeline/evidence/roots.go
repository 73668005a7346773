package evidence

// roots says for every node where its word comes from in the end.
type roots struct {
	one  []node   // the root; noNode where it was taken away; i < noNode stands for many[-i-2]
	many [][]node // several roots
	gone []bool   // nodes that were taken away by name; nil where none was
}

// of are the roots of a node, without allocation; buffer must have room for one.
func (r *roots) of(n node, buffer *[1]node) []node {
	if n == noNode {
		return nil
	}
	switch root := r.one[n]; {
	case root >= 0:
		buffer[0] = root
		return buffer[:]
	case root == noNode:
		return nil
	default:
		return r.many[-root-2]
	}
}

// finder walks the document's partOf and derivedFrom up to the roots.
type finder struct {
	t     *table
	r     roots
	state []uint8 // of each node: new, on the way, done
	seen  []int32 // of each node: the last union that took it
	union int32
}

const (
	isNew uint8 = iota
	onTheWay
	done
)

// findRoots finds the roots of all nodes where those in without are taken away: an actor's word
// is gone with anyone it is part of, a source's when all that it retells is gone.
func (t *table) findRoots(without map[string]bool) roots {
	n := t.nodes()
	f := &finder{t: t, state: make([]uint8, n), seen: make([]int32, n)}
	f.r.one = make([]node, n)
	if len(without) > 0 {
		f.r.gone = make([]bool, n)
		for i := range n {
			f.r.gone[i] = without[t.id(node(i))]
		}
	}
	for i := range t.doc.Actors {
		f.actor(node(i))
	}
	for i := len(t.doc.Actors) + len(t.doc.Sources); i < n; i++ {
		f.r.one[i] = f.self(node(i))
	}
	for i := range t.doc.Sources {
		f.source(node(len(t.doc.Actors) + i))
	}
	return f.r
}

// self is the node, or noNode where it was taken away.
func (f *finder) self(n node) node {
	if f.r.gone != nil && f.r.gone[n] {
		return noNode
	}
	return n
}

// actor follows partOf to the root. Of a cycle, which file refuses, the first actor met is the root.
func (f *finder) actor(n node) {
	var way []node
	for f.state[n] == isNew {
		f.state[n] = onTheWay
		way = append(way, n)
		above := f.t.doc.Actors[n].PartOf
		i := f.t.doc.ActorIndex(above)
		if above == "" || i < 0 {
			break
		}
		n = node(i)
	}
	root := f.r.one[n]
	if f.state[n] != done {
		root = f.self(n)
	}
	for i := len(way) - 1; i >= 0; i-- {
		if f.self(way[i]) == noNode {
			root = noNode
		}
		f.r.one[way[i]], f.state[way[i]] = root, done
	}
}

// source joins the roots of what the source retells; a root source that names its actor is that actor.
func (f *finder) source(n node) {
	if f.state[n] != isNew {
		return
	}
	f.state[n], f.r.one[n] = onTheWay, noNode
	s := &f.t.doc.Sources[int(n)-len(f.t.doc.Actors)]
	var parents []node
	for _, id := range s.DerivedFrom {
		if p := f.t.source(id); p != noNode {
			f.source(p)
			parents = append(parents, p)
		}
	}
	f.state[n] = done
	switch by := f.t.speaker(s.By); {
	case f.self(n) == noNode:
	case len(parents) > 0:
		f.r.one[n] = f.join(parents)
	case by != noNode:
		f.r.one[n] = f.r.one[by]
	default:
		f.r.one[n] = n
	}
}

// join is the union of the roots of several sources, as roots.one holds it.
func (f *finder) join(parents []node) node {
	if len(parents) == 1 {
		return f.r.one[parents[0]]
	}
	f.union++
	var list []node
	var buffer [1]node
	for _, p := range parents {
		for _, root := range f.r.of(p, &buffer) {
			if f.seen[root] != f.union {
				f.seen[root] = f.union
				list = append(list, root)
			}
		}
	}
	switch len(list) {
	case 0:
		return noNode
	case 1:
		return list[0]
	}
	f.r.many = append(f.r.many, list)
	return node(-len(f.r.many) - 1)
}
