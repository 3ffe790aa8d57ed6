// What must work before the app has started, while it runs, and if it never starts: leaving, the skip links,
// and a message when the app cannot start. It depends on nothing else, and nothing may stop it: it listens in the
// capture phase, so it hears every event first.
(() => {
  "use strict";

  // ---- Light or dark ---------------------------------------------------------------------------------------------

  // What was chosen stands in a record of its own, unsealed (FORMAT.md, section 14), and holds from the first paint on.
  try {
    const theme = { l: "light", d: "dark" }[/^1([ld]).{14}$/.exec(localStorage.getItem("p") ?? "")?.[1]];
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the system decides.
  }

  // ---- Leaving -------------------------------------------------------------------------------------------------

  const ELSEWHERE = "https://www.wikipedia.org/";
  let leaving = false;

  // One task from the press to the new address: no question, no request, nothing drawn in between but a blank page.
  function leave(link, isTold = false) {
    if (leaving) return;
    leaving = true;
    // One tab that leaves takes the others with it.
    if (!isTold) tabs?.postMessage({ kind: "leave" });
    const destination = (link || document.querySelector("a.leave"))?.href || ELSEWHERE;
    const root = document.documentElement;
    root.style.background = "#fff"; // set through the object model, which the content policy allows
    if (document.body) {
      document.body.hidden = true;
      document.body.replaceChildren();
    }
    document.title = "Daybook";
    // The app seals what is still being typed and drops its keys, at once: its listeners run inside this call.
    window.dispatchEvent(new CustomEvent("daybook:leave"));
    // replace, not assign: this tab's Back button then leads past the notebook, not into it.
    window.location.replace(destination);
  }

  // The app speaks on this channel too, of other things.
  let tabs = null;
  try {
    tabs = new BroadcastChannel("notebook");
    tabs.addEventListener("message", (event) => {
      if (event.data?.kind === "leave") leave(null, true);
    });
  } catch {
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

  document.addEventListener("pointerdown", () => {
    shiftAlone = false;
    presses = 0;
  }, true);

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    if (!shiftAlone || event.ctrlKey || event.altKey || event.metaKey) {
      presses = 0;
      return;
    }
    shiftAlone = false;
    presses = event.timeStamp - lastPress <= WITHIN ? presses + 1 : 1;
    lastPress = event.timeStamp;
    if (presses === PRESSES) leave();
  }, true);

  // ---- Links within the page -------------------------------------------------------------------------------------

  // The address never changes and the history never grows, so a link to "#page" moves the focus and nothing else.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    document.getElementById(link.getAttribute("href").slice(1))?.focus();
  }, true);

  // ---- When the app cannot start -----------------------------------------------------------------------------------

  // The app removes #shell once it stands. No clock decides that it failed: a slow start is not a failed one.
  const started = () => !document.getElementById("shell");

  // The shell and its messages are held on to: an app that fails takes everything off the screen, and then they are
  // all that is left to stand there, Leave with them.
  let shell = null;
  const messages = new Map();
  document.addEventListener("DOMContentLoaded", () => {
    shell = document.getElementById("shell");
    for (const id of ["no-wasm", "too-old", "not-loaded", "stopped"]) messages.set(id, document.getElementById(id));
  });

  let told = false;
  function tell(id) {
    if (told || leaving) return;
    const message = messages.get(id);
    if (!message) {
      // Too early: the page is still being read.
      document.addEventListener("DOMContentLoaded", () => tell(id), { once: true });
      return;
    }
    told = true;
    if (!document.querySelector("main")) document.body.append(shell);
    document.querySelector("main").prepend(message);
    message.hidden = false;
  }

  // The smallest module with what the app's wasm needs (bulk memory, sign extension, saturating conversions).
  // A browser that refuses it is too old; one that takes it failed for another reason.
  const NEEDED = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 24, 1, 22, 0,
    65, 0, 65, 0, 65, 0, 252, 11, 0, 65, 0, 192, 67, 0, 0, 0, 0, 252, 0, 106, 11,
  ]);

  function explain(fault) {
    if (started()) {
      // A fault of the running app: only those that end it are told.
      if (window.WebAssembly && fault instanceof WebAssembly.RuntimeError) tell("stopped");
    } else if (!window.WebAssembly) {
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
    } catch {
      return false;
    }
  }

  // A script that did not arrive reports to its element; a fault in a script, to the window. Of all else that can be
  // missing (a style, the icon), nothing keeps the app from starting.
  window.addEventListener("error", (event) => {
    if (event.target === window || event.target instanceof HTMLScriptElement) explain(event.error);
  }, true);
  window.addEventListener("unhandledrejection", (event) => explain(event.reason));
  if (!window.WebAssembly) tell("no-wasm");
})();
