// Package attached finds the document that Dateline has put into a picture.
//
// In come the bytes of a PNG, SVG or PDF; out come those of the JSON in it. The names by which it
// is found stand here, for those who write pictures too. It reads no JSON and paints nothing.
package attached

import (
	"strings"

	"dateline/timeline/message"
)

// The names of the document within a picture.
const (
	PNGKeyword   = "Dateline"                      // of an iTXt chunk
	SVGNamespace = "urn:dateline:document"         // of the element that holds the JSON as text
	SVGElement   = "document"                      // its name
	PDFKind      = "application/vnd.dateline+json" // of the attached file
)

// ErrNone says that a picture holds no document.
var ErrNone = message.Fail("no document is attached")

// Kind is what the start of a file shows it to be, in words: "PNG", "SVG", "PDF" or "JPEG"; empty
// for any other file, a document above all.
func Kind(start string) string {
	start = start[:min(len(start), 1024)]
	switch {
	case strings.HasPrefix(start, pngSignature):
		return "PNG"
	case strings.HasPrefix(start, "\xff\xd8\xff"):
		return "JPEG"
	case strings.HasPrefix(start, "%PDF-"):
		return "PDF"
	}
	text := strings.TrimLeft(strings.TrimPrefix(start, "\ufeff"), " \t\r\n")
	if strings.HasPrefix(text, "<") && strings.Contains(text, "<svg") {
		return "SVG"
	}
	return ""
}

// largest bounds what is unpacked, in bytes.
const largest = 2 << 30

// Find is the document in a picture. The error is ErrNone, or says that the document is damaged,
// or that the text is no picture.
func Find(picture string) (string, error) {
	find := map[string]func(string) (string, error){"PNG": inPNG, "SVG": inSVG, "PDF": inPDF, "JPEG": inNone}
	in, ok := find[Kind(picture)]
	if !ok {
		return "", message.Fail("it is neither PNG, SVG nor PDF")
	}
	return in(picture)
}

func inNone(string) (string, error) { return "", ErrNone }

// damaged is the error for a document that is there and cannot be read.
func damaged(err error) error {
	return message.Wrap(err, "the attached document is damaged: {{.Why}}", "Why", err)
}
