package pick

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestTextsAreFolded(t *testing.T) {
	for text, want := range map[string]string{
		"The Drones, again!":      "the drones again",
		"École e\u0301cole":       "ecole ecole",
		"straße STRASSE":          "strasse strasse",
		"ﬁn ｆｉｎ x²":               "fin fin x2",
		"Łódź Øre Œuvre":          "lodz ore oeuvre",
		"İstanbul ISTANBUL ısı":   "istanbul istanbul isi",
		"Ёлка ёж":                 "елка еж",
		"Йод иод и\u0306од":       "йод иод йод",
		"Їжак їжак ўсё":           "їжак їжак ўсе",
		"ҚАЗАҚСТАН қазақстан":     "қазақстан қазақстан",
		"Казахста́н":              "казахстан",
		"Αθήνα ΣΊΣΥΦΟΣ Ἀθῆναι":    "αθηνα σισυφοσ αθηναι",
		"שָׁלוֹם":                 "שלום",
		"مُحَمَّد أحمد ـــ مـحمد": "محمد احمد محمد",
		"٢٠٢٢ २०२२":               "2022 2022",
		"हिन्दी":                  "हिन्दी",
		"日本国":                     "日 本 国",
		"ガ ｶﾞ か\u3099":            "ガ ガ が",
		"O’Brien O'Brien Oʼ":      "o brien o brien o",
		"so\u00adft zero\u200dwi": "soft zerowi",
		"🚀 up 👩‍🚀 €46,000":        "🚀 up 👩 🚀 € 46 000",
		"a\x00b\xffc\ufffdd":      "a b c d",
		"</script> -- ´ ":         "script",
		"\u0301a":                 "a",
	} {
		if got := string(new(folder).normal(text)); got != want {
			t.Errorf("%q folds to %q, not %q", text, got, want)
		}
	}
}

// hostile are texts of any runes, of marks that gather, and of bytes that are no text.
var hostile = rapid.OneOf(
	rapid.String(),
	rapid.StringOf(rapid.SampledFrom([]rune("иИуёaÅéк\u0301\u0306\u0308\u0323\u3099กุ้ิかｶ한\u094d\u0947\u093cक\u200d 日-ßŒﬁ½🚀ﷺ"))),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
)

func TestFoldingIsTheSameForAllFormsOfAText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := hostile.Draw(t, "text")
		var f folder
		want := string(f.normal(text))
		if !utf8.ValidString(want) {
			t.Fatalf("%q is no UTF-8", want)
		}
		if again := string(f.normal(want)); again != want {
			t.Fatalf("%q folds again to %q", want, again)
		}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if got := string(new(folder).normal(form.String(text))); got != want {
				t.Fatalf("in form %v %+q folds to %+q, not %+q", form, text, got, want)
			}
		}
	})
}

func TestEachByteKnowsWhereItComesFrom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := hostile.Draw(t, "text")
		f := folder{track: true}
		normal := string(f.normal(text))
		if len(f.spans) != len(normal) || normal != string(new(folder).normal(text)) {
			t.Fatalf("%d bytes and %d places", len(normal), len(f.spans))
		}
		last := int32(0)
		for i, s := range f.spans {
			if s.start < 0 || s.start > s.end || int(s.end) > len(text) || normal[i] != ' ' && s.start == s.end {
				t.Fatalf("byte %d comes from %v of %d", i, s, len(text))
			}
			last = max(last, s.end)
		}
	})
}
