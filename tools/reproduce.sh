#!/usr/bin/env bash
# Builds what is committed twice, in two folders that have nothing alike, and compares every byte. Two full builds: some twenty minutes.
#
#   tools/reproduce.sh [CHECKSUMS]    also compares with a checksums.txt that someone serves or sent
#
# What differs between the two is what differs between two people's machines: where the source lies, where Cargo keeps the crates,
# how many things are compiled at a time, the language and the hour.
set -euo pipefail
cd "$(dirname "$0")/.."
published=$(realpath -e -- "${1:-/dev/null}")
crates=${CARGO_HOME:-$HOME/.cargo}

say() { printf 'reproduce: %s\n' "$*"; }
[ -z "$(git status --porcelain --untracked-files=no)" ] || say "what is not committed is not built"
commit=$(git rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build NAME FOLDER [VARIABLE=VALUE...] : the commit in a folder of its own, with crates by another path.
build() {
  local name=$1 folder=$work/$2 began=$SECONDS; shift 2
  mkdir -p "$folder/source" "$folder/crates"
  git archive "$commit" | tar -xf - -C "$folder/source"
  for each in registry git config.toml; do
    [ ! -e "$crates/$each" ] || ln -s "$crates/$each" "$folder/crates/$each"
  done
  say "building $name in $folder"
  # CI asks for --locked: what the lock file names, and nothing newer.
  if ! env "$@" CI=1 CARGO_HOME="$folder/crates" CARGO_TARGET_DIR="$folder/target" "$folder/source/tools/build.sh" >"$work/$name.log" 2>&1; then
    tail -n 30 "$work/$name.log"
    say "the $name build failed"
    exit 1
  fi
  mv "$folder/source/dist" "$work/$name"
  mv "$folder/source/dist-hosting" "$work/$name-hosting"
  rm -rf "$folder"
  say "$name took $((SECONDS - began)) s"
}

build first one TZ=UTC LC_ALL=C
build second "some/where/else/with-a-much-longer-name" TZ=Pacific/Auckland LC_ALL=C.UTF-8 CARGO_BUILD_JOBS=1

failed=0
for part in "" -hosting; do
  diff -rq "$work/first$part" "$work/second$part" || failed=1
done
[ $failed = 0 ] || say "the two builds differ"

# Whose machine it was is nobody's business either. What is packed is looked at unpacked; a name of three letters or fewer stands in
# everything.
for name in "$work" "$HOME" "$(id -un)" "$(hostname)"; do
  [ "${#name}" -gt 3 ] && [ "$name" != root ] || continue
  if grep -rlaF --exclude='*.br' -- "$name" "$work/first" "$work/second"; then
    say "what is named above holds \"$name\""
    failed=1
  fi
done
# A home folder of anyone, also of root: where a compiler wrote down where it found a crate.
if grep -rlaE --exclude='*.br' -- '/(home|Users)/[A-Za-z0-9_.-]+/|/root/[.]|[.]cargo/registry|[.]rustup/toolchains' "$work/first" "$work/second"; then
  say "what is named above holds a path of the machine that built it"
  failed=1
fi

if [ "$published" != /dev/null ]; then
  diff "$published" "$work/first/checksums.txt" && say "the same as $1" || { say "not what $1 names"; failed=1; }
fi
sha256sum "$work/first/checksums.txt" | sed "s|$work/first/||"
[ $failed = 0 ] && say "$commit builds to the same bytes twice"
exit $failed
