package spoken_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/assets"
	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/evidence"
	"dateline/timeline/file"
	"dateline/timeline/spoken"
	"dateline/timeline/words"
)

// speaker says the events of a document in a language.
func speaker(t *testing.T, language, text string, o evidence.Options) *spoken.Speaker {
	t.Helper()
	doc, problems := file.Read("test.json", []byte(text))
	if doc == nil {
		t.Fatal(problems)
	}
	return of(t, language, doc, o)
}

func of(t *testing.T, language string, doc *timeline.Document, o evidence.Options) *spoken.Speaker {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	say, err := words.Speak(files, language)
	if err != nil {
		t.Fatal(err)
	}
	return &spoken.Speaker{Doc: doc, Assess: evidence.Assess(doc, o), Words: say, Language: language}
}

// event is a document of one event with claims.
func event(claims ...string) string {
	return `{"events": [{"title": "A window breaks", "date": "2022-07-16", "claims": [` + strings.Join(claims, ", ") + `]}]}`
}

func claim(by, stance string) string { return fmt.Sprintf(`{"by": %q, "stance": %q}`, by, stance) }

func TestASentenceSaysWhoTakesWhichStance(t *testing.T) {
	for _, c := range []struct{ want, doc string }{
		{"unsourced.", event()},
		{"asserted by Ann: single-source.", event(claim("Ann", "asserts"))},
		{"asserted by Ann and Bob: corroborated.", event(claim("Ann", "asserts"), claim("Bob", "asserts"))},
		{"alleged by Beregini, denied by Ministry: disputed.", event(claim("Ministry", "denies"), claim("Beregini", "alleges"))},
		{"asserted by Ann, disputed by Bob: disputed.", event(claim("Ann", "asserts"), claim("Bob", "disputes"))},
		{"denied by Ann: denied.", event(claim("Ann", "denies"))},
		{"alleged by Ann, not commented on by Bob: alleged.", event(claim("Ann", "alleges"), claim("Bob", "declines"))},
		{"taken back by Ann: unsourced.", event(claim("Ann", "asserts"), claim("Ann", "retracts"))},
		{"alleged by A, B, C and D: alleged.", event(claim("A", "alleges"), claim("B", "alleges"), claim("C", "alleges"), claim("D", "alleges"))},
		{"alleged by A, B, C and 2 others: alleged.", event(claim("A", "alleges"), claim("B", "alleges"), claim("C", "alleges"), claim("D", "alleges"), claim("E", "alleges"), claim("A", "alleges"))},
	} {
		got := speaker(t, "en", c.doc, evidence.Options{}).Sentence(0)
		want := "16 July 2022, “A window breaks”, " + c.want
		if c.want == "unsourced." {
			want = "16 July 2022, “A window breaks”: unsourced."
		}
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// TestEachLanguageHasItsGrammar by one claimant, by several, and by 21 of them, whose verb is that
// of many also where 21 letters would be one.
func TestEachLanguageHasItsGrammar(t *testing.T) {
	two := event(claim("Ann", "alleges"), claim("Irina", "alleges"), claim("Bob", "denies"))
	var many []string
	for i := range 24 {
		many = append(many, claim(fmt.Sprintf("N%d", i), "denies"))
	}
	for language, want := range map[string][2]string{
		"en": {"16 July 2022, “A window breaks”, alleged by Ann and Irina, denied by Bob: disputed.", "denied by N0, N1, N2 and 21 others: denied."},
		"ru": {"«A window breaks», заявляют Ann и Irina, отрицает Bob: оспаривается.", "отрицают N0, N1, N2 и ещё 21: отрицается."},
		"kk": {"«A window breaks», Ann және Irina мәлімдейді, Bob теріске шығарады: даулы.", "N0, N1, N2 және тағы 21 теріске шығарады: теріске шығарылған."},
		"de": {"„A window breaks“, Ann und Irina behaupten es, Bob bestreitet es: umstritten.", "N0, N1, N2 und 21 weitere bestreiten es: bestritten."},
		"fr": {"«\u00a0A window breaks\u00a0», allégué par Ann et Irina, démenti par Bob\u00a0: contesté.", "démenti par N0, N1, N2 et 21 autres\u00a0: démenti."},
		"es": {"«A window breaks», alegado por Ann e Irina, desmentido por Bob: controvertido.", "desmentido por N0, N1, N2 y 21 más: desmentido."},
	} {
		for i, doc := range []string{two, event(many...)} {
			if got := speaker(t, language, doc, evidence.Options{}).Sentence(0); !strings.HasSuffix(got, want[i]) {
				t.Errorf("%s: %q does not end in %q", language, got, want[i])
			}
		}
	}
}

// origin is a document whose two claimants rest on the word of one.
const origin = `{"actors": [{"id": "g", "name": "Government"}, {"id": "a", "name": "Ministry", "partOf": "g"}, {"id": "b", "name": "Embassy", "partOf": "g"}],
  "events": [{"title": "T", "date": "2022", "claims": [{"by": "a", "stance": "asserts", "said": "2022-07-17"}, {"by": "b", "stance": "asserts", "said": "2022-07-18"}],
  "status": {"is": "denied", "by": "Ed", "on": "2023-01-01", "because": "It never was."}}]}`

func TestFewerOriginsThanClaimantsAreSaid(t *testing.T) {
	o := evidence.Options{AsOf: edtf.Instant(2022, 12, 1, 0, 0, 0), HasAsOf: true}
	if got := speaker(t, "en", origin, o).Sentence(0); got != "2022, “T”, asserted by Ministry and Embassy, all from 1 origin: single-source." {
		t.Error(got)
	}
}

func TestTheEditorsWordStandsBesideTheRules(t *testing.T) {
	got := speaker(t, "en", origin, evidence.Options{}).Sentence(0)
	if !strings.HasSuffix(got, ": denied in the judgement of Ed, single-source by the rules.") {
		t.Error(got)
	}
}

func TestWhatNobodyHasToldYetHasNoClaimants(t *testing.T) {
	o := evidence.Options{AsOf: edtf.Instant(2022, 7, 16, 0, 0, 0), HasAsOf: true}
	if got := speaker(t, "en", origin, o).Sentence(0); got != "2022, “T”: not yet known." {
		t.Error(got)
	}
}

func TestAnEventWithoutADateSaysSo(t *testing.T) {
	doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "e"}}})
	if got := of(t, "en", doc, evidence.Options{}).Sentence(0); got != "Undated, “(no title)”: unsourced." {
		t.Error(got)
	}
}

