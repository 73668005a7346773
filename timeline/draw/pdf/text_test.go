package pdf_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline/draw/pdf"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// scripts are lines that a reader must find again, by what a font must have for them.
var scripts = map[string][]string{
	"Latin":      {"Plain words, 2022", "office affluent fjord", "naïve Élysée Œuvre", "e\u0301te\u0301 o\u0323\u0302", "a  b   c", "(brackets\\) and <marks>", "AVATAR To Ty"},
	"Cyrillic":   {"Қазақстан Республикасының үкіметі", "Жаңаөзен әділет ғұмыр һәм", "Події в Україні їжак ґанок"},
	"Greek":      {"Ἀθῆναι καὶ Σπάρτη", "Η ιστορία της γραφής"},
	"Han":        {"日本語の題名", "中文字體與繁體", "哈萨克斯坦 2022 年一月"},
	"Hangul":     {"한국어 제목 훈민정음"},
	"Hebrew":     {"שלום עולם", "שלום 2022 עולם", "abc שלום def", "בְּרֵאשִׁית"},
	"Arabic":     {"مرحبا بالعالم", "لا إله السلام", "كازاخستان 2022", "مُحَمَّد"},
	"Thai":       {"ภาษาไทย น้ำ"},
	"Devanagari": {"हिन्दी किताब विद्या"},
	"Emoji":      {"👍 agreed", "👩‍👩‍👧‍👦 family", "🇰🇿 flag", "👍🏽 tone"},
}

// found tells whether a reader finds the words: white space aside, and composed or not.
func found(text, words string) bool {
	return strings.Contains(bare(text), bare(words))
}

// bare is a text as it is compared: composed, without space, what is never seen and what is no character.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r&0xfffe == 0xfffe {
			return -1
		}
		return r
	}, norm.NFC.String(text))
}

func TestEveryScriptIsFound(t *testing.T) {
	f := installed(t)
	for script, lines := range scripts {
		t.Run(script, func(t *testing.T) {
			if !hasFont(f, lines[0]) {
				missing(t, "a font for "+script)
			}
			for _, style := range []typeset.Style{{Size: 16}, {Size: 9, Bold: true}, {Size: 40, Italic: true}} {
				for _, line := range lines {
					s := &scene.Scene{Width: 900, Height: 60, Background: paper}
					s.Add(scene.Shape{Kind: scene.Text, X: 20, Y: 45, Line: f.Shape(line, style), Fill: ink})
					path := keep(t, script+".pdf", write(t, []pdf.Page{pdf.Sheet(s)}, f, pdf.Options{}))
					if text := run(t, "pdftotext", path, "-"); !found(text, line) {
						t.Errorf("%q is read as %q", line, text)
					}
				}
			}
			path := keep(t, script+".pdf", write(t, []pdf.Page{pdf.Sheet(texts(f, lines...))}, f, pdf.Options{}))
			sound(t, path)
		})
	}
}

// hasFont tells whether the faces have every letter.
func hasFont(f *typeset.Faces, text string) bool {
	for _, g := range f.Shape(text, typeset.Style{Size: 10}).Glyphs {
		if g.ID == 0 {
			return false
		}
	}
	return true
}

// TestMarksOfIsolatesAreNoText that a reader could give back in another order.
func TestMarksOfIsolatesAreNoText(t *testing.T) {
	f := installed(t)
	s := &scene.Scene{Width: 900, Height: 60, Background: paper}
	s.Add(scene.Shape{Kind: scene.Text, X: 20, Y: 45, Line: f.Shape("משבר, \u206826 July\u2069", typeset.Style{Size: 16}), Fill: ink})
	text := run(t, "pdftotext", keep(t, "isolate.pdf", write(t, []pdf.Page{pdf.Sheet(s)}, f, pdf.Options{})), "-")
	if strings.ContainsAny(text, "\u2066\u2067\u2068\u2069") || !strings.Contains(text, "26 July") {
		t.Errorf("the line is read as %q", text)
	}
}
