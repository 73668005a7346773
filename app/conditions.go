package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/app/filters"
	"dateline/app/look"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/pick"
)

// condition is one field of a query that is set.
type condition struct {
	words  string
	remove func(q *pick.Query)
}

// conditions are those of a query, in a fixed order, with dates in a language.
func conditions(doc *timeline.Document, q pick.Query, language string) (list []condition) {
	add := func(set bool, name, value string, remove func(q *pick.Query)) {
		if set {
			list = append(list, condition{lang.L("{{.Field}}: {{.Value}}", map[string]any{"Field": name, "Value": value}), remove})
		}
	}
	values := func(name string, ids []string, title func(id string) string, remove func(q *pick.Query)) {
		add(len(ids) > 0, name, listWords(ids, title), remove)
	}
	same := func(id string) string { return id }
	values(lang.L("Lane"), q.Lanes, laneNames(doc), func(q *pick.Query) { q.Lanes = nil })
	values(lang.L("Tag"), q.Tags, same, func(q *pick.Query) { q.Tags = nil })
	values(lang.L("Source"), q.Sources, func(id string) string { return sourceTitle(doc, id) }, func(q *pick.Query) { q.Sources = nil })
	values(lang.L("Claimant"), q.Claimants, func(id string) string {
		if a := doc.Actor(id); a != nil {
			return a.Name
		}
		return sourceTitle(doc, id)
	}, func(q *pick.Query) { q.Claimants = nil })
	values(lang.L("Place"), q.Places, same, func(q *pick.Query) { q.Places = nil })
	var statuses []string
	for _, s := range q.Statuses {
		statuses = append(statuses, look.StatusWord(s))
	}
	values(lang.L("Status"), statuses, same, func(q *pick.Query) { q.Statuses = nil })
	add(q.Importance > 0, lang.L("Importance at least"), strconv.Itoa(q.Importance), func(q *pick.Query) { q.Importance = 0 })
	add(!q.Period.IsZero(), lang.L("Time"), q.Period.Words(language), func(q *pick.Query) { q.Period = edtf.Date{} })
	add(len(q.Events) > 0, lang.L("Chosen"), chosenWords(doc, q.Events), func(q *pick.Query) { q.Events = nil })
	add(q.Text != "", lang.L("Text"), q.Text, func(q *pick.Query) { q.Text = "" })
	return list
}

// chosenWords are the title of an event, or how many they are.
func chosenWords(doc *timeline.Document, ids []string) string {
	if len(ids) == 1 {
		if i := doc.EventIndex(ids[0]); i >= 0 {
			return doc.Events[i].Title
		}
	}
	return lang.L("{{.Count}} events", map[string]any{"Count": len(ids)})
}

// listWords are the names of ids, one after the other.
func listWords(ids []string, title func(id string) string) string {
	var words []string
	for _, id := range ids {
		if id == "" {
			words = append(words, lang.L("none"))
		} else {
			words = append(words, title(id))
		}
	}
	return strings.Join(words, ", ")
}

// laneNames gives lanes by their titles.
func laneNames(doc *timeline.Document) func(id string) string {
	return func(id string) string {
		for _, l := range doc.Lanes {
			if l.ID == id {
				return l.Title
			}
		}
		return id
	}
}

// wireFilters leads the intents of the chips to the session.
func (w *window) wireFilters() {
	w.filters = filters.New()
	w.filters.OnRemove = func(i int) { w.session.Do(func() { w.removeCondition(i) }); w.focusBoard() }
	w.filters.OnClear = func() { w.clearFilters(); w.focusBoard() }
	w.filters.OnKey = w.key
	w.filters.OnHover = func(words string, on bool) {
		if w.showFoot(); on {
			w.foot.say(words)
		}
	}
}

// showConditions says by chips what the query asks for.
func (w *window) showConditions() {
	var words []string
	for _, c := range conditions(w.session.Open().Doc, w.session.Query(), w.tongue()) {
		words = append(words, c.words)
	}
	w.filters.Set(words)
	w.relayout()
}

// removeCondition takes one away; false where there is none of this number, negative ones too.
func (w *window) removeCondition(i int) bool {
	q := w.session.Query()
	list := conditions(w.session.Open().Doc, q, w.tongue())
	if i < 0 || i >= len(list) {
		return false
	}
	list[i].remove(&q)
	w.session.SetQuery(q)
	return true
}

// removeLast takes the last condition away; false where there is none.
func (w *window) removeLast() bool {
	return w.removeCondition(len(conditions(w.session.Open().Doc, w.session.Query(), w.tongue())) - 1)
}

// clearFilters shows every event again.
func (w *window) clearFilters() { w.session.Do(func() { w.session.SetQuery(pick.Query{}) }) }

// sourceTitle is what a source is called in a line.
func sourceTitle(doc *timeline.Document, id string) string {
	if s := doc.Source(id); s != nil {
		return s.Short()
	}
	return id
}

// showOnlyFound makes the text that is looked for a condition, beside the text of another.
func (w *window) showOnlyFound() {
	q := w.session.Query()
	q.Text = strings.TrimSpace(q.Text + " " + w.finding.text)
	w.stopFinding()
	w.session.SetQuery(q)
}
