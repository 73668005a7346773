package sources

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline"
	"dateline/timeline/message"
)

// eventsWords is "14 events".
func eventsWords(n int) string {
	if n == 1 {
		return lang.L("1 event")
	}
	return lang.L("{{.Count}} events", map[string]any{"Count": n})
}

// changeWords say how many statuses would change without a source, or do since it is left out.
func changeWords(n int, gone bool) string {
	data := map[string]any{"Count": n}
	switch {
	case gone && n == 0:
		return lang.L("Left out: no status changes.")
	case gone && n == 1:
		return lang.L("Left out: 1 status changes.")
	case gone:
		return lang.L("Left out: {{.Count}} statuses change.", data)
	case n == 0:
		return lang.L("Without this source no status would change.")
	case n == 1:
		return lang.L("Without this source 1 status would change:")
	}
	return lang.L("Without this source {{.Count}} statuses would change:", data)
}

func moreWords(n int) string { return lang.L("and {{.Count}} more", map[string]any{"Count": n}) }

// second is the line below the title: author, container, date, who retells whom.
func (r *row) second() string {
	s := r.source()
	var who []string
	for _, n := range s.Author {
		who = append(who, n.String())
	}
	publisher := s.ContainerTitle
	if publisher == "" && s.Publisher != strings.Join(who, ", ") {
		publisher = s.Publisher
	}
	date := lang.L("no date")
	if !s.Issued.IsZero() {
		date = s.Issued.Words(r.Language)
	}
	retells := ""
	if len(s.DerivedFrom) > 0 {
		retells = lang.L("retells {{.Names}}", map[string]any{"Names": r.names(s.DerivedFrom)})
	}
	retold := ""
	switch n := len(r.use.Retold); {
	case n == 1:
		retold = lang.L("retold by {{.Names}}", map[string]any{"Names": r.retellers()})
	case n > 1:
		retold = lang.L("retold by {{.Count}} sources", map[string]any{"Count": n})
	}
	return join(" · ", message.Apart(strings.Join(who, ", ")), message.Apart(publisher), date, retells, retold)
}

// names are the short names of sources by their ids.
func (r *row) names(ids []string) string {
	var list []string
	for _, id := range ids {
		name := id
		if s := r.Doc.Source(id); s != nil {
			name = s.Short()
		}
		list = append(list, name)
	}
	return strings.Join(list, ", ")
}

// retellers are the short names of the sources that retell this one.
func (r *row) retellers() string {
	const most = 20
	var ids []string
	for _, i := range r.use.Retold[:min(len(r.use.Retold), most)] {
		ids = append(ids, r.Doc.Sources[i].ID)
	}
	list := r.names(ids)
	if n := len(r.use.Retold) - most; n > 0 {
		list += " " + moreWords(n)
	}
	return list
}

// title is what to call a source: its title, else its shortest name.
func title(s *timeline.Source) string {
	if strings.TrimSpace(s.Title) != "" {
		return s.Title
	}
	return s.Short()
}

// join puts the parts that are not empty between a separator.
func join(separator string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, separator)
}
