package pick

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Range is a part of a text, in bytes, from Start to before End.
type Range struct{ Start, End int }

// Marks are the parts of a text to mark as found, in order and apart from each other; whole letters
// with the accents on them. What must not occur is not marked.
func (s Search) Marks(text string) []Range {
	if len(s.terms) == 0 || text == "" {
		return nil
	}
	f := folder{track: true}
	normal := f.normal(text)
	var list []Range
	for i := range s.terms {
		t := &s.terms[i]
		for from := 0; !t.not; {
			start, end := t.in(normal, from)
			if start < 0 {
				break
			}
			list = append(list, Range{int(f.spans[start].start), int(f.spans[end-1].end)})
			_, n := utf8.DecodeRune(normal[start:])
			from = start + n
		}
	}
	return merged(list)
}

// merged puts ranges in order and joins those that touch.
func merged(list []Range) []Range {
	slices.SortFunc(list, func(a, b Range) int { return cmp.Compare(a.Start, b.Start) })
	out := list[:0]
	for _, r := range list {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// Fields are the kinds of text of an event in which one of the words of the search occurs, whether
// or not all do.
func (x *Index) Fields(s Search, event int32) Field {
	var found Field
	var f folder
	look := func(kind Field, text string) {
		if found&kind != 0 || text == "" {
			return
		}
		normal := f.normal(text)
		for i := range s.terms {
			if start, _ := s.terms[i].in(normal, 0); start >= 0 && !s.terms[i].not {
				found |= kind
			}
		}
	}
	eventTexts(&x.doc.Events[event], look)
	c := x.claims()
	c.named(event, func(node int32) {
		c.nodeTexts(node, func(text string) { look(c.field(node), text) })
	})
	return found
}
