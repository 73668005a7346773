package table

// Order is the events by a column as pick.Order sorts them, up or down; those that are alike in it
// stand by their dates. The result is a new slice of indexes into the document's events.
func (t *Table) Order(events []int32, by Column, down bool) []int32 {
	in := make([]bool, len(t.Doc.Events))
	for _, event := range events {
		in[event] = true
	}
	byDate := make([]int32, 0, len(events))
	for _, event := range t.dates() {
		if in[event] {
			byDate = append(byDate, event)
		}
	}
	if by == Date && !down {
		return byDate
	}
	return t.ranks.Order(t.Assess, by, down, byDate)
}
