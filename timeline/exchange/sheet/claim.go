package sheet

import (
	"cmp"
	web "net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/file"
)

// claim reads a row: its event, its source and what is claimed.
func (r *reader) claim() {
	e := r.eventOf()
	if e == nil {
		return
	}
	c := timeline.Claim{By: r.cell(by), Source: r.sourceOf(), Said: r.day(said), Text: r.cell(text), Locator: r.cell(locator)}
	word := strings.ToLower(r.cell(stance))
	if c.By == "" && c.Source == "" {
		if word != "" || c.Text != "" {
			r.wrong(stance, "nobody says this; fill in by, or source, or url")
		}
		return // an event without a claim
	}
	if word == "" {
		word = timeline.Asserts.String()
	}
	known := false
	if c.Stance, known = timeline.ParseStance(word); !known {
		near := ""
		if meant := file.NearStance(word); meant != "" {
			near = "; did you mean " + meant + "?"
		}
		r.wrong(stance, "%q is none of %s%s", r.cell(stance), strings.Join(file.Stances(), ", "), near)
	}
	e.Claims = append(e.Claims, c)
}

// eventOf is the event of a row, with what this row says of it for the first time; nil where it has none.
func (r *reader) eventOf() *timeline.Event {
	name, when := r.cell(title), r.cell(date)
	if name == "" && r.event < 0 {
		r.wrong(title, "the first row needs a title")
		return nil
	}
	if name != "" {
		key := [2]string{name, when}
		i, known := r.events[key]
		if !known {
			if when == "" {
				r.wrong(date, "the event needs a date, such as 2022-07-16 or 2022-07")
				return nil
			}
			i = len(r.doc.Events)
			r.events[key] = i
			r.doc.Events = append(r.doc.Events, timeline.Event{ID: "e" + strconv.Itoa(i+1), Title: name, Date: r.day(date), Importance: 3})
		}
		r.event = i
	}
	e := &r.doc.Events[r.event]
	e.Summary, e.Lane, e.Place = cmp.Or(e.Summary, r.cell(summary)), cmp.Or(e.Lane, r.cell(lane)), cmp.Or(e.Place, r.cell(place))
	for _, tag := range strings.FieldsFunc(r.cell(tags), func(c rune) bool { return c == ',' || c == ';' }) {
		if tag = strings.TrimSpace(tag); tag != "" && !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
	if word := r.cell(importance); word != "" {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > 5 {
			r.wrong(importance, "write a whole number from 1 to 5 in place of %q", word)
			return e
		}
		e.Importance = n
	}
	return e
}

// sourceOf is the id of the source of a row, which may be one of a row above; "" where it names none.
func (r *reader) sourceOf() string {
	name, address, outlet := r.cell(source), r.cell(url), r.cell(publisher)
	if name == "" && address == "" && outlet == "" {
		return ""
	}
	if address != "" && !opens(address) {
		r.wrong(url, "%q is no full address, which begins with https://", address)
		return ""
	}
	key := address
	if key == "" {
		key = name + "\x00" + outlet
	}
	i, known := r.sources[key]
	if !known {
		i = len(r.doc.Sources)
		r.sources[key] = i
		r.doc.Sources = append(r.doc.Sources, timeline.Source{ID: r.id(name, outlet), URL: address})
	}
	s := &r.doc.Sources[i]
	s.Title, s.Publisher = cmp.Or(s.Title, name), cmp.Or(s.Publisher, outlet)
	if s.Issued.IsZero() {
		s.Issued = r.day(issued)
	}
	return s.ID
}

// opens tells whether an address is one that package file takes.
func opens(address string) bool {
	u, err := web.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// id is a source's id that none has yet, made of the first words that name it.
func (r *reader) id(words ...string) string {
	const longest = 24 // letters
	base := "source"
	for _, each := range words {
		parts := strings.FieldsFunc(strings.ToLower(each), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		short := ""
		for _, part := range parts {
			if short != "" && len([]rune(short+part)) >= longest {
				break
			}
			short = strings.TrimPrefix(short+"-"+part, "-")
		}
		if short != "" {
			base = string([]rune(short)[:min(len([]rune(short)), longest)])
			break
		}
	}
	id := base
	for n := 2; r.ids[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	r.ids[id] = true
	return id
}
