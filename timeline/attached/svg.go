package attached

import (
	"encoding/xml"
	"strings"

	"dateline/timeline/message"
)

// inSVG looks for the element of the name, whose text is the JSON. A file that is no XML from some
// place on has no document but one that ends before it.
func inSVG(picture string) (string, error) {
	var b strings.Builder
	inside := 0
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.RawToken() // names stay as written, which is enough and fast
		switch {
		case err != nil && inside == 0:
			return "", ErrNone
		case err != nil:
			return "", damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if ours(t) {
				inside = 1
			} else if inside > 0 {
				inside++
			}
		case xml.CharData:
			if inside > 0 {
				b.Write(t)
			}
		case xml.EndElement:
			if inside == 1 && t.Name.Local != SVGElement {
				return "", damaged(message.Fail("its end is missing"))
			}
			if inside == 1 {
				return b.String(), nil
			}
			inside = max(inside-1, 0)
		}
	}
}

// ours tells the element by its name and a declaration of the namespace on it, under any prefix,
// for other programs change prefixes.
func ours(e xml.StartElement) bool {
	if e.Name.Local != SVGElement {
		return false
	}
	for _, a := range e.Attr {
		if a.Value == SVGNamespace && (a.Name.Local == "xmlns" || a.Name.Space == "xmlns") {
			return true
		}
	}
	return false
}

// SVG is a document as the element that inSVG finds. The two characters that XML cannot hold are
// written in the other way that JSON has for them. Text is escaped, and not in a CDATA section, so
// that nobody who looks for "<script>" without reading XML finds one.
func SVG(json string) string {
	json = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\ufffe", `\ufffe`, "\uffff", `\uffff`).Replace(json)
	return "<" + SVGElement + ` xmlns="` + SVGNamespace + `">` + json + "</" + SVGElement + ">"
}
