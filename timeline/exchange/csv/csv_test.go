package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/exchange/csv"
	"dateline/timeline/exchange/record"
	"dateline/timeline/file"
)

// rows are the rows of a document, as encoding/csv reads them with a separator.
func rows(t testing.TB, doc *timeline.Document, comma rune) [][]string {
	t.Helper()
	var b bytes.Buffer
	if _, err := csv.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\uFEFF")
	if !marked {
		t.Fatal("there is no byte order mark")
	}
	r := stdcsv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, comma != ','
	list, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestEveryEventIsARowWithItsDate(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		list := rows(t, doc, ',')
		if len(list) != len(doc.Events)+1 {
			t.Fatalf("%s: %d rows of %d events", sample.Name, len(list), len(doc.Events))
		}
		for _, row := range list[1:] {
			e := &doc.Events[doc.EventIndex(row[0])]
			if len(row) != len(csv.Header) || strings.TrimPrefix(row[1], "'") != e.Date.String() || row[5] != e.Title {
				t.Errorf("%s is the row %q", e.ID, row)
			}
			if (row[2] == "") != (e.Date.Extent().Start == edtf.MinInstant) || (row[3] == "") != (e.Date.Extent().End == edtf.MaxInstant) {
				t.Errorf("%s, %s, reaches from %q to %q", e.ID, e.Date, row[2], row[3])
			}
		}
	}
}

// TestNoCellIsAFormula: whatever the texts are, and whichever separator the reader takes.
func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("=+-@＝＋－＠;,\t\r\n\x00\"' aЖ\u202E"))).Draw(t, "text")
		doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: text, Title: text, Lane: text, Date: edtf.MustParse("-0043"),
			Claims: []timeline.Claim{{By: text, Stance: timeline.Asserts, Source: text}, {By: "=" + text, Stance: timeline.Denies}}}}})
		cell := csv.Safe(text)
		if strings.ContainsAny(cell, "\t\r\n\x00") {
			t.Fatalf("%q is more than one line", cell)
		}
		for _, part := range append(strings.Split(cell, ";"), cell) {
			if p := strings.TrimLeft(part, " \""); p != "" && strings.ContainsAny(p[:len(string([]rune(p)[0]))], "=+-@＝＋－＠") {
				t.Fatalf("%q became %q, in which %q is a formula", text, cell, part)
			}
		}
		var b bytes.Buffer
		if _, err := csv.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}); err != nil {
			t.Fatal(err)
		}
		list, err := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\uFEFF"))).ReadAll()
		if err != nil || len(list) != 2 || list[1][5] != cell {
			t.Fatalf("%q is read back as %q, %v", text, list, err)
		}
	})
}

func TestTenThousandLettersAreOneCell(t *testing.T) {
	long := strings.Repeat("ю", 10000)
	doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "a", Title: long, Date: edtf.MustParse("2022")}}})
	if list := rows(t, doc, ','); list[1][5] != long {
		t.Error("the title is cut")
	}
}

// TestLibreOfficeOpensTheTable has LibreOffice turn it into a table of its own and back.
func TestLibreOfficeOpensTheTable(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("DATELINE_NEED_TOOLS") == "1" {
			t.Fatal("soffice is not there")
		}
		t.Skip("soffice is not there")
	}
	hostile, _ := file.Read("test.json", []byte(`{"lanes": [], "events": [
		{"id": "1", "title": "=1+1", "date": "2022-07-16"}, {"id": "2", "title": "x;=2+2", "date": "-0043"}, {"id": "3", "title": "Қазақстан, \"q\"\nline", "date": "2022"}]}`))
	got := ""
	for _, row := range throughOffice(t, office, hostile)[1:] {
		got += row[0] + " " + row[5] + "|"
	}
	if want := `2 x;'=2+2|1 '=1+1|3 Қазақстан, "q" line|`; got != want && got != `2 x;'=2+2|3 Қазақстан, "q" line|1 '=1+1|` {
		t.Errorf("the table is %s", got)
	}
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Name, sample.Data)
		there, back := rows(t, doc, ','), throughOffice(t, office, doc)
		if len(there) != len(doc.Events)+1 || len(back) != len(there) {
			t.Fatalf("%s: %d events are %d rows, and %d in LibreOffice", sample.Name, len(doc.Events), len(there)-1, len(back)-1)
		}
		for i := range there {
			for k, cell := range there[i] {
				if strings.TrimLeft(back[i][k], "0") != strings.TrimLeft(cell, "0") { // it takes a bare year for a number
					t.Errorf("%s: %s of %s is %q, and %q in LibreOffice", sample.Name, there[0][k], there[i][0], cell, back[i][k])
				}
			}
		}
	}
}

// throughOffice is a document's table as LibreOffice reads it.
func throughOffice(t *testing.T, office string, doc *timeline.Document) [][]string {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	if _, err := csv.Write(&b, record.Input{Doc: doc, Assess: evidence.Assess(doc, evidence.Options{})}); err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(dir, "in.csv")
	if err := os.WriteFile(in, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	convert := func(args ...string) {
		args = append([]string{"-env:UserInstallation=file://" + dir + "/home", "--headless"}, args...)
		said, err := exec.Command(office, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
	}
	convert("--infilter=CSV:44,34,76", "--convert-to", "ods", "--outdir", out, in) // 76 is UTF-8, for which its window goes by the mark
	convert("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", out, filepath.Join(out, "in.ods"))
	back, err := os.ReadFile(filepath.Join(dir, "out", "in.csv"))
	if os.IsNotExist(err) && os.Getenv("DATELINE_NEED_TOOLS") != "1" {
		t.Skip("this LibreOffice has no Calc")
	}
	if err != nil {
		t.Fatal(err)
	}
	list, err := stdcsv.NewReader(bytes.NewReader(bytes.TrimPrefix(back, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		t.Fatalf("%q, %v", list, err)
	}
	return list
}
