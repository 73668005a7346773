package look_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/assets"
	"dateline/timeline/typeset"
)

func TestLinesThatRunToTheLeftArePainted(t *testing.T) {
	test.NewTempApp(t)
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		t.Fatal(err)
	}
	const title = "מבצע קדש (Sèvres) 1956"
	line := canvas.NewText("", color.Black)
	over := look.NewOver(line)
	at := fyne.NewPos(7, 9)
	show := func(f *typeset.Faces, text string, width float32, painted bool) {
		t.Helper()
		over.Fit(f, text, width)
		over.Move(at)
		if line.Visible() == painted || over.Raster.Visible() != painted || (over.Line != nil) != painted {
			t.Errorf("%q: Fyne shows it: %v, the painter does: %v", text, line.Visible(), over.Raster.Visible())
		}
		if line.Position() != at || over.Raster.Position() != at {
			t.Errorf("%q stands at %v and %v", text, line.Position(), over.Raster.Position())
		}
	}
	show(faces, title, 500, true)
	if over.Line.Text != title || float64(over.Raster.Size().Width) < over.Line.Width {
		t.Errorf("%q has %v of %v points", over.Line.Text, over.Raster.Size().Width, over.Line.Width)
	}
	show(faces, title, 60, true)
	if over.Line.Width > 60 || over.Line.Text == title {
		t.Errorf("%q is %v points wide", over.Line.Text, over.Line.Width)
	}
	show(faces, "Sèvres, 1956", 500, false)
	show(nil, title, 500, false)
}
