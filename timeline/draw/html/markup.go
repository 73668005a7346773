package html

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapes are the characters that mean something in HTML, in texts and in attributes.
var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// clean is a text without what is no UTF-8 and without control characters, of which HTML forbids most.
func clean(text string) string {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, text)
}

// raw writes markup of the program.
func (h *writer) raw(parts ...string) {
	for _, p := range parts {
		h.WriteString(p)
	}
}

// text writes a text of the document or of a translation.
func (h *writer) text(text string) { h.WriteString(escapes.Replace(clean(text))) }

// element writes an element with a text in it; attributes are markup of the program.
func (h *writer) element(name, attributes, text string) {
	h.raw("<", name, attributes, ">")
	h.text(text)
	h.raw("</", name, ">")
}

// link writes a text, as a link where its address is one that may be followed.
func (h *writer) link(address, text string) {
	if address = safe(address); address == "" {
		h.text(text)
		return
	}
	h.raw(`<a href="`)
	h.text(address)
	h.raw(`" target="_blank" rel="noopener noreferrer">`)
	h.text(text)
	h.raw("</a>")
}

// safe is an address of http, https or mailto, else "".
func safe(address string) string {
	u, err := url.Parse(strings.TrimSpace(clean(address)))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
		if u.Opaque == "" {
			return ""
		}
	default:
		return ""
	}
	return u.String()
}

// json writes data for the script. The encoder leaves neither "<" nor ">" nor "&" in it, so that no text
// can end the element.
func (h *writer) json(id string, v any) error {
	h.raw(`<script type="application/json" id="`, id, `">`)
	if err := json.NewEncoder(h).Encode(v); err != nil {
		return fmt.Errorf("encoding its %s: %w", id, err)
	}
	h.raw("</script>\n")
	return nil
}

// script writes a script of the program, which holds no end of an element.
func (h *writer) script(text string) { h.raw("<script>", text, "</script>\n") }

// hash is the source of a policy that allows one text (CSP Level 3, 2.3.1).
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
