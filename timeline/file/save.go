package file

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"dateline/timeline"
	"dateline/timeline/message"
)

// BackupSuffix is what the name of the one backup has behind the name of the file: the state
// before the last save, in the same folder.
const BackupSuffix = ".bak"

// SaveOptions say what a save may write over. The zero SaveOptions write new files only.
type SaveOptions struct {
	Since Stamp // the file as it was read; the zero Stamp says that there was none
	Force bool  // write even where the file changed since
}

// ChangedError says that a file is not what it was when it was read, so that it was not written.
type ChangedError struct {
	Path string
	Gone bool // it is no longer there
	New  bool // it is there and was not
}

// Error is the message in English.
func (e *ChangedError) Error() string { return e.Says().String() }

// Says is the message.
func (e *ChangedError) Says() message.Message {
	switch {
	case e.Gone:
		return message.Of("{{.Path}} was removed or renamed since it was read", "Path", e.Path)
	case e.New:
		return message.Of("{{.Path}} exists already", "Path", e.Path)
	}
	return message.Of("{{.Path}} was changed by another program since it was read", "Path", e.Path)
}

var _ message.Sayer = (*ChangedError)(nil)

// Save writes the document to path, as Write has it, and returns the stamp of the file.
//
// A crash at any moment leaves the old file or the new one, whole: the bytes go to a temporary
// file beside the target and to the disk, the old file is kept as the one backup, the temporary
// file takes the name, and the folder goes to the disk. Where path is a symbolic link, the file
// that it leads to is replaced. The permissions stay, and where the system lets us the owner;
// other hard links to the file keep the old content.
//
// A file that is not as opt.Since says is not touched: the error is a *ChangedError. What another
// program writes in the microseconds between the last look and the renaming is lost; no system
// has a renaming that looks first.
func Save(path string, doc *timeline.Document, opt SaveOptions) (Stamp, error) {
	return save(path, Write(doc), opt)
}

func save(path string, data []byte, opt SaveOptions) (Stamp, error) {
	target, err := followLinks(path)
	if err != nil {
		return Stamp{}, saving(path, err)
	}
	old, err := os.Stat(target)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Stamp{}, saving(path, err)
	}
	if err == nil && !old.Mode().IsRegular() {
		return Stamp{}, saving(path, errNotPlain)
	}
	if err := notOverPicture(target); err != nil {
		return Stamp{}, saving(path, err)
	}
	if err := unchanged(path, target, opt); err != nil {
		return Stamp{}, err
	}
	temp, stamp, err := writeBeside(target, data, old)
	if err == nil {
		err = swap(temp, path, target, old != nil, opt)
	}
	if err != nil {
		if temp != "" {
			os.Remove(temp)
		}
		return Stamp{}, saving(path, err)
	}
	sweep(target, stamp.Modified)
	return stamp, nil
}

// errNotPlain is why a folder, a pipe or a device is not written.
var errNotPlain = message.Fail("it is not a plain file")

// saving says what was being done; a ChangedError says so itself.
func saving(path string, err error) error {
	if _, ok := errors.AsType[*ChangedError](err); ok {
		return err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return message.Wrap(err, "saving {{.Path}}: there is no folder {{.Folder}}", "Path", path, "Folder", filepath.Dir(path))
	}
	return message.Wrap(err, "saving {{.Path}}: {{.Why}}", "Path", path, "Why", err)
}

