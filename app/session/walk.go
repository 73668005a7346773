package session

// SetOrder says in which order to walk from event to event: indexes into the document's events,
// from the picture's left to its right. Events that are not in it are not walked to.
func (s *Session) SetOrder(order []int) {
	s.order = order
	s.rank = make(map[int]int, len(order))
	for place, i := range order {
		s.rank[i] = place
	}
}

// Step selects the event that is n places further than the selected one, and stops at the first
// and at the last. From none, a step on selects the first event and a step back the last.
func (s *Session) Step(n int) {
	if len(s.order) == 0 {
		return
	}
	place, ok := s.rank[s.selected]
	switch {
	case ok:
		place = min(max(place+n, 0), len(s.order)-1)
	case n < 0:
		place = len(s.order) - 1
	}
	s.selectIndex(s.order[place])
}

// First selects the first event of the order.
func (s *Session) First() {
	if len(s.order) > 0 {
		s.selectIndex(s.order[0])
	}
}

// Last selects the last event of the order.
func (s *Session) Last() {
	if len(s.order) > 0 {
		s.selectIndex(s.order[len(s.order)-1])
	}
}
