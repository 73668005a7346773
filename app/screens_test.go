package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/command"
)

// showing is one thing that the program can show.
type showing struct {
	name string
	by   []command.ID // that lead there
	show func(t *testing.T, w *window) fyne.Window
}

// runs is a screen to which commands lead, one after the other, with an event selected.
func runs(ids ...command.ID) showing {
	return showing{string(ids[len(ids)-1]), ids, func(t *testing.T, w *window) fyne.Window {
		for _, id := range ids {
			if !w.actions.Run(id) {
				t.Errorf("%s cannot be done", id)
			}
		}
		return w.win
	}}
}

// does is a screen to which more leads than commands.
func does(name string, show func(w *window), by ...command.ID) showing {
	return showing{name, by, func(_ *testing.T, w *window) fyne.Window { show(w); return w.win }}
}

// screens are all that there are.
func screens() []showing {
	list := []showing{
		{"nothing open", []command.ID{command.NewWindow, command.OpenOther}, func(_ *testing.T, w *window) fyne.Window {
			w.prefs.AddRecent("/nowhere/Unterlagen für den Unterricht/Kasachstan 2022, wer sagt was.json")
			return w.program.open().win
		}},
		does("nothing selected", func(w *window) { w.session.Deselect() }, command.Panel),
		runs(command.Story), runs(command.Lanes), runs(command.Sources), runs(command.Matrix), runs(command.TableView), runs(command.Panel),
		runs(command.ByLane), runs(command.ByTag), runs(command.BySource), runs(command.ByStatus), runs(command.ByClaimant), runs(command.ByPlace),
		runs(command.Open), runs(command.Settings), runs(command.Export), runs(command.Palette), runs(command.GoToDate), runs(command.Filter),
		runs(command.Find), runs(command.SaveView), runs(command.Shortcuts), runs(command.Reading), runs(command.About), runs(command.Stories),
		runs(command.AddToStory), runs(command.Overview), runs(command.Save), runs(command.SaveAs), runs(command.ZoomRange),
	}
	list = append(list, viewScreens()...)
	list = append(list, dialogScreens()...)
	list = append(list, apartScreens()...)
	return append(list, menuScreens()...)
}
