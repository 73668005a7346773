package record

import (
	"fmt"

	"dateline/timeline/edtf"
)

// Exact reports whether a date says exactly which days it covers: a day or a moment, or an
// interval of such, without qualifier, choice, open end or unknown digit.
func Exact(d edtf.Date) bool {
	if d.IsZero() || d.Uncertain() || d.Approximate() || d.Unspecified() || d.Set() != edtf.NoSet {
		return false
	}
	core, ok := d.Core()
	return ok && core == d.Extent() && Bounded(d)
}

// Bounded reports whether a date has a known first and last day.
func Bounded(d edtf.Date) bool {
	x := d.Extent()
	return !d.IsZero() && x.Start != edtf.MinInstant && x.End != edtf.MaxInstant
}

// Earliest is the first day that a date may touch as ISO 8601 writes it, or "" where there is none.
// Where the date is to the second, it has the time of UTC. Years of more than four digits have a sign.
func Earliest(d edtf.Date) string {
	if d.IsZero() || d.Extent().Start == edtf.MinInstant {
		return ""
	}
	return iso(d.Extent().Start, d.Precision() == edtf.Second)
}

// Latest is the last day that a date may touch, as Earliest.
func Latest(d edtf.Date) string {
	if d.IsZero() || d.Extent().End == edtf.MaxInstant {
		return ""
	}
	return iso(d.Extent().End-1, d.Precision() == edtf.Second)
}

func iso(at int64, time bool) string {
	year, month, day, hour, minute, second := edtf.FromInstant(at)
	text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	switch {
	case year < 0:
		text = fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	case year > 9999:
		text = "+" + text
	}
	if time {
		text += fmt.Sprintf("T%02d:%02d:%02dZ", hour, minute, second)
	}
	return text
}
