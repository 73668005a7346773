package pick

import (
	"encoding/binary"
	"slices"
	"strings"
)

// stream is what some texts say, word by word, as numbers of words in a vocabulary: about a byte
// and a half a word, read from end to end for each search, which takes as long for a word that
// stands everywhere as for one that stands nowhere. An index by word would be faster only for rare
// ones, and would not know which words stand side by side.
type stream struct {
	code  []byte   // unsigned varints: the number of a word plus one, or 0 between two texts
	first []uint32 // where each event, or each node, begins in code, and one more
}

// vocabulary are the words of all texts, by their numbers.
type vocabulary struct {
	text string
	ends []uint32
}

func newVocabulary(words []string) vocabulary {
	var b strings.Builder
	v := vocabulary{ends: make([]uint32, len(words))}
	size := 0
	for _, w := range words {
		size += len(w)
	}
	b.Grow(size)
	for i, w := range words {
		b.WriteString(w)
		v.ends[i] = uint32(b.Len())
	}
	v.text = b.String()
	return v
}

func (v *vocabulary) word(i int) string {
	if i == 0 {
		return v.text[:v.ends[0]]
	}
	return v.text[v.ends[i-1]:v.ends[i]]
}

// plan says for each number of a stream which terms it has a part in, one bit each.
type plan struct {
	whole []uint64 // the word alone is the term
	start []uint64 // a term of several words may begin with the word; nil where there is no such term
	last  []uint64 // a term of several words may end with it
	mid   [][]uint32
}

// newPlan looks at each word of the vocabulary once.
func newPlan(v *vocabulary, s Search) *plan {
	n := len(v.ends) + 1
	p := &plan{whole: make([]uint64, n), mid: make([][]uint32, len(s.terms))}
	parts := make([][]string, len(s.terms))
	exact := map[string]uint32{}
	for i, t := range s.terms {
		parts[i] = strings.Split(t.text, " ")
		if len(parts[i]) > 1 && p.start == nil {
			p.start, p.last = make([]uint64, n), make([]uint64, n)
		}
		for _, word := range parts[i][1:max(len(parts[i])-1, 1)] {
			exact[word] = 0
		}
	}
	shared(len(v.ends), func(lo, hi int) struct{} {
		for w := lo; w < hi; w++ {
			word := v.word(w)
			for i := range s.terms {
				p.add(w+1, i, word, &s.terms[i], parts[i])
			}
		}
		return struct{}{}
	})
	for w := 0; w < len(v.ends) && len(exact) > 0; w++ {
		if _, ok := exact[v.word(w)]; ok {
			exact[v.word(w)] = uint32(w + 1)
		}
	}
	for i := range parts {
		for _, word := range parts[i][1:max(len(parts[i])-1, 1)] {
			p.mid[i] = append(p.mid[i], exact[word])
		}
	}
	return p
}

// add notes what the word has to do with the i-th term, whose own words are the parts.
func (p *plan) add(number, i int, word string, t *term, parts []string) {
	head, tail := parts[0], parts[len(parts)-1]
	ends := word == tail || (t.open || !t.phrase) && strings.HasPrefix(word, tail)
	if len(parts) > 1 {
		if word == head || !t.phrase && strings.HasSuffix(word, head) {
			p.start[number] |= 1 << i
		}
		if ends {
			p.last[number] |= 1 << i
		}
		return
	}
	if ends || !t.phrase && strings.Contains(word, head) {
		p.whole[number] |= 1 << i
	}
}

// terms are the terms that a piece of a stream has, one bit each.
func (p *plan) terms(code []byte) (found uint64) {
	for at := 0; at < len(code); {
		number := uint64(code[at])
		at++
		if number >= 0x80 {
			var n int
			number, n = binary.Uvarint(code[at-1:])
			at += n - 1
		}
		found |= p.whole[number]
		if p.start != nil && p.start[number]&^found != 0 {
			found |= p.runs(p.start[number]&^found, code[at:])
		}
	}
	return found
}

// runs are those of the terms, all begun, that go on with the rest of the stream.
func (p *plan) runs(begun uint64, rest []byte) (found uint64) {
	for i, mid := range p.mid {
		if begun&(1<<i) == 0 {
			continue
		}
		at, fits := 0, true
		next := func() uint64 {
			number, n := binary.Uvarint(rest[at:])
			at += max(n, 0)
			return number
		}
		for _, want := range mid {
			if fits = want != 0 && next() == uint64(want); !fits {
				break
			}
		}
		if fits && p.last[next()]&(1<<i) != 0 {
			found |= 1 << i
		}
	}
	return found
}

// piece is the part of the stream for an event or a node.
func (s *stream) piece(i int) []byte { return s.code[s.first[i]:s.first[i+1]] }

// refines reports whether whatever s finds, t has found: then only that has to be read again, as
// one more letter is typed.
func (s Search) refines(t Search) bool {
	for _, old := range t.terms {
		if !slices.ContainsFunc(s.terms, func(new term) bool { return new == old || old.within(new) }) {
			return false
		}
	}
	return len(t.terms) > 0
}

// within reports whether each text that has the other term has t.
func (t term) within(other term) bool {
	if t.not || other.not || t.phrase && !(t.open && other.phrase) {
		return false
	}
	if t.phrase {
		return strings.HasPrefix(other.text, t.text)
	}
	return strings.Contains(other.text, t.text)
}
