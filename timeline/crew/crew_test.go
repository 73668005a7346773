package crew_test

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"dateline/timeline/crew"
)

func TestEveryPartIsDoneOnce(t *testing.T) {
	var done [100]atomic.Int32
	crew.Run(len(done), func(i int) { done[i].Add(1) })
	for i := range done {
		if n := done[i].Load(); n != 1 {
			t.Errorf("part %d was done %d times", i, n)
		}
	}
}

func failing() { panic("of the inner one") }

func TestAPanicReachesTheCaller(t *testing.T) {
	var others atomic.Int32
	defer func() {
		p, ok := recover().(*crew.Panic)
		if !ok || p.Value != "of the inner one" || p.Error() != "of the inner one" || !strings.Contains(string(p.Stack), "failing") {
			t.Errorf("caught %+v, want the panic with the stack of its goroutine", p)
		}
		if n := others.Load(); n != 3 {
			t.Errorf("%d of the 3 others went on to their end", n)
		}
	}()
	crew.Run(4, func(i int) {
		if i == 2 {
			crew.Run(1, func(int) { failing() })
		}
		others.Add(1)
	})
	t.Error("the panic is lost")
}

func TestThereIsAlwaysACore(t *testing.T) {
	old := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(old)
	for n, want := range map[int]int{1: 1, runtime.NumCPU(): runtime.NumCPU(), runtime.NumCPU() + 1: runtime.NumCPU()} {
		runtime.GOMAXPROCS(n)
		if got := crew.Cores(); got != want {
			t.Errorf("with %d processors for Go a crew has %d, want %d", n, got, want)
		}
	}
}
