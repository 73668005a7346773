package pick

import "hash/maphash"

// interner numbers texts in the order in which they are first seen, from 0. It is a hash table
// with open addressing (Knuth 6.4, linear probing) that holds numbers only, for a map would keep
// each text a second time. The zero interner is empty.
type interner struct {
	seed  maphash.Seed
	slots []uint64 // half of the hash, and a number plus one; or 0. The length is a power of two, at most half full
	names []string
}

const upperHalf = 1<<64 - 1<<32

// code is the number of the text, a new one where it was not seen before.
func (t *interner) code(text string) int32 {
	if 2*len(t.names) >= len(t.slots) {
		t.grow()
	}
	slot, half := t.slot(text)
	if t.slots[slot] == 0 {
		t.names = append(t.names, text)
		t.slots[slot] = half | uint64(len(t.names))
	}
	return int32(uint32(t.slots[slot])) - 1
}

// slot is where the text stands or would stand, and the half of its hash to keep there.
func (t *interner) slot(text string) (slot, half uint64) {
	hash := maphash.String(t.seed, text)
	half = hash & upperHalf
	last := uint64(len(t.slots) - 1)
	for slot = hash & last; t.slots[slot] != 0; slot = (slot + 1) & last {
		if held := t.slots[slot]; held&upperHalf == half && t.names[uint32(held)-1] == text {
			break
		}
	}
	return slot, half
}

func (t *interner) grow() {
	if len(t.slots) == 0 {
		t.seed = maphash.MakeSeed()
	}
	t.slots = make([]uint64, max(16, 2*len(t.slots)))
	for i, name := range t.names {
		slot, half := t.slot(name)
		t.slots[slot] = half | uint64(i+1)
	}
}
