package chart_test

import (
	"testing"

	"dateline/sampledata"
	"dateline/timeline/chart"
	"dateline/timeline/evidence"
)

func TestRevealMovesAsLittleAsItMust(t *testing.T) {
	m, doc := large(t, 500)
	v := m.Clamp(chart.View{W: 900, H: 600})
	columns, _ := m.Room(v)
	if to := m.Reveal(v, columns-1); to.Column != 0 {
		t.Errorf("a column in sight moved the view to %d", to.Column)
	}
	if to := m.Reveal(v, 300); to.Column != 300-columns+1 {
		t.Errorf("the view begins at %d", to.Column)
	}
	v.Column = 400
	if to := m.Reveal(v, 20); to.Column != 20 {
		t.Errorf("back, the view begins at %d", to.Column)
	}
	_, rows := m.Room(v)
	for i := range doc.Events {
		to, seen := m.Reveal(v, i), false
		s := placed(m, to)
		for k := range s.Shapes {
			if id, ok := chart.EventOf(s.Shapes[k].Ref); ok && id == doc.Events[i].ID && s.Shapes[k].Ref.Class == chart.ClassClaim {
				seen = true
			}
		}
		if !seen || to.Row > 120-rows {
			t.Fatalf("event %d is revealed at row %d without a claim", i, to.Row)
		}
	}
	if to := m.Reveal(v, len(doc.Events)+5); to.Column != 400 {
		t.Error("an event that there is not must move nothing")
	}
}

// TestOnlyWhatIsInSightIsPlaced: a hundred times as many events make no larger scene.
func TestTheRowOfAnActorOrOfWhomItBelongsToIsRevealed(t *testing.T) {
	doc := sample(t, sampledata.Kazakhstan())
	m := chart.NewMatrix(input(doc, evidence.Options{}))
	shown := 0
	for i := range doc.Actors {
		v, ref, ok := m.RevealActor(chart.View{W: 600, H: 400, Selected: -1}, doc.Actors[i].ID)
		if !ok {
			continue
		}
		shown++
		v.Hovered = ref
		if _, _, _, _, ok := placed(m, v).Box(ref); !ok {
			t.Errorf("the row of %s is not in sight", doc.Actors[i].ID)
		}
	}
	if shown < len(doc.Actors)/2 {
		t.Errorf("only %d of %d actors have a row", shown, len(doc.Actors))
	}
	if _, _, ok := m.RevealActor(chart.View{W: 600, H: 400}, "nobody"); ok {
		t.Error("an actor that there is not has no row")
	}
}

func TestOnlyWhatIsInSightIsPlaced(t *testing.T) {
	few, _ := large(t, 60)
	many, doc := large(t, 6000)
	v := chart.View{W: 900, H: 600, Column: 20, Row: 30}
	a, b := len(placed(few, v).Shapes), len(placed(many, v).Shapes)
	if b > a+40 {
		t.Errorf("%d shapes for 60 events, %d for 6000", a, b)
	}
	laws(t, doc, many, v)
}
