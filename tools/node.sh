# shellcheck shell=bash
# A Node that is new enough: what tools/audit.sh and tools/bench.sh bring from npm needs a newer one than Debian 12 has. Both source
# this, from the root of the repository; its words go through their `say`.

node_version=24.21.0

# node_from VERSION... : each the first minor version of a line that will do (20.19 is any 20 from 20.19 on); so will any newer line than
# all of them. Where the machine has no such Node, npm brings one, below target/ and for nothing else.
node_from() {
  local here
  here=$(realpath -m "${CARGO_TARGET_DIR:-target}/node-$node_version")
  command -v npm >/dev/null || { say "npm is missing. On Debian: apt-get install npm"; exit 1; }
  node -e '
    const read = (version) => version.split(".").map(Number);
    const [[major, minor], lines] = [read(process.versions.node), process.argv.slice(1).map(read)];
    const does = ([line, first]) => major === line && minor >= first;
    process.exit(lines.some(does) || lines.every(([line]) => major > line) ? 0 : 1);
  ' "$@" && return
  [ -x "$here/node_modules/.bin/node" ] || {
    say "installing Node $node_version below $here"
    npm install --silent --no-audit --no-fund --no-save --prefix "$here" "node@$node_version"
  }
  export PATH=$here/node_modules/.bin:$PATH
}
