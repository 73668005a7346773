package file

import (
	"sync/atomic"

	"dateline/timeline/message"
)

// The limit of memory: what is kept of a file is at most maxTimes its size, or leastBudget,
// whichever is more. With the file itself and with lists that are moved while they grow a file
// beyond 16 MiB takes at most eight times its size. A list of almost empty parts would take two
// hundred times; events of 80 bytes on the average always fit.
const (
	maxTimes    = 4
	leastBudget = 64 << 20
)

// budget counts the bytes that the values of a file take. The forks of a reader share it.
type budget struct {
	limit int64
	spent atomic.Int64
}

func newBudget(size int) *budget {
	return &budget{limit: max(maxTimes*int64(size), leastBudget)}
}

// spend counts bytes that will be kept; beyond the limit the file is refused. It adds up in the
// reader first, because forks would wait for each other.
func (r *reader) spend(bytes uintptr) {
	const some = 1 << 16
	if r.local += int64(bytes); r.local < some || r.budget == nil {
		return
	}
	r.tell()
	spent := r.budget.spent.Add(r.local)
	r.total += r.local
	if r.local = 0; spent > r.budget.limit {
		r.die(0, message.Of("the file is made of so many almost empty parts that it takes more than {{.Size}} MiB of memory, {{.Times}} times its size; leave out what says nothing, or split it",
			"Size", r.budget.limit>>20, "Times", r.budget.limit/int64(max(len(r.text), 1))))
	}
}

// spendNth is spend for the element n of a list that grows by being moved: one that is long
// takes three times its elements for a while.
func (r *reader) spendNth(n int, bytes uintptr) {
	const long = 1024
	if n >= long {
		bytes *= 3
	}
	r.spend(bytes)
}

// refund takes back what was thrown away again.
func (r *reader) refund(bytes int64) {
	if r.budget != nil {
		r.budget.spent.Add(-bytes)
	}
}
