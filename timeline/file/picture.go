package file

import (
	"errors"
	"io"
	"os"

	"dateline/timeline/attached"
	"dateline/timeline/message"
)

// Inside is what stands behind the name of a picture in the problems of the document in it: their
// lines are those of that document.
const Inside = "#document"

// unwrap is the document in a picture that Dateline wrote, with the name that its problems carry,
// or the text itself where it is no picture. why says why there is no document.
func unwrap(name, text string) (newName, inner string, why message.Message) {
	kind := attached.Kind(text)
	if kind == "" {
		return name, text, why
	}
	inner, err := attached.Find(text)
	switch {
	case errors.Is(err, attached.ErrNone) && kind == "JPEG":
		why = message.Of("this is a JPEG, which carries no document; open the JSON file that it was made from, or a PNG, SVG or PDF of Dateline's")
	case errors.Is(err, attached.ErrNone):
		why = message.Of("no Dateline document is attached to this {{.Kind}}: it was made without one or by another program, or another program has saved it since; open the JSON file that it was made from", "Kind", kind)
	case err != nil:
		why = message.Of("the {{.Kind}} is one of Dateline's, but {{.Why}}; open the JSON file that it was made from", "Kind", kind, "Why", err)
	}
	return name + Inside, inner, why
}

// errPicture is why a document is not saved over a picture.
var errPicture = message.Fail("it is a picture; save the document under a name that ends in .json")

// notOverPicture refuses to write a document over a picture.
func notOverPicture(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return nil // who may not read it is told by the writing
	}
	defer f.Close()
	start := make([]byte, 1024)
	n, _ := io.ReadFull(f, start)
	if attached.Kind(string(start[:n])) != "" {
		return errPicture
	}
	return nil
}
