package timeline

import (
	"hash/maphash"
	"math/bits"
	"strings"
	"unsafe"
)

// index finds elements of a list by id: a hash table with open addressing (Knuth 6.4, linear
// probing) that holds places only, for a map would keep each id and place a second time.
// The zero index finds nothing.
type index struct {
	seed  maphash.Seed
	slots []uint32 // some of the hash above a place plus one; or 0. The length is a power of two, at most half full
	low   uint32   // the bits of a slot that hold the place
	twins bool     // two elements have one id
	page  string   // of a packed list: all ids, one behind the other
	at    []uint32 // by byte of the page where an id begins: the place plus one; one more for the end
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
	if from := uintptr(unsafe.Pointer(unsafe.StringData(want))) - uintptr(unsafe.Pointer(unsafe.StringData(x.page))); from < uintptr(len(x.page)) {
		if i := x.at[from]; i > 0 && x.at[from+uintptr(len(want))] == i+1 {
			return int(i) - 1
		}
	}
	slot, _, _ := x.slot(want, id)
	return x.place(x.slots[slot])
}

// pack gives the list ids that lie one behind the other, so that find knows them by where they are. A document
// that was read from a file names its actors and sources millions of times, by these texts. A list with two
// equal ids stays as it is, and one with more text than fits.
func (x *index) pack(n int, id func(i int) *string) {
	const most = 1 << 30
	size := 0
	for i := range n {
		size += len(*id(i))
	}
	if x.twins || size == 0 || size > most {
		return
	}
	var page strings.Builder
	page.Grow(size)
	at := make([]uint32, size+1)
	for i := range n {
		if *id(i) == "" { // which is no id
			return
		}
		at[page.Len()] = uint32(i) + 1
		page.WriteString(*id(i))
	}
	at[size] = uint32(n) + 1
	x.page, x.at = page.String(), at
	from := 0
	for i := range n {
		to := from + len(*id(i))
		*id(i), from = x.page[from:to], to
	}
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
