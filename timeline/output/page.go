package output

import (
	"io"

	"dateline/timeline/draw"
	"dateline/timeline/draw/html"
	"dateline/timeline/layout"
)

// page is the ending of a page for browsers.
const page = ".html"

// writePage writes what is shown as a page for browsers.
func writePage(w io.Writer, in layout.Input, o draw.Options) error {
	return html.Write(w, html.Page{Doc: in.Doc, Assess: in.Assess, Pick: in.Pick, Words: in.Words, Made: o.Made, Software: o.Software})
}
