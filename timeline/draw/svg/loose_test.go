package svg_test

import (
	"slices"
	"testing"

	"dateline/assets"
	"dateline/timeline/draw/svg"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// TestFontsThatCannotBeEmbeddedAreNamed sets what the built-in faces have, and then an emoji, in colour
// where the system has it so.
func TestFontsThatCannotBeEmbeddedAreNamed(t *testing.T) {
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	faces.UseSystemFonts(t.TempDir())
	s := &scene.Scene{Width: 100, Height: 40}
	set := func(text string) *typeset.Line {
		line := faces.Shape(text, typeset.Style{Size: 12})
		s.Add(scene.Shape{Kind: scene.Text, X: 5, Y: 20, Line: line})
		return line
	}
	set("Қазақстан, Ελλάδα")
	if names := svg.Loose(s, faces); len(names) > 0 {
		t.Errorf("the built-in faces are said not to be embedded: %q", names)
	}
	name := faces.Name(set("🙂").Glyphs[0].Face)
	if name != "Noto Color Emoji" {
		t.Skipf("the emoji is set in %q", name)
	}
	if names := svg.Loose(s, faces); !slices.Equal(names, []string{name}) {
		t.Errorf("of %q it says %q", name, names)
	}
}
