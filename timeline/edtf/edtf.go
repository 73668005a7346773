package edtf

// Date is a date as a source gives it: a day, a month, a year, an interval, a
// set, with what is uncertain about it. It is a small value that can be
// compared with == and copied freely; all but Words and Members was worked out
// by Parse. The zero Date is no date.
type Date struct {
	text    string
	extent  Span
	core    Span
	flags   flags
	prec    Precision
	set     SetKind
	hasCore bool
}

type flags uint16

const (
	flagInterval flags = 1 << iota
	flagOpenStart
	flagOpenEnd
	flagUnknownStart
	flagUnknownEnd
	flagStartUncertain
	flagEndUncertain
	flagStartApproximate
	flagEndApproximate
	flagUncertain
	flagApproximate
	flagUnspecified
)

// Parse reads an EDTF text of level 0, 1 or 2. The error is always an *Error
// and says at which byte the text stops being EDTF, and what to write instead
// where that is clear.
func Parse(s string) (Date, error) {
	var t tree
	if f := t.parse(s); f != nil {
		return Date{}, f.explain(s)
	}
	return t.date(s), nil
}

// MustParse is Parse for texts known to be right, in tests and tables; it
// panics where Parse fails.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String is the EDTF text exactly as it was parsed, empty for the zero Date.
func (d Date) String() string { return d.text }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.text == "" }

// Extent is the stretch from the earliest to the latest instant that the date
// may touch, as written: `~` and `?` do not widen it. An open or unknown start
// is MinInstant, an open or unknown end MaxInstant.
func (d Date) Extent() Span { return d.extent }

// Core is the stretch that is covered whatever the date turns out to be, as
// written, and whether there is one. The package comment has the rule.
func (d Date) Core() (Span, bool) { return d.core, d.hasCore }

// Precision is the finest unit that the date pins down; of an interval or set,
// the coarsest of what it is made of.
func (d Date) Precision() Precision { return d.prec }

// Set says whether the date is a set, and of which kind.
func (d Date) Set() SetKind { return d.set }

// IsInterval reports whether the date is an interval, written with a slash.
func (d Date) IsInterval() bool { return d.flags&flagInterval != 0 }

// Uncertain reports whether any part of the date carries `?` or `%`.
func (d Date) Uncertain() bool { return d.flags&flagUncertain != 0 }

// Approximate reports whether any part of the date carries `~` or `%`.
func (d Date) Approximate() bool { return d.flags&flagApproximate != 0 }

// Unspecified reports whether the date has an X in place of a digit.
func (d Date) Unspecified() bool { return d.flags&flagUnspecified != 0 }

// OpenStart reports whether the date reaches back without limit: ../b or [..b].
func (d Date) OpenStart() bool { return d.flags&flagOpenStart != 0 }

// OpenEnd reports whether the date goes on without limit: a/.. or [a..].
func (d Date) OpenEnd() bool { return d.flags&flagOpenEnd != 0 }

// UnknownStart reports whether the interval's start is not known: /b.
func (d Date) UnknownStart() bool { return d.flags&flagUnknownStart != 0 }

// UnknownEnd reports whether the interval's end is not known: a/.
func (d Date) UnknownEnd() bool { return d.flags&flagUnknownEnd != 0 }

// StartApproximate reports whether the earliest member or start carries `~` or
// `%`. A single date is both its start and its end.
func (d Date) StartApproximate() bool { return d.flags&flagStartApproximate != 0 }

// EndApproximate reports whether the latest member or end carries `~` or `%`.
func (d Date) EndApproximate() bool { return d.flags&flagEndApproximate != 0 }

// StartUncertain reports whether the earliest member or start carries `?` or `%`.
func (d Date) StartUncertain() bool { return d.flags&flagStartUncertain != 0 }

// EndUncertain reports whether the latest member or end carries `?` or `%`.
func (d Date) EndUncertain() bool { return d.flags&flagEndUncertain != 0 }

// Members are the parts of a set, in the order in which they are written; of
// any other date, the date alone; of the zero Date, none. A member of the form
// a..b is a set of its own, and so is one with an open end.
func (d Date) Members() []Date {
	if d.IsZero() {
		return nil
	}
	var t tree
	if d.set == NoSet || t.parse(d.text) != nil || len(t.members) == 1 {
		return []Date{d}
	}
	out := make([]Date, 0, len(t.members))
	for _, m := range t.members {
		text := d.text[m.from:m.to]
		if m.ranged() {
			text = d.text[:1] + text + d.text[len(d.text)-1:]
		}
		var part tree
		if part.parse(text) == nil {
			out = append(out, part.date(text))
		}
	}
	return out
}

// Compare orders dates by their earliest instant, then by their latest, then
// by their text; the zero Date comes first. It is negative where d comes
// before o, zero where they are equal, and suits slices.SortFunc.
func (d Date) Compare(o Date) int {
	switch {
	case d == o:
		return 0
	case d.IsZero() != o.IsZero():
		return sign(d.IsZero())
	case d.extent.Start != o.extent.Start:
		return sign(d.extent.Start < o.extent.Start)
	case d.extent.End != o.extent.End:
		return sign(d.extent.End < o.extent.End)
	}
	return sign(d.text < o.text)
}

func sign(before bool) int {
	if before {
		return -1
	}
	return 1
}

// MarshalText is the EDTF text.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText parses an EDTF text; an empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
