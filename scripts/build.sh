#!/bin/sh
# Builds build/dateline, and says so where that takes long.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

[ -e build/dateline ] || say "Building Dateline. The first time takes some minutes."
# Fyne tells screen readers of these systems what is on the screen, where its tag asks for it.
case $(system) in
macos | windows) scripts/go build -tags accessibility -o build/ ./cmd/dateline ;;
*) scripts/go build -o build/ ./cmd/dateline ;;
esac
