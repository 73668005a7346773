package html

import (
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
	"dateline/timeline/words"
)

// groups are the lanes of the pick, each with a name.
func (h *writer) groups() []pick.Group {
	p := h.Pick
	if p == nil {
		p = pick.Apply(h.Doc, h.Assess, pick.Query{}, nil)
	}
	list := append([]pick.Group(nil), p.Groups...)
	if len(list) == 1 && list[0].ID == "" { // then one lane is no lane
		list[0].Name = " "
	}
	for i := range list {
		switch g := &list[i]; {
		case g.Name != "" || g.ID != "":
			if p.By == pick.ByStatus {
				g.Name = h.Words.T(g.ID)
			}
			if g.Name == "" {
				g.Name = g.ID
			}
		default:
			g.Name = h.Words.T(nameless[p.By])
		}
	}
	return list
}

// nameless are the names of the groups of events that lack what others are grouped by.
var nameless = [...]string{
	pick.ByLane: words.Mark("No lane"), pick.ByTag: words.Mark("No tag"), pick.BySource: words.Mark("No source"),
	pick.ByStatus: words.Mark("No status"), pick.ByClaimant: words.Mark("No claimant"), pick.ByPlace: words.Mark("No place"),
}

// palette are the colours of the document's lanes by their ids, as places in the list of the data.
type palette struct {
	places map[string]int
	Light  []string
	Dark   []string
}

// colors makes the list of the colours that events have, which are those of their own lanes whatever
// they are grouped by.
func (h *writer) colors() {
	light, dark := layout.LaneColors(h.Doc, layout.Light), layout.LaneColors(h.Doc, layout.Dark)
	h.palette = palette{places: map[string]int{}}
	for _, i := range h.events {
		id := h.Doc.Events[i].Lane
		if _, ok := h.palette.places[id]; !ok {
			h.palette.places[id] = len(h.palette.Light)
			h.palette.Light = append(h.palette.Light, hex(light[id]))
			h.palette.Dark = append(h.palette.Dark, hex(dark[id]))
		}
	}
	h.data.Light, h.data.Dark = h.palette.Light, h.palette.Dark
}

func (h *writer) colorOf(lane string) int { return h.palette.places[lane] }

// eras are the document's bands.
func (h *writer) eras() {
	for _, e := range h.Doc.Eras {
		x := e.Date.Extent()
		h.data.Eras = append(h.data.Eras, era{e.Title, x.Start, x.End})
	}
}

// span is the time from the first known bound of an event to the last, at least a day.
func (h *writer) span() {
	d, any := &h.data, false
	add := func(at int64) {
		if at == edtf.MinInstant || at == edtf.MaxInstant {
			return
		}
		if !any {
			d.From, d.To, any = at, at, true
		}
		d.From, d.To = min(d.From, at), max(d.To, at)
	}
	for i := range d.Events {
		add(d.Events[i].Start)
		add(d.Events[i].End)
	}
	const least = 86400
	if d.To-d.From < least {
		d.From, d.To = d.From-least/2, d.To+least/2
	}
}

// gaps are the long stretches in which no event begins or ends, as in the program's own pictures.
func (h *writer) gaps() {
	var marks []int64
	for i := range h.data.Events {
		for _, at := range [...]int64{h.data.Events[i].Start, h.data.Events[i].End - 1} {
			if at > edtf.MinInstant && at < edtf.MaxInstant-1 {
				marks = append(marks, at)
			}
		}
	}
	if len(marks) == 0 {
		return
	}
	a := layout.DayAxis(marks)
	for _, b := range a.Breaks {
		number, unit := layout.GapWords(b, h.language())
		h.data.Breaks = append(h.data.Breaks, gap{b.Start, b.End, number, unit})
	}
}
