package record_test

import (
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/record"
	"dateline/timeline/file"
	"dateline/timeline/pick"
)

const told = `{"lanes": [{"id": "l", "title": "Lane"}, {"id": "bare", "title": ""}],
  "sources": [{"id": "late", "title": "Late", "issued": "2023"}, {"id": "early", "title": "Early", "issued": "2020"}, {"id": "unused", "title": "Unused", "issued": "2021"}, {"id": "word", "title": "Word", "issued": "2020"}],
  "actors": [{"id": "x", "name": "Xenia"}],
  "events": [
    {"id": "b", "title": "B", "date": "2021", "lane": "l", "claims": [{"by": "x", "from": "word", "source": "early", "stance": "asserts"}, {"by": "x", "source": "late", "stance": "denies"}, {"source": "early", "stance": "retracts"}]},
    {"id": "a", "title": "A", "date": "2020", "lane": "bare", "claims": [{"by": "x", "source": "late", "stance": "asserts"}]},
    {"id": "c", "title": "C", "date": "2019"}]}`

func input(t *testing.T, o evidence.Options) record.Input {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(told))
	if doc == nil {
		t.Fatal(problems)
	}
	return record.Input{Doc: doc, Assess: evidence.Assess(doc, o)}
}

func asOf(year int64) evidence.Options {
	return evidence.Options{HasAsOf: true, AsOf: edtf.Instant(year, 6, 1, 0, 0, 0)}
}

func TestEventsGoOutByTheirDatesAndOnlyOnceKnown(t *testing.T) {
	for _, c := range []struct {
		options evidence.Options
		pick    []int32
		events  []int32
		unknown int
	}{
		{evidence.Options{}, nil, []int32{2, 1, 0}, 0},
		{evidence.Options{}, []int32{0, 1}, []int32{1, 0}, 0},
		{asOf(2021), nil, []int32{2, 0}, 1},
		{asOf(2021), []int32{1}, nil, 1},
	} {
		in := input(t, c.options)
		if c.pick != nil {
			in.Pick = &pick.Pick{Events: c.pick}
		}
		if got, unknown := in.Events(); !slices.Equal(got, c.events) || unknown != c.unknown {
			t.Errorf("of %v go %v, and %d are unknown; want %v and %d", c.pick, got, unknown, c.events, c.unknown)
		}
	}
}

func TestClaimsOfLaterOrLeftOutStayBehind(t *testing.T) {
	for _, c := range []struct {
		options evidence.Options
		want    []int
	}{
		{evidence.Options{}, []int{0, 1, 2}}, // what was retracted goes along
		{asOf(2021), []int{0, 2}},
		{evidence.Options{Without: map[string]bool{"early": true}}, []int{1}},
	} {
		in := input(t, c.options)
		if got := in.Claims(0); !slices.Equal(got, c.want) {
			t.Errorf("with %+v the claims %v go out, not %v", c.options, got, c.want)
		}
	}
}

func TestSourcesAreThoseOfWhatGoesOut(t *testing.T) {
	ids := func(in record.Input) (out []string) {
		for _, s := range in.Sources() {
			out = append(out, s.ID)
		}
		return out
	}
	picked := input(t, evidence.Options{})
	picked.Pick = &pick.Pick{Events: []int32{0}}
	for _, c := range []struct {
		in   record.Input
		want []string
	}{
		{input(t, evidence.Options{}), []string{"late", "early", "unused", "word"}},
		{picked, []string{"late", "early", "word"}}, // on whose word a claim relies goes too
		{input(t, asOf(2020)), []string{"early", "word"}},
		{input(t, asOf(2022)), []string{"early", "unused", "word"}},
		{input(t, evidence.Options{Without: map[string]bool{"early": true}}), []string{"late", "unused"}},
	} {
		if got := ids(c.in); !slices.Equal(got, c.want) {
			t.Errorf("with %+v the sources are %v, not %v", c.in.Assess.Options, got, c.want)
		}
	}
}

func TestNamesStandOnceAndInTheOrderOfTheClaims(t *testing.T) {
	in := input(t, evidence.Options{Without: map[string]bool{"x": false, "late": true, "unused": true}})
	if got := in.Claimants(0, []int{0, 1, 2}); !slices.Equal(got, []string{"Xenia", "Early"}) {
		t.Errorf("the claimants are %q", got)
	}
	if got := in.Cited(0, []int{2, 1, 0}); !slices.Equal(got, []string{"early", "late"}) {
		t.Errorf("the sources are %q", got)
	}
	if got := in.Without(); !slices.Equal(got, []string{"Late", "Unused"}) {
		t.Errorf("left out are %q", got)
	}
	if a, b, c := in.Lane(0), in.Lane(1), in.Lane(2); a != "Lane" || b != "bare" || c != "" {
		t.Errorf("the lanes are %q, %q and %q", a, b, c)
	}
	if in := input(t, asOf(2021)); in.AsOf() != "1 June 2021" {
		t.Errorf("as of %q", in.AsOf())
	}
}

func TestOnlyCertainDaysAreExact(t *testing.T) {
	for text, want := range map[string]bool{
		"2022-07-16": true, "2022-07-16/2022-07-18": true, "2022-07-16T10:00:00Z": true, "2022-07": false, "2022": false, "2022-07-16~": false, "2022-07-16?": false,
		"2022-07-XX": false, "[2022-07-16,2022-07-18]": false, "2022-07-16/..": false, "../2022-07-16": false, "2022-07/2022-08": false,
	} {
		if got := record.Exact(edtf.MustParse(text)); got != want {
			t.Errorf("%s is exact: %v", text, got)
		}
	}
	if record.Exact(edtf.Date{}) || record.Bounded(edtf.Date{}) {
		t.Error("no date is exact")
	}
}

func TestEarliestAndLatestAreTheDaysThatADateMayTouch(t *testing.T) {
	for text, want := range map[string][2]string{
		"2022-07": {"2022-07-01", "2022-07-31"}, "2022-07-16T10:00:00Z": {"2022-07-16T10:00:00Z", "2022-07-16T10:00:00Z"}, "2022-02-24/..": {"2022-02-24", ""},
		"../0768": {"", "0768-12-31"}, "-0043": {"-0043-01-01", "-0043-12-31"}, "199X": {"1990-01-01", "1999-12-31"}, "Y12000": {"+12000-01-01", "+12000-12-31"},
	} {
		d := edtf.MustParse(text)
		if got := [2]string{record.Earliest(d), record.Latest(d)}; got != want {
			t.Errorf("%s is from %q to %q, not %q", text, got[0], got[1], want)
		}
		if record.Bounded(d) != (want[0] != "" && want[1] != "") {
			t.Errorf("%s is bounded: %v", text, record.Bounded(d))
		}
	}
}

func TestALineIsOneLineOfUTF8(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(rapid.SampledFrom([]byte("a \n\r\t\x00\x7f\xff\xc3\xa9\xe2\x80\xa8"))).Draw(t, "text"))
		line := record.Line(text)
		if !utf8.ValidString(line) || record.Line(line) != line {
			t.Fatalf("%q became %q", text, line)
		}
		for i, r := range line {
			if unicode.IsControl(r) || r == '\u2028' || r != ' ' && unicode.IsSpace(r) || r == ' ' && (i == 0 || line[i-1] == ' ') {
				t.Fatalf("%q became %q", text, line)
			}
		}
	})
}
