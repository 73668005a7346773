package export

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"dateline/app/speech"
	"dateline/timeline/file"
	"dateline/timeline/typeset"
)

// start exports as chosen.
func (d *Dialog) start() {
	path := d.path()
	if path == "" {
		d.say(lang.L("Give the file a name."), true)
		d.win.Canvas().Focus(d.fields.name)
		return
	}
	laid, err := d.job()
	if err != nil {
		d.say(Words(err), true)
		return
	}
	d.preview.stop()
	d.run = &Run{World: d.World, Replace: d.ask, Done: d.done, Progress: d.bar.SetValue}
	d.run.path = path
	d.busy()
	d.run.start(laid, path)
}

// busy shows how far an export is.
func (d *Dialog) busy() {
	d.bar.SetValue(0)
	d.bar.Show()
	d.closing.Text, d.export.Text = lang.L("Stop"), lang.L("Export")
	d.export.Hide()
	d.closing.Refresh()
	d.say(lang.L("Writing {{.Name}} …", map[string]any{"Name": filepath.Base(d.run.path)}), false)
}

// idle shows the buttons that an export begins with.
func (d *Dialog) idle() {
	d.bar.Hide()
	d.closing.Text, d.export.Text = lang.L("Close"), lang.L("Export")
	d.export.Show()
	d.closing.Refresh()
	d.export.Refresh()
	d.relayout()
}

// ask asks whether files may be replaced.
func (d *Dialog) ask(existing []string, yes func()) {
	d.idle()
	d.answer = yes
	d.closing.Text, d.export.Text = lang.L("Keep"), lang.L("Replace")
	d.closing.Refresh()
	d.export.Refresh()
	name, dir := filepath.Base(existing[0]), filepath.Dir(existing[0])
	if n := len(existing); n > 1 {
		d.say(lang.L("{{.Count}} of the files, {{.Name}} among them, are already in {{.Folder}}. Replace them?",
			map[string]any{"Name": name, "Count": n, "Folder": typeset.Path(dir)}), true)
	} else {
		d.say(lang.L("{{.Name}} is already in {{.Folder}}. Replace it?", map[string]any{"Name": name, "Folder": typeset.Path(dir)}), true)
	}
	d.win.Canvas().Focus(d.closing)
}

// done ends an export: the dialog closes, or says what went wrong and stays.
func (d *Dialog) done(out Outcome, err error) {
	open, path := d.Shown(), d.run.path
	d.run = nil
	switch {
	case err == nil:
		d.Choices.Path, d.Choices.Of = path, d.Of
		d.Keep(d.Choices)
		d.close()
		d.Done(out)
	case !open:
		if !errors.Is(err, context.Canceled) {
			d.Failed(err)
		}
	case errors.Is(err, context.Canceled):
		d.idle()
		d.say(lang.L("Stopped. Nothing was written."), true)
	default:
		d.idle()
		d.fail(err)
	}
}

// Words are an error of an export, with what to do about it.
func Words(err error) string {
	text := speech.Of(err)
	switch {
	case errors.Is(err, errNothing):
		return lang.L("No event is shown there. Choose more, or look for less.")
	case file.Full(err):
		return text + " " + lang.L("Make room there, or choose another folder; what was there before is still there.")
	case file.Denied(err):
		return text + " " + lang.L("Choose another folder.")
	case file.NoFolder(err):
		return text + " " + lang.L("Choose a folder that is there, or make this one.")
	}
	return text
}
