package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dateline/app/board"
	"dateline/app/command"
	"dateline/app/export"
	"dateline/app/filters"
	"dateline/app/find"
	"dateline/app/hover"
	"dateline/app/look"
	"dateline/app/matrix"
	"dateline/app/overview"
	"dateline/app/palette"
	"dateline/app/panel"
	"dateline/app/replay"
	"dateline/app/session"
	"dateline/app/sources"
	"dateline/app/start"
	"dateline/app/stories"
	"dateline/app/table"
	"dateline/timeline/layout"
)

// window is one window with all its parts.
type window struct {
	*program
	win       fyne.Window
	session   *session.Session
	actions   *command.Actions
	board     *board.Board
	overview  *overview.Strip
	counting  counting // of what the overview shows
	panel     *panel.Panel
	sources   *sources.View
	matrix    *matrix.View
	table     *table.View
	crossing  crossing  // the matrix on show
	charting  charting  // the view of charts, and the one on show
	deepening deepening // of the closer views
	kinds     kinds
	picked    picked  // what the timeline shows
	index     index   // by which that is picked, and texts are searched
	turning   turning // it is arranged in another way
	sourcing  sourcing
	hover     *hover.Card
	colors    colors // of the lanes, once they were asked for
	palette   *palette.Palette
	names     names // by which the palette finds
	field     *find.Field
	finding   finding      // what is looked for by it
	filters   *filters.Bar // what the query asks for
	strip     *replay.Strip
	player    *replay.Player
	bar       *bar
	foot      *foot
	reworded  *layout.Layout // the timeline in the language that is chosen; nil for none
	frame     *frame
	content   *fyne.Container
	turns     int // how often something was shown anew
	trace     trace
	start     *start.Page // while nothing is open
	waiting   *waiting    // says how far a long read is
	reading   *reading    // nil while nothing is read
	ready     *ready      // what was made of it beforehand; nil for nothing
	notice    *notice     // says what was done
	boxes     int         // characters of pictures that no font has, of which it was said
	export    *export.Dialog
	again     *export.Run // an export without its dialog; nil for none
	disk      disk        // what is known of the open file on the disk
	gone      bool        // the window is closed
	second    bool        // it was put beside another
	failed    map[string]bool
	stories   *stories.Pane
	saving    bool          // the document is being written
	talk      *talk         // nil while nothing is presented
	apart     []fyne.Window // in which two sides tell what they say, and events are sentences
	tellings  []*telling    // those of two sides
	reader    reader
	line      line // of slow work that nobody waits for
}

func newWindow(p *program) *window {
	w := &window{
		program: p, win: p.app.NewWindow(lang.L("Dateline")), failed: map[string]bool{},
		session: session.New(),
		trace:   trace{out: p.opt.Trace, started: p.opt.Started},
	}
	w.session.Listen(w.changed)
	w.assemble()
	w.win.Resize(w.prefs.Window())
	return w
}

// assemble makes all parts of the window, in the language that is spoken now.
func (w *window) assemble() {
	var counted panel.Totals
	if w.panel != nil {
		w.panel.Close()
		counted = w.panel.Totals()
	}
	w.board, w.overview, w.panel, w.table = board.New(), overview.New(), panel.New(), table.New()
	w.panel.Offer(counted)
	w.board.Offer(w.reworded)
	w.reworded = nil
	w.stories = w.newStories()
	w.actions = w.commands()
	w.actions.Mods = look.Modifiers
	w.sources, w.matrix, w.charting.view = sources.New(), matrix.New(), newCharts()
	clock := func(d time.Duration, f func()) func() { return w.clock(d, f) }
	w.hover = hover.New(clock, w.hoverContent)
	w.strip = replay.New(func() { w.play(); w.focusBoard() })
	w.player = replay.NewPlayer(clock, w.nextDay, w.showStrip)
	w.wirePalette()
	w.wireFinding()
	w.wireFilters()
	w.bar = newBar(w)
	w.foot = newFoot(w)
	w.foot.onSay = func() { w.turns++ }
	w.start, w.waiting = w.newStart(), newWaiting(w.stopReading)
	w.notice = newNotice(w)
	w.build()
	w.wire()
	w.menu()
	w.showConditions()
	w.showStart() // every part has its place now, for what follows shows the timeline
	w.dress()
}

func (w *window) build() {
	width, shown := w.prefs.Panel()
	edits := w.frame != nil && w.frame.storiesShown // in another language
	w.frame = &frame{
		bar: w.bar.box, filters: w.filters, views: []fyne.CanvasObject{w.board, w.sources, w.matrix, w.table, w.charting.view}, start: w.start, waiting: w.waiting.banner, notice: w.notice.banner, strip: w.strip,
		overview: w.overview, overviewShown: w.prefs.Overview(),
		status: w.foot.box, panel: w.panel, stories: w.stories.CanvasObject, storiesShown: edits, hover: w.hover, title: w.bar.head.tip, find: w.field, width: width, shown: shown, text: w.prefs.Text(), stripShown: w.session.Stops() > 1,
	}
	w.frame.edge = newEdge(w.dragPanel, w.keepPanel)
	for i := range w.frame.lines {
		w.frame.lines[i] = canvas.NewRectangle(nil)
	}
	w.content = container.New(w.frame, w.frame.objects()...)
	w.win.SetPadded(false)
	w.win.SetContent(w.content)
}

