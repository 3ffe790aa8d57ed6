#!/usr/bin/env bash
# The release build: Trunk makes dist/, and this project's own last step makes of it what a host serves.
set -euo pipefail
cd "$(dirname "$0")/.."

# A colour setting of the terminal that Trunk would take for a wrong option.
unset NO_COLOR
RUST_BACKTRACE=0 trunk build --release --skip-version-check ${CI:+--locked}
cargo run --quiet --package daybook-site -- finish dist
