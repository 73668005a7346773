package svg

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/typeset/subset"
)

// family is the name of the embedded faces; what they lack comes from those behind it.
const family = "Dateline"

// use is what a picture shows of one face, upright or leaning.
type use struct {
	glyphs         map[uint32]bool
	text           map[rune]bool
	regular, heavy bool // in which weights of text
}

// useKey is a face and whether the text in it leans.
type useKey struct {
	face   uint16
	italic bool
}

// fonts embeds the faces, each cut down to what is used of it. All are one family to CSS, told
// apart by weight, slant and characters; one that cannot be cut is left to the reader's system.
func (p *painter) fonts(s *scene.Scene, faces *typeset.Faces) {
	uses := used(s)
	keys := slices.SortedFunc(maps.Keys(uses), func(a, b useKey) int {
		if a.face != b.face {
			return int(b.face) - int(a.face) // the built-in ones last: of several the last one counts
		}
		if a.italic {
			return 1
		}
		return -1
	})
	open := false
	for _, key := range keys {
		u := uses[key]
		woff, err := subset.WOFF(faces.File(key.face), faces.Index(key.face), u.glyphs, u.text)
		if err != nil {
			continue
		}
		if !open {
			p.print("<style>\n")
			open = true
		}
		p.print("@font-face{font-family:", family, ";font-weight:", u.weight(), ";font-style:", slant(key.italic),
			";unicode-range:", ranges(u.text), ";src:url(data:font/woff;base64,", base64.StdEncoding.EncodeToString(woff), ") format(\"woff\")}\n")
	}
	if open {
		p.print("text{font-synthesis:none}\n</style>\n")
	}
}

// Loose are the names of the fonts in which some of the scene's text is set and that cannot be cut down
// to be embedded, such as those of emoji in colour: who has no such font sees that text in another.
func Loose(s *scene.Scene, faces *typeset.Faces) (names []string) {
	for key, u := range used(s) {
		if _, err := subset.WOFF(faces.File(key.face), faces.Index(key.face), u.glyphs, u.text); err != nil {
			names = append(names, cmp.Or(faces.Name(key.face), "a font"))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// used tells what the picture shows of each face.
func used(s *scene.Scene) map[useKey]*use {
	uses := map[useKey]*use{}
	for i := range s.Shapes {
		if s.Shapes[i].Kind != scene.Text || s.Shapes[i].Line == nil {
			continue
		}
		l := s.Shapes[i].Line
		runes := []rune(l.Text)
		starts := clusters(l)
		for _, g := range l.Glyphs {
			key := useKey{g.Face, l.Style.Italic}
			u := uses[key]
			if u == nil {
				u = &use{glyphs: map[uint32]bool{}, text: map[rune]bool{}}
				uses[key] = u
			}
			u.glyphs[g.ID] = true
			u.heavy, u.regular = u.heavy || l.Style.Bold, u.regular || !l.Style.Bold
			at, _ := slices.BinarySearch(starts, int(g.Cluster))
			for _, r := range runes[min(starts[at], len(runes)):min(starts[at+1], len(runes))] {
				u.text[r] = true
			}
		}
	}
	return uses
}

// clusters are where those of a line start, sorted, and where its text ends.
func clusters(l *typeset.Line) []int {
	var starts []int
	for _, g := range l.Glyphs {
		starts = append(starts, int(g.Cluster))
	}
	slices.Sort(starts)
	return append(slices.Compact(starts), len([]rune(l.Text)))
}

// weight is the CSS weight, or range of weights, of the text in a face.
func (u *use) weight() string {
	switch {
	case u.heavy && u.regular:
		return "400 700"
	case u.heavy:
		return "700"
	}
	return "400"
}

func slant(italic bool) string {
	if italic {
		return "italic"
	}
	return "normal"
}

// ranges are the characters as CSS writes them, U+20-7E,U+A0.
func ranges(text map[rune]bool) string {
	runes := slices.Sorted(maps.Keys(text))
	var parts []string
	for i := 0; i < len(runes); {
		j := i
		for j+1 < len(runes) && runes[j+1] == runes[j]+1 {
			j++
		}
		part := fmt.Sprintf("U+%X", runes[i])
		if j > i {
			part += fmt.Sprintf("-%X", runes[j])
		}
		parts, i = append(parts, part), j+1
	}
	return strings.Join(parts, ",")
}
