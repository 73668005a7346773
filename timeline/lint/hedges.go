package lint

import (
	"strings"
	"unicode"
)

// hedges are, by language, beginnings of words by which a title says that something is
// somebody's word and not a fact: verbs of saying, denying and accusing, and words of doubt.
// One that ends with a full stop is a whole word.
var hedges = map[string][]string{
	"en": {"claim", "alleg", "accus", "report", "said.", "say.", "says.", "rumour", "rumor", "purported", "supposed", "suppos", "suspect", "according",
		"disput", "deny", "deni", "unconfirmed", "unverified", "so-called", "contested", "question", "believ", "attributed", "legend", "hoax", "forger", "theory",
		"charge", "assert", "insist", "blam", "possibl", "perhaps", "may.", "might."},
	"de": {"behaupt", "angeblich", "soll.", "sollen.", "mutmaßlich", "vermeintlich", "vorwurf", "vorwürf", "laut.", "bericht", "sagt", "dementier", "bestreit",
		"bestritt", "umstritten", "gerücht", "vermutlich", "vermut", "verdacht", "verdächtig", "zweifel", "fraglich", "legende", "fälschung", "beschuldig", "wirft.", "leugn", "möglich"},
	"ru": {"якобы", "утвержд", "заявл", "заяви", "обвин", "предполаг", "предположит", "сообща", "сообщ", "слух", "опроверг", "опроверж", "отрица", "отверг", "спорн",
		"верси", "будто", "говор", "сказал", "словам", "легенд", "подозр", "сомн", "возможн", "вероятн", "приписыва", "подделк"},
	"fr": {"prétend", "présum", "allégu", "alléga", "selon", "aurait", "auraient", "serait", "seraient", "accus", "soupçon", "rumeur", "affirm", "dément",
		"dit.", "disent.", "contest", "suppos", "nie.", "nient.", "démenti", "légende", "déclar", "doute", "possible", "peut-être"},
	"es": {"presunt", "supuest", "alega", "alegan", "según", "habría", "sería", "acus", "rumor", "afirm", "niega", "niegan", "neg", "desmient", "desmint",
		"dice", "dicen", "dijo", "sospech", "disputa", "cuestion", "denunci", "declar", "leyenda", "duda", "posible", "quizá"},
	"kk": {"деп.", "дейді", "деді", "делін", "айт", "мәлімде", "айыпта", "болжа", "хабарла", "қауесет", "жоққа", "теріске", "дау", "сөзінше", "екен-мыс", "мыс.", "күмән", "мүмкін", "аңыз"},
}

// hedgesOf is the list for a document's language, nil where there is none. A document that
// names no language is taken as English.
func hedgesOf(language string) []string {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if base == "" {
		base = "en"
	}
	return hedges[base]
}

// hedged reports whether a title asks, or has a word that begins with one of the hedges.
func hedged(title string, hedges []string) bool {
	if strings.ContainsAny(title, "?؟？⁇") {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(title), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) && c != '-'
	})
	for _, word := range words {
		for _, h := range hedges {
			if whole, is := strings.CutSuffix(h, "."); is && word == whole || !is && strings.HasPrefix(word, h) {
				return true
			}
		}
	}
	return false
}
