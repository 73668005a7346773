package evidence

import (
	"dateline/timeline"
	"dateline/timeline/words"
)

// stanceWords are by timeline.Stance, in English.
var stanceWords = [...]string{
	timeline.NoStance: "", timeline.Asserts: words.Mark("asserts"), timeline.Alleges: words.Mark("alleges"), timeline.Disputes: words.Mark("disputes"),
	timeline.Denies: words.Mark("denies"), timeline.Declines: words.Mark("declines to say"), timeline.Retracts: words.Mark("retracts"),
}

// StanceWords is a stance as people say it, in the language of the Translator; "" for none.
func StanceWords(s timeline.Stance, t *words.Translator) string {
	if int(s) >= len(stanceWords) || s == timeline.NoStance {
		return ""
	}
	return t.T(stanceWords[s])
}
