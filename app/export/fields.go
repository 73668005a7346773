package export

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/look"
	"dateline/timeline/output"
	"dateline/timeline/typeset"
)

// row is a choice with its name before it, which is shown while it applies.
type row struct {
	fyne.CanvasObject
	applies func(c Choices) bool
}

// fields are what the choices are made in, as far as they show more than what was clicked in them.
type fields struct {
	format     *look.Select
	resolution *look.Select
	name       *field
	folder     *look.Button
	filling    bool // the program writes into a field, not a person
}

func always(Choices) bool     { return true }
func pictures(c Choices) bool { return c.format().Picture() }
func dots(c Choices) bool     { return c.format().Kind == output.Pixels }

// build makes the rows.
func (d *Dialog) build() {
	d.form = container.New(layout.NewCustomPaddedVBoxLayout(10))
	d.scroll = container.NewVScroll(d.form)
	d.addWhat()
	d.addPaper()
	d.addLooks()
	d.addFile()
	d.form.Add(d.below)
}

func (d *Dialog) add(words string, control fyne.CanvasObject, applies func(Choices) bool) {
	name := canvas.NewText(words, look.Now().Ink)
	name.TextSize = look.Text
	d.labelWide = max(d.labelWide, name.MinSize().Width+labelGap)
	if _, fixed := control.(*look.Segments); fixed {
		d.controlWide = max(d.controlWide, control.MinSize().Width)
	}
	r := &row{container.New(rowLayout{d}, name, control), applies}
	d.rows = append(d.rows, r)
	d.form.Add(r.CanvasObject)
}

func (d *Dialog) addWhat() {
	c := &d.Choices
	words := []string{lang.L("All"), lang.L("In view"), lang.L("Selected")}
	if !d.Selected {
		words = words[:2]
		c.What = min(c.What, Visible)
	}
	d.add(lang.L("What"), d.segments(words, int(c.What), func(i int) { c.What = What(i) }), always)
	var names []string
	for _, f := range output.Formats() {
		names = append(names, formatWords(f))
	}
	d.listed(names)
	d.fields.format = look.NewSelect(names, func(string) { d.takeFormat() })
	d.fields.format.OnEscape = d.no
	d.add(lang.L("Format"), d.fields.format, always)
	d.showFormat()
}

func (d *Dialog) addPaper() {
	c := &d.Choices
	var names []string
	chosen := 0
	for i, p := range papers {
		names = append(names, p.words())
		if p.name == c.Paper {
			chosen = i
		}
	}
	d.add(lang.L("Size"), d.selection(names, chosen, func(i int) { c.Paper, c.DPI = papers[i].name, 0 }), pictures)
	own := newField(d, c.Own, func(text string) { c.Own = text })
	own.PlaceHolder = "900x600mm, 1920x1080"
	d.add(lang.L("Own size"), own, func(c Choices) bool { return pictures(c) && c.Paper == OwnPaper })
	turned := 0
	if c.Portrait {
		turned = 1
	}
	d.add(lang.L("Direction"), d.segments([]string{lang.L("Landscape"), lang.L("Portrait")}, turned, func(i int) { c.Portrait = i == 1 }),
		func(c Choices) bool { return pictures(c) && c.directed() })
	d.add(lang.L("Sheets"), d.segments([]string{lang.L("One page"), lang.L("Tiles"), lang.L("Book")}, int(c.Sheets),
		func(i int) { c.Sheets = Sheets(i) }), func(c Choices) bool { return pictures(c) && c.Chart == "" })
	tiles := func(c Choices) bool { return pictures(c) && c.Chart == "" && c.Sheets == Tiles }
	d.add(lang.L("Across"), d.number(&c.Cols), tiles)
	d.add(lang.L("Down"), d.number(&c.Rows), tiles)
}

func (d *Dialog) addLooks() {
	c := &d.Choices
	var names []string
	chosen := 0
	for i, t := range themes {
		names = append(names, t.words())
		if t.name == c.Theme {
			chosen = i
		}
	}
	d.add(lang.L("Colours"), d.selection(names, chosen, func(i int) { c.Theme = themes[i].name }),
		func(c Choices) bool { return pictures(c) || c.format().Kind == output.Slides })
	d.fields.resolution = look.NewSelect(nil, func(string) { d.takeResolution() })
	d.fields.resolution.OnEscape = d.no
	d.add(lang.L("Resolution"), d.fields.resolution, dots)
	d.add(lang.L("Quality"), d.quality(), func(c Choices) bool { return c.Ending == ".jpg" })
	d.tick(lang.L("Transparent, without paper"), c.Transparent, func(on bool) { c.Transparent = on },
		func(c Choices) bool { return (c.Ending == ".png" || c.Ending == ".svg") && c.Sheets != Tiles })
	short := 0
	if c.Short {
		short = 1
	}
	d.add(lang.L("Sources"), d.segments([]string{lang.L("In full"), lang.L("A number")}, short, func(i int) { c.Short = i == 1 }), pictures)
	d.tick(lang.L("With the data, to open it again"), !c.Bare, func(on bool) { c.Bare = !on },
		func(c Choices) bool { return c.Ending == ".png" || c.format().Kind == output.Vectors })
}

