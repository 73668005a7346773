#!/bin/sh
# Fails and names the files that gofmt would change.
cd "$(dirname "$0")/.." || exit 1
. scripts/lib.sh

root=$(scripts/go env GOROOT) || exit 1
files=$("$root/bin/gofmt" -l .) || exit 1
[ -z "$files" ] || fail "Not formatted by gofmt:" "$files"
