package typeset

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// wish is what a font of the system should be like.
type wish struct {
	script language.Script
	face   int // of the style
	locale string
	emoji  bool
}

// order is the system's fonts, the best for the wish first.
func (f *Faces) order(w wish) []*systemFont {
	if fonts, ok := f.system.orders[w]; ok {
		return fonts
	}
	type ranked struct {
		font *systemFont
		rank [8]int
	}
	var all []ranked
	for _, s := range f.system.fonts {
		if !strings.Contains(s.family, "lastresort") && !strings.Contains(s.family, "adobeblank") { // boxes for everything
			all = append(all, ranked{s, w.rank(s)})
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		return cmp.Or(slices.Compare(a.rank[:], b.rank[:]), cmp.Compare(a.font.family, b.font.family),
			cmp.Compare(a.font.at.File, b.font.at.File), cmp.Compare(a.font.at.Index, b.font.at.Index))
	})
	fonts := make([]*systemFont, len(all))
	for i := range all {
		fonts[i] = all[i].font
	}
	f.system.orders[w] = fonts
	return fonts
}

// rank is how far a font is from the wish; what stands first weighs most, as the family weighs
// more than its aspect in CSS Fonts, section 5.2.
func (w wish) rank(s *systemFont) [8]int {
	weight := 400
	if w.face&1 != 0 {
		weight = 700
	}
	return [8]int{
		w.picture(s), no(!w.script.Strong() || s.scripts == nil || slices.Contains(s.scripts, w.script)),
		no(s.speaks(w.locale)), s.looks(),
		no(s.aspect.Stretch == 0 || s.aspect.Stretch == font.StretchNormal),
		no((s.aspect.Style == font.StyleItalic) == (w.face&2 != 0)),
		max(weight-int(s.aspect.Weight), int(s.aspect.Weight)-weight),
	}
}

func no(yes bool) int {
	if yes {
		return 0
	}
	return 1
}

// picture ranks fonts of emoji first where an emoji is meant, those in colours before the others,
// and last where not.
func (w wish) picture(s *systemFont) int {
	switch {
	case !w.emoji:
		return no(!s.emoji())
	case !s.emoji():
		return 2
	default:
		return no(strings.Contains(s.family, "color") || strings.Contains(s.family, "segoe"))
	}
}

// emoji tells whether the font is one of emoji.
func (s *systemFont) emoji() bool { return strings.Contains(s.family, "emoji") }

// emoji tells whether the face is of a font of emoji.
func (s source) emoji() bool { return s.parent != nil && s.parent.emoji() }

// families are the parts of families' names by how well they go with Noto Sans in running text;
// the first match counts.
var families = []struct {
	rank  int
	parts []string
}{
	{5, []string{"unifont", "bitmap", "terminus", "fixed"}},
	{4, []string{"mono", "nastaliq", "kufi", "rashi", "slab", "display", "handwrit", "script", "code"}},
	{3, []string{"serif", "mincho", "ming", "song", "sung", "batang", "gungsuh", "myeongjo", "simsun", "times", "kai"}},
	{0, []string{
		"notosans", "sourcehansans", "segoeui", "nirmala", "leelawadeeui", "malgungothic", "yahei", "jhenghei", "yugothic", "meiryo",
		"pingfang", "hiraginosans", "sdgothicneo", "geezapro", "arialhebrew", "kohinoor", "thonburi",
	}},
	{1, []string{"sans", "gothic", "arial", "roboto", "tahoma", "vazir"}},
}

func (s *systemFont) looks() int {
	for _, f := range families {
		for _, part := range f.parts {
			if strings.Contains(s.family, part) {
				return f.rank
			}
		}
	}
	return 2
}

// speakers are parts of the names of fonts made for one of the languages that share ideographs.
var speakers = map[string][]string{
	"ja":      {"jp", "japan", "yugothic", "yumincho", "meiryo", "hiragino", "msgothic", "msmincho", "mspgothic", "ipa", "takao", "vlgothic"},
	"ko":      {"kr", "malgun", "gothicneo", "nanum", "batang", "gulim", "dotum", "korea"},
	"zh":      {"cjksc", "sanssc", "serifsc", "pingfangsc", "yahei", "simsun", "simhei", "wenquan", "dengxian", "china", "droidsansfallback"},
	"zh-hant": {"cjktc", "sanstc", "seriftc", "pingfangtc", "jhenghei", "mingliu", "taiwan"},
	"zh-hk":   {"cjkhk", "sanshk", "serifhk", "pingfanghk", "hkscs"},
}

func (s *systemFont) speaks(locale string) bool {
	for _, part := range speakers[locale] {
		if strings.Contains(s.family, part) {
			return true
		}
	}
	return false
}

// han tells whether languages draw the letters of a script differently by their ideographs.
func han(s language.Script) bool {
	return s == language.Han || s == language.Hiragana || s == language.Katakana || s == language.Hangul || s == language.Bopomofo
}

// variant is the language whose ideographs a text is set in: its own letters tell, or else the
// language of the document; Chinese where neither does. Empty for a text without ideographs.
func variant(text []rune, tag string) string {
	ideographs := false
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			return "ja"
		case unicode.Is(unicode.Hangul, r):
			return "ko"
		case unicode.Is(unicode.Bopomofo, r):
			return "zh-hant"
		case unicode.Is(unicode.Han, r), r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xffef:
			ideographs = true
		}
	}
	if !ideographs {
		return ""
	}
	tag = strings.ToLower(tag)
	switch main, _, _ := strings.Cut(tag, "-"); {
	case main == "ja", main == "ko":
		return main
	case main == "zh" && (strings.HasSuffix(tag, "-hk") || strings.HasSuffix(tag, "-mo")) && !strings.Contains(tag, "hans"):
		return "zh-hk"
	case main == "zh" && (strings.Contains(tag, "hant") || strings.HasSuffix(tag, "-tw")):
		return "zh-hant"
	}
	return "zh"
}
