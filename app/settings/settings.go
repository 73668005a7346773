// Package settings keeps what a person chose between two runs.
//
// In go typed values, out come the same values at the next start, by way of Fyne's preferences.
// It applies none of them.
package settings

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app/look"
	"dateline/timeline/words"
)

// Bounds of what is kept, in points.
const (
	MaxRecent = 10
	MinWidth  = 800
	MinHeight = 500
	MinPanel  = 260
	MaxPanel  = 520
	MinText   = 0.8
	MaxText   = 2
)

const (
	keyRecent = "recent"
	keyTheme  = "theme"
	keyTongue = "language"
	keyWidth  = "window.width"
	keyHeight = "window.height"
	keyPlace  = "window.place"
	keyFull   = "window.maximized"
	keyPanel  = "panel.width"
	keyHidden = "panel.hidden"
	keyOver   = "overview.hidden"
	keyFolder = "folder"
	keyTable  = "table.widths"
	keyText   = "text.size"
	keyStill  = "motion.reduced"
	keyMany   = "files.windows"
	keyLooks  = "files.arranged"
	keyExport = "export"
	keySaved  = "files.views"
)

// Settings are the typed preferences of the app.
type Settings struct{ store fyne.Preferences }

// New makes Settings that live in a store.
func New(store fyne.Preferences) *Settings { return &Settings{store} }

// Theme is the chosen look; System where nothing was chosen.
func (s *Settings) Theme() look.Choice {
	switch c := look.Choice(s.store.String(keyTheme)); c {
	case look.Light, look.Dark, look.Contrast:
		return c
	}
	return look.System
}

// SetTheme keeps the look.
func (s *Settings) SetTheme(c look.Choice) { s.store.SetString(keyTheme, string(c)) }

// Language is the chosen language of the window, one of words.Languages; empty for the system's.
func (s *Settings) Language() string {
	if tag := s.store.String(keyTongue); slices.Contains(words.Languages[:], tag) {
		return tag
	}
	return ""
}

// SetLanguage keeps the language of the window.
func (s *Settings) SetLanguage(tag string) { s.store.SetString(keyTongue, tag) }

// Window is the size of the window's content in points, within what the app can lay out. It is the
// same on the screen at any size of the text.
func (s *Settings) Window() fyne.Size {
	w := bound(s.store.FloatWithFallback(keyWidth, 1280), MinWidth, 8000)
	h := bound(s.store.FloatWithFallback(keyHeight, 800), MinHeight, 5000)
	return fyne.NewSize(w/s.Text(), h/s.Text())
}

// SetWindow keeps the size of the window's content.
func (s *Settings) SetWindow(size fyne.Size) {
	s.store.SetFloat(keyWidth, float64(size.Width*s.Text()))
	s.store.SetFloat(keyHeight, float64(size.Height*s.Text()))
}

// Place is where the window was, in the screens' own units, and whether it filled one; false at first.
func (s *Settings) Place() (x, y int, maximized, ok bool) {
	if at := s.store.IntList(keyPlace); len(at) == 2 {
		x, y, ok = at[0], at[1], true
	}
	return x, y, s.store.Bool(keyFull), ok
}

// SetPlace keeps where the window is.
func (s *Settings) SetPlace(x, y int) { s.store.SetIntList(keyPlace, []int{x, y}) }

// SetMaximized keeps whether the window fills a screen.
func (s *Settings) SetMaximized(on bool) { s.store.SetBool(keyFull, on) }

// Text is how large the text is, and all with it: from MinText to MaxText, 1 for 100 %. It goes in
// steps of 0.1, as Fyne rounds its scale to that.
func (s *Settings) Text() float32 {
	text := bound(s.store.FloatWithFallback(keyText, 1), MinText, MaxText)
	return float32(math.Round(float64(text)*10)) / 10
}

// SetText keeps the size of the text.
func (s *Settings) SetText(text float32) { s.store.SetFloat(keyText, float64(text)) }

// Still is whether nothing shall move by itself.
func (s *Settings) Still() bool { return s.store.Bool(keyStill) }

// SetStill keeps whether nothing shall move by itself.
func (s *Settings) SetStill(still bool) { s.store.SetBool(keyStill, still) }

// NewWindows is whether a second file opens in a window of its own.
func (s *Settings) NewWindows() bool { return s.store.Bool(keyMany) }

// SetNewWindows keeps whether a second file opens in a window of its own.
func (s *Settings) SetNewWindows(many bool) { s.store.SetBool(keyMany, many) }

// Panel is the wished width of the detail panel in points, and whether it is shown.
func (s *Settings) Panel() (width float32, shown bool) {
	return bound(s.store.FloatWithFallback(keyPanel, 336), MinPanel, MaxPanel), !s.store.Bool(keyHidden)
}

// SetPanel keeps the width of the detail panel and whether it is shown.
func (s *Settings) SetPanel(width float32, shown bool) {
	s.store.SetFloat(keyPanel, float64(width))
	s.store.SetBool(keyHidden, !shown)
}

// Overview is whether the overview is shown.
func (s *Settings) Overview() bool { return !s.store.Bool(keyOver) }

// SetOverview keeps whether the overview is shown.
func (s *Settings) SetOverview(shown bool) { s.store.SetBool(keyOver, !shown) }

// Columns are the widths of the table's columns in points; none at first.
func (s *Settings) Columns() []float64 { return s.store.FloatList(keyTable) }

// SetColumns keeps the widths of the table's columns.
func (s *Settings) SetColumns(widths []float64) { s.store.SetFloatList(keyTable, widths) }

// Folder is where the last file was opened or saved; empty at first.
func (s *Settings) Folder() string { return s.store.String(keyFolder) }

// SetFolder keeps the folder.
func (s *Settings) SetFolder(path string) { s.store.SetString(keyFolder, path) }

// Export is how something was exported last, as SetExport was told; empty at first.
func (s *Settings) Export() string { return s.store.String(keyExport) }

// SetExport keeps how something is exported.
func (s *Settings) SetExport(choices string) { s.store.SetString(keyExport, choices) }

// Recent are the paths of the files opened last, the newest first.
func (s *Settings) Recent() []string { return s.store.StringList(keyRecent) }

// AddRecent puts a path before all others and forgets those beyond MaxRecent.
func (s *Settings) AddRecent(path string) {
	list := append([]string{path}, without(s.Recent(), path)...)
	s.store.SetStringList(keyRecent, list[:min(len(list), MaxRecent)])
}

// DropRecent forgets a path.
func (s *Settings) DropRecent(path string) {
	s.store.SetStringList(keyRecent, without(s.Recent(), path))
}

// ClearRecent forgets all paths.
func (s *Settings) ClearRecent() { s.store.SetStringList(keyRecent, nil) }

func without(list []string, path string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(p string) bool { return p == path })
}

func bound(v, lo, hi float64) float32 {
	if !(v >= lo) { // also where it is not a number
		return float32(lo)
	}
	return float32(min(v, hi))
}
