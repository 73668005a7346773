package table

import (
	"strconv"
	"strings"
)

// TSV writes rows as tab-separated values, a line each: what spreadsheets take from the clipboard.
// The registered type text/tab-separated-values allows no tab and no line break within a value, so
// that each becomes a space. A cell that a spreadsheet would take for a formula gets an apostrophe
// in front, as one would type it there; numbers do not. A nil head is left out.
func TSV(head []string, rows int, columns int, cell func(row, column int) string) string {
	var b strings.Builder
	line := func(n int, value func(i int) string) {
		for i := range n {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(harmless(flat.Replace(value(i))))
		}
		b.WriteByte('\n')
	}
	if head != nil {
		line(len(head), func(i int) string { return head[i] })
	}
	for r := range rows {
		line(columns, func(i int) string { return cell(r, i) })
	}
	return b.String()
}

// harmless is a cell that no spreadsheet computes.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

var flat = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ", "\v", " ", "\f", " ", "\u2028", " ", "\u2029", " ", "\x00", "")
