package attached

import (
	"bytes"
	"crypto/md5"
	"encoding/hex"
	"strconv"
	"strings"

	"dateline/timeline/message"
)

// inPDF looks from the end for the stream of an embedded file (ISO 32000-2, 7.11.4) of our kind;
// what was added last counts. It reads no cross-references, so that a damaged file does, and finds
// nothing in files that are encrypted.
func inPDF(picture string) (string, error) {
	broken := ErrNone
	for end := len(picture); ; {
		at := strings.LastIndex(picture[:end], "/EmbeddedFile")
		if at < 0 {
			return "", broken
		}
		end = at
		if dict, body, ok := around(picture, at); ok {
			text, err := unpack(dict, body)
			if err == nil {
				return text, nil
			}
			broken = err
		}
	}
}

// around is the dictionary about a place, if it is that of a file of ours, and what follows it.
func around(pdf string, at int) (dict, body string, ok bool) {
	const far = 4096
	start := strings.LastIndex(pdf[max(at-far, 0):at], "obj")
	length := strings.Index(pdf[at:min(at+far, len(pdf))], "stream")
	if start < 0 || length < 0 {
		return "", "", false
	}
	start += max(at-far, 0)
	dict, body = pdf[start:at+length], pdf[at+length+len("stream"):]
	name := strings.ToLower(strings.ReplaceAll(PDFKind, "/", "#2f")) // 7.3.5
	if strings.Contains(dict[3:], "obj") || !strings.Contains(strings.ToLower(dict), name) {
		return "", "", false
	}
	return dict, strings.TrimPrefix(strings.TrimPrefix(body, "\r"), "\n"), true
}

// unpack is the file in a stream, held against its sum where there is one.
func unpack(dict, body string) (text string, err error) {
	size, hasSize := number(dict, "/Size")
	switch packed := strings.Contains(dict, "/Filter"); {
	case hasSize && size == 0: // which some write as a stream without a single byte
	case packed && !strings.Contains(dict, "/FlateDecode"):
		return "", damaged(message.Fail("it is packed in an unknown way"))
	case packed:
		if text, err = inflate(strings.NewReader(body)); err != nil {
			return "", err
		}
	case hasSize && size <= len(body):
		text = body[:size]
	default:
		return "", damaged(message.Fail("its size is missing"))
	}
	if sum, ok := checksum(dict); ok && sum != md5.Sum([]byte(text)) {
		return "", damaged(message.Fail("its sum does not agree"))
	}
	return text, nil
}

// number is the one behind a key, 0 or more.
func number(dict, key string) (int, bool) {
	_, rest, _ := strings.Cut(dict, key)
	rest = strings.TrimLeft(rest, " \r\n\t")
	digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	n, err := strconv.Atoi(digits)
	return n, err == nil
}

// checksum is the MD5 sum that the dictionary names, in hexadecimal digits.
func checksum(dict string) (sum [md5.Size]byte, ok bool) {
	_, rest, _ := strings.Cut(dict, "/CheckSum")
	digits, found := bytes.CutPrefix([]byte(strings.TrimLeft(rest, " \r\n\t")), []byte("<"))
	digits, _, closed := bytes.Cut(digits, []byte(">"))
	if !found || !closed || len(digits) != 2*md5.Size {
		return sum, false
	}
	_, err := hex.Decode(sum[:], digits)
	return sum, err == nil
}
