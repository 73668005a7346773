package html

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/markdown"
	"dateline/timeline/words"
)

// head is everything in front of what is seen.
func (h *writer) head(style string, scripts ...string) {
	lang := h.language()
	if tag, err := language.Parse(lang); err == nil {
		lang = tag.String()
	} else {
		lang = "en"
	}
	h.raw("<!DOCTYPE html>\n<html lang=\"", lang, "\">\n<head>\n<meta charset=\"utf-8\">\n",
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src`)
	for _, script := range scripts {
		if script != "" {
			h.raw(" ", hash(script))
		}
	}
	h.raw("; style-src ", hash(style), "; connect-src 'none'; base-uri 'none'; form-action 'none'\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n",
		"<meta name=\"referrer\" content=\"no-referrer\">\n")
	if h.Software != "" {
		h.raw(`<meta name="generator" content="`)
		h.text(h.Software)
		h.raw("\">\n")
	}
	h.element("title", "", h.name())
	h.raw("\n<style>", style, "</style>\n</head>\n<body>\n")
}

// name is the document's title.
func (h *writer) name() string {
	if h.Doc.Title != "" {
		return h.Doc.Title
	}
	return h.Words.T("Timeline")
}

// title is the head of the page: what it is of, and how much of it.
func (h *writer) title() {
	t := h.Words
	h.element("a", ` class="skip" href="#tables"`, t.T("Skip to the tables"))
	h.raw(marks, "<header>\n")
	h.element("h1", h.own+` dir="auto"`, h.name())
	for _, p := range markdown.Plain(h.Doc.Description) {
		h.element("p", h.own+` class="lede" dir="auto"`, p)
	}
	shown := h.count(len(h.events))
	if all := len(h.Doc.Events); len(h.events)+h.unknown < all {
		shown = t.T("{{.Count}} of {{.Total}} events", "Count", len(h.events), "Total", all)
	}
	facts := []string{shown, t.T("Sources") + t.Colon() + t.Int(len(h.sources)), t.T("Claimants") + t.Colon() + t.Int(len(h.data.Speakers))}
	if opt := h.Assess.Options; opt.HasAsOf {
		facts = append(facts, strings.TrimSuffix(t.T("As known on {{.Day}}.", "Day", edtf.DayWords(h.language(), opt.AsOf)), "."))
	}
	if h.unknown > 0 {
		facts = append(facts, t.T("not yet known")+t.Colon()+t.Int(h.unknown))
	}
	if names := h.in.Without(); len(names) > 0 {
		facts = append(facts, strings.TrimSuffix(t.T("Without {{.Names}}.", "Names", strings.Join(names, ", ")), "."))
	}
	h.element("p", ` class="facts"`, strings.Join(facts, " · "))
	h.raw("</header>\n<main>\n")
}

// timeline is the picture with what moves it, and the panel beside it.
func (h *writer) timeline() {
	t := h.Words
	h.raw("<section id=\"timeline\" aria-labelledby=\"timeline-title\">\n")
	h.element("h2", ` id="timeline-title" class="unseen"`, t.T("Timeline"))
	h.legend()
	h.raw("<noscript><p class=\"note\">")
	h.text(t.T("The timeline needs JavaScript; the tables below say the same."))
	h.raw("</p></noscript>\n<div class=\"frame\"><div class=\"picture\">\n<div class=\"bar\" role=\"toolbar\" aria-label=\"")
	h.text(t.T("Timeline"))
	h.raw("\">")
	for _, b := range [][3]string{
		{"out", "−", t.T("Zoom Out")}, {"in", "+", t.T("Zoom In")}, {"left", "←", t.T("Earlier")}, {"right", "→", t.T("Later")}, {"fit", "", t.T("Fit All")},
	} {
		label := ""
		if b[1] != "" {
			label = ` aria-label="` + escapes.Replace(b[2]) + `" title="` + escapes.Replace(b[2]) + `"`
		} else {
			b[1] = b[2]
		}
		h.element("button", ` type="button" id="`+b[0]+`"`+label, b[1])
	}
	h.raw("<span id=\"shown\" class=\"shown\"></span></div>\n<div class=\"stage\" id=\"stage\"><canvas id=\"canvas\" tabindex=\"0\" role=\"application\" aria-label=\"")
	h.text(words.Sentences(h.name(), h.count(len(h.events))))
	h.raw("\" aria-describedby=\"hint\"></canvas><div id=\"room\"></div></div>\n")
	h.asOf("asof")
	h.raw("</div>\n<aside id=\"panel\" tabindex=\"0\" aria-label=\"")
	h.text(t.T("The event"))
	h.raw("\"></aside></div>\n")
	h.element("p", ` id="hint" class="hint"`, t.T("Drag to move; Ctrl and the wheel, two fingers or + and − to zoom; the arrow keys walk from event to event; 0 shows all."))
	h.raw("<div id=\"tip\" role=\"tooltip\" hidden></div><p id=\"said\" class=\"unseen\" role=\"status\"></p>\n</section>\n")
}

