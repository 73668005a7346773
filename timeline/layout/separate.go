package layout

// entry is something that wants a place on a row: a card, or a leader passing through.
type entry struct {
	want, weight, size float64 // the wanted centre, its importance, and the room it takes
	at                 float64 // the centre it gets
}

// block is a run of entries that touch; see separate.
type block struct {
	sum, weight float64
	first, last int
}

// separate gives each entry the centre that is nearest to the wanted ones in the sense of weighted
// least squares, in the given order, without overlap, between lo and hi. It gives how much wider
// the entries are than the room; 0 where they fit.
//
// Less the widths before it each centre must not fall below the one before: isotonic regression,
// which the pool-adjacent-violators algorithm solves exactly in one pass (Barlow, Bartholomew,
// Bremner and Brunk, Statistical Inference under Order Restrictions, 1972). Bounds on all of a
// solution are met by clamping it.
func separate(es []entry, lo, hi float64, stack []block) (excess float64, keep []block) {
	stack = stack[:0]
	offset := 0.0
	for i := range es {
		if i > 0 {
			offset += (es[i-1].size + es[i].size) / 2
		}
		b := block{sum: (es[i].want - offset) * es[i].weight, weight: es[i].weight, first: i, last: i}
		for n := len(stack); n > 0 && stack[n-1].sum/stack[n-1].weight >= b.sum/b.weight; n = len(stack) {
			top := stack[n-1]
			b.sum, b.weight, b.first = b.sum+top.sum, b.weight+top.weight, top.first
			stack = stack[:n-1]
		}
		stack = append(stack, b)
	}
	if len(es) == 0 {
		return 0, stack
	}
	low, high := lo+es[0].size/2, hi-es[len(es)-1].size/2-offset
	if high < low {
		excess, high = low-high, low
	}
	offset = 0
	for _, b := range stack {
		z := min(max(b.sum/b.weight, low), high)
		for i := b.first; i <= b.last; i++ {
			if i > 0 {
				offset += (es[i-1].size + es[i].size) / 2
			}
			es[i].at = z + offset
		}
	}
	return excess, stack
}
