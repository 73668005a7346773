package timeline

import (
	"math/bits"
	"unsafe"
)

// Finder finds actors and sources as their document does, and remembers where the ids that it was asked for
// lately are. It knows an id again by where its text lies, so it is fast where equal ids share their text, as
// they do in a document that was read from a file. Each goroutine has its own.
type Finder struct {
	doc             *Document
	actors, sources memory
}

// NewFinder is a finder for about n questions.
func NewFinder(doc *Document, n int) *Finder {
	return &Finder{doc: doc, actors: newMemory(min(n, len(doc.Actors))), sources: newMemory(min(n, len(doc.Sources)))}
}

// ActorIndex is the place of the actor with the id, or -1.
func (f *Finder) ActorIndex(id string) int { return f.actors.find(id, f.doc.ActorIndex) }

// SourceIndex is the place of the source with the id, or -1.
func (f *Finder) SourceIndex(id string) int { return f.sources.find(id, f.doc.SourceIndex) }

// memory is a direct-mapped cache of places by texts; its length is a power of two.
type memory []place

type place struct {
	text *byte // which keeps the text alive, so that no other can come to lie there
	size uint32
	at   int32
}

// newMemory is one for texts of about n ids.
func newMemory(n int) memory {
	const most = 1 << 15
	return make(memory, min(1<<bits.Len(uint(2*n)), most))
}

// find is what the memory has for the text, or else what find has.
func (m memory) find(id string, find func(string) int) int {
	text := unsafe.StringData(id)
	hash := uint64(uintptr(unsafe.Pointer(text))) * 0x9e3779b97f4a7c15 >> 32 // Knuth 6.4, multiplicative hashing
	p := &m[hash&uint64(len(m)-1)]
	if p.text != text || int(p.size) != len(id) || text == nil {
		*p = place{text, uint32(len(id)), int32(find(id))}
	}
	return int(p.at)
}
