package look

import (
	"fyne.io/fyne/v2/lang"

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
