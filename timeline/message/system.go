package message

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"syscall"
)

// Cause is why the system has not done what it was asked for.
type Cause uint8

// The causes that have words of their own; Other is any other one.
const (
	Other     Cause = iota
	Missing         // there is no such file or folder
	Forbidden       // we may not
	ReadOnly        // nobody may write to that disk
	Full            // the disk, or a person's share of it
	TooLarge        // for the disk or for a limit on files
	IsFolder        // and not a file
	NoFolder        // a part of a path is a file
	There           // is something of that name already
	LongName
	Circle // of symbolic links
	Broken // the disk
	Held   // by another program
	Gone   // the disk was taken out, or its computer
	Slow   // no answer came in time
	TooMany
	NoMemory
	NoProgram
	CutOff // the data end too early
	Stopped
	causes
)

// systems are the errors by which each cause is known, the same on all systems, and what is said of it.
var systems = [causes]struct {
	errs []error
	says Message
}{
	Missing:   {[]error{fs.ErrNotExist}, Of("there is no such file")},
	Forbidden: {[]error{fs.ErrPermission}, Of("you have no permission for it")},
	ReadOnly:  {[]error{syscall.EROFS}, Of("the disk is read-only")},
	Full:      {[]error{syscall.ENOSPC, syscall.EDQUOT}, Of("the disk is full")},
	TooLarge:  {[]error{syscall.EFBIG}, Of("the file is larger than is allowed there")},
	IsFolder:  {[]error{syscall.EISDIR}, Of("it is a folder, not a file")},
	NoFolder:  {[]error{syscall.ENOTDIR}, Of("a part of its path is a file, not a folder")},
	There:     {[]error{fs.ErrExist}, Of("something of that name is there already")},
	LongName:  {[]error{syscall.ENAMETOOLONG}, Of("its name is too long")},
	Circle:    {[]error{syscall.ELOOP}, Of("its symbolic links go round in a circle")},
	Broken:    {[]error{syscall.EIO}, Of("the disk reports a fault")},
	Held:      {[]error{syscall.EBUSY, syscall.ETXTBSY}, Of("another program is using it")},
	Gone:      {[]error{syscall.ENODEV, syscall.ENXIO, syscall.ESTALE}, Of("its disk is no longer there")},
	Slow:      {[]error{os.ErrDeadlineExceeded, syscall.ETIMEDOUT}, Of("no answer came in time")},
	TooMany:   {[]error{syscall.EMFILE, syscall.ENFILE}, Of("too many files are open")},
	NoMemory:  {[]error{syscall.ENOMEM}, Of("there is not enough memory")},
	NoProgram: {[]error{exec.ErrNotFound}, Of("there is no program for it")},
	CutOff:    {[]error{io.ErrUnexpectedEOF}, Of("it ends too early")},
	Stopped:   {[]error{context.Canceled}, Of("it was stopped")},
}

// CauseOf is the cause of an error of the system, Other of one that has no words here.
func CauseOf(err error) Cause {
	for c := Missing; c < causes; c++ {
		for _, e := range systems[c].errs {
			if errors.Is(err, e) {
				return c
			}
		}
	}
	return own(err)
}

// System is what an error of the system says, without the names of calls and of temporary files, which tell nobody
// anything. What has no words here is quoted as it is.
func System(err error) Message {
	if c := CauseOf(err); c != Other {
		return systems[c].says
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	} else if e, ok := errors.AsType[*os.LinkError](err); ok {
		err = e.Err
	}
	return Of("an unexpected error: {{.Text}}", "Text", err.Error())
}
