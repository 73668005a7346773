package file

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/timeline/message"
)

// encoding refuses what is not UTF-8, by its name where it can be told.
func (r *reader) encoding() {
	if r.dead {
		return
	}
	if name := otherEncoding(r.text); name != "" {
		r.die(0, message.Of("the file is in {{.Encoding}}; save it as UTF-8 (in an editor: Save as, encoding UTF-8)", "Encoding", name))
		return
	}
	if at := strings.IndexByte(r.text, 0); at >= 0 {
		r.die(at, message.Of("a NUL byte stands here; this is not a text file, or it is damaged"))
		return
	}
	r.validUTF8()
}

// otherEncoding tells UTF-16 and UTF-32 by their byte order mark, or by where the zero bytes
// of the first two characters are (both are ASCII in JSON: RFC 4627, 3).
func otherEncoding(s string) string {
	zero := func(pattern string) bool {
		for i, c := range pattern {
			if i >= len(s) || (s[i] == 0) != (c == '0') {
				return false
			}
		}
		return true
	}
	switch {
	case strings.HasPrefix(s, "\xff\xfe\x00\x00"), zero("x000"):
		return "UTF-32 (little-endian)"
	case strings.HasPrefix(s, "\x00\x00\xfe\xff"), zero("000x"):
		return "UTF-32 (big-endian)"
	case strings.HasPrefix(s, "\xff\xfe"), zero("x0x0"):
		return "UTF-16 (little-endian)"
	case strings.HasPrefix(s, "\xfe\xff"), zero("0x0x"):
		return "UTF-16 (big-endian)"
	}
	return ""
}

// validUTF8 reports the first wrong byte of each line. Reading goes on: the bytes around are JSON.
func (r *reader) validUTF8() {
	if utf8.ValidString(r.text) {
		return
	}
	for i := 0; i < len(r.text); {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		if c != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		r.errorAt(i, message.Of("the byte {{.Byte}} is not UTF-8; the file may be in an older encoding such as Windows-1252: save it as UTF-8", "Byte", fmt.Sprintf("0x%02X", r.text[i])))
		line := strings.IndexByte(r.text[i:], '\n')
		if line < 0 {
			return
		}
		i += line
	}
}
