package sampledata

import (
	"bytes"
	"errors"
	"testing"

	"dateline/timeline/evidence"
	"dateline/timeline/file"
)

func generated(t *testing.T, n int, seed uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Generate(&b, n, seed); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGeneratedFilesHaveNoProblem(t *testing.T) {
	for _, n := range []int{0, 1, 2, 100, 20_000} {
		doc, problems := file.Read("generated.json", generated(t, n, 7))
		if len(problems) > 0 || len(doc.Events) != n {
			t.Fatalf("%d events: %v", n, problems)
		}
	}
}

func TestGeneratedFilesDependOnTheSeedAlone(t *testing.T) {
	one, same, other := generated(t, 500, 1), generated(t, 500, 1), generated(t, 500, 2)
	if !bytes.Equal(one, same) || bytes.Equal(one, other) {
		t.Error("not reproducible, or always the same")
	}
}

func TestGeneratedFilesAreOfManyKinds(t *testing.T) {
	data := generated(t, 20_000, 3)
	doc, _ := file.Read("generated.json", data)
	if size := len(data) / len(doc.Events); size < 250 || size > 400 {
		t.Errorf("%d bytes an event", size)
	}
	seen := map[evidence.Status]int{}
	counts := map[int]int{}
	for i, v := range evidence.Assess(doc, evidence.Options{}).Verdicts {
		seen[v.Status]++
		counts[len(doc.Events[i].Claims)]++
	}
	if len(seen) != len(evidence.Statuses) || len(counts) != 4 {
		t.Errorf("statuses %v, claims %v", seen, counts)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestGenerateStopsWhereNothingCanBeWritten(t *testing.T) {
	if Generate(full{}, 1_000_000_000, 1) == nil {
		t.Error("wrote into nothing")
	}
}
