package chart

// fit takes as many boxes into the columns as leave room for the arcs that pass between them.
func (w *wiring) fit(c *retelling, columns int, room float64) {
	fit := max(int(room/(boxPitch*w.k)), 2)
	for {
		w.graph = c.graphOf(columns, fit)
		layer := make([]int, len(w.list))
		for i := range w.list {
			layer[i] = w.list[i].layer
		}
		w.layered = newLayered(layer, w.arcs)
		need := 0.0
		for _, column := range w.layers {
			sum := 0.0
			for _, v := range column {
				sum += 2 * w.half(v)
			}
			need = max(need, sum)
		}
		if need <= room || fit <= 2 {
			return
		}
		fit = max(min(int(float64(fit)*room/need), fit-1), 2)
	}
}

// half is the half height that a vertex takes in its column.
func (w *wiring) half(v int) float64 {
	if v < len(w.list) {
		return boxPitch / 2 * w.k
	}
	return dummyPitch / 2 * w.k
}

// arrange orders the boxes and puts them into columns, near to those with which arcs join them.
func (w *wiring) arrange() {
	w.y0 += 22 * w.k
	n := float64(w.columns)
	w.box = (w.x1 - w.x0) / (n + wider + n*between)
	w.most = 1
	for _, h := range w.hops {
		w.most = max(w.most, h.claims)
	}
	w.y = make([]float64, len(w.layer))
	half := make([]float64, len(w.layer))
	looser := 1.5
	for _, list := range w.layers {
		need := 0.0
		for _, v := range list {
			half[v] = w.half(v)
			need += 2 * half[v]
		}
		looser = max(min(looser, (w.y1-w.y0)/max(need, 1)), 1)
	}
	for v := range half {
		half[v] *= looser
	}
	w.closer = 1
	for _, list := range w.layers {
		w.closer = min(w.closer, spread(list, w.y, half, w.y0, w.y1))
	}
	const rounds = 10
	for round := range rounds {
		for i := range w.layers {
			l := i
			if round%2 == 1 {
				l = len(w.layers) - 1 - i
			}
			for _, v := range w.layers[l] {
				w.y[v] = w.near(v)
			}
			spread(w.layers[l], w.y, half, w.y0, w.y1)
		}
	}
}

// near is the middle of what a vertex is joined with, or where it is.
func (w *wiring) near(v int) float64 {
	sum, n := 0.0, 0.0
	for _, i := range w.ins[v] {
		sum += w.y[w.hops[i].from]
		n++
	}
	for _, i := range w.outs[v] {
		sum += w.y[w.hops[i].to]
		n++
	}
	if n == 0 {
		return w.y[v]
	}
	return sum / n
}

// spread moves the vertices of a column, in their order, as little as it must so that each has its half height
// above and below within top and bottom, in the least squares: the pool-adjacent-violators algorithm (Ayer and
// others, "An Empirical Distribution Function for Sampling with Incomplete Information", 1955). Where all need
// more than there is, they stand closer, by the factor that it returns.
func spread(list []int, y, half []float64, top, bottom float64) float64 {
	need := 0.0
	for _, v := range list {
		need += 2 * half[v]
	}
	closer := min(1, max(bottom-top, 1)/max(need, 1))
	type block struct {
		sum  float64
		n, i int // how many, from which
	}
	var blocks []block
	offset, at := make([]float64, len(list)), top
	for i, v := range list {
		offset[i] = at + half[v]*closer
		at += 2 * half[v] * closer
		blocks = append(blocks, block{y[v] - offset[i], 1, i})
		for k := len(blocks) - 1; k > 0 && blocks[k-1].sum/float64(blocks[k-1].n) > blocks[k].sum/float64(blocks[k].n); k-- {
			blocks[k-1].sum += blocks[k].sum
			blocks[k-1].n += blocks[k].n
			blocks = blocks[:k]
		}
	}
	room := max(bottom-at, 0)
	for _, b := range blocks {
		move := min(max(b.sum/float64(b.n), 0), room)
		for i := b.i; i < b.i+b.n; i++ {
			y[list[i]] = offset[i] + move
		}
	}
	return closer
}
