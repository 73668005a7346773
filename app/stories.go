package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/app/sheet"
	"dateline/app/stories"
	"dateline/timeline"
	"dateline/timeline/deck"
)

// newStories makes the story editor.
func (w *window) newStories() *stories.Pane {
	p := stories.New(w.session)
	p.OnNew, p.OnRename, p.OnDelete = w.newStory, w.renameStory, w.deleteStory
	p.OnSave = func() { w.actions.Run(command.Save) }
	p.OnPresent = w.presentStory
	p.OnClose, p.OnKey = w.toggleStories, w.key
	p.OnRune = func(r rune) { w.actions.Rune(r) }
	p.Focus = func(o fyne.Focusable) { w.win.Canvas().Focus(o) }
	return p
}

// toggleStories shows the story editor in place of the panel, or leaves it.
func (w *window) toggleStories() {
	w.frame.storiesShown = !w.frame.storiesShown
	w.stories.Show()
	w.relayout()
	if w.frame.storiesShown {
		w.win.Canvas().Focus(w.stories.Keys())
	} else {
		w.focusBoard()
	}
	w.updateMenu()
}

// storyCommands are the commands of the story editor, and when they can be done.
func (w *window) storyCommands() (do map[command.ID]func(), can map[command.ID]func() bool) {
	some := func() bool { return len(w.session.Open().Doc.Events) > 0 }
	move := func(by int) func() bool {
		return func() bool { return w.frame.storiesShown && w.stories.CanMove(by) }
	}
	do = map[command.ID]func(){
		command.Save: w.save, command.SaveAs: func() { w.askTarget(func() {}) },
		command.Stories: w.toggleStories, command.AddToStory: w.addToStory,
		command.StepUp: func() { w.stories.Move(-1) }, command.StepDown: func() { w.stories.Move(1) },
		command.PresentAll: w.presentAll,
	}
	can = map[command.ID]func() bool{
		command.Save: w.canSave, command.SaveAs: func() bool { return w.session.Open().Name != "" && !w.saving },
		command.Stories: some, command.AddToStory: func() bool { return w.session.Event() != nil },
		command.StepUp: move(-1), command.StepDown: move(1),
		command.PresentAll: func() bool { return some() && len(w.session.Stories()) > 0 },
	}
	return do, can
}

// addToStory puts the selected event into the story that is shown, or a first one, and shows it.
func (w *window) addToStory() {
	if !w.frame.storiesShown {
		w.toggleStories()
		w.focusBoard()
	}
	if !w.stories.Add() {
		w.foot.say(lang.L("The chosen step is this event already"))
		return
	}
	i, _ := w.stories.Story()
	if list := w.session.Stories(); i < len(list) {
		w.foot.say(lang.L("Added to “{{.Name}}”", map[string]any{"Name": stories.Name(list[i])}))
	}
}

func (w *window) newStory() {
	sheet.Name(w.win, lang.L("New Story"), lang.L("Story"), lang.L("Create"), func(name string) {
		w.stories.Choose(w.session.NewStory(name), -1)
		w.win.Canvas().Focus(w.stories.Keys())
	})
}

func (w *window) renameStory(i int) {
	if list := w.session.Stories(); i < len(list) {
		sheet.Name(w.win, lang.L("Rename the Story"), list[i].Title, lang.L("Rename"), func(name string) { w.session.RenameStory(i, name) })
	}
}

// deleteStory takes a story out, and offers to take that back.
func (w *window) deleteStory(i int) {
	list := w.session.Stories()
	if i >= len(list) {
		return
	}
	name := stories.Name(list[i])
	w.session.DeleteStory(i)
	w.notice.tell(lang.L("“{{.Name}}” was deleted", map[string]any{"Name": name}), lang.L("Undo"), func() {
		w.session.UndoEdit()
		w.notice.close()
	}, false)
}

// edited shows that the stories are others, or are saved.
func (w *window) edited() {
	w.showTitle()
	w.bar.set(w.barTitle())
	w.stories.Show()
	w.updateMenu()
}

// showTitle says what is open, with a dot where something of it is not saved.
func (w *window) showTitle() {
	title := lang.L("Dateline")
	if open := w.session.Open(); open.Title() != "" {
		title = lang.L("{{.Title}} — Dateline", map[string]any{"Title": open.Title()})
	}
	w.win.SetTitle(w.dot() + title)
}

// dot stands before what is called by a document whose stories are not saved.
func (w *window) dot() string {
	if w.session.Unsaved() {
		return "• "
	}
	return ""
}

// barTitle is the document's title as the bar has it.
func (w *window) barTitle() string { return w.dot() + w.session.Open().Title() }

// inStories tells whether the keys go to the story editor.
func (w *window) inStories() bool {
	return w.frame.storiesShown && w.win.Canvas().Focused() == w.stories.Keys()
}

// toEdits tells whether undo and redo are of the stories: the keys go to them, or they were edited last.
func (w *window) toEdits(can bool) bool { return w.inStories() || w.session.EditedLast() && can }

// undo takes back the last edit of the stories where the keys go to them or nothing was done since, else the last
// change of what is shown.
func (w *window) undo() {
	if w.toEdits(w.session.CanUndoEdit()) {
		w.session.UndoEdit()
		return
	}
	w.session.Undo()
}

func (w *window) redo() {
	if w.toEdits(w.session.CanRedoEdit()) {
		w.session.RedoEdit()
		return
	}
	w.session.Redo()
}

func (w *window) canUndo() bool {
	return w.session.CanUndo() || w.session.CanUndoEdit() && w.toEdits(true)
}
func (w *window) canRedo() bool {
	return w.session.CanRedo() || w.session.CanRedoEdit() && w.toEdits(true)
}

// presentStory presents a story from one of its steps on.
func (w *window) presentStory(i, step int) {
	list := w.session.Stories()
	if i >= len(list) || w.talk != nil {
		return
	}
	story, doc := list[i], w.session.Open().Doc
	if d := deck.OfStory(doc, story); len(d.Steps) > 0 {
		before := timeline.Story{Steps: story.Steps[:min(step, len(story.Steps))]}
		w.startTalk(d, len(deck.OfStory(doc, before).Steps), true)
	}
}

// presentAll presents all events in order, whatever stories there are.
func (w *window) presentAll() {
	if w.talk != nil {
		w.talk.slides.RequestFocus()
		return
	}
	if order := w.session.Order(); len(order) > 0 {
		w.startTalk(deck.OfEvents(order), 0, w.inStories())
	}
}
