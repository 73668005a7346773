package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// head is the page's title and the day of which it tells.
func (l *Layout) head(f *frame) []scene.Shape {
	t := l.in.Theme
	width := l.w - 2*margin
	var out []scene.Shape
	y := f.top + 14
	most := 2
	if l.w < narrowPage && l.h > l.w {
		most = 3
	}
	for _, line := range l.in.Faces.Wrap(l.in.Doc.Title, typeset.Style{Size: sizeHead, Bold: true}, width, most) {
		y += 18
		out = append(out, scene.Shape{Kind: scene.Text, X: margin - 7, Y: y, Line: line, Fill: t.Ink})
		y += 12
	}
	y += 6
	lead := plain(firstParagraph(l.in.Doc.Description))
	lead = strings.TrimSpace(l.conditions() + lead)
	lines := 1
	if l.h > 900 {
		lines = 2
	}
	for _, line := range l.in.Faces.Wrap(lead, typeset.Style{Size: sizeTag}, min(width, 1000), lines) {
		out = append(out, scene.Shape{Kind: scene.Text, X: margin - 7, Y: y, Line: line, Fill: t.Muted})
		y += 17
	}
	f.top = y + 4
	return out
}

// conditions say which claims the page leaves out: those after a day, and those of sources that were
// taken away. It ends with a space where it says something.
func (l *Layout) conditions() string {
	return Conditions(l.in.Doc, l.in.Assess.Options, l.in.Words, l.in.Language())
}

// Conditions say which claims are left out under the options: those after a day, and those of sources
// that were taken away, as sentences with a space behind each; "" where none are. The language is that of dates.
func Conditions(doc *timeline.Document, o evidence.Options, t *words.Translator, language string) string {
	said := ""
	if o.HasAsOf {
		said = t.T("As known on {{.Day}}.", "Day", edtf.DayWords(language, o.AsOf)) + " "
	}
	const most = 3
	var names []string
	for id, gone := range o.Without {
		if gone {
			names = append(names, doc.Speaker(id))
		}
	}
	slices.Sort(names)
	if len(names) > most {
		names = append(names[:most], t.T("{{.Count}} more", "Count", len(names)-most))
	}
	if len(names) > 0 {
		said += t.T("Without {{.Names}}.", "Names", strings.Join(names, ", ")) + " "
	}
	return said
}

func firstParagraph(s string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(s), "\n\n")
	return first
}

// used are the sources that the shown events cite, in the order of the document, as indexes.
func (l *Layout) used() []int {
	cited := map[string]bool{}
	for _, i := range l.in.Pick.Events {
		for _, c := range l.in.Doc.Events[i].Claims {
			cited[c.Source], cited[c.From] = true, true
		}
	}
	var out []int
	for i, s := range l.in.Doc.Sources {
		if cited[s.ID] {
			out = append(out, i)
		}
	}
	return out
}

