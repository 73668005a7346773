// Package paper lays a document out on sheets: one page, a poster cut into sheets, or a book of as
// many pages as it takes.
//
// In go a document with its verdicts, as package layout takes them, and a Job that says on which paper;
// out come pages of scenes with their bookmarks, and files of them in the formats of package draw. It
// measures no text, paints nothing, and reads no clock.
package paper

import (
	"strconv"
	"strings"

	"dateline/timeline/message"
)

// Paper is a sheet, in points of 1/72 inch; of a screen, in points that Scale makes pixels.
type Paper struct {
	Name          string
	Width, Height float64
	Scale         float64 // pixels a point where nobody says; 2 makes 144 an inch
	Printed       bool    // read in the hand or on a wall, so that its type is not of a screen's size
}

const pointsAMillimetre = 72 / 25.4

// presets are the papers by name; those of a screen have no direction.
var presets = []Paper{
	{"slide", 1920, 1080, 1, false}, {"slide-large", 960, 540, 2, false}, {"4k", 1920, 1080, 2, false}, {"square", 1080, 1080, 1, false},
	sheet("a4", 297, 210), sheet("a3", 420, 297), sheet("a2", 594, 420), sheet("a1", 841, 594), sheet("a0", 1189, 841),
	sheet("letter", 279.4, 215.9),
	sheet("a4-portrait", 210, 297), sheet("a3-portrait", 297, 420), sheet("a2-portrait", 420, 594),
	sheet("a1-portrait", 594, 841), sheet("a0-portrait", 841, 1189), sheet("letter-portrait", 215.9, 279.4),
}

func sheet(name string, width, height float64) Paper {
	return Paper{name, width * pointsAMillimetre, height * pointsAMillimetre, 2, true}
}

// Presets are all papers that have a name, landscape where nothing else is said.
func Presets() []Paper { return append([]Paper(nil), presets...) }

// Names are the presets' names, to choose from.
func Names() []string {
	out := make([]string, len(presets))
	for i, p := range presets {
		out[i] = p.Name
	}
	return out
}

// units are how many points one has, by the ending that a size is written with.
var units = []struct {
	name   string
	points float64
}{{"mm", pointsAMillimetre}, {"cm", 10 * pointsAMillimetre}, {"in", 72}, {"pt", 1}}

// Largest is the longest side of a paper, in points: 35 metres.
const Largest = 100_000

// Parse reads the name of a preset or a size such as "900x600mm", "36x24in" or "1200x800pt", in any
// case. "a4-landscape" is "a4". The error says what can be written.
func Parse(text string) (Paper, error) {
	word := strings.ToLower(strings.TrimSpace(text))
	for _, p := range presets {
		if strings.TrimSuffix(word, "-landscape") == p.Name && (word == p.Name || p.Height < p.Width && p.Printed) {
			return p, nil
		}
	}
	for _, u := range units {
		if size, ok := strings.CutSuffix(word, u.name); ok {
			return parseSize(text, size, u.points)
		}
	}
	return Paper{}, message.Fail("{{.Text}} is no paper: write {{.List}}, or a size such as 900x600mm (or cm, in, pt)", "Text", strconv.Quote(text), "List", strings.Join(Names(), ", "))
}

func parseSize(text, size string, points float64) (Paper, error) {
	w, h, _ := strings.Cut(strings.ReplaceAll(size, "×", "x"), "x")
	p := Paper{Name: text, Scale: 2, Printed: true}
	for _, side := range [...]struct {
		text string
		to   *float64
	}{{w, &p.Width}, {h, &p.Height}} {
		word := strings.TrimSpace(side.text)
		v, err := strconv.ParseFloat(word, 64)
		if err != nil || strings.Trim(word, "0123456789.") != "" {
			return Paper{}, message.Fail("{{.Text}} is no paper: write width x height, as in 900x600mm", "Text", strconv.Quote(text))
		}
		if *side.to = v * points; *side.to < 72 || *side.to > Largest {
			return Paper{}, message.Fail("{{.Text}} is no paper: a side is from 25.4 mm to 35 m long", "Text", strconv.Quote(text))
		}
	}
	return p, nil
}
