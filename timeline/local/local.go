// Package local finds the local copies of a document's sources, and reads the pictures of its events.
//
// In go the folder of the document and what a source says of its copy; out comes where the copy
// lies, once it was seen to lie there, inside the folder, and whether it is the one that the source
// means. Of a picture comes what is in it, made smaller. It changes nothing, opens nothing for reading
// by others and follows no link out of the folder.
package local

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dateline/timeline/message"
)

// Copy is a local copy that was found.
type Copy struct {
	Path   string // absolute
	Size   int64  // in bytes
	SHA256 string // 64 hexadecimal digits; empty where none was asked for
	Other  bool   // it is not the one whose sum was given
}

// Find looks for a copy in the folder of a document. The name is relative, with slashes; want is
// the SHA-256 that it should have, in hexadecimal digits, or empty. There is an error where the copy
// is missing, no file, not readable, or lies outside the folder, also by a symbolic link.
func Find(folder, name, want string) (Copy, error) {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return Copy{}, message.Fail("{{.Path}} is not inside the document's folder", "Path", name)
	}
	c := Copy{Path: filepath.Join(folder, filepath.FromSlash(name))}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return c, reason(folder, err)
	}
	defer root.Close()
	c.Size, err = plain(root, name, c.Path)
	if err != nil {
		return c, err
	}
	if want == "" {
		return c, nil
	}
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return c, reason(c.Path, err)
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return c, reason(c.Path, err)
	}
	c.SHA256 = hex.EncodeToString(sum.Sum(nil))
	c.Other = !strings.EqualFold(c.SHA256, want)
	return c, nil
}

// plain is the size of a file, which is called so where something is wrong with it.
func plain(root *os.Root, name, called string) (int64, error) {
	info, err := root.Stat(filepath.FromSlash(name)) // before opening, which waits at a pipe
	if err != nil {
		return 0, reason(called, err)
	}
	if !info.Mode().IsRegular() {
		return 0, message.Fail("{{.Path}} is not a plain file", "Path", called)
	}
	return info.Size(), nil
}

// reason says what is wrong with a path, once.
func reason(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return message.Wrap(err, "{{.Path}} is not there", "Path", path)
	}
	return message.Wrap(err, "{{.Path}}: {{.Why}}", "Path", path, "Why", err)
}

// Readable reports whether the name ends as files do that one reads, looks at or listens to. All
// others, which may be programs, are better not opened by a click.
func Readable(name string) bool {
	return slices.Contains(endings, strings.ToLower(path.Ext(filepath.ToSlash(name))))
}

// endings are those of files that hold texts, pictures, sound and film, and of saved web pages.
var endings = []string{
	".pdf", ".epub", ".djvu", ".txt", ".md", ".csv", ".tsv", ".rtf", ".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx",
	".html", ".htm", ".xhtml", ".mhtml", ".mht", ".eml", ".json", ".xml",
	".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".heic",
	".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav", ".mp4", ".m4v", ".mov", ".webm", ".ogv", ".mkv", ".avi",
}
