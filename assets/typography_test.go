package assets_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// script is what a language's texts are written with. A language that has no row here is tried by the rules
// of all of them.
type script struct {
	alphabet string            // its small letters, where they differ from those of Latin words inside its texts
	quotes   string            // its quotation marks, an opening and a closing one in turn
	never    map[string]string // what no text has, a regular expression, and why
	capitals string            // words that have a capital letter inside a sentence, space by space; "" asks nothing
}

var scripts = map[string]script{
	"ru": {
		alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", quotes: "«»",
		never:    map[string]string{` [%—]`: "no line begins with a dash or a unit: a no-break space stands before it", ` …$`: "three dots stand at their word"},
		capitals: "Адмиралтейства МБ ГиБ МиБ Enter",
	},
	"kk": {
		alphabet: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", quotes: "«»",
		never:    map[string]string{` —`: "no line begins with a dash: a no-break space stands before it", `[ \x{a0}]%`: "the per cent sign stands at its number, as in the numbers of the CLDR", ` …$`: "three dots stand at their word", `\}\} (дейін|бұрын|кейін|бастап|қарай)([^\p{L}]|$)`: "these words ask for a case, which a place cannot have", `\}\}[-»]?(ға|ге|қа|ке|на|не|да|де|та|те|дан|ден|тан|тен|нан|нен|дың|дің|тың|тің|ның|нің|ды|ді|ты|ті|ны|ні|мен|бен|пен|ы|і|сы|сі)([^\p{L}]|$)`: "an ending behind a place cannot follow the vowels of what stands in it"},
		capitals: "МБ ГиБ МиБ",
	},
	"de": {
		quotes: "„“",
		never: map[string]string{` [%—]|\d (kB|MB|GiB)`: "a no-break space stands before it", `\pL['’]\pL`: "German needs no apostrophe here", `\d,\d{3}`: "a full stop parts thousands",
			`Zeitleiste|Behauptung|Geschichte|[Vv]orführ|[Nn]acherz`: "the glossary has another word: Zeitstrahl, Aussage, Erzählung, präsentieren, wiedergeben"},
	},
	"fr": {
		quotes: "«»",
		never: map[string]string{` [:;!?»%]|« |\d (ko|Mo|Gio)`: "a no-break space stands there", `[^ \x{202f}][;!?]`: "a narrow no-break space stands before ; ! ?",
			`[\pL\pN})»]:(\s|$)`: "a no-break space stands before a colon", `«[^\x{a0}]|[^\x{a0}]»`: "no-break spaces stand inside quotation marks",
			`\pL'`: "an apostrophe is ’", `\d[ ,.]\d{3}`: "a narrow no-break space parts thousands", `[Rr]apports?\b|rédacteur`: "the glossary has another word: mention, rédaction"},
	},
	"es": {
		quotes: "«»",
		never: map[string]string{` [%—]|\d (kB|MB|GiB)`: "a no-break space stands before it", `^[^¿]*[\pL}]\?`: "a question begins with ¿", `^[^¡]*[\pL}]!`: "an exclamation begins with ¡",
			`\d[ ,.]\d{3}`: "four digits stand together", `\b[Ss]ucesos?\b|[Hh]istoria\b|[Ii]nformes?\b|[Ss]ustituirl`: "the glossary has another word: acontecimiento, relato, mención, reemplazar"},
	},
}

// everywhere is what no text of any language has, and why.
var everywhere = map[string]string{
	`"`: "quotation marks are those of the language", `\.\.\.`: "three dots are one sign", `\s\s`: "one space is enough",
	` - `: "a dash is no hyphen", `[ \x{a0}\x{202f}][,.](\P{L}|$)`: "no space stands before a comma or a full stop",
}

// spacing is how a text that may hold paragraphs is cut before its spaces are looked at.
var spacing = regexp.MustCompile(`\n+`)

// texts are the texts of a message: its one text, or its plural forms.
func texts(value any) map[string]string {
	forms, ok := value.(map[string]any)
	if !ok {
		return map[string]string{"": value.(string)}
	}
	all := map[string]string{}
	for form, text := range forms {
		if form != "description" {
			all[form] = text.(string)
		}
	}
	return all
}

// TestTypographyIsThatOfTheLanguage: quotation marks, dots, dashes, spaces, letters and capitals.
func TestTypographyIsThatOfTheLanguage(t *testing.T) {
	english := file(t, "en")
	for name := range scripts {
		rules := scripts[name]
		f := file(t, name)
		for _, key := range slices.Sorted(maps.Keys(f)) {
			for form, text := range texts(f[key]) {
				for _, fault := range faults(rules, text, texts(english[key])) {
					t.Errorf("%s.json: %q %s: %s: %q", name, key, form, fault, text)
				}
			}
		}
	}
}

// faults are what is wrong with a text of a language whose rules are given.
func faults(rules script, text string, english map[string]string) []string {
	var bad []string
	for _, never := range []map[string]string{everywhere, rules.never} {
		for pattern, why := range never {
			if regexp.MustCompile(pattern).MatchString(spacing.ReplaceAllString(text, "\n")) {
				bad = append(bad, why)
			}
		}
	}
	want := english["other"] + english[""]
	if edge(text) != edge(want) {
		bad = append(bad, "it begins or ends with a space as the English text does not, or the other way round")
	}
	if got := marks(text, `“”„‟‘‚‹›«»`); !paired(got, rules.quotes) {
		bad = append(bad, "the quotation marks are "+rules.quotes+", in pairs, not "+got)
	}
	for _, word := range strings.FieldsFunc(places.ReplaceAllString(text, " "), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strange := foreign(word, rules.alphabet); strange != "" {
			bad = append(bad, word+" has letters of another alphabet: "+strange)
		}
	}
	return append(bad, raised(rules.capitals, text)...)
}

