package evidence

import (
	"fmt"
	"reflect"
	"testing"
	"unsafe"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/file"
)

func TestStatusWordsReadBack(t *testing.T) {
	for _, s := range Statuses {
		if got, ok := ParseStatus(s.String()); got != s || !ok {
			t.Errorf("%v reads as %v", s, got)
		}
	}
	if _, ok := ParseStatus("true"); ok {
		t.Error("a word that is none was read")
	}
}

func TestNamesThatRunToTheLeftStandApartInReasons(t *testing.T) {
	d := document(t, "אב// asserts 2022-01-01")
	d.Events[0].More = &timeline.More{Override: &timeline.Override{Is: "denied", By: "Editor", On: date("2023-01-01"), Because: "גד 7."}}
	want := "Editor set it to denied by hand, 1 January 2023: \u2068גד 7\u2069. By the rules it is single-source. 1 origin asserts it (\u2068אב\u2069)."
	if got := Assess(d, Options{}).Explain(0).Reason(nil); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestOverrideStandsBesideTheComputedStatus(t *testing.T) {
	d := document(t, "gov// asserts 2022-01-01")
	d.Events[0].More = &timeline.More{Override: &timeline.Override{Is: "denied", By: "Editor", On: date("2023-01-01"), Because: "A forgery."}}
	a := Assess(d, Options{})
	if v := a.Verdicts[0]; v.Status != Denied || v.Computed != SingleSource || !v.Overridden || v.Rule() != "R4" {
		t.Error(v)
	}
	if got, want := a.Explain(0).Reason(nil), "Editor set it to denied by hand, 1 January 2023: A forgery. By the rules it is single-source. 1 origin asserts it (Government)."; got != want {
		t.Errorf("got %s", got)
	}
	if v := a.With(Options{AsOf: date("2022-12-31").Extent().Start, HasAsOf: true}).Verdicts[0]; v.Overridden || v.Status != SingleSource {
		t.Error("the override counts before its day:", v)
	}
}

func TestDealOfTheCaseStudyIsDisputedByThreeOrigins(t *testing.T) {
	doc, problems, err := file.ReadFile("../../sampledata/kazakhstan-2022.json")
	if doc == nil {
		t.Fatal(problems, err)
	}
	i := doc.EventIndex("deal")
	a := Assess(doc, Options{})
	if v := a.Verdicts[i]; v.Status != Disputed || v.Rule() != "R1" || v.Reports != 6 || v.Origins != 3 || v.Affirming != 1 || v.Opposing != 2 {
		t.Error(v)
	}
	if got, want := a.Explain(i).Short(nil), "1 origin alleges, 2 oppose"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFreeNamesAreOriginsWhereThereAreNoActors(t *testing.T) {
	d := timeline.New(timeline.Document{
		Sources: []timeline.Source{{ID: "s", By: "Anna"}},
		Events: []timeline.Event{
			{Claims: []timeline.Claim{{By: "Anna", Stance: timeline.Asserts}, {Source: "s", Stance: timeline.Asserts}, {By: "Ben", From: "Anna", Stance: timeline.Asserts}}},
			{Claims: []timeline.Claim{{By: "Anna", Stance: timeline.Asserts}, {By: "Ben", Stance: timeline.Asserts}}},
		},
	})
	a := Assess(d, Options{})
	if a.Verdicts[0].Status != SingleSource || a.Verdicts[1].Status != Corroborated {
		t.Error(a.Verdicts)
	}
	if v := a.With(Options{Without: map[string]bool{"Anna": true}}).Verdicts; v[0].Status != Unsourced || v[1].Status != SingleSource {
		t.Error(v)
	}
}

func TestCirclesAndDanglingReferencesEndSomewhere(t *testing.T) {
	d := timeline.New(timeline.Document{
		Actors:  []timeline.Actor{{ID: "a", PartOf: "b"}, {ID: "b", PartOf: "a"}, {ID: "c", PartOf: "none"}},
		Sources: []timeline.Source{{ID: "s", DerivedFrom: []string{"t", "none"}}, {ID: "t", DerivedFrom: []string{"s"}}},
		Events: []timeline.Event{{Claims: []timeline.Claim{{By: "a", Stance: timeline.Asserts}, {By: "b", Stance: timeline.Asserts},
			{By: "c", Stance: timeline.Asserts}, {Source: "s", Stance: timeline.Asserts}, {Source: "none", Stance: timeline.Asserts}}}},
	})
	if v := Assess(d, Options{}).Verdicts[0]; v.Status != Corroborated {
		t.Error(v)
	}
}

func TestExplanationNamesEveryClaimAndOrigin(t *testing.T) {
	a := Assess(document(t, `
		firm//wire alleges
		ministry// denies 2022-08-02
		army// denies 2022-08-03
		union// disputes 2022-08-03
		//alone asserts
		//alone retracts 2022-08-03
		gov// declines 2022-08-03
		//paper2 asserts 2023
		//balance asserts`), Options{AsOf: date("2022-12-31").Extent().Start, HasAsOf: true, Without: map[string]bool{"balance": true}})
	e := a.Explain(0)
	want := Explanation{
		Verdict:   Verdict{Status: Disputed, Computed: Disputed, Known: true, Reports: 4, Affirming: 1, Opposing: 2, Origins: 3},
		Affirming: []Ground{{Origin{"firm", "Firm", false}, []int{0}, timeline.Alleges}},
		Opposing:  []Ground{{Origin{"gov", "Government", false}, []int{1, 2}, timeline.Denies}, {Origin{"union", "union", false}, []int{3}, timeline.Disputes}},
		Declining: []Ground{{Origin{"gov", "Government", false}, []int{6}, timeline.Declines}},
		Retracts:  []int{5}, Cancelled: []int{4}, Undated: []int{4}, Later: []int{7}, Removed: []int{8},
	}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("got  %+v\nwant %+v", e, want)
	}
	if got, want := e.Short(nil), "1 origin alleges, 2 oppose"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := e.Reason(nil), "1 origin alleges it (Firm), 2 oppose it (Government, union). 4 reports rest on 3 origins. "+
		"1 origin declines to say (Government). 1 claim was retracted. 1 claim came later. 1 claim is left out. 1 claim is undated."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := a.Origins(0, 2); len(got) != 1 || got[0].ID != "gov" {
		t.Error(got)
	}
}

func TestReasonsReadWell(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "No claim speaks for it or against it.",
		"gov// declines":    "No claim speaks for it or against it. 1 origin declines to say (Government). 1 claim is undated.",
		"gov// denies 2022": "1 origin denies it (Government).",
		"gov// alleges 2022\n//blog alleges 2022":                        "2 origins allege it (Government, Wire story). ",
		"gov// asserts 2022\nfirm// asserts 2022\nunion// alleges 2022":  "2 origins assert it (Government, Firm), 1 alleges it (union).",
		"gov// asserts 2022\nfirm// alleges 2022\nunion// disputes 2022": "1 origin asserts it (Government), 1 alleges it (Firm), 1 disputes it (union).",
	} {
		if got := Assess(document(t, text), Options{}).Explain(0).Reason(nil); got != want && got+" " != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

func TestChangedListsWhatDiffers(t *testing.T) {
	d := cast()
	d.Events = []timeline.Event{{Claims: claims(t, "gov// asserts")}, {Claims: claims(t, "firm// asserts")}, {Claims: claims(t, "gov// asserts\nfirm// asserts")}}
	a := Assess(timeline.New(d), Options{})
	b := a.With(Options{Without: map[string]bool{"gov": true}})
	if got := a.Changed(b); !reflect.DeepEqual(got, []int{0, 2}) {
		t.Error(got)
	}
}

// anyClaims draws claims of the cast; with retractions only where wanted.
func anyClaims(retractions bool) *rapid.Generator[[]timeline.Claim] {
	who := rapid.SampledFrom([]string{"gov", "ministry", "army", "spokesman", "firm", "union"})
	where := rapid.SampledFrom([]string{"wire", "paper1", "paper2", "blog", "report", "balance", "alone"})
	stances := []timeline.Stance{timeline.Asserts, timeline.Alleges, timeline.Disputes, timeline.Denies, timeline.Declines}
	if retractions {
		stances = append(stances, timeline.Retracts)
	}
	one := rapid.Custom(func(r *rapid.T) timeline.Claim {
		c := timeline.Claim{Stance: rapid.SampledFrom(stances).Draw(r, "stance")}
		if rapid.Bool().Draw(r, "has by") {
			c.By = who.Draw(r, "by")
		} else {
			c.Source = where.Draw(r, "source")
		}
		switch rapid.IntRange(0, 3).Draw(r, "from") {
		case 0:
			c.From = who.Draw(r, "from actor")
		case 1:
			c.From = where.Draw(r, "from source")
		}
		if rapid.Bool().Draw(r, "dated") {
			c.Said = date(fmt.Sprintf("2022-08-%02d", rapid.IntRange(1, 28).Draw(r, "day")))
		}
		return c
	})
	return rapid.SliceOfN(one, 0, 8)
}

func assessClaims(list []timeline.Claim) *Assessment {
	d := cast()
	d.Events = []timeline.Event{{Claims: list}}
	return Assess(timeline.New(d), Options{})
}

func TestOrderOfClaimsDoesNotMatterWithoutRetractions(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(false).Draw(r, "claims")
		mixed := rapid.Permutation(list).Draw(r, "mixed")
		if a, b := assessClaims(list).Verdicts[0], assessClaims(mixed).Verdicts[0]; a != b {
			r.Fatalf("%v became %v", a, b)
		}
	})
}

