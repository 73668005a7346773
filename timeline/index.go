package timeline

import "hash/maphash"

// index finds elements of a list by id: a hash table with open addressing (Knuth 6.4, linear
// probing) that holds places only, for a map would keep each id and place a second time.
// The zero index finds nothing.
type index struct {
	seed  maphash.Seed
	slots []uint64 // half of the hash, and a place plus one; or 0. The length is a power of two, at most half full
	twins bool     // two elements have one id
}

// newIndex is the index of the n elements of a list. Of two equal ids the first one counts.
func newIndex(n int, id func(i int) string) index {
	size := 2
	for size < 2*n {
		size *= 2
	}
	x := index{seed: maphash.MakeSeed(), slots: make([]uint64, size)}
	for i := range n {
		slot, half, found := x.slot(id(i), id)
		if found {
			x.twins = true
			continue
		}
		x.slots[slot] = half | uint64(i) + 1
	}
	return x
}

// find is the place of the element with the id, or -1.
func (x index) find(want string, id func(i int) string) int {
	if len(x.slots) == 0 {
		return -1
	}
	slot, _, _ := x.slot(want, id)
	return place(x.slots[slot])
}

// slot is where the id stands, or where it would, with the half of its hash that stands there.
func (x index) slot(want string, id func(i int) string) (slot, half uint64, found bool) {
	const upper = 1<<64 - 1<<32
	last := uint64(len(x.slots) - 1)
	hash := maphash.String(x.seed, want)
	half = hash & upper
	for slot = hash & last; x.slots[slot] != 0; slot = (slot + 1) & last {
		if x.slots[slot]&upper == half && id(place(x.slots[slot])) == want {
			return slot, half, true
		}
	}
	return slot, half, false
}

// place is the place in a slot, -1 in an empty one.
func place(slot uint64) int { return int(uint32(slot)) - 1 }
