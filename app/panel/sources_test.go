package panel

import (
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/sampledata"
	"dateline/timeline"
)

// choose taps the item of the menu that is open.
func choose(t *testing.T, p *Panel, words string) {
	t.Helper()
	top := fyne.CurrentApp().Driver().CanvasForObject(p).Overlays().Top()
	if top == nil {
		t.Fatal("no menu is open")
	}
	var found fyne.Tappable
	var item fyne.Tappable
	each(top, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if tappable, ok := o.(fyne.Tappable); ok {
			item = tappable
		}
		if text, ok := o.(*canvas.Text); ok && text.Text == words {
			found = item // the one around the text
		}
	})
	if found != nil {
		found.Tapped(&fyne.PointEvent{})
		return
	}
	t.Fatalf("the menu has no %q", words)
}

func TestTheSourcesAreCited(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "sochi", 336)
	mustSay(t, p, "SOURCES", "Copy all…", "Satubaldina, Assel.", "The Astana Times", "sott.net", "turkistantimes.com", "Copy…")
	var opened []string
	p.OnLink = func(u *url.URL) { opened = append(opened, u.String()) }
	test.Tap(find(t, p, "sott.net"))
	if want := p.content.Doc.Source("astana").URL; len(opened) != 1 || opened[0] != want {
		t.Errorf("opened %q, want %q", opened, want)
	}
}

func TestCitationsAreCopiedFromTheMenus(t *testing.T) {
	p := shown(t, sampledata.Kazakhstan(), "sanctions", 336)
	type copied struct {
		ids string
		csl bool
	}
	var got []copied
	p.OnCite = func(list []*timeline.Source, csl bool) {
		var ids []string
		for _, s := range list {
			ids = append(ids, s.ID)
		}
		got = append(got, copied{strings.Join(ids, " "), csl})
	}
	address := ""
	p.OnText = func(text string) { address = text }
	all := Cited(p.content.Doc, &p.content.Doc.Events[p.content.Event])
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	test.Tap(find(t, p, "Copy all…"))
	choose(t, p, "Copy Citations")
	test.Tap(find(t, p, "Copy all…"))
	choose(t, p, "Copy Citations as CSL-JSON")
	test.Tap(find(t, p, "Copy…"))
	choose(t, p, "Copy Citation")
	test.Tap(find(t, p, "Copy…"))
	choose(t, p, "Copy as CSL-JSON")
	test.Tap(find(t, p, "Copy…"))
	choose(t, p, "Copy Address")
	last := ids[len(ids)-1] // find takes the last link of that name
	if want := p.content.Doc.Source(last).URL; address != want {
		t.Errorf("the address is %q, want %q", address, want)
	}
	want := []copied{{strings.Join(ids, " "), false}, {strings.Join(ids, " "), true}, {last, false}, {last, true}}
	if len(got) != len(want) {
		t.Fatalf("copied %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("copied %v, want %v", got[i], want[i])
		}
	}
}

func TestALocalCopyIsNamedAndOpened(t *testing.T) {
	p := shown(t, []byte(`{"sources": [{"id": "s", "title": "T", "file": "copies/t.pdf"}],
		"events": [{"id": "e", "title": "E", "date": "1900", "sources": ["s"]}]}`), "e", 336)
	mustSay(t, p, "Local copy: copies/t.pdf")
	var opened *timeline.Source
	p.OnFile = func(s *timeline.Source) { opened = s }
	test.Tap(find(t, p, "Local copy"))
	if opened == nil || opened.ID != "s" {
		t.Errorf("opened %v", opened)
	}
}

func TestAnEventWithoutSourcesHasNoSuchSection(t *testing.T) {
	if all := said(shown(t, []byte(retracted), "e", 336)); strings.Contains(all, "SOURCES") {
		t.Errorf("the panel says %q", all)
	}
}
