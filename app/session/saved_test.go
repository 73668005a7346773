package session_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"dateline/app/session"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

func TestASavedViewIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := session.Saved{Name: rapid.StringN(1, 40, -1).Draw(t, "name"), Kind: session.Kind(rapid.IntRange(0, 3).Draw(t, "kind")),
			Query: rapid.String().Draw(t, "query"), First: rapid.Int64Range(-1<<60, 0).Draw(t, "first"), Last: rapid.Int64Range(0, 1<<60).Draw(t, "last"),
			Whole: rapid.Bool().Draw(t, "whole"), Without: rapid.SliceOfN(rapid.String(), 1, 3).Draw(t, "without")}
		if rapid.Bool().Draw(t, "as of") {
			v.Day = new(rapid.Int64().Draw(t, "day"))
		}
		if back, ok := session.ParseSaved(v.String()); !ok || !reflect.DeepEqual(back, v) {
			t.Fatalf("%s is read as %+v, not %+v", v, back, v)
		}
	})
	for _, text := range []string{"", "{}", "\x00", `{"name":"a","first":2,"last":1}`, `{"name":3}`} {
		if v, ok := session.ParseSaved(text); ok {
			t.Errorf("%q is read as %+v", text, v)
		}
	}
}

func TestASavedViewIsShownAgain(t *testing.T) {
	s := session.New()
	s.Replace(open(t, "/x/told.json", told))
	s.SetKind(session.Table)
	s.SetQuery(pick.Query{Statuses: []evidence.Status{evidence.Disputed}})
	s.Arrange(session.Arranging{Setting: layout.Setting{Arrange: layout.Lanes, Cards: layout.Titles}, By: pick.ByTag})
	s.SetStop(0)
	before := s.State()
	v, ok := session.ParseSaved(s.Save("mine", edtf.Span{Start: 5, End: 9}).String())
	if !ok {
		t.Fatal("it cannot be read")
	}
	s.Replace(open(t, "/x/other.json", told))
	if err := s.ShowSaved(v); err != nil {
		t.Fatal(err)
	}
	now := s.State()
	now.View, before.View = layout.View{}, layout.View{}
	if now.Event = ""; !reflect.DeepEqual(now, before) {
		t.Errorf("it shows %+v\nand not %+v", now, before)
	}
	if s.Undo(); !s.Query().IsZero() {
		t.Error("one step back undoes all of it")
	}
}

func TestASavedViewOfWhatIsGoneSaysSo(t *testing.T) {
	s := session.New()
	s.Replace(open(t, "/x/told.json", told))
	err := s.ShowSaved(session.Saved{Name: "old", Query: "status:sideways", Kind: 200, Without: []string{"nobody"}, Arranged: "\x00"})
	if err == nil || s.Kind() != session.Charts || len(s.Without()) != 0 {
		t.Errorf("it says %v, and shows %v without %v", err, s.Kind(), s.Without())
	}
}
