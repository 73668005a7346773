package figure

import (
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

const (
	mostBars = 160 // before months become years, and years tens of them
	longGap  = 5   // empty bars that one bar without a number stands for
)

// span is a unit of time that bars stand for: a month, or so many years.
type span struct{ years int64 }

// of is the number of the unit that an instant lies in.
func (u span) of(at int64) int64 {
	year, month, _, _, _, _ := edtf.FromInstant(at)
	if u.years == 0 {
		return year*12 + int64(month) - 1
	}
	n := year / u.years
	if year%u.years < 0 {
		n--
	}
	return n
}

// words are those of the unit of a number.
func (u span) words(language string, n int64) string {
	if u.years > 0 {
		first := edtf.YearWords(language, n*u.years)
		if u.years == 1 {
			return first
		}
		return first + "–" + edtf.YearWords(language, (n+1)*u.years-1)
	}
	month := n % 12
	if month < 0 {
		month += 12
	}
	return edtf.MonthShortWords(language, (n-month)/12, int(month)+1)
}

// beginning is the unit in which an event surely begins; false where its date does not tell.
func (u span) beginning(d edtf.Date) (int64, bool) {
	if d.IsInterval() {
		text, _, _ := strings.Cut(d.String(), "/")
		start, err := edtf.Parse(text)
		if err != nil { // open or unknown
			return 0, false
		}
		d = start
	}
	x := d.Extent()
	if d.IsZero() || d.Uncertain() || d.Approximate() || d.OpenStart() || d.OpenEnd() {
		return 0, false
	}
	first := u.of(x.Start)
	return first, u.of(x.End-1) == first
}

// months is how many events begin in each month, or in each so many years of a long time.
func (in *Input) months() Figure {
	t := in.Words
	f := Figure{ID: "months", Kind: "bars", High: 330, Heads: in.statuses(), Signs: []int{1, 1, 1, 1, 1, 1}, Lead: []string{t.T("Date")},
		About: t.T("How many events begin when, by their status. What lies between bars and has no event is left out where it is long.")}
	u, used, vague, early := in.unit()
	switch u.years {
	case 0:
		f.Title = t.T("Events a month")
	case 1:
		f.Title = t.T("Events a year")
	default:
		f.Title = t.T("Events in every {{.Count}} years", "Count", u.years)
	}
	if vague > 0 {
		f.Notes = append(f.Notes, t.T("Events whose date does not say in which bar they begin: {{.Count}}.", "Count", vague))
	}
	if early > 0 {
		f.Notes = append(f.Notes, t.T("Events that begin before {{.Day}} are left out: {{.Count}}.", "Day", u.words(in.Language, used[0]), "Count", early))
	}
	if len(used) == 0 {
		f.Empty = t.T("No date is exact enough.")
		return f
	}
	in.fillMonths(&f, u, used)
	f.Option = in.monthsOption(&f)
	return f
}

// unit is the finest that has few bars and in which most events surely begin, else the finest with few
// bars; and what used says of it.
func (in *Input) unit() (best span, used []int64, vague, early int) {
	found := false
	for u := (span{}); ; u.years = max(1, u.years*10) {
		list, not, before := in.used(u)
		last := u.years >= 1e9
		if few := bars(list) <= mostBars; !found && (few || last) || few && not*2 <= len(in.Events) {
			best, used, vague, early, found = u, list, not, before, true
		}
		if last || found && vague*2 <= len(in.Events) {
			return best, used, vague, early
		}
	}
}

// used are the units in which events begin, ascending, without the first of them where they hold less than
// a twentieth of the events and take more than half of the bars; how many events do not say in which they
// begin, and how many begin in those that are left out.
func (in *Input) used(u span) (list []int64, vague, early int) {
	for i := range in.Events {
		if n, ok := u.beginning(in.Events[i].Date); ok {
			list = append(list, n)
		} else {
			vague++
		}
	}
	slices.Sort(list)
	cut := len(list) / 20
	for cut > 0 && list[cut-1] == list[cut] {
		cut--
	}
	whole := slices.Compact(slices.Clone(list))
	late := slices.Compact(slices.Clone(list[cut:]))
	if cut > 0 && bars(whole) > 2*bars(late) {
		return late, vague, cut
	}
	return whole, vague, 0
}

// bars is how many bars the units take, with one for each long gap.
func bars(used []int64) (n int) {
	for i := range used {
		n++
		if i > 0 {
			n += int(min(used[i]-used[i-1]-1, longGap))
		}
	}
	return n
}

// fillMonths makes the rows, those of gaps without numbers.
func (in *Input) fillMonths(f *Figure, u span, used []int64) {
	place := map[int64]int{}
	var names []string
	for i, n := range used {
		if i > 0 {
			if gap := n - used[i-1] - 1; gap > longGap {
				names = append(names, "…")
			} else {
				for k := used[i-1] + 1; k < n; k++ {
					names = append(names, u.words(in.Language, k))
				}
			}
		}
		place[n] = len(names)
		names = append(names, u.words(in.Language, n))
	}
	cells := grid(len(names), len(f.Heads))
	for i := range in.Events {
		n, ok := u.beginning(in.Events[i].Date)
		if !ok || n < used[0] {
			continue
		}
		was := -1
		for _, c := range in.Events[i].Changes {
			if was >= 0 {
				cells[place[n]][was][c[0]]--
			}
			if was = slices.Index(evidence.Statuses[:], evidence.Status(c[1])); was >= 0 {
				cells[place[n]][was][c[0]]++
			}
		}
	}
	for r := range cells {
		f.Rows = append(f.Rows, row(cells[r], names[r]))
	}
}

func (in *Input) monthsOption(f *Figure) map[string]any {
	b := charts.NewBar()
	var names []string
	for _, r := range f.Rows {
		names = append(names, r.Names[0])
	}
	b.SetGlobalOptions(base(f, "axis")...)
	b.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Left: "8", Right: "14", Top: "12", Bottom: "8", ContainLabel: opts.Bool(true)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", AxisLabel: axisLabel(), AxisLine: hairline(), AxisTick: noTick()}),
		charts.WithYAxisOpts(numberAxis()))
	b.SetXAxis(names)
	for c, s := range evidence.Statuses {
		f.bar(b, c, in.last(), "all", statusLooks[s])
	}
	return option(b, &b.BaseConfiguration)
}
