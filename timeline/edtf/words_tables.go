package edtf

// tongue is how one language writes dates. In the templates {x} is what is
// spoken of, {y} a year, {d} a day, {m} a month, {n} a number.
type tongue struct {
	months  [12]string // within a date: 16 июля
	alone   [12]string // standing alone: июль
	oblique [12]string // behind a preposition; as alone where it begins empty
	short   [12]string
	shortOf [12]string // behind a day; as short where it begins empty

	dayMonth  string // {d} {m}
	firstDay  string // the first of a month, where it is not simply 1
	dayNumber string // a day in front of a month, where it is not simply {d}
	ofYear    string // {x} {y}
	partOf    string // a half or a third of a year

	bce, ce     string // {y}
	thousand    string // between groups of three digits
	decimal     string
	aboutNumber string    // {n}, within yearsAgo, million or billion
	yearsAgo    string    // {n}, of a hundred thousand and more
	million     [2]string // {n}; one, many
	billion     [2]string // empty where it is told in millions

	decade, century, millennium string             // {n}, {o} for the number as an ordinal
	decadeOf, centuryOf         string             // oblique, as above where empty
	millenniumOf                string             // oblique, as above where empty
	ordinal                     func(int64) string // {o}

	quarter            string    // {n}
	thirds             [3]string // of a year
	halves             [2]string // of a year
	seasons            [4]string // spring, summer, autumn, winter
	seasonsOf          [4]string // oblique; as seasons where it begins empty
	northern, southern string    // {x}

	about, before, after, from, until phrase
	aboutPlain                        bool        // what follows about is not oblique
	contract                          [][2]string // what a preposition and an article become

	someDay, someMonth         string // {x}
	someOblique                bool   // whether that {x} is oblique
	betweenDays, betweenMonths string // {a} and {b}, or {r} for both
	betweenYears, betweenTimes string
	noYear, noYearAt           string // alone; {x}
	or, and                    string
	startUnknown, endUnknown   string
	always                     string
	doubt                      [6]string // year, month, day uncertain; year, month, day approximate
	clock                      string    // {x}, {t}
}

// phrase is a template for what is coarser than a day and one for days, whose
// article some languages want.
type phrase struct{ coarse, day string }

func same(template string) phrase { return phrase{template, template} }

func tongueOf(language string) *tongue {
	code := make([]byte, 0, 8)
	for i := 0; i < len(language) && i < 8; i++ {
		c := language[i]
		if c == '-' || c == '_' {
			break
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		code = append(code, c)
	}
	switch string(code) {
	case "ru", "rus":
		return &russian
	case "kk", "kaz":
		return &kazakh
	case "de", "deu", "ger":
		return &german
	case "fr", "fra", "fre":
		return &french
	case "es", "spa":
		return &spanish
	}
	return &english
}

// Languages are the BCP 47 tags of the languages that Words knows.
func Languages() []string { return []string{"en", "ru", "kk", "de", "fr", "es"} }
