package edtf_test

import (
	"testing"

	"dateline/timeline/edtf"
)

func TestTheFirstYearHasItsEraInEveryLanguage(t *testing.T) {
	for language, want := range map[string]string{
		"en": "1 CE", "ru": "1 н. э.", "kk": "б. з. 1", "de": "1 n. Chr.", "fr": "1 apr. J.-C.", "es": "1 d. C.", "": "1 CE",
	} {
		if got := edtf.FirstYearWords(language); got != want {
			t.Errorf("in %q the first year is %q, not %q", language, got, want)
		}
	}
}