// legend is the six signs with how many events have each; a click hides those.
func (h *writer) legend() {
	var counts [len(evidence.Statuses)]int
	for _, i := range h.events {
		counts[h.Assess.Verdicts[i].Status]++
	}
	h.raw("<ul class=\"legend\">\n")
	for _, s := range evidence.Statuses {
		h.raw(fmt.Sprintf(`<li><button type="button" class="status" data-status="%d" aria-pressed="true">`, s))
		h.mark(s)
		h.element("span", "", s.Words(h.Words))
		h.raw(fmt.Sprintf(" <span class=\"number\" data-count=\"%d\">%d</span></button></li>\n", s, counts[s]))
	}
	if slices.ContainsFunc(h.events, func(i int32) bool { return h.Assess.Verdicts[i].Overridden }) {
		h.raw(`<li class="status edited">`, pen)
		h.element("span", "", h.Words.T("status set by an editor"))
		h.raw("</li>\n")
	}
	h.raw("</ul>\n")
}

// pen is the sign of a status that an editor set.
const pen = `<svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#mark-pen"/></svg>`

// asOf is the slider for the day, with a button that plays; in the charts, with an id of its own, it goes
// along with the first.
func (h *writer) asOf(id string) {
	n := len(h.data.Days)
	if n == 0 {
		return
	}
	t := h.Words
	h.raw("<div class=\"asof\">")
	if id == "asof" {
		h.element("button", ` type="button" id="play"`, t.T("Play"))
	}
	h.element("label", ` for="`+id+`"`, t.T("As known on"))
	h.raw(fmt.Sprintf(`<input type="range" id="%s" class="day" min="0" max="%d" step="1" value="%d"><output class="known" for="%s">`, id, n, n, id))
	h.text(h.data.Days[n-1].Words)
	h.raw("</output></div>\n")
}

// foot says how statuses come about, and when the page was made.
func (h *writer) foot() {
	t := h.Words
	h.raw("</main>\n<footer>\n")
	h.element("p", "", t.T("A status is computed from the claims: it counts independent origins, not reports. It says how well an event is established, not whether it is true."))
	made := t.T("made with Dateline")
	if !h.Made.IsZero() {
		made = t.T("made {{.Day}} with Dateline", "Day", edtf.DayWords(h.language(), h.Made.Unix()))
	}
	h.element("p", "", made)
	h.raw("</footer>\n")
}

// marks are the signs of the statuses, by shape and outline; see layout.Mark.
const marks = `<svg class="unseen" aria-hidden="true"><defs>
<g id="mark-2"><circle r="6.5" fill="currentColor"/></g>
<g id="mark-1"><circle r="5.1" fill="none" stroke="currentColor" stroke-width="2.8"/></g>
<g id="mark-3"><circle r="5.6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3.2 2.3"/></g>
<g id="mark-4"><circle r="5.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M0-6.5A6.5 6.5 0 0 0 0 6.5Z" fill="currentColor"/></g>
<g id="mark-5"><circle r="5.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M-3-3L3 3M-3 3L3-3" stroke="currentColor" stroke-width="1.8"/></g>
<g id="mark-0"><circle r="4.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="0.1 2.8" stroke-linecap="round"/></g>
<g id="mark-pen"><path d="M-3.5 3.5L-2.6 0.8L2.2-4L4-2.2L-0.8 2.6Z" fill="currentColor"/></g>
</defs></svg>
`
