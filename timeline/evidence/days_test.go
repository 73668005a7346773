package evidence

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestDaysAreThoseOfClaimsAndJudgements(t *testing.T) {
	d := timeline.New(timeline.Document{
		Sources: []timeline.Source{{ID: "paper", Issued: date("2022-08-31")}},
		Events: []timeline.Event{
			{Claims: []timeline.Claim{
				{By: "a", Stance: timeline.Asserts, Said: date("2022-03-03T10:00:00Z")},
				{By: "b", Stance: timeline.Denies, Said: date("2022-03-03")},
				{Source: "paper", Stance: timeline.Declines},
				{By: "c", Stance: timeline.Asserts},
			}},
			{More: &timeline.More{Override: &timeline.Override{Is: "denied", By: "Editor", On: date("1969-12-31"), Because: "So."}}},
		},
	})
	want := []int64{date("1969-12-31").Extent().Start, date("2022-03-03").Extent().Start, date("2022-08-31").Extent().Start}
	if got := Assess(d, Options{}).Days(); !slices.Equal(got, want) {
		t.Errorf("days %v, want %v", got, want)
	}
	if got := Assess(d, Options{AsOf: want[0], HasAsOf: true, Without: map[string]bool{"paper": true}}).Days(); !slices.Equal(got, want) {
		t.Errorf("the options change the days to %v", got)
	}
	if got := Assess(timeline.New(timeline.Document{}), Options{}).Days(); len(got) != 0 {
		t.Errorf("an empty document has the days %v", got)
	}
}

// TestNothingChangesBetweenTwoDays: the replay from day to day leaves no change out.
func TestNothingChangesBetweenTwoDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := timeline.Document{}
		for range rapid.IntRange(1, 4).Draw(t, "events") {
			e := timeline.Event{}
			for range rapid.IntRange(0, 4).Draw(t, "claims") {
				c := timeline.Claim{By: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "by"), Stance: timeline.Stance(rapid.IntRange(1, 6).Draw(t, "stance"))}
				if at := rapid.IntRange(-40, 40).Draw(t, "day"); at > -35 {
					year, month, day, _, _, _ := edtf.FromInstant(int64(at) * daySeconds)
					c.Said = date(dayText(year, month, day))
				}
				e.Claims = append(e.Claims, c)
			}
			d.Events = append(d.Events, e)
		}
		a := Assess(timeline.New(d), Options{})
		days := a.Days()
		before := a.With(Options{HasAsOf: true, AsOf: -100 * daySeconds})
		for at := int64(-60) * daySeconds; at < 60*daySeconds; at += daySeconds {
			now := a.With(Options{HasAsOf: true, AsOf: at})
			if len(before.Changed(now)) > 0 && !slices.Contains(days, at) {
				t.Fatalf("something changes on day %d, which is not among %v", at, days)
			}
			before = now
		}
		if len(before.Changed(a)) > 0 {
			t.Fatal("after the last day everything must be known")
		}
	})
}

func dayText(year int64, month, day int) string {
	two := func(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
	return string([]byte{'0' + byte(year/1000), '0' + byte(year/100%10), '0' + byte(year/10%10), '0' + byte(year%10)}) +
		"-" + two(month) + "-" + two(day)
}

func TestTheFarthestInstantsHaveADay(t *testing.T) {
	for _, at := range []int64{math.MinInt64, math.MinInt64 + 5, -1, 0, 1, math.MaxInt64} {
		if day := dayOf(at); day > at || at-day >= daySeconds && day != math.MinInt64 {
			t.Errorf("the day of %d begins at %d", at, day)
		}
	}
}

func TestKnownCountsTheEventsOfTheDay(t *testing.T) {
	d := document(t, "gov// asserts 2022-01-01")
	a := Assess(d, Options{})
	if a.Known() != 1 || a.With(Options{HasAsOf: true, AsOf: date("2021-12-31").Extent().Start}).Known() != 0 {
		t.Error("the event is known from its first claim on")
	}
}

// TestTakingAwayMakesNothingKnown: what nobody had said by a day is not known on it, whatever is
// taken away; what was said and is taken away is unsourced.
func TestTakingAwayMakesNothingKnown(t *testing.T) {
	d := timeline.New(timeline.Document{
		Sources: []timeline.Source{{ID: "paper", Issued: date("2022-08-31")}, {ID: "wire", Issued: date("2022-08-01")}},
		Events: []timeline.Event{
			{Claims: []timeline.Claim{{Source: "paper", Stance: timeline.Asserts}}},
			{Claims: []timeline.Claim{{Source: "wire", Stance: timeline.Asserts}}},
		},
	})
	opt := Options{HasAsOf: true, AsOf: date("2022-08-20").Extent().Start}
	a := Assess(d, opt)
	opt.Without = map[string]bool{"paper": true, "wire": true}
	b := a.With(opt)
	if a.Verdicts[0].Known || b.Verdicts[0].Known {
		t.Error("the paper's event is not yet known, with the paper and without it")
	}
	if v := b.Verdicts[1]; !v.Known || v.Status != Unsourced {
		t.Errorf("the wire's event is known and now unsourced, not %+v", v)
	}
}
