// Package clip puts pictures on the system's clipboard, which Fyne cannot do.
//
// In goes a PNG; other programs paste it until something else is copied or, on X11, until Dateline
// ends, as there the owner of a selection hands it over. On Wayland it works by way of XWayland. It
// reads nothing from the clipboard.
package clip

import (
	"os"
	"runtime"

	"golang.design/x/clipboard"

	"dateline/timeline/message"
)

// Largest is how many bytes a picture may have: an X server takes 16 MB in a request.
const Largest = 15 << 20

// The errors of a clipboard that does not take pictures.
var (
	errLarge   = message.Fail("the picture is too large for the clipboard")
	errDisplay = message.Fail("there is no X display, by which pictures are copied; on Wayland XWayland must run")
	errLibrary = message.Fail("the clipboard takes no pictures here; on Linux that needs the file {{.File}}, of the package {{.Package}}",
		"File", "libX11.so", "Package", "libx11-dev / libX11-devel")
)

// Image puts a PNG on the clipboard. The error says why that is not possible here.
func Image(png []byte) error {
	if len(png) > Largest {
		return errLarge
	}
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" && os.Getenv("DISPLAY") == "" {
		return errDisplay
	}
	if clipboard.Init() != nil {
		return errLibrary
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errLibrary
	}
	return nil
}
