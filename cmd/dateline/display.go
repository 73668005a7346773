package main

import (
	"net"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// hasDisplay reports whether a window could be shown: on Windows and macOS always, elsewhere where
// a Wayland or an X server answers. Asking beforehand spares the reader GLFW's message.
func hasDisplay(env func(string) string) bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return env("WAYLAND_SOCKET") != "" || wayland(env) || x11(env("DISPLAY"))
}

func wayland(env func(string) string) bool {
	name := env("WAYLAND_DISPLAY")
	if name == "" {
		return false
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(env("XDG_RUNTIME_DIR"), name)
	}
	return answers("unix", name)
}

// x11 asks the server behind a display's name: "host:number.screen", where no host means this
// machine, by way of a socket in the file system or, on Linux, an abstract one.
func x11(display string) bool {
	host, number, ok := cutLast(display, ":")
	number, _, _ = strings.Cut(number, ".")
	n, err := strconv.ParseUint(number, 10, 16)
	if !ok || err != nil {
		return false
	}
	if host == "" || host == "unix" {
		socket := "/tmp/.X11-unix/X" + number
		return answers("unix", socket) || answers("unix", "@"+socket)
	}
	return answers("tcp", net.JoinHostPort(host, strconv.FormatUint(6000+n, 10)))
}

func cutLast(text, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(text, sep); i >= 0 {
		return text[:i], text[i+len(sep):], true
	}
	return text, "", false
}

func answers(network, address string) bool {
	conn, err := net.DialTimeout(network, address, 2*time.Second)
	if err != nil {
		return false
	}
	conn.Close()
	return true
}
