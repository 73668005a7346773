package pick

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// ranked is a text with the key by which it is sorted.
type ranked struct {
	head uint64 // the first bytes of the key, for most texts differ there
	key  []byte
	text string
	code int32 // its number among all texts
}

// textRanks says for each event which rank its text has among those of all, in the order of the
// language (the Unicode Collation Algorithm with the tailorings of CLDR): by letters, then by accents,
// then by case. An empty text has the rank nothingThere.
func textRanks(lang string, events []int32, text func(event int32) string) []uint64 {
	type part struct {
		lo    int
		codes []int32
		texts []ranked
	}
	tag := language.Make(lang)
	parts := shared(len(events), func(lo, hi int) part {
		p := part{lo: lo, codes: make([]int32, hi-lo)}
		var t interner
		for i := range p.codes {
			p.codes[i] = t.code(text(events[lo+i]))
		}
		p.texts = keys(tag, t.names)
		return p
	})
	var all []ranked
	ranks := make([]uint64, len(events))
	for _, p := range parts {
		for i, code := range p.codes {
			ranks[p.lo+i] = uint64(len(all)) + uint64(code)
		}
		for i := range p.texts {
			p.texts[i].code += int32(len(all))
		}
		all = append(all, p.texts...)
	}
	byCode := rank(collate.New(tag), all)
	for i, code := range ranks {
		ranks[i] = byCode[code]
	}
	return ranks
}

// keys makes the keys of the texts, one after the other in a few large pieces of memory.
func keys(tag language.Tag, texts []string) []ranked {
	const piece = 1 << 20
	order := collate.New(tag, collate.Loose)
	list := make([]ranked, len(texts))
	var buffer collate.Buffer
	var room []byte
	for i, text := range texts {
		key := order.KeyFromString(&buffer, text)
		if len(room)+len(key) > cap(room) {
			room = make([]byte, 0, max(piece, len(key)))
		}
		room = append(room, key...)
		key = room[len(room)-len(key) : len(room) : len(room)]
		var head [8]byte
		copy(head[:], key)
		list[i] = ranked{binary.BigEndian.Uint64(head[:]), key, text, int32(i)}
		buffer.Reset()
	}
	return list
}

// rank sorts the texts and says for each code which place it has; equal texts have one. The keys
// are of the letters alone, a third of the whole ones; the few texts that are alike in them are
// compared whole.
func rank(whole *collate.Collator, all []ranked) []uint64 {
	sortShared(all, func(a, b ranked) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.text, b.text))
	})
	for lo := 0; lo < len(all); {
		hi := lo + 1
		for hi < len(all) && all[hi].head == all[lo].head && bytes.Equal(all[hi].key, all[lo].key) {
			hi++
		}
		if all[lo].text != all[hi-1].text {
			slices.SortStableFunc(all[lo:hi], func(a, b ranked) int { return whole.CompareString(a.text, b.text) })
		}
		lo = hi
	}
	ranks := make([]uint64, len(all))
	place := uint64(0)
	for i, r := range all {
		if i > 0 && r.text != all[i-1].text {
			place++
		}
		if ranks[r.code] = place; r.text == "" {
			ranks[r.code] = nothingThere
		}
	}
	return ranks
}

// sortShared sorts parts on all processors and merges them.
func sortShared[T any](list []T, compare func(a, b T) int) {
	parts := shared(len(list), func(lo, hi int) []T {
		slices.SortFunc(list[lo:hi], compare)
		return list[lo:hi]
	})
	if len(parts) == 1 {
		return
	}
	for len(parts) > 1 {
		var next [][]T
		for i := 0; i < len(parts); i += 2 {
			if i+1 == len(parts) {
				next = append(next, parts[i])
				continue
			}
			next = append(next, merge(parts[i], parts[i+1], compare))
		}
		parts = next
	}
	copy(list, parts[0])
}

// merge is one sorted list of two.
func merge[T any](a, b []T, compare func(a, b T) int) []T {
	out := make([]T, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compare(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
