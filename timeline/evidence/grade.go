package evidence

import "dateline/timeline/words"

// Reliabilities are what the letters A to F of the Admiralty code (NATO AJP-2.1, annex) say of a source, and
// last what is said of one without a letter, in English.
var Reliabilities = [...]string{
	words.Mark("reliable"), words.Mark("usually reliable"), words.Mark("fairly reliable"), words.Mark("not usually reliable"), words.Mark("unreliable"),
	words.Mark("cannot be judged"), words.Mark("nobody has judged"),
}
