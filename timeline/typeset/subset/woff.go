package subset

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"maps"
	"slices"
)

// pack puts tables into a WOFF file (W3C, WOFF 1.0, section 3), each compressed where that is
// shorter, and sets the sum of the whole font in head.
func pack(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	total := 12 + 16*len(tags) // of the font as it is unpacked
	for _, tag := range tags {
		total += (len(tables[tag]) + 3) &^ 3
	}
	sums := settle(tags, tables)
	const header, entry = 44, 20
	var directory, data []byte
	for _, tag := range tags {
		table := tables[tag]
		packed := deflate(table)
		at := header + entry*len(tags) + len(data)
		directory = longs(append(directory, tag...), uint32(at), uint32(len(packed)), uint32(len(table)), sums[tag])
		data = append(data, packed...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	out := longs([]byte("wOFF"), 0x00010000, uint32(header+len(directory)+len(data)))
	out = words(out, uint16(len(tags)), 0)
	out = longs(out, uint32(total))
	out = words(out, 1, 0)
	out = append(out, make([]byte, header-len(out))...) // no metadata, no private data
	return append(append(out, directory...), data...)
}

// settle sets checkSumAdjustment in head, from the sums of all tables and of the directory that
// the font will have, and gives the sums of the tables (OpenType 1.9, head).
func settle(tags []string, tables map[string][]byte) map[string]uint32 {
	sums := map[string]uint32{}
	head := tables["head"]
	binary.BigEndian.PutUint32(head[8:], 0)
	power, log := 1, 0
	for 2*power <= len(tags) {
		power, log = 2*power, log+1
	}
	directory := longs(nil, 0x00010000)
	directory = words(directory, uint16(len(tags)), uint16(16*power), uint16(log), uint16(16*(len(tags)-power)))
	at, all := 12+16*len(tags), uint32(0)
	for _, tag := range tags {
		table := tables[tag]
		sums[tag] = sum(table) // of head without the adjustment
		directory = longs(append(directory, tag...), sums[tag], uint32(at), uint32(len(table)))
		at += (len(table) + 3) &^ 3
		all += sums[tag]
	}
	binary.BigEndian.PutUint32(head[8:], 0xb1b0afba-(all+sum(directory)))
	return sums
}

// sum is that of a table's words.
func sum(table []byte) (s uint32) {
	for len(table) >= 4 {
		s += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var last [4]byte
	copy(last[:], table)
	return s + binary.BigEndian.Uint32(last[:])
}

// deflate is the data packed, or as it is where that is no longer.
func deflate(data []byte) []byte {
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression) // fails for an unknown level only
	z.Write(data)                                         // a Buffer takes everything
	z.Close()
	if b.Len() >= len(data) {
		return data
	}
	return b.Bytes()
}
