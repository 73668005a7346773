// Package crew runs work on several goroutines and waits for it.
//
// In goes how many and what to do; out comes nothing, once all is done. A panic in one of the
// goroutines, which would end the program, is raised again on the goroutine that waits, where its
// caller can catch it. Work that a window does not wait for can be made to yield to it; see Yield. The
// package hands out no work and knows no contexts.
package crew

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Panic is what Run panics with: the value of the first panic in one of the goroutines, and the
// stack of that goroutine.
type Panic struct {
	Value any
	Stack []byte
}

// Error is the value in words.
func (p *Panic) Error() string { return fmt.Sprint(p.Value) }

// Run calls work(0) to work(n-1) on other goroutines and returns when all have returned: as many at once as keep
// all processors busy, and no more, for a window would wait behind them. It panics with a *Panic where one of them
// did. Called by work that yields, all of it yields; see Yield.
func Run(n int, work func(i int)) {
	g := group{work: work, n: n}
	workers := min(n, Cores())
	g.wait.Add(workers)
	do := g.do
	if isLow() {
		do = g.doLow
	}
	for range workers {
		go do()
	}
	g.wait.Wait()
	if g.caught != nil {
		panic(g.caught)
	}
}

// group is one value, for a frame of a picture must allocate next to nothing.
type group struct {
	work   func(i int)
	n      int
	next   atomic.Int64
	wait   sync.WaitGroup
	once   sync.Once
	caught *Panic
}

// do works until nothing is left.
func (g *group) do() {
	defer g.wait.Done()
	for i := int(g.next.Add(1)) - 1; i < g.n; i = int(g.next.Add(1)) - 1 {
		g.one(i)
	}
}

func (g *group) one(i int) {
	defer func() {
		if v := recover(); v != nil {
			g.once.Do(func() { g.caught = raised(v) })
		}
	}()
	g.work(i)
}

// doLow is do on a thread that yields to others.
func (g *group) doLow() {
	Yield()
	g.do()
}

// raised keeps the stack of an inner crew.
func raised(v any) *Panic {
	if p, ok := v.(*Panic); ok {
		return p
	}
	return &Panic{v, debug.Stack()}
}

// Cores is how many goroutines keep all processors busy. A program that runs Go on more of its threads than
// there are processors, as the window does to answer at once while a crew works, has some to spare.
func Cores() int { return max(min(runtime.GOMAXPROCS(0), runtime.NumCPU()), 1) }
