package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/timeline/layout"
	"dateline/timeline/pick"
)

// stir is what tells whether a command has come to anything: each of these is seen, or will be.
type stir struct {
	turns   int // how often something was shown anew
	top     fyne.CanvasObject
	focus   fyne.Focusable
	windows int
	rows    int // that are chosen in the table
	chart   int
	playing bool
	busy    bool // something is read, written or made
	talk    bool
}

func (w *window) stirred() stir {
	c := w.win.Canvas()
	return stir{
		turns: w.turns, top: c.Overlays().Top(), focus: c.Focused(), windows: len(w.windows) + len(w.apart),
		rows: w.table.Chosen(), chart: w.charting.figure.chosen, playing: w.player.Playing(), busy: w.reading != nil || w.saving || w.again != nil, talk: w.talk != nil,
	}
}

// quiet are the commands of which everybody knows why nothing comes: there is nothing to leave, or no more to scroll.
var quiet = []command.ID{command.Deselect, command.PageDown, command.PageUp}

// answer does a command, and says why where nothing comes of it.
func (w *window) answer(id command.ID, do func()) {
	before := w.stirred()
	w.session.Do(do)
	if !w.gone && w.stirred() == before && !slices.Contains(quiet, id) {
		w.explainWhy(w.vain(id))
	}
}

// cannot says why a command cannot be done now.
func (w *window) cannot(id command.ID) {
	if w.win.Canvas().Overlays().Top() == nil && !slices.Contains(quiet, id) {
		w.explainWhy(w.missing(id))
	}
}

// explainWhy says it in the status bar, or where there is none above the start page.
func (w *window) explainWhy(words string) {
	if w.frame.blank {
		w.notice.tell(words, "", nil, false)
		return
	}
	w.foot.say(words)
}

// vain is why a command that could be done has changed nothing.
func (w *window) vain(id command.ID) string {
	switch id {
	case command.Next, command.Last:
		return lang.L("This is the last event.")
	case command.Previous, command.First:
		return lang.L("This is the first event.")
	case command.ZoomIn, command.ZoomOut:
		return lang.L("It cannot be zoomed any further.")
	case command.FitAll:
		return lang.L("Everything is in view already.")
	case command.DayAfter, command.DayToday:
		return lang.L("Today is shown already.")
	case command.DayBefore, command.DayFirst:
		return lang.L("This is before the first day.")
	}
	if w.actions.On[id] != nil {
		return lang.L("It is shown so already.")
	}
	return lang.L("This changes nothing now.")
}

// missing is what a command needs that is not there: of several things the one that comes first.
func (w *window) missing(id command.ID) string {
	s := w.session
	open := s.Open()
	switch {
	case open.Name == "":
		return lang.L("Open a file first.")
	case id == command.Save:
		return lang.L("Everything is saved.")
	case id == command.ExportAgain:
		return lang.L("Nothing was exported yet.")
	case id == command.GoToView || id == command.ForgetView:
		return lang.L("There is no saved view yet; {{.Keys}} saves this one.", map[string]any{"Keys": command.Of(command.SaveView).KeyWords()})
	case len(open.Doc.Events) == 0:
		return lang.L("There are no events in this file.")
	}
	if words := w.missingNow(id); words != "" {
		return words
	}
	return w.missingHere(id)
}

// missingNow is what is to be done first in any view; empty for nothing.
func (w *window) missingNow(id command.ID) string {
	switch id {
	case command.Undo:
		return lang.L("There is nothing to undo.")
	case command.Redo:
		return lang.L("There is nothing to redo.")
	case command.Back:
		return lang.L("There is nothing to go back to.")
	case command.Forward:
		return lang.L("There is nothing to go forward to.")
	case command.ClearFilters:
		return lang.L("No filter is set.")
	case command.OnlyFound, command.FindNext, command.FindPrevious:
		if w.finding.text != "" {
			return lang.L("Nothing was found.")
		}
		return lang.L("Nothing is looked for; {{.Keys}} looks for words.", map[string]any{"Keys": command.Of(command.Find).KeyWords()})
	case command.DayBefore, command.DayAfter, command.DayFirst, command.DayToday, command.Play:
		return lang.L("No claim in this file says when it was made.")
	case command.Restore:
		return lang.L("No source is left out.")
	case command.Cite, command.CiteCSL, command.LeaveOut:
		return lang.L("No source is cited here.")
	case command.Story:
		return lang.L("More than {{.Most}} events stand in lanes.", map[string]any{"Most": layout.StoryLimit})
	}
	if i := slices.Index(command.LanesBy[:], id); i > 0 && !w.has(pick.Keys[i]) {
		return without(pick.Keys[i])
	}
	return ""
}

// missingHere is what is to be done first in the view that is shown.
func (w *window) missingHere(id command.ID) string {
	switch id {
	case command.SelectAll:
		return lang.L("This is for the table: press {{.Keys}}.", map[string]any{"Keys": command.Of(command.TableView).KeyWords()})
	case command.StepUp, command.StepDown:
		if !w.frame.storiesShown {
			return lang.L("This is for the stories: press {{.Keys}}.", map[string]any{"Keys": command.Of(command.Stories).KeyWords()})
		}
		return lang.L("Choose a step first, which has room to move.")
	case command.FitAll, command.FitSelection, command.ZoomIn, command.ZoomOut, command.ZoomRange, command.Overview:
		if w.session.Kind() != session.Story {
			return lang.L("This is for the timeline: press {{.Keys}}.", map[string]any{"Keys": command.Of(command.Story).KeyWords()})
		}
	}
	if w.session.Event() == nil {
		return lang.L("Select an event first.")
	}
	return lang.L("This changes nothing now.")
}
