package evidence

import (
	"math"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// date reads a date of a test, which must be right.
func date(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// cast are the actors and sources of the tests: two ministries and a spokesman of one
// government, a firm, and sources that retell each other.
func cast() timeline.Document {
	return timeline.Document{
		Actors: []timeline.Actor{
			{ID: "gov", Name: "Government"},
			{ID: "ministry", Name: "Ministry", PartOf: "gov"},
			{ID: "army", Name: "Army", PartOf: "gov"},
			{ID: "spokesman", Name: "Spokesman", PartOf: "ministry"},
			{ID: "firm", Name: "Firm"},
			{ID: "union"},
		},
		Sources: []timeline.Source{
			{ID: "wire", Title: "Wire story", Issued: date("2022-08-01")},
			{ID: "paper1", DerivedFrom: []string{"wire"}},
			{ID: "paper2", DerivedFrom: []string{"paper1"}, Issued: date("2022-08-10")},
			{ID: "blog", DerivedFrom: []string{"paper2", "report"}},
			{ID: "report", By: "spokesman"},
			{ID: "balance", By: "firm"},
			{ID: "alone"},
		},
	}
}

// claims reads one claim a line: "by/from/source stance said", where any of the first three may
// be empty.
func claims(t testing.TB, text string) []timeline.Claim {
	t.Helper()
	var list []timeline.Claim
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		who := strings.Split(words[0], "/")
		c := timeline.Claim{By: who[0], From: who[1], Source: who[2]}
		var ok bool
		if c.Stance, ok = timeline.ParseStance(words[1]); !ok {
			t.Fatal("no stance:", line)
		}
		if len(words) > 2 {
			c.Said = date(words[2])
		}
		list = append(list, c)
	}
	return list
}

func document(t testing.TB, text string) *timeline.Document {
	d := cast()
	d.Events = []timeline.Event{{ID: "e", Title: "Event", Claims: claims(t, text)}}
	return timeline.New(d)
}

// known is a case of a rule's table.
type known struct {
	name, claims                           string
	status                                 Status
	reports, affirming, opposing, distinct int
}

func (k known) check(t *testing.T, rule string, opt Options) {
	t.Helper()
	v := Assess(document(t, k.claims), opt).Verdicts[0]
	got := known{k.name, k.claims, v.Status, int(v.Reports), int(v.Affirming), int(v.Opposing), int(v.Origins)}
	if got != k || v.Rule() != rule || v.Computed != v.Status || v.Overridden {
		t.Errorf("%s: got %+v by %s, want %+v by %s", k.name, got, v.Rule(), k, rule)
	}
}

func TestRule0UnsourcedWithoutACountingClaim(t *testing.T) {
	for _, k := range []known{
		{"no claim", "", Unsourced, 0, 0, 0, 0},
		{"one declines", "gov// declines", Unsourced, 0, 0, 0, 0},
		{"only a retraction", "gov// retracts", Unsourced, 0, 0, 0, 0},
		{"said and retracted", "gov// asserts\ngov// retracts", Unsourced, 0, 0, 0, 0},
	} {
		k.check(t, "R0", Options{})
	}
}

func TestRule1DisputedWhereOneAffirmsAndOneOpposes(t *testing.T) {
	for _, k := range []known{
		{"asserts and denies", "gov// asserts\nfirm// denies", Disputed, 2, 1, 1, 2},
		{"alleges and disputes", "gov// alleges\nfirm// disputes", Disputed, 2, 1, 1, 2},
		{"one origin on both sides", "ministry// asserts\narmy// denies", Disputed, 2, 1, 1, 1},
		{"many against one", "gov// asserts\nfirm// asserts\nunion// asserts\n//alone denies", Disputed, 4, 3, 1, 4},
		{"the deal of the case study", "firm//alone alleges\nfirm//wire alleges\nministry//wire denies\narmy// denies\nunion// disputes\nunion//paper1 disputes", Disputed, 6, 1, 2, 3},
	} {
		k.check(t, "R1", Options{})
	}
}

func TestRule2DeniedWhereAllOppose(t *testing.T) {
	for _, k := range []known{
		{"one denies", "gov// denies", Denied, 1, 0, 1, 1},
		{"two oppose", "gov// denies\nfirm// disputes", Denied, 2, 0, 2, 2},
		{"the claim was retracted", "gov// asserts\nfirm// denies\ngov// retracts", Denied, 1, 0, 1, 1},
		{"declining does not affirm", "gov// denies\nfirm// declines", Denied, 1, 0, 1, 1},
	} {
		k.check(t, "R2", Options{})
	}
}

func TestRule3AllegedWhereNobodyAsserts(t *testing.T) {
	for _, k := range []known{
		{"one alleges", "gov// alleges", Alleged, 1, 1, 0, 1},
		{"three allege", "gov// alleges\nfirm// alleges\n//alone alleges", Alleged, 3, 3, 0, 3},
		{"the assertion was retracted", "gov// alleges\nfirm// asserts\nfirm// retracts", Alleged, 1, 1, 0, 1},
	} {
		k.check(t, "R3", Options{})
	}
}

func TestRule4SingleSourceWhereOneOriginAsserts(t *testing.T) {
	for _, k := range []known{
		{"one asserts", "gov// asserts", SingleSource, 1, 1, 0, 1},
		{"another alleges", "gov// asserts\nfirm// alleges", SingleSource, 2, 2, 0, 2},
		{"ministries of one government", "ministry// asserts\narmy// asserts\nspokesman// asserts\ngov// asserts", SingleSource, 4, 1, 0, 1},
		{"papers retell one wire story", "//wire asserts\n//paper1 asserts\n//paper2 asserts", SingleSource, 3, 1, 0, 1},
		{"a source that names its actor", "//report asserts\narmy// asserts", SingleSource, 2, 1, 0, 1},
		{"two rely on one word", "firm/gov/alone asserts\nunion/ministry/wire asserts", SingleSource, 2, 1, 0, 1},
		{"relying on a source", "firm/paper2/ asserts\n//wire asserts", SingleSource, 2, 1, 0, 1},
		{"the claimant counts, not the source", "firm//wire asserts\nfirm//alone asserts\nfirm//report asserts", SingleSource, 3, 1, 0, 1},
	} {
		k.check(t, "R4", Options{})
	}
}

func TestRule5CorroboratedWhereTwoOriginsAssert(t *testing.T) {
	for _, k := range []known{
		{"two assert", "gov// asserts\nfirm// asserts", Corroborated, 2, 2, 0, 2},
		{"a source that retells two", "//blog asserts", Corroborated, 1, 2, 0, 2},
		{"actor and source", "//alone asserts\nfirm// asserts\nunion// alleges", Corroborated, 3, 3, 0, 3},
	} {
		k.check(t, "R5", Options{})
	}
}

func TestRetractionCancelsEarlierClaimsOfItsOrigin(t *testing.T) {
	for _, c := range []struct {
		name, claims string
		want         Status
	}{
		{"of another department", "ministry// asserts\narmy// retracts", Unsourced},
		{"not of another origin", "firm// asserts\narmy// retracts", SingleSource},
		{"not what is said later", "gov// retracts 2022-08-01\ngov// asserts 2022-08-02", SingleSource},
		{"dated before it, though later in the file", "gov// retracts 2022-08-02\ngov// asserts 2022-08-01", Unsourced},
		{"dated after it, though earlier in the file", "gov// asserts 2022-08-02\ngov// retracts 2022-08-01", SingleSource},
		{"of the same day, by order", "gov// asserts 2022-08-01\ngov// retracts 2022-08-01", Unsourced},
		{"of the same day, by order again", "gov// retracts 2022-08-01\ngov// asserts 2022-08-01", SingleSource},
		{"undated claim, by order", "gov// asserts\ngov// retracts 2022-08-01\ngov// denies", Denied},
		{"undated retraction, by order", "gov// asserts 2022-08-01\ngov// retracts\ngov// denies 2022-07-01", Denied},
		{"dated by the source", "//wire asserts\n//wire retracts 2022-08-02", Unsourced},
		{"both sides", "gov// asserts\ngov// denies\ngov// retracts", Unsourced},
		{"twice", "gov// asserts 2022-08-03\ngov// retracts 2022-08-04\ngov// retracts 2022-08-02", Unsourced},
		{"one of two roots", "//blog asserts\n//wire retracts 2023", SingleSource},
		{"both of two roots", "//blog asserts\n//wire retracts 2023\ngov// retracts", Unsourced},
	} {
		if v := Assess(document(t, c.claims), Options{}).Verdicts[0]; v.Status != c.want {
			t.Errorf("%s: got %v, want %v", c.name, v.Status, c.want)
		}
	}
}

func TestAsOfADayCountsWhatWasSaidByThen(t *testing.T) {
	text := "gov// asserts 2022-08-02\nfirm// asserts 2022-08-04T15:00:00\nunion// denies 2022-09\n//wire alleges\ngov// retracts 2023"
	for _, c := range []struct {
		day   string
		want  Status
		known bool
	}{
		{"2022-07-31", Unsourced, false},
		{"2022-08-01", Alleged, true},
		{"2022-08-02", SingleSource, true},
		{"2022-08-03", SingleSource, true},
		{"2022-08-04", Corroborated, true},
		{"2022-08-31", Corroborated, true},
		{"2022-09-01", Disputed, true},
		{"2023-01-01", Disputed, true},
	} {
		day := date(c.day).Extent()
		for _, instant := range []int64{day.Start, day.End - 1} {
			a := Assess(document(t, text), Options{AsOf: instant, HasAsOf: true})
			if v := a.Verdicts[0]; v.Status != c.want || v.Known != c.known {
				t.Errorf("%s: got %v %v, want %v %v", c.day, v.Status, v.Known, c.want, c.known)
			}
		}
	}
	// Where no claim has a date all count always, and an event without claims is always known.
	long := Options{AsOf: date("1000-01-01").Extent().Start, HasAsOf: true}
	if v := Assess(document(t, "gov// asserts"), long).Verdicts[0]; v.Status != SingleSource || !v.Known {
		t.Error("an undated claim does not count:", v)
	}
	if v := Assess(document(t, ""), long).Verdicts[0]; !v.Known {
		t.Error("an event without claims is not known")
	}
}

func TestAnUndatedClaimCountsFromTheFirstDatedOne(t *testing.T) {
	const text = "gov// denies\nfirm// asserts 2022-08-02\nunion// asserts 2022-08-04"
	for day, want := range map[string]Verdict{
		"2022-08-01": {Status: Unsourced},
		"2022-08-02": {Status: Disputed, Known: true, Reports: 2, Affirming: 1, Opposing: 1, Origins: 2},
		"2022-08-04": {Status: Disputed, Known: true, Reports: 3, Affirming: 2, Opposing: 1, Origins: 3},
	} {
		want.Computed = want.Status
		a := Assess(document(t, text), Options{AsOf: date(day).Extent().Start, HasAsOf: true})
		if a.Verdicts[0] != want {
			t.Errorf("%s: got %+v, want %+v", day, a.Verdicts[0], want)
		}
		if got := a.Since(0, 0); got != date("2022-08-02").Extent().Start {
			t.Error("the undated claim counts from", got)
		}
	}
	if got := Assess(document(t, "gov// denies"), Options{}).Since(0, 0); got != math.MinInt64 {
		t.Error("a lone undated claim counts from", got)
	}
}

func TestWithoutTakesAwayAllThatRestsOnIt(t *testing.T) {
	for _, c := range []struct {
		name, claims, without string
		want                  Status
	}{
		{"a source", "firm//alone asserts", "alone", Unsourced},
		{"the claimant", "firm//alone asserts", "firm", Unsourced},
		{"a claimant who relies on another", "firm/gov/ asserts\ngov// asserts", "firm", SingleSource},
		{"the one relied upon", "firm/union/ asserts", "union", Unsourced},
		{"an origin with its parts", "spokesman// asserts\narmy// asserts\nfirm// asserts", "gov", SingleSource},
		{"a part of an origin", "spokesman// denies\narmy// asserts", "ministry", SingleSource},
		{"the origin of a retold story", "//paper2 asserts\nfirm// asserts", "wire", SingleSource},
		{"the link to it", "//paper2 asserts\n//wire asserts\nfirm// denies", "paper1", Disputed},
		{"one of two roots", "//blog asserts", "wire", SingleSource},
		{"the actor behind one of two roots", "//blog asserts", "gov", SingleSource},
		{"a retraction", "firm// asserts\nfirm//alone retracts", "alone", SingleSource},
		{"somebody else", "firm// asserts", "union", SingleSource},
	} {
		opt := Options{Without: map[string]bool{c.without: true}}
		if v := Assess(document(t, c.claims), opt).Verdicts[0]; v.Status != c.want {
			t.Errorf("%s: got %v, want %v", c.name, v.Status, c.want)
		}
	}
}
