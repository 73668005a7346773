package edtf

import (
	"strings"
	"testing"
)

// stamp writes a bound so that a table can be read: a date, with its time
// where it is not midnight.
func stamp(at int64) string {
	switch at {
	case MinInstant:
		return "min"
	case MaxInstant:
		return "max"
	}
	year, month, day, hour, min, sec := FromInstant(at)
	text := spell(year, 0, 0) + "-" + two(month) + "-" + two(day)
	if hour+min+sec != 0 {
		text += "T" + two(hour) + ":" + two(min) + ":" + two(sec)
	}
	return text
}

func stamps(s Span) string { return stamp(s.Start) + " " + stamp(s.End) }

// flagText names the flags of a date, for tables.
func flagText(d Date) string {
	var names []string
	for _, f := range []struct {
		set  bool
		name string
	}{
		{d.IsInterval(), "interval"}, {d.Set() == OneOf, "oneof"}, {d.Set() == AllOf, "allof"},
		{d.Uncertain(), "?"}, {d.Approximate(), "~"}, {d.Unspecified(), "X"},
		{d.OpenStart(), "openstart"}, {d.OpenEnd(), "openend"},
		{d.UnknownStart(), "unknownstart"}, {d.UnknownEnd(), "unknownend"},
		{d.StartUncertain(), "start?"}, {d.StartApproximate(), "start~"},
		{d.EndUncertain(), "end?"}, {d.EndApproximate(), "end~"},
	} {
		if f.set {
			names = append(names, f.name)
		}
	}
	return strings.Join(names, " ")
}

func TestBoundsOfEveryConstruct(t *testing.T) {
	for _, c := range constructs {
		d, err := Parse(c.text)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.text, err)
			continue
		}
		if got := stamps(d.Extent()); got != c.extent {
			t.Errorf("%s: extent %s, want %s", c.text, got, c.extent)
		}
		core, ok := d.Core()
		got := ""
		if ok {
			if got = stamps(core); got == c.extent {
				got = "="
			}
		}
		if got != c.core {
			t.Errorf("%s: core %q, want %q", c.text, got, c.core)
		}
		if d.Precision() != c.prec {
			t.Errorf("%s: precision %s, want %s", c.text, d.Precision(), c.prec)
		}
		if got := flagText(d); got != c.flags {
			t.Errorf("%s: flags %q, want %q", c.text, got, c.flags)
		}
		if d.String() != c.text {
			t.Errorf("%s: String is %s", c.text, d)
		}
	}
}

// refusals has texts that are no EDTF, the byte at which they stop being it,
// and why.
var refusals = []struct {
	text   string
	offset int
	reason string
}{
	{"", 0, "it is empty"},
	{"hello", 0, "a year of four digits should stand here"},
	{"202", 0, "a year of four digits should stand here"},
	{"20222", 4, "a year has four digits; a longer one begins with Y"},
	{"-0000", 0, "there is no year -0000; 1 BCE is 0000"},
	{"2022-", 5, "a month of two digits should stand here"},
	{"2022-13", 5, "there is no month 13; months are 01 to 12, seasons and other parts of a year 21 to 41"},
	{"2022-00", 5, "there is no month 00; months are 01 to 12, seasons and other parts of a year 21 to 41"},
	{"2022-42", 5, "there is no month 42; months are 01 to 12, seasons and other parts of a year 21 to 41"},
	{"2022-2X", 5, "there is no month 2X; months are 01 to 12"},
	{"2022-21-01", 7, "a season or quarter has no days"},
	{"2022-07-32", 8, "there is no day 32; days are 01 to 31"},
	{"2022-07-00", 8, "there is no day 00; days are 01 to 31"},
	{"2022-04-31", 8, "2022-04 has 30 days"},
	{"1900-02-29", 8, "1900-02 has 28 days"},
	{"-0003-02-29", 9, "-0003-02 has 28 days"},
	{"2022-02-3X", 8, "no such date exists in any year that fits"},
	{"19X1-02-29", 8, "no such date exists in any year that fits"},
	{"2022-07-16T", 11, "a time is hours, minutes and seconds, as in T14:30:00"},
	{"2022-07-16T14:30", 16, "a time is hours, minutes and seconds, as in T14:30:00"},
	{"2022-07-16T25:00:00", 11, "there is no hour 25; hours are 00 to 23"},
	{"2022-07-16T24:00:01", 11, "there is no hour 24; hours are 00 to 23"},
	{"2022-07-16T14:60:00", 14, "there is no minute 60; minutes are 00 to 59"},
	{"2022-07-16T14:30:61", 17, "there is no second 61; seconds are 00 to 59"},
	{"2016-12-31T23:59:60Z", 17, "leap seconds are not counted; seconds are 00 to 59"},
	{"2022-07-16T14:30:00+24:00", 19, "there is no offset +24:00"},
	{"2022-07-16T14:30:00-00:00", 19, "there is no offset -00:00; write Z"},
	{"2022-07T14:30:00", 7, "only a whole date, year, month and day, has a time"},
	{"2022-07-XXT14:30:00", 10, "only a whole date, year, month and day, has a time"},
	{"2022-07-16??", 11, "a part has one qualifier: ? uncertain, ~ approximate, % both"},
	{"Y2022", 1, "a year with Y has more than four digits; shorter ones are written without Y"},
	{"Y-02022", 2, "a year with Y has no leading zero"},
	{"Y", 1, "digits should follow the Y"},
	{"Y5E", 3, "the power of ten should follow the E"},
	{"Y17000-05", 6, "the date should end here"},
	{"Y99999999999", 1, "the year is beyond what Dateline can hold, 73 billion years either way"},
	{"Y1E9999999999999999999999", 1, "the year is beyond what Dateline can hold, 73 billion years either way"},
	{"Y70000000000S1", 13, "years with these digits reach beyond what Dateline can hold, 73 billion years either way"},
	{"1950S5", 5, "the year has fewer significant digits: 4"},
	{"1950S0", 5, "the number of significant digits should follow the S"},
	{"19XXS2", 5, "a year with X has no significant digits"},
	{"/", 0, "an interval names its start or its end"},
	{"2022/2021", 5, "the end lies before the start"},
	{"2004-07/2004-06-30", 8, "the end lies before the start"},
	{"1984/1985/1986", 9, "the date should end here"},
	{"[2022", 5, "a set that begins with [ ends with ]"},
	{"{2022]", 6, "a set that begins with { ends with }"},
	{"[]", 1, "a date should stand here"},
	{"[2022,]", 6, "a date should stand here"},
	{"[2022..2021]", 7, "the end lies before the start"},
	{"[2020,..2021]", 6, "only the first member of a set has an open start"},
	{"[2020..,2021]", 7, "only the last member of a set has an open end"},
	{"[..2020..]", 7, "a member of a set has one open end at most"},
	{"[..]", 3, "a date should stand here"},
	{"2022-07-16\x00", 10, "the date should end here"},
}

