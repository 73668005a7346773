package review_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/record"
	"dateline/timeline/exchange/review"
	"dateline/timeline/file"
)

const judged = `{"language": "en", "actors": [{"id": "ed", "name": "The Editor", "kind": "person"}, {"id": "g", "name": "Gazette", "kind": "outlet"}, {"id": "q", "name": "Q"}],
  "sources": [{"id": "a", "title": "A", "issued": "2022-07-18", "URL": "https://example.org/a?x=1&y=</script>"}, {"id": "b", "title": "B", "issued": "2022~", "URL": "mailto:a@example.org"}, {"id": "c", "title": "C"}],
  "events": [
    {"id": "w", "title": "Window </script>\nbroken", "date": "2022-07-16~", "claims": [{"by": "g", "stance": "asserts", "source": "a"}, {"by": "q", "stance": "alleges", "source": "b"},
      {"by": "g", "stance": "asserts", "source": "b"}, {"by": "ed", "stance": "denies", "source": "c"}],
     "status": {"is": "denied", "by": "ed", "on": "2023-02-01", "because": "It was never broken."}},
    {"id": "o", "title": "Other", "date": "2021", "claims": [{"by": "g", "stance": "asserts", "source": "a"}]},
    {"id": "v", "title": "Vague", "date": "2020", "status": {"is": "corroborated", "by": "q", "on": "2023-02?", "because": "So."}}]}`

func write(t *testing.T, o evidence.Options) (map[string]any, record.Report, error) {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(judged))
	if doc == nil {
		t.Fatal(problems)
	}
	var b bytes.Buffer
	report, err := review.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, o)})
	if err != nil {
		return nil, report, err
	}
	if strings.Contains(b.String(), "</script") {
		t.Errorf("it ends the script that it stands in: %s", b.String())
	}
	var out map[string]any
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out, report, nil
}

// at is the value at a path of keys and indexes.
func at(value any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := value.(map[string]any)
			value = m[p]
		case int:
			list, _ := value.([]any)
			if p >= len(list) {
				return nil
			}
			value = list[p]
		}
	}
	return value
}

func TestAJudgementIsAReviewOfWhatWasClaimed(t *testing.T) {
	out, report, err := write(t, evidence.Options{})
	if err != nil || report.Written != 2 || report.LeftOut != 1 || report.Why == "" {
		t.Fatalf("%+v, %v", report, err)
	}
	// By date: the vague one, then the window.
	for _, c := range []struct {
		want any
		path []any
	}{
		{"https://schema.org", []any{"@context"}},
		{"v", []any{"@graph", 0, "identifier"}},
		{nil, []any{"@graph", 0, "datePublished"}}, // in a month, perhaps: schema.org cannot say that
		{nil, []any{"@graph", 0, "author", "@type"}},
		{"Q", []any{"@graph", 0, "author", "name"}},
		{"ClaimReview", []any{"@graph", 1, "@type"}},
		{"Window </script> broken", []any{"@graph", 1, "claimReviewed"}},
		{"2023-02-01", []any{"@graph", 1, "datePublished"}},
		{"Person", []any{"@graph", 1, "author", "@type"}},
		{"It was never broken.", []any{"@graph", 1, "reviewBody"}},
		{"denied", []any{"@graph", 1, "reviewRating", "alternateName"}},
		{"2022-07-16~", []any{"@graph", 1, "itemReviewed", "temporalCoverage"}},
		{"Organization", []any{"@graph", 1, "itemReviewed", "author", 0, "@type"}},
		{"Q", []any{"@graph", 1, "itemReviewed", "author", 1, "name"}},
		{nil, []any{"@graph", 1, "itemReviewed", "author", 2}}, // who denies it is no author of it, and each stands once
		{"https://example.org/a?x=1&y=</script>", []any{"@graph", 1, "itemReviewed", "appearance", 0, "url"}},
		{"2022-07-18", []any{"@graph", 1, "itemReviewed", "appearance", 0, "datePublished"}},
		{nil, []any{"@graph", 1, "itemReviewed", "appearance", 1, "url"}},
		{nil, []any{"@graph", 1, "itemReviewed", "appearance", 1, "datePublished"}},
		{nil, []any{"@graph", 1, "itemReviewed", "appearance", 2}},
	} {
		if got := at(out, c.path...); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%v is %v, not %v", c.path, got, c.want)
		}
	}
}

func TestAJudgementIsNoneBeforeItIsMade(t *testing.T) {
	before := evidence.Options{HasAsOf: true, AsOf: edtf.Instant(2022, 12, 1, 0, 0, 0)}
	if _, report, err := write(t, before); !errors.Is(err, review.ErrNone) || report.Written != 0 {
		t.Errorf("%+v, %v", report, err)
	}
}
