package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ShowFiles shows a dialog for files or folders in a folder, "" for Fyne's own choice, no larger than most and than the
// window allows.
func ShowFiles(d *dialog.FileDialog, win fyne.Window, folder string, most fyne.Size) {
	if folder != "" {
		if list, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(list)
		}
	}
	d.Show()
	size := win.Canvas().Size()
	size = fyne.NewSize(min(size.Width-60, most.Width), min(size.Height-60, most.Height))
	d.Resize(size) // fails before Show
	body := win.Canvas().Overlays().Top()
	for range 3 { // types around each other; where they are others one day, the places stay as Fyne says them
		body = Within(body)
	}
	sayPlaces(body, size.Width)
}

// placeWords are the places at the side of Fyne's dialog, which it names in English in every language.
func placeWords() map[string]string {
	return map[string]string{
		"Home": lang.X("place.home", "Home"), "Computer": lang.X("place.computer", "Computer"), "Desktop": lang.X("place.desktop", "Desktop"),
		"Documents": lang.X("place.documents", "Documents"), "Downloads": lang.X("place.downloads", "Downloads"),
		"Music": lang.X("place.music", "Music"), "Pictures": lang.X("place.pictures", "Pictures"), "Videos": lang.X("place.videos", "Videos"), "Movies": lang.X("place.movies", "Movies"),
		"App Files": lang.X("place.app", "App Files"),
	}
}

// sayPlaces says the places in the window's language, in the first list of the dialog: the files are in another kind
// of widget, which is not reached. The list becomes as wide as the longest of the words, as far as width allows.
func sayPlaces(o fyne.CanvasObject, width float32) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			sayPlaces(child, width)
		}
	case *container.Split:
		if list, ok := o.Leading.(*widget.List); ok {
			words, update := placeWords(), list.UpdateItem
			list.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
				update(id, item)
				sayPlace(item, words)
			}
			list.Refresh()
			const around = 60 // the icon and the room about both
			var wide float32
			for _, word := range words {
				wide = max(wide, fyne.MeasureText(word, theme.TextSize(), fyne.TextStyle{}).Width)
			}
			o.SetOffset(float64(min(wide+around, width/2) / width))
		}
	}
}

func sayPlace(item fyne.CanvasObject, words map[string]string) {
	switch o := item.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			sayPlace(child, words)
		}
	case *widget.Label:
		if word := words[o.Text]; word != "" {
			o.SetText(word)
		}
	}
}
