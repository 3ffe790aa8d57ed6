#!/usr/bin/env bash
# Runs the parts of the test suite, tells how long each took, and closes with one count.
#
#   tools/test.sh check | vectors | all | soak
#
# soak is not part of all: it takes as long as it is told to.
#
# A part fails when its command does, and also when it should run tests and ran none. Every part runs, whatever
# happened before it, so that one run tells all; only the journeys need the build.
set -euo pipefail
cd "$(dirname "$0")/.."

export CARGO_TERM_COLOR=never
# In seconds for each file of tests in a browser: a busy machine is slow, not stuck.
export WASM_BINDGEN_TEST_TIMEOUT=180
target=${CARGO_TARGET_DIR:-target}
logs=$target/test-logs
mkdir -p "$logs"
passed=0 failed=0 broken=0
times=()

# Adds up what the runners print: nextest's summary, the `test result` lines of libtest and wasm-bindgen-test, and the
# plain line of check.py. What ran and did not pass has failed, whatever else a runner calls it.
count() {
  awk '
    match($0, /Summary \[.*\] +[0-9\/]+ tests? run: [0-9]+ passed/) {
      split(substr($0, RSTART, RLENGTH), half, "] +"); n = split(half[2], word, " ")
      m = split(word[1], ran, "/"); ok = word[n - 1]; p += ok; f += ran[m] - ok
    }
    match($0, /^test result: [A-Za-z]+\. [0-9]+ passed; [0-9]+ failed/) {
      split(substr($0, RSTART, RLENGTH), word, " "); p += word[4]; f += word[6]
    }
    /^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3 }
    END { print p + 0, f + 0 }' "$1"
}

# part NAME tests|static COMMAND...
part() {
  local name=$1 kind=$2 began=$SECONDS ok=yes p f; shift 2
  printf '\n== %s: %s\n' "$name" "$*"
  "$@" 2>&1 </dev/null | tee "$logs/$name.log" || ok=no
  read -r p f < <(count "$logs/$name.log")
  if [ "$kind" = tests ] && [ $((p + f)) = 0 ]; then
    printf '%s: no test ran\n' "$name"
    ok=no
  fi
  # A part that broke without a failed test of its own counts as one.
  if [ $ok = no ] && [ "$f" = 0 ]; then f=1; fi
  [ $ok = yes ] || broken=$((broken + 1))
  passed=$((passed + p)) failed=$((failed + f))
  times+=("$(printf '%-14s %5.1f min   %5d passed %3d failed   %s' "$name" \
    "$(awk "BEGIN { print ($SECONDS - $began) / 60 }")" "$p" "$f" "$([ $ok = yes ] && echo ok || echo FAILED)")")
}

# The crates that live in a browser only are checked for wasm32; the others on this machine.
browser_only=(--exclude daybook-browser-tests --exclude daybook-worker)
# The native tests derive keys too; in the download only the worker can.
features=(--features daybook-vault/kdf)
# The same packages for the native tests, the examples and the journeys, so that the app is compiled once for all three. The build step is
# apart: what it brings along is compiled as it is for the build.
natively=(--workspace "${browser_only[@]}" --exclude daybook-pack "${features[@]}")

check() {
  part format static cargo fmt --all --check
  part lint-host static cargo clippy --workspace "${browser_only[@]}" "${features[@]}" --all-targets -- -D warnings
  part lint-wasm static cargo clippy --target wasm32-unknown-unknown \
    --package daybook --package daybook-entry --package daybook-worker --package daybook-browser-tests -- -D warnings
  part lint-browser static cargo clippy --target wasm32-unknown-unknown --package daybook-browser-tests --all-targets -- -D warnings
  # What `make bench` measures in a page; nothing else compiles it.
  part lint-bench static cargo clippy --target wasm32-unknown-unknown --package daybook-bench-page --lib -- -D warnings
  part docs static env RUSTDOCFLAGS='-D warnings' cargo doc --workspace "${browser_only[@]}" --no-deps
  part licences static cargo deny --workspace check licenses bans sources
}

native() {
  part native tests cargo nextest run "${natively[@]}" -E 'not package(daybook-e2e)'
  # Examples in the docs; there may be none.
  part doc-examples static cargo test --doc "${natively[@]}"
}

vectors() {
  part vectors tests "$target/venv/bin/python" tests/vectors/check.py
}

browser() {
  local tests=(cargo test --target wasm32-unknown-unknown --package daybook-browser-tests)
  CHROMEDRIVER=$(command -v chromedriver) part browser tests "${tests[@]}"
  GECKODRIVER=$(command -v geckodriver) part browser-firefox tests "${tests[@]}"
}

journeys() {
  part pack tests cargo nextest run --package daybook-pack
  part build static tools/build.sh
  part sizes static cargo run --quiet --package daybook-site -- sizes dist sizes.txt
  DAYBOOK_DIST=$PWD/dist part journeys tests cargo nextest run "${natively[@]}" -E 'package(daybook-e2e)'
}

# The tests that draw their input, or kill, or damage, with much more of it. The seed is a new one each time, and is printed.
soak() {
  export DAYBOOK_SOAK=${DAYBOOK_SOAK:-100} DAYBOOK_SEED=${DAYBOOK_SEED:-$(date +%s%N)} DAYBOOK_KILLS=${DAYBOOK_KILLS:-30}
  echo "DAYBOOK_SOAK=$DAYBOOK_SOAK DAYBOOK_SEED=$DAYBOOK_SEED DAYBOOK_KILLS=$DAYBOOK_KILLS"
  part soak-vault tests cargo nextest run --profile soak --package daybook-vault --package daybook-domain \
    "${features[@]}" hostile model
  part build static tools/build.sh
  DAYBOOK_DIST=$PWD/dist part soak-journeys tests cargo nextest run --profile soak --package daybook-e2e \
    -E 'test(/^(kill|files|full|leaving::everywhere)::/)'
}

# Tests write below target/ and the system's own temporary folder, and nowhere else.
clean_tree() {
  local now
  now=$(git status --porcelain)
  [ "$now" = "$before" ] || { printf 'the tests changed the tree:\n%s\n' "$now"; return 1; }
}
before=$(git status --porcelain)

case ${1:-} in
  check) check ;;
  vectors) vectors ;;
  soak) soak ;;
  all) check; native; vectors; browser; journeys; part clean-tree static clean_tree ;;
  *) echo "say check, vectors, all or soak" >&2; exit 2 ;;
esac

printf '\n'
printf '%s\n' "${times[@]}"
printf '%-14s %5.1f min\n' together "$(awk "BEGIN { print $SECONDS / 60 }")"
# For whom nothing counts but tests: with static parts only there is no count to close with.
if [ "$1" != check ]; then printf '%d passed, %d failed\n' "$passed" "$failed"; fi
[ $broken = 0 ]
