// The page for an address where nothing is. Some programs write "%23" for the "#" of a link: what follows is then asked of
// the host, which has no such file. It goes back behind a "#", on this very site and without a step in the history.
// And Leave, without the app: as public/shell.js does it, which says why.
(() => {
  "use strict";

  // ---- Leaving -------------------------------------------------------------------------------------------------

  const FIRST = "https://www.wikipedia.org/";
  const RECORD = new RegExp("^2[sld][ln][yn](?:01|03|05|10|15)(?:000|030|060|120|300)[0-9]{8}"
    + "(https://(?:[a-z0-9-]+[.])+[a-z][a-z0-9-]*/[!#-;=?-\\[\\]_a-z~]*) *([yn.])[yn.][n.][.]{36}$");
  let destination = FIRST;
  let hearsShift = true;
  try {
    const record = localStorage.getItem("p") || "";
    const [, address, shift] = (record.length === 256 && RECORD.exec(record)) || [];
    destination = address || FIRST;
    hearsShift = shift !== "n";
  } catch (fault) {
    // Storage is refused: Leave leads where it always did.
  }

  function leave() {
    if (document.body) document.body.hidden = true;
    document.title = "Daybook";
    window.location.replace(hasNowhereToGo() ? "about:blank" : elsewhere(destination) || FIRST);
  }

  function hasNowhereToGo() {
    return navigator.onLine === false || navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;
  }

  function elsewhere(address) {
    try {
      return new URL(address).origin !== window.location.origin ? address : null;
    } catch (fault) {
      return null;
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.leave");
    if (!link) return;
    event.preventDefault();
    leave();
  }, true);

  // There is nothing to type on this page: each Shift that comes up by itself counts.
  let presses = 0;
  let lastPress = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = 0;
  }, true);
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) return;
    presses = event.timeStamp - lastPress <= 5000 ? presses + 1 : 1;
    lastPress = event.timeStamp;
    if (presses === 3 && hearsShift) leave();
  }, true);

  // ---- The way -------------------------------------------------------------------------------------------------

  const { origin, pathname, hash } = window.location;
  const wrapped = /%(?:25)*23(s[0-9]+(?:[.]|%2E).*)$/i.exec(pathname);
  // With the origin before it no path, whatever it begins with, leads elsewhere.
  if (wrapped) {
    window.location.replace(`${origin}${pathname.slice(0, wrapped.index)}#${wrapped[1]}`);
  } else if (pathname !== "/" && /^#s[0-9]+(?:[.]|%2E)/i.test(hash)) {
    // No app stands there either. It stands at the root of the site, so the link does not stay in an address that leads to nothing.
    window.location.replace(`${origin}/${hash}`);
  }
})();
