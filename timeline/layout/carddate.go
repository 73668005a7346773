package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/typeset"
)

// mostDate is how many lines the words of a date may take: "some day between 11 January and 11 December 2004".
const mostDate = 3

// date is the first row: the date's words, and at the right the sources' numbers on a page; before
// them the mark, and where it is brief the status, on a card without a row for its status.
func (d *draft) date() {
	l, e := d.layout, &d.layout.in.Doc.Events[d.it.event]
	room := d.rung.width - padLeft - padRight
	var refs *typeset.Line
	if l.in.Page != nil {
		refs = l.in.Faces.Shape(l.sourceNumbers(d.it.event), typeset.Style{Size: sizeSmall})
		room -= refsOf(refs)
	}
	base := d.y + 11
	x := padLeft
	if !d.rung.status {
		x += 2*markRadius + 6
		d.shapes = append(d.shapes, Mark(l.in.Theme, d.verdict, d.it.color, padLeft+markRadius, base-4, markRadius)...)
	}
	lines, spare := 1, 0.0
	switch {
	case d.rung.brief:
		word := l.small(d.verdict.Status)
		d.text(word, x, base, d.it.color)
		after, widest := x+word.Width+8, l.widestStatus()
		words := l.in.Faces.Shape(e.Date.Words(l.in.Language()), typeset.Style{Size: sizeSmall})
		if x-padLeft+widest+8+words.Width <= room {
			x, spare = after, widest-word.Width
			break
		}
		d.width = max(d.width, x-padLeft+widest) // and the date below it
		d.y, base, x, lines = d.y+smallLead, base+smallLead, padLeft, mostDate
	case !d.rung.firm:
		lines = mostDate
	}
	beside := 0.0
	if base == padTop+11 && refs != nil {
		beside = refsOf(refs)
		lines += min(lines-1, 2) // since the first is short, and a word that has no room in it moves the others on
	}
	for k, line := range l.dateLines(e.Date.Words(l.in.Language()), room+refsOf(refs)-(x-padLeft), beside, lines) {
		if line.Width > 0 {
			d.text(line, x, base+smallLead*float64(k), l.in.Theme.Muted)
		}
		used := x - padLeft + line.Width + spare
		if k == 0 {
			used += refsOf(refs)
		}
		d.width = max(d.width, used)
		d.y += smallLead
	}
	if refs != nil && refs.Width > 0 {
		d.right = append(d.right, len(d.shapes))
		d.text(refs, 0, padTop+11, l.in.Theme.Muted)
	}
}

// refsOf is the room of the sources' numbers beside a date.
func refsOf(refs *typeset.Line) float64 {
	if refs == nil {
		return 0
	}
	return refs.Width + 10
}

// dateLines breaks a date's words into lines of a width, of which the first is shorter by what stands beside it. A day
// stays with its month where there is room: "11" beside the numbers of sources reads as one of them.
func (l *Layout) dateLines(words string, width, beside float64, most int) []*typeset.Line {
	lines := l.brokenDate(words, width, beside, most)
	if !parted(lines) {
		return lines
	}
	joined := dayOfMonth.ReplaceAllStringFunc(words, keep.Replace)
	kept := l.brokenDate(joined, width, beside, most)
	for i, line := range kept {
		if shortened(line, words) {
			return lines
		}
		kept[i] = l.in.Faces.Shape(plainly.Replace(line.Text), typeset.Style{Size: sizeSmall})
	}
	return kept
}

// The signs that keep words together are for breaking alone: nobody can search for them in a file.
var (
	keep    = strings.NewReplacer(" ", "\u00a0", "–", "–\u2060")
	plainly = strings.NewReplacer("\u00a0", " ", "\u2060", "")
)

var (
	dayOfMonth = regexp.MustCompile(`\b(?:[0-9]{1,2}\.?–)?[0-9]{1,2}(?:\.|er)? \p{L}`)
	endsInDay  = regexp.MustCompile(`\b[0-9]{1,2}(?:\.|er)?–?$`)
)

// parted tells whether a day ends a line and its month, or the day after it, begins the next.
func parted(lines []*typeset.Line) bool {
	for i, line := range lines {
		if i > 0 && endsInDay.MatchString(lines[i-1].Text) {
			if first, _ := utf8.DecodeRuneInString(line.Text); unicode.IsLetter(first) || unicode.IsDigit(first) {
				return true
			}
		}
	}
	return false
}

// brokenDate breaks a date's words wherever words end.
func (l *Layout) brokenDate(words string, width, beside float64, most int) []*typeset.Line {
	style := typeset.Style{Size: sizeSmall}
	if beside == 0 || most < 2 {
		return l.in.Faces.Wrap(words, style, width-beside, most)
	}
	first := l.in.Faces.Wrap(words, style, width-beside, len(words))
	if len(first) == 0 || len(first) == 1 && !shortened(first[0], words) {
		return first
	}
	rest, ok := strings.CutPrefix(words, first[0].Text)
	if !ok { // not even a word has room beside the other
		first[0], rest = l.in.Faces.Shape("", style), words
	}
	return append(first[:1], l.in.Faces.Wrap(strings.TrimSpace(rest), style, width, most-1)...)
}
