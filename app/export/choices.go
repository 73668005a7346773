package export

import (
	"cmp"
	"encoding/json"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/timeline/draw"
	"dateline/timeline/layout"
	"dateline/timeline/message"
	"dateline/timeline/output"
	"dateline/timeline/paper"
)

// What is what of a document goes out.
type What uint8

// Whole is everything that the query shows, Visible the stretch of time in view, Selection the
// selected event or rows.
const (
	Whole What = iota
	Visible
	Selection
)

// Sheets is how a document is spread over paper.
type Sheets uint8

// OnePage is all on one page, Tiles a poster cut into sheets, Book as many pages as give every event
// its title.
const (
	OnePage Sheets = iota
	Tiles
	Book
)

// OwnPaper is the name of a paper whose size the person writes.
const OwnPaper = "own"

// mostSide is how many sheets a poster may have in a row or in a column.
const mostSide = 20

// Choices are what a person chose in the dialog. They are kept from one start to the next.
type Choices struct {
	What        What    `json:"what,omitempty"`
	Ending      string  `json:"ending"`        // of the format
	Paper       string  `json:"paper"`         // a preset without a direction, or OwnPaper
	Own         string  `json:"own,omitempty"` // "900x600mm", or pixels as "1920x1080"
	Portrait    bool    `json:"portrait,omitempty"`
	Sheets      Sheets  `json:"sheets,omitempty"`
	Cols        int     `json:"cols"` // of Tiles
	Rows        int     `json:"rows"`
	Theme       string  `json:"theme"`         // a key of layout.Themes
	DPI         float64 `json:"dpi,omitempty"` // of pixels; 0 for the paper's own
	Transparent bool    `json:"transparent,omitempty"`
	Quality     int     `json:"quality"`         // of a JPEG, 1 to 100
	Short       bool    `json:"short,omitempty"` // the sources are a number
	Bare        bool    `json:"bare,omitempty"`  // without the document's data
	Path        string  `json:"path,omitempty"`  // of the last export
	Chart       string  `json:"chart,omitempty"` // the name of one of package chart, in place of the timeline
	Of          string  `json:"of,omitempty"`    // the document of which that was: its file or its name
}

// String is what Parse reads.
func (c Choices) String() string {
	out, err := json.Marshal(c)
	if err != nil {
		return ""
	}
	return string(out)
}

// Parse reads choices as String writes them. What is missing or makes no sense is as at first: the
// whole as a PNG of a slide, in light colours.
func Parse(text string) Choices {
	var c Choices
	if json.Unmarshal([]byte(text), &c) != nil {
		c = Choices{}
	}
	if f, ok := output.Of("x" + c.Ending); !ok || f.Ending != c.Ending {
		c.Ending = ".png"
	}
	if _, err := paper.Parse(c.Paper); err != nil && c.Paper != OwnPaper {
		c.Paper = "slide"
	}
	if _, ok := layout.Themes[c.Theme]; !ok {
		c.Theme = layout.Light.Name
	}
	if !(c.DPI >= 0 && c.DPI <= output.MaxDPI) {
		c.DPI = 0
	}
	if c.Quality < 1 || c.Quality > 100 {
		c.Quality = draw.Quality
	}
	c.What, c.Sheets = min(c.What, Selection), min(c.Sheets, Book)
	c.Own = cmp.Or(c.Own, "900x600mm")
	c.Cols, c.Rows = side(c.Cols), side(c.Rows)
	return c
}

func side(n int) int {
	if n < 1 || n > mostSide {
		return 2
	}
	return n
}

// format is the chosen one.
func (c Choices) format() output.Format {
	f, _ := output.Of("x" + c.Ending)
	return f
}

// Stem is the name of the file last written, without its folder and its ending.
func (c Choices) Stem() string {
	name := filepath.Base(c.Path)
	f, _ := output.Of(name)
	for _, ending := range []string{f.Ending, ".jpeg"} {
		if n := len(name) - len(ending); n > 0 && strings.EqualFold(name[n:], ending) {
			return name[:n]
		}
	}
	return name
}

// again are the choices in the format of the file last written: another may have been chosen since without writing one.
func (c Choices) again() Choices {
	if f, ok := output.Of(c.Path); ok {
		c.Ending = f.Ending
	}
	return c
}

// directed tells whether the paper can be turned: sheets of paper, but neither screens nor own sizes.
func (c Choices) directed() bool {
	_, err := paper.Parse(c.Paper + "-portrait")
	return err == nil
}

// screen tells whether the paper is a screen, whose size is counted in pixels.
func (c Choices) screen() bool {
	return !c.directed() && c.Paper != OwnPaper || c.Paper == OwnPaper && pixels(c.Own) != ""
}

// pixels is an own size in the words of package paper where it is written without a unit.
func pixels(own string) string {
	own = strings.ToLower(strings.TrimSpace(own))
	own = strings.TrimSpace(strings.TrimSuffix(own, "px"))
	if own == "" || strings.Trim(own, "0123456789.x× ") != "" {
		return ""
	}
	return own + "pt"
}

// paper is the chosen one. The error says what can be written as an own size.
func (c Choices) paper() (paper.Paper, error) {
	switch {
	case c.Paper == OwnPaper && c.screen():
		p, err := paper.Parse(pixels(c.Own))
		p.Scale, p.Printed = 1, false
		return p, err
	case c.Paper == OwnPaper:
		p, err := paper.Parse(c.Own)
		if err == nil && !strings.ContainsAny(c.Own, "0123456789") {
			err = message.Fail("{{.Text}} is no size: write width x height, as in 900x600mm or 1920x1080", "Text", strconv.Quote(c.Own))
		}
		return p, err
	case c.Portrait && c.directed():
		return paper.Parse(c.Paper + "-portrait")
	}
	return paper.Parse(c.Paper)
}

// sheets is how it is spread; a transparent picture is on one page.
func (c Choices) sheets() Sheets {
	if !c.format().Picture() || c.Chart != "" || c.Sheets == Tiles && c.Cols*c.Rows == 1 {
		return OnePage
	}
	return c.Sheets
}

// transparent tells whether the picture has no ground: only a PNG and an SVG, and no poster, which is
// cut from a ground.
func (c Choices) transparent() bool {
	return c.Transparent && (c.Ending == ".png" || c.Ending == ".svg") && c.sheets() != Tiles
}

// dpi is how many pixels an inch of a paper has.
func (c Choices) dpi(p paper.Paper) float64 { return cmp.Or(c.DPI, p.Scale*72) }

// data tells whether the document goes into the file, so that it opens again.
func (c Choices) data() bool {
	return !c.Bare && (c.Ending == ".png" || c.format().Kind == output.Vectors)
}
