package session

import "dateline/timeline/pick"

// Query says which events are shown; the zero Query is all. Its GroupBy is always the zero one, for
// what makes the lanes the Arranging says. It may name what the document does not have, or no longer.
// Its lists are not to be changed.
func (s *Session) Query() pick.Query { return s.query }

// SetQuery shows the events that another query finds. The session keeps its lists.
func (s *Session) SetQuery(q pick.Query) {
	q.GroupBy = pick.ByLane
	if !q.Equal(s.query) {
		s.query = q
		s.tell(Filtered)
	}
}
