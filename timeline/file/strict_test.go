package file

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// notStrict are values that no strict parser takes, in the manner of the n_ files of Nicolas
// Seriot's JSONTestSuite.
var notStrict = []string{
	`[1 true]`, `["": 1]`, `["",,]`, `[1,,]`, `[1,]`, `[,1]`, `[,]`, `[1,,2]`, `[-]`, `[ , ""]`, `[1:2]`, `["a"`, `[1`, `[1,`, `[[]`, `]`, `[`, `{`, `}`, `[}`, `{]`, `[1}`, `{"a":1]`,
	`[nul]`, `[nule]`, `[tru]`, `[truth]`, `[fals]`, `[True]`, `[NULL]`, `[nan]`, `[NaN]`, `[-NaN]`, `[Infinity]`, `[-Infinity]`, `[inf]`, `[undefined]`,
	`[++1]`, `[+1]`, `[+Inf]`, `[-01]`, `[-1.0.]`, `[-2.]`, `[.-1]`, `[.2e-3]`, `[0.1.2]`, `[0.3e+]`, `[0.3e]`, `[0.e1]`, `[0E+]`, `[0E]`, `[0e+]`, `[0e]`, `[1.0e+]`, `[1.0e-]`, `[1.0e]`,
	`[1 000.0]`, `[1eE2]`, `[2.e+3]`, `[2.e-3]`, `[2.e3]`, `[9.e+]`, `[-foo]`, `[- 1]`, `[-012]`, `[-.123]`, `[-1x]`, `[0x1]`, `[0x42]`, `[1.]`, `[.5]`, `[012]`, `[1e1.5]`, `[1ea]`, `[1_000]`,
	"[1\u0661]", "[\uff11]", `[00]`, `[-00]`, `[1.8011670033376514H-308]`, `[1+2]`, `[0.1e1e1]`, `[--1]`,
	`["x", truth]`, `{"a" "b"}`, `{:"b"}`, `{"x"::"b"}`, `{"a":"a" 123}`, `{key: "value"}`, `{'a':0}`, `{"a":1,,}`, `{"a":1,}`, `{"a":,}`, `{"a":}`, `{"a"}`, `{"a":1 "b":2}`, `{1:1}`, `{null:1}`,
	`{"a":"b"}/**/`, `{"a":"b"}//`, `{"a":"b"}#`, `{"a":/*comment*/"b"}`, `{"a":"b",,"c":"d"}`, `{"a":true} "x"`, `{"a": 1}}`, `{[]: 1}`, `{"a":"a`, `{"a`, `{"a"`, `{"a":`, `{,}`, `{"a":1;"b":2}`, `{"a"=1}`,
	`[""`, `["`, `["a\x00b"]`, `["\a"]`, `["\x00"]`, `["\"]`, `["\\\"]`, `["\u"]`, `["\u00"]`, `["\u00A"]`, `["\uZZZZ"]`, `["\u 123"]`, `["\🌀"]`, `["\'"]`, "[\"a\nb\"]", "[\"a\tb\"]", "[\"\x01\"]", "[\"\x1f\"]",
	`[']`, `['a']`, `[“a”]`, `[\n]`, `[\u0020]`, `[\u000A""]`, `["asd]`, `[asd"]`, "[\"a\"\x00]", "[\u2060]", "[\u00a0]", "[\f]", "[\v]", `[*]`, `<null>`, `[<null>]`, `[a]`, `a`, `aå`, `*`, `;`, `,`, `1]`, `[]]`, `[][]`,
	`""x`, `[@]`, `[$1]`, `(1)`, "`a`", `[1;2]`, `[1|2]`, `{"a":1}{"b":2}`, "\ufeff\ufeff{}", "{}\ufeff", `{}x`, `[1]x`, `{"a" : 1 : 2}`, `["\uD800\`, `[true false]`, `[[1] [2]]`, `[{}{}]`,
	"[\"\xff\"]", "[\"\xe5\"]", "[\"\xc0\xaf\"]", "[\"\xed\xa0\x80\"]", "[\xff]", `["\ud800"]`, `["\udc00\ud800"]`,
}

func TestWhatStrictParsersRefuseIsRefusedAtALineAndColumn(t *testing.T) {
	for _, value := range notStrict {
		if utf8.ValidString(value) && !strings.Contains(value, `\ud`) && json.Valid([]byte(value)) {
			t.Errorf("%s is JSON", value)
		}
		for _, shape := range []string{"%s", `{"events": [], "x-a": %s}`, "{\"events\": [\n{\"title\": \"T\", \"date\": \"2022\", \"x-a\": %s}]}", `{"title": %s, "events": []}`, "{\"x-a\":\n[0, %s", `{"events": %s}`} {
			refused(t, fmt.Sprintf(shape, value))
		}
	}
}

// refused holds that a text is refused, at a place within it.
func refused(t *testing.T, text string) {
	t.Helper()
	doc, problems := Read("f.json", []byte(text))
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	for _, p := range problems {
		if p.Level == Error && p.Line >= 1 && p.Line <= len(lines) && p.Column >= 1 && p.Column <= utf8.RuneCountInString(lines[p.Line-1])+1 {
			if doc != nil {
				t.Errorf("%q gives a document and an error", text)
			}
			return
		}
	}
	t.Errorf("%q is accepted, or refused without a place: %s", text, lineByLine(problems))
}

// TestACutOrDamagedFileIsRefusedWhereJSONIs cuts a document at every byte, and takes each byte out.
func TestACutOrDamagedFileIsRefusedWhereJSONIs(t *testing.T) {
	for i := range len(everything) {
		for _, text := range []string{everything[:i], everything[:i] + everything[i+1:], everything[:i] + "," + everything[i:], everything[:i] + "\"" + everything[i:]} {
			doc, problems := Read("f.json", []byte(text))
			if doc != nil && !json.Valid([]byte(text)) {
				t.Fatalf("at %d: accepted what is not JSON:\n%s", i, text)
			}
			if doc == nil && len(problems) == 0 {
				t.Fatalf("at %d: refused in silence", i)
			}
		}
	}
}

// TestWhatStrictParsersTakeIsTaken has JSON that trips loose readers.
func TestWhatStrictParsersTakeIsTaken(t *testing.T) {
	for _, value := range []string{
		`[]`, `{}`, `[ ]`, `""`, `null`, `true`, `-0`, `-0.0`, `0e1`, `0e+1`, `1E22`, `1e-2`, `123.456e78`, `[[[]]]`, `{"":0}`, `{"a":{"a":{}}}`, `"\u0000"`, `"\uD834\uDD1E"`, `"\/"`, "\"\x7f\"", "\"\u2028\"",
		`"\"\\\/\b\f\n\r\t"`, `1e999999`, "[\n]", " [1\t,\r\n2 ] ", `"🌀"`, `"a/*b*/c"`, `"//"`, `"\u0022"`, `[1,[2,{"a":[3]}]]`, `"\uFFFF"`,
	} {
		text := `{"events": [], "x-a": ` + value + `}`
		if !json.Valid([]byte(text)) {
			t.Fatalf("%s is not JSON", text)
		}
		mustRead(t, text)
	}
}
