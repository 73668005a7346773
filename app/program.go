package app

import (
	"context"
	"os"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/clip"
	"dateline/app/hover"
	"dateline/app/look"
	"dateline/app/place"
	"dateline/app/rescue"
	"dateline/app/settings"
	"dateline/app/sheet"
	"dateline/app/speech"
	"dateline/timeline/crew"
	"dateline/timeline/typeset"
	"dateline/timeline/words"
)

// program is what all windows share. It ends with the last of them.
type program struct {
	app     fyne.App
	opt     Options
	prefs   *settings.Settings
	faces   *typeset.Faces
	speech  *speech.Speech    // nil where all is English, as in tests
	state   *rescue.State     // nil where nothing is kept, as in tests
	coming  *words.Translator // that was chosen last
	scale   float32           // of the system's settings, before a person chooses a size of the text
	windows []*window
	heap    heap
	life    context.Context
	stop    context.CancelFunc
	put     func(png []byte) error          // puts a picture on the clipboard
	work    func(func())                    // runs slow work; on another goroutine but in tests
	yield   func()                          // lets work that runs so wait for the window's, where that wants a processor
	after   func(d time.Duration, f func()) // runs something on a goroutine of its own, after a while
	later   func(func())                    // runs something on the window's goroutine, when that is done with what it does
	clock   hover.Clock                     // runs something on the window's goroutine, after a while
}

func newProgram(a fyne.App, faces *typeset.Faces, prefs *settings.Settings, opt Options) *program {
	p := &program{app: a, opt: opt, prefs: prefs, faces: faces, scale: systemScale(a), put: clip.Image, work: func(f func()) { go f() }, yield: crew.Yield, clock: clock,
		after: func(d time.Duration, f func()) { time.AfterFunc(d, f) },
		later: func(f func()) { go fyne.Do(f) }}
	p.life, p.stop = context.WithCancel(context.Background())
	p.rescale()
	a.Settings().SetTheme(look.New(prefs.Theme()))
	a.Settings().AddListener(func(fyne.Settings) {
		for _, w := range p.windows {
			w.dress()
		}
	})
	return p
}

// open opens another window, with nothing in it.
func (p *program) open() *window {
	w := newWindow(p)
	p.show(w)
	return w
}

// openFor opens another window for a file that will be read: it does not show the page to choose one from.
func (p *program) openFor() *window {
	w := newWindow(p)
	w.frame.coming = true
	w.relayout()
	p.show(w)
	return w
}

// show shows a window where the last one was, and another one a little beside that which is open.
func (p *program) show(w *window) {
	at := p.place()
	w.second = len(p.windows) > 0
	place.Ask(w.win, at)
	p.windows = append(p.windows, w)
	w.win.Show()
	place.Mend(w.win, at)
}

// place is where the next window goes.
func (p *program) place() (at place.Place) {
	const beside = 32
	if n := len(p.windows); n > 0 {
		if at, ok := place.Of(p.windows[n-1].win); ok && !at.Maximized {
			return place.Place{X: at.X + beside, Y: at.Y + beside}
		}
		return place.Place{}
	}
	at.X, at.Y, at.Maximized, _ = p.prefs.Place()
	return at
}

// keepPlace keeps where a window is and how large. One that fills the screen has a size and place of its own when
// it does so no longer: those of before. A window that was put beside another has no place to come back to, or all
// would wander over the screen.
func (p *program) keepPlace(w *window) {
	at, ok := place.Of(w.win)
	ok = ok && !w.second
	if ok {
		p.prefs.SetMaximized(at.Maximized)
	}
	if at.Maximized {
		return
	}
	p.prefs.SetWindow(w.win.Canvas().Size())
	if ok {
		p.prefs.SetPlace(at.X, at.Y)
	}
}

// Fyne writes the preferences a tenth of a second after they have changed, and may forget to where it ends before
// that: the last window is hidden for so long before it is closed. And it may wait for ever for a goroutine that has
// something shown while it ends: then the program ends without it.
const (
	settling = 250 * time.Millisecond
	hanging  = 5 * time.Second
)

