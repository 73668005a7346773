package look

import "fyne.io/fyne/v2/lang"

// Reliability is what a letter of the Admiralty code says of a source.
func Reliability(letter string) string {
	switch letter {
	case "A":
		return lang.L("reliable")
	case "B":
		return lang.L("usually reliable")
	case "C":
		return lang.L("fairly reliable")
	case "D":
		return lang.L("not usually reliable")
	case "E":
		return lang.L("unreliable")
	case "F":
		return lang.L("cannot be judged")
	}
	return lang.L("not judged")
}

// Credibility is what a digit of the Admiralty code says of a claim.
func Credibility(digit int) string {
	switch digit {
	case 1:
		return lang.L("confirmed by others")
	case 2:
		return lang.L("probably true")
	case 3:
		return lang.L("possibly true")
	case 4:
		return lang.L("doubtful")
	case 5:
		return lang.L("improbable")
	case 6:
		return lang.L("cannot be judged")
	}
	return lang.L("not judged")
}
