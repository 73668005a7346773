package timeline

import (
	"hash/maphash"
	"math/bits"
)

// index finds elements of a list by id: a hash table with open addressing (Knuth 6.4, linear
// probing) that holds places only, for a map would keep each id and place a second time.
// The zero index finds nothing.
type index struct {
	seed  maphash.Seed
	slots []uint32 // some of the hash above a place plus one; or 0. The length is a power of two, at most half full
	low   uint32   // the bits of a slot that hold the place
	twins bool     // two elements have one id
}

// newIndex is the index of the n elements of a list. Of two equal ids the first one counts.
func newIndex(n int, id func(i int) string) index {
	size := 2
	for size < 2*n {
		size *= 2
	}
	x := index{seed: maphash.MakeSeed(), slots: make([]uint32, size), low: 1<<bits.Len(uint(n)) - 1}
	for i := range n {
		slot, part, found := x.slot(id(i), id)
		if found {
			x.twins = true
			continue
		}
		x.slots[slot] = part | uint32(i) + 1
	}
	return x
}

// find is the place of the element with the id, or -1.
func (x index) find(want string, id func(i int) string) int {
	if len(x.slots) == 0 {
		return -1
	}
	slot, _, _ := x.slot(want, id)
	return x.place(x.slots[slot])
}

// slot is where the id stands, or where it would, with the part of its hash that stands there.
func (x index) slot(want string, id func(i int) string) (slot uint64, part uint32, found bool) {
	last := uint64(len(x.slots) - 1)
	hash := maphash.String(x.seed, want)
	part = uint32(hash>>32) &^ x.low
	for slot = hash & last; x.slots[slot] != 0; slot = (slot + 1) & last {
		if x.slots[slot]&^x.low == part && id(x.place(x.slots[slot])) == want {
			return slot, part, true
		}
	}
	return slot, part, false
}

// place is the place in a slot, -1 in an empty one.
func (x index) place(slot uint32) int { return int(slot&x.low) - 1 }