// end is after the last window was closed.
func (p *program) end() {
	p.stop()
	if p.state != nil {
		p.state.Done()
	}
	if p.opt.Exit != nil {
		p.after(hanging, func() { p.opt.Exit(0) })
	}
}

// watchEvery is how often the program looks whether the open files are still what was read, and
// keeps where each window is.
const watchEvery = 2 * time.Second

// watch looks after the windows every so often, for as long as there are any.
func (p *program) watch(every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-p.life.Done():
			return
		case <-tick.C:
			fyne.Do(p.lookAround)
		}
	}
}

func (p *program) lookAround() {
	for _, w := range p.windows {
		w.lookAtDisk()
	}
	p.keepPlaces()
}

// another is the command: another window, in which nothing is open.
func (w *window) another() { w.program.open() }

// target is the window for another file: this one while nothing is open in it, or where the
// person wants no more windows.
func (w *window) target() *window {
	if w.frame.blank || !w.prefs.NewWindows() {
		return w
	}
	return w.program.openFor()
}

// close closes the window, once what is not saved is saved or given up.
func (w *window) close() {
	if !w.gone {
		sheet.Dismiss(w.win) // it may ask that already
		w.leave(w.shut)
	}
}

// shut closes the window, keeps its size, and stops what it was doing.
func (w *window) shut() {
	if w.gone {
		return
	}
	w.gone = true
	w.stopReading()
	w.names.stop()
	w.deepening.end()
	w.panel.Close()
	w.index.end()
	w.counting.end()
	w.player.Pause()
	w.hover.Leave()
	w.talk.end()
	for _, win := range slices.Clone(w.apart) {
		win.Close()
	}
	w.keepPlace(w)
	p := w.program
	p.windows = slices.DeleteFunc(p.windows, func(other *window) bool { return other == w })
	if len(p.windows) > 0 {
		w.win.Close()
		return
	}
	p.end()
	w.win.Hide()
	p.after(settling, func() { fyne.Do(w.win.Close) })
}

// quit closes all windows.
func (w *window) quit() {
	for _, each := range slices.Clone(w.windows) {
		each.close()
	}
}

const scaleKey = "FYNE_SCALE" // Fyne asks it whenever the theme changes

// systemScale is the scale that the person's Fyne settings or environment ask for.
func systemScale(a fyne.App) float32 {
	if f, err := strconv.ParseFloat(os.Getenv(scaleKey), 32); err == nil && f > 0 {
		return float32(f)
	}
	if s := a.Settings().Scale(); s > 0 && os.Getenv(scaleKey) == "" {
		return s
	}
	return 1
}

// rescale makes Fyne draw everything in the size of the text that the person chose, the picture
// as well: there is one scale for all, so that nothing grows out of its place.
func (p *program) rescale() {
	text := p.prefs.Text()
	if text == 1 && os.Getenv(scaleKey) == "" {
		return
	}
	if err := os.Setenv(scaleKey, strconv.FormatFloat(float64(p.scale*text), 'f', 2, 32)); err != nil {
		fyne.LogError("setting the size of the text", err)
	}
}

// setText takes another size of the text. The windows keep their size on the screen.
func (p *program) setText(text float32) {
	before := p.prefs.Text()
	p.prefs.SetText(text)
	factor := before / p.prefs.Text()
	if factor == 1 {
		return
	}
	sizes := make([]fyne.Size, len(p.windows))
	for i, w := range p.windows {
		size := w.win.Canvas().Size()
		sizes[i] = fyne.NewSize(size.Width*factor, size.Height*factor)
		w.frame.text = p.prefs.Text()
	}
	p.rescale()
	p.app.Settings().SetTheme(look.New(p.prefs.Theme()))
	for i, w := range p.windows {
		w.win.Resize(sizes[i])
	}
}

// keepPlaces keeps where the windows are, for the next start after a crash.
func (p *program) keepPlaces() {
	if p.state == nil {
		return
	}
	var places []rescue.Place
	for _, w := range p.windows {
		if place, ok := w.toKeep(); ok {
			places = append(places, place)
		}
	}
	if err := p.state.Keep(places); err != nil {
		fyne.LogError(lang.L("keeping which files are open"), err)
	}
}
