package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/look"
	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n.R) + 0.7152*part(n.G) + 0.0722*part(n.B)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestTextCanBeReadInEveryTheme: with the contrast of WCAG's level AA, and in that of high contrast with AAA's.
func TestTextCanBeReadInEveryTheme(t *testing.T) {
	test.NewTempApp(t)
	for choice, least := range map[look.Choice]float64{look.Light: 4.5, look.Dark: 4.5, look.Contrast: 7} {
		th := look.New(choice)
		get := func(n fyne.ThemeColorName) color.Color { return th.Color(n, theme.VariantLight) }
		for _, pair := range [][2]fyne.ThemeColorName{
			{theme.ColorNameForeground, theme.ColorNameBackground},
			{theme.ColorNameForeground, theme.ColorNameButton},
			{theme.ColorNameForeground, theme.ColorNameMenuBackground},
			{theme.ColorNameDisabled, theme.ColorNameMenuBackground},
			{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground},
			{theme.ColorNameDisabled, theme.ColorNameBackground},
			{theme.ColorNameHyperlink, theme.ColorNameOverlayBackground},
			{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary},
		} {
			if c := contrast(get(pair[0]), get(pair[1])); c < least {
				t.Errorf("%s: %s on %s has a contrast of %.2f", choice, pair[0], pair[1], c)
			}
		}
		p := look.Picture(choice, theme.VariantLight)
		for i, lane := range p.Lanes {
			if c := contrast(lane, p.Panel); c < least {
				t.Errorf("%s: lane %d on the panel has a contrast of %.2f", choice, i, c)
			}
		}
	}
}

// TestAMenuEndsSomewhere: Fyne draws no line around a menu, and a shadow is not seen on a dark ground.
func TestAMenuEndsSomewhere(t *testing.T) {
	test.NewTempApp(t)
	for _, choice := range []look.Choice{look.Dark, look.Contrast} {
		th := look.New(choice)
		menu := th.Color(theme.ColorNameMenuBackground, theme.VariantDark)
		for _, under := range []fyne.ThemeColorName{theme.ColorNameOverlayBackground, theme.ColorNameBackground} {
			if c := contrast(menu, th.Color(under, theme.VariantDark)); c < 1.2 {
				t.Errorf("%s: a menu on %s has a contrast of %.2f", choice, under, c)
			}
		}
	}
}

func TestTheSystemDecidesUnlessAPersonDoes(t *testing.T) {
	for _, c := range []struct {
		choice  look.Choice
		variant fyne.ThemeVariant
		want    string
	}{
		{look.System, theme.VariantLight, "light"}, {look.System, theme.VariantDark, "dark"},
		{look.Light, theme.VariantDark, "light"}, {look.Dark, theme.VariantLight, "dark"}, {"", theme.VariantDark, "dark"},
	} {
		if got := look.Picture(c.choice, c.variant).Name; got != c.want {
			t.Errorf("%q with variant %v looks %s, want %s", c.choice, c.variant, got, c.want)
		}
	}
}

func TestAnyColourHasAName(t *testing.T) {
	test.NewTempApp(t)
	want := scene.Color{R: 0x2B, G: 0x67, B: 0xB0, A: 255}
	if got := look.New(look.Light).Color(look.Hex(want), theme.VariantLight); got != color.Color(want) {
		t.Errorf("%v came back as %v", want, got)
	}
}

func TestATintGivesItsResult(t *testing.T) {
	for _, p := range []layout.Theme{layout.Light, layout.Dark} {
		c := look.Tint(p.Panel, p.Warm, 0.08)
		mix := look.Mix(p.Panel, scene.Color{R: c.R, G: c.G, B: c.B, A: 255}, float64(c.A)/255)
		for _, d := range []int{int(mix.R) - int(p.Warm.R), int(mix.G) - int(p.Warm.G), int(mix.B) - int(p.Warm.B)} {
			if d < -5 || d > 5 {
				t.Errorf("%s: %v over %v is %v, want %v", p.Name, c, p.Panel, mix, p.Warm)
			}
		}
	}
}
