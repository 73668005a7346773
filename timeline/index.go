package timeline

import "hash/maphash"

// index finds elements of a list by id: a hash table with open addressing (Knuth 6.4, linear
// probing) that holds places only, for a map would keep each id and place a second time.
// The zero index finds nothing.
type index struct {
	seed  maphash.Seed
	slots []uint32 // a place plus one, or 0; the length is a power of two, at most half full
}

// newIndex is the index of the n elements of a list. Of two equal ids the first one counts.
func newIndex(n int, id func(i int) string) index {
	size := 2
	for size < 2*n {
		size *= 2
	}
	x := index{maphash.MakeSeed(), make([]uint32, size)}
	for i := range n {
		if slot, found := x.slot(id(i), id); !found {
			x.slots[slot] = uint32(i) + 1
		}
	}
	return x
}

// find is the place of the element with the id, or -1.
func (x index) find(want string, id func(i int) string) int {
	if len(x.slots) == 0 {
		return -1
	}
	slot, _ := x.slot(want, id)
	return int(x.slots[slot]) - 1
}

// slot is where the id stands, or where it would.
func (x index) slot(want string, id func(i int) string) (slot uint64, found bool) {
	last := uint64(len(x.slots) - 1)
	for slot = maphash.String(x.seed, want) & last; x.slots[slot] != 0; slot = (slot + 1) & last {
		if id(int(x.slots[slot])-1) == want {
			return slot, true
		}
	}
	return slot, false
}
