package sheet

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/speech"
	"dateline/timeline/file"
)

// Warnings lists what looks odd in an open document, as Problems does. What may mislead in it is looked for meanwhile:
// fill adds it under a heading of its own, or says why it could not be found.
func Warnings(win fyne.Window, odd []file.Problem, edit func(line int)) (fill func(misleads []file.Problem, err error)) {
	rows, all := problemRows(), odd
	addProblems(rows, win, odd, edit)
	wait := text(lang.L("Looking for what may mislead …"))
	rows.Add(wait)
	body := framed(win, rows)
	switch len(odd) {
	case 0:
	case 1:
		body = below(lang.L("The document is open. This place looks odd:"), body)
	default:
		body = below(lang.L("The document is open. These places look odd:"), body)
	}
	open := look.NewButton(lang.L("Open in an Editor"), func() { edit(max(all[0].Line, 1)) })
	copyAll := look.NewButton(lang.L("Copy all"), func() { copyText(Lines(all)) })
	offer := func() {
		open.Hidden, copyAll.Hidden = edit == nil || len(all) == 0, len(all) == 0
	}
	offer()
	resize := show(win, lang.L("Warnings"), body, problemsSize(len(odd)), open, copyAll)
	return func(misleads []file.Problem, err error) {
		rows.Remove(wait)
		const bare = 190 // for two lines
		height := float32(bare)
		all = slices.Concat(odd, misleads)
		switch {
		case err != nil:
			rows.Add(text(speech.Of(err)))
		case len(misleads) > 0:
			heading(rows, lang.L("What may mislead"))
			addProblems(rows, win, misleads, edit)
		case len(odd) == 0:
			rows.Add(text(lang.L("Nothing in this document looks odd, and no rule finds that it misleads.")))
		}
		if offer(); len(all) > 0 || err != nil {
			height = problemsSize(len(all) + 1).Height // with the heading
		}
		resize(height)
	}
}
