package calendar_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/calendar"
	"dateline/timeline/exchange/record"
	"dateline/timeline/file"
)

// fataler is what these need of a test, or of rapid.
type fataler interface{ Fatalf(string, ...any) }

// entries are the entries of a document's calendar as another program reads them.
func entries(t fataler, doc *timeline.Document) ([]*ics.VEvent, record.Report) {
	var b bytes.Buffer
	report, err := calendar.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})})
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, line := range strings.Split(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00") || !utf8.ValidString(line) {
			t.Fatalf("a line is %q", line)
		}
	}
	c, err := ics.ParseCalendar(&b)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return c.Events(), report
}

func value(e *ics.VEvent, name string) string {
	if p := e.GetProperty(ics.ComponentProperty(name)); p != nil {
		return p.Value
	}
	return ""
}

func TestEveryEventIsAnEntryOrCounted(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		list, report := entries(t, doc)
		if len(list) != report.Written || report.Written+report.LeftOut != len(doc.Events) {
			t.Errorf("%s: %d entries of %d events, %+v", sample.Name, len(list), len(doc.Events), report)
		}
		names := map[string]bool{}
		for _, v := range list {
			e := &doc.Events[doc.EventIndex(value(v, "X-DATELINE-ID"))]
			if value(v, "X-DATELINE-DATE") != e.Date.String() || !strings.HasPrefix(value(v, "SUMMARY"), e.Title) {
				t.Errorf("%s is %q on %s", e.ID, value(v, "SUMMARY"), value(v, "X-DATELINE-DATE"))
			}
			names[v.Id()] = true
		}
		if len(names) != len(list) {
			t.Errorf("%s: entries share a UID", sample.Name)
		}
	}
}

// TestNoDateIsMadeCertain: an entry spans all that a date may touch, to the day, and says so where
// the days are not known.
func TestNoDateIsMadeCertain(t *testing.T) {
	shapes := []string{"2022-07-16", "2022-07", "2022", "202X", "2022-07~", "2022-07-16?", "2022-21", "[2022-07-16..2022-08-31]", "{2022,2024}",
		"2022-01-02/2022-01-11", "2022-01/2022-03", "2022-07-XX", "2022-07-16T10:30:00Z", "2022-07-16T23:30:00-05:00", "0001-01-01", "9999-12-30"}
	exact := map[string]bool{"2022-07-16": true, "2022-01-02/2022-01-11": true, "2022-07-16T10:30:00Z": true, "2022-07-16T23:30:00-05:00": true, "0001-01-01": true, "9999-12-30": true}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(shapes).Draw(t, "date")
		d := edtf.MustParse(text)
		list, _ := entries(t, timeline.New(timeline.Document{Events: []timeline.Event{{ID: "a", Title: "T", Date: d}}}))
		from, err := list[0].GetAllDayStartAt()
		if err != nil {
			t.Fatalf("%v", err)
		}
		to, err := list[0].GetAllDayEndAt()
		if err != nil {
			t.Fatalf("%v", err)
		}
		x := d.Extent()
		if at := edtf.Instant(int64(from.Year()), int(from.Month()), from.Day(), 0, 0, 0); at > x.Start || x.Start-at >= 86400 {
			t.Fatalf("%s begins on %s", text, from)
		}
		if at := edtf.Instant(int64(to.Year()), int(to.Month()), to.Day(), 0, 0, 0); at < x.End || at-x.End >= 86400 {
			t.Fatalf("%s ends before %s", text, to)
		}
		says := strings.Contains(value(list[0], "SUMMARY"), d.Words("en")) && value(list[0], "STATUS") == "TENTATIVE"
		if says == exact[text] || value(list[0], "X-DATELINE-DATE") != text {
			t.Fatalf("%s is %q, %q", text, value(list[0], "SUMMARY"), value(list[0], "STATUS"))
		}
	})
}

func TestWhatACalendarCannotHoldIsCounted(t *testing.T) {
	doc := &timeline.Document{Events: []timeline.Event{{ID: "fits", Title: "T", Date: edtf.MustParse("2022")}}}
	for _, text := range []string{"0000", "-0043", "2022/..", "../2022", "2022/", "/2022", "Y17000", "9999-12-31", "9999", "XXXX-12-25", "[..2022]"} {
		doc.Events = append(doc.Events, timeline.Event{ID: text, Title: text, Date: edtf.MustParse(text)})
	}
	if list, report := entries(t, timeline.New(*doc)); len(list) != 1 || report.LeftOut != len(doc.Events)-1 || report.Why == "" {
		t.Errorf("%d entries, %+v", len(list), report)
	}
}

func TestHostileTextIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "a" + rapid.StringOf(rapid.SampledFrom([]rune(";,:\\\"\r\n\x00 </script>nN=Жא🙂"))).Draw(t, "text") +
			strings.Repeat("ю", rapid.SampledFrom([]int{0, 40, 10000}).Draw(t, "long"))
		doc := timeline.New(timeline.Document{Title: text, Events: []timeline.Event{{ID: text, Title: text, Place: text, Date: edtf.MustParse("2022-07-16")}}})
		list, _ := entries(t, doc)
		want := record.Line(text)
		if len(list) != 1 || value(list[0], "SUMMARY") != want || value(list[0], "LOCATION") != want {
			t.Fatalf("%q became %q", want, value(list[0], "SUMMARY"))
		}
	})
}
