package evidence

import "dateline/timeline"

// Origin is where a word comes from in the end: an actor, a source that names none, or a name
// where the document lists no actors.
type Origin struct {
	ID     string // the id in the document, or the free name
	Name   string // the name to show
	Source bool   // a source rather than an actor
}

// Ground is one origin on one side of an event, with the claims that rest on it.
type Ground struct {
	Origin Origin
	Claims []int // indexes into the event's claims, in the order of the file
	Stance timeline.Stance
}

// Explanation says why an event has its status. Claims are given as indexes into the event's
// claims; one claim may rest on several origins, and be undated besides.
type Explanation struct {
	Verdict   Verdict
	Override  *timeline.Override // the editor's judgement, where Verdict.Overridden
	Affirming []Ground           // Stance is Asserts where one of the claims asserts, else Alleges
	Opposing  []Ground           // Stance is Denies where one of the claims denies, else Disputes
	Declining []Ground           // who declined to say
	Retracts  []int              // retractions that count
	Cancelled []int              // claims that their origins have all retracted
	Undated   []int              // claims without a date, which count from the event's first dated claim, or always
	Later     []int              // claims first said after the as-of day
	Removed   []int              // claims that rest on what was taken away
}

// Explain gives the reasons for the verdict on the event at i.
func (a *Assessment) Explain(i int) Explanation {
	e := Explanation{Verdict: a.Verdicts[i]}
	if e.Verdict.Overridden {
		e.Override = a.doc.Events[i].Override()
	}
	lo, hi := a.table.claims(i)
	cancel := a.retractions(i)
	for k := lo; k < hi; k++ {
		m := &a.table.marks[k]
		f := a.fate(m)
		if !m.dated && f != removed {
			e.Undated = append(e.Undated, k-lo)
		}
		e.add(a, m, k-lo, f, cancel)
	}
	return e
}

// add puts the claim at place k where it belongs.
func (e *Explanation) add(a *Assessment, m *mark, k int, f fate, cancel map[node]retraction) {
	var buffer [1]node
	origins := a.roots.of(m.word, &buffer)
	switch f {
	case later:
		e.Later = append(e.Later, k)
	case removed:
		e.Removed = append(e.Removed, k)
	case retracts:
		e.Retracts = append(e.Retracts, k)
	case declines:
		for _, o := range origins {
			e.Declining = ground(e.Declining, a.origin(o), k, m.stance)
		}
	default:
		rest := false
		for _, o := range origins {
			if cancel[o].cancels(m, k) {
				continue
			}
			rest = true
			if m.stance.Affirms() {
				e.Affirming = ground(e.Affirming, a.origin(o), k, m.stance)
			} else {
				e.Opposing = ground(e.Opposing, a.origin(o), k, m.stance)
			}
		}
		if !rest {
			e.Cancelled = append(e.Cancelled, k)
		}
	}
}

// ground adds a claim to the ground of its origin, or begins one.
func ground(list []Ground, o Origin, claim int, stance timeline.Stance) []Ground {
	for i := range list {
		if list[i].Origin == o {
			list[i].Claims = append(list[i].Claims, claim)
			if stance == timeline.Asserts || stance == timeline.Denies {
				list[i].Stance = stance
			}
			return list
		}
	}
	return append(list, Ground{Origin: o, Claims: []int{claim}, Stance: stance})
}

// origin is the node as people see it.
func (a *Assessment) origin(n node) Origin {
	o := Origin{ID: a.table.id(n), Source: a.table.isSource(n)}
	o.Name = o.ID
	i := int(n) - len(a.doc.Actors)
	switch {
	case o.Source:
		o.Name = a.doc.Sources[i].Short()
	case i < 0 && a.doc.Actors[n].Name != "":
		o.Name = a.doc.Actors[n].Name
	}
	return o
}

// Origins are those on whose word the claim at place k of the event at i rests, under the
// options; none where it was taken away.
func (a *Assessment) Origins(i, k int) []Origin {
	lo, _ := a.table.claims(i)
	m := &a.table.marks[lo+k]
	if a.fate(m) == removed {
		return nil
	}
	var buffer [1]node
	var list []Origin
	for _, o := range a.roots.of(m.word, &buffer) {
		list = append(list, a.origin(o))
	}
	return list
}
