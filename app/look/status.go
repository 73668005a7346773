package look

import (
	"fyne.io/fyne/v2/lang"

	"dateline/timeline"
	"dateline/timeline/evidence"
)

// StatusWord is a status in the language of the window.
func StatusWord(s evidence.Status) string {
	switch s {
	case evidence.Corroborated:
		return lang.L("corroborated")
	case evidence.SingleSource:
		return lang.L("single-source")
	case evidence.Alleged:
		return lang.L("alleged")
	case evidence.Disputed:
		return lang.L("disputed")
	case evidence.Denied:
		return lang.L("denied")
	}
	return lang.L("unsourced")
}

// Verdict is the word of a verdict's status, or that the event is not yet known.
func Verdict(v evidence.Verdict) string {
	if !v.Known {
		return lang.L("not yet known")
	}
	return StatusWord(v.Status)
}

// Stance is a claimant's stance in the language of the window; "" for none.
func Stance(s timeline.Stance) string {
	switch s {
	case timeline.Asserts:
		return lang.L("asserts")
	case timeline.Alleges:
		return lang.L("alleges")
	case timeline.Disputes:
		return lang.L("disputes")
	case timeline.Denies:
		return lang.L("denies")
	case timeline.Declines:
		return lang.L("declines to say")
	case timeline.Retracts:
		return lang.L("retracts")
	}
	return ""
}

// Reports are the numbers behind a verdict: "4 reports · 2 origins".
func Reports(v evidence.Verdict) string {
	data := func(n int) map[string]any { return map[string]any{"Count": n} }
	one := lang.L("{{.Count}} reports", data(int(v.Reports)))
	if v.Reports == 1 {
		one = lang.L("1 report")
	}
	two := lang.L("{{.Count}} origins", data(int(v.Origins)))
	if v.Origins == 1 {
		two = lang.L("1 origin")
	}
	return one + " · " + two
}
