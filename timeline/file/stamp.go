package file

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/crew"
	"dateline/timeline/message"
)

// Stamp says which state of a file was read or written: its size, its time of change and its
// content. The zero Stamp stands for a file that is not there.
type Stamp struct {
	Size     int64 // bytes
	Modified time.Time
	SHA256   [sha256.Size]byte
}

// IsZero reports whether the stamp is that of no file.
func (s Stamp) IsZero() bool { return s == Stamp{} }

// ReadStamped is ReadFile with the stamp of what was read, for Save to compare with.
func ReadStamped(path string) (*timeline.Document, []Problem, Stamp, error) {
	f, info, err := open(path)
	if err != nil {
		return nil, nil, Stamp{}, err
	}
	defer f.Close()
	text, err := load(path, f, info.Size())
	if err != nil {
		return nil, nil, Stamp{}, err
	}
	doc, problems, stamp := readStamped(path, text, info, nil)
	return doc, problems, stamp, nil
}

// readStamped reads the text of a file and takes its sum meanwhile.
func readStamped(path, text string, info fs.FileInfo, beside *Progress) (doc *timeline.Document, problems []Problem, stamp Stamp) {
	stamp = Stamp{Size: int64(len(text)), Modified: info.ModTime()}
	crew.Run(2, func(i int) {
		if i == 0 {
			stamp.SHA256 = sha256.Sum256(unsafe.Slice(unsafe.StringData(text), len(text)))
			return
		}
		doc, problems = readText(path, text, beside)
	})
	return doc, problems, stamp
}

// Changed reports whether the file at path is no longer what the stamp says, also where it is
// gone. It costs one look at the folder; the content is read only where the size is the same
// and the time of change is not, and a file that was only touched has not changed.
func Changed(path string, stamp Stamp) (bool, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return !stamp.IsZero(), nil
	case err != nil:
		return false, message.Wrap(err, "looking for changes: {{.Why}}", "Why", err)
	case info.Size() != stamp.Size || stamp.IsZero():
		return true, nil
	case info.ModTime().Equal(stamp.Modified):
		return false, nil
	}
	return contentChanged(path, stamp)
}

// contentChanged compares the bytes of a file with a stamp.
func contentChanged(path string, stamp Stamp) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, message.Wrap(err, "looking for changes: {{.Why}}", "Why", err)
	}
	defer f.Close()
	hash := sha256.New()
	size, err := io.Copy(hash, f)
	if err != nil {
		return false, message.Wrap(err, "looking for changes: {{.Why}}", "Why", err)
	}
	now := Stamp{Size: size, Modified: stamp.Modified}
	hash.Sum(now.SHA256[:0])
	return now != stamp, nil
}
