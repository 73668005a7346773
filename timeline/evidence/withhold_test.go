package evidence_test

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

func TestWithheldVerdictsSayNothing(t *testing.T) {
	doc := timeline.New(timeline.Document{Events: []timeline.Event{
		{ID: "a", Claims: []timeline.Claim{{By: "x", Stance: timeline.Asserts}, {By: "y", Stance: timeline.Denies}}},
		{ID: "b", Claims: []timeline.Claim{{By: "x", Stance: timeline.Alleges}}},
	}})
	full := evidence.Assess(doc, evidence.Options{})
	held := full.Withhold(func(event int) bool { return event == 1 })
	if v := held.Verdicts[0]; v != (evidence.Verdict{Status: evidence.Withheld, Known: true}) || v.Status.String() != "?" {
		t.Errorf("a withheld verdict says %+v", v)
	}
	if held.Verdicts[1] != full.Verdicts[1] || full.Verdicts[0].Status != evidence.Disputed {
		t.Error("what is told, and the assessment itself, must stay as they are")
	}
	if held.Explain(0).Verdict.Status != evidence.Withheld || len(held.Explain(0).Opposing) != 1 {
		t.Errorf("the reasons are %+v", held.Explain(0))
	}
	if _, ok := evidence.ParseStatus("?"); ok {
		t.Error("a file cannot withhold a status")
	}
}
