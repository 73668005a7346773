#!/bin/sh
# Builds build/dateline, and says so where that takes long.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

[ -e build/dateline ] || say "Building Dateline. The first time takes some minutes."
scripts/go build -o build/ ./cmd/dateline