func TestRefusalsPointAtTheirByte(t *testing.T) {
	for _, c := range refusals {
		_, err := Parse(c.text)
		e, ok := err.(*Error)
		if !ok {
			t.Errorf("Parse(%q) = %v, want an error", c.text, err)
			continue
		}
		if e.Offset != c.offset || e.Reason.String() != c.reason || e.Text != c.text {
			t.Errorf("%q: byte %d %q, want %d %q", c.text, e.Offset, e.Reason, c.offset, c.reason)
		}
	}
}

func TestLayoutReadsADateWithoutAllocation(t *testing.T) {
	text := "2022-01-02~/2022-01-11"
	d := MustParse(text)
	var total int64
	n := testing.AllocsPerRun(100, func() {
		core, _ := d.Core()
		total += d.Extent().Seconds() + core.Seconds() + int64(d.Precision())
		d, _ = Parse(text)
	})
	if n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func TestMembersAreTheDatesOfASet(t *testing.T) {
	for text, want := range map[string]string{
		"[1667,1668,1670..1672]": "1667 1668 [1670..1672]",
		"{1960,1961-12..}":       "1960 {1961-12..}",
		"[..1760-12-03]":         "[..1760-12-03]",
		"1960/1970":              "1960/1970",
		"":                       "",
	} {
		var d Date
		if text != "" {
			d = MustParse(text)
		}
		var got []string
		for _, m := range d.Members() {
			got = append(got, m.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("members of %s: %v, want %s", text, got, want)
		}
	}
}

func TestTextMarshalsAndBack(t *testing.T) {
	d := MustParse("1984~/2004-06")
	text, _ := d.MarshalText()
	var back Date
	if err := back.UnmarshalText(text); err != nil || !back.Equal(d) {
		t.Errorf("%v comes back as %v, %v", d, back, err)
	}
	if err := back.UnmarshalText(nil); err != nil || !back.IsZero() {
		t.Errorf("an empty text gives %v, %v", back, err)
	}
	if err := back.UnmarshalText([]byte("x")); err == nil {
		t.Error("x is taken for a date")
	}
}

func TestSpansAreHalfOpen(t *testing.T) {
	day, next := MustParse("2022-07-16").Extent(), MustParse("2022-07-17").Extent()
	if !day.Contains(day.Start) || day.Contains(day.End) || day.Overlaps(next) || !day.Overlaps(MustParse("2022").Extent()) {
		t.Errorf("%v and %v do not meet edge to edge", day, next)
	}
}

func TestMustParsePanics(t *testing.T) {
	defer func() {
		if _, ok := recover().(*Error); !ok {
			t.Error("no *Error")
		}
	}()
	MustParse("16 July 2022")
}
