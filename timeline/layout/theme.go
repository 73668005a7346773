package layout

import "dateline/timeline/scene"

// Theme is the colours of a picture. The window takes its own from the same table.
type Theme struct {
	Name     string
	Dark     bool
	Paper    scene.Color   // background
	Panel    scene.Color   // cards and panels
	Ink      scene.Color   // text and axis
	Muted    scene.Color   // secondary text, at least 4.5:1 on Paper and Panel
	Hair     scene.Color   // hairlines around cards and panels
	Leader   scene.Color   // leader lines
	Ribbon   scene.Color   // the band of the axis
	Era      scene.Color   // background bands
	Accent   scene.Color   // the one accent: selection, links, main button
	OnAccent scene.Color   // text on Accent
	Warm     scene.Color   // ground of what is selected
	Lanes    []scene.Color // by lane, after Okabe and Ito, softened
}

func rgb(v uint32) scene.Color {
	return scene.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// Light is quiet paper with ink text.
var Light = Theme{
	Name: "light", Paper: rgb(0xFBFAF7), Panel: rgb(0xFFFFFF), Ink: rgb(0x1B1E24), Muted: rgb(0x63625D),
	Hair: rgb(0xE3DFD6), Leader: rgb(0xB5B0A5), Ribbon: rgb(0xF1EEE7), Era: rgb(0xF4F1EA),
	Accent: rgb(0xB5432A), OnAccent: rgb(0xFFFFFF), Warm: rgb(0xFFF6E9),
	Lanes: []scene.Color{rgb(0x2B67B0), rgb(0xB94A15), rgb(0x933A7C), rgb(0x1E7A57),
		rgb(0x8A6A0B), rgb(0x257592), rgb(0x5B5BA8), rgb(0x6B6B66)},
}

// Dark is the same page at night.
var Dark = Theme{
	Name: "dark", Dark: true, Paper: rgb(0x15181D), Panel: rgb(0x1E2229), Ink: rgb(0xECE9E2), Muted: rgb(0xA3A099),
	Hair: rgb(0x30353E), Leader: rgb(0x5B606A), Ribbon: rgb(0x1F232A), Era: rgb(0x1A1E26),
	Accent: rgb(0xE8825F), OnAccent: rgb(0x15181D), Warm: rgb(0x2C2722),
	Lanes: []scene.Color{rgb(0x6EA2E4), rgb(0xE88A50), rgb(0xD583C4), rgb(0x58BD97),
		rgb(0xD3B04A), rgb(0x66BFDD), rgb(0xA3A3E6), rgb(0xA9A9A2)},
}

// Contrast is white on black with bright colours, for eyes that need it.
var Contrast = Theme{
	Name: "contrast", Dark: true, Paper: rgb(0x000000), Panel: rgb(0x000000), Ink: rgb(0xFFFFFF), Muted: rgb(0xE4E4E4),
	Hair: rgb(0xFFFFFF), Leader: rgb(0xBDBDBD), Ribbon: rgb(0x1C1C1C), Era: rgb(0x191919),
	Accent: rgb(0xFFD60A), OnAccent: rgb(0x000000), Warm: rgb(0x2E2800),
	Lanes: []scene.Color{rgb(0x8CC4FF), rgb(0xFFB077), rgb(0xFF9FE5), rgb(0x7CF0C5),
		rgb(0xFFE066), rgb(0x8FE3FF), rgb(0xC9C9FF), rgb(0xF0F0F0)},
}

// Print is black on white for paper; its colours are dark enough for a greyscale printer.
var Print = Theme{
	Name: "print", Paper: rgb(0xFFFFFF), Panel: rgb(0xFFFFFF), Ink: rgb(0x000000), Muted: rgb(0x4A4A4A),
	Hair: rgb(0xB5B5B5), Leader: rgb(0x8A8A8A), Ribbon: rgb(0xF1F1F1), Era: rgb(0xF5F5F5),
	Accent: rgb(0x8A2A14), OnAccent: rgb(0xFFFFFF), Warm: rgb(0xEFEFEF),
	Lanes: []scene.Color{rgb(0x1F4E8C), rgb(0x8A3A10), rgb(0x6E2A5D), rgb(0x175C42),
		rgb(0x5F4906), rgb(0x1B5568), rgb(0x41417A), rgb(0x4A4A46)},
}

// Themes are all looks by name.
var Themes = map[string]Theme{"light": Light, "dark": Dark, "contrast": Contrast, "print": Print}
