package axis

import (
	"testing"

	"dateline/timeline/edtf"

	"pgregory.net/rapid"
)

// instants draws from the whole range, with the surroundings of year 1 and of today often.
func instants() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64Range(-longest*2, longest*2),
		rapid.Int64Range(-3000*year-1970*year, 1970*year),
		rapid.Int64Range(edtf.Instant(-12, 1, 1, 0, 0, 0), edtf.Instant(12, 1, 1, 0, 0, 0)),
		rapid.Int64Range(0, 100*year),
	)
}

func TestEveryInstantLiesInOneCellOfEveryStep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := instants().Draw(t, "at")
		for _, s := range steps {
			start := s.Floor(at)
			next := s.Next(start)
			if start > at || at >= next {
				t.Fatalf("%v: %d lies outside its cell %d to %d", s, at, start, next)
			}
			if again := s.Floor(start); again != start {
				t.Fatalf("%v: the cell that starts at %d is found from there at %d", s, start, again)
			}
			if last := s.Floor(next - 1); last != start {
				t.Fatalf("%v: the last second of the cell at %d belongs to %d", s, start, last)
			}
			if after := s.Floor(next); after != next {
				t.Fatalf("%v: the cell after %d starts at %d, not at %d", s, start, after, next)
			}
		}
	})
}

func TestCellsAreNoShorterThanTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := instants().Draw(t, "at")
		for _, s := range steps {
			start := s.Floor(at)
			y, _, _, _, _, _ := edtf.FromInstant(start)
			if s.Unit == Year && y == 1 {
				continue // a step of years from year 1 is one short
			}
			if got := float64(s.Next(start) - start); got < s.shortest() {
				t.Fatalf("%v: the cell at %d takes %v seconds, told %v", s, start, got, s.shortest())
			}
		}
	})
}

func TestYearsCountFromYear1OnBothSides(t *testing.T) {
	for _, c := range []struct {
		count int64
		years []int64 // astronomical: 0 is 1 BCE
	}{
		{1, []int64{-2, -1, 0, 1, 2, 3}},
		{2, []int64{-5, -3, -1, 1, 2, 4, 6}},
		{5, []int64{-14, -9, -4, 1, 5, 10}},
		{10, []int64{-19, -9, 1, 10, 20}},
		{500, []int64{-999, -499, 1, 500, 1000}},
		{1000, []int64{-1999, -999, 1, 1000, 2000}},
	} {
		s := Step{Year, c.count}
		at := edtf.Instant(c.years[0], 1, 1, 0, 0, 0)
		for _, want := range c.years {
			y, m, d, _, _, _ := edtf.FromInstant(at)
			if y != want || m != 1 || d != 1 {
				t.Errorf("every %d years: tick at %d-%d-%d, want the year %d", c.count, y, m, d, want)
			}
			at = s.Next(at)
		}
	}
}

func TestWeeksStartOnMonday(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := Step{Week, 1}.Floor(instants().Draw(t, "at"))
		if days := floor(start, 86400) / 86400; ((days%7)+7)%7 != 4 || start%86400 != 0 { // 1970-01-05 was a Monday
			t.Fatalf("a week starts at %d", start)
		}
	})
}

func TestCoarsestIsTheLargestThatIsNotTooLong(t *testing.T) {
	for _, c := range []struct {
		seconds float64
		want    Step
	}{
		{0, Step{Second, 1}}, {-1, Step{Second, 1}}, {1, Step{Second, 1}}, {59, Step{Second, 1}}, {60, Step{Minute, 1}},
		{3600, Step{Hour, 1}}, {86399, Step{Hour, 1}}, {86400, Step{Day, 1}}, {20 * 86400, Step{Day, 1}}, {28 * 86400, Step{Month, 1}},
		{366 * 86400, Step{Year, 1}}, {100 * 366 * 86400, Step{Year, 100}}, {1e300, Step{Year, 50_000_000_000}},
	} {
		if got := Coarsest(c.seconds); got != c.want {
			t.Errorf("%v seconds: %v, want %v", c.seconds, got, c.want)
		}
	}
}
