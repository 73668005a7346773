package app

import (
	"testing"
	"time"
)

func TestTheWindowSaysThatCharactersAreBoxes(t *testing.T) {
	w, _ := started(t)
	var told []func()
	w.clock = func(d time.Duration, f func()) func() {
		if d == boxesAfter {
			told = append(told, f)
		}
		return func() {}
	}
	w.openPath(write(t, "plain.json", good))
	if len(told) > 0 {
		t.Fatal("it says that characters are boxes where none is")
	}
	w.openPath(write(t, "boxes.json", `{"events": [{"id": "a", "title": "Khitan `+"\U00018b00\U00018b01"+`", "date": "1000"}]}`))
	w.showFoot()
	if len(told) != 1 {
		t.Fatalf("it says so %d times", len(told))
	}
	told[0]()
	if want := "2 characters are boxes, as no font has them."; !w.notice.Visible() || w.notice.words.Text != want {
		t.Errorf("it says %q", w.notice.words.Text)
	}
}
