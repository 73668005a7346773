package edtf

// Precision is the finest calendar unit that a date pins down. A greater value
// is finer, so that the coarser of two is the smaller.
type Precision uint8

// The precisions, from coarse to fine. Season stands for every part of a year
// between a year and a month: seasons, quarters, thirds and halves.
const (
	Unknown    Precision = iota // not even a millennium, as in XXXX-12-25
	Gigayear                    // a block of ten million years or more
	Megayear                    // a block of ten thousand to a million years
	Millennium                  // 1XXX
	Century                     // 19XX
	Decade                      // 199X
	Year                        // 1997
	Season                      // 1997-21
	Month                       // 1997-07
	Day                         // 1997-07-16
	Second                      // 1997-07-16T14:30:00Z
)

var precisionNames = [...]string{"unknown", "gigayear", "megayear", "millennium", "century",
	"decade", "year", "season", "month", "day", "second"}

// String is the precision's English name in lower case.
func (p Precision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return "unknown"
}

// blockPrecision is the precision of a year of which the last zeros digits are
// not known.
func blockPrecision(zeros int) Precision {
	switch {
	case zeros <= 0:
		return Year
	case zeros == 1:
		return Decade
	case zeros == 2:
		return Century
	case zeros == 3:
		return Millennium
	case zeros <= 6:
		return Megayear
	}
	return Gigayear
}

// SetKind says whether a date is a set, and of which kind.
type SetKind uint8

// The kinds of sets.
const (
	NoSet SetKind = iota
	OneOf         // [a,b]: one of the members, it is not known which
	AllOf         // {a,b}: all the members
)

// String is the kind's English name in lower case.
func (k SetKind) String() string {
	switch k {
	case OneOf:
		return "one of"
	case AllOf:
		return "all of"
	}
	return "no set"
}
