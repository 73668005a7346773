package app

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/exchange/sheet"
)

// takes says what can be opened.
func takes() string {
	return lang.L("Dateline opens timelines: text files in JSON, in UTF-8, of up to 2 GiB, whose names most often end in .json.")
}

// ofTable says how a table of claims is opened all the same; nothing for another file.
func ofTable(path string) string {
	if sheet.IsTable(path) {
		return "\n\n" + lang.L("A table in which each row is a claim becomes a timeline by the command {{.Command}}.", map[string]any{"Command": "dateline convert"})
	}
	return ""
}

// kindOf says what a file is that cannot be a timeline, from how it begins: "a picture". It is
// empty for what may be JSON, however broken: of that the reader says more.
func kindOf(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	const begin = 512 // bytes, as http.DetectContentType takes
	head := make([]byte, begin)
	n, err := io.ReadFull(f, head)
	if err != nil && n == 0 {
		return ""
	}
	return kindOfHead(head[:n])
}

func kindOfHead(head []byte) string {
	kind := http.DetectContentType(head)
	main, _, _ := strings.Cut(kind, "/")
	switch {
	case isProse(head):
		return lang.L("a text, but not in JSON")
	case strings.HasPrefix(kind, "text/plain"), len(head) > 1 && (head[0] == 0) != (head[1] == 0):
		return "" // or UTF-16 or UTF-32, which the reader names
	case strings.HasPrefix(kind, "text/html"):
		return lang.L("a web page")
	case main == "image":
		return lang.L("a picture")
	case main == "audio", main == "video":
		return lang.L("a recording")
	case kind == "application/pdf":
		return lang.L("a PDF")
	case kind == "application/zip":
		return lang.L("an archive or an office document")
	case bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")):
		return ""
	}
	return lang.L("no text but something else")
}

// isProse tells of a text that begins as no JSON does, not even one in which something is missing: with a letter or a
// number, as tables do, with the mark of a heading, or with a tag.
func isProse(head []byte) bool {
	kind := http.DetectContentType(head)
	if !strings.HasPrefix(kind, "text/plain") && !strings.HasPrefix(kind, "text/xml") {
		return false
	}
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	first, _ := utf8.DecodeRune(head)
	return first != utf8.RuneError && (unicode.IsLetter(first) || unicode.IsDigit(first) || strings.ContainsRune("#<%=;", first))
}
