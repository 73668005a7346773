package edtf

import (
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// texts draws EDTF texts of all levels, most of them right.
func texts() *rapid.Generator[string] {
	moment := rapid.OneOf(
		rapid.StringMatching(`[?~%]?-?[0-9X]{4}[?~%]?(-[?~%]?([01X][0-9X]|2[1-9]|3[0-9]|4[01])[?~%]?)?`),
		rapid.StringMatching(`[?~%]?-?[0-9X]{4}[?~%]?-[?~%]?[01X][0-9X][?~%]?-[?~%]?[0-3X][0-9X][?~%]?`),
		rapid.StringMatching(`[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[1-9]|1[0-4])(:[0-5][0-9])?)?`),
		rapid.StringMatching(`Y-?[1-9][0-9]{4,10}(S[1-5])?[?~%]?`),
		rapid.StringMatching(`Y-?[1-9][0-9]{0,3}E[0-9](S1)?`),
	)
	end := rapid.OneOf(moment, moment, rapid.SampledFrom([]string{"", ".."}))
	return rapid.OneOf(
		moment,
		rapid.Map(rapid.SliceOfN(end, 2, 2), func(e []string) string { return strings.Join(e, "/") }),
		rapid.Map(rapid.SliceOfN(moment, 1, 4), func(e []string) string { return "[" + strings.Join(e, ",") + "]" }),
		rapid.Map(rapid.SliceOfN(moment, 1, 4), func(e []string) string { return "{.." + strings.Join(e, ",") + "..}" }),
		rapid.Map(rapid.SliceOfN(moment, 2, 2), func(e []string) string { return "[" + strings.Join(e, "..") + "]" }),
	)
}

type fataler interface{ Fatalf(string, ...any) }

// checkLaws holds for whatever parses, and for whatever does not.
func checkLaws(t fataler, text string) {
	d, err := Parse(text)
	if err != nil {
		checkError(t, text, err)
		if !d.IsZero() {
			t.Fatalf("%q: a date beside an error", text)
		}
		return
	}
	if again, err := Parse(d.String()); err != nil || !again.Equal(d) || d.String() != text {
		t.Fatalf("%q comes back as %q, %v", text, again, err)
	}
	checkSpans(t, d)
	for _, language := range Languages() {
		if words := d.Words(language); words == "" || strings.ContainsAny(words, "{}") {
			t.Fatalf("%q: words %q in %s", text, words, language)
		}
	}
}

func checkError(t fataler, text string, err error) {
	e, ok := err.(*Error)
	if !ok || e.Offset < 0 || e.Offset > len(text) || e.Reason.IsZero() {
		t.Fatalf("%q: a poor error %#v", text, err)
	}
	if e.Suggestion != "" && (e.Suggestion == text || !parses(e.Suggestion)) {
		t.Fatalf("%q: the suggestion %q is no date", text, e.Suggestion)
	}
}

func checkSpans(t fataler, d Date) {
	extent := d.Extent()
	if extent.Start >= extent.End || !extent.within(Span{MinInstant, MaxInstant}) || extent.Seconds() <= 0 {
		t.Fatalf("%q: extent %v", d, extent)
	}
	if core, ok := d.Core(); ok && (core.Start >= core.End || !core.within(extent)) {
		t.Fatalf("%q: core %v not within %v", d, core, extent)
	}
	if open := d.OpenStart() || d.UnknownStart(); open != (extent.Start == MinInstant) {
		t.Fatalf("%q: start %d, open %v", d, extent.Start, open)
	}
	if open := d.OpenEnd() || d.UnknownEnd(); open != (extent.End == MaxInstant) {
		t.Fatalf("%q: end %d, open %v", d, extent.End, open)
	}
	for _, m := range d.Members() {
		if m.IsZero() || !m.Extent().within(extent) {
			t.Fatalf("%q: member %q not within the set", d, m)
		}
	}
}

func TestLawsHoldForAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkLaws(t, texts().Draw(t, "text")) })
}

func FuzzParse(f *testing.F) {
	for _, c := range constructs {
		f.Add(c.text)
	}
	for _, c := range suggestions {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkLaws(t, text) })
}

func TestInstantUndoesFromInstant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.Int64().Draw(t, "at")
		year, month, day, hour, min, sec := FromInstant(at)
		if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) || hour > 23 || min > 59 || sec > 59 {
			t.Fatalf("%d is %d-%d-%d %d:%d:%d", at, year, month, day, hour, min, sec)
		}
		if back := Instant(year, month, day, hour, min, sec); back != at {
			t.Fatalf("%d comes back as %d", at, back)
		}
	})
	for _, at := range []int64{0, -1, MinInstant, MaxInstant, math.MinInt64, math.MaxInt64} {
		if back := Instant(FromInstant(at)); back != at {
			t.Errorf("%d comes back as %d", at, back)
		}
	}
}

func TestCalendarAgreesWithTheStandardLibrary(t *testing.T) {
	day := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; day.Year() <= 2100; day = day.AddDate(0, 0, 1) {
		at := Instant(int64(day.Year()), int(day.Month()), day.Day(), 0, 0, 0)
		if at != day.Unix() {
			t.Fatalf("%s is %d, want %d", day, at, day.Unix())
		}
		year, month, d, _, _, _ := FromInstant(at + 86399)
		if year != int64(day.Year()) || month != int(day.Month()) || d != day.Day() {
			t.Fatalf("%s ends as %d-%d-%d", day, year, month, d)
		}
		date := MustParse(day.Format("2006-01-02"))
		if date.Extent() != (Span{at, at + 86400}) {
			t.Fatalf("%s reads as %v", day, date.Extent())
		}
		if last := day.AddDate(0, 0, 1).Day() == 1; last != (day.Day() == DaysIn(year, month)) {
			t.Fatalf("%s: %d days in the month", day, DaysIn(year, month))
		}
	}
}

// TestMasksFitEveryDate tries a pattern against all days of four centuries.
func TestMasksFitEveryDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`2[0-3][0-9X]{2}-[01X][0-9X]-[0-3X][0-9X]`).Draw(t, "text")
		if !hasMask(text) {
			return
		}
		var first, last int64
		found := false
		for year := int64(2000); year < 2400; year++ {
			if !fits(text[:4], year) {
				continue
			}
			for month := 1; month <= 12; month++ {
				for day := 1; day <= DaysIn(year, month); day++ {
					if fits(text[5:7], int64(month)) && fits(text[8:], int64(day)) {
						at := Instant(year, month, day, 0, 0, 0)
						if !found {
							first, found = at, true
						}
						last = at + daySeconds
					}
				}
			}
		}
		d, err := Parse(text)
		if (err == nil) != found || (found && d.Extent() != (Span{first, last})) {
			t.Fatalf("%s: %v %v, want %v %d %d", text, d.Extent(), err, found, first, last)
		}
	})
}

func TestCompareSortsByTime(t *testing.T) {
	order := []string{"", "../1500", "-0043", "0000", "1999-01-01", "1999", "1999~", "2000", "2000/.."}
	dates := make([]Date, len(order))
	for i, text := range order {
		if text != "" {
			dates[i] = MustParse(text)
		}
	}
	for i, a := range dates {
		for j, b := range dates {
			if got := a.Compare(b); (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%q against %q: %d", a, b, got)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"2022-07-16", "1984~/2004-06", "XXXX-12-25", "[1667,1668,1670..1672]"} {
		b.Run(strings.ReplaceAll(text, "/", "|"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWords(b *testing.B) {
	d := MustParse("2022-01-02/2022-01-11")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.Words("en")
	}
}
