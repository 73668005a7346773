#!/bin/sh
# Builds Dateline and opens the window on the case study. Without a display it renders
# the case study, the file $1, to out/.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

# has_display tells whether a window may open. A server that then refuses shows itself in
# open_window.
has_display() {
	case $(system) in
	macos | windows) return 0 ;;
	esac
	if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${WAYLAND_SOCKET-}" ]; then
		say "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
		return 1
	fi
	if has_wayland || has_x11; then
		return 0
	fi
	say "No display answers at DISPLAY=${DISPLAY-} WAYLAND_DISPLAY=${WAYLAND_DISPLAY-}."
	return 1
}

has_wayland() {
	[ -z "${WAYLAND_SOCKET-}" ] || return 0
	case ${WAYLAND_DISPLAY-} in
	'') return 1 ;;
	/*) [ -S "$WAYLAND_DISPLAY" ] ;;
	*) [ -S "${XDG_RUNTIME_DIR-}/$WAYLAND_DISPLAY" ] ;;
	esac
}

# has_x11 looks for the socket of a display on this machine, in the file system or among
# Linux's abstract ones. It takes a display on another machine on trust.
has_x11() {
	case ${DISPLAY-} in
	'') return 1 ;;
	:* | unix:*) ;;
	*) return 0 ;;
	esac
	number=${DISPLAY##*:}
	socket=/tmp/.X11-unix/X${number%%.*}
	[ -S "$socket" ] || grep -q "@$socket\$" /proc/net/unix 2>/dev/null
}

# open_window opens the file $1. It returns 1 where the window fails to open, and ends the script otherwise.
open_window() {
	start=$(date +%s)
	build/dateline "$1" && exit 0 || status=$?
	[ $(($(date +%s) - start)) -lt 5 ] || exit "$status"
	say "The window did not open; the reason stands above."
	return 1
}

render() {
	scripts/setup.sh go
	say "Rendering the case study instead of opening the window:"
	CGO_ENABLED=0 scripts/go build -o build/commands/ ./cmd/dateline
	mkdir -p out
	for kind in png svg; do
		picture=out/$(basename "$1" .json).$kind
		build/commands/dateline render "$1" -o "$picture" --theme light >/dev/null
		say "$picture"
	done
}

if has_display; then
	scripts/setup.sh window
	scripts/build.sh
	open_window "$1" || render "$1"
else
	render "$1"
fi