func TestAnotherReportOfTheSameOriginChangesNoStatus(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		a := assessClaims(list)
		for k := range list {
			if list[k].Stance == timeline.Retracts {
				continue
			}
			again := append(append(append([]timeline.Claim{}, list[:k]...), list[k], list[k]), list[k+1:]...)
			v, w := a.Verdicts[0], assessClaims(again).Verdicts[0]
			v.Reports = w.Reports
			if v != w {
				r.Fatalf("%v became %v", v, w)
			}
		}
	})
}

func TestWithoutEverybodyNothingIsSourced(t *testing.T) {
	d := cast()
	all := map[string]bool{}
	for _, a := range d.Actors {
		all[a.ID] = true
	}
	for _, s := range d.Sources {
		all[s.ID] = true
	}
	rapid.Check(t, func(r *rapid.T) {
		v := assessClaims(anyClaims(true).Draw(r, "claims")).With(Options{Without: all}).Verdicts[0]
		if v != (Verdict{Known: true}) {
			r.Fatal(v)
		}
	})
}

func TestExplanationAgreesWithTheVerdict(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := anyClaims(true).Draw(r, "claims")
		opt := Options{HasAsOf: rapid.Bool().Draw(r, "as of"), AsOf: date("2022-08-14").Extent().Start}
		a := assessClaims(list).With(opt)
		e, v := a.Explain(0), a.Verdicts[0]
		claims := map[int]bool{}
		origins := map[Origin]bool{}
		for _, g := range append(append([]Ground{}, e.Affirming...), e.Opposing...) {
			origins[g.Origin] = true
			for _, k := range g.Claims {
				claims[k] = true
			}
		}
		if len(e.Affirming) != int(v.Affirming) || len(e.Opposing) != int(v.Opposing) || len(origins) != int(v.Origins) || len(claims) != int(v.Reports) {
			r.Fatalf("%+v does not explain %+v", e, v)
		}
		for _, g := range e.Declining {
			for _, k := range g.Claims {
				claims[k] = true
			}
		}
		if n := len(claims) + len(e.Cancelled) + len(e.Retracts) + len(e.Later); n != len(list) {
			r.Fatalf("%d of %d claims are explained", n, len(list))
		}
	})
}

func TestWhatIsKeptOfAMillionIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Verdict{}); size != 20 {
		t.Errorf("a verdict has %d bytes", size)
	}
	if size := unsafe.Sizeof(mark{}); size != 24 {
		t.Errorf("a mark has %d bytes", size)
	}
}
