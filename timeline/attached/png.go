package attached

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
	"strings"

	"dateline/timeline/message"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// inPNG walks the chunks (ISO/IEC 15948, 5.3) to the iTXt chunk of the keyword (11.3.3.4).
func inPNG(picture string) (string, error) {
	for rest := picture[len(pngSignature):]; len(rest) >= 12; {
		n := uint64(binary.BigEndian.Uint32([]byte(rest[:4])))
		if n+12 > uint64(len(rest)) {
			return "", ErrNone // cut off before the document, or damaged
		}
		kind, data, sum := rest[4:8], rest[8:8+n], rest[8+n:12+n]
		if text, ok := strings.CutPrefix(data, PNGKeyword+"\x00"); ok && kind == "iTXt" {
			if crc32.ChecksumIEEE([]byte(rest[4:8+n])) != binary.BigEndian.Uint32([]byte(sum)) {
				return "", damaged(message.Fail("its sum does not agree"))
			}
			return pngText(text)
		}
		rest = rest[12+n:]
	}
	return "", ErrNone
}

// pngText is the text of an iTXt chunk from behind its keyword on.
func pngText(chunk string) (string, error) {
	if len(chunk) < 2 {
		return "", damaged(io.ErrUnexpectedEOF)
	}
	packed := chunk[0] == 1
	_, text, ok := strings.Cut(chunk[2:], "\x00") // the language
	if ok {
		_, text, ok = strings.Cut(text, "\x00") // the keyword in that language
	}
	if !ok {
		return "", damaged(io.ErrUnexpectedEOF)
	}
	if !packed {
		return text, nil
	}
	return inflate(strings.NewReader(text))
}

// inflate unpacks a zlib stream.
func inflate(r io.Reader) (string, error) {
	z, err := zlib.NewReader(r)
	if err != nil {
		return "", damaged(err)
	}
	var b bytes.Buffer
	if _, err := io.Copy(&b, io.LimitReader(z, largest)); err != nil {
		return "", damaged(err)
	}
	return b.String(), nil
}
