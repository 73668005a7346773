#!/bin/sh
# Puts the parts of pages for browsers in place, by npm and as package-lock.json pins them:
#
#   web.sh      or fails
#   web.sh try  or says what a page will lack, and goes on
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

folder=assets/web
parts=$folder/parts
have=$folder/node_modules/installed.json # a copy of the lock file, as of the last installation
log=build/web.log

# in_place tells whether everything is there, as it is pinned.
in_place() {
	cmp -s $folder/package-lock.json $have && [ -s $parts/echarts.min.js ] && [ -s $parts/NOTICE ]
}

# install leaves the old parts alone where npm fails.
install() {
	mkdir -p build
	(cd $folder && npm ci) >$log 2>&1 </dev/null || return 1
	for part in dist/echarts.min.js NOTICE; do
		cp "$folder/node_modules/echarts/$part" $parts/ || return 1
	done
	cp $folder/package-lock.json $have
}

in_place && exit 0
if ! has npm; then
	[ "${1-}" = try ] || fail "npm is missing. Install it, then run make again: https://nodejs.org"
	say "npm is not there: pages for browsers will have their figures as tables, without charts."
elif ! install; then
	tail -n 5 $log >&2
	[ "${1-}" = try ] || fail "npm could not install the parts of pages for browsers; all of the log is in $log."
	say "npm failed: pages for browsers will have their figures as tables, without charts. See $log."
fi
