package main

import (
	"strings"
	"testing"
)

func TestBoxesAreNamedByTheirScripts(t *testing.T) {
	for text, want := range map[string]string{
		"":  "",
		"中": "1 character is a box in the picture, as no font of this system has it: Han 中. Install a font for it, such as Noto.",
		"\ue123שa\u0301中国人民共和": "10 characters are boxes in the picture, as no font of this system has them: Han 中 国 人 民 …; private use U+E123; Hebrew ש; Latin a; symbols U+0301. " +
			"Install a font for them, such as Noto.",
	} {
		if got := boxes([]rune(text)); got != want {
			t.Errorf("of %+q:\n%s\nwant\n%s", text, got, want)
		}
	}
	if got := boxes([]rune("中שبकกა한")); !strings.Contains(got, "; and 2 more scripts.") {
		t.Errorf("seven scripts: %s", got)
	}
}
