package sheet_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"dateline/timeline"
	"dateline/timeline/exchange/sheet"
	"dateline/timeline/file"
)

// said is what is wrong with a table.
func said(t *sheet.Table) string {
	var lines []string
	for _, p := range t.Problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

func TestEverySeparatorGivesTheSameDocument(t *testing.T) {
	const table = "Title,Date,By,Source\r\nOne?,2022~,A,The Post\r\n,,B,The Post\r\n"
	want := ""
	for _, sign := range []string{",", ";", "\t"} {
		for _, begin := range []string{"", "\ufeff"} {
			got := sheet.Read(begin + strings.ReplaceAll(table, ",", sign))
			if got.Doc == nil {
				t.Fatalf("%q: %s", sign, said(got))
			}
			text := string(file.Write(got.Doc))
			if want == "" {
				want = text
			}
			if text != want || len(got.Doc.Events) != 1 || len(got.Doc.Events[0].Claims) != 2 || len(got.Doc.Sources) != 1 {
				t.Errorf("%q becomes\n%s\nnot\n%s", sign, text, want)
			}
		}
	}
}

func TestARowSaysWhatItsColumnsAreFor(t *testing.T) {
	got := sheet.Read("tags,importance,lane,place,summary,locator,text,said,issued,publisher,link,source,stance,who,when,event\n" +
		"a; b,5,L,P,S,p. 3,T,May 2022,2022-05-01,Post,https://x.org/1,Story,denies,A,2022-04,E\n")
	if got.Doc == nil {
		t.Fatal(said(got))
	}
	e, s := got.Doc.Events[0], got.Doc.Sources[0]
	c := e.Claims[0]
	if strings.Join(e.Tags, "|") != "a|b" || e.Importance != 5 || e.Lane != "L" || e.Place != "P" || e.Summary != "S" || e.Title != "E" || e.Date.String() != "2022-04" {
		t.Errorf("the event is %+v", e)
	}
	if c.Locator != "p. 3" || c.Text != "T" || c.Said.String() != "2022-05" || c.Stance != timeline.Denies || c.By != "A" || c.Source != s.ID {
		t.Errorf("the claim is %+v", c)
	}
	if s.Title != "Story" || s.Publisher != "Post" || s.URL != "https://x.org/1" || s.Issued.String() != "2022-05-01" || s.ID != "story" {
		t.Errorf("the source is %+v", s)
	}
	if len(got.Translated) != 1 || got.Translated[0] != [2]string{"May 2022", "2022-05"} || len(got.Unused) > 0 {
		t.Errorf("translated is %v, unused %v", got.Translated, got.Unused)
	}
}

func TestWhatIsWrongIsNamedWithItsLine(t *testing.T) {
	const head = "title,date,by,stance,url,importance\n"
	for table, want := range map[string]string{
		"":                                  "1:1: error: there is no row below",
		"title,by\nA,B\n":                   "1:1: error: there is no column date; the first row has",
		"title,date,when\nA,2022,2022\n":    "1:12: error: two columns are for date",
		head:                                "1:1: error: there is no row below",
		head + ",2022,x,asserts,,\n":        "2:1: error: title: the first row needs a title",
		head + "A\n":                        "2:1: error: date: the event needs a date",
		head + "A,,x,asserts,,\n":           "2:3: error: date: the event needs a date",
		head + "A,\"\nsoon\",x,asserts,,\n": "2:3: error: date: \"soon\" is not an EDTF date",
		head + "A,2022,,asserts,,\n":        "2:9: error: stance: nobody says this",
		head + "A,2022,x,perhaps,,\n":       "2:10: error: stance: \"perhaps\" is none of asserts,",
		head + "A,2022,x,confirms,,\n":      "did you mean asserts?",
		head + "A,2022,x,,www.x.org,\n":     "2:11: error: url: \"www.x.org\" is no full address",
		head + "A,2022,x,,,high\n":          "2:12: error: importance: write a whole number from 1 to 5",
		head + "A,2022,\"x\n":               "error: the cell is not closed",
		"title,date\n\xff\n":                "1:1: error: the table is not in UTF-8",
		"\xff\xfet\x00":                     "1:1: error: the table is in UTF-16",
	} {
		got := sheet.Read(table)
		if text := said(got); got.Doc != nil || !strings.Contains(text, want) {
			t.Errorf("%q: want %q, got\n%s", table, want, text)
		}
	}
	if got := sheet.Read(head + "A,soon,x,maybe,,\nB,never,x,,,7\n"); len(got.Problems) != 4 {
		t.Errorf("all is named at once, not\n%s", said(got))
	}
}

// FuzzRead: no table breaks the program, and a document that is made of one has no errors.
func FuzzRead(f *testing.F) {
	for _, table := range []string{
		"title,date,by,source\n</script>,2022,\u202e,\"a\n\"\"b\"\n", "title;date;tags;lane\nA;16–18 July 2022;,;;L\n;;;\n",
		"title\tdate\turl\n\u0000\t2022\thttps://[\n", "date,title,text\n2022, ,x", string(utf16.Decode([]uint16{0xfeff, 't'})),
		"title,date,source,publisher\nA,2022,Ärger,\nA,2022,ärger!,\nA,2022,,\u00a0\n", "title,date,by\n\u00ad,2022,\u200b\n",
	} {
		f.Add(table)
	}
	f.Fuzz(func(t *testing.T, table string) {
		got := sheet.Read(table)
		if (got.Doc == nil) != (len(got.Problems) > 0) {
			t.Fatalf("a document is made: %v, with the problems\n%s", got.Doc != nil, said(got))
		}
		if got.Doc == nil {
			return
		}
		text := file.Write(got.Doc)
		if doc, problems := file.Read("f.json", text); doc == nil {
			t.Fatalf("%q becomes\n%s\n%v", table, text, problems)
		}
	})
}
