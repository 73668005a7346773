package file

import "dateline/timeline/message"

// Full reports whether a file was not written because its disk, or a person's share of it, is full.
func Full(err error) bool { return message.CauseOf(err) == message.Full }

// Denied reports whether a file was not written because its folder or its disk cannot be written to.
func Denied(err error) bool {
	c := message.CauseOf(err)
	return c == message.Forbidden || c == message.ReadOnly
}

// NoFolder reports whether a file was not written because there is no such folder.
func NoFolder(err error) bool {
	c := message.CauseOf(err)
	return c == message.Missing || c == message.NoFolder
}
