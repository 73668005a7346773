package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"hash"
	"strconv"
	"sync"
)

// ref is the number of an indirect object.
type ref int

// append appends the reference to the object.
func (r ref) append(b []byte) []byte {
	return append(strconv.AppendInt(b, int64(r), 10), " 0 R"...)
}

// place is where an object lies: at an offset of the file, or as one of an object stream.
type place struct {
	offset int64
	in     ref // 0 for one that lies in the file itself
	index  int
}

// file writes objects and remembers where they lie (PDF 1.7, 7.5). Those without data of their own
// are gathered in object streams, which are compressed.
type file struct {
	packer
	w      *bufio.Writer // keeps the first error for close
	sum    hash.Hash     // of all bytes so far
	n      int64
	places []place // by object number less 1
	head   []byte  // of the object stream at hand: numbers and offsets
	body   []byte
	held   int
	holder ref
}

// maxHeld bounds the objects of one stream.
const maxHeld = 200

func (f *file) start() {
	f.sum = sha256.New()
	f.print([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
}

func (f *file) print(b []byte) {
	f.w.Write(b)
	f.sum.Write(b)
	f.n += int64(len(b))
}

// alloc is the number of a new object, to be written later.
func (f *file) alloc() ref {
	f.places = append(f.places, place{})
	return ref(len(f.places))
}

// put writes an object without data.
func (f *file) put(r ref, body []byte) {
	if f.held == 0 {
		f.holder = f.alloc()
	}
	f.places[r-1] = place{in: f.holder, index: f.held}
	f.head = append(appendInts(f.head, int(r), len(f.body)), ' ')
	f.body = append(append(f.body, body...), '\n')
	if f.held++; f.held == maxHeld {
		f.flush()
	}
}

// flush writes the object stream at hand (PDF 1.7, 7.5.7).
func (f *file) flush() {
	if f.held == 0 {
		return
	}
	dict := appendInts([]byte("/Type/ObjStm/Filter/FlateDecode/N "), f.held)
	dict = appendInts(append(dict, "/First "...), len(f.head))
	f.stream(f.holder, dict, f.pack(append(f.head, f.body...)))
	f.head, f.body, f.held = f.head[:0], f.body[:0], 0
}

// stream writes an object with data, which stands as it is; dict is what its dictionary has beside
// the length.
func (f *file) stream(r ref, dict, data []byte) {
	f.places[r-1] = place{offset: f.n}
	b := append(strconv.AppendInt(nil, int64(r), 10), " 0 obj\n<<"...)
	b = appendInts(append(append(b, dict...), "/Length "...), len(data))
	f.print(append(b, ">>\nstream\n"...))
	f.print(data)
	f.print([]byte("\nendstream\nendobj\n"))
}

// close writes the table of all objects, as a stream (PDF 1.7, 7.5.8). The identifier is made of
// the bytes before it.
func (f *file) close(catalog, info ref) error {
	f.flush()
	table, at := f.alloc(), f.n
	f.places[table-1] = place{offset: at}
	data := append(make([]byte, 0, 8*len(f.places)+8), 0, 0, 0, 0, 0, 0, 0xff, 0xff)
	for _, p := range f.places {
		kind, field, index := byte(1), p.offset, 0
		if p.in > 0 {
			kind, field, index = 2, int64(p.in), p.index
		}
		data = append(data, kind, byte(field>>32), byte(field>>24), byte(field>>16), byte(field>>8), byte(field), byte(index>>8), byte(index))
	}
	id := appendHex(nil, f.sum.Sum(nil)[:16])
	dict := appendInts([]byte("/Type/XRef/Filter/FlateDecode/W[1 5 2]/Size "), len(f.places)+1)
	dict = catalog.append(append(dict, "/Root "...))
	dict = info.append(append(dict, "/Info "...))
	dict = append(append(append(append(dict, "/ID["...), id...), id...), ']')
	f.stream(table, dict, f.pack(data))
	f.print(append(appendInts([]byte("startxref\n"), int(at)), "\n%%EOF\n"...))
	return f.w.Flush()
}

// packer compresses data for the filter FlateDecode, for several goroutines at once. It keeps the
// writers, of a megabyte each.
type packer struct{ writers sync.Pool }

func (p *packer) pack(data []byte) []byte {
	var b bytes.Buffer
	z, ok := p.writers.Get().(*zlib.Writer)
	if ok {
		z.Reset(&b)
	} else {
		z = zlib.NewWriter(&b)
	}
	z.Write(data) // which fails only where the buffer does: never
	z.Close()
	p.writers.Put(z)
	return b.Bytes()
}