// followLinks is the file that a path leads to, be it there or not.
func followLinks(path string) (string, error) {
	const most = 40
	for range most {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link, or nothing there yet
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", syscall.ELOOP
}

// unchanged is a *ChangedError where the target is not as the options want it. Unlike Changed it
// reads the content whenever the size is the same: the time of change may be too coarse.
func unchanged(path, target string, opt SaveOptions) error {
	if opt.Force {
		return nil
	}
	info, err := os.Stat(target)
	gone := errors.Is(err, fs.ErrNotExist)
	switch {
	case gone && opt.Since.IsZero():
		return nil
	case gone:
		return &ChangedError{Path: path, Gone: true}
	case err != nil:
		return saving(path, err)
	case opt.Since.IsZero():
		return &ChangedError{Path: path, New: true}
	case info.Size() != opt.Since.Size:
		return &ChangedError{Path: path}
	}
	changed, err := contentChanged(target, opt.Since)
	if err == nil && changed {
		err = &ChangedError{Path: path}
	}
	return err
}

// writeBeside writes a temporary file beside the target, with the permissions of the old one,
// down to the disk. The name is not empty where the file exists, be it whole or not.
func writeBeside(target string, data []byte, old fs.FileInfo) (temp string, stamp Stamp, err error) {
	f, err := newTemp(target, old)
	if err != nil {
		return "", Stamp{}, err
	}
	temp = f.Name()
	_, err = f.Write(data)
	if err == nil && old != nil {
		err = keepAccess(f, old)
	}
	if err == nil {
		err = f.Sync()
	}
	info, statErr := f.Stat()
	if err = errors.Join(err, statErr, f.Close()); err != nil {
		return temp, Stamp{}, err
	}
	return temp, Stamp{Size: int64(len(data)), Modified: info.ModTime(), SHA256: sha256.Sum256(data)}, nil
}

// swap keeps the old file as the backup and gives its name to the temporary one.
func swap(temp, path, target string, exists bool, opt SaveOptions) error {
	if exists {
		if err := backUp(target); err != nil {
			return message.Wrap(err, "the backup of the old file could not be made: {{.Why}}", "Why", err)
		}
	}
	if err := unchanged(path, target, opt); err != nil {
		return err
	}
	if err := replace(temp, target); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(target))
}

// backUp makes the backup another name of the target, or a copy where the disk has no such
// names. It takes the place of the former backup at once, so that there is always one.
func backUp(target string) error {
	temp := tempName(target, randomPart())
	err := os.Link(target, temp)
	if err != nil {
		err = copyFile(target, temp)
	}
	if err == nil {
		err = replace(temp, target+BackupSuffix)
	}
	// Of two names of one file the renaming of POSIX does nothing; then temp is still there.
	if gone := os.Remove(temp); gone != nil && !errors.Is(gone, fs.ErrNotExist) && err == nil {
		err = gone
	}
	return err
}

func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	info, err := src.Stat()
	if err != nil {
		return err
	}
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	if _, err = io.Copy(dst, src); err == nil {
		err = dst.Sync()
	}
	return errors.Join(err, dst.Close())
}

// newTemp makes an empty temporary file beside the target, which is held, with the permissions that the owner of the
// old one has.
func newTemp(target string, old fs.FileInfo) (*os.File, error) {
	mode := fs.FileMode(0o666) // less what the umask takes away
	if old != nil {
		mode = old.Mode().Perm() & 0o700
	}
	f, err := os.OpenFile(tempName(target, randomPart()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err == nil {
		hold(f)
	}
	return f, err
}

// tempName is the name of a temporary file for the target.
func tempName(target, part string) string {
	const most = 200 // bytes, for a name has at most 255
	base := filepath.Base(target)
	if len(base) > most {
		base = strings.ToValidUTF8(base[:most], "")
	}
	return filepath.Join(filepath.Dir(target), "."+base+"-"+part+tempSuffix)
}

const tempSuffix = ".tmp"

func randomPart() string { return rand.Text()[:10] }

// Sweep removes what saves of the file at path left beside it that did not come to their end: those of processes that
// were killed, and of a machine that lost its power. It leaves those alone that go on.
func Sweep(path string) {
	if target, err := followLinks(path); err == nil {
		sweep(target, time.Now())
	}
}

// A temporary file is left over where nobody holds it and nothing was written to it for some time, or, on disks
// where none can be held, for long.
const (
	someTime = time.Minute
	longTime = time.Hour
)

// sweep removes what saves of this file left behind by now.
func sweep(target string, now time.Time) {
	model := filepath.Base(tempName(target, randomPart()))
	head := strings.TrimSuffix(filepath.Base(tempName(target, "")), tempSuffix)
	entries, _ := os.ReadDir(filepath.Dir(target))
	for _, e := range entries {
		name := e.Name()
		if len(name) != len(model) || !strings.HasPrefix(name, head) || !strings.HasSuffix(name, tempSuffix) {
			continue
		}
		path := filepath.Join(filepath.Dir(target), name)
		info, err := e.Info()
		if err != nil {
			continue
		}
		if age := now.Sub(info.ModTime()); age > longTime || age > someTime && abandoned(path) {
			os.Remove(path)
		}
	}
}
