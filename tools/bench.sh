#!/usr/bin/env bash
# Measures and writes BENCHMARKS.md: `tools/bench.sh`. One part alone, without the report: `tools/bench.sh leaving | frames | argon2 | empty | full | profile`.
# Needs `make build` (leaving and the passphrase worker are measured as they are shipped), npm and a network for hash-wasm, which is never shipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-target}
dist=${DAYBOOK_DIST:-dist}
here=$target/bench
site=$here/site
mkdir -p "$site"

# Ours, as a host sends it, and the same page that measures it.
cp "$dist"/kdf*.js "$dist"/kdf_bg.wasm benches/web/* "$site"
npm install --silent --no-audit --no-fund --prefix "$here/npm" hash-wasm@4.12.0
cp "$here/npm/node_modules/hash-wasm/dist/argon2.umd.min.js" "$site"

cargo build --release --target wasm32-unknown-unknown --package daybook-bench-page --lib
wasm-bindgen --target web --no-typescript --out-dir "$site" "$target/wasm32-unknown-unknown/release/daybook_bench_page.wasm"
cargo build --release --package daybook-bench-page --bin daybook-bench-native

DAYBOOK_DIST=$(realpath "$dist") DAYBOOK_BENCH=$here DAYBOOK_NATIVE=$target/release/daybook-bench-native cargo run --quiet --package daybook-bench -- "$@"
