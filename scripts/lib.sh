# shellcheck shell=sh
# What the other scripts share. They source it from the top folder of the repository.

say() { printf '%s\n' "$*"; }

fail() {
	printf '%s\n' "$@" >&2
	exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# system prints debian, fedora, arch, suse, macos, windows, or the system's own name.
system() {
	case $(uname -s) in
	Darwin) echo macos ;;
	MINGW* | MSYS* | CYGWIN*) echo windows ;;
	Linux)
		ids=$(. /etc/os-release 2>/dev/null && echo " ${ID-} ${ID_LIKE-} ")
		case $ids in
		*' debian '* | *' ubuntu '*) echo debian ;;
		*' fedora '* | *' rhel '*) echo fedora ;;
		*' arch '*) echo arch ;;
		*' suse '* | *' opensuse '* | *' opensuse-tumbleweed '*) echo suse ;;
		*) echo linux ;;
		esac
		;;
	*) uname -s ;;
	esac
}

# wanted_go prints the version that go.mod asks for, such as 1.26.0.
wanted_go() { awk '$1 == "go" { print $2; exit }' "${here:-scripts}/../go.mod"; }

# go_version prints the version of the go command $1 itself, whatever go.mod asks for.
go_version() {
	(cd / && GOTOOLCHAIN=local "$1" version 2>/dev/null) | sed -n 's/.*go\([0-9][0-9.]*[0-9]\).*/\1/p'
}

# at_least tells whether version $1 is $2 or newer.
at_least() {
	printf '%s %s\n' "$1" "$2" | awk '{
		n = split($1, have, "."); split($2, want, ".")
		for (i = 1; i <= 3; i++) if (have[i] + 0 != want[i] + 0) exit !(n > 0 && have[i] + 0 > want[i] + 0)
		exit !(n > 0)
	}'
}

# find_go sets go to a command that is as new as go.mod asks. Where there is none it
# returns 1 and sets old_go to the newest go found, or to nothing, and old_version.
find_go() {
	want=$(wanted_go)
	go='' old_go='' old_version=0
	for candidate in "$(command -v go)" /usr/local/go/bin/go /usr/lib/go/bin/go; do
		[ -x "$candidate" ] || continue
		version=$(go_version "$candidate")
		[ -n "$version" ] || continue
		if at_least "$version" "$want"; then
			go=$candidate
			return 0
		fi
		at_least "$old_version" "$version" || old_go=$candidate old_version=$version
	done
	[ -n "$old_go" ] || return 1
	fetched=$(fetched_go)
	[ -x "$fetched" ] || return 1
	# shellcheck disable=SC2034 # for the scripts that source this one
	go=$fetched
}

# fetched_go prints where the toolchain that fetch_go gets has its go command.
fetched_go() {
	cache=$(cd / && GOTOOLCHAIN=local "$old_go" env GOMODCACHE)
	echo "$cache/golang.org/$(toolchain)/bin/go"
}

# toolchain prints the name of the wanted Go as a module, which is how Go itself fetches one.
toolchain() {
	(cd / && GOTOOLCHAIN=local "$old_go" env GOOS GOARCH) | {
		read -r os
		read -r arch
		echo "toolchain@v0.0.1-go$want.$os-$arch"
	}
}

# fetch_go downloads the wanted toolchain with an older go, checked by Go's checksum
# database. This works from Go 1.16 on, which knows no toolchains yet.
fetch_go() {
	(cd / && GOTOOLCHAIN=local GOFLAGS='' "$old_go" mod download "golang.org/$(toolchain)") || return 1
	home=$(dirname "$(dirname "$(fetched_go)")")
	# Modules are unpacked without the right to run.
	chmod a+x "$home"/bin/* && find "$home/pkg/tool" -type f -exec chmod a+x {} +
}
