package app

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/export"
	"dateline/app/rescue"
	"dateline/timeline/file"
	"dateline/timeline/output"
)

// dialogScreens are questions, messages and lists above the window.
func dialogScreens() []showing {
	long := "/home/lehrerin/Unterlagen für den Unterricht/2022/Kasachstan 2022, wer sagt was.json"
	list := []showing{
		does("found by name", func(w *window) { w.openPaletteWith("a") }),
		does("no name", func(w *window) { w.openPaletteWith("Donaudampfschiff") }),
		does("dates", func(w *window) { w.askDate(); w.palette.SetText("July 2022") }),
		does("no date", func(w *window) { w.askDate(); w.palette.SetText("Donaudampfschiff") }),
		does("values of a filter", func(w *window) { w.chooseValues(facets[1]) }),
		does("importance", func(w *window) { w.chooseImportance() }),
		does("sources to leave out", func(w *window) { w.chooseLeftOut() }, command.LeaveOut),
		does("columns to sort by", func(w *window) { w.chooseOrder() }, command.SortTable),
		does("period", func(w *window) { w.choosePeriod() }),
		does("name of a view", func(w *window) { w.nameView(); w.palette.SetText("Unruhen und Waffen") }),
		does("saved views", func(w *window) { w.saveAs("Unruhen und Waffen"); w.goToSaved() }, command.GoToView),
		does("views to forget", func(w *window) { w.saveAs("Unruhen und Waffen"); w.forgetSaved() }, command.ForgetView),
		does("sides", func(w *window) { w.askTold() }, command.Told),
		does("what to present", func(w *window) {
			w.session.NewStory("Wer sagt was")
			w.stories.Add()
			w.session.NewStory("Noch eine")
			w.present(false)
		}, command.Present, command.PresentHere, command.PresentAll),
		does("a new story", func(w *window) { w.newStory() }),
		opens("a file with mistakes", broken, nil),
		does("a file that is not there", func(w *window) { w.openPath(long) }),
		does("a recent file that is gone", func(w *window) { w.openRecent(long) }),
		opens("a picture for a timeline", "\x89PNG\r\n\x1a\n", nil),
		opens("warnings", warned, func(w *window) { w.showWarnings() }, command.Warnings),
		does("not saved", func(w *window) { w.unsaved(long, errors.New("the disk is full"), func() {}) }),
		does("replace", func(w *window) { w.unsaved(long, &file.ChangedError{New: true}, func() {}) }),
		does("removed", func(w *window) { w.unsaved(long, &file.ChangedError{Gone: true}, func() {}) }),
		does("changed", func(w *window) { w.unsaved(long, &file.ChangedError{}, func() {}) }),
		does("unsaved stories", func(w *window) { w.session.NewStory("Wer sagt was"); w.quit() }, command.Close, command.Quit),
		does("reload", func(w *window) {
			w.session.NewStory("Wer sagt was")
			w.reloaded(w.session.Open(), result{open: w.session.Open()})
		}),
		does("a mistake in the program", func(w *window) { w.caught("laying the timeline out", "index out of range [17] with length 3") }),
		does("damaged preferences", func(w *window) { w.tellMended() }),
		does("a right click on an event", func(w *window) {
			w.session.Select(w.session.Open().Doc.Events[0].ID)
			w.menuAt(fyne.NewPos(200, 100), ofEvent)
		}),
		does("a right click on the view", func(w *window) { w.menuAt(fyne.NewPos(200, 100), ofView) }),
		does("a crash with stories that were not saved", func(w *window) { w.program.askAgain(w, []rescue.Place{{Path: long}, {Path: long, Unsaved: true}}) }),
		does("a crash before", func(w *window) { w.ask("Dateline", "These files were open:\n"+long+"\n"+long, "Open Again", func() {}) }),
		does("a folder to forget", func(w *window) { w.prefs.SetFolder(long); w.showPreferences() }),
		{"the folder of a file", nil, func(t *testing.T, w *window) fyne.Window {
			w.askTarget(func() {})
			tapButton(t, w, lang.L("Folder…"))
			return w.win
		}},
	}
	for _, f := range output.Formats() {
		list = append(list, exports("export "+f.Ending, export.Choices{Ending: f.Ending, Paper: "slide"}))
	}
	list = append(list, exports("export a poster", export.Choices{Ending: ".png", Paper: "a4", Sheets: export.Tiles, Theme: "contrast"}),
		exports("export an own size", export.Choices{Ending: ".jpg", Paper: export.OwnPaper, Theme: "print"}))
	for k := range 7 {
		list = append(list, does("tour "+string(rune('1'+k)), func(w *window) {
			w.takeTour()
			for range k {
				onTour(w, fyne.KeyRight)
			}
		}, command.Tour))
	}
	return list
}

// exports is the dialog of exports with these choices.
func exports(name string, c export.Choices) showing {
	return does(name, func(w *window) { w.prefs.SetExport(c.String()); w.showExport() }, command.Export)
}

// opens is what comes of opening a file that holds a text.
func opens(name, text string, then func(w *window), by ...command.ID) showing {
	return showing{name, by, func(t *testing.T, w *window) fyne.Window {
		w.openPath(write(t, "Kasachstan 2022, wer sagt was.json", text))
		if then != nil {
			then(w)
		}
		return w.win
	}}
}
