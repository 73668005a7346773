package png

import (
	"bytes"
	"compress/zlib"
	"strings"
)

// international is an iTXt chunk (11.3.3.4), compressed or not, in no language that is named.
func international(keyword, text string, compressed bool) []byte {
	var b bytes.Buffer
	b.WriteString(keyword + "\x00")
	if !compressed {
		b.WriteString("\x00\x00\x00\x00" + text)
		return b.Bytes()
	}
	b.WriteString("\x01\x00\x00\x00")
	z := zlib.NewWriter(&b)
	z.Write([]byte(text)) // a Buffer takes everything
	z.Close()
	return b.Bytes()
}

// clean drops what a text chunk cannot hold: NUL would end it.
func clean(text string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "\ufffd")
}

// latin is text in Latin-1, which tEXt chunks are in; what it lacks becomes a question mark.
func latin(text string) []byte {
	var b []byte
	for _, r := range clean(text) {
		if r > 0xff {
			r = '?'
		}
		b = append(b, byte(r))
	}
	return b
}
