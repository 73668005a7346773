package file

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"time"

	"dateline/timeline"
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
	sum := &summed{from: f, hash: sha256.New()}
	doc, problems, err := readFrom(path, sum, info.Size())
	if err != nil {
		return nil, nil, Stamp{}, err
	}
	return doc, problems, sum.stamp(info), nil
}

// summed is a reader that takes the sum of what passes.
type summed struct {
	from io.Reader
	hash hash.Hash
	size int64
}

func (s *summed) Read(b []byte) (int, error) {
	n, err := s.from.Read(b)
	s.hash.Write(b[:n])
	s.size += int64(n)
	return n, err
}

func (s *summed) stamp(info fs.FileInfo) Stamp {
	stamp := Stamp{Size: s.size, Modified: info.ModTime()}
	s.hash.Sum(stamp.SHA256[:0])
	return stamp
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
		return false, fmt.Errorf("looking for changes: %w", err)
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
		return false, fmt.Errorf("looking for changes: %w", err)
	}
	defer f.Close()
	sum := &summed{from: f, hash: sha256.New()}
	if _, err := io.Copy(io.Discard, sum); err != nil {
		return false, fmt.Errorf("looking for changes: %w", err)
	}
	now := Stamp{Size: sum.size, Modified: stamp.Modified}
	sum.hash.Sum(now.SHA256[:0])
	return now != stamp, nil
}
