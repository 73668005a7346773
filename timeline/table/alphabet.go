package table

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// collated is up to how many words each is collated as a whole.
const collated = 20_000

// alphabet is the place of each word in the alphabet of a language, numbers by their value; words
// that differ only in case share one, and the empty word is last.
//
// Up to 20 000 words are collated by the Unicode algorithm (Unicode Technical Standard 10). More
// would take many seconds: they go letter by letter in the order that the algorithm gives single
// letters, which knows no letters of two signs such as the Czech ch, and takes a and ä for equal
// where the language does.
func alphabet(words []string, tag string) []uint64 {
	parsed, _ := language.Parse(tag) // an unknown language has the order of all
	keys := make([][]byte, len(words))
	if len(words) <= collated {
		c := collate.New(parsed, collate.Numeric, collate.IgnoreCase)
		var b collate.Buffer
		for i, word := range words {
			keys[i] = slices.Clone(c.KeyFromString(&b, word))
			b.Reset()
		}
	} else {
		letters := newLetters(words, parsed)
		share(len(words), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				keys[i] = letters.key(words[i])
			}
		})
	}
	return places(words, keys)
}

// places are the words' places in the order of their keys.
func places(words []string, keys [][]byte) []uint64 {
	type entry struct {
		head uint64 // the first eight bytes, which tell most apart
		word int32
	}
	order := make([]entry, len(words))
	for i, k := range keys {
		var head [8]byte
		copy(head[:], k)
		order[i] = entry{binary.BigEndian.Uint64(head[:]), int32(i)}
	}
	order = sorted(order, func(a, b entry) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		return cmp.Or(bytes.Compare(keys[a.word], keys[b.word]), cmp.Compare(a.word, b.word))
	})
	rank := make([]uint64, len(words))
	for i, e := range order {
		rank[e.word] = uint64(i)
		if i > 0 && bytes.Equal(keys[e.word], keys[order[i-1].word]) {
			rank[e.word] = rank[order[i-1].word]
		}
		if words[e.word] == "" {
			rank[e.word] = last
		}
	}
	return rank
}

// letters are the places of single letters in an alphabet, from 1.
type letters struct {
	near  [0x800]uint16 // Latin, Greek, Cyrillic, Hebrew, Arabic
	far   map[rune]uint16
	digit uint16 // of the first digit that occurs, which stands for all numbers
}

// newLetters orders the letters that occur in the words.
func newLetters(words []string, tag language.Tag) *letters {
	l := &letters{far: map[rune]uint16{}}
	var all []rune
	for _, word := range words {
		for _, r := range word {
			if l.of(r) == 0 {
				l.set(r, 1)
				all = append(all, r)
			}
		}
	}
	c := collate.New(tag, collate.Loose)
	slices.Sort(all)
	slices.SortStableFunc(all, func(a, b rune) int { return c.CompareString(string(a), string(b)) })
	place := uint16(0)
	for i, r := range all {
		if (i == 0 || c.CompareString(string(all[i-1]), string(r)) != 0) && place < 0xffff {
			place++
		}
		l.set(r, place)
		if l.digit == 0 && r >= '0' && r <= '9' {
			l.digit = place
		}
	}
	return l
}

func (l *letters) of(r rune) uint16 {
	if int(r) < len(l.near) {
		return l.near[r]
	}
	return l.far[r]
}

func (l *letters) set(r rune, place uint16) {
	if int(r) < len(l.near) {
		l.near[r] = place
	} else {
		l.far[r] = place
	}
}

// key is what stands for a word: two bytes a letter, and before a number how many digits it has.
func (l *letters) key(word string) []byte {
	word = norm.NFC.String(word)
	key := make([]byte, 0, 2*len(word)+4)
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		if r < '0' || r > '9' {
			if !unicode.Is(unicode.Mn, r) {
				key = binary.BigEndian.AppendUint16(key, l.of(r))
			}
			continue
		}
		start := i - 1
		for i < len(word) && word[i] >= '0' && word[i] <= '9' {
			i++
		}
		for start < i-1 && word[start] == '0' {
			start++
		}
		key = binary.BigEndian.AppendUint16(key, l.digit)
		key = binary.BigEndian.AppendUint16(key, uint16(min(i-start, 0xffff)))
		key = append(key, word[start:i]...)
	}
	return key
}