func (d *Dialog) addFile() {
	if d.Folder == "" {
		if home, err := os.UserHomeDir(); err == nil {
			d.Folder = home
		}
	}
	d.fields.name = newField(d, d.Name+d.Choices.Ending, d.takeName)
	d.fields.name.enter = d.yes
	d.add(lang.L("File name"), d.fields.name, always)
	d.fields.folder = look.NewButton("", d.askFolder)
	d.add(lang.L("Folder"), d.fields.folder, always)
	d.showFolder()
}

// changed shows the rows that apply, keeps the choices and makes the preview anew.
func (d *Dialog) changed() {
	if d.fields.filling {
		return
	}
	d.trouble = false
	d.showResolution()
	for _, r := range d.rows {
		if r.applies(d.Choices) {
			r.Show()
		} else {
			r.Hide()
		}
	}
	d.form.Refresh()
	d.scroll.Refresh()
	d.Keep(d.Choices)
	if d.preview.cancel != nil {
		d.preview.stop()
	}
	d.later()
}

// takeFormat takes the chosen format, and gives the name its ending.
func (d *Dialog) takeFormat() {
	i := d.fields.format.SelectedIndex()
	if d.fields.filling || i < 0 {
		return
	}
	c := &d.Choices
	name := d.fields.name.Text
	if f, ok := output.Of(name); ok {
		name = name[:len(name)-endingOf(name, f)]
	}
	c.Ending = output.Formats()[i].Ending
	d.fill(func() { d.fields.name.SetText(name + c.Ending) })
	d.changed()
}

// endingOf is how long a name's ending is.
func endingOf(name string, f output.Format) int {
	if strings.HasSuffix(strings.ToLower(name), ".jpeg") {
		return len(".jpeg")
	}
	return len(f.Ending)
}

// takeName takes the format that the name ends in, where it is another.
func (d *Dialog) takeName(name string) {
	if f, ok := output.Of(name); ok && f.Ending != d.Choices.Ending {
		d.Choices.Ending = f.Ending
		d.showFormat()
	}
}

func (d *Dialog) showFormat() {
	for i, f := range output.Formats() {
		if f.Ending == d.Choices.Ending {
			d.fill(func() { d.fields.format.SetSelectedIndex(i) })
		}
	}
}

// fill writes into a field as the program.
func (d *Dialog) fill(do func()) {
	before := d.fields.filling
	d.fields.filling = true
	do()
	d.fields.filling = before
}

func (d *Dialog) takeResolution() {
	if i := d.fields.resolution.SelectedIndex(); !d.fields.filling && i >= 0 {
		d.Choices.DPI = resolutions(d.Choices.screen())[i]
		d.changed()
	}
}

// showResolution offers what the paper has; a resolution of the kind that it has not is its own.
func (d *Dialog) showResolution() {
	c := &d.Choices
	p, err := c.paper()
	if err != nil {
		return
	}
	screen := c.screen()
	list := resolutions(screen)
	var names []string
	chosen := -1
	for i, dpi := range list {
		names = append(names, resolutionWords(dpi, screen))
		if dpi == c.dpi(p) {
			chosen = i
		}
	}
	if chosen < 0 {
		c.DPI, chosen = 0, 1
		if screen {
			chosen = int(p.Scale) - 1
		}
	}
	d.fill(func() {
		d.fields.resolution.Offer(names)
		d.fields.resolution.SetSelectedIndex(chosen)
	})
}

func (d *Dialog) showFolder() {
	const widest = 210
	text := d.Folder
	if fyne.MeasureText(text, look.Text, fyne.TextStyle{}).Width > widest {
		text = "… " + filepath.Base(text)
	}
	d.fields.folder.Text = look.Shorten(typeset.Path(text), look.Text, fyne.TextStyle{}, widest)
	d.fields.folder.Refresh()
}

// askFolder lets the person choose a folder, above the dialog.
func (d *Dialog) askFolder() {
	chooser := dialog.NewFolderOpen(func(list fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.fail(err)
		case list != nil:
			d.Folder = list.Path()
			d.showFolder()
			d.trouble = false
			d.showSize()
		}
	}, d.win)
	chooser.SetTitleText(lang.L("Choose a Folder"))
	chooser.SetConfirmText(lang.L("Choose"))
	look.ShowFiles(chooser, d.win, d.Folder, fyne.NewSize(800, 560))
}

// path is the file to write, with the format's ending.
func (d *Dialog) path() string {
	name := strings.TrimSpace(d.fields.name.Text)
	if name == "" {
		return ""
	}
	if f, ok := output.Of(name); !ok || f.Ending != d.Choices.Ending {
		name += d.Choices.Ending
	}
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(d.Folder, name)
}
