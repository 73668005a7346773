package app

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/look"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/sampledata"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// zoomStep is the factor of one press of + or −.
const zoomStep = 1.4

// commands says what each command of the table does in this window.
func (w *window) commands() *command.Actions {
	s := w.session
	all := map[command.ID]func(){
		command.Open:         w.askOpen,
		command.Reload:       w.reload,
		command.Warnings:     w.showWarnings,
		command.Export:       w.showExport,
		command.ExportAgain:  w.exportAgain,
		command.Print:        w.print,
		command.Browse:       w.browse,
		command.CopyImage:    w.copyImage,
		command.Quit:         w.quit,
		command.Next:         func() { s.Step(1) },
		command.Previous:     func() { s.Step(-1) },
		command.First:        s.First,
		command.Last:         s.Last,
		command.Deselect:     w.escape,
		command.Copy:         w.copyRows,
		command.SelectAll:    w.table.ChooseAll,
		command.Cite:         func() { w.copyCitations(false) },
		command.CiteCSL:      func() { w.copyCitations(true) },
		command.DayBefore:    func() { w.step(-1) },
		command.DayAfter:     func() { w.step(1) },
		command.DayFirst:     func() { w.goTo(0) },
		command.DayToday:     func() { w.goTo(s.Stops() - 1) },
		command.Play:         w.play,
		command.Restore:      func() { s.Restore() },
		command.LeaveOut:     w.chooseLeftOut,
		command.SortTable:    w.chooseOrder,
		command.ZoomIn:       func() { w.board.Zoom(zoomStep) },
		command.ZoomOut:      func() { w.board.Zoom(1 / zoomStep) },
		command.FitAll:       w.board.FitAll,
		command.FitSelection: w.board.FitSelection,
		command.ZoomRange:    w.board.PickRange,
		command.Palette:      w.openPalette,
		command.Find:         w.openFind,
		command.FindNext:     func() { w.stepHit(1) },
		command.Filter:       w.openFilter,
		command.Told:         w.askTold,
		command.Aloud:        w.openAloud,
		command.Worksheet:    w.makeWorksheet,
		command.OnlyFound:    w.showOnlyFound,
		command.ClearFilters: w.clearFilters,
		command.FindPrevious: func() { w.stepHit(-1) },
		command.GoToDate:     w.askDate,
		command.SaveView:     w.nameView,
		command.GoToView:     w.goToSaved,
		command.ForgetView:   w.forgetSaved,
		command.Undo:         w.undo,
		command.Redo:         w.redo,
		command.Back:         func() { s.Back() },
		command.Forward:      func() { s.Forward() },
		command.Panel:        w.togglePanel,
		command.PageDown:     func() { w.page(1) },
		command.PageUp:       func() { w.page(-1) },
		command.Overview:     w.toggleOverview,
		command.Tour:         w.takeTour,
		command.Shortcuts:    func() { sheet.Shortcuts(w.win) },
		command.Reading:      w.showReading,
		command.About:        func() { sheet.About(w.win, w.opt.Version, w.app.Icon()) },
		command.OpenOther:    w.askOpenOther,
		command.NewWindow:    w.another,
		command.Close:        w.close,
		command.Settings:     w.showPreferences,
		command.Present:      func() { w.present(false) },
		command.PresentHere:  func() { w.present(true) },
		command.NextChart:    w.nextChart,
	}
	arrange, on := w.arrangements()
	story, _ := w.storyCommands()
	maps.Copy(all, story)
	maps.Copy(all, arrange)
	for id, do := range all {
		all[id] = func() {
			defer w.guard(lang.L("doing a command"))
			if w.win.Canvas().Overlays().Top() == nil || id == command.Quit {
				w.answer(id, do)
			}
		}
	}
	actions := command.New(all, w.can())
	on[command.Overview] = func() bool { return w.frame.overviewShown }
	on[command.Stories] = func() bool { return w.frame.storiesShown }
	actions.On, actions.Cannot = on, w.cannot
	return actions
}

