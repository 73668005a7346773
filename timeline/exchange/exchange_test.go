package exchange_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange"
	"dateline/timeline/file"
	"dateline/timeline/pick"
)

var update = flag.Bool("update", false, "write the goldens anew")

// judged has what the case study lacks: an editor's judgement, a retraction, dates that a
// calendar cannot hold, and sources without claims.
const judged = `{"title": "Judged", "actors": [{"id": "ed", "name": "The Editor", "kind": "person"}, {"id": "g", "name": "Gazette", "kind": "outlet"}],
  "sources": [{"id": "a", "title": "A", "by": "g", "issued": "2022-07-18", "URL": "https://example.org/a"}, {"id": "b", "title": "B", "issued": "2023"}, {"id": "c", "title": "Unused"}],
  "events": [
    {"id": "window", "title": "Window broken", "date": "2022-07-16", "claims": [{"by": "g", "stance": "asserts", "source": "a"}, {"by": "ed", "stance": "denies", "source": "b"}],
     "status": {"is": "denied", "by": "ed", "on": "2023-02-01", "because": "It was never broken </script>."}},
    {"id": "old", "title": "Long ago", "date": "-0043", "sources": ["a"]},
    {"id": "on", "title": "Goes on", "date": "2022-02-24/..", "sources": ["b"]},
    {"id": "month", "title": "Some day", "date": "2022-07", "sources": ["b"]}]}`

func read(t *testing.T, text string) exchange.Input {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(text))
	if doc == nil {
		t.Fatal(problems)
	}
	return input(doc, evidence.Options{})
}

func input(doc *timeline.Document, o evidence.Options) exchange.Input {
	return exchange.Input{Doc: doc, Assess: evidence.Assess(doc, o), Made: time.Unix(1700000000, 0).UTC(), Software: "Dateline test"}
}

func write(t *testing.T, f exchange.Format, in exchange.Input) (string, exchange.Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := f.Write(&b, in)
	if err != nil {
		t.Fatalf("%s: %v", f.Ending, err)
	}
	return b.String(), report
}

// formats are those with an ending.
func formats(ending string) (out []exchange.Format) {
	for _, f := range exchange.Formats() {
		if f.Ending == ending {
			out = append(out, f)
		}
	}
	return out
}

func TestFormatsLookAsTheyDid(t *testing.T) {
	study, _ := file.Read("kazakhstan-2022.json", sampledata.All()[0].Data)
	for _, f := range exchange.Formats() {
		for name, in := range map[string]exchange.Input{"kazakhstan-2022": input(study, evidence.Options{}), "judged": read(t, judged)} {
			if f.Ending == ".jsonld" && name != "judged" {
				continue
			}
			got, _ := write(t, f, in)
			golden := filepath.Join("testdata", name+f.Ending)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is not as it was; look, and run the test with -update:\n%s", golden, got)
			}
		}
	}
}

func TestANameChoosesTheFormatByItsEnding(t *testing.T) {
	for name, want := range map[string]string{"x.csv": ".csv", "X.CSL.JSON": ".csl.json", "a/b.jsonld": ".jsonld", "x.json": "", "csv": "", "x.png": ""} {
		if f, ok := exchange.Of(name); f.Ending != want || ok != (want != "") {
			t.Errorf("%s is %q", name, f.Ending)
		}
	}
}

func TestOnlyWhatIsPickedGoesOut(t *testing.T) {
	in := read(t, judged)
	in.Pick = pick.Apply(in.Doc, in.Assess, pick.Query{Text: "window"}, nil)
	for _, f := range exchange.Formats() {
		out, report := write(t, f, in)
		if strings.Contains(out, "Long ago") || strings.Contains(out, "Unused") || report.Written == 0 {
			t.Errorf("%s has what was not picked, or nothing: %+v\n%s", f.Ending, report, out)
		}
	}
}

func TestWhatWasNotKnownOrIsLeftOutDoesNotGoOut(t *testing.T) {
	doc := read(t, judged).Doc
	asOf := input(doc, evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 8, 1, 0, 0, 0)})
	without := input(doc, evidence.Options{Without: map[string]bool{"b": true}})
	for _, f := range exchange.Formats() {
		if f.Ending == ".jsonld" {
			if _, err := f.Write(&bytes.Buffer{}, asOf); err == nil {
				t.Error("a judgement goes out before it was made")
			}
			continue
		}
		out, _ := write(t, f, asOf)
		for _, later := range []string{"Some day", "Goes on", "The Editor", `"b"`, "{b,"} {
			if strings.Contains(out, later) {
				t.Errorf("%s as of a day has %q of later:\n%s", f.Ending, later, out)
			}
		}
		if out, _ := write(t, f, without); strings.Contains(out, `"b"`) || strings.Contains(out, "{b,") || strings.Contains(out, "]: B.") || strings.Contains(out, "Source: B.") {
			t.Errorf("%s has the source that is left out:\n%s", f.Ending, out)
		}
	}
}

func TestNothingToWriteIsAnError(t *testing.T) {
	in := read(t, `{"events": [{"title": "Open", "date": "../2000"}]}`)
	for _, f := range exchange.Formats() {
		_, err := f.Write(&bytes.Buffer{}, in)
		if none := f.Ending == ".ics" || f.Ending == ".jsonld"; (err != nil) != none {
			t.Errorf("%s: %v", f.Ending, err)
		}
	}
}

// full is a writer that has no room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAFullDiskIsSaid(t *testing.T) {
	for _, f := range exchange.Formats() {
		if _, err := f.Write(full{}, read(t, judged)); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.Ending, err)
		}
	}
}