// TestNoTextBreaksASentence: whatever a document says, a sentence is one line without characters
// that turn others round, and says its status at the end.
func TestNoTextBreaksASentence(t *testing.T) {
	hostile := []string{"", "</script>", "a\nb\tc\x00d", "\u202Eevil", "\u2067x", "{{.Status}}", strings.Repeat("ä", 10_000), "منظمة بيريغيني", "עיתון", "🙂", "\xff\xfe"}
	for _, text := range hostile {
		doc := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "e", Title: text, Claims: []timeline.Claim{{By: text + "!", Stance: timeline.Denies}}}}})
		for _, language := range words.Languages {
			s := of(t, language, doc, evidence.Options{})
			got := s.Sentence(0)
			if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r == 0x2067 }) {
				t.Errorf("%s: %q", language, got)
			}
			if !strings.HasSuffix(got, evidence.Denied.Words(s.Words)+".") || len([]rune(got)) > 900 {
				t.Errorf("%s: %q", language, got)
			}
			if open, end := strings.Count(got, "\u2068"), strings.Count(got, "\u2069"); open != end {
				t.Errorf("%s: %d words are set apart and %d end: %q", language, open, end, got)
			}
		}
	}
	if got := spoken.Line("منظمة"); got != "\u2068منظمة\u2069" {
		t.Errorf("%q is not set apart", got)
	}
}

func TestEverySampleIsSpokenInEveryLanguage(t *testing.T) {
	for _, sample := range sampledata.All() {
		doc, _ := file.Read(sample.Title, sample.Data)
		for _, language := range words.Languages {
			s := of(t, language, doc, evidence.Options{})
			var all []string
			for i := range doc.Events {
				got := s.Sentence(i)
				if strings.Contains(got, "{{") || strings.Contains(got, "\n") || !strings.HasSuffix(got, ".") {
					t.Errorf("%s: %q", language, got)
				}
				all = append(all, got)
			}
			if n := len(slices.Compact(slices.Sorted(slices.Values(all)))); n != len(doc.Events) {
				t.Errorf("%s: %d sentences for %d events", language, n, len(doc.Events))
			}
		}
	}
}

// TestANameWithACommaSoundsLikeOne, in every language.
func TestANameWithACommaSoundsLikeOne(t *testing.T) {
	const text = `{"events": [{"title": "A", "date": "2022", "claims": [
		{"by": "Alliance for Securing Democracy, GMF", "stance": "asserts"}, {"by": "Ann", "stance": "asserts"}]}]}`
	for language, want := range map[string]string{
		"en": "“Alliance for Securing Democracy, GMF” and Ann", "ru": "«Alliance for Securing Democracy, GMF» и Ann", "kk": "«Alliance for Securing Democracy, GMF» және Ann",
		"de": "„Alliance for Securing Democracy, GMF“ und Ann", "fr": "«\u00a0Alliance for Securing Democracy, GMF\u00a0» et Ann", "es": "«Alliance for Securing Democracy, GMF» y Ann",
	} {
		if got := speaker(t, language, text, evidence.Options{}).Sentence(0); !strings.Contains(got, want) {
			t.Errorf("%s: %q", language, got)
		}
	}
}