// can says when a command of the table can be done; those that are not in it always can.
func (w *window) can() map[command.ID]func() bool {
	s := w.session
	some := func() bool { return s.Open().Name != "" }
	onBoard := func() bool { return s.Kind() == session.Story && len(s.Open().Doc.Events) > 0 }
	walk := func() bool { return len(s.Open().Doc.Events) > 0 }
	days := func() bool { return s.Stops() > 1 }
	can := map[command.ID]func() bool{
		command.Copy:         func() bool { return s.Event() != nil },
		command.SelectAll:    func() bool { return s.Kind() == session.Table && walk() },
		command.Cite:         w.canCite,
		command.CiteCSL:      w.canCite,
		command.Warnings:     some,
		command.FitAll:       onBoard,
		command.ZoomIn:       onBoard,
		command.ZoomOut:      onBoard,
		command.ZoomRange:    onBoard,
		command.GoToDate:     walk,
		command.SaveView:     some,
		command.GoToView:     func() bool { return len(w.saved()) > 0 },
		command.ForgetView:   func() bool { return len(w.saved()) > 0 },
		command.Find:         walk,
		command.Filter:       walk,
		command.Told:         walk,
		command.Aloud:        walk,
		command.Worksheet:    walk,
		command.OnlyFound:    func() bool { return !pick.NewSearch(w.finding.text).IsZero() },
		command.ClearFilters: func() bool { return !s.Query().IsZero() },
		command.FindNext:     func() bool { return len(w.finding.hits) > 0 },
		command.FindPrevious: func() bool { return len(w.finding.hits) > 0 },
		command.FitSelection: func() bool { return onBoard() && s.Event() != nil },
		command.Undo:         w.canUndo,
		command.Redo:         w.canRedo,
		command.Back:         s.CanBack,
		command.Forward:      s.CanForward,
		command.Next:         walk,
		command.Previous:     walk,
		command.First:        walk,
		command.Last:         walk,
		command.DayBefore:    days,
		command.DayAfter:     days,
		command.DayFirst:     days,
		command.DayToday:     days,
		command.Play:         days,
		command.Restore:      func() bool { return len(s.Without()) > 0 },
		command.LeaveOut:     func() bool { return some() && len(s.Open().Doc.Sources) > 0 },
		command.SortTable:    some,
		command.Reload:       some,
		command.Export:       some,
		command.ExportAgain:  func() bool { return some() && w.exported() != nil },
		command.Print:        walk,
		command.Browse:       walk,
		command.CopyImage:    walk,
		command.Panel:        some,
		command.Overview:     onBoard,
		command.Present:      walk,
		command.PresentHere:  func() bool { return s.Event() != nil },
		command.NextChart:    some,
	}
	_, story := w.storyCommands()
	maps.Copy(can, story)
	for _, id := range switches {
		can[id] = some
	}
	for _, id := range slices.Concat([]command.ID{command.Steps, command.Breaks}, command.LanesBy[:], command.CardsShow[:]) {
		can[id] = walk
	}
	for i, id := range command.LanesBy[1:] { // by lane is the way back from all of them
		can[id] = func() bool { return walk() && w.has(pick.Keys[1+i]) }
	}
	can[command.Story] = func() bool { return some() && len(w.pick().Events) <= layout.StoryLimit }
	return can
}

// updateMenu greys what cannot be done now.
func (w *window) updateMenu() {
	if menu := w.win.MainMenu(); w.actions.Update() && menu != nil {
		menu.Refresh()
	}
}

// key does what a key is for. Escape closes a dialog, and stops a read for which nothing else is shown.
func (w *window) key(k fyne.KeyName) {
	if k == fyne.KeyEscape && sheet.Dismiss(w.win) {
		return
	}
	if k == fyne.KeyEscape && w.frame.blank && w.reading != nil {
		w.stopReading()
		return
	}
	w.actions.Key(k)
}

// menu makes the main menu anew, for the list of recent files may have changed.
func (w *window) menu() {
	w.win.SetMainMenu(fyne.NewMainMenu(
		w.actions.Menu(command.File, map[int][]*fyne.MenuItem{0: w.fileItems()}),
		w.actions.Menu(command.Edit, nil),
		w.actions.Menu(command.View, map[int][]*fyne.MenuItem{2: {w.themeItem()}}),
		w.actions.Menu(command.Arrange, nil),
		w.actions.Menu(command.Go, nil),
		w.actions.Menu(command.Help, nil),
	))
}

// fileItems are the menus of the files that were opened before, and of the examples.
func (w *window) fileItems() []*fyne.MenuItem {
	recent := fyne.NewMenuItem(lang.L("Open Recent"), nil)
	recent.ChildMenu = fyne.NewMenu("", w.recentItems()...)
	recent.Disabled = len(recent.ChildMenu.Items) == 0
	example := fyne.NewMenuItem(lang.L("Open Example"), nil)
	example.ChildMenu = fyne.NewMenu("", w.exampleItems()...)
	return []*fyne.MenuItem{recent, example}
}

// themeItem is the menu of the looks.
func (w *window) themeItem() *fyne.MenuItem {
	theme := fyne.NewMenuItem(lang.L("Theme"), nil)
	theme.ChildMenu = fyne.NewMenu("", w.themeItems()...)
	return theme
}

func (w *window) recentItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, path := range w.prefs.Recent() {
		items = append(items, fyne.NewMenuItem(w.recentWords(path), func() { w.openRecent(path) }))
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.L("Clear This List"), func() {
			w.prefs.ClearRecent()
			w.recentChanged()
		}))
	}
	return items
}

func (w *window) exampleItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, s := range sampledata.All() {
		items = append(items, fyne.NewMenuItem(s.Title, func() { w.openExample(i) }))
	}
	return items
}

func (w *window) themeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, t := range []struct {
		choice look.Choice
		words  string
	}{
		{look.System, lang.L("Like the System")}, {look.Light, lang.L("Light")}, {look.Dark, lang.L("Dark")}, {look.Contrast, lang.L("High Contrast")},
	} {
		item := fyne.NewMenuItem(t.words, func() { w.setTheme(t.choice) })
		item.Checked = w.prefs.Theme() == t.choice
		items = append(items, item)
	}
	return items
}

func (w *window) setTheme(c look.Choice) {
	w.prefs.SetTheme(c)
	w.app.Settings().SetTheme(look.New(c))
	for _, each := range w.windows {
		each.dress()
		each.menu()
	}
}
