package pdf

// mostInBlock bounds the lines of one block of a CMap (PDF 1.7, 9.10.3).
const mostInBlock = 100

// unicode is the CMap that tells what each glyph stands for.
func (f *font) unicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var lines []int
	for cid := 1; cid < len(f.glyphs); cid++ {
		if f.glyphs[cid].text != "" {
			lines = append(lines, cid)
		}
	}
	for len(lines) > 0 {
		n := min(len(lines), mostInBlock)
		b = append(appendInts(b, n), " beginbfchar\n"...)
		for _, cid := range lines[:n] {
			b = appendWord(append(b, '<'), uint16(cid))
			b = appendUTF16(append(b, "> <"...), f.glyphs[cid].text)
			b = append(b, ">\n"...)
		}
		b, lines = append(b, "endbfchar\n"...), lines[n:]
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}
