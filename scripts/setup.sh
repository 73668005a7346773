#!/bin/sh
# Sets up what a target needs, and does nothing where that is there:
#
#   setup.sh make     make itself
#   setup.sh go       Go, as new as go.mod asks
#   setup.sh window   that, a C compiler, and the headers of OpenGL, X11, Wayland and xkbcommon
#   setup.sh test     that, and the tools that start, press and photograph a window
#   setup.sh pictures Go, npm, the programs of others that look at pictures, and fonts for any script
#
# All but the first also put the charts of pages for browsers in place, where npm is there.
#
# Debian and Ubuntu get what is missing as packages; on other systems the script names
# the commands that install it, and stops.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

has_cc() { has "${CC:-gcc}" && echo '#include <stdlib.h>' | "${CC:-gcc}" -E - >/dev/null 2>&1; }

has_headers() {
	case $(system) in
	macos | windows) return 0 ;;
	esac
	has pkg-config && pkg-config --exists gl x11 xcursor xrandr xinerama xi xxf86vm \
		wayland-client wayland-cursor wayland-egl xkbcommon
}

has_screen() {
	case $(system) in
	macos | windows) return 0 ;;
	esac
	has Xvfb && has xdotool && has xwd
}

has_viewers() {
	for tool in pngcheck rsvg-convert xmllint pdftoppm qpdf pandoc; do
		has "$tool" || return 1
	done
}

# has_office looks for the parts that read slides and tables, where it can tell.
has_office() {
	has soffice || return 1
	at=/usr/lib/libreoffice/program
	[ ! -d $at ] || { [ -e $at/libsdlo.so ] && [ -e $at/libsclo.so ]; }
}

has_npm() { has node && has npm; }

has_browser() { has chromium || has google-chrome || has google-chrome-stable; }

# has_fonts looks for Noto Sans and for fonts with Chinese, Korean, Arabic, Hebrew and emoji.
has_fonts() {
	has fc-list || return 1
	fc-list 'Noto Sans' family | grep -q . || return 1
	for letter in 6f22 d55c 0627 05d0 1f642; do
		fc-list ":charset=$letter" family | grep -q . || return 1
	done
}

# missing prints what of the parts $* is not there.
missing() {
	for part; do
		case $part in
		make) has make ;;
		go) find_go || [ -n "$old_go" ] ;;
		cc) has_cc ;;
		headers) has_headers ;;
		screen) has_screen ;;
		viewers) has_viewers ;;
		office) has_office ;;
		npm) has_npm ;;
		browser) has_browser ;;
		fonts) has_fonts ;;
		esac || printf '%s ' "$part"
	done
}

# packages prints Debian's packages for the parts $*.
packages() {
	for part; do
		case $part in
		make) echo make ;;
		go) echo golang-go ca-certificates ;;
		cc) echo gcc libc6-dev ;;
		headers) echo pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev ;;
		screen) echo xvfb xdotool x11-apps ;;
		viewers) echo pngcheck librsvg2-bin libxml2-utils poppler-utils qpdf pandoc ;;
		office) echo libreoffice-impress libreoffice-calc ;;
		npm) echo nodejs npm ;;
		browser) browser ;;
		fonts) echo fontconfig fonts-noto-core fonts-droid-fallback fonts-nanum fonts-noto-color-emoji ;;
		esac
	done
}

# browser prints Debian's package. Ubuntu's of that name is a snap, which cannot read /tmp.
browser() {
	if grep -q '^ID=ubuntu' /etc/os-release; then
		fail "A browser is missing. Install Google Chrome, then run make again:" \
			"  https://www.google.com/chrome" >&2
	fi
	echo chromium
}

# install_debian installs the packages $*, as root.
install_debian() {
	if [ "$(id -u)" -eq 0 ]; then
		root='env'
	elif has sudo; then
		root='sudo env'
	else
		fail "These packages are missing, and only root can install them:" \
			"  apt-get update && apt-get install $*"
	fi
	mkdir -p build
	say "Installing $*"
	log=build/setup.log
	# A source of packages that fails is no reason to stop as long as the others have all.
	$root apt-get -q update >"$log" 2>&1 </dev/null || say "apt-get update failed in part; see $log."
	$root DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
		install --no-install-recommends "$@" >>"$log" 2>&1 </dev/null || {
		tail -n 20 "$log" >&2
		fail "The packages could not be installed; all of the log is in $log."
	}
}

# advise names the commands that install everything, for systems that are not Debian.
advise() {
	case $(system) in
	fedora) set -- "sudo dnf install golang gcc make pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel" \
		"sudo dnf install xorg-x11-server-Xvfb xdotool xwd    # for make test" \
		"sudo dnf install pngcheck librsvg2-tools libxml2 poppler-utils qpdf pandoc nodejs-npm chromium libreoffice-impress libreoffice-calc google-noto-sans-fonts google-noto-sans-cjk-fonts    # for make test-all" ;;
	arch) set -- "sudo pacman -S --needed go gcc make pkgconf libglvnd libx11 libxcursor libxrandr libxinerama libxi libxxf86vm wayland libxkbcommon" \
		"sudo pacman -S --needed xorg-server-xvfb xdotool xorg-xwd    # for make test" ;;
	suse) set -- "sudo zypper install go gcc make pkgconf-pkg-config Mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel" \
		"sudo zypper install xorg-x11-server-Xvfb xdotool xwd    # for make test" ;;
	macos) set -- "xcode-select --install" "brew install go node" ;;
	windows) set -- "pacman -S --needed make ${MINGW_PACKAGE_PREFIX:-mingw-w64-ucrt-x86_64}-go ${MINGW_PACKAGE_PREFIX:-mingw-w64-ucrt-x86_64}-gcc" ;;
	*) set -- "Go, gcc, make, pkg-config, and the headers of OpenGL, X11, Xcursor, Xrandr, Xinerama, Xi, Xxf86vm, Wayland and xkbcommon;" \
		"for make test also Xvfb, xdotool and xwd" ;;
	esac
	say "Missing: $absent" >&2
	say "Install them by the following, then run make again:" >&2
	for command; do say "  $command" >&2; done
	exit 1
}

# switch_go makes an installed but older Go fetch the one that go.mod asks for.
switch_go() {
	find_go && return
	[ -n "$old_go" ] || fail "The go command is not there after its package was installed."
	say "Go $old_version is older than $want; fetching Go $want."
	if ! fetch_go || ! find_go; then
		fail "Go $want could not be fetched." \
			"Dateline needs Go $want or newer: https://go.dev/doc/install"
	fi
}

case ${1-} in
make) parts='make' ;;
go) parts='go' ;;
window) parts='go cc headers' ;;
test) parts='go cc headers screen' ;;
pictures) parts='go npm viewers browser office fonts' ;;
*) fail "usage: setup.sh make | go | window | test | pictures" ;;
esac

# Names of parts and packages hold no blanks, so they are split at them.
# shellcheck disable=SC2046,SC2086
{
	absent=$(missing $parts)
	if [ -n "$absent" ]; then
		[ "$(system)" = debian ] || advise
		install_debian $(packages $absent)
	fi
}
case $1 in
make) exit ;;
pictures) web='' ;;
*) web='try' ;;
esac
switch_go
# shellcheck disable=SC2086 # no word where it is to fail
scripts/web.sh $web
