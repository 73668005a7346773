// Package place tells where a window is on the screens, and puts it there.
//
// In go a window and a Place; out comes another Place. Fyne can put a window somewhere but tells not where one is, nor
// whether it fills the screen; GLFW, with which Fyne makes its windows, does both. On Wayland a program neither learns nor
// says where its windows are: there only Maximized counts. The package keeps nothing.
package place

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Place is where a window is.
type Place struct {
	X, Y      int  // the upper left corner of its content, in the screens' own units
	Maximized bool // it fills a screen; the rest is then where the screen is
}

// native is what Fyne's windows on a desktop have; those of its tests have not.
type native interface {
	RunNative(func(context any))
	RunWithContext(func())
}

// with calls f with GLFW's window, and not at all where there is none. On the window's goroutine only. GLFW panics
// where a system fails to do what it does elsewhere; a place is not worth that a window does not open or close.
func with(w fyne.Window, f func(*glfw.Window)) {
	defer func() {
		if v := recover(); v != nil {
			fyne.LogError("asking where a window is", fmt.Errorf("%v", v))
		}
	}()
	n, ok := w.(native)
	if !ok || !made(n) {
		return
	}
	var own *glfw.Window
	n.RunWithContext(func() { own = glfw.GetCurrentContext() })
	if own != nil {
		f(own)
	}
}

// Of is where a window is; false where that cannot be known or means nothing, as of a window that is minimized.
func Of(w fyne.Window) (p Place, ok bool) {
	with(w, func(g *glfw.Window) {
		p.X, p.Y = g.GetPos()
		p.Maximized = g.GetAttrib(glfw.Maximized) == glfw.True
		ok = g.GetAttrib(glfw.Iconified) == glfw.False
	})
	return p, ok
}

// Ask asks that a window that is not yet shown begins at a place; see Mend.
func Ask(w fyne.Window, p Place) {
	if d, ok := w.(desktop.Window); ok {
		d.RequestPosition(p.X, p.Y)
	}
}

// Mend brings a window that was just shown back where none of its upper edge is on a screen, by which one could move
// it, and fills the screen with it where p says so.
func Mend(w fyne.Window, p Place) {
	with(w, func(g *glfw.Window) {
		x, y := g.GetPos()
		width, _ := g.GetSize()
		if areas := areas(); len(areas) > 0 && !reachable(x, y, width, areas) {
			g.SetPos(areas[0].x+title, areas[0].y+title)
		}
		if p.Maximized {
			g.Maximize()
		}
	})
}

// area is a part of a screen that windows may take.
type area struct{ x, y, width, height int }

// areas are those of all screens, the main one first.
func areas() (list []area) {
	for _, m := range glfw.GetMonitors() {
		x, y, width, height := m.GetWorkarea()
		if width > 0 && height > 0 {
			list = append(list, area{x, y, width, height})
		}
	}
	return list
}

// Of a window's upper edge so much must be on a screen, and so much room is left above it for its title.
const (
	grip  = 80
	title = 40
)

// reachable tells whether one can take hold of a window of a width at a place.
func reachable(x, y, width int, areas []area) bool {
	for _, a := range areas {
		across := min(x+width, a.x+a.width) - max(x, a.x)
		if across >= min(grip, width) && y >= a.y && y <= a.y+a.height-title {
			return true
		}
	}
	return false
}

// made tells whether the system has made the window.
func made(n native) (yes bool) {
	n.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			yes = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			yes = c.WaylandSurface != 0
		case driver.WindowsWindowContext:
			yes = c.HWND != 0
		case driver.MacWindowContext:
			yes = c.NSWindow != 0
		}
	})
	return yes
}
