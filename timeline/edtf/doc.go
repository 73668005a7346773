// Package edtf reads dates as sources give them: the Extended Date/Time Format
// of the Library of Congress (4 February 2019), which is part of ISO
// 8601-2:2019, levels 0, 1 and 2.
//
// In goes a text, such as 2022-07-16, 1450~, 2022-02-24/.. or [1667,1670..1672].
// Out comes a Date: a small value with the stretch of time that the
// date may touch (Extent), the stretch that it surely covers (Core), how
// precise it is, what is uncertain, approximate, open or unknown about it, and
// its words in six languages. What is not EDTF is refused with the byte where
// it stops being EDTF and, where it is clear what was meant, the EDTF text to
// write instead; nothing is guessed in silence.
//
// The package also holds the proleptic Gregorian calendar over the whole range
// of an int64 of seconds (Instant, FromInstant). It does not know time zones
// by name, leap seconds, other calendars or the present moment.
//
// # Instants
//
// An instant is a second since 1970-01-01T00:00:00Z; a Span holds its start and
// not its end. Years are astronomical: 0000 is 1 BCE and -0043 is 44 BCE. All
// that parses lies between MinInstant and MaxInstant, 73 billion years either
// way, and an open or unknown end stands exactly at one of them.
//
// # Core
//
// The core of an interval a/b reaches from the latest start to the earliest
// end. Where an end is a day or finer, the whole of it belongs to the interval,
// so 2022-01-02/2022-01-11 covers both days; no source means that an event of
// days began at the last second of its first day. Where an end is coarser, it
// may have come at any moment of that month or year: 2022-01/2022-03 surely
// covers only 1 to 28 February, and 2022-01/2022-02 nothing at all. An open end
// (..) says that there is none, so the core goes on to MaxInstant. An unknown
// end says nothing, so the core is at most the day of the end that is given.
// A single date has a core, its extent, if it is a day or finer. One of a set
// is never sure, and all of several members do not make one stretch; see Members.
//
// # Choices
//
// Where the standard is silent or can be read in two ways:
//
//   - Qualifiers (? ~ %) move no bound; they are flags. How far "about"
//     reaches is for the reader to judge, not for the calendar.
//   - A qualifier to the right of a part holds for it and all before it, one to
//     the left for that part alone (ISO 8601-2, 8.4), and both may be given. A
//     qualifier of a date-time stands at its end and holds for all of it.
//   - Seasons: 21 to 24 are those of the northern hemisphere: spring March to
//     May, summer June to August, autumn September to November, winter December
//     to February of the next year, so that 2021-24 is the winter 2021–22.
//     25 to 28 are the same by name. Of the southern ones, 29 is September to
//     November, 30 December to February of the next year, 31 March to May,
//     32 June to August. 33 to 36 are quarters, 37 to 39 thirds and 40 to 41
//     halves of the calendar year.
//   - X stands for any digit that makes a real date: XXXX-12-25 reaches from
//     0000 to 9999, 2022-XX-31 from January to December, and 1900-02-3X is
//     refused. Negative years leave out -0000, so -00XX is 100 to 2 BCE.
//     Seasons and years with Y take no X.
//   - A century is a mask: 14XX is 1400 to 1499 and is called the 15th century.
//     -14XX is 1500 to 1401 BCE, the 15th century BCE.
//   - Significant digits (S) are counted from the first digit that is not zero.
//     They bound the date to the years that share them: 1950S2 is 1900 to 1999.
//   - Precision counts the digits in front of the first X, so 2004-XX has the
//     precision of a year, 201X of a decade and XXXX-12-25 none.
//   - A date-time has hours, minutes and seconds and lasts one second. Without
//     an offset it is taken to be UTC, and said without a zone. 24:00:00 is the
//     next midnight (ISO 8601-1:2019/Amd 1); a leap second :60 is refused.
//     Intervals and sets take date-times, as ISO 8601-1 does and level 0 does not.
//   - An interval may be open or unknown at both ends, ../.. or /.., but the
//     slash alone says nothing and is refused. An end that is over before the
//     start can begin is an error; 2004-06/2004 is not. So in a set's a..b.
//   - Y takes five digits or more, or any number with an exponent, no month and
//     no leading zero.
//   - A set has one member or more, in any order, with an open start only in
//     the first and an open end only in the last. [..1520] holds 1520 and is
//     said "before 1520", as it is in English.
//   - String is the text as it was written, so that a file is written back
//     unchanged; two texts of one meaning are two values, and Extent says where
//     they are alike.
package edtf
