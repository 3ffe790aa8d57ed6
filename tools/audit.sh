#!/usr/bin/env bash
# What published checkers say of the build, in one table: `make audit`.
#
#   tools/audit.sh [sheets|markup|policy|advisories|lighthouse]...     all, unless parts are named
#
# Not a part of `make test`: the checkers come from npm, and Lighthouse measures, so it wants a quiet machine. What they need is
# installed below target/audit, in the versions of tools/audit/package-lock.json. DAYBOOK_DIST names another build than dist/,
# DAYBOOK_AUDIT_RUNS=1 lets Lighthouse run once instead of five times.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-target}
mkdir -p "$target/audit"
here=$(realpath "$target/audit")
dist=$(realpath "${DAYBOOK_DIST:-dist}")
export DAYBOOK_AUDIT_ROWS=$here/rows.tsv
: >"$DAYBOOK_AUDIT_ROWS"

. tools/node.sh

say() { printf '%s\n' "$*"; }
# row CHECK WANTED FOUND VERDICT; a MISS fails the whole.
row() { printf '%s\t%s\t%s\t%s\n' "$@" >>"$DAYBOOK_AUDIT_ROWS"; }
# told CHECK WANTED COMMAND... : a checker that says itself what is wrong, and ends with an error when anything is.
told() {
  local check=$1 wanted=$2 log=$here/$1.log; shift 2
  if "$@" >"$log" 2>&1; then row "$check" "$wanted" nothing ok; else cat "$log"; row "$check" "$wanted" "see $log" MISS; fi
}

tools() {
  node_from 24.15
  if ! cmp -s tools/audit/package-lock.json "$here/installed.json"; then
    say "installing the checkers below $here"
    cp tools/audit/package.json tools/audit/package-lock.json "$here"
    npm ci --silent --no-audit --no-fund --prefix "$here"
    cp tools/audit/package-lock.json "$here/installed.json"
  fi
  # Beside what they ask for: that is where Node looks for it.
  cp tools/audit/*.mjs "$here"
  export PATH=$here/node_modules/.bin:$PATH
}

sheets() {
  told stylelint "no fault in the sheets" stylelint --config "$here/stylelint.config.mjs" -f unix "style/**/*.css" "public/*.css"
}

# Every screen is drawn once: axe looks at it, light and dark, and what the page holds then is written for html-validate.
markup() {
  local drawn=$here/drawn log=$here/axe.log count
  rm -rf "$drawn"
  mkdir -p "$drawn"
  if DAYBOOK_DIST=$dist DAYBOOK_DRAWN=$drawn cargo nextest run --package daybook-e2e -E 'test(/^accessibility::/)' >"$log" 2>&1; then
    row axe "WCAG 2.2 A and AA, every screen" nothing ok
  else
    cat "$log"
    row axe "WCAG 2.2 A and AA, every screen" "see $log" MISS
  fi
  told html-validate-files "no fault in index.html, 404.html" html-validate -c "$here/files.mjs" -f text "$dist/index.html" "$dist/404.html"
  count=$(find "$drawn" -name '*.html' | wc -l)
  if [ "$count" = 0 ]; then
    row html-validate-drawn "no fault in what is drawn" "no page was drawn" MISS
  else
    told html-validate-drawn "no fault in $count drawn pages" html-validate -c "$here/drawn.mjs" -f text "$drawn/*.html"
  fi
}

policy() {
  node "$here/policy.mjs" "$dist/_headers" || true
  grep -q ^csp_evaluator "$DAYBOOK_AUDIT_ROWS" || row csp_evaluator "the accepted findings, no other" "it did not run" MISS
}

# The database of advisories is a repository on GitHub. Where that cannot be reached nothing is known, which is said and is no miss.
advisories() {
  local wanted="no advisory against a crate"
  if timeout 120 cargo deny --workspace fetch db >"$here/advisories.log" 2>&1; then
    told advisories "$wanted" cargo deny --workspace check --disable-fetch advisories
  else
    tail -3 "$here/advisories.log"
    row advisories "$wanted" "NOT CHECKED: the database cannot be reached from here" "?"
  fi
}

lighthouse() {
  local line= rows
  cargo build --quiet --package daybook-site
  # The server of `make serve`: the headers of production, and brotli. Its first line says where it is.
  coproc SITE { exec "$target/debug/daybook-site" serve "$dist" --port 0; }
  local server=$SITE_PID
  # shellcheck disable=SC2064
  trap "kill $server 2>/dev/null || true" EXIT
  read -r line <&"${SITE[0]}" || true
  [[ $line =~ http://localhost:[0-9]+ ]] || { say "the site was not served: $line"; exit 1; }
  CHROME_PATH=${CHROME_PATH:-$(command -v chromium)} node "$here/lighthouse.mjs" "${BASH_REMATCH[0]}/" "$here/lighthouse" || true
  kill "$server"
  # Two shapes, three categories each.
  rows=$(grep -c '^lighthouse ' "$DAYBOOK_AUDIT_ROWS" || true)
  [ "$rows" = 6 ] || row lighthouse "six scores" "$rows: it did not run to its end" MISS
}

parts=("$@")
[ $# -gt 0 ] || parts=(sheets markup policy advisories lighthouse)
tools
for part in "${parts[@]}"; do
  case $part in
    sheets | markup | policy | advisories | lighthouse) printf '\n== %s\n' "$part"; $part ;;
    *) say "say sheets, markup, policy, advisories or lighthouse" >&2; exit 2 ;;
  esac
done

printf '\n'
awk -F '\t' '{ printf "%-4s  %-20s  %-34s  %s\n", $4, $1, $2, $3 }' "$DAYBOOK_AUDIT_ROWS"
if grep -q '?$' "$DAYBOOK_AUDIT_ROWS"; then printf '\n*** Not everything was checked: see the lines with a "?". ***\n'; fi
! grep -q 'MISS$' "$DAYBOOK_AUDIT_ROWS"
