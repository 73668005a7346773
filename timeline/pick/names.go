package pick

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"
	"sync"

	"dateline/timeline/crew"
)

// Names is an index of short texts, such as titles, to find one by some of it. It is never changed,
// so many goroutines may use it. One million titles of thirty letters take some forty megabytes.
type Names struct {
	text   []byte   // the normal forms, each behind a line feed, which no normal form has
	starts []uint32 // of each in text, behind its line feed; and where the one behind the last would start
}

// mostNames is how many bytes of normal forms an index takes; names beyond are not found.
const mostNames = 1 << 31

// NewNames makes the index of n names. It takes about a second for a million and ends early, with an
// index of nothing, when the context is done.
func NewNames(ctx context.Context, n int, name func(i int) string) *Names {
	parts := make([]Names, max(min(crew.Cores(), n/10000), 1))
	var wait sync.WaitGroup
	for k := range parts {
		wait.Go(func() {
			var f folder
			p := &parts[k]
			for i := n * k / len(parts); i < n*(k+1)/len(parts); i++ {
				if i%1024 == 0 && ctx.Err() != nil {
					return
				}
				p.text = append(append(p.text, '\n'), f.normal(name(i))...)
				p.starts = append(p.starts, uint32(len(p.text)))
			}
		})
	}
	wait.Wait()
	if ctx.Err() != nil {
		return &Names{}
	}
	return join(parts, n)
}

// join makes one index of those of the parts.
func join(parts []Names, n int) *Names {
	all := &Names{starts: make([]uint32, 0, n+1)}
	all.starts = append(all.starts, 1)
	size := 1
	for _, p := range parts {
		size += len(p.text)
	}
	all.text = make([]byte, 0, size)
	for _, p := range parts {
		base := len(all.text)
		if base+len(p.text) > mostNames {
			break
		}
		all.text = append(all.text, p.text...)
		for _, end := range p.starts {
			all.starts = append(all.starts, uint32(base)+end+1)
		}
	}
	all.text = append(all.text, '\n')
	return all
}

// Len is how many names the index has.
func (n *Names) Len() int { return max(len(n.starts)-1, 0) }

// name is the normal form of a name.
func (n *Names) name(i int) []byte { return n.text[n.starts[i] : n.starts[i+1]-1] }

// Rank says how well a name fits; the least fits best.
type Rank uint8

// The ranks.
const (
	Same   Rank = iota // the whole name
	Begins             // the name begins so
	Word               // a word of it begins so
	Words              // words of it begin with each word that was typed
	Inside             // each word that was typed is somewhere in it
	Short              // the letters stand in it in order, each beside the one before or at the start of a word
	None               // it does not fit
)

// Found is a name that fits.
type Found struct {
	Index int
	Rank  Rank
}

// mostShort is up to how many names are looked at for abbreviations, which takes longer.
const mostShort = 200_000

// Find is the names that fit best, the best first and those that fit alike in their order, as many as
// most at most. Case, accents and forms of Unicode make no difference. Nothing fits an empty query.
// It ends early when the context is done.
func (n *Names) Find(ctx context.Context, query string, most int) []Found {
	return n.FindAmong(ctx, query, most, nil)
}

// FindAmong is Find among the names that keep is true for; nil for all. It is called by several
// goroutines at once.
func (n *Names) FindAmong(ctx context.Context, query string, most int, keep func(i int) bool) []Found {
	var f folder
	q := newQuery(string(f.normal(query)))
	if len(q.words) == 0 || n.Len() == 0 || most < 1 {
		return nil
	}
	parts := make([][]Found, max(min(crew.Cores(), n.Len()/10000), 1))
	var wait sync.WaitGroup
	for k := range parts {
		wait.Go(func() {
			from, to := n.Len()*k/len(parts), n.Len()*(k+1)/len(parts)
			parts[k] = n.scan(ctx, &q, from, to, most, keep)
			if len(parts[k]) < most && n.Len() <= mostShort {
				parts[k] = append(parts[k], n.short(ctx, &q, from, to, most, keep)...)
			}
		})
	}
	wait.Wait()
	return best(slices.Concat(parts...), most)
}

// best sorts what was found and keeps the best.
func best(list []Found, most int) []Found {
	slices.SortFunc(list, func(a, b Found) int { return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.Index, b.Index)) })
	return list[:min(len(list), most)]
}

// sought is what is looked for, in normal form.
type sought struct {
	whole []byte
	after []byte // a space and the whole
	words [][]byte
	ends  [4][]byte // the whole between two line feeds, behind one, behind a space; the longest word
}

func newQuery(normal string) sought {
	q := sought{whole: []byte(normal), after: []byte(" " + normal)}
	q.ends = [4][]byte{[]byte("\n" + normal + "\n"), []byte("\n" + normal), q.after}
	for _, w := range strings.Fields(normal) {
		q.words = append(q.words, []byte(w))
		if len(w) > len(q.ends[3]) {
			q.ends[3] = []byte(w)
		}
	}
	return q
}

