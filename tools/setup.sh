#!/usr/bin/env bash
# Installs what is missing, says so, and touches nothing that is there.
#
#   tools/setup.sh build    what `make build` and `make serve` need
#   tools/setup.sh test     that, and what `make test` needs
#   tools/setup.sh bench    that, and npm for `make bench`, which brings the twin and its libraries itself
#   tools/setup.sh audit    the same, for `make audit` and its checkers
set -euo pipefail
cd "$(dirname "$0")/.."

# Tools of this project stand apart from the developer's own. A right version elsewhere on the PATH is used as it is.
tools=${DAYBOOK_TOOLS:?set by the Makefile: run make setup}
export PATH="$tools/bin:$PATH"

# The two halves of wasm-bindgen must be of one version, and the lock file names it. The build has the second half as a library; the
# tests in a browser and the figures need its commands.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
nextest_version=0.9.143
deny_version=0.20.2
geckodriver_version=0.37.1
python_packages=(cryptography==50.0.2 argon2-cffi==25.1.0)

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# debian PURPOSE PACKAGE... : from Debian when root, else a sentence that says what to type.
debian() {
  local purpose=$1; shift
  if [ "$(id -u)" = 0 ] && has apt-get; then
    say "installing $* ($purpose)"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    stop "$purpose is missing. As root: apt-get install $*"
  fi
}

# servers PACKAGE... : Debian starts a server as soon as it is installed, and whenever the machine starts. These are started by tests
# only, on ports of their own; a server that was there before is left as it is.
servers() (
  new=() policy=/usr/sbin/policy-rc.d
  for each in "$@"; do dpkg -s "$each" >/dev/null 2>&1 || new+=("$each"); done
  if [ "$(id -u)" = 0 ] && [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod 755 $policy
  fi
  debian "a server to try the site on" "${new[@]}"
  for each in "${new[@]}"; do
    ! has systemctl || systemctl disable --quiet "$each" 2>/dev/null || true
  done
)

# crate NAME VERSION [OPTION...] : compiled quickly rather than well, since each runs for seconds.
crate() {
  local name=$1 version=$2; shift 2
  if has cargo-binstall; then
    say "fetching $name $version"
    cargo binstall --no-confirm --root "$tools" "$name@$version" && return
  fi
  say "compiling $name $version into $tools (some minutes, once)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
    cargo install --quiet --root "$tools" "$name" --version "$version" "$@"
}

is_version() { has "$1" && [ "$("$1" --version 2>/dev/null | awk '{print $2; exit}')" = "$2" ]; }

for_build() {
  has rustup || stop "rustup is missing: see https://rustup.rs"
  has cc || debian "a C linker" gcc libc6-dev
  local toolchain
  toolchain=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  rustup toolchain list | grep -q "^$toolchain" || {
    say "installing Rust $toolchain"
    rustup toolchain install "$toolchain" --profile minimal --component clippy --component rustfmt
  }
  rustup target list --installed | grep -qx wasm32-unknown-unknown || {
    say "adding the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown
  }
  rustup component list --installed | grep -qx rust-src || {
    say "adding the source of Rust's library"
    rustup component add rust-src
  }
  # The build runs offline, so that it takes nothing but what the lock files name: ours, and that of Rust's own library, which is compiled
  # with a release (tools/pack/src/compile.rs says why, and why under this variable).
  cargo fetch --quiet ${CI:+--locked}
  RUSTC_BOOTSTRAP=1 cargo fetch --quiet --locked --manifest-path "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml"
}

for_test() {
  # Without --locked: its lock file can name a version which a mirror does not have yet.
  is_version wasm-bindgen "$wasm_bindgen_version" || crate wasm-bindgen-cli "$wasm_bindgen_version"
  has cargo-nextest || crate cargo-nextest "$nextest_version" --locked
  has cargo-deny || crate cargo-deny "$deny_version" --locked
  has chromium || debian "Chromium" chromium
  has chromedriver || debian "its driver" chromium-driver
  has firefox || debian "Firefox" firefox-esr
  has WebKitWebDriver || debian "WebKitGTK, its small browser and their driver" webkit2gtk-driver
  # WebKitGTK's browser has no mode without a screen.
  has Xvfb || debian "a screen in memory" xvfb
  # nginx stands where only root's PATH leads.
  { has nginx || [ -x /usr/sbin/nginx ]; } && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] ||
    servers nginx libnginx-mod-http-brotli-static
  has caddy || servers caddy
  has geckodriver || crate geckodriver "$geckodriver_version" --locked
  # An environment of its own: the reader must open a notebook with nothing but these two packages.
  local venv=${CARGO_TARGET_DIR:-target}/venv
  if ! "$venv/bin/python" -c 'import cryptography, argon2' 2>/dev/null; then
    has python3 || debian "Python" python3 python3-venv
    say "making $venv with ${python_packages[*]}"
    python3 -m venv --clear "$venv" 2>/dev/null || { debian "Python's venv" python3-venv && python3 -m venv --clear "$venv"; }
    "$venv/bin/pip" install --quiet --disable-pip-version-check "${python_packages[@]}"
  fi
}

case ${1:-} in
  build) for_build ;;
  test) for_build && for_test ;;
  bench | audit) for_build && for_test && { has npm || debian "npm" npm; } ;;
  *) stop "say build, test, bench or audit" ;;
esac
say "ready to ${1}"