// wire leads a person's intents to the session and the session's changes to the parts.
func (w *window) wire() {
	w.wireGroups()
	w.wireMenus()
	w.board.OnView = w.looked
	w.board.Animate = w.animate
	w.board.Work = func(f func()) { w.beside(lang.L("laying the timeline out"), f, func(error) {}) }
	w.board.OnKey = w.key
	w.board.OnRune = func(r rune) { w.actions.Rune(r) }
	w.board.OnLayout = func(l *layout.Layout) { w.session.SetWalk(l); w.oversee(l); w.deepen(l); w.showFoot() }
	w.board.OnFrame = w.trace.frame(w)
	switch {
	case len(w.program.windows) > 0: // the first one alone is driven
	case w.opt.Drive != nil && w.opt.DriveRead != "":
		w.board.OnFrame = (&readDrive{w: w, out: w.opt.Drive, path: w.opt.DriveRead}).frame
	case w.opt.Drive != nil && len(w.opt.DriveCommands) > 0:
		w.board.OnFrame = (&commandDrive{w: w, out: w.opt.Drive}).frame
	case w.opt.Drive != nil:
		w.board.OnFrame = (&drive{w: w, out: w.opt.Drive, started: w.opt.Started}).frame
	}
	w.board.OnPanic = func(v any) { w.caught(lang.L("showing the timeline"), v) }
	w.matrix.OnPanic(func(v any) { w.caught(lang.L("showing the matrix"), v) })
	w.wirePanel()
	w.wireViews()
	w.wireOverview()
	w.wireHover()
	w.strip.Slider.OnStop = w.goTo
	w.strip.Slider.OnKey = w.key
	w.strip.Slider.OnRune = func(r rune) { w.actions.Rune(r) }
	w.strip.Button.OnKey = w.key
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.key(e.Name) })
	c.SetOnTypedRune(func(r rune) { w.actions.Rune(r) })
	w.actions.Bind(c)
	w.win.SetOnDropped(func(_ fyne.Position, list []fyne.URI) { w.dropped(list) })
	w.win.SetCloseIntercept(w.close)
}

// changed shows what the session says.
func (w *window) changed(c session.Change) {
	defer w.guard(lang.L("showing the change"))
	w.turns++
	view := w.session.State().View // which laying out anew would alter
	w.hover.Leave()
	if c == session.Edited {
		w.edited()
		return
	}
	open := w.session.Open()
	if c&session.Opened != 0 {
		w.placeStrip() // first, for these give the timeline the size that it is laid out for
		w.showStart()
		w.showTitle()
		w.stories.Choose(0, -1)
		w.player.Pause()
		w.showBoard()
		w.bar.set(open.Title())
		w.bar.show(w.segment())
		w.indexNames()
		w.indexTexts()
		w.showConditions()
	}
	if c&session.Switched != 0 {
		w.switched()
	}
	if c&session.Arranged != 0 {
		w.arranged()
	}
	if c&session.Filtered != 0 {
		w.filtered()
	}
	if c&session.Judged != 0 || c&session.Opened != 0 && w.session.Kind() != session.Story {
		w.showView()
	}
	if c&(session.Opened|session.Judged) != 0 {
		w.showStrip()
		w.showWithout()
	}
	if c&session.Restored != 0 && w.turning.busy {
		w.turning.restore = &view
	} else if c&session.Restored != 0 {
		w.restoreView(view)
	} else if c&session.Selected != 0 {
		w.showSelection()
	}
	if c&(session.Judged|session.Filtered) != 0 && w.finding.text != "" {
		w.lookFor(w.finding.text)
	}
	if c&(session.Selected|session.Judged) != 0 {
		w.showCount()
		w.showPanel()
		w.stories.Show()
		for _, t := range w.tellings {
			t.mark()
		}
	}
	if c == session.Selected {
		w.trace.selected(w.session.Event())
	}
	if c != session.Selected {
		w.showFoot()
	}
	w.showAloud()
	w.updateMenu()
}

func (w *window) showBoard() {
	w.board.Set(w.input())
	if w.board.Layout() == nil { // and nothing tells of a new one
		w.dressOverview()
	}
}

// input is what every picture in the window is made of.
func (w *window) input() layout.Input {
	open, shown := w.session.Open(), w.shown()
	return layout.Input{Doc: open.Doc, Assess: w.session.Assess(), Full: open.Assess, Faces: w.faces, Theme: look.Now(), Words: w.speech.Now(),
		Pick: shown.pick, Setting: shown.setting, Found: w.finding.found(open.Doc)}
}

// dress shows everything in the colours of the theme, when that has changed.
func (w *window) dress() {
	p := look.Now()
	for _, line := range w.frame.lines {
		line.FillColor = p.Hair
		line.Refresh()
	}
	w.bar.set(w.barTitle())
	w.showView()
	w.dressOverview()
	w.showStrip()
	w.showWithout()
	w.showPanel()
	w.showFoot()
	w.start.Refresh()
	w.waiting.dress()
	w.notice.dress()
	w.field.Dress()
	w.filters.Dress()
	w.stories.Dress()
	w.talk.dress()
	for _, t := range w.tellings {
		t.dress()
	}
}
