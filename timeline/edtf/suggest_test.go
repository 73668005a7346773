package edtf

import (
	"strings"
	"testing"
)

// suggestions has what people write and the EDTF text to write instead; empty
// where it could be read in two ways or in none.
var suggestions = []struct{ text, want string }{
	{"16 July 2022", "2022-07-16"}, {"July 2022", "2022-07"}, {"July 16, 2022", "2022-07-16"},
	{"16th of July 2022", "2022-07-16"}, {"16. Juli 2022", "2022-07-16"}, {"16 июля 2022 г.", "2022-07-16"},
	{"июль 2022", "2022-07"}, {"1er juillet 2022", "2022-07-01"}, {"16 de julio de 2022", "2022-07-16"},
	{"2022 жылғы 16 шілде", "2022-07-16"}, {"16 Jul. 2022", "2022-07-16"}, {"may 2022", "2022-05"},
	{"07/2022", "2022-07"}, {"16.07.2022", "2022-07-16"}, {"07.08.2022", "2022-08-07"},
	{"2022/07/16", "2022-07-16"}, {"2022-7-6", "2022-07-06"}, {"2022-7", "2022-07"}, {"20220716", "2022-07-16"},
	{"16/07/2022", "2022-07-16"}, {"07/16/2022", "2022-07-16"}, {"07/07/2022", "2022-07-07"},
	{"07/08/2022", ""}, {"7-8-2022", ""}, {"13/13/2022", ""}, {"2022-00-00", "2022"}, {"2022-00-05", ""},
	{"44 BC", "-0043"}, {"44 BCE", "-0043"}, {"44 v. Chr.", "-0043"}, {"44 до н. э.", "-0043"},
	{"AD 79", "0079"}, {"79", ""}, {"800", "0800"}, {"10,000 BC", "-9999"}, {"12,000 BCE", "Y-11999"},
	{"15 March 44 BC", "-0043-03-15"}, {"-0000", "0000"}, {"-44", ""},
	{"1450s", "145X"}, {"1900s", ""}, {"14th century", "13XX"}, {"XIV век", "13XX"}, {"siglo XV", "14XX"},
	{"15th century BC", "-14XX"}, {"3rd millennium BC", "-2XXX"},
	{"c. 1450", "1450~"}, {"circa 44 BC", "-0043~"}, {"um 1450", "1450~"}, {"около 1450", "1450~"},
	{"c. July 2022", "2022-07~"}, {"July 2022?", "2022-07?"},
	{"before 1520", "[..1520]"}, {"after 1520", "[1520..]"}, {"until 1520", "../1520"},
	{"since 24 February 2022", "2022-02-24/.."},
	{"1914–1918", "1914/1918"}, {"1914-1918", "1914/1918"}, {"1914 - 1918", "1914/1918"},
	{"2 January 2022 – 11 January 2022", "2022-01-02/2022-01-11"}, {"1918–1914", ""},
	{"summer 2022", "2022-22"}, {"2022 July 16", "2022-07-16"}, {"July 2022 July", ""}, {"16 July 22", ""}, {"Q3 2022", "2022-35"}, {"2022 Q3", "2022-35"},
	{"65 million years ago", "Y-65000000"}, {"13.8 billion years ago", "Y-13800000000"},
	{"2022-07-16 14:30", "2022-07-16T14:30:00"}, {"2022-07-16T14:30", "2022-07-16T14:30:00"},
	{"2022-07-16T14:30:15.123Z", "2022-07-16T14:30:15Z"}, {"2022-07-16t14:30:15z", "2022-07-16T14:30:15Z"},
	{"199u", "199X"}, {"1984?~", "1984%"}, {"unknown/2004", "/2004"}, {"2004/open", "2004/.."}, {"y17e7", "Y17E7"},
	{"12345", "Y12345"}, {"-12345", "Y-12345"}, {"Y2022", "2022"}, {" 2022 ", "2022"}, {"2022−07", "2022-07"},
	{"[1667, 1668]", "[1667,1668]"}, {"[1667", "[1667]"},
	{"hello", ""}, {"30 February 2022", ""}, {"2022-13-01", ""}, {"July 16", ""}, {"</script>", ""},
	{strings.Repeat("9", 10000), ""}, {"\xff\xfe", ""}, {"\x00", ""}, {"🕰 2022", ""},
}

func TestSuggestionsSayWhatToWrite(t *testing.T) {
	for _, c := range suggestions {
		_, err := Parse(c.text)
		e, ok := err.(*Error)
		if !ok {
			t.Errorf("%q is taken for EDTF", c.text)
			continue
		}
		if e.Suggestion != c.want {
			t.Errorf("%q: suggestion %q, want %q", c.text, e.Suggestion, c.want)
		}
		if len(e.Message) > 300 {
			t.Errorf("%.20q: a message of %d bytes", c.text, len(e.Message))
		}
	}
}

func TestMessageSaysWhatToWrite(t *testing.T) {
	_, err := Parse("16 July 2022")
	if want := `"16 July 2022" is not an EDTF date; write "2022-07-16"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	_, err = Parse("2022-13-01")
	if want := `"2022-13-01" is not an EDTF date: there is no month 13; months are 01 to 12, seasons and other parts of a year 21 to 41`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