// sourceNumbers are the numbers of an event's sources in the list at the foot, in order: "1, 4, 9".
func (l *Layout) sourceNumbers(event int) string {
	var numbers []int
	for _, c := range l.in.Doc.Events[event].Claims {
		if n := l.numbers[c.Source]; n > 0 {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	var out []string
	for _, n := range slices.Compact(numbers) {
		out = append(out, strconv.Itoa(n))
	}
	const most = 6
	if len(out) > most {
		out = append(out[:most-1], fmt.Sprintf("+%d", len(out)-most+1))
	}
	return strings.Join(out, ", ")
}

const (
	footSize = 10.5
	footLead = 14.0
)

// foot is the numbered sources in columns, and the line that says what is shown and when it was
// made. It takes its room from the frame's bottom, at most a fifth of the page for the sources.
func (l *Layout) foot(f *frame) []scene.Shape {
	var out []scene.Shape
	f.bottom -= 22 + footLead*float64(l.footLines()-1) // for the colophon, which waits for the cards
	used := l.cited
	if len(used) == 0 || l.in.Page.Short {
		return out
	}
	columns := max(1, min(int((l.w-2*margin+24)/400), len(used)))
	most := int((f.bottom - f.top) * 0.2 / footLead)
	rows, lines := l.sourceRows(columns, most)
	if rows == 0 {
		return out
	}
	top := f.bottom - float64(rows)*footLead
	col, row, width := 0, 0, l.sourceWidth(columns)
	for k, i := range used {
		words := l.sourceWords(&l.in.Doc.Sources[i], width, lines)
		if row+len(words) > rows {
			col, row = col+1, 0
		}
		x, y := margin-7+float64(col)*(width+24), top+footLead*float64(row)+11
		if left := len(used) - k; col == columns-1 && row == rows-1 && left > 1 {
			line := l.in.Faces.Shape(l.in.Words.N(left, "and 1 more source, listed in the file", "and {{.Count}} more sources, listed in the file"), typeset.Style{Size: footSize, Italic: true})
			out = append(out, scene.Shape{Kind: scene.Text, X: x, Y: y, Line: line, Fill: l.in.Theme.Muted})
			break
		}
		out = append(out, l.source(k+1, &l.in.Doc.Sources[i], x, y, words)...)
		row += len(words)
	}
	f.bottom = top - 10
	out = append(out, scene.Shape{Kind: scene.Rect, X: margin - 7, Y: f.bottom + 2, W: l.w - 2*margin + 14, H: 1, Fill: l.in.Theme.Hair})
	return out
}

// sourceWidth is that of one of so many columns of sources.
func (l *Layout) sourceWidth(columns int) float64 {
	return (l.w-2*margin+14+24)/float64(columns) - 24
}

// sourceRows is how many rows the columns of sources need where each source takes up to two lines, or where
// that is more than most, one; and how many lines that is.
func (l *Layout) sourceRows(columns, most int) (rows, lines int) {
	tall, width := make([]int, len(l.cited)), l.sourceWidth(columns)
	if len(tall) <= most*columns {
		for k, i := range l.cited {
			tall[k] = len(l.sourceWords(&l.in.Doc.Sources[i], width, 2))
		}
		for rows = (len(tall) + columns - 1) / columns; rows <= most; rows++ {
			if fitColumns(tall, columns, rows) {
				return rows, 2
			}
		}
	}
	return min((len(tall)+columns-1)/columns, max(most, 0)), 1
}

// fitColumns tells whether columns of so many rows hold entries of these heights, filled one after the other.
func fitColumns(tall []int, columns, rows int) bool {
	col, row := 0, 0
	for _, n := range tall {
		if n > rows {
			return false
		}
		if row+n > rows {
			col, row = col+1, 0
		}
		row += n
	}
	return col < columns
}

// sourceWords are a source's words in up to so many lines.
func (l *Layout) sourceWords(s *timeline.Source, width float64, lines int) []*typeset.Line {
	words, style := SourceLine(s, l.in.Language()), typeset.Style{Size: footSize}
	if lines == 1 {
		return []*typeset.Line{l.in.Faces.Shorten(words, style, width-22)}
	}
	return l.in.Faces.Wrap(words, style, width-22, lines)
}

// source is one numbered entry of the list.
func (l *Layout) source(n int, s *timeline.Source, x, y float64, words []*typeset.Line) []scene.Shape {
	ref := scene.Ref{Class: ClassSource, ID: s.ID}
	number := l.in.Faces.Shape(strconv.Itoa(n), typeset.Style{Size: footSize, Bold: true})
	out := []scene.Shape{{Kind: scene.Text, X: x + 14 - number.Width, Y: y, Line: number, Fill: l.in.Theme.Ink}}
	for k, line := range words {
		out = append(out, scene.Shape{Kind: scene.Text, Ref: ref, X: x + 20, Y: y + footLead*float64(k), Line: line, Fill: l.in.Theme.Muted})
	}
	return out
}

// SourceLine is a source in one line: authors, title, container or publisher, date, reliability.
func SourceLine(s *timeline.Source, language string) string {
	var who []string
	for _, n := range s.Author {
		who = append(who, n.String())
	}
	var parts []string
	for _, p := range []string{strings.Join(who, ", "), s.Title, s.ContainerTitle} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if s.ContainerTitle == "" && s.Publisher != "" && s.Publisher != strings.Join(who, ", ") {
		parts = append(parts, s.Publisher)
	}
	if len(parts) == 0 {
		parts = append(parts, s.ID)
	}
	line := words.Sentences(parts...)
	if !s.Issued.IsZero() {
		line += ", " + typeset.Kept(line, s.Issued.Words(language))
	}
	return line
}

// narrowPage is the width below which the title of a page that is higher than wide takes three lines, in points.
const narrowPage = 720.0

// footLines are those that the colophon takes at the most, with as many groups and events without titles as there can be.
func (l *Layout) footLines() int {
	return max(len(l.colophon(Counts{Total: len(l.in.Doc.Events), Filtered: len(l.in.Doc.Events) - l.picked, Unknown: l.picked - l.known, Clustered: l.known})), 1)
}

// placeColophon adds the colophon at the foot.
func (l *Layout) placeColophon(v View, s *scene.Scene) {
	lines := l.colophon(l.Counts(v))
	for i, line := range lines {
		y := l.h - 14 - footLead*float64(len(lines)-1-i)
		s.Add(scene.Shape{Kind: scene.Text, X: margin - 7, Y: y, Line: line, Fill: l.in.Theme.Muted})
	}
}

// colophon says how many events are shown and how, and when the picture was made.
func (l *Layout) colophon(a Counts) []*typeset.Line {
	t := l.in.Words
	said := t.N(a.Total, "{{.Shown}} of 1 event shown", "{{.Shown}} of {{.Count}} events shown", "Shown", l.known)
	if a.Clustered > 0 {
		said += t.T(", {{.Count}} of them in groups", "Count", a.Clustered)
	}
	if bare := l.known - a.Labelled; bare > 0 {
		said += t.T(", {{.Count}} without a title for want of room", "Count", bare)
	}
	if a.Unknown > 0 {
		said += t.T(", {{.Count}} not yet known", "Count", a.Unknown)
	}
	if a.Filtered > 0 {
		said += t.T(", {{.Count}} filtered out", "Count", a.Filtered)
	}
	if n := len(l.cited); l.in.Page.Short && n > 0 {
		said += t.N(n, ", resting on 1 source", ", resting on {{.Count}} sources")
	}
	if p := l.in.Page; p.Of > 0 {
		said += " · " + t.T("page {{.Page}} of {{.Pages}}", "Page", p.Number, "Pages", p.Of)
	}
	made := t.T("made with Dateline")
	if p := l.in.Page; !p.Made.IsZero() {
		y, m, d := p.Made.UTC().Date()
		made = t.T("made {{.Day}} with Dateline", "Day", edtf.DayWords(l.in.Language(), edtf.Instant(int64(y), int(m), d, 0, 0, 0)))
	}
	return l.in.Faces.Wrap(said+" · "+made, typeset.Style{Size: footSize}, l.w-2*margin+14, 3)
}
