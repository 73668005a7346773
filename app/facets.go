package app

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/palette"
	"dateline/app/speech"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/pick"
)

// facet is one of the lists of a query, from which a person chooses values.
type facet struct {
	key  pick.Key
	name func() string
	get  func(q *pick.Query) []string
	set  func(q *pick.Query, ids []string)
}

// listed is a facet whose values are texts.
func listed(key pick.Key, name func() string, list func(q *pick.Query) *[]string) facet {
	return facet{key, name,
		func(q *pick.Query) []string { return *list(q) },
		func(q *pick.Query, ids []string) { *list(q) = ids },
	}
}

// facets are those that the filter offers, in their order.
var facets = []facet{
	listed(pick.ByLane, func() string { return lang.L("Lane") }, func(q *pick.Query) *[]string { return &q.Lanes }),
	{pick.ByStatus, func() string { return lang.L("Status") }, statusIDs, setStatuses},
	listed(pick.ByClaimant, func() string { return lang.L("Claimant") }, func(q *pick.Query) *[]string { return &q.Claimants }),
	listed(pick.BySource, func() string { return lang.L("Source") }, func(q *pick.Query) *[]string { return &q.Sources }),
	listed(pick.ByTag, func() string { return lang.L("Tag") }, func(q *pick.Query) *[]string { return &q.Tags }),
	listed(pick.ByPlace, func() string { return lang.L("Place") }, func(q *pick.Query) *[]string { return &q.Places }),
}

func statusIDs(q *pick.Query) (ids []string) {
	for _, s := range q.Statuses {
		ids = append(ids, s.String())
	}
	return ids
}

func setStatuses(q *pick.Query, ids []string) {
	q.Statuses = nil
	for _, id := range ids {
		if s, ok := evidence.ParseStatus(id); ok {
			q.Statuses = append(q.Statuses, s)
		}
	}
}

// openFilter asks by what to filter: a kind of value, or words and fields as on the command line.
func (w *window) openFilter() {
	w.palette.OnType = func(text string) {
		w.palette.Show(w.filterItems(text))
	}
	w.palette.Open(lang.L("A kind of filter, or a query such as status:disputed when:2022-07"))
	w.palette.OnType("")
}

// filterItems are the kinds of filters that fit a text and of which an event has a value, and what the text asks for by
// itself; where that is nothing, what is wrong with it.
func (w *window) filterItems(text string) (items []palette.Item, wrong string) {
	doc, now := w.session.Open().Doc, w.session.Query()
	text = strings.TrimSpace(text)
	var missing []facet
	for _, f := range facets {
		if len(f.get(&now)) == 0 && !w.has(f.key) {
			missing = append(missing, f)
			continue
		}
		on := len(f.get(&now))
		detail := ""
		if on > 0 {
			detail = lang.L("{{.Count}} chosen", map[string]any{"Count": on})
		}
		items = append(items, palette.Item{Title: f.name() + "…", Kind: detail, Go: func() { w.chooseValues(f) }})
	}
	items = append(items,
		palette.Item{Title: lang.L("Importance") + "…", Go: w.chooseImportance},
		palette.Item{Title: lang.L("Time") + "…", Go: w.choosePeriod})
	if text == "" {
		return items, ""
	}
	ctx := context.Background() // for a list that is short
	names := pick.NewNames(ctx, len(items), func(i int) string { return items[i].Title })
	var fit []palette.Item
	for _, f := range names.Find(ctx, text, len(items)) {
		fit = append(fit, items[f.Index])
	}
	q, err := pick.ParseQuery(text, doc)
	if err != nil {
		return fit, speech.Of(err)
	}
	if !q.IsZero() {
		title := lang.L("Only events with “{{.Text}}”", map[string]any{"Text": q.String()})
		fit = append(fit, palette.Item{Title: title, Go: func() { w.narrow(func(now *pick.Query) { join(now, q) }) }})
	}
	absent := pick.NewNames(ctx, len(missing), func(i int) string { return missing[i].name() })
	for _, f := range absent.Find(ctx, text, 1) {
		return fit, without(missing[f.Index].key)
	}
	return fit, lang.L("No filter has this name")
}

// narrow changes the query, as one step of the history.
func (w *window) narrow(change func(q *pick.Query)) {
	w.session.Do(func() {
		q := w.session.Query()
		change(&q)
		w.session.SetQuery(q)
	})
}

// join adds what another query asks for; where both ask for the same field the other one's holds.
func join(q *pick.Query, other pick.Query) {
	for _, f := range facets {
		if ids := f.get(&other); len(ids) > 0 {
			f.set(q, ids)
		}
	}
	if other.Text != "" {
		q.Text = other.Text
	}
	if other.Importance > 0 {
		q.Importance = other.Importance
	}
	if !other.Period.IsZero() {
		q.Period = other.Period
	}
}

