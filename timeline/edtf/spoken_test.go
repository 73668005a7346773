package edtf

import (
	"testing"

	"dateline/assets"
	"dateline/timeline/message"
	"dateline/timeline/message/messagetest"
)

// TestRefusalsAreSaidInEveryLanguage: why a text is no date, and what to write.
func TestRefusalsAreSaidInEveryLanguage(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	speakers := messagetest.Speakers(t, files)
	for _, c := range refusals {
		_, err := Parse(c.text)
		messagetest.Check(t, speakers, message.From(err))
		if e, ok := err.(*Error); ok {
			messagetest.Check(t, speakers, e.Reason)
		}
	}
}
