package export

import (
	"bytes"
	"context"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/timeline/output"
)

// mostCopied is how many pixels a picture for the clipboard has: a PNG of them stays within what an X
// server takes in one request.
const mostCopied = 8_000_000

// Image makes one page as a PNG for the clipboard, in the size and the colours of the choices, without
// the document's data, and gives it to done on the window's goroutine. A page with more pixels than
// the clipboard takes has fewer.
func Image(s Subject, c Choices, w World, done func(png []byte, err error)) {
	c.Ending, c.Sheets, c.Bare, c.Transparent = ".png", OnePage, true, false
	laid, err := s.job(shrunk(c))
	if err != nil {
		done(nil, err)
		return
	}
	w.Beside(lang.L("making the picture"), func() {
		var to bytes.Buffer
		err := laid.lay(context.Background(), nil)
		if err == nil {
			err = laid.to(&to, 0, laid.options())
		}
		fyne.Do(func() { done(to.Bytes(), err) })
	}, func(err error) { done(nil, err) })
}

// shrunk are choices with so few pixels that they can be copied.
func shrunk(c Choices) Choices {
	p, err := c.paper()
	if err != nil {
		return c // and the job says what is wrong
	}
	w, h := output.Size(p.Width, p.Height, c.dpi(p)/72)
	if n := float64(w) * float64(h); n > mostCopied {
		c.DPI = c.dpi(p) * math.Sqrt(mostCopied/n)
	}
	return c
}

// Print writes pages to print to a PDF file at path: those of the choices, on A4 where these are of a
// screen, in light colours where they are dark.
func Print(s Subject, c Choices, path string, r *Run) {
	c.Ending, c.Bare = ".pdf", true
	if c.screen() {
		c.Paper, c.Portrait = "a4", false
	}
	if c.Theme == "dark" || c.Theme == "contrast" {
		c.Theme = "light"
	}
	c.Path = path
	Again(s, c, r)
}

// Page writes what is shown as a page for browsers to the file at path, as Again does.
func Page(s Subject, c Choices, path string, r *Run) {
	c.Ending, c.What, c.Path = ".html", Whole, path
	Again(s, c, r)
}
