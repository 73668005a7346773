package edtf_test

import (
	"testing"

	"dateline/timeline/edtf"
)

func TestFactsAreWhatTheMethodsSay(t *testing.T) {
	for _, text := range []string{
		"2022-07-16", "2022-07", "2022~", "1997-07-16T10:00:00Z", "2022-01/2022-03~", "../1950", "1950/..", "/1980", "1980/",
		"202X", "2022-07-16?", "[2022-07-16..2022-08-31]", "Y-13787000000", "2022-24",
	} {
		d := edtf.MustParse(text)
		f := d.Facts()
		core, has := d.Core()
		want := edtf.Facts{
			Extent: d.Extent(), Core: core, HasCore: has, Interval: d.IsInterval(),
			OpenStart: d.OpenStart(), OpenEnd: d.OpenEnd(), UnknownStart: d.UnknownStart(), UnknownEnd: d.UnknownEnd(),
			StartApproximate: d.StartApproximate(), EndApproximate: d.EndApproximate(), Approximate: d.Approximate(),
		}
		if f != want {
			t.Errorf("%s: %+v, want %+v", text, f, want)
		}
	}
}
