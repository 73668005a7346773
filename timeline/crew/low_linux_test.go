package crew

import "testing"

// TestACrewYieldsWithItsCaller: all of it, that of an inner crew too, and no other goroutine afterwards.
func TestACrewYieldsWithItsCaller(t *testing.T) {
	if begun <= rank { // who was started among the last has no lower rank to be told by
		t.Skip("the tests yield to all others already")
	}
	const n = 8
	var low [n][n]bool
	done := make(chan bool)
	go func() {
		Yield()
		Run(n, func(i int) { Run(n, func(k int) { low[i][k] = isLow() }) })
		done <- isLow()
	}()
	if !<-done {
		t.Error("the caller does not yield")
	}
	for i := range low {
		for k, is := range low[i] {
			if !is {
				t.Errorf("worker %d of the inner crew %d does not yield", k, i)
			}
		}
	}
	var after [n]bool
	Run(n, func(i int) { after[i] = isLow() })
	for i, is := range after {
		if is {
			t.Errorf("worker %d of another crew yields", i)
		}
	}
}
