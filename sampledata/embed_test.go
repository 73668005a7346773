package sampledata

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
)

// read is a sample as a document; any problem, even a warning, fails the test.
func read(t *testing.T, s Sample) *timeline.Document {
	t.Helper()
	doc, problems := file.Read(s.Name, s.Data)
	for _, p := range problems {
		t.Errorf("%v", p)
	}
	if doc == nil {
		t.Fatalf("%s: no document", s.Name)
	}
	return doc
}

func TestSamplesHaveNoProblem(t *testing.T) {
	for _, s := range All() {
		if doc := read(t, s); doc.Title != s.Title {
			t.Errorf("%s: the title is %q, the table says %q", s.Name, doc.Title, s.Title)
		}
	}
}

func TestSamplesAreTwoSpaceIndentedWithOneNewline(t *testing.T) {
	for _, s := range All() {
		var want bytes.Buffer
		if err := json.Indent(&want, bytes.TrimRight(s.Data, "\n"), "", "  "); err != nil {
			t.Fatalf("%s: %v", s.Name, err)
		}
		want.WriteByte('\n')
		if !bytes.Equal(s.Data, want.Bytes()) {
			t.Errorf("%s is not formatted as Dateline writes it", s.Name)
		}
	}
}

func TestCallersCannotChangeASample(t *testing.T) {
	for i, s := range All() {
		s.Data[0] = 'x'
		if All()[i].Data[0] != '{' {
			t.Errorf("%s was changed through a copy", s.Name)
		}
	}
}

func TestTitlesFitACard(t *testing.T) {
	for _, s := range All() {
		for _, e := range read(t, s).Events {
			if n := utf8.RuneCountInString(e.Title); n > 60 {
				t.Errorf("%s: %q has %d letters", s.Name, e.Title, n)
			}
		}
	}
}

func TestEveryClaimNamesItsSource(t *testing.T) {
	for _, s := range All() {
		for _, e := range read(t, s).Events {
			if len(e.Claims) == 0 {
				t.Errorf("%s: %s has no claim", s.Name, e.ID)
			}
			for i, c := range e.Claims {
				if c.Source == "" {
					t.Errorf("%s: claim %d of %s has no source", s.Name, i, e.ID)
				}
			}
		}
	}
}

// caseStudy says what the rules make of each event: status, reports, origins.
var caseStudy = []struct {
	id, status       string
	reports, origins int
}{
	{"talbott-speech", "single-source", 3, 1},
	{"investment-partnership", "corroborated", 3, 3},
	{"unrest", "corroborated", 4, 4},
	{"csto", "corroborated", 3, 3},
	{"claim-us-organised", "disputed", 3, 3},
	{"claim-kyiv-meeting", "single-source", 1, 1},
	{"sanctions", "corroborated", 2, 2},
	{"forum", "corroborated", 4, 4},
	{"deal", "disputed", 6, 3},
	{"posting", "single-source", 1, 1},
	{"permit", "single-source", 1, 1},
	{"sochi", "corroborated", 3, 3},
	{"claim-sochi-arms", "disputed", 2, 2},
	{"suspension", "corroborated", 4, 4},
	{"article", "single-source", 1, 1},
}

func TestCaseStudyGetsTheStatusesOfItsClaims(t *testing.T) {
	doc := read(t, All()[0])
	if len(doc.Events) != len(caseStudy) || len(doc.Sources) != 17 {
		t.Fatalf("%d events and %d sources", len(doc.Events), len(doc.Sources))
	}
	verdicts := evidence.Assess(doc, evidence.Options{}).Verdicts
	for i, want := range caseStudy {
		v := verdicts[i]
		if doc.Events[i].ID != want.id || v.Status.String() != want.status || int(v.Reports) != want.reports || int(v.Origins) != want.origins {
			t.Errorf("%s is %v, %d reports, %d origins; want %v", doc.Events[i].ID, v.Status, v.Reports, v.Origins, want)
		}
		if v.Overridden {
			t.Errorf("%s: the status is written, not computed", want.id)
		}
	}
}

func TestWritingShowsEveryStatus(t *testing.T) {
	doc := read(t, All()[1])
	want := map[string]string{
		"diamond-sutra": "corroborated",
		"bi-sheng":      "single-source",
		"indulgences":   "alleged",
		"coster":        "disputed",
		"vinland-map":   "denied", // Yale retracts what it asserted
		"utf-8-ibm":     "denied",
		"bulguksa-copy": "unsourced",
	}
	verdicts := evidence.Assess(doc, evidence.Options{}).Verdicts
	for i, e := range doc.Events {
		if status := verdicts[i].Status.String(); want[e.ID] != "" && status != want[e.ID] {
			t.Errorf("%s is %s, want %s", e.ID, status, want[e.ID])
		}
		delete(want, e.ID)
	}
	if len(want) > 0 {
		t.Errorf("not in the sample: %v", want)
	}
}

func TestHostileDocumentsAreValid(t *testing.T) {
	for _, s := range Hostile() {
		doc, problems := file.Read(s.Name, s.Data)
		if doc == nil {
			t.Errorf("%s: %v", s.Name, problems)
			continue
		}
		seen := map[evidence.Status]bool{}
		for _, v := range evidence.Assess(doc, evidence.Options{}).Verdicts {
			seen[v.Status] = true
		}
		if len(doc.Events) >= 12 && len(seen) != len(evidence.Statuses) {
			t.Errorf("%s has only the statuses %v", s.Name, seen)
		}
	}
}
