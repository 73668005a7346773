package settings_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/app/settings"
)

func TestRecentFilesAreTheNewestTenWithoutRepeats(t *testing.T) {
	s := settings.New(test.NewTempApp(t).Preferences())
	for i := range 14 {
		s.AddRecent(fmt.Sprint(i))
	}
	s.AddRecent("9")
	want := []string{"9", "13", "12", "11", "10", "8", "7", "6", "5", "4"}
	if got := s.Recent(); !slices.Equal(got, want) {
		t.Errorf("recent files %v, want %v", got, want)
	}
	s.DropRecent("13")
	if got := s.Recent(); len(got) != 9 || slices.Contains(got, "13") {
		t.Errorf("after dropping 13: %v", got)
	}
	s.ClearRecent()
	if got := s.Recent(); len(got) != 0 {
		t.Errorf("after clearing: %v", got)
	}
}

func TestSizesStayWithinWhatCanBeLaidOut(t *testing.T) {
	a := test.NewTempApp(t)
	s := settings.New(a.Preferences())
	if got := s.Window(); got != fyne.NewSize(1280, 800) {
		t.Errorf("the first window is %v", got)
	}
	s.SetWindow(fyne.NewSize(1000, 700))
	if got := s.Window(); got != fyne.NewSize(1000, 700) {
		t.Errorf("the window was kept as %v", got)
	}
	for _, bad := range []float64{-5, 0, math.NaN(), math.Inf(-1)} {
		a.Preferences().SetFloat("window.width", bad)
		a.Preferences().SetFloat("panel.width", bad)
		if w, _ := s.Panel(); s.Window().Width != settings.MinWidth || w != settings.MinPanel {
			t.Errorf("%v gives a window of %v and a panel of %v", bad, s.Window(), w)
		}
	}
	a.Preferences().SetFloat("panel.width", 1e9)
	if w, _ := s.Panel(); w != settings.MaxPanel {
		t.Errorf("the panel may be %v wide", w)
	}
}

func TestThemeAndPanelAreKept(t *testing.T) {
	s := settings.New(test.NewTempApp(t).Preferences())
	if _, shown := s.Panel(); s.Theme() != look.System || !shown {
		t.Error("at first the theme follows the system and the panel is shown")
	}
	s.SetTheme(look.Dark)
	s.SetPanel(300, false)
	if w, shown := s.Panel(); s.Theme() != look.Dark || shown || w != 300 {
		t.Errorf("kept %s, %v, %v", s.Theme(), w, shown)
	}
}

func TestTheSizeOfTheTextKeepsTheWindowOnTheScreen(t *testing.T) {
	s := settings.New(test.NewTempApp(t).Preferences())
	if s.Text() != 1 || s.Still() || s.NewWindows() {
		t.Error("at first the text has 100 %, things may move, and files open in their window")
	}
	for text, want := range map[float32]float32{0.1: 0.8, 0.8: 0.8, 1.5: 1.5, 2: 2, 9: 2, 1.26: 1.3} {
		s.SetText(text)
		if s.Text() != want {
			t.Errorf("%v is kept as %v, want %v", text, s.Text(), want)
		}
	}
	s.SetText(2)
	s.SetWindow(fyne.NewSize(640, 400))
	if got := s.Window(); got != fyne.NewSize(640, 400) {
		t.Errorf("at 200 %% a window of 640 by 400 comes back as %v", got)
	}
	s.SetText(1)
	if got := s.Window(); got != fyne.NewSize(1280, 800) {
		t.Errorf("and at 100 %% as %v", got)
	}
	s.SetStill(true)
	s.SetNewWindows(true)
	if !s.Still() || !s.NewWindows() {
		t.Error("the choices must be kept")
	}
}

func TestThePlaceOfTheWindowIsKept(t *testing.T) {
	s := settings.New(test.NewTempApp(t).Preferences())
	if x, y, full, ok := s.Place(); x != 0 || y != 0 || full || ok {
		t.Errorf("at first the window is at %d,%d, %v, %v", x, y, full, ok)
	}
	s.SetPlace(-1500, 20)
	s.SetMaximized(true)
	if x, y, full, ok := s.Place(); x != -1500 || y != 20 || !full || !ok {
		t.Errorf("the window is at %d,%d, %v, %v", x, y, full, ok)
	}
}