// choosing is the list of a facet's values while a person ticks some of them.
type choosing struct {
	w      *window
	facet  facet
	groups []pick.Group
	names  *pick.Names
}

// chooseValues lists the values that events have, among those that the other filters leave, with the number
// of each one's events.
func (w *window) chooseValues(f facet) {
	w.palette.Open(lang.L("Find in the list"))
	w.palette.Show(nil, lang.L("Counting …"))
	doc, assess, index, q := w.session.Open().Doc, w.session.Assess(), w.indexed(), w.session.Query()
	chosen := f.get(&q)
	f.set(&q, nil)
	q.GroupBy = f.key
	c := &choosing{w: w, facet: f}
	w.palette.OnType = func(string) { c.show(0) }
	w.work(func() {
		groups := pick.Apply(doc, assess, q, index).Groups
		for _, id := range chosen { // which the other filters may leave no event
			if !slices.ContainsFunc(groups, func(g pick.Group) bool { return g.ID == id }) {
				groups = append(groups, pick.Group{ID: id, Name: id})
			}
		}
		names := pick.NewNames(context.Background(), len(groups), func(i int) string { return c.name(groups[i]) })
		fyne.Do(func() {
			c.groups, c.names = groups, names
			c.show(0)
		})
	})
}

// name is what a value is called.
func (c *choosing) name(g pick.Group) string {
	if c.facet.key == pick.ByStatus {
		if s, ok := evidence.ParseStatus(g.ID); ok {
			return look.StatusWord(s)
		}
		return lang.L("not yet known")
	}
	if g.ID == "" {
		return lang.L("none")
	}
	return g.Name
}

// show lists the values that fit what was typed.
func (c *choosing) show(chosen int) {
	if c.names == nil {
		return
	}
	text := c.w.palette.Text()
	var list []int
	if text == "" {
		for i := range c.groups {
			list = append(list, i)
		}
	} else {
		for _, f := range c.names.Find(context.Background(), text, len(c.groups)) {
			list = append(list, f.Index)
		}
	}
	q := c.w.session.Query()
	on := c.facet.get(&q)
	var items []palette.Item
	for at, i := range list {
		g := c.groups[i]
		if c.facet.key == pick.ByStatus && g.ID == "" {
			continue // for which no query can ask
		}
		items = append(items, palette.Item{
			Title: c.name(g), Kind: countOf(len(g.Events)), Stay: true, On: slices.Contains(on, g.ID),
			Go: func() { c.toggle(g.ID); c.show(at) },
		})
	}
	c.w.palette.ShowAt(items, lang.L("Nothing here has this name"), chosen)
}

// toggle takes a value into the filter, or out of it.
func (c *choosing) toggle(id string) {
	c.w.narrow(func(q *pick.Query) {
		ids := slices.Clone(c.facet.get(q))
		if i := slices.Index(ids, id); i >= 0 {
			ids = slices.Delete(ids, i, i+1)
		} else {
			ids = append(ids, id)
		}
		c.facet.set(q, ids)
	})
}

// countOf are the words of how many events a value has.
func countOf(n int) string {
	if n == 1 {
		return lang.L("1 event")
	}
	return lang.L("{{.Count}} events", map[string]any{"Count": n})
}

// chooseImportance lists the least importance that an event must have.
func (w *window) chooseImportance() {
	var items []palette.Item
	for n := 1; n <= 5; n++ {
		items = append(items, palette.Item{
			Title: lang.L("At least {{.Count}}", map[string]any{"Count": n}),
			Go:    func() { w.narrow(func(q *pick.Query) { q.Importance = n }) },
		})
	}
	w.palette.OnType = func(text string) {
		n, err := strconv.Atoi(text)
		if text != "" && (err != nil || n < 1 || n > 5) {
			w.palette.Show(nil, lang.L("Importance is a number from 1 to 5"))
			return
		}
		w.palette.Show(items[max(n-1, 0):], "")
	}
	w.palette.Open(lang.L("Importance, from 1 to 5"))
	w.palette.OnType("")
}

// choosePeriod asks for a time that events must touch.
func (w *window) choosePeriod() {
	w.palette.OnType = func(text string) {
		var items []palette.Item
		for _, d := range edtf.Readings(text) {
			items = append(items, palette.Item{
				Title: lang.L("Only what touches {{.Date}}", map[string]any{"Date": d.Words(w.tongue())}), Kind: d.String(), Detail: w.beyond(d),
				Go: func() { w.narrow(func(q *pick.Query) { q.Period = d }) },
			})
		}
		note := lang.L("A date or two, such as 2022-07, July 2022 or 2022-06/2022-08")
		if text != "" && len(items) == 0 {
			note = lang.L("This is no date yet")
		}
		w.palette.Show(items, note)
	}
	w.palette.Open(lang.L("A date or a time"))
	w.palette.OnType("")
}