// scan looks in all names at once for what a better name than those found must have, and at each
// name that has it.
func (n *Names) scan(ctx context.Context, q *sought, from, to, most int, keep func(i int) bool) []Found {
	const chunk = 1 << 16
	t := tally{most: most, below: None}
	base, end := int(n.starts[from])-1, int(n.starts[to])
	for at, i, looked := base, from, 0; at < end-1 && t.below > Same; { // at is the line feed before name i
		if at-base >= looked {
			if looked += chunk; ctx.Err() != nil {
				return nil
			}
		}
		hit := -1
		for _, needle := range q.needles(t.below) {
			stop := min(end, at+chunk+len(needle))
			if hit >= 0 {
				stop = min(stop, at+hit+len(needle))
			}
			if h := bytes.Index(n.text[at:stop], needle); h >= 0 && (hit < 0 || h < hit) {
				hit = h
			}
		}
		if hit < 0 {
			if at += chunk; at < end-1 {
				i = n.holds(at, i, to)
			}
			continue
		}
		i = n.holds(at+hit+1, i, to)
		if keep == nil || keep(i) {
			t.add(Found{i, q.rank(n.name(i))})
		}
		at = int(n.starts[i+1]) - 1
	}
	return t.list
}

// needles are what a name must have one of to rank below a rank.
func (q *sought) needles(below Rank) [][]byte {
	switch {
	case below <= Begins:
		return q.ends[:1]
	case below == Word:
		return q.ends[1:2]
	case below == Words, below == Inside && len(q.words) == 1:
		return q.ends[1:3]
	}
	return q.ends[3:]
}

// holds is the name from i on that holds a place in text. The nearest ones are looked at first.
func (n *Names) holds(place, i, to int) int {
	step := 1
	for i+step < to && int(n.starts[i+step]) <= place {
		i += step
		step *= 2
	}
	return i + sort.Search(min(step, to-i), func(k int) bool { return int(n.starts[i+k+1]) > place })
}

// tally keeps of the names that come in their order those that can be among the best.
type tally struct {
	list   []Found
	counts [None]int
	most   int
	below  Rank // the rank that a name must be below, since enough are at it
}

func (t *tally) add(f Found) {
	if f.Rank >= t.below {
		return
	}
	t.list = append(t.list, f)
	t.counts[f.Rank]++
	sum := 0
	for r := Same; r < t.below; r++ {
		if sum += t.counts[r]; sum >= t.most {
			t.below = r
		}
	}
}

// rank is how well a name fits.
func (q *sought) rank(name []byte) Rank {
	switch {
	case bytes.HasPrefix(name, q.whole):
		if len(name) == len(q.whole) {
			return Same
		}
		return Begins
	case bytes.Contains(name, q.after):
		return Word
	}
	rank := Words
	for _, w := range q.words {
		switch {
		case begins(name, w):
		case bytes.Contains(name, w):
			rank = Inside
		default:
			return None
		}
	}
	return rank
}

// begins tells whether a word of the name begins with w.
func begins(name, w []byte) bool {
	for at := 0; ; {
		hit := bytes.Index(name[at:], w)
		if hit < 0 {
			return false
		}
		if at += hit; at == 0 || name[at-1] == ' ' {
			return true
		}
		at++
	}
}

// short is the names that what was typed, without its spaces, abbreviates.
func (n *Names) short(ctx context.Context, q *sought, from, to, most int, keep func(i int) bool) []Found {
	letters := bytes.ReplaceAll(q.whole, []byte(" "), nil)
	if len(letters) < 2 {
		return nil
	}
	var out []Found
	var ends []bool
	for i := from; i < to && len(out) < most; i++ {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		if name := n.name(i); (keep == nil || keep(i)) && q.rank(name) == None && abbreviates(letters, name, &ends) {
			out = append(out, Found{i, Short})
		}
	}
	return out
}

// abbreviates tells whether the letters stand in the name in order, each beside the one before or at
// the start of a word. It compares bytes, as UTF-8 allows. ends is room to work in: whether the
// letters up to the one at hand can end before a place.
func abbreviates(letters, name []byte, ends *[]bool) bool {
	if len(letters) > len(name) {
		return false
	}
	*ends = append((*ends)[:0], make([]bool, len(name)+1)...)
	at := *ends
	for k, letter := range letters {
		before, any := k == 0, false // whether the letters before can end at an earlier place
		last := at[0]                // or just here
		at[0] = false
		for p, c := range name {
			before = before || last
			starts := p == 0 || name[p-1] == ' '
			here := c == letter && (last || starts && before)
			last, at[p+1], any = at[p+1], here, any || here
		}
		if !any {
			return false
		}
	}
	return true
}
