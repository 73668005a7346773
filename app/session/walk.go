package session

import "slices"

// SetOrder says in which order to walk from event to event: indexes into the document's events,
// from the picture's left to its right. Events that are not in it are not walked to. It is made when
// somebody walks, for among a million events that takes a while.
func (s *Session) SetOrder(order func() []int) { s.order, s.ordered = nil, order }

// walked is the order.
func (s *Session) walked() []int {
	if s.order == nil {
		s.order = s.ordered()
	}
	return s.order
}

// Order is the order of walking. It is the session's; a caller only reads it.
func (s *Session) Order() []int { return s.walked() }

// Step selects the event that is n places further than the selected one, and stops at the first
// and at the last. From none, a step on selects the first event and a step back the last.
func (s *Session) Step(n int) {
	order := s.walked()
	if len(order) == 0 {
		return
	}
	place := slices.Index(order, s.selected)
	switch {
	case place >= 0:
		place = min(max(place+n, 0), len(order)-1)
	case n < 0:
		place = len(order) - 1
	default:
		place = 0
	}
	s.selectIndex(order[place])
}

// First selects the first event of the order.
func (s *Session) First() {
	if order := s.walked(); len(order) > 0 {
		s.selectIndex(order[0])
	}
}

// Last selects the last event of the order.
func (s *Session) Last() {
	if order := s.walked(); len(order) > 0 {
		s.selectIndex(order[len(order)-1])
	}
}
