#!/usr/bin/env bash
# Measures and writes BENCHMARKS.md: `tools/bench.sh`. One part alone, without the report:
#
#   tools/bench.sh cold | argon2 | storage | memory | frames | leaving | empty | long | full | profile
#
# DAYBOOK_ROUNDS says how often each thing is measured (7). `tools/bench.sh report` writes the page again from the last whole run.
# Needs `make build` (what is measured is what is shipped), npm and a network: for the twin in React, for hash-wasm and libsodium, and for
# a Node that builds the twin, where the machine's is older than 20.19.
set -euo pipefail
cd "$(dirname "$0")/.."

part=${1:-all}
target=${CARGO_TARGET_DIR:-target}
dist=$(realpath "${DAYBOOK_DIST:-dist}")
here=$(realpath -m "$target/bench")
site=$here/site
mkdir -p "$site"

is() { [ "$part" = all ] || [[ " $* " == *" $part "* ]]; }
say() { printf 'bench: %s\n' "$*"; }
. tools/node.sh

cp benches/web/* "$site"
if is cold memory argon2; then
  say "the twin and its libraries, as benches/twin/package-lock.json has them"
  mkdir -p "$here/twin"
  cp -r benches/twin/. "$here/twin"
  # As Vite asks for it.
  node_from 20.19 22.12
  # Not `npm ci`: where a mirror lacks an optional part for another system, that takes the lock file for one that is out of step.
  npm install --silent --no-audit --no-fund --no-save --prefix "$here/twin"
  (cd "$here/twin" && node build.js "$dist" "$here/twin-dist")
fi
if is argon2; then
  # Our worker with its parts, as a host sends them.
  find "$dist" -maxdepth 1 -name 'kdf*' ! -name '*.br' -exec cp {} "$site" \;
  cp "$here"/twin/node_modules/{hash-wasm/dist/argon2.umd.min.js,libsodium-sumo/dist/modules-sumo/libsodium-sumo.js} "$site"
  cp "$here"/twin/node_modules/libsodium-wrappers-sumo/dist/modules-sumo/libsodium-wrappers.js "$site"
fi
if is empty long full profile; then
  say "the app's crates in a page"
  cargo build --release --target wasm32-unknown-unknown --package daybook-bench-page --lib
  wasm-bindgen --target web --no-typescript --out-dir "$site" "$target/wasm32-unknown-unknown/release/daybook_bench_page.wasm"
fi
if is; then
  cargo build --release --package daybook-bench-page --bin daybook-bench-native
fi

export DAYBOOK_DIST=$dist DAYBOOK_BENCH=$here DAYBOOK_NATIVE=$target/release/daybook-bench-native
cargo run --quiet --package daybook-bench -- "$@"
