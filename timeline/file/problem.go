package file

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline/message"
)

// Level is how bad a Problem is.
type Level uint8

// The levels. An Error refuses the file, a Warning opens it, a Note only informs.
const (
	Error Level = iota
	Warning
	Note
)

var levels = [...]string{"error", "warning", "note"}

// String is "error", "warning" or "note".
func (l Level) String() string { return levels[l] }

// Problem is something wrong in a file, its place, and what to do about it.
type Problem struct {
	Level   Level
	File    string          // the name given to Read
	Line    int             // from 1; 0 where the text is not known
	Column  int             // from 1, in characters (Unicode code points), not bytes
	Path    string          // the JSON path, "events[3].claims[0].source"; empty for the whole file and bad syntax outside a value
	Message message.Message // what is wrong and what to do, without the path
	Rule    string          // the name of the rule of package lint that warns; empty for none
}

// String is the line that `dateline check` prints, in English: "file:line:col: level: path: message [rule]". A problem
// without a place is "file: level: path: message [rule]".
func (p Problem) String() string {
	text := p.File
	if p.Line > 0 {
		text = fmt.Sprintf("%s:%d:%d", text, p.Line, p.Column)
	}
	text += ": " + p.Level.String() + ": "
	if p.Path != "" {
		text += p.Path + ": "
	}
	return text + p.Words(message.Message.String)
}

// Words are what is wrong and what to do, as say says it, and behind them in brackets the rule.
func (p Problem) Words(say func(message.Message) string) string {
	if p.Rule == "" {
		return say(p.Message)
	}
	return say(p.Message) + " [" + p.Rule + "]"
}

// maxProblems is how many problems are listed; the rest are counted.
const maxProblems = 100

// found is a problem before its offset is turned into a line and a column.
type found struct {
	level  Level
	offset int
	path   string
	says   message.Message
	rule   string
}

// problems collects what is found, of each level the maxProblems that stand first in the file,
// and counts the rest.
type problems struct {
	list  [2][]found // errors, warnings
	last  [2]int     // the largest offset in a full list
	count [2]int
}

// beyond reports whether another problem of the level, at the offset or behind it, would only
// be counted.
func (p *problems) beyond(level Level, offset int) bool {
	return len(p.list[level]) == maxProblems && offset >= p.last[level]
}

// full reports whether as many problems of the level are kept as are listed.
func (p *problems) full(level Level) bool { return len(p.list[level]) == maxProblems }

func (p *problems) add(f found) {
	p.count[f.level]++
	if p.beyond(f.level, f.offset) {
		return
	}
	list := append(p.list[f.level], f)
	if len(list) > maxProblems {
		slices.SortStableFunc(list, byOffset)
		list = list[:maxProblems]
	}
	p.list[f.level], p.last[f.level] = list, slices.MaxFunc(list, byOffset).offset
}

func byOffset(a, b found) int { return cmp.Compare(a.offset, b.offset) }

// report turns offsets into lines and columns: errors before warnings where there is no room
// for all, then all in the order of the file, then how many more there are.
func (p *problems) report(name, text string) []Problem {
	var list []found
	for _, level := range p.list {
		more := slices.Clone(level)
		slices.SortStableFunc(more, byOffset)
		list = append(list, more...)
	}
	list = list[:min(len(list), maxProblems)]
	slices.SortStableFunc(list, byOffset)
	out := placed(name, text, list)
	if more := p.count[Error] + p.count[Warning] - len(list); more > 0 {
		end := out[len(out)-1]
		out = append(out, Problem{Level: Note, File: name, Line: end.Line, Column: end.Column, Message: message.Of("and {{.Count}} more", "Count", more)})
	}
	return out
}

// placed turns offsets, in their order, into lines and columns.
func placed(name, text string, list []found) []Problem {
	var out []Problem
	line, start, last := 1, 0, 0
	for _, f := range list {
		offset := min(f.offset, len(text))
		line += strings.Count(text[last:offset], "\n")
		if i := strings.LastIndexByte(text[last:offset], '\n'); i >= 0 {
			start = last + i + 1
		}
		last = offset
		column := utf8.RuneCountInString(text[start:offset]) + 1
		out = append(out, Problem{f.level, name, line, column, f.path, f.says, f.rule})
	}
	return out
}

// step is one step of a JSON path: a key, or an index where the key is empty.
type step struct {
	key   string
	index int
}

// pathText is the path as people write it: events[3].claims[0].source.
func pathText(path []step) string {
	var b strings.Builder
	for i, s := range path {
		switch {
		case s.index >= 0:
			fmt.Fprintf(&b, "[%d]", s.index)
		case !plain(s.key):
			b.WriteString("[" + quote(s.key) + "]")
		case i > 0:
			b.WriteString("." + s.key)
		default:
			b.WriteString(s.key)
		}
	}
	return b.String()
}

// plain reports whether a key needs no quotation marks in a path.
func plain(key string) bool {
	for _, c := range key {
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return key != "" && len(key) <= quoteLength
}

// quoteLength is how many characters of the file's text a message repeats at most.
const quoteLength = 60

// quote puts text of the file into a message: on one line, shortened, nothing invisible.
func quote(s string) string {
	if utf8.RuneCountInString(s) > quoteLength {
		s = string([]rune(s[:min(len(s), 4*quoteLength)])[:quoteLength-1]) + "…"
	}
	return strconv.Quote(s)
}

// clip is quote without the quotation marks.
func clip(s string) string {
	s = quote(s)
	return s[1 : len(s)-1]
}
