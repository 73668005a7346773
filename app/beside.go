package app

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/panel"
	"dateline/timeline/pick"
)

// wirePanel leads what one asks of the event in the panel to the window.
func (w *window) wirePanel() {
	w.panel.OnLink = w.follow
	w.panel.OnCite, w.panel.OnFile = w.copySources, w.openCopy
	w.panel.Beside = func(work func(), failed func(error)) { w.beside(lang.L("showing the picture"), work, failed) }
	w.panel.OnText = func(text string) { w.copied(text, lang.L("The address was copied.")) }
}

// showPanel shows the selected event, or the document.
func (w *window) showPanel() {
	open := w.session.Open()
	c := panel.Content{
		Doc: open.Doc, Assess: w.session.Assess(), Event: w.session.Selection(), Theme: look.Now(), Faces: w.faces, Words: w.speech.Now(),
		Found: pick.NewSearch(w.finding.text),
	}
	if open.Path != "" {
		c.Folder = filepath.Dir(open.Path)
	}
	w.panel.Set(c)
}
