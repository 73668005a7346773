package typeset

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/shaping"
)

// Missing are the characters shaped so far that no font had, in the order of their numbers. They
// are drawn as boxes.
func (f *Faces) Missing() []rune {
	f.mu.Lock()
	defer f.mu.Unlock()
	out := make([]rune, 0, len(f.missing))
	for r := range f.missing {
		out = append(out, r)
	}
	slices.Sort(out)
	return out
}

// Boxes is how many characters Missing names.
func (f *Faces) Boxes() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.missing)
}

// note remembers the characters of a shaped run that came out as boxes.
func (f *Faces) note(run shaping.Output, text []rune) {
	for _, g := range run.Glyphs {
		if g.GlyphID != 0 {
			continue
		}
		for _, r := range text[g.TextIndex():min(g.TextIndex()+g.RunesCount(), len(text))] {
			if _, ok := run.Face.NominalGlyph(r); !ok && !blank(r) && len(f.missing) < maxChoices {
				f.missing[r] = true
			}
		}
	}
}

// Script is the name of a character's script in Unicode, such as "Han" or "Hebrew"; "symbols" for
// what belongs to several scripts, emoji among it, and "private use" for what has no meaning of
// its own.
func Script(r rune) string {
	if unicode.Is(unicode.Co, r) {
		return "private use"
	}
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return name
		}
	}
	return "symbols"
}
