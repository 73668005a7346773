package session

// Walk is an order of events, from a picture's left to its right. A *layout.Layout has one.
type Walk interface {
	// Order is all of it: indexes into the document's events.
	Order() []int
	// Next is the event after another where by is positive, and the one before it where by is negative; -1 at the
	// ends. From -1, or from an event that is not in the order, it is the first one or the last.
	Next(event, by int) int
}

// SetWalk says in which order to walk from event to event. Events that are not in it are not walked to.
func (s *Session) SetWalk(w Walk) { s.walk = w }

// Order is the order of walking. Among a million events it takes a while to make.
func (s *Session) Order() []int { return s.walk.Order() }

// Step selects the event after the selected one where by is positive, and the one before it where by is negative;
// it stops at the first and at the last. From none, a step on selects the first event and a step back the last.
func (s *Session) Step(by int) { s.walkTo(s.selected, by) }

// First selects the first event of the order.
func (s *Session) First() { s.walkTo(-1, 1) }

// Last selects the last event of the order.
func (s *Session) Last() { s.walkTo(-1, -1) }

func (s *Session) walkTo(from, by int) {
	if next := s.walk.Next(from, by); next >= 0 {
		s.selectIndex(next)
	}
}

// listed is the order in which n events stand in a document.
type listed int

func (n listed) Order() []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

func (n listed) Next(event, by int) int {
	switch {
	case by < 0 && event < 0:
		return int(n) - 1
	case by < 0:
		return event - 1
	case event+1 < int(n):
		return event + 1
	}
	return -1
}
