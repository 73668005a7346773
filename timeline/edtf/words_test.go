package edtf

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// spoken are the dates of the golden table beside the constructs.
var spoken = []string{
	"2022-07-16", "2022-07-01", "2022-07-16?", "2022-07-16~", "2022-07?", "1450~", "1450%", "[..1520]", "[1520..]", "[..2022-07-16]",
	"[..2022-07]", "../1520", "../2022-07-16", "2022-02-24/..", "2022-02-24/", "/1520", "[2022-07-16..2022-08-31]", "[2022-07..2022-09]",
	"[1450..1460]", "[2022-07-30..2023-08-02]", "2022-01-02/2022-01-11", "2022-01-01/2022-01-11",
	"2022-07-16/2022-08-31", "2022-08-27/2023-08-31", "2022-01/2022-03", "2022-11/2023-02", "1914/1918",
	"-3299/-3099", "-0043/0014", "-0043", "0000", "-0043-03-15", "0064-07-18", "0009-09", "0069", "0033~", "0069/0079", "0098/0117", "-0026-01/0014-08", "0069-24",
	"Y-4500E6S2~", "Y-37E8S2?", "Y-4567E6", "Y-4031E6/Y-25E8", "Y-25E8/Y-5388E5", "Y-300000~", "Y-300000/Y-11700", "Y-66E6/Y-11700", "Y-258E4/2000", "14XX", "14XX~", "[..14XX]", "145X", "145X~", "-14XX", "-2XXX", "1XXX",
	"000X", "-145X", "XXXX", "XXXX-XX-XX", "2022-07-16T14:30:00Z", "2022-07-16T14:30:05+06:00", "2022-07-16T09:21:00Z/2022-07-16T09:40:30Z", "2022-07-16T23:50:00Z/2022-07-17T00:10:00Z", "2022-07-16T14:30:00",
	"2021-24", "1999-24", "2001-21", "2001-30", "2001-34", "2001-37", "2001-41", "200X-24", "[..2001-24]", "../2001-24", "../14XX", "../145X", "2001-24~", "Y-138E8S3", "[..2XXX]", "2023-02-2X",
	"Y12345", "Y-10000", "Y-138E8", "Y-65E6", "Y-1E6", "Y-17E7/Y-65E6", "1950S2", "2004-06~-11", "2022-?07-~16",
	"1984~/2004-06", "[1667,1668,1670..1672]", "{1960,1961-12}", "{..1984}", "../..",
}

func TestWordsInAllLanguages(t *testing.T) {
	texts := spoken
	for _, c := range constructs {
		texts = append(texts, c.text)
	}
	var b strings.Builder
	seen := map[string]bool{}
	for _, text := range texts {
		if seen[text] {
			continue
		}
		seen[text] = true
		d := MustParse(text)
		b.WriteString(text + "\n")
		for _, language := range Languages() {
			b.WriteString("\t" + language + "  " + d.Words(language) + "\n")
		}
	}
	const golden = "testdata/words.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() == string(want) {
		return
	}
	got, old := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(old)) {
		if got[i] != old[i] {
			t.Fatalf("line %d: %q, want %q; after a look, run with -update", i+1, got[i], old[i])
		}
	}
	t.Fatalf("%d lines, want %d", len(got), len(old))
}

// TestWordsInEnglish pins what the golden file must not drift from.
func TestWordsInEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"2022-07-16": "16 July 2022", "2022-07": "July 2022", "2022": "2022", "1450~": "about 1450",
		"[..1520]": "before 1520", "[1520..]": "after 1520", "2022-07-16?": "16 July 2022?",
		"2021-24": "winter 2021–22", "1999-24": "winter 1999–2000", "-0043": "44 BCE", "0000": "1 BCE",
		"14XX": "15th century", "145X": "1450s", "2022-01-02/2022-01-11": "2–11 January 2022",
		"2022-08-27/2023-08-31": "27 August 2022 – 31 August 2023", "2022-02-24/..": "from 24 February 2022",
		"../1520": "until 1520", "[2022-07-16..2022-08-31]": "some day between 16 July and 31 August 2022",
		"-3299/-3099": "3300–3100 BCE", "-2XXX": "3rd millennium BCE", "2022-07-16T14:30:00Z": "16 July 2022, 14:30 UTC",
		"-0043/0014": "44 BCE – 14 CE", "[..14XX]": "before the 15th century", "Y-138E8": "13.8 billion years ago",
	} {
		if got := MustParse(text).Words("en-GB"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestAxisWords(t *testing.T) {
	at := Instant(2022, 2, 24, 13, 0, 0)
	for _, c := range []struct{ got, want string }{
		{MonthName("en", 1), "January"}, {MonthName("ru", 1), "январь"}, {MonthName("xx", 12), "December"},
		{MonthName("en", 0), ""}, {MonthShort("de_AT", 3), "Mär"}, {MonthShort("KK", 13), ""},
		{MonthShortWords("kk", 2022, 7), "2022 жылғы шіл."}, {MonthShortWords("ru", 2022, 1), "янв. 2022"}, {MonthShortWords("en", 2022, 0), ""},
		{DayWords("en", at), "24 February 2022"}, {DayWords("ru", at), "24 февраля 2022"},
		{DayWords("kk", at), "2022 жылғы 24 ақпан"}, {DayWords("es", at), "24 de febrero de 2022"},
		{DayWords("de", at), "24. Februar 2022"}, {DayWords("en", -1), "31 December 1969"},
		{MonthWords("ru", at), "февраль 2022"},
		{YearWords("en", 1997), "1997"}, {YearWords("en", -43), "44 BCE"}, {YearWords("en", 0), "1 BCE"},
		{YearWords("en", 1), "1"}, {YearWords("en", 9999), "9999"}, {YearWords("en", -9999), "10,000 BCE"},
		{YearWords("en", 12345), "12,345"}, {YearWords("de", 12345), "12.345"}, {YearWords("fr", 12345), "12\u00a0345"},
		{YearWords("en", -13_800_000_000), "13.8 billion years ago"}, {YearWords("en", -4_540_000_000), "4.54 billion years ago"},
		{YearWords("en", -66_000_000), "66 million years ago"}, {YearWords("en", -170_000_002), "170,000,003 BCE"},
		{YearWords("es", -13_800_000_000), "hace 13.800 millones de años"},
		{YearWords("fr", -1_000_000), "il y a 1 million d’années"},
		{YearWords("ru", -13_800_000_000), "13,8 млрд лет назад"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestTonguesAreComplete(t *testing.T) {
	for _, language := range Languages() {
		tongue := tongueOf(language)
		if (language != "en") == (tongue == &english) {
			t.Errorf("%s has no table", language)
		}
		for month := 1; month <= 12; month++ {
			if MonthName(language, month) == "" || MonthShort(language, month) == "" || tongue.months[month-1] == "" {
				t.Errorf("%s: month %d has no name", language, month)
			}
		}
	}
}
