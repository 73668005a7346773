package typeset

import (
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// shelf is a system of fonts that are never opened.
func shelf(t *testing.T) *Faces {
	f := own(t)
	f.useFonts(func() []*systemFont { return nil })
	add := func(family string, aspect font.Aspect, scripts ...language.Script) {
		aspect.SetDefaults()
		f.system.fonts = append(f.system.fonts, &systemFont{family: family, aspect: aspect, scripts: scripts})
	}
	cjk := []language.Script{language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Latin}
	for _, weight := range []font.Weight{100, 400, 700, 900} {
		for _, place := range []string{"hk", "jp", "kr", "sc", "tc"} {
			add("notoserifcjk"+place, font.Aspect{Weight: weight}, cjk...)
			add("notosansmonocjk"+place, font.Aspect{Weight: weight}, cjk...)
			add("notosanscjk"+place, font.Aspect{Weight: weight}, cjk...)
		}
		add("notonastaliqurdu", font.Aspect{Weight: weight}, language.Arabic)
		add("notosansarabic", font.Aspect{Weight: weight}, language.Arabic)
	}
	add("lastresort", font.Aspect{}, append(cjk, language.Arabic)...)
	add("dejavusans", font.Aspect{}, language.Arabic, language.Hebrew, language.Latin)
	add("dejavusans", font.Aspect{Style: font.StyleItalic}, language.Arabic, language.Hebrew, language.Latin)
	add("notoemoji", font.Aspect{})
	add("notocoloremoji", font.Aspect{})
	return f
}

func TestBestFontStandsFirst(t *testing.T) {
	f := shelf(t)
	for _, c := range []struct {
		text   string
		script language.Script
		style  Style
		tag    string
		emoji  bool
		family string
		weight font.Weight
		italic bool
	}{
		{"中文", language.Han, Style{}, "en", false, "notosanscjksc", 400, false},
		{"中文", language.Han, Style{Bold: true}, "ja", false, "notosanscjkjp", 700, false},
		{"中文", language.Han, Style{Italic: true}, "zh-TW", false, "notosanscjktc", 400, false},
		{"中文", language.Han, Style{}, "zh-Hans-HK", false, "notosanscjksc", 400, false},
		{"中文", language.Han, Style{}, "zh-Hant-HK", false, "notosanscjkhk", 400, false},
		{"中文の", language.Han, Style{}, "zh", false, "notosanscjkjp", 400, false},
		{"중앙 中央", language.Han, Style{}, "zh", false, "notosanscjkkr", 400, false},
		{"شمال", language.Arabic, Style{Bold: true, Italic: true}, "", false, "notosansarabic", 700, false},
		{"שלום", language.Hebrew, Style{Italic: true}, "", false, "dejavusans", 400, true},
		{"😀", language.Latin, Style{Bold: true}, "", true, "notocoloremoji", 400, false},
	} {
		w := wish{c.script, c.style.face(), variant([]rune(c.text), c.tag), c.emoji}
		got := f.order(w)[0]
		if got.family != c.family || got.aspect.Weight != c.weight || (got.aspect.Style == font.StyleItalic) != c.italic {
			t.Errorf("%s in %q%s: %s of %v, want %s of %v", c.text, c.tag, c.style.Weight(), got.family, got.aspect, c.family, c.weight)
		}
	}
}

func TestFontOfBoxesIsNeverChosen(t *testing.T) {
	f := shelf(t)
	for _, s := range f.order(wish{script: language.Han}) {
		if s.family == "lastresort" {
			t.Error("Last Resort is among the fonts")
		}
	}
	if n := len(f.system.fonts) - 1; len(f.order(wish{})) != n {
		t.Errorf("%d fonts in order, want %d", len(f.order(wish{})), n)
	}
}

func TestEmojiAreToldFromText(t *testing.T) {
	for text, want := range map[string]bool{
		"😀": true, "👩‍👩‍👧": true, "🇰🇿": true, "⌚": true, "✅": true, "❤": false, "❤\ufe0f": true, "😀\ufe0e": false,
		"©": false, "©\ufe0f": true, "1": false, "1\ufe0f\u20e3": true, "☎": false, "中": false,
	} {
		if got := wantsEmoji([]rune(text)); got != want {
			t.Errorf("%+q is an emoji: %v", text, got)
		}
	}
}
