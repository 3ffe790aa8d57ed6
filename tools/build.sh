#!/usr/bin/env bash
# The release build: dist/, ready for a static host, with header files beside it in dist-hosting/.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo run --quiet --offline ${CI:+--locked} --package daybook-pack -- dist
