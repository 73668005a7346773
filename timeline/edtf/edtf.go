package edtf

// Span is a half-open stretch of time in seconds since 1970-01-01T00:00:00Z, proleptic Gregorian.
type Span struct{ Start, End int64 }

// Date placeholder; replaced by the EDTF package proper.
type Date struct {
	text         string
	extent, core Span
	hasCore      bool
}

// Parse placeholder.
func Parse(s string) (Date, error) { return Date{text: s}, nil }

// String is the EDTF text.
func (d Date) String() string { return d.text }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.text == "" }

// Extent is from earliest to latest.
func (d Date) Extent() Span { return d.extent }

// Core is the part that is certain.
func (d Date) Core() (Span, bool) { return d.core, d.hasCore }

// Words is the date in a language's words.
func (d Date) Words(language string) string { return d.text }
