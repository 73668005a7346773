// Package app is the window of Dateline.
//
// In go Options: a file to open, where to print traces; out comes a window that runs until the
// person closes it. Here its parts are wired to each other: the session tells what is open, the
// board and the panel show it, the command table says what can be done. What is true of a
// document is decided in timeline/..., not here.
package app

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"dateline/app/settings"
	"dateline/app/speech"
	"dateline/assets"
	"dateline/timeline/typeset"
)

// appID is the key of the preferences, as in FyneApp.toml.
const appID = "org.dateline.Dateline"

// Options say how to start.
type Options struct {
	File    string    // the file to open; empty for the start page
	Version string    // what About says
	Trace   io.Writer // gets a line for the first picture, each opening and each selection; nil for none
	Exit    func(int) // ends the program, where Fyne does not although all windows are closed; nil to wait for it
	Started time.Time // when the program began; zero for when Run was called
	// Drive, where it is set, gets the times of the frames while the first window pans and zooms the
	// document by itself; the program then ends.
	Drive io.Writer
	// DriveRead is a file that a drive reads while it presses keys, in place of moving the document.
	DriveRead string
	// DriveCommands has a drive do the commands with one of these in their names in place of moving the document.
	DriveCommands []string
}

// Run opens the window and returns when it is closed.
func Run(opt Options) error {
	if opt.Started.IsZero() {
		opt.Started = time.Now()
	}
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + 1) // one to spare for the window, while crews keep the others busy
	faces, err := typeset.New(assets.Regular(), assets.Bold(), assets.Italic(), assets.BoldItalic())
	if err != nil {
		return fmt.Errorf("reading the built-in fonts: %w", err)
	}
	files, err := assets.Translations()
	if err != nil {
		return fmt.Errorf("reading the translations: %w", err)
	}
	faces.UseSystemFonts(typeset.FontCache())
	state, broken := keep()
	// What FyneApp.toml says reaches only packaged builds.
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: "Dateline", Version: opt.Version, Migrations: map[string]bool{"fyneDo": true},
	})
	readyCache()
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("dateline.png", assets.IconPNG()))
	prefs := settings.New(a.Preferences())
	said := speech.New(files)
	said.Lead()
	if err := said.Choose(prefs.Language()); err != nil {
		return err
	}
	p := newProgram(a, faces, prefs, opt)
	p.speech = said
	p.state = state
	defer p.end()
	go p.watch(watchEvery)
	var w *window
	if opt.File == "" {
		w = p.open()
	} else {
		w = p.openFor()
		w.openPath(opt.File)
	}
	if broken {
		w.tellMended()
	}
	p.offer(w)
	a.Run()
	return nil
}
