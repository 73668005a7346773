package edtf

// Date is a date as a source gives it: a day, a month, a year, an interval, a
// set, with what is uncertain about it. It is a value of 16 bytes that can be
// copied freely; Equal compares two. The zero Date is no date.
type Date struct {
	_     [0]func() // not for ==, which would compare the pointers
	plain plain     // most dates; 0 where rare holds it
	rare  *rare     // the others
}

// rare is a date that is not plain, worked out by Parse.
type rare struct {
	text string
	facts
}

// Packed reports whether the date takes no memory beyond its own value, as most do.
func (d Date) Packed() bool { return d.rare == nil }

// facts are what is known of the date without its words and members.
func (d Date) facts() facts {
	switch {
	case d.plain != 0:
		return d.plain.facts()
	case d.IsZero():
		return facts{}
	}
	return d.rare.facts
}

// has reports whether one of the flags is set.
func (d Date) has(f flags) bool { return d.facts().flags&f != 0 }

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
	if p := quick(s); p != 0 {
		return Date{plain: p}, nil
	}
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
func (d Date) String() string {
	switch {
	case d.plain != 0:
		return d.plain.text()
	case d.IsZero():
		return ""
	}
	return d.rare.text
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.plain == 0 && d.rare == nil }

// Equal reports whether two dates were written alike.
func (d Date) Equal(o Date) bool {
	return d.plain == o.plain && (d.rare == o.rare || d.rare != nil && o.rare != nil && d.rare.text == o.rare.text)
}

// Extent is the stretch from the earliest to the latest instant that the date
// may touch, as written: `~` and `?` do not widen it. An open or unknown start
// is MinInstant, an open or unknown end MaxInstant.
func (d Date) Extent() Span {
	if d.plain.single() {
		return d.plain.extent()
	}
	return d.facts().extent
}

// Core is the stretch that is covered whatever the date turns out to be, as
// written, and whether there is one. The package comment has the rule.
func (d Date) Core() (Span, bool) {
	f := d.facts()
	return f.core, f.hasCore
}

// Precision is the finest unit that the date pins down; of an interval or set,
// the coarsest of what it is made of.
func (d Date) Precision() Precision { return d.facts().prec }

// Set says whether the date is a set, and of which kind.
func (d Date) Set() SetKind { return d.facts().set }

// IsInterval reports whether the date is an interval, written with a slash.
func (d Date) IsInterval() bool { return d.has(flagInterval) }

// Uncertain reports whether any part of the date carries `?` or `%`.
func (d Date) Uncertain() bool { return d.has(flagUncertain) }

// Approximate reports whether any part of the date carries `~` or `%`.
func (d Date) Approximate() bool { return d.has(flagApproximate) }

// Unspecified reports whether the date has an X in place of a digit.
func (d Date) Unspecified() bool { return d.has(flagUnspecified) }

// OpenStart reports whether the date reaches back without limit: ../b or [..b].
func (d Date) OpenStart() bool { return d.has(flagOpenStart) }

// OpenEnd reports whether the date goes on without limit: a/.. or [a..].
func (d Date) OpenEnd() bool { return d.has(flagOpenEnd) }

// UnknownStart reports whether the interval's start is not known: /b.
func (d Date) UnknownStart() bool { return d.has(flagUnknownStart) }

// UnknownEnd reports whether the interval's end is not known: a/.
func (d Date) UnknownEnd() bool { return d.has(flagUnknownEnd) }

// StartApproximate reports whether the earliest member or start carries `~` or
// `%`. A single date is both its start and its end.
func (d Date) StartApproximate() bool { return d.has(flagStartApproximate) }

// EndApproximate reports whether the latest member or end carries `~` or `%`.
func (d Date) EndApproximate() bool { return d.has(flagEndApproximate) }

// StartUncertain reports whether the earliest member or start carries `?` or `%`.
func (d Date) StartUncertain() bool { return d.has(flagStartUncertain) }

// EndUncertain reports whether the latest member or end carries `?` or `%`.
func (d Date) EndUncertain() bool { return d.has(flagEndUncertain) }

// Members are the parts of a set, in the order in which they are written; of
// any other date, the date alone; of the zero Date, none. A member of the form
// a..b is a set of its own, and so is one with an open end.
func (d Date) Members() []Date {
	if d.IsZero() {
		return nil
	}
	var t tree
	whole := d.String()
	if d.Set() == NoSet || t.parse(whole) != nil || len(t.members) == 1 {
		return []Date{d}
	}
	out := make([]Date, 0, len(t.members))
	for _, m := range t.members {
		text := whole[m.from:m.to]
		if m.ranged() {
			text = whole[:1] + text + whole[len(whole)-1:]
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
	if d.Equal(o) {
		return 0
	}
	if d.IsZero() != o.IsZero() {
		return sign(d.IsZero())
	}
	a, b := d.Extent(), o.Extent()
	switch {
	case a.Start != b.Start:
		return sign(a.Start < b.Start)
	case a.End != b.End:
		return sign(a.End < b.End)
	}
	return sign(d.String() < o.String())
}

func sign(before bool) int {
	if before {
		return -1
	}
	return 1
}

// MarshalText is the EDTF text.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

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