// edge are the spaces that a text begins and ends with.
func edge(text string) [2]bool {
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return [2]bool{unicode.IsSpace(first), unicode.IsSpace(last)}
}

// marks are those letters of a text that a set has.
func marks(text, set string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(set, r) {
			return r
		}
		return -1
	}, text)
}

// paired reports whether quotation marks are those of a language, each opened and closed.
func paired(got, quotes string) bool {
	pairs := []rune(quotes)
	for i := 0; i+1 < len(pairs); i += 2 {
		got = strings.ReplaceAll(got, string(pairs[i:i+2]), "")
	}
	return got == ""
}

// foreign are the letters of a word that are not of the alphabet; none where the whole word is Latin, as a name
// or a file's format may be.
func foreign(word, alphabet string) string {
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	if alphabet == "" || strings.IndexFunc(word, func(r rune) bool { return !latin(r) }) < 0 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(alphabet, unicode.ToLower(r)) {
			return -1
		}
		return r
	}, word)
}

// inside finds words behind a space whose sentence has begun before. What is quoted may be the name of a menu.
var inside = regexp.MustCompile(`[\p{L}\p{N}},;»)][ \x{a0}]\(?(\p{Lu}\p{L}*)`)

// raised are the words that have a capital letter inside a sentence, without being names.
func raised(names, text string) []string {
	if names == "" {
		return nil
	}
	var bad []string
	for _, found := range inside.FindAllStringSubmatch(text, -1) {
		word := found[1]
		if r, _ := utf8.DecodeRuneInString(word); unicode.Is(unicode.Latin, r) || slices.Contains(strings.Fields(names), word) {
			continue // names, formats and keys are Latin here
		}
		bad = append(bad, word+" needs no capital letter")
	}
	return bad
}

// TestTypographyFindsLatinFaults: so can those of the other languages.
func TestTypographyFindsLatinFaults(t *testing.T) {
	for _, c := range [][3]string{
		{"de", "“Wort”", "quotation marks"}, {"de", "100 %", "no-break"}, {"de", "bis 2,000", "full stop"}, {"de", "Zeitleiste", "Zeitstrahl"}, {"de", "wie geht's", "apostrophe"},
		{"fr", "Pourquoi ?", "no-break"}, {"fr", "Pourquoi\u00a0?", "narrow"}, {"fr", "Pourquoi?", "narrow"}, {"fr", "Notes:", "before a colon"}, {"fr", "Notes :", "no-break"},
		{"fr", "« mot »", "no-break"}, {"fr", "«mot»", "inside"}, {"fr", "l'axe", "’"}, {"fr", "10 000 ans", "thousands"},
		{"es", "Por qué?", "¿"}, {"es", "Alto!", "¡"}, {"es", "“palabra”", "quotation marks"}, {"es", "un suceso", "acontecimiento"}, {"es", "2.000 años", "four digits"},
	} {
		if got := strings.Join(faults(scripts[c[0]], c[1], map[string]string{"": "A word"}), "; "); !strings.Contains(got, c[2]) {
			t.Errorf("%s: %q has the faults %q, not %q", c[0], c[1], got, c[2])
		}
	}
	for language, text := range map[string]string{
		"de": "„Wort“: {{.Size}}\u00a0MB, 2.000 – etwa; 100\u00a0%", "fr": "Pourquoi\u202f? «\u00a0L’axe\u00a0»\u00a0: status:disputed\u202f; 2\u202f000", "es": "¿Por qué? «Palabra»: 2000; Esc, ? y 100\u00a0%",
	} {
		if got := faults(scripts[language], text, map[string]string{"": "A word"}); len(got) > 0 {
			t.Errorf("%s: %q: %v", language, text, got)
		}
	}
}

// TestTypographyFindsFaults: the rules can fail.
func TestTypographyFindsFaults(t *testing.T) {
	for text, want := range map[string]string{
		"Слово \"слово\"": "quotation marks are those", "Слово “слово”": "quotation marks are «»", "Слово «слово": "in pairs",
		"Открыть...": "one sign", "Слово  слово": "one space", " слово": "begins or ends", "Слово - слово": "no hyphen",
		"Слово — слово": "no-break", "100 %": "no-break", "Открывается …": "at their word", "Открыть Файл": "Файл needs no capital", "Cлово": "letters of another", "қазақ": "letters of another",
		"Слово , слово": "no space stands",
	} {
		got := strings.Join(faults(scripts["ru"], text, map[string]string{"": "A word"}), "; ")
		if !strings.Contains(got, want) {
			t.Errorf("%q has the faults %q, not %q", text, got, want)
		}
	}
	for _, text := range []string{"Открыть…", "«Слово»\u00a0— слово", "Файл {{.Name}}: 100\u00a0%", "Файл PDF. Ещё файл (PDF)"} {
		if got := faults(scripts["ru"], text, map[string]string{"": "A word"}); len(got) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}
