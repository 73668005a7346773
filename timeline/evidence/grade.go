package evidence

import "dateline/timeline/words"

// Reliabilities are what the letters A to F of the Admiralty code (NATO AJP-2.1, annex) say of a source, and
// last what is said of one without a letter, in English.
var Reliabilities = [...]string{
	words.Mark("reliable"), words.Mark("usually reliable"), words.Mark("fairly reliable"), words.Mark("not usually reliable"), words.Mark("unreliable"),
	words.Mark("cannot be judged"), words.Mark("nobody has judged"),
}

// Credibilities are what the digits 1 to 6 of that code say of a claim, and last what is said of one without a digit,
// in English.
var Credibilities = [...]string{
	words.Mark("confirmed by others"), words.Mark("probably true"), words.Mark("possibly true"), words.Mark("doubtful"), words.Mark("improbable"),
	words.Mark("cannot be judged"), words.Mark("nobody has judged"),
}
