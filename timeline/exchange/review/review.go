// Package review writes the judgements of editors as ClaimReview of schema.org, for search engines
// and archives of fact checks.
//
// In go a document, its assessment and what is picked; out comes JSON-LD with a ClaimReview for
// each event that an editor has judged. What the rules compute is no review and does not go out.
// The rating is the editor's word; no number is made up for it. The JSON may stand in a script
// of a web page, for no character of it ends one.
package review

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"regexp"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/exchange/cite"
	"dateline/timeline/exchange/record"
	"dateline/timeline/message"
)

// ErrNone says that no editor has judged any of the events.
var ErrNone = message.Fail("no event that is shown has an editor's judgement, which is what a ClaimReview is (the key {{.Key}} of an event)", "Key", `"status"`)

// why are the events left out that have no review.
const why = "no editor has judged them"

type graph struct {
	Context string   `json:"@context"`
	Graph   []review `json:"@graph"`
}

type review struct {
	Type          string  `json:"@type"`
	Identifier    string  `json:"identifier"`
	ClaimReviewed string  `json:"claimReviewed"`
	DatePublished string  `json:"datePublished,omitempty"`
	Language      string  `json:"inLanguage,omitempty"`
	Author        *agent  `json:"author"`
	ReviewBody    string  `json:"reviewBody,omitempty"`
	ReviewRating  rating  `json:"reviewRating"`
	ItemReviewed  claimed `json:"itemReviewed"`
}

type rating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
}

type agent struct {
	Type string `json:"@type,omitempty"`
	Name string `json:"name"`
}

type claimed struct {
	Type       string  `json:"@type"`
	Name       string  `json:"name"`
	Temporal   string  `json:"temporalCoverage,omitempty"`
	Author     []agent `json:"author,omitempty"`
	Appearance []work  `json:"appearance,omitempty"`
}

type work struct {
	Type      string `json:"@type"`
	Name      string `json:"name"`
	URL       string `json:"url,omitempty"`
	Published string `json:"datePublished,omitempty"`
}

// Write writes the events in the order of their dates. The error is ErrNone or that of w.
func Write(w io.Writer, in record.Input) (record.Report, error) {
	events, _ := in.Events()
	g := graph{Context: "https://schema.org"}
	for _, i := range events {
		if in.Assess.Verdicts[i].Overridden {
			g.Graph = append(g.Graph, of(&in, i))
		}
	}
	report := record.Report{Written: len(g.Graph), LeftOut: len(events) - len(g.Graph)}
	if report.LeftOut > 0 {
		report.Why = why
	}
	if len(g.Graph) == 0 {
		return report, ErrNone
	}
	out, err := json.MarshalIndent(g, "", "  ")
	if err != nil {
		return record.Report{}, fmt.Errorf("writing the reviews: %w", err)
	}
	if _, err = w.Write(append(out, '\n')); err != nil {
		return record.Report{}, fmt.Errorf("writing the reviews: %w", err)
	}
	return report, nil
}

// of is the review of an event. Who affirms it is the claim's author; those who oppose it are not.
func of(in *record.Input, i int32) review {
	doc, e := in.Doc, &in.Doc.Events[i]
	by := person(doc, e.Override().By)
	r := review{
		Type: "ClaimReview", Identifier: e.ID, ClaimReviewed: record.Line(e.Title),
		DatePublished: published(e.Override().On), Language: doc.Language, Author: &by,
		ReviewBody:   record.Line(e.Override().Because),
		ReviewRating: rating{"Rating", in.Assess.Verdicts[i].Status.String()},
		ItemReviewed: claimed{Type: "Claim", Name: record.Line(e.Title), Temporal: e.Date.String()},
	}
	var affirm []int
	for _, k := range in.Claims(i) {
		if e.Claims[k].Stance.Affirms() {
			affirm = append(affirm, k)
		}
	}
	seen := map[string]bool{}
	for _, k := range affirm {
		if id := record.Speaker(&e.Claims[k]); !seen[id] {
			seen[id] = true
			r.ItemReviewed.Author = append(r.ItemReviewed.Author, person(doc, id))
		}
	}
	for _, id := range in.Cited(i, affirm) {
		if s := doc.Source(id); s != nil {
			r.ItemReviewed.Appearance = append(r.ItemReviewed.Appearance, work{
				Type: "CreativeWork", Name: cite.Work(s, doc.Language), URL: address(s.URL), Published: published(s.Issued),
			})
		}
	}
	return r
}

// person is who speaks. Only of an actor whose kind is given is it known whether that is a person.
func person(doc *timeline.Document, id string) agent {
	a := agent{Name: record.Line(doc.Speaker(id))}
	if actor := doc.Actor(id); actor != nil {
		switch actor.Kind {
		case "":
		case "person":
			a.Type = "Person"
		default:
			a.Type = "Organization"
		}
	}
	return a
}

// plain is a date of ISO 8601 as schema.org takes it.
var plain = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$`)

// published is a date where schema.org can say it exactly, else nothing.
func published(d edtf.Date) string {
	if text := d.String(); plain.MatchString(text) {
		return text
	}
	return ""
}

// address is one of the web, else nothing.
func address(text string) string {
	if u, err := url.Parse(text); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
		return u.String()
	}
	return ""
}
