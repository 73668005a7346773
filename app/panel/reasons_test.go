package panel

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/sampledata"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
)

func TestWhyNamesTheClaimsThatRestOnEachOrigin(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	p.toggle()
	x := p.content.Assess.Explain(p.content.Event)
	mustSay(t, p, "Hide", "Rule R1", "FOR IT", "AGAINST IT", "Beregini alleges · New Eastern Outlook")
	lines := 0
	for _, g := range append(x.Affirming, x.Opposing...) {
		mustSay(t, p, g.Origin.Name)
		lines += len(g.Claims)
	}
	stances := regexp.MustCompile("(alleges|denies|disputes) · [A-Z]")
	if got := len(stances.FindAllString(said(p), -1)); got != lines {
		t.Errorf("%d claims are listed below their origins, want %d", got, lines)
	}
	p.toggle()
	if strings.Contains(said(p), "FOR IT") {
		t.Error("a second click must hide the reasons")
	}
}

func TestClaimsOfLaterDaysAreGrey(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	c := p.content
	c.Assess = c.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.MustParse("2022-08-27").Extent().Start})
	x := c.Assess.Explain(c.Event)
	p.Set(c)
	if got := strings.Count(said(p), "not yet said"); got != len(x.Later) || got == 0 {
		t.Errorf("%d claims are not yet said, want %d", got, len(x.Later))
	}
	ink := 0
	each(p.body, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "Vladimir Odintsov" && text.Color == c.Theme.Ink {
			ink++
		}
	})
	if ink > 0 {
		t.Error("who has not yet spoken must be grey")
	}
	p.toggle()
	mustSay(t, p, "NOT YET SAID")
	c.Assess = p.content.Assess.With(evidence.Options{HasAsOf: true, AsOf: edtf.MustParse("1990").Extent().Start})
	p.Set(c)
	mustSay(t, p, "not yet known", "Nothing was said about it yet.")
}

func TestWhatIsLeftOutIsSaid(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "deal", 336)
	c := p.content
	c.Assess = c.Assess.With(evidence.Options{Without: map[string]bool{"neo": true}})
	p.Set(c)
	p.toggle()
	mustSay(t, p, "LEFT OUT", "left out: does not count")
}
