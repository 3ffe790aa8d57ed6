// What must work before the app has started, while it runs, and if it never starts: leaving, the skip links,
// and a message when the app cannot start. It depends on nothing else, and nothing may stop it: it listens in the
// capture phase, so it hears every event first. The build writes it into the page (tools/site/src/assemble.rs).
//
// It is written in what the first browsers with modules could read (2017: ES2017, and what a page could do then). Those that came
// before them are told so by public/old.js; those that came after, up to the ones that the app needs (README.md), by this.
(() => {
  "use strict";

  // ---- What may become a script ------------------------------------------------------------------------------------

  // Where the browser asks for trusted types (tools/site/src/headers.rs), the scripts that the app starts by their names are
  // the passphrase worker's, maybe with the build behind a "?", and the one that keeps the files for offline. No markup and no
  // code is ever made of a text.
  const here = (name) => new URL(name, document.baseURI).href;
  const isOurs = (address) => [here("kdf_loader.js"), here("offline.js")].includes(here(address).replace(/[?][0-9a-f]{16}$/, ""));
  try {
    if (window.trustedTypes) {
      window.trustedTypes.createPolicy("default", { createScriptURL: (address) => (isOurs(address) ? address : null) });
    }
  } catch (fault) {
    // Somebody else's stands there already, an add-on's perhaps: opening may fail then, leaving may not.
  }

  // ---- What someone passed on --------------------------------------------------------------------------------------

  // A link carries pages, sealed, behind its "#" (FORMAT.md, section 17). Whatever stands there is taken off the address at
  // once, before anything is painted and without a step in the history, and held here until the app asks for it, once. Which
  // of it is a link, the app decides. Messengers add parameters of their own, and some write "%23" for the "#".
  let given = takeOff();

  function takeOff() {
    const { origin, pathname, search, hash } = window.location;
    const wrapped = /%(?:25)*23(?=s[0-9]+(?:[.]|%2E))/i.exec(pathname);
    if (!wrapped && !search && !hash) return null;
    tidyAddress(origin + (wrapped ? pathname.slice(0, wrapped.index) : pathname));
    const words = wrapped ? pathname.slice(wrapped.index) : hash;
    return words === "#page" ? null : words || null;
  }

  function tidyAddress(address) {
    try {
      history.replaceState(null, "", address);
    } catch (fault) {
      // Browsers refuse it where it was asked for many times in a moment. What came is handed over all the same, and a bare "#"
      // in its place is no step in the history either.
      try {
        window.location.replace("#");
      } catch (fault) {
        // Then it stands there until the page is left: Leave puts another address in its place.
      }
    }
  }

  function handOver(words) {
    window.dispatchEvent(new CustomEvent("daybook:given", { detail: words }));
  }

  window.addEventListener("daybook:ask", () => {
    const words = given;
    given = null;
    if (words) handOver(words);
  });

  // A link that is opened in this very tab: the browser made an entry of its own for it, above that of this page. Back to the
  // first, so that Leave takes the place of it and Back does not lead here. What Forward leads to is this page, and nothing behind it.
  window.addEventListener("hashchange", () => {
    if (!window.location.hash) return;
    const words = takeOff();
    if (leaving) return;
    history.back();
    if (!words) return;
    if (started()) handOver(words);
    else given = words;
  });

  // ---- What was chosen -------------------------------------------------------------------------------------------

  // It stands in a record of its own, unsealed (FORMAT.md, section 14), and holds from the first paint on. It is believed
  // as a whole or not at all, as src/domain/settings.rs does: what has another length or another sign anywhere says nothing.
  const root = document.documentElement;
  // It runs: what stands there for those where it does not is put away, and a key is told of (style/).
  root.dataset.shell = "";
  const FIRST = "https://www.wikipedia.org/";
  const RECORD = new RegExp("^2([sld])([ln])[yn](?:01|03|05|10|15)(?:000|030|060|120|300)[0-9]{8}"
    + "(https://(?:[a-z0-9-]+[.])+[a-z][a-z0-9-]*/[!#-;=?-\\[\\]_a-z~]*) *([yn.])[yn.][n.][.]{36}$");
  const FIRST_RECORD = /^1([sld])[.]{14}$/;
  let destination = FIRST;
  try {
    const record = localStorage.getItem("p") || "";
    const [, light, first, address, shift] = (record.length === 256 && RECORD.exec(record)) || FIRST_RECORD.exec(record) || [];
    const theme = { l: "light", d: "dark" }[light];
    if (theme) root.dataset.theme = theme;
    // Plain lists stand before the lock: then nothing looks like a notebook, from the first paint on.
    if (first === "l") root.dataset.skin = "plain";
    if (shift === "n") root.dataset.shift = "off";
    destination = address || FIRST;
    // Nothing is kept here, nor was anything passed on: the words of the first page can be read while the program is on its way.
    if (localStorage.length === 0 && !given) root.dataset.first = "";
  } catch (fault) {
    // Storage is refused: the system decides, and Leave leads where it always did.
  }

  // The program is fetched beside the page. On a first visit the page's own words come first: they can be read while it is on its
  // way, and it starts once they were painted. A page that is out of sight is never painted, and starts all the same.
  const UNPAINTED = 500; // milliseconds
  const { wasm } = (document.currentScript || root).dataset;
  if ("first" in root.dataset) {
    window.painted = new Promise((go) => {
      requestAnimationFrame(() => setTimeout(go));
      setTimeout(go, UNPAINTED);
    });
  } else if (wasm) {
    const early = { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "anonymous", href: wasm };
    document.head.append(Object.assign(document.createElement("link"), early));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const unread = document.getElementById("no-scripts");
    if (unread) unread.remove();
    for (const link of document.querySelectorAll("#shell a.leave")) link.href = destination;
    paintBar();
  });

  // The bar of the browser around the page is as light or dark as the page, now and whenever another is chosen.
  function paintBar() {
    const theme = root.dataset.theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      if (!meta.dataset.scheme) meta.dataset.scheme = /dark/.test(meta.media) ? "dark" : "light";
      const { scheme } = meta.dataset;
      if (theme) meta.media = theme === scheme ? "all" : "not all";
      else meta.media = `(prefers-color-scheme: ${scheme})`;
    }
  }
  new MutationObserver(paintBar).observe(root, { attributeFilter: ["data-theme"] });

  // ---- Being installed ---------------------------------------------------------------------------------------------

  // It can be, by the browser's own menu. It is never offered: a banner would say to whoever looks what was open here.
  window.addEventListener("beforeinstallprompt", (event) => event.preventDefault());

  // ---- Leaving -------------------------------------------------------------------------------------------------

  let leaving = false;
  // Lists stand in the place of what was there: nothing is told of that any more.
  let left = false;

  // One task from the press to the new address: no question, no request, nothing drawn in between but a blank page.
  function leave(link, isTold = false) {
    if (leaving) return;
    leaving = true;
    given = null;
    const from = link || document.querySelector("a.leave");
    const nowhere = hasNowhereToGo();
    // Whoever closes the lists is done with them too, and is not shown them again.
    const closes = nowhere && root.dataset.skin === "plain";
    const stays = nowhere && !closes;
    const stood = started();
    const parts = document.body ? [...document.body.childNodes] : [];
    root.style.background = "#fff"; // set through the object model, which the content policy allows
    if (document.body) {
      document.body.hidden = true;
      document.body.textContent = "";
    }
    document.title = "Daybook";
    // Only now, on a blank page: whatever is wrong with an address keeps nobody here.
    const there = elsewhere(from && from.href) || elsewhere(destination) || FIRST;
    // The app seals what is still being typed and drops its keys, at once: its listeners run inside this call.
    // One that is there to do so says that it has.
    const isAway = !window.dispatchEvent(new CustomEvent("daybook:leave", { detail: stays, cancelable: true }));
    // One tab that leaves takes the others with it.
    if (tabs && !isTold) tabs.postMessage({ kind: "leave" });
    // replace, not assign: this tab's Back button then leads past the notebook, not into it.
    if (stays) stay(isAway || !stood ? parts : []);
    else if (closes) close();
    else window.location.replace(there);
  }

  // A blank page needs no connection. An app's own window goes; a browser's tab, which a page cannot close, stays blank.
  function close() {
    if (isApp()) window.close();
    window.location.replace("about:blank");
  }

  // Without a connection the browser would show an error that names where one was; and a page put on the home screen
  // would keep its window around whatever it leads to.
  function hasNowhereToGo() {
    return navigator.onLine === false || isApp();
  }

  function isApp() {
    return navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;
  }

  // Leaving for this very site would not leave; nor for an address that no browser takes.
  function elsewhere(address) {
    try {
      return address && new URL(address, window.location.href).origin !== window.location.origin ? address : null;
    } catch (fault) {
      return null;
    }
  }

  // Plain lists then stand in the place of what was there. The app has put its words away by now, and draws the lists
  // into its own parts before the next task; where it has fallen, blank paper stays.
  function stay(parts) {
    setTimeout(() => {
      root.dataset.skin = "plain";
      root.style.background = "";
      putInBody(parts);
      document.body.hidden = false;
      left = true;
      leaving = false;
    });
  }

  function putInBody(parts) {
    document.body.textContent = "";
    document.body.append(...parts);
  }

  // The app speaks on this channel too, of other things.
  let tabs = null;
  try {
    tabs = new BroadcastChannel("notebook");
    tabs.addEventListener("message", (event) => {
      if (event.data && event.data.kind === "leave") leave(null, true);
    });
  } catch (fault) {
    // A browser without it, or one that forbids it: each tab then leaves for itself.
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.leave");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    leave(link);
  }, true);

  // A page that Back brings up from memory would show what stood on it. Load it afresh: it then starts at the lock.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  // ---- Shift, three times ----------------------------------------------------------------------------------------

  // Counted when the key comes up, so that holding it down counts once. A Shift that made a capital, held a selection
  // or switched the keyboard's language did some other work and does not count, and any other key starts the count
  // again: so writing, in any script, never leaves by itself.
  const PRESSES = 3;
  const WITHIN = 5000; // milliseconds between one press and the next
  let presses = 0;
  let lastPress = -Infinity;
  let shiftAlone = false;

  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      if (!event.repeat) shiftAlone = !(event.ctrlKey || event.altKey || event.metaKey);
    } else {
      shiftAlone = false;
      presses = 0;
    }
  }, true);

  // With the wheel it scrolls sideways.
  for (const other of ["pointerdown", "wheel"]) {
    document.addEventListener(other, () => {
      shiftAlone = false;
      presses = 0;
    }, { capture: true, passive: true });
  }

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    if (!shiftAlone || event.ctrlKey || event.altKey || event.metaKey) {
      presses = 0;
      return;
    }
    shiftAlone = false;
    presses = event.timeStamp - lastPress <= WITHIN ? presses + 1 : 1;
    lastPress = event.timeStamp;
    // It can be switched off; the app says so in the same place.
    if (presses === PRESSES && root.dataset.shift !== "off") leave();
  }, true);

  // ---- Links within the page -------------------------------------------------------------------------------------

  // The address never changes and the history never grows, so a link to "#page" moves the focus and nothing else.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (target) target.focus();
  }, true);

  // ---- When the app cannot start, or falls --------------------------------------------------------------------------

  // The app removes #shell once it stands. No clock decides that it failed: a slow start is not a failed one.
  const started = () => !document.getElementById("shell");

  // The shell and its messages are held on to: when the app has fallen, they are all that is left to stand there, Leave
  // with them.
  let shell = null;
  const messages = new Map();
  document.addEventListener("DOMContentLoaded", () => {
    shell = document.getElementById("shell");
    for (const id of ["no-wasm", "too-old", "not-loaded", "stopped"]) messages.set(id, document.getElementById(id));
  });

  // Whether the page is read that far; if not, `then` is called when it is.
  function isRead(then) {
    if (messages.size) return true;
    document.addEventListener("DOMContentLoaded", then, { once: true });
    return false;
  }

  // Where a browser knows no modules, public/old.js says so instead.
  const knowsModules = "noModule" in HTMLScriptElement.prototype;

  let told = false;
  function tell(id) {
    if (told || leaving || left || !knowsModules || !isRead(() => tell(id))) return;
    told = true;
    if (!document.querySelector("main")) document.body.append(shell);
    document.querySelector("main").prepend(messages.get(id));
    messages.get(id).hidden = false;
  }

  // The app has fallen in the middle of something: nothing that it showed stays in sight, whatever it would still draw.
  // Called again by whatever else of it falls.
  let fallen = false;
  function fall() {
    if (leaving || !isRead(fall)) return;
    if (!fallen) {
      const link = document.querySelector("a.leave");
      const there = (link && link.href) || destination;
      for (const leave of shell.querySelectorAll("a.leave")) leave.href = there;
      for (const message of messages.values()) message.hidden = true;
      shell.querySelector("main").prepend(messages.get("stopped"));
      messages.get("stopped").hidden = false;
      // What of it still works keeps what was being typed, in the quick store, and drops the keys. A part that fell in the
      // middle of a change is locked for good: it refuses, and falls again.
      setTimeout(() => window.dispatchEvent(new CustomEvent("daybook:leave", { cancelable: true })));
    }
    fallen = told = true;
    if (document.body.firstChild !== shell || shell.nextSibling) putInBody([shell]);
    document.title = "Daybook";
  }

  // Whatever a script throws while the app's wasm waits for it goes through the wasm and leaves it in the middle of
  // something, as a trap does. It names the wasm in its trace, behind its message, which may name anything.
  function isOfTheApp(fault) {
    if (!window.WebAssembly) return false;
    if (fault instanceof WebAssembly.RuntimeError) return true;
    const { stack, message } = Object(fault);
    if (typeof stack !== "string" || typeof message !== "string") return false;
    // Something that comes after its listener is gone finds nothing and changes nothing.
    if (/^closure invoked recursively or after being dropped/.test(message)) return false;
    return /[.]wasm\b|\bwasm-function\b|\bwasm:/.test(stack.replace(message, ""));
  }

  // ---- To load it again ---------------------------------------------------------------------------------------------

  // Where nobody answers, the browser would put an error in the place of the page, with its address, and Leave would be gone.
  const LONGEST = 5000; // milliseconds
  let isAsking = false;
  function loadAgain(link) {
    if (isAsking || leaving) return;
    isAsking = true;
    const line = link.closest(".plate").querySelector(".unanswered");
    line.hidden = true;
    const answer = wasLoadedAgain() ? hasNewFiles() : isThere(keepsFiles() ? "GET" : "HEAD");
    const late = new Promise((told) => setTimeout(told, LONGEST, false));
    Promise.race([answer, late]).then((canBeHad) => {
      isAsking = false;
      if (leaving) return;
      if (!canBeHad) {
        line.hidden = false;
        return;
      }
      remember();
      window.location.reload();
    });
  }

  // What keeps the files (public/offline.js) hears of no method but GET, and answers it without a connection. Every other one
  // goes to the server.
  const keepsFiles = () => Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
  const isThere = (method) => fetch("./", { method, cache: "no-store" }).then((answer) => answer.ok, () => false);

  // A kept build that falls, and falls again when it was loaded again, would do so for ever: nothing else of it can be asked for
  // another one. Then the press means the one that the server has. Without a server, what is kept is tried once more.
  function hasNewFiles() {
    return isThere("HEAD").then((answers) => (answers ? forgetFiles() : isThere("GET")));
  }

  function forgetFiles() {
    const gone = caches.keys().then((names) => Promise.all(
      names.filter((name) => name.startsWith("notebook-")).map((name) => caches.delete(name)),
    ));
    return gone.then(() => true, () => true);
  }

  // It stands beside the entry of this page in the history, and says nothing but that.
  const wasLoadedAgain = () => keepsFiles() && history.state === "again";

  function remember() {
    try {
      history.replaceState("again", "");
    } catch (fault) {
      // Refused where it was asked for many times in a moment.
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.again");
    if (!link) return;
    event.preventDefault();
    loadAgain(link);
  }, true);

  // ---- What a fault means -------------------------------------------------------------------------------------------

  // The smallest module with what the app's wasm needs (references in a table, bulk memory, sign extension, saturating conversions).
  // A browser that refuses it is too old; one that takes it failed for another reason.
  const NEEDED = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 4, 4, 1, 111, 0, 0, 5, 3, 1, 0, 1, 10, 24, 1, 22, 0,
    65, 0, 65, 0, 65, 0, 252, 11, 0, 65, 0, 192, 67, 0, 0, 0, 0, 252, 0, 106, 11,
  ]);

  function explain(fault) {
    if (!window.WebAssembly) {
      tell("no-wasm");
    } else if (fault instanceof SyntaxError || !WebAssembly.validate(NEEDED)) {
      tell("too-old");
    } else if (!mayCompile()) {
      tell("no-wasm");
    } else {
      tell("not-loaded");
    }
  }

  // A content policy or a strict mode can leave the interface there and forbid its use.
  function mayCompile() {
    try {
      return Boolean(new WebAssembly.Module(NEEDED));
    } catch (fault) {
      return false;
    }
  }

  // A script that did not arrive reports to its element; a fault in a script, to the window; and so does the style, without
  // which nothing would be covered: the app does not start then. Of all else that can be missing (the icon), nothing keeps it
  // from starting. What ends the app is not told to the console: it can quote what was typed.
  window.addEventListener("error", (event) => {
    if (event.target === window && isOfTheApp(event.error)) {
      event.preventDefault();
      fall();
    } else if (!started() && event.target.rel === "stylesheet") {
      window.painted = new Promise(() => {});
      tell("not-loaded");
    } else if (!started() && (event.target === window || event.target instanceof HTMLScriptElement)) {
      explain(event.error);
    }
  }, true);
  // Of promises that nobody waits for, many may fail in peace; a trap may not.
  window.addEventListener("unhandledrejection", (event) => {
    if (window.WebAssembly && event.reason instanceof WebAssembly.RuntimeError) {
      event.preventDefault();
      fall();
    } else if (!started()) {
      explain(event.reason);
    }
  });
  if (!window.WebAssembly) tell("no-wasm");
})();
