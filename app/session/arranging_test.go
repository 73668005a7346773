package session_test

import (
	"testing"

	"pgregory.net/rapid"

	"dateline/app/session"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

func TestAnArrangementIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := session.Arranging{By: rapid.SampledFrom(pick.Keys[:]).Draw(t, "by"), Setting: layout.Setting{
			Arrange: rapid.SampledFrom([]layout.Arrangement{layout.Auto, layout.Story, layout.Lanes}).Draw(t, "arrange"),
			Steps:   rapid.Bool().Draw(t, "steps"), Unbroken: rapid.Bool().Draw(t, "unbroken"),
			Cards: rapid.SampledFrom([]layout.Cards{layout.Summaries, layout.Facts, layout.Titles, layout.Marks}).Draw(t, "cards"),
		}}
		if back := session.ParseArranging(a.String()); back != a {
			t.Fatalf("%q is read as %v, not %v", a.String(), back, a)
		}
	})
	for _, text := range []string{"", "\x00", "sideways by mood", "LANES"} {
		if a := session.ParseArranging(text); a != (session.Arranging{}) {
			t.Errorf("%q is read as %v", text, a)
		}
	}
}

func TestAFileKeepsItsArrangementWhenItIsReadAgain(t *testing.T) {
	s := session.New()
	first := open(t, "/x/told.json", told)
	first.As = lanesByTag
	s.Replace(first)
	if s.Arranging() != lanesByTag {
		t.Fatalf("it opens arranged as %v", s.Arranging())
	}
	s.Arrange(session.Arranging{})
	again := open(t, "/x/told.json", told)
	again.As = lanesByTag
	if s.Replace(again); s.Arranging() != (session.Arranging{}) {
		t.Error("read again, it must stay as it was arranged")
	}
	if s.Replace(open(t, "/x/other.json", told)); s.CanUndo() || s.Arranging() != (session.Arranging{}) {
		t.Error("another file is arranged as it was itself")
	}
}
