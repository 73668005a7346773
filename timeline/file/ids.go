package file

import (
	"hash/fnv"
	"strconv"

	"dateline/timeline"
)

// nameEvents gives an id to each event without one: "e" and eight hexadecimal digits of a hash
// of its date and of how many such events with this date stand before it. So the id survives a
// new title, a new order, and events that come and go at other dates. It is no id that another
// event has or that something refers to.
func nameEvents(d *timeline.Document) {
	if !anyNameless(d) {
		return
	}
	taken := make(map[string]bool, len(d.Events))
	for i := range d.Events {
		taken[d.Events[i].ID] = true
	}
	for _, s := range d.Stories {
		for _, step := range s.Steps {
			taken[step.Event] = true
		}
	}
	count := map[string]int{}
	for i := range d.Events {
		e := &d.Events[i]
		if e.ID != "" {
			continue
		}
		date := e.Date.String()
		n := count[date]
		count[date]++
		for salt := 0; ; salt++ {
			if id := eventID(date, n, salt); !taken[id] {
				taken[id], e.ID = true, id
				break
			}
		}
	}
}

func anyNameless(d *timeline.Document) bool {
	for i := range d.Events {
		if d.Events[i].ID == "" {
			return true
		}
	}
	return false
}

func eventID(date string, n, salt int) string {
	h := fnv.New64a()
	h.Write([]byte(date + "#" + strconv.Itoa(n) + "#" + strconv.Itoa(salt)))
	sum := h.Sum64()
	text := strconv.FormatUint(sum^sum>>32, 16)
	for len(text) < 8 {
		text = "0" + text
	}
	return "e" + text[len(text)-8:]
}
