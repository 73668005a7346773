package app

import (
	"slices"
	"testing"
)

// TestSlowWorkIsDoneOneAfterTheOther: by one goroutine, what takes long last, and a panic stops nothing.
func TestSlowWorkIsDoneOneAfterTheOther(t *testing.T) {
	w, _ := started(t)
	var sent []func()
	w.work = func(f func()) { sent = append(sent, f) }
	var done []string
	piece := func(name string) func() { return func() { done = append(done, name) } }
	w.lineUp("", piece("long"), true)
	w.inLine("", piece("one"))
	w.inLine("", func() { piece("panic")(); panic("of a piece") })
	w.inLine("", func() { piece("two")(); w.inLine("", piece("of two")) })
	if len(sent) != 1 || len(done) != 0 {
		t.Fatalf("%d goroutines, and done is %v", len(sent), done)
	}
	sent[0]()
	if want := []string{"one", "panic", "two", "of two", "long"}; !slices.Equal(done, want) {
		t.Errorf("done is %v, want %v", done, want)
	}
	w.inLine("", piece("later"))
	if len(sent) != 2 {
		t.Fatal("nobody is sent for what comes later")
	}
	if sent[1](); done[len(done)-1] != "later" {
		t.Errorf("done is %v", done)
	}
}
