package edtf

import (
	"testing"
	"unsafe"

	"pgregory.net/rapid"
)

// checkPacked compares what a date says with what its parsed text does.
func checkPacked(t fataler, text string) {
	var parsed tree
	if parsed.parse(text) != nil {
		if p := quick(text); p != 0 {
			t.Fatalf("%q is no date, and packed", text)
		}
		return
	}
	d := MustParse(text)
	if d.facts() != parsed.facts() {
		t.Fatalf("%q: packed it says %+v, in full %+v", text, d.facts(), parsed.facts())
	}
	if d.Extent() != parsed.facts().extent {
		t.Fatalf("%q: extent %v, want %v", text, d.Extent(), parsed.facts().extent)
	}
	if p := quick(text); p != 0 && !parsed.date(text).Equal(Date{plain: p}) {
		t.Fatalf("%q: the quick way gives another date", text)
	}
}

func TestAPackedDateSaysWhatItsTextDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkPacked(t, texts().Draw(t, "text")) })
	for _, c := range constructs {
		checkPacked(t, c.text)
	}
}

func TestFrequentDatesArePacked(t *testing.T) {
	for text, want := range map[string]bool{
		"2022": true, "2022-07": true, "2022-07-16": true, "-0043-03-15": true, "0000": true, "9999-12-31%": true, "2022-21": true, "1984~": true,
		"2022-07-16T14:30:00": true, "2022-07-16T24:00:00Z": true, "2022-07-16T23:59:59+04": true, "2022-07-16T00:00:00-14:59?": true,
		"2022-02-24/..": true, "1984~/2004-06?": true, "-0431/-0404": true, "/2004": true, "../2004": true, "2021-24/2022-41": true,
		"199X": false, "2022-?07": false, "Y170000": false, "1950S2": false, "[2021,2022]": false, "2022-07-16T00:00:00+04:00/..": false,
	} {
		if d := MustParse(text); d.plain != 0 != want || d.String() != text {
			t.Errorf("%s packed: %v, as %s", text, !want, d)
		}
	}
	for _, text := range []string{"2022-13", "2022-00", "2022-02-29", "2022-07-32", "2022-07-00", "20220716", "2022/07", "202a", "2022-7-16x"} {
		if quick(text) != 0 {
			t.Errorf("%s is taken for a date", text)
		}
	}
}

func TestADateIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Date{}); size != 16 {
		t.Errorf("%d bytes, and a document has millions", size)
	}
}

func TestReadingADateAllocatesNothing(t *testing.T) {
	d := MustParse("2022-07-16")
	if n := testing.AllocsPerRun(100, func() {
		d, _ = Parse("2022-07-17")
		_ = d.Extent()
		_, _ = d.Core()
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
